// The sample workbook, made from the tables in samples/: a town's roadmap as it keeps it, and its directory.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { Book, type Cell, type Style } from '../book/book';
import { typedEntry } from '../book/input';

type SampleTab = { readonly file: string; readonly name: string; readonly widths: readonly number[] };

const tabs: readonly SampleTab[] = [
  { file: 'roadmap.csv', name: '若葉町ロードマップ（令和5年度）', widths: [50, 170, 240, 340, 130, 150, 120, 140, 80, 200] },
  { file: 'directory.csv', name: '名簿', widths: [150, 150, 90, 110, 260, 110, 50] },
];

const heading: Style = { bold: true, background: '#e8f1fe', align: 'center', vertical: 'middle', wrap: 'WRAP' };
const body: Style = { vertical: 'top', wrap: 'WRAP' };

/** Builds the workbook from a folder with roadmap.csv and directory.csv (UTF-8). */
export function sampleBook(folder: string): Book {
  const book = new Book({ name: '若葉町DX推進ロードマップ（令和5年度）', owner: 'dx@town.wakaba.example.lg.jp' });
  for (const tab of tabs) {
    const sheet = book.addSheet(tab.name);
    const { data } = Papa.parse<string[]>(readFileSync(path.join(folder, tab.file), 'utf8'), { skipEmptyLines: true });
    data.forEach((texts, row) => {
      texts.forEach((text, column) => {
        sheet.place(row + 1, column + 1, { ...cellOf(text, book), style: row === 0 ? heading : body });
      });
    });
    sheet.columnWidths = new Map(tab.widths.map((width, index) => [index + 1, width]));
    sheet.frozenRows = 1;
  }
  return book;
}

/** Staff wrote dates in several ways: 2024/3/29 was typed and is a date cell, 令和6年3月29日 and 1-1 are text. */
function cellOf(text: string, book: Book): Cell {
  if (!/^\d{4}\/\d{1,2}\/\d{1,2}$/.test(text)) return { value: text, format: '@' };
  const { value, format } = typedEntry(text, { locale: book.locale, timeZone: book.timeZone, now: 0 });
  return format === undefined ? { value } : { value, format };
}
