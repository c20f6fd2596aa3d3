// The tab ダッシュボード in words, tables and charts.
import type { CalendarDay } from '../domain/calendar';
import { headings, tabs } from '../domain/fields';
import { linkFormula } from '../domain/newSheet';
import type { Group, Overview } from '../domain/overview';
import { blankCell, type Picture, type PictureCell, type PictureChart, textCell } from '../domain/picture';
import type { Signal } from '../domain/signal';
import type { SignalCounts } from '../domain/snapshots';
import { dayJa } from './calendar.ja';
import { rowsJa } from './rows.ja';

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

const TITLE = 'DX推進の全体の状況';

const number = (value: number): PictureCell => ({ ...blankCell, holds: 'number', value, ...(value === 0 ? { color: '#767676' } : {}) });
const late = { background: '#fde2df', color: '#8b0000' };
const soon = { background: '#fff3d1', color: '#5c3d00' };
/** How many are late or nearly so must be found without reading. */
const looksOf = (kind: Signal['kind'] | undefined, count: number): Partial<PictureCell> =>
  count === 0 ? {} : kind === 'late' ? late : kind === 'due-soon' ? soon : {};
const line = (cells: readonly PictureCell[]): readonly PictureCell[] => widths.map((_, column) => cells[column] ?? blankCell);

/** `gid` is the number of the tracker's tab; `trend` ends with today. */
export function dashboardPicture(overview: Overview, trend: readonly TrendPoint[], today: CalendarDay, gid: number): Picture {
  const { measures } = overview;
  const link = (row: number, label: string): PictureCell => ({
    ...blankCell,
    holds: 'link',
    value: linkFormula(`#gid=${gid}&range=A${row}`, label),
  });
  const kindAt = (place: number): Signal['kind'] | undefined => measures[place]?.signal.kind;
  const bandCounts = (members: readonly number[]): readonly PictureCell[] =>
    bands.map(({ kinds }) => {
      const count = members.filter((place) => kinds.some((kind) => kind === kindAt(place))).length;
      return { ...number(count), ...looksOf(kinds[0], count) };
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
  const stacked = (title: string, groups: readonly Group[], blank: string, place: 'pillars' | 'divisions' | null): void =>
    table(
      title,
      ['', ...bands.map(({ name }) => name), '計'],
      groups.map(({ name, members }) => [textCell(name === '' ? blank : name), ...bandCounts(members), number(members.length)]),
      (first) => {
        if (place !== null) chart(place, 'stacked-bars', title, first, 1 + bands.length, colors);
      },
    );

  rows.push(
    line([textCell(TITLE, { bold: true })]),
    line([textCell(`${dayJa(today)}現在　取組${measures.length}件。このタブは自動で作り直されます。ここには書き込まないでください。`)]),
    line([link(1, `「${tabs.tracker}」を開く`)]),
  );
  table(
    '信号別の件数',
    ['信号', '件数'],
    overview.signals.map(({ kind, members }) => {
      const looks = looksOf(kind, members.length);
      return [textCell(rowsJa.signalKind(kind), looks), { ...number(members.length), ...looks }];
    }),
    (first) => chart('signals', 'bars', '信号別の件数', first, 2, ['#264af4']),
  );
  stacked('柱別の件数', overview.pillars, '（柱なし）', 'pillars');
  stacked('部別の件数（複数の部が担当する取組は、それぞれに数えます）', overview.divisions, '（名簿で部が分からない）', 'divisions');
  stacked('課別の件数（複数の課が担当する取組は、それぞれに数えます）', overview.sections, '（担当課が分からない）', null);
  table(
    '状況別の件数',
    [headings.status, '件数'],
    overview.statuses.map(({ name, members }) => [textCell(name === '' ? '（空欄）' : name), number(members.length)]),
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
        measure === undefined ? blankCell : link(measure.row, measure.id === '' ? `${measure.row}行` : measure.id),
      ];
    }),
    null,
  );
  const urgent = overview.urgent.slice(0, NAMED);
  table(
    overview.urgent.length > NAMED
      ? `期限超過・期限間近の取組（${overview.urgent.length}件のうち急ぐもの${NAMED}件）`
      : `期限超過・期限間近の取組（${overview.urgent.length}件）`,
    ['取組名', 'ID', headings.owner, headings.due, headings.signal],
    urgent.flatMap((place) => {
      const entry = measures[place];
      if (entry === undefined) return [];
      const { measure, signal } = entry;
      return [
        [
          textCell(measure.title, { wraps: true }),
          link(measure.row, measure.id === '' ? `${measure.row}行` : measure.id),
          textCell(measure.ownerText.replace(/\n/g, '、'), { wraps: true }),
          textCell(measure.dueText),
          textCell(rowsJa.signal(signal), signal.kind === 'late' ? late : soon),
        ],
      ];
    }),
    null,
  );
  while (rows.length < ROWS_AT_LEAST) rows.push(line([]));
  return {
    name: tabs.dashboard,
    beginning: TITLE,
    rows,
    widths,
    frozenRows: 0,
    frozenColumns: 0,
    line: null,
    charts,
  };
}
