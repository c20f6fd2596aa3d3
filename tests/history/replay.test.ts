import fc from 'fast-check';
import { findDueChanges, type HistoryLine, type PlacedLine } from '../../src/history/history';
import { difference, readShadow, replay, type State, shadowRows, spelledOut } from '../../src/history/replay';
import type { CellValue } from '../../src/sheet/table';
import { headings } from '../../src/tracker/columns';
import { readDate } from '../../src/tracker/dates';
import { readTracker, type Tracker } from '../../src/tracker/measure';
import { standardDictionary } from '../../src/tracker/status';

const dates = { fiscalYear: 2023, bareYears: null, yearPortion: null };
const heading = ['ID', '取組名', '担当課', '期限', '状況', '信号'];
const tracker = (rows: readonly (readonly CellValue[])[], headingRow: readonly string[] = heading): Tracker =>
  readTracker({ sheet: '進捗管理', rows: [headingRow, ...rows] }, null, dates, standardDictionary);
const first = [
  ['1', '窓口の改善', '総務課', '9月末', '実施中', ''],
  ['2', 'LINEの活用', '住民課', '3月末', '未着手', ''],
];
const kept = (rows: readonly (readonly CellValue[])[]): State => difference(new Map(), tracker(rows)).state;
const changed = (before: readonly (readonly CellValue[])[], after: readonly (readonly CellValue[])[], headingRow = heading) =>
  difference(kept(before), tracker(after, headingRow)).changes.map(({ action, key, column, before: from, after: to }) => [
    action,
    key,
    column,
    from,
    to,
  ]);

const line = (over: Partial<HistoryLine>): HistoryLine => ({
  at: '2023-09-01 09:00',
  batch: 0,
  action: 'edit',
  id: '1',
  column: '期限',
  before: '',
  after: '',
  reason: '',
  operator: '',
  detail: [],
  ...over,
});
/** A pasted block, an edit of the same cell after it, and the block as the next check spells it out. */
const lateSpelling: readonly PlacedLine[] = [
  line({ action: 'bulk', detail: [{ id: '1', column: '期限', after: '10月末' }] }),
  line({ before: '10月末', after: '11月末' }),
  line({ batch: 3, before: '9月末', after: '10月末' }),
].map((each, place) => ({ ...each, row: place + 2 }));

describe('a block that is spelled out after a later edit', () => {
  test('stands before that edit when the lines are replayed', () => {
    expect(replay(kept(first), lateSpelling).get('1')?.get('期限')).toBe('11月末');
  });
  test('gives the due day before the block as the first one', () => {
    expect(
      findDueChanges(lateSpelling, (cell) => readDate(cell, dates))
        .get('1')
        ?.map(({ from, to }) => [from, to]),
    ).toEqual([
      ['9月末', '10月末'],
      ['10月末', '11月末'],
    ]);
  });
});

