// A few calls of a few jobs beside a person; `npm run sweep -- --person` tries every call of every job that writes the tracker.
import { bookOf, product } from '../support/product';
import { sweeps } from './jobs';
import { type Act, acts, type Done, meanwhile, overwritten, rowsIn, wrongIn } from './person';
import { casesOf, rehearsed } from './persons';
import { isAllowed, windows } from './windows';

const JOBS = ['check', 'reason given for a moved due day'];
const EVERY = 10;

describe.each(JOBS)('%s', (name) => {
  const sweep = sweeps.find(({ job }) => job === name);
  const job = sweep === undefined ? null : rehearsed(sweep);
  test.each(acts.filter((act) => job?.acts.includes(act)).map((act) => [act.name, act] as const))(
    'loses nothing beside a person who %s',
    (_, act) => {
      const calls = Array.from({ length: Math.ceil((job?.methods.length ?? 0) / EVERY) }, (_unused, step) => 1 + step * EVERY);
      const cases = job === null ? [] : casesOf(job, act, calls);
      expect(cases.filter((found) => !isAllowed(windows(), name, act.name, found))).toEqual([]);
    },
    60_000,
  );
});

describe('a person', () => {
  const heading = ['ID', '取組名', '担当課', '期限', '状況', '備考'];
  const town = (...rows: readonly (readonly string[])[]) =>
    product({ book: bookOf({ 進捗管理: [heading, ...rows], 名簿: [['課'], ['総務課']] }) });
  const [first, second, third] = [
    ['1', '窓口の改善', '総務課', '9月末', '実施中', ''],
    ['2', 'LINEの活用', '総務課', '12月末', '実施中', ''],
    ['3', '地図の公開', '総務課', '3月末', '実施中', ''],
  ] as const;
  const before = rowsIn(town(first, second, third));
  const undisturbed = { before, after: rowsIn(town(first, ['2', 'LINEの活用', '総務課', '令和5年12月', '実施中', ''], third)) };
  const act = (words: string): Act => {
    const found = acts.find(({ name }) => name.includes(words));
    if (found === undefined) throw new Error(words);
    return found;
  };
  test.each([
    ['top', ['P-1', '1', '2', '3']],
    ['middle', ['1', 'P-1', '2', '3']],
    ['below', ['1', '2', '3', 'P-1']],
    ['deletes', ['2', '3']],
    ['sorts', ['3', '1', '2']],
  ])('who acts so: %s, leaves these rows', (words, ids) => {
    const made = town(first, second, third);
    meanwhile(made, act(words), undisturbed);
    expect(
      made
        .shownIn('進捗管理')
        .slice(1)
        .map(([id]) => id),
    ).toEqual(ids);
  });
  test.each([
    ['beside', 'LINEの活用', '備考'],
    ['into', 'LINEの活用', '期限'],
  ])('who types %s what the job writes, types there', (words, title, column) => {
    expect(meanwhile(town(first, second, third), act(words), undisturbed)).toMatchObject({ kind: 'typed', title, heading: column });
  });
  test('does nothing where her row is gone', () => {
    expect(meanwhile(town(first, third), act('into'), undisturbed)).toBe(null);
  });
});

