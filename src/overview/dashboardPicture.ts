// The tab ダッシュボード in words, tables and charts.

import type { SignalCounts } from '../history/snapshots';
import type { CalendarDay } from '../sheet/calendar';
import { linkFormula } from '../sheet/newSheet';
import { blankCell, type Picture, type PictureCell, type PictureChart, textCell } from '../sheet/picture';
import { dayJa } from '../sheet/words.ja';
import { headings } from '../tracker/columns';
import { type LinkedTracker, rowLink, trackerLink } from '../tracker/rowLink';
import type { Signal } from '../tracker/signal';
import { trackerJa } from '../tracker/words.ja';
import type { Group, Overview } from './overview';
import { dashboardTab } from './tabs';

export type TrendPoint = { readonly name: string; readonly counts: SignalCounts };

/** Signals in groups that a chart can show: five colours are as many as a reader tells apart. */
const bands: readonly { readonly name: string; readonly kinds: readonly Signal['kind'][]; readonly color: string }[] = [
  { name: '期限超過', kinds: ['late'], color: '#b3261e' },
  { name: '期限間近・進み遅れ', kinds: ['due-soon', 'behind'], color: '#c16800' },
  { name: '予定どおり', kinds: ['on-plan', 'no-due'], color: '#264af4' },
  { name: '確認・条件待ち', kinds: ['unclear', 'waiting'], color: '#8843e1' },
  { name: '完了', kinds: ['done'], color: '#197a4b' },
  { name: '中止・対象外', kinds: ['closed'], color: '#767676' },
];

const colors = bands.map(({ color }) => color);

const heading = { background: '#e8f1fe', bold: true };
/**
 * Tables stand in the first eight columns. The two charts that say most are beside the first table, so that they are seen at once; the
 * others to the right of the tables.
 */
const widths = [260, 110, 130, 130, 130, 110, 110, 60, 30, ...new Array<number>(7).fill(80)] as const;
const CHART_HEIGHT = 260;
/** Rows that a chart covers, with a little space below it. */
const CHART_ROWS = 14;
const places = {
  signals: { row: 4, column: 3, width: 380 },
  trend: { row: 4, column: 6, width: 560 },
  pillars: { row: 4 + CHART_ROWS, column: 10, width: 560 },
  divisions: { row: 4 + 2 * CHART_ROWS, column: 10, width: 560 },
} as const;
/** Rows down to the lower end of the last chart: a chart cannot stand where there are none. */
const ROWS_AT_LEAST = 4 + 3 * CHART_ROWS;
/** Late and due-soon measures named on the tab; the tracker's own filter shows all. */
const NAMED = 50;

/** The text of the first cell, by which the tab is known as the add-on's. */
export const DASHBOARD_TITLE = 'DX推進の全体の状況';

const number = (value: number): PictureCell => ({ ...blankCell, holds: 'number', value, ...(value === 0 ? { color: '#767676' } : {}) });
const late = { background: '#fde2df', color: '#8b0000' };
const soon = { background: '#fff3d1', color: '#5c3d00' };
/** How many are late or nearly so must be found without reading. */
const formatsOf = (kind: Signal['kind'] | undefined, count: number): Partial<PictureCell> =>
  count === 0 ? {} : kind === 'late' ? late : kind === 'due-soon' ? soon : {};
const line = (cells: readonly PictureCell[]): readonly PictureCell[] => widths.map((_, column) => cells[column] ?? blankCell);

/** Rows of the lists that the names of groups lead to, in all; a larger plan has them in the sidebar only. */
const LISTED = 3_000;

/** A group whose name leads to the list of its measures. */
type Listed = { readonly title: string; readonly members: readonly number[] };

/** The tracker and the number of this tab, for links; `trend` ends with today. */
export function dashboardPicture(
  overview: Overview,
  trend: readonly TrendPoint[],
  today: CalendarDay,
  { tracker, own }: { readonly tracker: LinkedTracker; readonly own: number },
): Picture {
  const lists = listsOf(overview);
  // the tables are as long whatever the links in them say, so the first drawing tells where the lists begin
  const tables = drawn(0);
  return drawn(tables.rows.length);

  function drawn(listsFrom: number): Picture {
    return picture(overview, trend, today, { tracker, own }, lists, listsFrom);
  }
}

