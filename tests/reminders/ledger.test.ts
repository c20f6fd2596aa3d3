import {
  keyParts,
  type Ledger,
  ledgerCells,
  type RequestKey,
  readLedger,
  timesAsked,
  unconfirmedLetters,
} from '../../src/reminders/ledger';
import { ledgerTab } from '../../src/reminders/tabs';
import { ledgerOf } from '../support/reminders';

const KEY = '1-1/2023-06-30/10/総務課';
const headings = Object.values(ledgerTab.columns).map(({ heading }) => heading);
const line = {
  ...{ key: KEY, at: '2023-08-01 09:00', section: '総務課', to: 'a@town.jp', id: '1-1', title: '窓口', due: '2023-06-30' },
  ...{ step: '期限の10開庁日後', state: '送信済', operator: 'dx@town.jp', cc: 'b@town.jp', number: '2' },
};
type Cells = { readonly [C in keyof typeof line]?: string };
const read = (lines: readonly Cells[], kept: readonly (readonly string[])[] = []): Ledger => {
  const reading = readLedger(
    { sheet: '送信記録', rows: [headings, ...lines.map((cells) => Object.values({ ...line, ...cells }))] },
    { sheet: '送信控え', rows: [['記録ID', '日時', '担当課'], ...kept] },
  );
  if ('missing' in reading) throw new Error('headings are missing');
  return reading.ledger;
};
const request: RequestKey = { id: '1-1', due: '2023-06-30', step: { kind: 'days', days: 10 }, section: '総務課', pilot: false };

describe('a key', () => {
  test.each([
    ['a day', KEY, request],
    ['a question', '1-1/2023-06-30/confirm/総務課', { ...request, step: { kind: 'confirm' } }],
    ['a trial', '1-1/2023-06-30/試行10/総務課', { ...request, pilot: true }],
    ['a section without a name', '1-1/2023-06-30/10/', { ...request, section: '' }],
    ['a measure without an ID', '/2023-06-30/10/総務課', { ...request, id: '' }],
  ])('of %s gives back its parts', (_name, key, parts) => {
    expect(keyParts(key)).toEqual(parts);
  });
  test.each([
    '',
    'メモ',
    '1-1/6月末/10/総務課',
    '1-1/2023-06-30/たぶん/総務課',
    '1-1/2023-06-30/10',
    '1-1/2023-06-30//総務課',
    '\n/2023-06-30/10/総務課',
  ])('%j is none of ours', (key) => {
    expect(keyParts(key)).toBeNull();
  });
});

describe('the tab 送信記録', () => {
  test('gives a line as an entry', () => {
    expect(read([{}]).entries).toEqual([
      {
        key: KEY,
        parts: request,
        state: 'sent',
        at: '2023-08-01 09:00',
        section: '総務課',
        to: 'a@town.jp',
        id: '1-1',
        title: '窓口',
        due: '2023-06-30',
        step: '期限の10開庁日後',
        operator: 'dx@town.jp',
        rows: [2],
      },
    ]);
  });
  test('has no entry for a line without a key', () => {
    expect(read([{ key: '' }]).entries).toEqual([]);
  });
  test.each([
    ['送信済', 'sent'],
    ['回答あり', 'answered'],
    ['再送', 'again'],
    ['要確認', 'unconfirmed'],
    ['送信中', 'unconfirmed'],
    ['', 'unconfirmed'],
    ['たぶん', 'unconfirmed'],
  ])('reads 状態 「%s」 as %s', (state, expected) => {
    expect(read([{ state }]).stateOf(KEY)).toBe(expected);
  });
  test('knows no state of what stands nowhere', () => {
    expect(read([]).stateOf(KEY)).toBeNull();
  });
  test.each([
    ['回答あり', '送信済', 'answered', '1'],
    ['送信済', '回答あり', 'answered', '2'],
    ['送信済', '要確認', 'sent', '1'],
    ['要確認', '送信済', 'sent', '2'],
    ['要確認', '再送', 'unconfirmed', '1'],
    ['再送', '要確認', 'unconfirmed', '2'],
    ['送信済', '送信済', 'sent', '2'],
  ])('of a key that stands as %s and as %s takes %s', (first, second, state, title) => {
    const entries = read([
      { state: first, title: '1' },
      { state: second, title: '2' },
    ]).entries.map((entry) => ({ state: entry.state, title: entry.title, rows: entry.rows }));
    expect(entries).toEqual([{ state, title, rows: [2, 3] }]);
  });
  test('writes a line in the order of its headings', () => {
    expect(ledgerCells({ id: '1-1', key: KEY }, read([]))).toEqual([KEY, '', '', '', '1-1', '', '', '', '', '', '', '']);
  });
  test.each([
    ['another ID', { id: '1-2' }],
    ['another due day', { due: '2023-07-31' }],
    ['another section', { section: '住民課' }],
    ['a trial', { pilot: true }],
  ])('has no letter about %s', (_name, over) => {
    expect(read([{}]).series({ ...request, ...over })).toEqual([]);
  });
  test('has the letters about a measure in all their steps, whatever the width of the section', () => {
    const keys = ['1-1/2023-06-30/1/ＤＸ課', '1-1/2023-06-30/5/ＤＸ課', 'メモ'];
    const series = read(keys.map((key) => ({ key }))).series({ ...request, section: 'DX課' });
    expect(series.map(({ key }) => key)).toEqual(keys.slice(0, 2));
  });
});

