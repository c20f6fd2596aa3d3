// Line by line: whatever people type while jobs run, die and run again, each line of 変更履歴 tells one thing that happened, once, and under
// the right name. Through the built bundle.
import fc from 'fast-check';
import type { RunOptions } from '../../host/host';
import { carriedOut, type HistoryLine, inOrder, readHistory } from '../../src/history/history';
import { cellText } from '../../src/sheet/table';
import { bookOf, type Product, product } from '../support/product';

const tracker = '進捗管理';
const headings = ['ID', '取組名', '担当課', '期限', '当初期限', '状況', '備考', '信号', '期限の変更', '点検', '最終更新'];
const start = [
  ['1', '窓口の改善', '総務部　総務課', '令和5年12月28日', '', '取組中', ''],
  ['2', 'LINEの活用', '情報課', '令和6年3月29日', '', '未着手', 'あ'],
  ['3', '地図の公開', '総務課', '未定', '', '実施中', ''],
];
const watched = ['担当課', '期限', '当初期限', '状況', '備考'] as const;
const words = {
  担当課: ['総務課', '情報課', '総務部　総務課'],
  期限: ['令和5年9月30日', 'R6.3.29', '未定', ''],
  状況: ['実施中', '取組中', '完了'],
  備考: ['あ', '１', ''],
} as const;
const people = ['dx@town.wakaba.example.lg.jp', 'somu@town.wakaba.example.lg.jp'];

const edit = fc.constantFrom(...(Object.keys(words) as (keyof typeof words)[])).chain((column) =>
  fc.record({
    id: fc.constantFrom('1', '2', '3'),
    column: fc.constant(column),
    value: fc.constantFrom(...words[column]),
    told: fc.boolean(),
    who: fc.nat(1),
  }),
);
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

