import { usualOffice } from '../../src/domain/closedDays';
import { directoryOf } from '../../src/domain/directory';
import { emptyLedger, ledgerColumns, ledgerHeadings, readLedger } from '../../src/domain/ledger';
import { fingerprint, isAddress, planReminders } from '../../src/domain/reminders';
import type { CellValue } from '../../src/domain/table';
import { day } from '../support/days';
import { directory, post, trackerOf } from '../support/tracker';

const today = day('2023-09-01');
const late = { id: '1-1', title: '窓口の改善', owner: '総務課', due: '令和5年6月30日', status: '実施中' };
const planFor = (rows: Parameters<typeof trackerOf>[0], ledger = emptyLedger(), people = directory) =>
  planReminders(trackerOf(rows).measures, people, ledger, today, usualOffice);

function ledgerWith(key: string, state: string) {
  const line: CellValue[] = ledgerColumns.map((column) => (column === 'key' ? key : column === 'state' ? state : ''));
  const reading = readLedger({ sheet: '送信記録', rows: [ledgerColumns.map((column) => ledgerHeadings[column]), line] });
  if ('missing' in reading) throw new Error('headings are missing');
  return reading.ledger;
}

describe('letters', () => {
  test('an owner gets one letter about all of its late measures, the oldest first', () => {
    const { letters } = planFor([late, { ...late, id: '1-2', due: '令和5年4月28日' }]);
    expect(letters.map(({ section, measures }) => [section, measures.map(({ measure }) => measure.id)])).toEqual([
      ['総務課', ['1-2', '1-1']],
    ]);
  });
  test('several owners get a letter each', () => {
    expect(planFor([{ ...late, owner: '総務課、住民課' }]).letters.map(({ section }) => section)).toEqual(['総務課', '住民課']);
  });
  test('a measure that is not late is not in any letter', () => {
    expect(planFor([{ ...late, due: '令和5年9月1日' }])).toEqual({ letters: [], left: [] });
  });
  test('what was sent is not asked again', () => {
    const plan = planFor([late], ledgerWith('1-1/2023-06-30/期限超過/総務課', '送信済'));
    expect([plan.letters, plan.left.map(({ reason }) => reason)]).toEqual([[], ['already-asked']]);
  });
  test('a claim without a mark is left to a person', () => {
    const plan = planFor([late], ledgerWith('1-1/2023-06-30/期限超過/総務課', '送信中'));
    expect([plan.letters, plan.left.map(({ reason }) => reason)]).toEqual([[], ['unconfirmed']]);
  });
  test('a new due date begins a new series', () => {
    expect(planFor([{ ...late, due: '令和5年7月31日' }], ledgerWith('1-1/2023-06-30/期限超過/総務課', '送信済')).letters).toHaveLength(1);
  });
  test('the same due date in another notation is the same request', () => {
    expect(planFor([{ ...late, due: '2023/6/30' }], ledgerWith('1-1/2023-06-30/期限超過/総務課', '送信済')).letters).toHaveLength(0);
  });
  test.each([
    ['an owner who is not in the directory', { ...late, owner: '水道課' }, 'owner-unknown'],
    ['a measure without an owner', { ...late, owner: '' }, 'owner-missing'],
    ['a measure without an ID', { ...late, id: '' }, 'id-missing'],
  ] as const)('%s is left out by name', (_name, row, reason) => {
    expect(planFor([row]).left.map((entry) => entry.reason)).toEqual([reason]);
  });
  test('two rows with one ID are one request and one question to a person', () => {
    const plan = planFor([late, { ...late, title: '写した行' }]);
    expect([plan.letters[0]?.measures.length, plan.left.map(({ reason }) => reason)]).toEqual([1, ['id-twice']]);
  });
  test('a section without an address is left out by name', () => {
    expect(planFor([late], emptyLedger(), directoryOf([post('総務課', { mail: '' })])).left[0]?.reason).toBe('no-address');
  });
  test('an address that is none is left out by name', () => {
    expect(planFor([late], emptyLedger(), directoryOf([post('総務課', { mail: 'somu@town' })])).left[0]?.reason).toBe('bad-address');
  });
  test('the letter goes to the head of the section', () => {
    const people = directoryOf([
      post('総務課', { title: '主任', mail: 'a@example.jp' }),
      post('総務課', { title: '課長', mail: 'b@example.jp' }),
    ]);
    expect(planFor([late], emptyLedger(), people).letters[0]?.recipient.mail).toBe('b@example.jp');
  });
  test('the fingerprint changes when a measure joins', () => {
    expect(fingerprint(planFor([late]))).not.toBe(fingerprint(planFor([late, { ...late, id: '1-2' }])));
  });
});

describe('a mail address', () => {
  test.each(['a@example.lg.jp', 'first.last+x@sub.example.jp'])('%s is one', (text) => expect(isAddress(text)).toBe(true));
  test.each([
    '',
    'a',
    'a@b',
    'a@example.jp,b@example.jp',
    'a b@example.jp',
    'a@example.jp\nBcc: x@example.jp',
    '総務課@例.jp',
    '<a@example.jp>',
  ])('%j is none', (text) => {
    expect(isAddress(text)).toBe(false);
  });
});

test('a ledger without its headings is refused by their names', () => {
  expect(readLedger({ sheet: '送信記録', rows: [['記録ID', '日時']] })).toEqual({
    missing: ['担当課', '宛先', '取組ID', '取組名', '期限', '段階', '状態', '操作者'],
  });
});
