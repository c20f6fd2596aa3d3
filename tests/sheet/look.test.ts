import fc from 'fast-check';
import { cellsAt, outside, type Place } from '../../src/sheet/look';

const place = fc.record({
  row: fc.integer({ min: 1, max: 6 }),
  column: fc.integer({ min: 1, max: 6 }),
  rows: fc.integer({ min: 1, max: 6 }),
  columns: fc.integer({ min: 1, max: 6 }),
});
const cells = ({ row, column, rows, columns }: Place): readonly string[] =>
  Array.from({ length: rows * columns }, (_, index) => `${row + Math.floor(index / columns)},${column + (index % columns)}`);

test('the parts outside other places are each cell that lies in none of them, once', () => {
  fc.assert(
    fc.property(place, fc.array(place, { maxLength: 4 }), (whole, others) => {
      const taken = new Set(others.flatMap(cells));
      const wanted = cells(whole).filter((cell) => !taken.has(cell));
      expect(outside(whole, others).flatMap(cells).sort()).toEqual([...wanted].sort());
    }),
  );
});

test('a block is cut to its part', () => {
  const block = [
    ['a', 'b', 'c'],
    ['d', 'e', 'f'],
  ];
  expect(cellsAt({ row: 6, column: 3, rows: 1, columns: 2 }, { row: 5, column: 2, rows: 2, columns: 3 }, block)).toEqual([['e', 'f']]);
});
