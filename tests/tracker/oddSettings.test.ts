// What people type into 設定 that was never meant for the cell: each is read as it is meant, or named, and then something safe holds.
import { readSettingTable, settingKeys, settingTable } from '../../src/tracker/settingTable';
import type { SettingKey } from '../../src/tracker/settingWords';
import { cases } from '../support/cases';

const dates = { fiscalYear: 2023, bareYears: null, yearPortion: null };
const read = (key: SettingKey, text: string) => readSettingTable((each) => (each === key ? text : null), dates);

/** The kinds of settings, as the case table calls them. */
const kinds: { readonly [kind: string]: readonly SettingKey[] } = {
  言葉: ['municipality', 'meeting', 'place', 'office', 'extension'],
  一覧: ['standingItems'],
  年度: ['fiscalYear'],
  期間: ['planPeriod', 'pause'],
  選択: settingKeys.filter((key) => 'choices' in settingTable[key]),
  日数: ['staleAfterDays', 'mostLetters', 'escalateFrom', 'answerDays'],
  '日数（0可）': ['roundDays'],
  督促の段階: ['ladder'],
  ドメイン: ['domains'],
  宛先: ['pilot'],
};

const rows = cases('tracker/cases/oddSettings.csv').map(({ 書いた値: written = '', ...expected }) => ({ written, expected }));
/** ⏎ and ⇥ stand for the characters that a table cannot show. */
const textOf = (written: string): string =>
  written === 'あ×2000' ? 'あ'.repeat(2_000) : written.replaceAll('⏎', '\n').replaceAll('⇥', '\t');

const all = rows.flatMap(({ written, expected }) =>
  Object.entries(kinds).flatMap(([kind, keys]) => keys.map((key) => [key, written, expected[kind] ?? '', textOf(written)] as const)),
);

/** As the case table says it. */
function found(key: SettingKey, text: string): string {
  const { values, unread } = read(key, text);
  if (unread.length > 0) return '指摘';
  return JSON.stringify(values[key]) === JSON.stringify(read(key, '').values[key]) ? '空欄' : '読む';
}

test('every setting is of one of the kinds', () => {
  expect(Object.values(kinds).flat().sort()).toEqual([...settingKeys].sort());
});
test.each(all)('%s 「%s」: %s', (key, _written, expected, text) => {
  expect(found(key, text)).toBe(expected);
});
test.each(rows.map(({ written }) => [written, textOf(written)]))('公開用の氏名 「%s」 publishes nobody beyond the standard', (_, text) => {
  expect(['members', 'none']).toContain(read('publicNames', text).values.publicNames);
});
test.each(rows.filter(({ expected }) => expected['選択'] === '指摘').map(({ written }) => [written, textOf(written)]))(
  '関係課への写し 「%s」 copies nobody',
  (_, text) => {
    expect(read('copyRelated', text).values.copyRelated).toBe('no');
  },
);
