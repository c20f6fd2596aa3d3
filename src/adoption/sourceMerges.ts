// Merged cells of the source: the upper left cell holds the value, and it counts for all of them.
//
//   | 窓口予約     | 令和6年3月 |        |          the owner of three measures
//   | 証明書の郵送 | 令和6年9月 | 住民課 |
//   | 電子納付     | 令和7年3月 |        |
//
//   | 令和5年度 | 令和6年度 |
//   |        導入           |                  a bar over two years
import { type CellValue, cellText, isBlank, type MergedRange } from '../sheet/table';

type Rows = readonly (readonly CellValue[])[];

/** Headings with the parent's text over each of its children, and a heading over two rows in both of them. */
export function headingRowsFilled(rows: Rows, merges: readonly MergedRange[], first: number, last: number): readonly (readonly string[])[] {
  const texts = rows.slice(first - 1, last).map((cells) => cells.map(cellText));
  for (const merge of merges) {
    const value = cellText(rows[merge.firstRow - 1]?.[merge.first]);
    if (value === '' || merge.lastRow < first || merge.firstRow > last) continue;
    for (let row = Math.max(first, merge.firstRow); row <= Math.min(last, merge.lastRow); row += 1) {
      const cells = texts[row - first];
      for (let column = merge.first; cells !== undefined && column <= Math.min(merge.last, cells.length - 1); column += 1)
        cells[column] = value;
    }
  }
  return texts;
}

/** The last row of headings where a label of this row is merged down over rows below; a blank or longer merge is no label. */
export function lastMergedWith(rows: Rows, merges: readonly MergedRange[], row: number, rowsAtMost: number): number {
  return merges
    .filter((merge) => merge.firstRow === row && merge.lastRow - row < rowsAtMost && !isBlank(rows[row - 1]?.[merge.first]))
    .reduce((bottom, merge) => Math.max(bottom, merge.lastRow), row);
}

/** Where the value of a merge goes: `down` tells the columns that take it in each row, `across` those that take it from the left too. */
export type MergeUse = {
  /** 1-based last row of the headings: merges that begin in them are labels. */
  readonly below: number;
  readonly down: (column: number, value: CellValue) => boolean;
  readonly across: (column: number) => boolean;
  /** What stands for the value in the cells to its right. */
  readonly bar: string;
};

/** The rows of the body with merged values in all their cells. A group row merged over the whole table stays one cell. */
export function bodyFilled(rows: Rows, merges: readonly MergedRange[], { below, down, across, bar }: MergeUse): Rows {
  const filled = new Map<number, CellValue[]>();
  const rowAt = (row: number): CellValue[] | undefined => {
    const known = filled.get(row) ?? [...(rows[row - 1] ?? [])];
    filled.set(row, known);
    return known;
  };
  for (const merge of merges) {
    if (merge.firstRow <= below) continue;
    const value = rows[merge.firstRow - 1]?.[merge.first] ?? '';
    if (isBlank(value)) continue;
    const isBar = across(merge.first) && merge.last > merge.first;
    for (let row = merge.firstRow; row <= Math.min(merge.lastRow, rows.length); row += 1) {
      const cells = rowAt(row);
      if (cells === undefined) continue;
      if (row > merge.firstRow && down(merge.first, value)) cells[merge.first] = value;
      for (let column = merge.first + 1; isBar && column <= merge.last; column += 1) if (across(column)) cells[column] = bar;
    }
  }
  return filled.size === 0 ? rows : rows.map((cells, index) => filled.get(index + 1) ?? cells);
}
