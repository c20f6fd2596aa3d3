import { readSettingTable, settingKeys, settingTable } from '../../src/tracker/settingTable';
import { type SettingKey, settingLabels } from '../../src/tracker/settingWords';

const dates = { fiscalYear: 2023, bareYears: null, yearPortion: null };
const read = (key: SettingKey, text: string | null) => readSettingTable((each) => (each === key ? text : null), dates);
const readOne = (key: SettingKey, text: string | null) => read(key, text).values[key];

describe('every setting', () => {
  test.each(settingKeys)('%s can be read as adoption writes it', (key) => {
    expect(settingTable[key].read(settingTable[key].standard, dates)).not.toBeNull();
  });
  test.each(settingKeys)('%s reads as its standard where the tab lacks it', (key) => {
    expect(readOne(key, null)).toEqual(settingTable[key].read(settingTable[key].standard, dates)?.value);
  });
  test.each(settingKeys)('%s can be read when it is blank', (key) => {
    expect(read(key, '').unread).toEqual([]);
  });
  test('has a label of its own', () => {
    expect(new Set(settingKeys.map((key) => settingLabels[key])).size).toBe(settingKeys.length);
  });
});

// 設定, what somebody typed, what holds until it is mended; findings/administration: nine of these were read as something else in silence
describe('a cell that cannot be read is named, and something safe holds', () => {
  test.each([
    ['publicNames', '職名だけ', '職名のみ', 'none'],
    ['publicNames', '職名のみ。', '職名のみ', 'none'],
    ['rounds', '毎月', '四半期ごと', 'quarterly'],
    ['agendaForm', '協議と報告を分ける', '議題一本', 'single'],
    ['agendaSheet', '式次第', '要項形式', 'particulars'],
    ['groupAgendaSheet', '開会・閉会', '要項形式', 'particulars'],
    ['tablePage', 'B4', 'スケジュールだけA3', 'usual'],
    ['minutesForm', '要点', '発言形式', 'speeches'],
    ['dueOnClosed', '当日', '翌開庁日', 'next-open'],
    ['staleAfterDays', '百日', '', null],
    ['staleAfterDays', '0', '', null],
    ['fiscalYear', 'R五', '', null],
    ['planPeriod', 'R5-R9の5年', '', null],
    ['roundDays', '十日', '10', 10],
    ['bareYears', 'れいわ', '', null],
    ['ladder', '毎週', '', []],
    ['ladder', '251', '', []],
    ['mostLetters', '0', '4', 4],
    ['mostLetters', '1000', '4', 4],
    ['domains', 'town', '', []],
    ['pilot', 'dx＠', '', null],
  ] as const)('%s 「%s」', (key, found, holds, value) => {
    const { values, unread } = read(key, found);
    expect({ unread, value: values[key] }).toEqual({ unread: [{ key, found, holds }], value });
  });
});

describe('a cell that can be read', () => {
  test.each([
    ['agendaSheet', ' 式次第形式', 'programme'],
    ['groupAgendaSheet', '', 'particulars'],
    ['tablePage', 'すべてＡ３', 'a3'],
    ['tablePage', '', 'usual'],
    ['publicNames', '職名のみ', 'none'],
    ['publicNames', ' 全員 ', 'all'],
    ['staleAfterDays', '１', 1],
    ['staleAfterDays', '999', 999],
    ['roundDays', '0', 0],
    ['ladder', '－3, 250', [-3, 250]],
    ['domains', '@Town.example.lg.jp、pref.example.lg.jp', ['town.example.lg.jp', 'pref.example.lg.jp']],
    ['planPeriod', '令和5年度～令和9年度', { first: '2023-04-01', last: '2028-03-31' }],
    ['fiscalYear', '令和５年度', 2023],
    ['standingItems', '', []],
    ['municipality', '若葉\n町', '若葉 町'],
    ['office', 'デジタル化推進室\r\n', 'デジタル化推進室'],
    ['office', '\n', 'デジタル化推進室'],
  ] as const)('%s 「%s」', (key, text, value) => {
    expect(readOne(key, text)).toEqual(value);
  });
});
