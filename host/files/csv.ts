// Reads tables in text files: .csv in UTF-8, Shift_JIS or Excel's UTF-16, and .tsv.
import Papa from 'papaparse';
import { Book, type Cell } from '../book/book';
import { type EntryContext, tidied, typedEntry } from '../book/input';
import { FileTrouble } from './trouble';

/**
 * Reads a text table as a workbook of one sheet, its values taken as if they were typed into Sheets. An empty file is an
 * empty sheet. `now` is the instant (ms) whose year a date without one gets.
 */
export function readCsv(bytes: Uint8Array, name: string, now: number = Date.now()): Book {
  const text = decoded(bytes);
  // a NUL byte is in no text table, and in nearly every other file
  if (text === null || text.includes('\0')) throw new FileTrouble('not-a-workbook', name);
  const title = name.replace(/\.[^.]*$/, '');
  const book = new Book({ name: title });
  const sheet = book.addSheet([...title].slice(0, 100).join('') || 'シート1');
  const line = firstLine(text);
  const tabbed = name.toLowerCase().endsWith('.tsv') || (line.includes('\t') && !line.includes(','));
  const { data } = Papa.parse<string[]>(text, { delimiter: tabbed ? '\t' : ',' });
  const context: EntryContext = { locale: book.locale, timeZone: book.timeZone, now };
  data.forEach((fields, row) => {
    fields.forEach((field, column) => {
      const cell = cellOf(field, context);
      if (cell !== undefined) sheet.place(row + 1, column + 1, cell);
    });
  });
  return book;
}

function cellOf(field: string, context: EntryContext): Cell | undefined {
  // Excel's way to keep the zeros of "00123" in a text table: its result can be told without an engine
  const kept = /^="([^"]*)"$/.exec(field)?.[1];
  return tidied(kept === undefined ? typedEntry(field, context) : { value: kept, formula: field });
}

/** A file that is valid UTF-8 is taken for it: Shift_JIS text hardly ever is. Null: none of the three. */
function decoded(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return attempt(bytes, first === 0xff ? 'utf-16le' : 'utf-16be');
  return attempt(bytes, 'utf-8') ?? attempt(bytes, 'shift_jis');
}

function attempt(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function firstLine(text: string): string {
  return /^[^\r\n]*/.exec(text)?.[0] ?? '';
}
