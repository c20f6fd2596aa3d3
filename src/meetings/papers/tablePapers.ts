// Papers that are tables made from the tracker and from 動向: roadmap of the year, schedule, progress, late measures, movements.

import { fiscalYearOf, fiscalYearSpan } from '../../sheet/calendar';
import { type Block, type PageSize, type Paper, paragraph } from '../../sheet/paper';
import { cellText } from '../../sheet/table';
import { dateJa, dayJa, fiscalYearJa } from '../../sheet/words.ja';
import { dayIn, namesDay } from '../../tracker/dates';
import type { Measure } from '../../tracker/measure';
import { fieldCell } from '../../tracker/measure';
import { type Bar, scheduleOf } from '../../tracker/schedule';
import { scheduleMarkJa } from '../../tracker/scheduleWords.ja';
import { signalOf, slippageOf } from '../../tracker/signal';
import { trackerJa } from '../../tracker/words.ja';
import type { MeetingFacts } from '../facts';
import { madePapers, oneLine } from '../meetingWords';
import { madeKind } from '../paperRegister';
import { heading } from './parts';

type Table = Extract<Block, { readonly kind: 'table' }>;

/** The first lines of a table paper: its number where it has one, its name, and the day it stands for. */
function top(facts: MeetingFacts, name: string, page: PageSize, blocks: readonly Block[]): Paper {
  // the agenda may call it otherwise: 主な取組内容のロードマップ（令和5年分）
  const onAgenda = facts.papers.find((paper) => madeKind(paper.name) === madeKind(name));
  const title = onAgenda === undefined ? name : `${onAgenda.number}　${oneLine(onAgenda.name)}`;
  return {
    name: `${facts.meeting.title}　${title}`,
    page,
    blocks: [{ kind: 'title', text: title }, paragraph(facts.meeting.title, 0), paragraph(`${dayJa(facts.today)}現在`, 0), ...blocks],
  };
}

const dueJa = ({ due, dueText }: Measure): string =>
  due.kind === 'exact' && due.precision === 'day' ? dateJa(due.due) : dueText === '' ? '（空欄）' : oneLine(dueText);
const startJa = ({ start, startText }: Measure): string =>
  start.kind === 'exact' && start.precision === 'day' ? dateJa(start.due) : oneLine(startText);

/** Tables under a heading for each 柱, in the order of the tracker. */
function byPillar(measures: readonly Measure[], table: (own: readonly Measure[]) => Table): readonly Block[] {
  const pillars = new Map<string, Measure[]>();
  for (const measure of measures) {
    const own = pillars.get(measure.pillar);
    if (own === undefined) pillars.set(measure.pillar, [measure]);
    else own.push(measure);
  }
  return [...pillars].flatMap(([pillar, own]): Block[] => [
    { kind: 'heading', level: 1, text: pillar === '' ? '（柱なし）' : oneLine(pillar) },
    table(own),
  ]);
}

/** Measures at work in the fiscal year of the meeting; those stopped or put off are left out. */
export function roadmapPaper(facts: MeetingFacts): Paper {
  const { first, last } = fiscalYearSpan(facts.fiscalYear);
  const { columns } = facts.tracker;
  const own = facts.tracker.measures.filter(({ status, due, start }) => {
    if (status?.meaning === 'closed') return false;
    const begins = namesDay(start) ? start.first : null;
    const ends = dayIn(due);
    return (begins === null || begins <= last) && (ends === null || ends >= first);
  });
  const text = (measure: Measure, field: 'content' | 'issue'): string => oneLine(cellText(fieldCell(measure.cells, columns, field)));
  return top(
    facts,
    madePapers.roadmap(facts.fiscalYear),
    'a4-landscape',
    own.length === 0
      ? [paragraph(`${fiscalYearJa(facts.fiscalYear)}に予定された取組はありません。`)]
      : byPillar(own, (measures) => ({
          kind: 'table',
          headings: ['ID', '取組名', '取組内容', '担当課', '開始', '期限', '状況'],
          widths: [45, 140, 190, 95, 98, 98, 58],
          rows: measures.map((measure) => [
            measure.id,
            oneLine(measure.title),
            text(measure, 'content'),
            oneLine(measure.ownerText),
            startJa(measure),
            dueJa(measure),
            measure.status?.name ?? oneLine(measure.statusText),
          ]),
        })),
  );
}

/** Measures and the months of the meeting's year, in words: every month at work says so. */
export function schedulePaper(facts: MeetingFacts): Paper {
  const planned = facts.tracker.measures.filter(({ status }) => status?.meaning !== 'closed');
  const schedule = scheduleOf(planned, facts.fiscalYear, 1, facts.today, facts.settings);
  const months = Array.from({ length: 12 }, (_, month) => `${((month + 3) % 12) + 1}月`);
  const now = fiscalYearOf(facts.today) === facts.fiscalYear ? schedule.now : null;
  return top(facts, madePapers.schedule, 'a3-landscape', [
    ...(now === null ? [] : [paragraph(`今月は${months[now] ?? ''}です。`, 0)]),
    paragraph('「→」は実施中の月、「期限」は期限の月を表します。', 0),
    ...(schedule.pillars.length === 0 ? [paragraph('この年度に予定された取組はありません。')] : []),
    ...schedule.pillars.flatMap(({ name, bars }): Block[] => [
      { kind: 'heading', level: 1, text: name === '' ? '（柱なし）' : oneLine(name) },
      {
        kind: 'table',
        headings: ['ID', '取組名', '担当課', '状況', ...months],
        widths: [40, 160, 80, 50, ...months.map(() => 62)],
        rows: bars.map((bar) => [
          bar.measure.id,
          oneLine(bar.measure.title),
          oneLine(bar.measure.ownerText),
          bar.measure.status?.name ?? oneLine(bar.measure.statusText),
          ...months.map((_, month) => monthJa(bar, month)),
        ]),
      },
    ]),
  ]);
}

