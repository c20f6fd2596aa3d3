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

const heading = { background: '#e8f1fe', bold: true };
/** Tables stand in the first eight columns, charts to the right of them. */
const widths = [260, 110, 130, 130, 130, 110, 110, 60, 30, ...new Array<number>(7).fill(80)] as const;
const CHART_COLUMN = 10;
const CHART_HEIGHT = 260;
const ROW_HEIGHT = 21;
/** Late and due-soon measures named on the tab; the tracker's own filter shows all. */
const NAMED = 50;

const TITLE = 'DX推進の全体の状況';

const number = (value: number): PictureCell => ({ ...blankCell, holds: 'number', value });
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
    bands.map(({ kinds }) => number(members.filter((place) => kinds.some((kind) => kind === kindAt(place))).length));
  const rows: (readonly PictureCell[])[] = [];
  const charts: PictureChart[] = [];
  const chart = (kind: PictureChart['kind'], title: string, first: number, columns: number, colors: readonly string[]): void => {
    charts.push({
      kind,
      title,
      cells: { row: first, column: 1, rows: rows.length - first + 1, columns },
      at: { row: 1 + Math.ceil((charts.length * (CHART_HEIGHT + 20)) / ROW_HEIGHT), column: CHART_COLUMN },
      width: 560,
      height: CHART_HEIGHT,
      colors,
    });
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
  const stacked = (title: string, groups: readonly Group[], blank: string): void =>
    table(
      title,
      ['', ...bands.map(({ name }) => name), '計'],
      groups.map(({ name, members }) => [textCell(name === '' ? blank : name), ...bandCounts(members), number(members.length)]),
      (first) =>
        chart(
          'stacked-bars',
          title,
          first,
          1 + bands.length,
          bands.map(({ color }) => color),
        ),
    );

  rows.push(
    line([textCell(TITLE, { bold: true })]),
    line([textCell(`${dayJa(today)}現在　取組${measures.length}件。このタブは自動で作り直されます。ここには書き込まないでください。`)]),
    line([link(1, `「${tabs.tracker}」を開く`)]),
  );
  table(
    '信号別の件数',
    ['信号', '件数'],
    overview.signals.map(({ kind, members }) => [textCell(rowsJa.signalKind(kind)), number(members.length)]),
    (first) => chart('bars', '信号別の件数', first, 2, ['#264af4']),
  );
  stacked('柱別の件数', overview.pillars, '（柱なし）');
  stacked('部別の件数（複数の部が担当する取組は、それぞれに数えます）', overview.divisions, '（名簿で部が分からない）');
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
    (first) =>
      chart(
        'stacked-columns',
        '推移',
        first,
        1 + bands.length,
        bands.map(({ color }) => color),
      ),
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
          textCell(measure.title),
          link(measure.row, measure.id === '' ? `${measure.row}行` : measure.id),
          textCell(measure.ownerText.replace(/\n/g, '、')),
          textCell(measure.dueText),
          textCell(
            rowsJa.signal(signal),
            signal.kind === 'late' ? { background: '#fde2df', color: '#8b0000' } : { background: '#fff3d1', color: '#5c3d00' },
          ),
        ],
      ];
    }),
    null,
  );
  // a chart cannot stand where there are no rows
  const height = Math.ceil((charts.length * (CHART_HEIGHT + 20)) / ROW_HEIGHT);
  while (rows.length < height) rows.push(line([]));
  return {
    name: tabs.dashboard,
    beginning: TITLE,
    rows,
    widths,
    frozenRows: 0,
    frozenColumns: 0,
    line: null,
    wraps: false,
    charts,
  };
}
