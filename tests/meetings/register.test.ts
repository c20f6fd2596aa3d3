import { type MeetingKey, meetingDays, meetingsTab, readWhen } from '../../src/history/meetingsTab';
import {
  hourAfter,
  joining,
  meetingBefore,
  minutesBetween,
  nextMeetingIdNumber,
  nextMeetingNumber,
  readMeetings,
} from '../../src/meetings/register';
import { cases } from '../support/cases';
import { day } from '../support/days';
import { linesTable, meeting } from '../support/meeting';

const dates = { fiscalYear: 2023, bareYears: null, yearPortion: null };
const name = '若葉町DX推進本部会議';
const read = (...lines: Parameters<typeof linesTable<MeetingKey>>[1][number][]) =>
  readMeetings(
    linesTable(
      meetingsTab,
      lines.map((line) => ({ name, ...line })),
    ),
    dates,
  );
const first = (line: Parameters<typeof read>[0]) => read({ fiscalYear: '令和5年度', number: '第1回', ...line })[0];

describe('day and hours of a meeting', () => {
  test.each(cases('meetings/cases/meeting-when.csv').map((row) => [row['書き方'] ?? '', row] as const))('「%s」', (text, row) => {
    expect(readWhen(text, dates)).toEqual({
      day: row['日'] === '' ? null : row['日'],
      from: row['始まり'],
      to: row['終わり'],
    });
  });
});

describe('a line of the register', () => {
  test('is called by 年度, 回 and 会議名', () => {
    expect(first({})?.title).toBe('令和5年度第1回若葉町DX推進本部会議');
  });
  test.each([
    ['令和5年度', 2023],
    ['令和元年度', 2019],
    ['R6', 2024],
    ['2023', 2023],
    ['', null],
  ])('of 年度 「%s」 is of %s', (fiscalYear, year) => {
    expect(first({ fiscalYear })?.fiscalYear).toBe(year);
  });
  test.each([
    ['第2回', 2],
    ['２', 2],
    ['12', 12],
    ['臨時', null],
    ['', null],
  ])('of 回 「%s」 has the number %s', (number, found) => {
    expect(first({ number })?.number).toBe(found);
  });
  test.each([
    ['議題一本', 'single'],
    ['協議・報告を分ける', 'separate'],
    ['', 'single'],
    ['その他', 'single'],
  ])('of 様式 「%s」 is %s', (form, found) => {
    expect(first({ form })?.form).toBe(found);
  });
  test.each([
    ['準備', 'preparing'],
    ['開催', 'held'],
    ['結果入力', 'recording'],
    ['公開済', 'published'],
    ['', 'preparing'],
    ['延期', 'postponed'],
    ['中止', 'cancelled'],
    ['終わり', 'preparing'],
  ])('of 状態 「%s」 is %s', (state, found) => {
    expect(first({ state })?.state).toBe(found);
  });
  test('of a date cell has its day', () => {
    expect(first({ day: { day: day('2023-06-21'), time: null } })?.day).toBe('2023-06-21');
  });
  test('of a date cell with an hour has its hour', () => {
    expect(first({ day: { day: day('2023-06-21'), time: '10:00' } })?.from).toBe('10:00');
  });
  test('keeps what is written of a day that is not fixed', () => {
    expect(first({ day: '6月下旬' })).toMatchObject({ day: null, when: '6月下旬' });
  });
  test('without a name is no meeting', () => {
    expect(read({ name: '', number: '第1回' })).toEqual([]);
  });
});

describe('the register', () => {
  test('is read in the order of the days', () => {
    const lines = [
      { number: '第2回', day: '令和5年9月15日' },
      { number: '第1回', day: '令和5年6月21日' },
    ];
    expect(read(...lines).map(({ number }) => number)).toEqual([1, 2]);
  });
  test('has meetings without a day last', () => {
    const lines = [
      { number: '第2回', day: '未定' },
      { number: '第1回', day: '令和5年6月21日' },
    ];
    expect(read(...lines).map(({ number }) => number)).toEqual([1, 2]);
  });
  test('has meetings of one day in the order of the lines', () => {
    const lines = [
      { number: '第2回', day: '令和5年6月21日' },
      { number: '第1回', day: '令和5年6月21日' },
    ];
    expect(read(...lines).map(({ number }) => number)).toEqual([2, 1]);
  });
  test('that is not there has no meetings', () => {
    expect(readMeetings(null, dates)).toEqual([]);
  });
});

describe('the next number', () => {
  const meetings = [
    meeting({ number: 1, day: '2023-06-21' }),
    meeting({ number: 3, day: '2024-02-14' }),
    meeting({ number: 7, day: '2023-07-01', name: '若葉町DX推進ワーキンググループ' }),
  ];
  test.each([
    ['2023-12-01', 4, 'goes on within the 年度'],
    ['2024-03-31', 4, 'goes on until the last day of March'],
    ['2024-04-01', 1, 'begins anew in April'],
  ])('on %s is %s: it %s', (on, number) => {
    expect(nextMeetingNumber(meetings, name, day(on))).toBe(number);
  });
  test('counts each body by itself', () => {
    expect(nextMeetingNumber(meetings, '若葉町DX推進ワーキンググループ', day('2023-12-01'))).toBe(8);
  });
  test('of a body that never met is 1', () => {
    expect(nextMeetingNumber(meetings, '若葉町生成AIワーキンググループ', day('2023-12-01'))).toBe(1);
  });
  test('takes a meeting without a number for none', () => {
    expect(nextMeetingNumber([meeting({ number: null })], name, day('2023-12-01'))).toBe(1);
  });
});