describe('the tab 送信控え', () => {
  test('makes a question of a key that stands nowhere else', () => {
    expect(read([], [[KEY, '2023-08-01 09:00', '総務課（旧）']]).entries).toEqual([
      {
        key: KEY,
        parts: request,
        state: 'unconfirmed',
        at: '2023-08-01 09:00',
        section: '総務課（旧）',
        to: '',
        id: '1-1',
        title: '',
        due: '2023-06-30',
        step: '',
        operator: '',
        rows: [],
      },
    ]);
  });
  test('takes the section from the key where it names none', () => {
    expect(read([], [[KEY, '2023-08-01 09:00', '']]).entries[0]?.section).toBe('総務課');
  });
  test('adds nothing to what stands in 送信記録', () => {
    expect(read([{}], [[KEY, '2023-08-01 09:00', '']]).stateOf(KEY)).toBe('sent');
  });
  test.each(['', 'メモ'])('is not read where it says 「%s」', (key) => {
    expect(read([], [[key, '2023-08-01 09:00', '']]).entries).toEqual([]);
  });
});

describe('letters of which nobody knows whether they went out', () => {
  const doubt = { state: '要確認' };
  test('are told as they stand', () => {
    const ledger = read([doubt]);
    expect(unconfirmedLetters(ledger)).toEqual([
      {
        key: KEY,
        keys: [KEY],
        at: '2023-08-01 09:00',
        section: '総務課',
        to: 'a@town.jp',
        operator: 'dx@town.jp',
        deleted: false,
        entries: ledger.entries,
        revision: expect.any(String),
      },
    ]);
  });
  test.each([
    ['another time', { at: '2023-08-01 09:01' }],
    ['another section', { section: '住民課' }],
    ['another address', { to: 'b@town.jp' }],
  ])('are two with %s', (_name, over) => {
    expect(unconfirmedLetters(read([doubt, { ...doubt, key: '1-2/2023-06-30/10/総務課', ...over }]))).toHaveLength(2);
  });
  test('are two where the lines of one are gone', () => {
    const gone = ['1-2/2023-06-30/10/総務課', '2023-08-01 09:00', '総務課'];
    const letters = unconfirmedLetters(read([{ ...doubt, to: '' }], [gone]));
    expect(letters.map(({ deleted }) => deleted)).toEqual([false, true]);
  });
  test.each([
    ['another time', { at: '2023-08-01 09:01' }],
    ['another section', { section: '住民課' }],
    ['another address', { to: 'b@town.jp' }],
    ['another key', { key: '1-2/2023-06-30/10/総務課' }],
  ])('are not what a person saw with %s', (_name, over) => {
    const seen = (cells: Cells) => unconfirmedLetters(read([{ ...doubt, ...cells }]))[0]?.revision;
    expect(seen(over)).not.toBe(seen({}));
  });
});

describe('how often a measure was asked about', () => {
  const asked = (section: string | null, ...lines: readonly Cells[]) => timesAsked(read(lines), section)('1-1');
  test('counts letters that were sent or answered', () => {
    expect(asked('総務課', {}, { key: '1-1/2023-06-30/1/総務課', state: '回答あり' })).toEqual({ count: 2, last: '2023-08-01' });
  });
  test.each([
    ['to be sent again', { state: '再送' }],
    ['in doubt', { state: '要確認' }],
    ['of a trial', { key: '1-1/2023-06-30/試行10/総務課' }],
    ['with a key that is none of ours', { key: 'メモ' }],
    ['of another section', { key: '1-1/2023-06-30/10/住民課' }],
    ['about another measure', { key: '1-2/2023-06-30/10/総務課' }],
  ])('counts none %s', (_name, cells) => {
    expect(asked('総務課', cells)).toEqual({ count: 0, last: null });
  });
  test('counts letters to all sections where none is named', () => {
    expect(asked(null, {}, { key: '1-1/2023-06-30/10/住民課' }).count).toBe(2);
  });
  test.each([
    ['2023-08-02 09:00', '2023-08-01 09:00'],
    ['2023-08-01 09:00', '2023-08-02 09:00'],
  ])('tells the last day, whichever stands first: %s, %s', (first, second) => {
    expect(asked('総務課', { at: first }, { key: '1-1/2023-06-30/1/総務課', at: second }).last).toBe('2023-08-02');
  });
  test('finds a measure whose ID has a stroke', () => {
    const ledger = ledgerOf([{ key: '1／1/2023-06-30/10/総務課', state: '送信済' }]);
    expect(timesAsked(ledger, '総務課')('1/1').count).toBe(1);
  });
});
