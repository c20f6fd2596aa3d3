// Reads tables in text files: .csv, .tsv and .txt in the encodings of textEncoding.ts, apart by commas, tabs or semicolons.
import Papa from 'papaparse';
import { Book, type Cell } from '../book/book';
import { type EntryContext, tidied, typedEntry } from '../book/input';
import { decodedText } from './textEncoding';
import { FileTrouble } from './trouble';

/**
 * Reads a text table as a workbook of one sheet, its values taken as if they were typed into Sheets. An empty file is an
 * empty sheet. `now` is the instant (ms) whose year a date without one gets.
 */
export function readCsv(bytes: Uint8Array, name: string, now: number = Date.now()): Book {
  const text = decodedText(bytes);
  // a zero byte is in no text table but UTF-16, and in nearly every other file
  if (text === null) throw new FileTrouble(bytes.includes(0) ? 'not-a-workbook' : 'unknown-encoding', name);
  const title = name.replace(/\.[^.]*$/, '');
  const book = new Book({ name: title });
  const sheet = book.addSheet([...title].slice(0, 100).join('') || 'シート1');
  const { data } = Papa.parse<string[]>(text, { delimiter: separatorOf(text, name) });
  const context: EntryContext = { locale: book.locale, timeZone: book.timeZone, now };
  data.forEach((fields, row) => {
    fields.forEach((field, column) => {
      const cell = cellOf(field, context);
      if (cell !== undefined) sheet.place(row + 1, column + 1, cell);
    });
  });
  return book;
}

/** Papa Parse guesses the separator that cuts the first rows most evenly; it does not guess where most of them have no two fields. */
function separatorOf(text: string, name: string): string {
  if (name.toLowerCase().endsWith('.tsv')) return '\t';
  const { errors, meta } = Papa.parse<string[]>(text, { delimitersToGuess: [',', '\t', ';'], preview: 10 });
  if (errors.every(({ code }) => code !== 'UndetectableDelimiter')) return meta.delimiter;
  return text.includes('\t') && !text.includes(',') ? '\t' : ',';
}

function cellOf(field: string, context: EntryContext): Cell | undefined {
  // Excel's way to keep the zeros of "00123" in a text table: its result can be told without an engine
  const kept = /^="([^"]*)"$/.exec(field)?.[1];
  return tidied(kept === undefined ? typedEntry(field, context) : { value: kept, formula: field });
}
