// Edits become requests that Google never refuses, and after which the document says what was meant.
import fc from 'fast-check';
import { foundBlocks } from '../../src/sheet/documentBody';
import { requestsFor } from '../../src/sheet/documentEdit';
import { keptBlocks } from '../../src/sheet/documentText';
import type { Block, DocumentEdit, FoundBlock, Paper } from '../../src/sheet/paper';
import { Document } from '../support/documentBody';

const letters = fc.constantFrom(
  'あ',
  '𠮷',
  'か\u3099',
  '葛\u{E0100}',
  '\ue001',
  '\ud842',
  '\u0007',
  '\t',
  '\n',
  '\u3099',
  ' ',
  '1',
  '👨‍👩‍👧',
  '<b>',
);
const words = fc.array(letters, { maxLength: 4 }).map((each) => each.join(''));
const line: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('title' as const), text: words }),
  fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(1 as const, 2 as const, 3 as const), text: words }),
  fc.record({ kind: fc.constant('paragraph' as const), text: words, indent: fc.nat({ max: 2 }), hanging: fc.nat({ max: 2 }) }),
  fc.record({ kind: fc.constant('bullet' as const), text: words }),
);
const row = fc.array(words, { minLength: 2, maxLength: 2 });
const table: fc.Arbitrary<Block> = fc.record({
  kind: fc.constant('table' as const),
  headings: fc.constant(['ID', '取組名']),
  rows: fc.array(row, { maxLength: 4 }),
  widths: fc.constant([3, 200]),
});
const blocks = fc.array(fc.oneof({ weight: 3, arbitrary: line }, { weight: 2, arbitrary: table }), { maxLength: 7 }).map(keptBlocks);
/** A document does not tell the widths of its columns. */
const withoutWidths = (block: Block): Block => (block.kind === 'table' ? { ...block, widths: [] } : block);
const paper = (all: readonly Block[]): Paper => ({ name: '次第', page: 'a4', blocks: all });

/** What a person, or the merge, may ask of a document: for each block whether it goes, what comes before it, what becomes of its rows. */
const change = fc.record({
  goes: fc.boolean(),
  before: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: blocks }),
  at: fc.nat({ max: 4 }),
  remove: fc.nat({ max: 3 }),
  rows: fc.array(row, { maxLength: 3 }),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function asked(found: readonly FoundBlock[], changes: readonly Change[]): { edits: readonly DocumentEdit[]; expected: readonly Block[] } {
  const edits: DocumentEdit[] = [];
  const expected: Block[] = [];
  for (const [place, { index, block }] of found.entries()) {
    const { goes, before, at, remove, rows } = changes[place] ?? { goes: false, before: [], at: 0, remove: 0, rows: [] };
    if (goes || before.length > 0) edits.push({ kind: 'blocks', remove: goes ? [index] : [], before: index, insert: before });
    expected.push(...before);
    if (goes) continue;
    if (block.kind !== 'table' || at > block.rows.length || (remove === 0 && rows.length === 0)) {
      expected.push(block);
      continue;
    }
    const insert = keptBlocks([{ ...block, rows }]).flatMap((each) => (each.kind === 'table' ? each.rows : []));
    const gone = Math.min(remove, block.rows.length - at);
    edits.push({ kind: 'rows', table: index, edits: [{ at, remove: gone, insert }] });
    const left = [...block.rows];
    left.splice(at, gone, ...insert);
    expected.push({ ...block, rows: left });
  }
  const last = changes[found.length];
  if (last !== undefined && last.before.length > 0) edits.push({ kind: 'blocks', remove: [], before: null, insert: last.before });
  return { edits, expected: [...expected, ...(last?.before ?? [])] };
}

test('a new document says what its paper says', () => {
  fc.assert(
    fc.property(blocks, (all) => {
      const made = new Document(paper(all));
      expect(made.blocks).toEqual(all.map(withoutWidths));
    }),
    { numRuns: 500 },
  );
});

test('any sequence of edits is never refused and leaves the lines and tables that were meant', () => {
  fc.assert(
    fc.property(blocks, fc.array(fc.array(change, { maxLength: 8 }), { minLength: 1, maxLength: 4 }), (first, sequence) => {
      const made = new Document(paper(first));
      for (const changes of sequence) {
        const { edits, expected } = asked(foundBlocks(made.body), changes);
        made.carryOut(requestsFor(made.body, edits));
        expect(made.blocks).toEqual(expected.map(withoutWidths));
      }
    }),
    { numRuns: 2_000 },
  );
});
