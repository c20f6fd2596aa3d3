import { isTimeLabel, labelReader } from '../../src/adoption/headingWords';
import { headings } from '../../src/tracker/columns';
import { cases } from '../support/cases';

const hows = { exact: '同じ', end: '末尾', inside: '含む', weak: '弱い' } as const;
const matchesOf = (label: string): readonly string[] => {
  const reader = labelReader();
  return reader.meaning(reader.key(label)).matches.map(({ field, how }) => `${headings[field]} ${hows[how]}`);
};

describe('a label', () => {
  const lines = cases('adoption/cases/labels.csv').map((line) => [line['見出し'] ?? '', line['欄'] ?? '', line['強さ'] ?? ''] as const);

  test.each(lines.filter(([, field]) => field !== ''))('%j names %s (%s)', (label, field, how) => {
    expect(matchesOf(label)).toContain(`${field} ${how}`);
  });
  test.each(lines.filter(([, field]) => field === ''))('%j names no field', (label) => {
    expect(matchesOf(label)).toEqual([]);
  });
  test.each(['担当者', 'KPI', '担当者名', '予算額'])('%j is a label, whatever it names', (label) => {
    const reader = labelReader();
    expect(reader.meaning(reader.key(label)).known).toBe(true);
  });
  test('counts a weak word behind every other of its field', () => {
    const reader = labelReader();
    const order = (label: string): number => reader.meaning(reader.key(label)).matches[0]?.order ?? -1;
    expect(order('担当者')).toBeGreaterThan(order('責任課'));
  });
  test('of a year is one although nobody sees all its letters', () => {
    expect(isTimeLabel('令和5\u200B年度')).toBe(true);
  });
});
