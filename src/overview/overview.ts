// How the whole plan stands on a day: counts by signal, status, 柱, 部 and 課, KPIs, and what is most urgent. Groups hold places in the list
// of measures, so that each number leads to its rows.
import type { CalendarDay } from '../sheet/calendar';
import type { Office } from '../sheet/closedDays';
import { plainText } from '../sheet/letters';
import { cellText, fold } from '../sheet/table';
import type { Directory } from '../tracker/directory';
import { type Measure, sectionsOf, type Tracker } from '../tracker/measure';
import { type Signal, signalKinds, signalOf } from '../tracker/signal';

/** Places (0-based) in `measures`. */
export type Group = { readonly name: string; readonly members: readonly number[] };

export type Kpi = {
  /** Place in `measures`. */
  readonly member: number;
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  /** Percent of the target that is reached; null where one of the two is no number. */
  readonly reached: number | null;
};

export type Overview = {
  readonly measures: readonly { readonly measure: Measure; readonly signal: Signal }[];
  /** In the order of `signalKinds`, including signals that no measure shows. */
  readonly signals: readonly { readonly kind: Signal['kind']; readonly members: readonly number[] }[];
  /** In the order of the dictionary's words as they are met; '' for a blank, the words themselves for unknown ones. */
  readonly statuses: readonly Group[];
  /** '' for measures without one. */
  readonly pillars: readonly Group[];
  /** 部 as 名簿 has it; '' for owners that it does not know. A measure of two 部 counts in both. */
  readonly divisions: readonly Group[];
  readonly sections: readonly Group[];
  /** Late first, the most days first; then due soon, the fewest days first. */
  readonly urgent: readonly number[];
  readonly kpis: readonly Kpi[];
  readonly withoutDue: readonly number[];
  readonly withoutOwner: readonly number[];
  readonly flagged: readonly number[];
};

export function overviewOf(tracker: Tracker, directory: Directory | null, today: CalendarDay, office: Office): Overview {
  const measures = tracker.measures.map((measure) => ({ measure, signal: signalOf(measure, today, office) }));
  const divisionOf = divisions(directory);
  const statuses = groups();
  const pillars = groups();
  const byDivision = groups();
  const bySection = groups();
  measures.forEach(({ measure }, place) => {
    statuses.add(measure.status?.name ?? measure.statusText, place);
    pillars.add(measure.pillar, place);
    const own = new Set(sectionsOf(measure));
    for (const section of own) bySection.add(section, place);
    if (own.size === 0) bySection.add('', place);
    for (const division of new Set(own.size === 0 ? [''] : [...own].map(divisionOf))) byDivision.add(division, place);
  });
  const where = (matches: (entry: (typeof measures)[number]) => boolean): readonly number[] =>
    measures.flatMap((entry, place) => (matches(entry) ? [place] : []));
  return {
    measures,
    signals: signalKinds.map((kind) => ({ kind, members: where(({ signal }) => signal.kind === kind) })),
    statuses: statuses.all(),
    pillars: pillars.all(),
    divisions: byDivision.all(),
    sections: bySection.all(),
    urgent: urgentFirst(measures.map(({ signal }) => signal)),
    kpis: kpisOf(tracker),
    withoutDue: where(
      ({ measure }) => measure.due.kind === 'blank' && measure.status?.meaning !== 'done' && measure.status?.meaning !== 'closed',
    ),
    withoutOwner: where(({ measure }) => measure.owners.length === 0),
    flagged: where(({ measure }) => measure.flagged),
  };
}

function groups(): { add(name: string, place: number): void; all(): readonly Group[] } {
  const members = new Map<string, number[]>();
  return {
    add(name, place) {
      const own = members.get(name);
      if (own === undefined) members.set(name, [place]);
      else own.push(place);
    },
    all: () => [...members].map(([name, own]) => ({ name, members: own })),
  };
}

function divisions(directory: Directory | null): (section: string) => string {
  const known = new Map<string, string>();
  for (const post of directory?.posts ?? [])
    if (post.division !== '' && !known.has(fold(post.section))) known.set(fold(post.section), post.division);
  return (section) => known.get(fold(section)) ?? '';
}

function urgentFirst(signals: readonly Signal[]): readonly number[] {
  const rank = (signal: Signal | undefined): number =>
    signal?.kind === 'late' ? -1_000_000 - signal.days : signal?.kind === 'due-soon' ? signal.days : 1_000_000;
  return signals
    .flatMap(({ kind }, place) => (kind === 'late' || kind === 'due-soon' ? [place] : []))
    .sort((a, b) => rank(signals[a]) - rank(signals[b]) || a - b);
}

/** Headings of KPI columns as plans write them (沖縄県, つくば市, 長与町 and others), folded. */
const kpiHeadings = {
  name: /^(?:kpi|指標|指標名|成果指標|活動指標|測定指標|重要業績評価指標|kpi名|目標項目)$/,
  target: /^(?:目標値?|今年度目標値?|kpi目標値?|目標数値)$/,
  actual: /^(?:実績値?|現在値|現状値|kpi実績値?|実績数値)$/,
};

/** KPIs that stand in columns of the tracker besides its own; none where it has no column for a target or a result. */
function kpisOf({ headings, measures }: Tracker): readonly Kpi[] {
  const folded = headings.map(fold);
  const place = (pattern: RegExp): number => folded.findIndex((heading) => pattern.test(heading));
  const [name, target, actual] = [place(kpiHeadings.name), place(kpiHeadings.target), place(kpiHeadings.actual)];
  if (target < 0 && actual < 0) return [];
  return measures.flatMap((measure, member): Kpi[] => {
    const text = (column: number): string => (column < 0 ? '' : cellText(measure.cells[column]));
    const [wanted, reached] = [text(target), text(actual)];
    if (wanted === '' && reached === '') return [];
    const [a, b] = [numberIn(reached), numberIn(wanted)];
    return [
      {
        member,
        name: text(name) === '' ? measure.title : text(name),
        target: wanted,
        actual: reached,
        reached: a === null || b === null || b === 0 ? null : Math.round((100 * a) / b),
      },
    ];
  });
}

/** 「2,584人」「▲2」「39%(2021調査結果)」; null for 調査中 and other texts, and for sums such as 12億5061万円. */
function numberIn(text: string): number | null {
  const plain = plainText(text).replace(/,/g, '').replace(/^約/, '');
  const match = /^([▲△-]?)(\d+(?:\.\d+)?)(?![\d億万])/.exec(plain);
  if (match === null) return null;
  return Number(match[2]) * (match[1] === '' ? 1 : -1);
}