/** All groups with measures, in the order of the tables; none where the lists would be longer than a tab should be. */
function listsOf({ signals, pillars, divisions, sections, statuses }: Overview): readonly Listed[] {
  const named = (table: string, groups: readonly Group[]): readonly Listed[] =>
    groups.map(({ name, members }) => ({ title: listTitle(table, name), members }));
  const lists = [
    ...named(
      '信号',
      signals.map(({ kind, members }) => ({ name: trackerJa.signalKind(kind), members })),
    ),
    ...named('柱', pillars),
    ...named('部', divisions),
    ...named('課', sections),
    ...named(headings.status, statuses),
  ].filter(({ members }) => members.length > 0);
  return lists.reduce((sum, { members }) => sum + members.length, 0) > LISTED ? [] : lists;
}

const listTitle = (table: string, name: string): string => `${table}：${name === '' ? '（空欄）' : name}`;

function picture(
  overview: Overview,
  trend: readonly TrendPoint[],
  today: CalendarDay,
  linked: { readonly tracker: LinkedTracker; readonly own: number },
  lists: readonly Listed[],
  listsFrom: number,
): Picture {
  const { measures } = overview;
  // a list is a title, its headings and its measures, with a blank row before it; two rows head all lists
  const placeOf = new Map<string, string>();
  let at = listsFrom + 2;
  for (const { title, members } of lists) {
    placeOf.set(title, `#gid=${linked.own}&range=A${at + 2}:E${at + 3 + members.length}`);
    at += 3 + members.length;
  }
  /** The name of a group: it leads to the list of its measures where there is one. */
  const groupName = (table: string, name: string, shown: string, looks: Partial<PictureCell> = {}): PictureCell => {
    const place = placeOf.get(listTitle(table, name));
    return place === undefined ? textCell(shown, looks) : { ...blankCell, ...looks, holds: 'link', value: linkFormula(place, shown) };
  };
  const link = (id: string): PictureCell => ({ ...blankCell, holds: 'link', value: rowLink(linked.tracker, id) });
  const kindAt = (place: number): Signal['kind'] | undefined => measures[place]?.signal.kind;
  const bandCounts = (members: readonly number[]): readonly PictureCell[] =>
    bands.map(({ kinds }) => {
      const count = members.filter((place) => kinds.some((kind) => kind === kindAt(place))).length;
      return { ...number(count), ...formatsOf(kinds[0], count) };
    });
  const rows: (readonly PictureCell[])[] = [];
  const charts: PictureChart[] = [];
  const chart = (
    place: keyof typeof places,
    kind: PictureChart['kind'],
    title: string,
    first: number,
    columns: number,
    colors: readonly string[],
  ): void => {
    const { row, column, width } = places[place];
    const cells = { row: first, column: 1, rows: rows.length - first + 1, columns };
    charts.push({ kind, title, cells, at: { row, column }, width, height: CHART_HEIGHT, colors });
  };
  const table = (
    name: string,
    columns: readonly string[],
    lines: readonly (readonly PictureCell[])[],
    draw: ((first: number) => void) | null,
  ): void => {
    rows.push(line([]), line([textCell(name, { bold: true })]), line(columns.map((words) => textCell(words, heading))));
    const first = rows.length;
    rows.push(...(lines.length === 0 ? [line([textCell('該当する取組はありません。')])] : lines.map(line)));
    if (lines.length > 0) draw?.(first);
  };
  const stacked = (of: string, title: string, groups: readonly Group[], blank: string, place: 'pillars' | 'divisions' | null): void =>
    table(
      title,
      ['', ...bands.map(({ name }) => name), '計'],
      groups.map(({ name, members }) => [groupName(of, name, name === '' ? blank : name), ...bandCounts(members), number(members.length)]),
      (first) => {
        if (place !== null) chart(place, 'stacked-bars', title, first, 1 + bands.length, colors);
      },
    );

  rows.push(
    line([textCell(DASHBOARD_TITLE, { bold: true })]),
    line([textCell(`${dayJa(today)}現在　取組${measures.length}件。このタブは自動で作り直されます。ここには書き込まないでください。`)]),
    line([
      { ...blankCell, holds: 'link', value: trackerLink(linked.tracker, `「${linked.tracker.tab}」を開く`) },
      textCell(
        lists.length > 0
          ? '下の表の左端の名前を選ぶと、その取組の一覧へ移動します。'
          : '件数ごとの取組は、サイドバーの「全体の状況を見る」で確認できます。',
      ),
    ]),
  );
  table(
    '信号別の件数',
    ['信号', '件数'],
    overview.signals.map(({ kind, members }) => {
      const looks = formatsOf(kind, members.length);
      const name = trackerJa.signalKind(kind);
      return [groupName('信号', name, name, looks), { ...number(members.length), ...looks }];
    }),
    (first) => chart('signals', 'bars', '信号別の件数', first, 2, ['#264af4']),
  );
  stacked('柱', '柱別の件数', overview.pillars, '（柱なし）', 'pillars');
  stacked('部', '部別の件数（複数の部が担当する取組は、それぞれに数えます）', overview.divisions, '（名簿で部が分からない）', 'divisions');
  stacked('課', '課別の件数（複数の課が担当する取組は、それぞれに数えます）', overview.sections, '（担当課が分からない）', null);
  table(
    '状況別の件数',
    [headings.status, '件数'],
    overview.statuses.map(({ name, members }) => [
      groupName(headings.status, name, name === '' ? '（空欄）' : name),
      number(members.length),
    ]),
    null,
  );
  table(
    '推移',
    ['時点', ...bands.map(({ name }) => name)],
    trend.map(({ name, counts }) => [
      textCell(name),
      ...bands.map(({ kinds }) => number(kinds.reduce((sum, kind) => sum + counts[kind], 0))),
    ]),
    (first) => chart('trend', 'stacked-columns', '推移', first, 1 + bands.length, colors),
  );
  table(
    'KPI（目標と実績）',
    ['指標', '目標', '実績', '達成率', 'ID'],
    overview.kpis.map(({ name, target, actual, reached, member }) => {
      const measure = measures[member]?.measure;
      return [
        textCell(name),
        textCell(target === '' ? '（空欄）' : target),
        textCell(actual === '' ? '（空欄）' : actual),
        textCell(reached === null ? '－' : `${reached}％`),
        measure === undefined ? blankCell : link(measure.id),
      ];
    }),
    null,
  );
  /** A measure with the link to its row. */
  const measureCells = (place: number): readonly (readonly PictureCell[])[] => {
    const entry = measures[place];
    if (entry === undefined) return [];
    const { measure, signal } = entry;
    return [
      [
        textCell(measure.title, { wraps: true }),
        link(measure.id),
        textCell(measure.ownerText.replace(/\n/g, '、'), { wraps: true }),
        textCell(measure.dueText),
        textCell(trackerJa.signal(signal), formatsOf(signal.kind, 1)),
      ],
    ];
  };
  const measureHeadings = ['取組名', 'ID', headings.owner, headings.due, headings.signal];
  const urgent = overview.urgent.slice(0, NAMED);
  table(
    overview.urgent.length > NAMED
      ? `期限超過・期限間近の取組（${overview.urgent.length}件のうち急ぐもの${NAMED}件）`
      : `期限超過・期限間近の取組（${overview.urgent.length}件）`,
    measureHeadings,
    urgent.flatMap(measureCells),
    null,
  );
  while (rows.length < ROWS_AT_LEAST) rows.push(line([]));
  if (listsFrom > 0 && lists.length > 0) {
    rows.push(line([]), line([textCell('件数ごとの取組の一覧', { bold: true })]));
    for (const { title, members } of lists)
      rows.push(
        line([]),
        line([textCell(`${title}（${members.length}件）`, { bold: true })]),
        line(measureHeadings.map((words) => textCell(words, heading))),
        ...members.flatMap(measureCells).map(line),
      );
  }
  return {
    tab: dashboardTab,
    rows,
    widths,
    frozenRows: 0,
    frozenColumns: 0,
    line: null,
    charts,
  };
}