const jobs = ['sidebarCheck', 'sidebarFix', 'sidebarUndoFix', 'sidebarTransfer', 'sidebarUndoTransfer', 'sidebarUndoChange'] as const;
/** One of the calls of a run, early and late ones alike. */
const call = fc.noBias(fc.integer({ min: 1, max: 170 }));
const step = fc.oneof(
  edit,
  fc.record({
    job: fc.constantFrom(...jobs),
    dies: fc.option(call, { nil: null, freq: 3 }),
    error: fc.boolean(),
    meanwhile: fc.option(fc.tuple(call, edit), { nil: null, freq: 3 }),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** What a cell held, one value after another, and who brought it there; killed: a job that did not live to say so. */
type Held = { readonly value: string; readonly by: 'start' | 'job' | 'killed' | 'told' | 'untold' };

/** A day shows in a cell as 2023/09/30, and stands in a line as 2023-09-30. */
const plain = (text: string): string => text.replace(/^(\d{4})\/(\d\d)\/(\d\d)$/, '$1-$2-$3');

class Town {
  readonly made: Product;
  readonly cells = new Map<string, Held[]>();
  readonly told: string[] = [];
  /** Who writes in the run that goes on. */
  private running: 'job' | 'killed' = 'job';

  constructor() {
    this.made = product({
      book: bookOf({
        進捗管理: [headings, ...start],
        名簿: [
          ['部', '課', '役職', '廃止・改称'],
          ['総務部', '総務課', '課長', ''],
          ['総務部', '情報課', '課長', '総務課'],
        ],
      }),
    });
    this.made.value('sidebarCheck');
    this.look('start');
  }

  /** Notes what the cells hold now. */
  look(by: Held['by']): void {
    const [first = [], ...rows] = this.made.shownIn(tracker);
    for (const row of rows)
      for (const column of watched) {
        const key = `${row[0]} ${column}`;
        const held = this.cells.get(key) ?? [];
        const value = plain((row[first.indexOf(column)] ?? '').trim());
        if (held[held.length - 1]?.value !== value) this.cells.set(key, [...held, { value, by }]);
      }
  }

  /** Notes what the cells hold in the middle of a run: what it has not made certain is not there for a person. */
  lookNow(): void {
    this.made.book.suspend();
    this.look(this.running);
    this.made.book.resume();
  }

  type({ id, column, value, told, who }: Edit): void {
    const { made } = this;
    const sheet = made.book.sheetByName(tracker);
    if (sheet === undefined) throw new Error('no tracker');
    const place = { row: made.shownIn(tracker).findIndex(([each]) => each === id) + 1, column: headings.indexOf(column) + 1 };
    this.lookNow();
    made.book.suspend();
    const before = made.cell(tracker, place.row, column);
    const oldValue = String(sheet.cell(place.row, place.column)?.value ?? '');
    sheet.writeCells({ ...place, rows: 1, columns: 1 }, () => ({ value, format: '@' }));
    made.book.commit();
    this.look(told ? 'told' : 'untold');
    made.book.resume();
    if (!told || plain(before) === value) return;
    this.told.push([people[who], id, column, plain(before), value].join('|'));
    const outcome = made.run('onEdit', [], {
      entryPoint: 'simple',
      mode: 'LIMITED',
      account: { email: people[who] ?? '', locale: 'ja' },
      event: {
        kind: 'edit',
        sheetId: sheet.id,
        rect: { ...place, rows: 1, columns: 1 },
        ...(value === '' ? {} : { value }),
        ...(oldValue === '' ? {} : { oldValue }),
      },
    });
    expect(outcome.error).toBeNull();
  }

  private start(job: (typeof jobs)[number], run: Pick<RunOptions, 'fault' | 'onCall'>): number | null {
    const { made } = this;
    switch (job) {
      case 'sidebarFix': {
        const { kinds, revision } = made.value('sidebarCheck').fixes;
        this.look('job');
        return made.call(job, [kinds.map(({ kind }) => kind), revision], run).calls.total;
      }
      case 'sidebarTransfer':
        return made.call(job, [{ 情報課: '総務課' }, made.value('sidebarYear').transfersRevision], run).calls.total;
      case 'sidebarUndoChange': {
        const changes = made.value('sidebarSection', null).measures.flatMap((measure) => measure.changes);
        const change = changes.find(({ undoable }) => undoable);
        return change === undefined ? null : made.call(job, [change.revision], run).calls.total;
      }
      case 'sidebarCheck':
      case 'sidebarUndoFix':
      case 'sidebarUndoTransfer':
        return made.call(job, [], run).calls.total;
    }
  }

  carryOut(each: Step): void {
    if (!('job' in each)) {
      this.type(each);
      return;
    }
    let open: Edit | null = each.meanwhile?.[1] ?? null;
    this.running = each.dies === null ? 'job' : 'killed';
    const fault = each.dies === null ? {} : { fault: { at: each.dies, kind: each.error ? ('error' as const) : ('kill' as const) } };
    this.start(each.job, {
      ...fault,
      onCall: (count) => {
        this.lookNow();
        // the check of an edit waits for its turn at the end of 変更履歴
        if (open === null || count < (each.meanwhile?.[0] ?? 0) || this.made.world.locks.has('script')) return;
        const now = open;
        open = null;
        this.type(now);
      },
    });
    this.look(this.running);
    this.running = 'job';
    if (open !== null) this.type(open);
  }

  lines(): readonly HistoryLine[] {
    const read = readHistory({ sheet: '変更履歴', rows: this.made.shownIn('変更履歴') });
    if ('missing' in read) throw new Error('the record is not readable');
    return inOrder(carriedOut(read.history.lines));
  }
}

/** Whether these lines tell, one after another, how the cell went from value to value; only what nobody told may be passed over. */
function tellTruly(lines: readonly HistoryLine[], held: readonly Held[], from = 0): boolean {
  const [line, ...rest] = lines;
  const untold = (first: number, last: number): boolean => held.slice(first + 1, last + 1).every(({ by }) => by === 'untold');
  const end = held.length - 1;
  if (line === undefined) return held[from]?.value === held[end]?.value && untold(from, end);
  const [before, after] = [plain(cellText(line.before)), plain(cellText(line.after))];
  for (let at = from; at < end && untold(from, at); at += 1) {
    if (held[at]?.value !== before) continue;
    const passed = (to: number): boolean => line.action === 'seen' || untold(at, to - 1);
    for (let to = at + 1; to <= end && passed(to); to += 1) if (held[to]?.value === after && tellTruly(rest, held, to)) return true;
  }
  return false;
}

/**
 * What a killed run wrote and somebody put back unseen, before the next run looked, left nothing that anybody could tell: the line that
 * announced it ends as 取りやめ.
 */
function withoutUnseen(held: readonly Held[]): readonly Held[] {
  const at = held.findIndex(
    ({ by }, place) => by === 'killed' && held[place + 1]?.by === 'untold' && held[place + 1]?.value === held[place - 1]?.value,
  );
  return at < 0 ? held : withoutUnseen([...held.slice(0, at), ...held.slice(at + 2)]);
}

/**
 * Where somebody types the very value that a run was about to write, and the run is killed, nobody can say afterwards whose it is: both lines
 * stand (decision 24).
 */
function withoutTwins(lines: readonly HistoryLine[]): readonly HistoryLine[] {
  return lines.filter((line, place) => {
    const said = lines[place - 1];
    const isTwin = said !== undefined && cellText(said.before) === cellText(line.before) && cellText(said.after) === cellText(line.after);
    return !(isTwin && said.action === 'edit' && line.action !== 'edit');
  });
}

test('each line tells one thing that happened, once, under the right name', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
      const town = new Town();
      for (const each of steps) town.carryOut(each);
      town.carryOut({ job: 'sidebarCheck', dies: null, error: false, meanwhile: null });
      const lines = town.lines();
      const edits = lines.filter(({ action }) => action === 'edit');
      expect(
        edits
          .map((line) => [line.operator, line.id, line.column, line.before, line.after].map((cell) => plain(cellText(cell))).join('|'))
          .sort(),
      ).toEqual([...town.told].sort());
      const untrue = [...town.cells].filter(([key, held]) => {
        const ofCell = lines.filter(({ id, column }) => `${id} ${column}` === key);
        const told = [ofCell, withoutTwins(ofCell)].some((said) => tellTruly(said, held) || tellTruly(said, withoutUnseen(held)));
        return !told;
      });
      expect(untrue).toEqual([]);
    }),
    { numRuns: 40, endOnFailure: true },
  );
}, 120_000);