describe('the meeting before', () => {
  const [june, september, february, group] = [
    meeting({ number: 1, day: '2023-06-21' }),
    meeting({ number: 2, day: '2023-09-15' }),
    meeting({ number: 3, day: '2024-02-14' }),
    meeting({ number: 1, day: '2023-09-01', name: '若葉町DX推進ワーキンググループ' }),
  ];
  const all = [june, group, september, february];
  test('is the last one of the same body', () => {
    expect(meetingBefore(all, september)).toBe(june);
  });
  test('may lie in the 年度 before', () => {
    const next = meeting({ fiscalYear: 2024, number: 1, day: '2024-06-20' });
    expect(meetingBefore([...all, next], next)).toBe(february);
  });
  test('is none for the first', () => {
    expect(meetingBefore(all, june)).toBeNull();
  });
  test('is the last one with a day where this one has none yet', () => {
    expect(meetingBefore(all, meeting({ number: 4, day: null }))).toBe(february);
  });
  test('is never one without a day', () => {
    expect(meetingBefore([meeting({ number: 9, day: null }), september], september)).toBeNull();
  });
});

describe('hours', () => {
  test.each([
    ['10:00', '11:30', 90],
    ['10:00', '10:00', null],
    ['11:00', '10:00', null],
    ['', '11:30', null],
    ['10:00', '', null],
  ])('from %s to %s are %s minutes', (from, to, minutes) => {
    expect(minutesBetween(from, to)).toBe(minutes);
  });
  test.each([
    ['10:00', 95, '11:35'],
    ['10:00', 0, '10:00'],
    ['23:50', 20, '00:10'],
    ['', 20, ''],
  ])('%s and %s minutes give %s', (from, minutes, hour) => {
    expect(hourAfter(from, minutes)).toBe(hour);
  });
});

describe('the meeting of a line', () => {
  const line = (meetingId: string, said: string) => ({ text: (key: 'meeting' | 'meetingId') => (key === 'meeting' ? said : meetingId) });
  const meetings = [meeting({ id: '会1', number: 9 }), meeting({ id: '会2', number: 2 }), meeting({ number: 3 })];
  const [first, second, third] = meetings.map(({ title }) => title);
  const earlier = '令和5年度第1回若葉町DX推進本部会議';
  test.each([
    ['its ID, whatever title it says', line('会1', second ?? ''), '会1'],
    ['the title where it has no ID', line('', first ?? ''), '会1'],
    ['the title of a meeting that has no ID', line('', third ?? ''), third],
    ['the title where its ID is unknown', line('会7', second ?? ''), '会2'],
    ['a title that lines with an ID still say', line('', earlier), '会1'],
    ['nothing, and says so', line('', '別の会議'), '別の会議'],
  ])('is found by %s', (_name, own, key) => {
    expect(joining(meetings, [line('会1', earlier)], 2023)(own)).toBe(key);
  });
  test('is not guessed from a title that two meetings had', () => {
    expect(joining(meetings, [line('会1', earlier), line('会2', earlier)], 2023)(line('', earlier))).toBe(earlier);
  });
  const body = '若葉町DX推進本部会議';
  const numbered = [
    meeting({ id: '会1', number: 1, fiscalYear: 2022, day: '2022-06-21' }),
    meeting({ id: '会2', number: 1, fiscalYear: 2023 }),
    meeting({ id: '会3', number: 2, fiscalYear: 2023 }),
    meeting({ id: '会4', number: 2, fiscalYear: 2023, name: '窓口WG' }),
    meeting({ id: '会5', number: 3, fiscalYear: 2022, day: '2022-12-21' }),
  ];
  test.each([
    ['第1回', '会2'],
    ['1回', '会2'],
    ['第１回', '会2'],
    ['第3回', '会5'],
    ['令和4年度第1回', '会1'],
    ['R4年度 第1回', '会1'],
    ['第2回窓口WG', '会4'],
    [`第2回 ${body}`, '会3'],
    [`令和５年度 第２回 ${body}`, '会3'],
  ])('is understood from 「%s」', (text, id) => {
    expect(joining(numbered, [], 2023)(line('', text))).toBe(id);
  });
  test.each(['第2回', '第4回', '令和6年度第1回', '第1回窓口WG', '第一回'])('is not guessed from 「%s」', (text) => {
    expect(joining(numbered, [], 2023)(line('', text))).toBe(text);
  });
  test('is the earlier of two of one title', () => {
    const twice = [meeting({ id: '会5' }), meeting({ id: '会6' })];
    expect(joining(twice, [], 2023)(line('', meeting().title))).toBe('会5');
  });
});

test('an ID that stands twice is that of the upper line', () => {
  const ids = read({ id: '会1', number: '第2回', day: '令和5年9月1日' }, { id: '会1', number: '第1回', day: '令和5年6月1日' });
  expect(ids.map(({ number, id }) => [number, id])).toEqual([
    [1, ''],
    [2, '会1'],
  ]);
});

test('the next ID is one more than any there is', () => {
  expect(nextMeetingIdNumber(['会2', '会10', 'A-3', ''])).toBe(11);
});

test('a cancelled meeting was not the one before', () => {
  const own = meeting({ number: 3, day: '2023-12-15' });
  const all = [meeting(), meeting({ number: 2, day: '2023-09-15', state: 'cancelled' }), own];
  expect(meetingBefore(all, own)?.number).toBe(1);
});

test('a cancelled meeting is no day for reports', () => {
  const table = linesTable(meetingsTab, [
    { day: '令和5年6月21日', state: '中止' },
    { day: '令和5年9月15日', state: '延期' },
  ]);
  expect(meetingDays(table, dates)).toEqual(['2023-09-15']);
});