describe('what changed while nobody looked', () => {
  test('a changed cell is one line', () => {
    expect(changed(first, [['1', '窓口の改善', '総務課', '9月末', '完了', ''], ...first.slice(1)])).toEqual([
      ['seen', '1', '状況', '実施中', '完了'],
    ]);
  });
  test('sorting is none', () => {
    expect(changed(first, [...first].reverse())).toEqual([]);
  });
  test('words of the add-on are none', () => {
    expect(changed(first, [['1', '窓口の改善', '総務課', '9月末', '実施中', '期限超過3日'], ...first.slice(1)])).toEqual([]);
  });
  test('a new row is its cells, a deleted one too', () => {
    expect(changed(first, [...first.slice(1), ['3', '地図の公開']])).toEqual([
      ['remove', '1', '取組名', '窓口の改善', ''],
      ['remove', '1', '担当課', '総務課', ''],
      ['remove', '1', '期限', '9月末', ''],
      ['remove', '1', '状況', '実施中', ''],
      ['remove', '1', 'ID', '1', ''],
      ['add', '3', 'ID', '', '3'],
      ['add', '3', '取組名', '', '地図の公開'],
    ]);
  });
  test('a row that gets another ID keeps what stands in it', () => {
    expect(changed(first, [['9', '窓口の改善', '総務課', '9月末', '実施中', ''], ...first.slice(1)])).toEqual([
      ['seen', '1', 'ID', '1', '9'],
    ]);
  });
  test('a renamed heading is one line', () => {
    expect(changed(first, first, ['ID', '取組名', '主担当', '期限', '状況', '信号'])).toEqual([
      ['column', '', '見出し', '担当課', '主担当'],
    ]);
  });
  test('a deleted column is not recorded cell by cell, and its values are kept', () => {
    const { changes, state, absent } = difference(
      kept(first),
      tracker(
        first.map((row) => [row[0] ?? '', row[1] ?? '', row[3] ?? '', row[4] ?? '']),
        ['ID', '取組名', '期限', '状況'],
      ),
    );
    expect(changes).toEqual([]);
    expect(state.get('1')?.get('担当課')).toBe('総務課');
    expect(absent).toEqual(['担当課']);
  });
  test('rows without an ID and with one ID for two are told apart by what stands in them', () => {
    const rows = [
      ['', '窓口'],
      ['', '地図'],
      ['5', '甲'],
      ['5', '乙'],
    ];
    expect(
      changed(rows, [
        ['5', '乙'],
        ['', '地図'],
        ['5', '甲'],
        ['', '窓口の改善'],
      ]),
    ).toEqual([['seen', 'IDなし〔1〕', '取組名', '窓口', '窓口の改善']]);
  });
});

describe('an edited block', () => {
  const bulk: HistoryLine = {
    at: '2023-09-01 09:00',
    batch: 0,
    action: 'bulk',
    id: '1、2',
    column: '状況',
    before: '',
    after: '',
    reason: '',
    operator: 'a@example.lg.jp',
    detail: [
      { id: '1', column: '状況', after: '完了' },
      { id: '2', column: '状況', after: '未着手' },
    ],
  };
  test('is spelled out cell by cell, with what stood there before', () => {
    expect(
      spelledOut(kept(first), [bulk]).map(({ action, id, before, after, operator, at }) => [action, id, before, after, operator, at]),
    ).toEqual([['edit', '1', '実施中', '完了', 'a@example.lg.jp', '2023-09-01 09:00']]);
  });
  test('is not spelled out twice', () => {
    const once = spelledOut(kept(first), [bulk]);
    expect(spelledOut(kept(first), [bulk, ...once])).toEqual([]);
  });
});

test('the kept copy reads back as it was', () => {
  const state = kept([...first, ['', '番号なし', '', { day: '2023-09-30', time: null } as CellValue]]);
  expect(readShadow({ sheet: '控え', rows: shadowRows(state, 12) })).toEqual({ state, recorded: 12 });
});

describe('moves of a due day', () => {
  const line = (over: Partial<PlacedLine>): PlacedLine => ({
    row: 2,
    at: '2023-09-01 09:00',
    batch: 1,
    action: 'edit',
    id: '1',
    column: '期限',
    before: '令和5年9月30日',
    after: '令和5年12月28日',
    reason: '',
    operator: '',
    detail: [],
    ...over,
  });
  const count = (...lines: readonly PlacedLine[]) => findDueChanges(lines, (cell) => readDate(cell, dates)).get('1')?.length ?? 0;
  test('another day is one', () => expect(count(line({}))).toBe(1));
  test('another notation of the same day is none', () => expect(count(line({ after: '2023/9/30' }))).toBe(0));
  test('filling in a blank is none', () => expect(count(line({ before: '' }))).toBe(0));
  test('one that was taken back does not count', () =>
    expect(count(line({}), line({ action: 'undo', before: '令和5年12月28日', after: '令和5年9月30日' }))).toBe(0));
  test('another column is none', () => expect(count(line({ column: headings.start }))).toBe(0));
});

