// Overview, dashboard and schedule through the built bundle.
import { linkTarget } from '../../host/book/links';
import { adopted, bookOf, product } from '../support/product';

const plan = (count: number) =>
  bookOf({
    進捗管理: [
      ['ID', '柱', '取組名', '担当課', '開始', '期限', '状況', '備考'],
      ...Array.from({ length: count }, (_, row) => [
        `${row + 1}`,
        `${row % 3} 柱`,
        row === 0 ? '=IMPORTXML("x")' : `取組${row}`,
        '総務課',
        '令和5年4月3日',
        row % 2 === 0 ? '令和5年6月30日' : '令和6年3月29日',
        '実施中',
        '',
      ]),
    ],
    名簿: [
      ['部', '課'],
      ['総務部', '総務課'],
    ],
  });

describe('the overview in the sidebar', () => {
  test('counts the sample', () => {
    const view = adopted().value('sidebarOverview');
    expect(view.total).toBe(40);
    expect(view.measures).toHaveLength(40);
    expect(view.signals.reduce((sum, { members }) => sum + members.length, 0)).toBe(40);
    expect(view.trend).toHaveLength(1);
  });
  test('shows the trend over the snapshots', () => {
    const made = adopted();
    made.value('sidebarTakeSnapshot', '6月末', 'round');
    expect(made.value('sidebarOverview').trend.map(({ name }) => name)).toEqual(['6月末', '']);
  });
  test('writes nothing', () => {
    const made = adopted();
    const before = made.book.sheets.map(({ name }) => made.shownIn(name));
    made.value('sidebarOverview');
    expect(made.book.sheets.map(({ name }) => made.shownIn(name))).toEqual(before);
  });
  test('of two thousand measures stays small enough to send', () => {
    const answer = product({ book: plan(2_000) }).value('sidebarOverview');
    expect(JSON.stringify(answer).length).toBeLessThan(500_000);
  });
});

describe('the dashboard', () => {
  test('leads from each name that has measures to the list of them, each with the link to its row', () => {
    const made = adopted();
    made.call('sidebarMakeDashboard', []);
    const sheet = made.book.sheetByName('ダッシュボード');
    const gid = sheet?.id ?? 0;
    const formulas = Array.from({ length: sheet?.lastRow() ?? 0 }, (_, row) => sheet?.cell(row + 1, 1)?.formula ?? '');
    const shown = made.shownIn('ダッシュボード');
    const leads = formulas.flatMap((formula, row) => {
      const place = new RegExp(`gid=${gid}&range=A(\\d+):E(\\d+)`).exec(formula);
      if (place === null) return [];
      const count = Number(
        shown[row]
          ?.slice(1)
          .filter((cell) => cell !== '')
          .pop() ?? '0',
      );
      const title = shown[Number(place[1]) - 1]?.[0] ?? '';
      return [[shown[row]?.[0], title.includes(`（${count}件）`), Number(place[2]) - Number(place[1]) - 1 === count]];
    });
    expect(leads.length > 15).toBe(true);
    expect(leads.filter(([, titled, long]) => titled !== true || long !== true)).toEqual([]);
  });
});

test.each([
  ['the dashboard', 'ダッシュボード', (made: ReturnType<typeof product>) => made.call('sidebarMakeDashboard', [])],
  ['the schedule', 'DX推進スケジュール', (made: ReturnType<typeof product>) => made.call('sidebarMakeSchedule', [2023, 1])],
] as const)('%s leads to each measure after somebody inserted a row', (_name, tab, make) => {
  const made = product({ book: plan(5) });
  make(made);
  made.book.sheetByName('進捗管理')?.insertRows(2, 1, null);
  const sheet = made.book.sheetByName(tab);
  const led = new Map<string, string | null>();
  for (const row of sheet?.rows ?? [])
    for (const cell of row ?? [])
      if (cell?.formula?.includes('MATCH') === true) led.set(String(cell.value), linkTarget(made.book, cell.formula));
  const gid = made.book.sheetByName('進捗管理')?.id;
  expect([...led].sort()).toEqual([1, 2, 3, 4, 5].map((id) => [`${id}`, `#gid=${gid}&range=A${id + 2}`]));
});

describe.each([
  ['the dashboard', 'ダッシュボード', 4, (made: ReturnType<typeof product>) => made.call('sidebarMakeDashboard', [])],
  ['the schedule', 'DX推進スケジュール', 0, (made: ReturnType<typeof product>) => made.call('sidebarMakeSchedule', [2023, 1])],
] as const)('%s', (_name, tab, charts, make) => {
  test('is made again in its place: the same tab, no second one, no doubled charts', () => {
    const made = adopted();
    expect(make(made).returned).toMatchObject({ ok: true });
    const sheet = made.book.sheetByName(tab);
    const [id, tabs, shown] = [sheet?.id, made.book.sheets.length, made.shownIn(tab)];
    make(made);
    const again = made.book.sheetByName(tab);
    expect(again?.id).toEqual(id);
    expect(made.book.sheets).toHaveLength(tabs);
    expect(again?.charts).toHaveLength(charts);
    expect(made.shownIn(tab)).toEqual(shown);
  });
  test('leaves a tab of that name that people made, and takes another name', () => {
    const made = product({ book: plan(5) });
    made.book.addSheet(tab).place(3, 2, { value: '手作りの集計' });
    expect(make(made).returned).toMatchObject({ ok: true, value: { tab: `${tab}（DX推進）` } });
    expect(made.shownIn(tab)).toMatchObject([
      ['', ''],
      ['', ''],
      ['', '手作りの集計'],
    ]);
  });
  test('holds no formula of a person', () => {
    const made = product({ book: plan(5) });
    make(made);
    expect(made.shownIn(tab).flat()).toContain('=IMPORTXML("x")');
  });
  test('takes as many calls for many rows', () => {
    const calls = (count: number) => make(product({ book: plan(count) })).calls.total;
    // one more where the tab must grow
    expect(calls(300) - calls(9)).toBeLessThanOrEqual(1);
  });
});