function monthJa({ months, marks }: Bar, month: number): string {
  const words = marks
    .filter((mark) => mark.month === month)
    .map(scheduleMarkJa)
    .join('・');
  if (words !== '') return words;
  return months !== null && month >= months.from && month <= months.to ? '→' : '';
}

/** What has moved since the meeting before. */
export function progressPaper(facts: MeetingFacts): Paper {
  const { movement, before } = facts;
  const since = before === null ? '' : `${before.title}${before.day === null ? '' : `（${dateJa(before.day)}）`}`;
  if (movement === null)
    return top(facts, madePapers.progress, 'a4-landscape', [paragraph('前回の会議の時点の記録がないため、変化を示すことができません。')]);
  const kinds: readonly (readonly [string, readonly (typeof movement.changed)[number]['kind'][]])[] = [
    ['完了した取組', ['done']],
    ['期限を過ぎた取組', ['late']],
    ['期限が変わった取組', ['due']],
    ['状況や進捗率が変わった取組', ['status', 'progress']],
    ['担当課や取組名が変わった取組', ['owner', 'title']],
  ];
  const changed = kinds.flatMap(([words, own]): Block[] => {
    const rows = movement.changed
      .filter(({ kind }) => own.includes(kind))
      .map(({ id, before: then, after }) =>
        [
          id,
          after.title,
          after.owner,
          moved(then.status, after.status),
          moved(then.due, after.due),
          moved(then.progress, after.progress),
        ].map(oneLine),
      );
    return rows.length === 0
      ? []
      : [
          { kind: 'heading', level: 1, text: `${words}（${rows.length}件）` },
          { kind: 'table', headings: ['ID', '取組名', '担当課', '状況', '期限', '進捗率'], widths: [45, 220, 100, 100, 160, 85], rows },
        ];
  });
  const listed = (words: string, found: typeof movement.added): readonly Block[] =>
    found.length === 0
      ? []
      : [
          { kind: 'heading', level: 1, text: `${words}（${found.length}件）` },
          {
            kind: 'table',
            headings: ['ID', '取組名', '担当課', '期限', '状況'],
            widths: [45, 260, 140, 150, 115],
            rows: found.map(({ id, title, owner, due, status }) => [id, title, owner, due, status].map(oneLine)),
          },
        ];
  const blocks = [...changed, ...listed('追加された取組', movement.added), ...listed('なくなった取組', movement.gone)];
  return top(facts, madePapers.progress, 'a4-landscape', [
    ...(since === '' ? [] : [paragraph(`${since}からの変化です。`, 0)]),
    ...(blocks.length === 0 ? [paragraph('前回の会議から変わった取組はありません。')] : blocks),
  ]);
}

const moved = (from: string, to: string): string =>
  from === to ? to : `${from === '' ? '（空欄）' : from} → ${to === '' ? '（空欄）' : to}`;

/** Late measures with reasons and what is planned. */
export function latePaper(facts: MeetingFacts): Paper {
  const { columns } = facts.tracker;
  const text = (measure: Measure, field: 'delayReason' | 'outlook' | 'issue'): string =>
    oneLine(cellText(fieldCell(measure.cells, columns, field)));
  const rows = facts.tracker.measures.flatMap((measure): (readonly string[])[] => {
    const signal = signalOf(measure, facts.today, facts.settings);
    if (signal.kind !== 'late') return [];
    const slip = trackerJa.slip(slippageOf(measure), { count: 0, unexplained: false });
    return [
      [
        measure.id,
        oneLine(measure.title),
        oneLine(measure.ownerText),
        dueJa(measure) + (slip === '' ? '' : `（${slip}）`),
        `${signal.days}日`,
        text(measure, 'delayReason') === '' ? '（未記入）' : text(measure, 'delayReason'),
        text(measure, 'outlook'),
        text(measure, 'issue'),
      ],
    ];
  });
  return top(
    facts,
    madePapers.late,
    'a4-landscape',
    rows.length === 0
      ? [paragraph('期限を過ぎている取組はありません。')]
      : [
          heading(1, `期限を過ぎている取組（${rows.length}件）`),
          {
            kind: 'table',
            headings: ['ID', '取組名', '担当課', '期限', '超過（開庁日）', '遅延理由', '見込み', '課題・対応'],
            widths: [40, 130, 80, 110, 60, 120, 80, 90],
            rows,
          },
        ],
  );
}

/** What has moved outside since the meeting before: date, who, what, effect on the plan. */
export function movementsPaper(facts: MeetingFacts): Paper {
  const fresh = facts.outside.filter(({ reportedAt }) => reportedAt === '' || reportedAt === facts.meeting.title);
  return top(
    facts,
    madePapers.movements,
    'a4-landscape',
    fresh.length === 0
      ? [paragraph('「動向」タブに、まだ報告していない動きはありません。')]
      : [
          {
            kind: 'table',
            headings: ['日付', '主体', '内容', '計画への影響', '対応'],
            widths: [100, 60, 300, 90, 160],
            rows: fresh.map(({ day, when, actor, content, effect, response }) =>
              [day === null ? when : dateJa(day), actor, content, effect, response].map(oneLine),
            ),
          },
        ],
  );
}