// two people at one sheet: rows of [ID, 取組名, 担当課, 期限, 状況], where IDs may be blank or stand twice
const id = fc.constantFrom('', '1', '2', '3', '4', '2〔2〕');
const word = fc.constantFrom('', '窓口', '地図', '完了', '未着手', '9月末', '=1+1');
const row = fc.tuple(id, word, word, word, word).map((cells): CellValue[] => [...cells]);
type Step =
  | { readonly kind: 'edit'; readonly at: number; readonly column: number; readonly value: string }
  | { readonly kind: 'paste'; readonly at: number; readonly rows: readonly CellValue[][] }
  | { readonly kind: 'insert'; readonly at: number; readonly row: CellValue[] }
  | { readonly kind: 'delete'; readonly at: number }
  | { readonly kind: 'sort'; readonly column: number }
  | { readonly kind: 'undo' }
  | { readonly kind: 'look' };
const at = fc.nat(7);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('edit' as const), at, column: fc.nat(4), value: word }),
  fc.record({ kind: fc.constant('paste' as const), at, rows: fc.array(row, { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constant('insert' as const), at, row }),
  fc.record({ kind: fc.constant('delete' as const), at }),
  fc.record({ kind: fc.constant('sort' as const), column: fc.nat(4) }),
  fc.constant({ kind: 'undo' as const }),
  fc.constant({ kind: 'look' as const }),
);

function carriedOut(rows: readonly CellValue[][], step: Step, before: readonly (readonly CellValue[][])[]): CellValue[][] {
  const copy = rows.map((cells) => [...cells]);
  switch (step.kind) {
    case 'edit': {
      const cells = copy[step.at];
      if (cells !== undefined) cells[step.column] = step.value;
      return copy;
    }
    case 'paste':
      step.rows.forEach((cells, place) => {
        copy[step.at + place] = [...cells];
      });
      return Array.from(copy, (cells) => cells ?? ['', '', '', '', '']);
    case 'insert':
      copy.splice(step.at, 0, [...step.row]);
      return copy;
    case 'delete':
      copy.splice(step.at, 1);
      return copy;
    case 'sort':
      return copy.sort((a, b) => String(a[step.column] ?? '').localeCompare(String(b[step.column] ?? '')));
    case 'undo':
      return (before[before.length - 2] ?? rows).map((cells) => [...cells]);
    case 'look':
      return copy;
  }
}

const contents = (state: State): string[] => [...state.values()].map((cells) => JSON.stringify([...cells].sort())).sort();
const plainHeading = heading.slice(0, 5);
const present = (rows: readonly CellValue[][]): string[] =>
  rows
    .map((cells) => JSON.stringify(cells.flatMap((value, column) => (value === '' ? [] : [[plainHeading[column] ?? '', value]])).sort()))
    .filter((text) => text !== '[]')
    .sort();

test('whatever two people do, the lines since the first copy give the present tracker', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), fc.array(step, { maxLength: 25 }), (start, steps) => {
      let rows = start;
      const begun = difference(new Map(), tracker(rows, plainHeading)).state;
      let copy = begun;
      const lines: HistoryLine[] = [];
      const states = [rows];
      const look = () => {
        const { changes, state } = difference(copy, tracker(rows, plainHeading));
        for (const { action, key, column, before, after } of changes)
          lines.push({ at: '', batch: 1, action, id: key, column, before, after, reason: '', operator: '', detail: [] });
        copy = state;
      };
      for (const each of steps) {
        rows = carriedOut(rows, each, states);
        states.push(rows);
        if (each.kind === 'look') look();
      }
      look();
      const replayed = replay(begun, lines);
      expect(contents(replayed)).toEqual(present(rows));
      expect([...replayed.keys()].sort()).toEqual([...copy.keys()].sort());
    }),
    { numRuns: 400 },
  );
});
