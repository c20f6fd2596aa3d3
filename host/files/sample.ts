// Makes a sample workbook from a folder of .csv files: roadmaps as towns keep them. tabs.json names each tab and its formats.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { parseA1, rectOfA1 } from '../book/a1';
import { Book, type Cell, type Style } from '../book/book';
import { typedEntry } from '../book/input';
import type { Rect } from '../book/rect';

type SampleTab = {
  readonly file: string;
  readonly name: string;
  /** Pixels, from the first column on. */
  readonly widths: readonly number[];
  readonly headingRows: readonly number[];
  readonly frozenRows?: number;
  /** A1 notation. */
  readonly merges?: readonly string[];
  /** A1 notation by colour. */
  readonly fills?: { readonly [colour: string]: readonly string[] };
};
type Sample = { readonly name: string; readonly tabs: readonly SampleTab[] };

const heading: Style = { bold: true, background: '#e8f1fe', align: 'center', vertical: 'middle', wrap: 'WRAP' };
const body: Style = { vertical: 'top', wrap: 'WRAP' };

/** Builds the workbook of a folder under samples/ (UTF-8). */
export function sampleBook(folder: string): Book {
  const sample = JSON.parse(readFileSync(path.join(folder, 'tabs.json'), 'utf8')) as Sample;
  const book = new Book({ name: sample.name, owner: 'dx@town.wakaba.example.lg.jp' });
  for (const tab of sample.tabs) {
    const sheet = book.addSheet(tab.name);
    const { data } = Papa.parse<string[]>(readFileSync(path.join(folder, tab.file), 'utf8').trimEnd());
    data.forEach((texts, row) => {
      texts.forEach((text, column) => {
        sheet.place(row + 1, column + 1, { ...cellOf(text, book), style: tab.headingRows.includes(row + 1) ? heading : body });
      });
    });
    sheet.columnWidths = new Map(tab.widths.map((width, index) => [index + 1, width]));
    sheet.frozenRows = tab.frozenRows ?? 0;
    sheet.merges = (tab.merges ?? []).map(rectOf);
    for (const [background, places] of Object.entries(tab.fills ?? {})) {
      for (const place of places)
        sheet.writeCells(rectOf(place), (cell) => ({ ...(cell ?? { value: '' }), style: { ...body, background } }));
    }
  }
  return book;
}

function rectOf(place: string): Rect {
  const range = parseA1(place);
  if (range === null) throw new Error(`${place} is no place in a sheet`);
  return rectOfA1(range, 1_000, 26).rect;
}

/** Staff wrote dates in several ways: 2024/3/29 was typed and is a date cell, 令和6年3月29日 and 1-1 are text. */
function cellOf(text: string, book: Book): Cell {
  if (!/^\d{4}\/\d{1,2}\/\d{1,2}$/.test(text)) return { value: text, format: '@' };
  const { value, format } = typedEntry(text, { locale: book.locale, timeZone: book.timeZone, now: 0 });
  return format === undefined ? { value } : { value, format };
}
