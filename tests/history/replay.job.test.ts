// Two people at one sheet, through the built bundle: whatever they do, the lines of 変更履歴 since the first copy give the present tracker.
import fc from 'fast-check';
import type { Book } from '../../host/book/book';
import { readHistory } from '../../src/history/history';
import { difference, readShadow, replay, type State } from '../../src/history/replay';
import { readTracker } from '../../src/tracker/measure';
import { standardDictionary } from '../../src/tracker/status';
import { bookOf, type Product, product } from '../support/product';

const heading = ['ID', '取組名', '担当課', '期限', '状況', '議題区分', '信号', '期限の変更', '点検', '最終更新'];
const people = ['dx@town.wakaba.example.lg.jp', 'somu@town.wakaba.example.lg.jp'];
const WRITTEN = 6;

const word = fc.constantFrom('', '窓口', '地図', '総務課', '実施中', '完了', '令和5年9月30日', '令和6年3月29日', '=1+1', '-5', "'a");
const id = fc.constantFrom('', '1', '2', '3', '4', '5');
const row = fc.tuple(id, word, word, word, word, word);
const at = fc.nat(6);
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      at,
      column: fc.nat(WRITTEN - 1),
      value: word,
      id,
      seen: fc.boolean(),
      who: fc.nat(1),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('paste' as const),
      at,
      rows: fc.array(row, { minLength: 1, maxLength: 3 }),
      seen: fc.boolean(),
      who: fc.nat(1),
    }),
  },
  fc.record({ kind: fc.constant('insert' as const), at }),
  fc.record({ kind: fc.constant('delete' as const), at }),
  fc.record({ kind: fc.constant('sort' as const), column: fc.nat(WRITTEN - 1) }),
  fc.constant({ kind: 'undo' as const }),
  fc.constant({ kind: 'check' as const }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function sheetOf({ book }: { readonly book: Book }) {
  const sheet = book.sheetByName('進捗管理');
  if (sheet === undefined) throw new Error('no tracker');
  return sheet;
}

function fire(
  made: Product,
  rect: { row: number; column: number; rows: number; columns: number },
  told: { value?: string; oldValue?: string },
  who: number,
): void {
  const outcome = made.run('onEdit', [], {
    entryPoint: 'simple',
    mode: 'LIMITED',
    account: { email: people[who] ?? '', locale: 'ja' },
    event: { kind: 'edit', sheetId: sheetOf(made).id, rect, ...told },
  });
  expect(outcome.error).toBeNull();
  expect(outcome.calls.total <= 16).toBe(true);
}

function carryOut(made: Product, step: Step): void {
  const sheet = sheetOf(made);
  switch (step.kind) {
    case 'edit': {
      const place = step.at + 2;
      const before = String(sheet.cell(place, step.column + 1)?.value ?? '');
      const value = step.column === 0 ? step.id : step.value;
      sheet.place(place, step.column + 1, { value, format: '@' });
      if (step.seen)
        fire(
          made,
          { row: place, column: step.column + 1, rows: 1, columns: 1 },
          { ...(value === '' ? {} : { value }), ...(before === '' ? {} : { oldValue: before }) },
          step.who,
        );
      return;
    }
    case 'paste':
      step.rows.forEach((cells, down) => {
        cells.forEach((value, column) => {
          sheet.place(step.at + 2 + down, column + 1, { value, format: '@' });
        });
      });
      if (step.seen) fire(made, { row: step.at + 2, column: 1, rows: step.rows.length, columns: WRITTEN }, {}, step.who);
      return;
    case 'insert':
      sheet.insertRows(step.at + 2, 1, null);
      return;
    case 'delete':
      if (sheet.lastRow() > 2) sheet.deleteRows(step.at + 2, 1);
      return;
    case 'sort':
      sheet.rearrange({ row: 2, column: 1, rows: Math.max(1, sheet.lastRow() - 1), columns: heading.length }, (block) =>
        [...block].sort((a, b) => String(a[step.column]?.value ?? '').localeCompare(String(b[step.column]?.value ?? ''))),
      );
      return;
    case 'undo': {
      const measure = made.value('sidebarSection', null).measures.find(({ changes }) => changes.some(({ undoable }) => undoable));
      const change = measure?.changes.find(({ undoable }) => undoable);
      if (change !== undefined) made.ask('sidebarUndoChange', change.revision);
      return;
    }
    case 'check':
      made.ask('sidebarCheck');
  }
}

const rowsOf = (made: Product, tab: string) => ({ sheet: tab, rows: made.shownIn(tab) });
const contents = (state: State): readonly string[] =>
  [...state.values()].map((cells) => JSON.stringify([...cells].map(([name, value]) => [name, String(value)]).sort())).sort();

test('the lines since the first copy give the present tracker', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), fc.array(step, { maxLength: 12 }), (start, steps) => {
      const made = product({ book: bookOf({ 進捗管理: [heading, ...start.map((cells) => [...cells])], 名簿: [['課'], ['総務課']] }) });
      made.value('sidebarCheck');
      const first = readShadow(rowsOf(made, '控え'));
      const before = made.shownIn('変更履歴').length;
      for (const each of steps) carryOut(made, each);
      made.value('sidebarCheck');
      const table = rowsOf(made, '変更履歴');
      const history = readHistory({ ...table, rows: [table.rows[0] ?? [], ...table.rows.slice(before)] });
      const tracker = readTracker(
        rowsOf(made, '進捗管理'),
        null,
        { fiscalYear: 2023, bareYears: null, yearPortion: null },
        standardDictionary,
      );
      if (first === null || !('history' in history)) throw new Error('the record is not readable');
      expect(contents(replay(first.state, history.history.lines))).toEqual(contents(difference(new Map(), tracker).state));
    }),
    { numRuns: 25, endOnFailure: true },
  );
}, 60_000);
