import { columnWidths, lettersIn, textWidth, widthFor } from '../../src/sheet/pageSize';

describe('the length of a line in full-width letters', () => {
  test.each([
    ['', 0],
    ['開庁日', 3],
    ['12', 1.2],
    ['ﾃﾞ', 1.2],
    ['A4横', 2.2],
    ['令和5年12月28日', 8],
    ['当初\n期限31日', 4.2],
    ['𠮷野', 2],
  ])('「%s」 is %d', (words, letters) => {
    expect(lettersIn(words)).toBeCloseTo(letters);
  });
});

test('a column holds its words at ten points with five on each side and three for its lines', () => {
  expect(widthFor('デジタル化推進室')).toBe(8 * 10 + 2 * 5 + 3);
});

describe('widths of columns', () => {
  const fixed = { heading: 'ID', holds: '10-10', share: 0 };
  test('a heading longer than what the column holds is whole, too', () => {
    expect(columnWidths('a4', [{ heading: '超過（開庁日）', holds: '1日', share: 0 }])).toEqual([widthFor('超過（開庁日）')]);
  });
  test('what is left goes by shares', () => {
    const one = { heading: '', holds: '', share: 1 };
    const [least = 0, twice = 0] = columnWidths('a4', [one, { ...one, share: 2 }]).map((width) => width - widthFor(''));
    expect(Math.abs(twice - 2 * least)).toBeLessThan(2);
  });
  test('a column without a share is as narrow as its words', () => {
    expect(columnWidths('a4', [fixed, { heading: '取組名', holds: '', share: 1 }])[0]).toBe(widthFor('10-10'));
  });
  test('columns that need more than the page are as wide as they must be', () => {
    const wide = { heading: '', holds: '長'.repeat(40), share: 1 };
    expect(columnWidths('a4', [wide, wide])).toEqual([widthFor(wide.holds), widthFor(wide.holds)]);
  });
  test('no table is wider than its page by rounding', () => {
    const columns = Array.from({ length: 7 }, () => ({ heading: '', holds: '', share: 1 }));
    expect(columnWidths('a4', columns).reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(textWidth('a4'));
  });
});
