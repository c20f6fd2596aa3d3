import type { Table } from '../../src/sheet/table';
import { fiscalYearIn } from '../../src/tracker/fiscalYears';
import { dictionaryRows, linesWith, readSettings, settingRows } from '../../src/tracker/settings';
import { needsLegend, standardDictionary, standardLines } from '../../src/tracker/status';

const asTable = (rows: Table['rows']): Table => ({ sheet: '設定', rows: rows.map((row) => [0, 1, 2].map((column) => row[column] ?? '')) });
const made = asTable(
  settingRows(
    {
      municipality: '若葉町',
      domain: 'town.example.lg.jp',
      pilot: '',
      dates: { fiscalYear: 2023, bareYears: 'heisei', yearPortion: 'fiscal-year' },
      lines: standardLines,
    },
    () => '説明',
    '令和5年度',
  ),
);

describe('the settings tab', () => {
  test('reads back what adoption wrote', () => {
    expect(readSettings(made, 2030, null)).toMatchObject({
      municipality: '若葉町',
      dates: { fiscalYear: 2023, bareYears: 'heisei', yearPortion: 'fiscal-year' },
      plan: null,
      staleAfterDays: 100,
    });
  });
  test('without the tab the defaults hold', () => {
    expect(readSettings(null, 2024, null)).toMatchObject({
      meeting: 'DX推進本部会議',
      dates: { fiscalYear: 2024, bareYears: null, yearPortion: null },
    });
  });
  test('a plan period is read from its first to its last day', () => {
    const table = asTable([...made.rows, ['計画期間', '令和5年度～令和9年度', '']]);
    expect(readSettings(table, 2023, null).plan).toEqual({ first: '2023-04-01', last: '2028-03-31' });
  });
});

describe('the status dictionary', () => {
  test('is read from the tab with its synonyms', () => {
    expect(readSettings(made, 2023, null).dictionary.read('計画どおり')).toEqual({ name: '実施中', meaning: 'open' });
  });
  test('follows a line that staff add', () => {
    const { dictionary } = readSettings(asTable([...made.rows, ['試行中', '進行中', 'お試し、トライアル']]), 2023, null);
    expect(dictionary.read('お試し')?.name).toBe('試行中');
    expect(dictionary.statuses.map(({ name }) => name)).toContain('試行中');
  });
  test('takes the meaning from the tab, not from the word', () => {
    const rows = made.rows.map((row) => (row[0] === '見直し' ? ['見直し', '終了', ''] : row));
    expect(readSettings(asTable(rows), 2023, null).dictionary.read('見直し')?.meaning).toBe('closed');
  });
  test('learns what a letter means from the answer of a person', () => {
    const rows = settingRows(
      {
        municipality: '',
        domain: '',
        pilot: '',
        dates: { fiscalYear: 2023, bareYears: null, yearPortion: null },
        lines: linesWith({ A: '実施中', C: '遅延', D: null }),
      },
      () => '',
      '',
    );
    const { dictionary } = readSettings(asTable(rows), 2023, null);
    expect(dictionary.read('Ａ')?.name).toBe('実施中');
    expect(dictionary.read('C')?.name).toBe('遅延');
    expect(dictionary.read('D')).toBeNull();
  });
  test('the dropdown reaches below the last line, for words that are added', () => {
    const place = dictionaryRows(made);
    expect(made.rows[(place?.first ?? 0) - 1]?.[0]).toBe('未着手');
    expect(place?.last).toBeGreaterThan(made.rows.length);
  });
  test.each(['A', 'Ｃ', '◎', '○', '△', '3', 'Ⅱ', '実施'])('does not guess what %s means', (word) => {
    expect(standardDictionary.read(word)).toBeNull();
    expect(needsLegend(word)).toBe(true);
  });
  test('knows △ where the cell says what it means', () => {
    expect(standardDictionary.read('△（やや遅れ）')?.name).toBe('遅延');
  });
  test('does not take a part for the whole', () => {
    expect(standardDictionary.read('完了（一部）')).toBeNull();
  });
  test('tells a synonym from the name itself', () => {
    expect(standardDictionary.isSynonym('順調')).toBe(true);
    expect(standardDictionary.isSynonym('実施中')).toBe(false);
    expect(standardDictionary.isSynonym('A')).toBe(false);
  });
});

describe('the fiscal year of a title', () => {
  test.each([
    [['若葉町ロードマップ（令和5年度）'], 2023],
    [['進捗一覧', '２０２４年度 実施計画'], 2024],
    [['進捗一覧', '（令和5年8月末現在）'], 2023],
    [['進捗一覧', '（令和6年3月末現在）'], 2023],
    [['（令和4年8月末現在）', '令和5年度の計画'], 2023],
    [['進捗一覧'], null],
  ])('%j', (titles, year) => {
    expect(fiscalYearIn(titles)).toBe(year);
  });
});
