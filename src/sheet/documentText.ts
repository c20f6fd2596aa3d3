// Text as Google Docs keeps it. What is compared with a document, and what is counted in places of one, must be cleaned first: a letter that
// Google drops would move every later place of a batch, and its line would look changed by somebody for ever.
import type { Block, Paper } from './paper';

/** Stands for a letter of a town's own (外字), which Docs does not keep. */
const GETA = '〓';

/** What Docs strips of inserted text: control letters, and U+E000–F8FF (developers.google.com/workspace/docs/api, InsertTextRequest). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the letters to be taken out
const CONTROLS = /[\u0000-\u0008\u000c-\u001f]/g;
const PRIVATE_USE = /[\ue000-\uf8ff]/g;
/** Read by code points: half a pair that stands alone. */
const LONE_SURROGATES = /[\ud800-\udfff]/gu;
/** Stands in what is read for a picture and the like (OBJECT REPLACEMENT CHARACTER). */
export const OBJECT = '\ufffc';
export const withoutObjects = (text: string): string => text.split(OBJECT).join('');

/** The text as a document keeps it; line breaks are \n. */
export function keptText(text: string): string {
  return withoutObjects(text).replace(/\r\n?/g, '\n').replace(PRIVATE_USE, GETA).replace(CONTROLS, '').replace(LONE_SURROGATES, '');
}

/** A line breaks inside itself by \v; \n would end it. */
const keptLine = (text: string): string => keptText(text).replace(/\n/g, '\v');

/** None for a line without words and a table without columns: the first cannot be told from a blank line of a person. */
function keptBlock(block: Block): readonly Block[] {
  if (block.kind === 'table') {
    if (block.headings.length === 0) return [];
    const row = (cells: readonly string[]): readonly string[] => block.headings.map((_, column) => keptText(cells[column] ?? ''));
    return [{ ...block, headings: row(block.headings), rows: block.rows.map(row) }];
  }
  // tabs at the beginning of an item of a list are its level, and go
  const text = block.kind === 'bullet' ? keptLine(block.text).replace(/^\t+/, '') : keptLine(block.text);
  return text.trim() === '' ? [] : [{ ...block, text }];
}

export const keptBlocks = (blocks: readonly Block[]): readonly Block[] => blocks.flatMap(keptBlock);

export const keptPaper = (paper: Paper): Paper => ({
  ...paper,
  name: keptText(paper.name).replace(/\s*[\n\v]\s*/g, ' '),
  blocks: keptBlocks(paper.blocks),
});
