// Small trackers and directories for the tests of the domain.

import type { CellValue, Table } from '../../src/sheet/table';
import { type Field, headings } from '../../src/tracker/columns';
import { directoryOf, type Post } from '../../src/tracker/directory';
import { type Measure, readTracker, type Tracker } from '../../src/tracker/measure';
import { standardDictionary } from '../../src/tracker/status';

export function post(section: string, over: Partial<Post> = {}): Post {
  return { division: '', section, title: '課長', name: '', mail: `${section}@example.lg.jp`, role: '', group: '', abolished: '', ...over };
}

/** 総務部総務課, 住民課, 企画・財政課, デジタル化推進室: each with a head and an address. */
export const directory = directoryOf([
  post('総務課', { division: '総務部', mail: 'somu@town.example.lg.jp' }),
  post('住民課', { division: '生活福祉部', mail: 'jumin@town.example.lg.jp' }),
  post('企画・財政課', { mail: 'kikaku@town.example.lg.jp' }),
  post('デジタル化推進室', { title: '室長', mail: 'dx@town.example.lg.jp', role: '事務局' }),
]);

type Row = { readonly [F in Field]?: CellValue };

/** A tracker tab of these rows; the columns are the fields that any row names. */
export function tableOf(rows: readonly Row[]): Table {
  const used = (Object.keys(headings) as Field[]).filter((field) => rows.some((row) => row[field] !== undefined));
  return { sheet: '進捗管理', rows: [used.map((field) => headings[field]), ...rows.map((row) => used.map((field) => row[field] ?? ''))] };
}

export function trackerOf(rows: readonly Row[], fiscalYear = 2023): Tracker {
  return readTracker(tableOf(rows), directory, { fiscalYear, bareYears: null, yearPortion: null }, standardDictionary);
}

/** A measure of 総務課, due on 2023-09-30, under way, unless `row` says otherwise. */
export function measure(row: Row = {}): Measure {
  const [read] = trackerOf([{ id: '1-1', title: '窓口の改善', owner: '総務課', due: '令和5年9月30日', status: '実施中', ...row }]).measures;
  if (read === undefined) throw new Error('the row is no measure');
  return read;
}