describe('what is wrong afterwards', () => {
  const heading = ['ID', '取組名', '担当課', '期限', '備考', '信号'];
  const there = (...rows: readonly (readonly string[])[]) => product({ book: bookOf({ 進捗管理: [heading, ...rows] }) });
  const [first, second, moved] = [
    ['1', '窓口の改善', '総務課', '9月末', '', ''],
    ['2', 'LINEの活用', '情報課', '3月末', '', ''],
    ['2', 'LINEの活用', '情報課', '令和6年3月', '', ''],
  ] as const;
  const undisturbed = { before: rowsIn(there(first, second)), after: rowsIn(there(first, moved)) };
  const own = ['P-1', '人が足した行', '人の課', '', '', ''];
  const typed = (column: string): Done => ({ kind: 'typed', title: 'LINEの活用', heading: column, text: '人が書いた' });
  const inserted: Done = {
    kind: 'inserted',
    cells: new Map([
      ['ID', 'P-1'],
      ['取組名', '人が足した行'],
      ['担当課', '人の課'],
    ]),
  };
  const nothing = { lost: [], touched: [], left: [] };
  test.each<[string, Done | null, readonly (readonly string[])[], object]>([
    ['all as it should be', null, [first, moved], {}],
    ['another order', { kind: 'sorted' }, [moved, first], {}],
    ['words of the add-on', null, [[...first.slice(0, 5), '遅れ'], moved], {}],
    ['her own row', inserted, [first, own, moved], {}],
    ['her row gone', inserted, [first, moved], { lost: ['her row is there 0 times'] }],
    [
      'another value in her row',
      inserted,
      [first, ['P-1', '人が足した行', '人の課', '9月末'], moved],
      { lost: ['her row, 期限: "9月末"'] },
    ],
    ['what she typed gone', typed('備考'), [first, moved], { lost: ['LINEの活用 備考: [""]'] }],
    ['what she typed', typed('備考'), [first, ['2', 'LINEの活用', '情報課', '令和6年3月', '人が書いた']], {}],
    ['what she typed where the job writes', typed('期限'), [first, ['2', 'LINEの活用', '情報課', '人が書いた']], {}],
    [
      'the value of another row where she typed',
      typed('期限'),
      [first, ['2', 'LINEの活用', '情報課', '9月末']],
      { lost: ['LINEの活用 期限: "9月末"'] },
    ],
    ['the row that she deleted', { kind: 'deleted', title: '窓口の改善' }, [moved], {}],
    ['that row back', { kind: 'deleted', title: '窓口の改善' }, [first, moved], { touched: ['窓口の改善 was deleted and is there'] }],
    [
      'the value of another row',
      null,
      [['1', '窓口の改善', '総務課', '令和6年3月'], moved],
      { touched: ['窓口の改善 期限: "令和6年3月"'] },
    ],
    ['a row gone', null, [moved], { touched: ['窓口の改善 is gone'] }],
    ['a row twice', null, [first, moved, moved], { touched: ['LINEの活用 is there 2 times'] }],
    ['words in a blank row', null, [first, moved, ['', '', '', '', '', '遅れ']], { touched: ['a row of nobody: ["","","","",""]'] }],
    ['nothing done', null, [first, second], { left: ['LINEの活用 期限: "3月末"'] }],
  ])('%s', (_, done, rows, wrong) => {
    expect(wrongIn(there(...rows), undisturbed, done)).toEqual({ ...nothing, ...wrong });
  });
  test('what she typed and the job wrote over', () => {
    expect(overwritten(there(first, moved), typed('期限'))).toEqual(['LINEの活用 期限: ["令和6年3月"]']);
  });
});

describe('a window that the decision names', () => {
  const named = [{ jobs: ['fixes'], acts: ['sorts', 'inserts'], calls: ['look', 'format', 'write', 'flush'] }];
  const run = ['open', 'look', 'format', 'write', 'flush', 'look', 'close'];
  /** The calls before which the person may come in, counted from 1. */
  const allowed = (job: string, act: string) =>
    run.map((_, place) => place + 1).filter((at) => isAllowed(named, job, act, { ...around(at), at, lost: [], touched: [], left: [] }));
  const around = (at: number) => ({ before: run.slice(0, at - 1), after: run.slice(at - 1) });
  test('reaches from the look to the flush', () => {
    expect(allowed('fixes taken back', 'sorts the rows')).toEqual([3, 4, 5]);
  });
  test.each([
    ['check', 'sorts the rows'],
    ['fixes taken back', 'deletes a row'],
  ])('is for no other: %s, %s', (job, act) => {
    expect(allowed(job, act)).toEqual([]);
  });
});
