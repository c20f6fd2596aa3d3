// Papers that are tables made from the tracker and from 動向: roadmap of the year, schedule, progress, late measures, movements.

import { fiscalYearSpan } from '../../sheet/calendar';
import type { TableColumn } from '../../sheet/pageSize';
import { type Block, type PageSize, type Paper, paragraph } from '../../sheet/paper';
import { cellText } from '../../sheet/table';
import { dateJa, dayJa, fiscalYearJa } from '../../sheet/words.ja';
import { dayIn, namesDay } from '../../tracker/dates';
import type { Measure } from '../../tracker/measure';
import { fieldCell } from '../../tracker/measure';
import { type Bar, scheduleOf } from '../../tracker/schedule';
import { scheduleMarkJa } from '../../tracker/scheduleWords.ja';
import type { TablePage } from '../../tracker/settingWords';
import { signalOf, slippageOf } from '../../tracker/signal';
import { trackerJa } from '../../tracker/words.ja';
import type { MeetingFacts } from '../facts';
import { oneLine } from '../meetingWords';
import type { PaperKind } from '../paperRegister';
import { titled } from './names';
import { heading, type TableBlock, tableOn } from './parts';

/** The first lines of a table paper: its number where it has one, its name, and the day it stands for. */
const top = (kind: PaperKind, facts: MeetingFacts, page: PageSize, blocks: readonly Block[]): Paper =>
  titled(kind, facts, page, [paragraph(facts.meeting.title, 0), paragraph(`${dayJa(facts.today)}現在`, 0), ...blocks]);

/** A schedule of twelve months wants the wider page. */
const pagesOf: { readonly [T in TablePage]: { readonly schedule: PageSize; readonly table: PageSize } } = {
  usual: { schedule: 'a3-landscape', table: 'a4-landscape' },
  a4: { schedule: 'a4-landscape', table: 'a4-landscape' },
  a3: { schedule: 'a3-landscape', table: 'a3-landscape' },
};
const tablePage = ({ settings }: MeetingFacts): PageSize => pagesOf[settings.tablePage].table;

/** Columns that several tables have. The longest date that Japanese writes, and a long name of a section. */
const id: TableColumn = { heading: 'ID', holds: '10-10', share: 0 };
const title: TableColumn = { heading: '取組名', holds: '', share: 3 };
const owner: TableColumn = { heading: '担当課', holds: 'デジタル化推進室', share: 0 };
const status: TableColumn = { heading: '状況', holds: '一部実施中', share: 0 };
const LONGEST_DATE = '令和10年12月28日';
const date = (words: string): TableColumn => ({ heading: words, holds: LONGEST_DATE, share: 0 });

/** What a paper says where a section has written nothing. */
const UNWRITTEN = '（未記入）';
const written = (text: string, blank = UNWRITTEN): string => (oneLine(text) === '' ? blank : oneLine(text));

/** The due day as papers write it; `blank` where there is none. */
const dueOf = ({ due, dueText }: Measure, blank: string): string =>
  due.kind === 'exact' && due.precision === 'day' ? dateJa(due.due) : written(dueText, blank);
const startJa = ({ start, startText }: Measure): string =>
  start.kind === 'exact' && start.precision === 'day' ? dateJa(start.due) : oneLine(startText);

/** The heading of a 柱, with the months below it where they are not the whole year; none where the plan has no 柱 at all. */
function pillarHeading(name: string, alone: boolean, span = ''): readonly Block[] {
  const pillar = name === '' && !alone ? 'その他の取組' : oneLine(name);
  const words = pillar === '' || span === '' ? pillar + span : `${pillar}（${span}）`;
  return words === '' ? [] : [{ kind: 'heading', level: 1, text: words }];
}

/** What stands under no 柱 comes last. */
const pillarOrder = (a: { readonly name: string }, b: { readonly name: string }): number => Number(a.name === '') - Number(b.name === '');

/** Tables under a heading for each 柱, in the order of the tracker. */
function byPillar(measures: readonly Measure[], table: (own: readonly Measure[]) => TableBlock): readonly Block[] {
  const pillars = new Map<string, Measure[]>();
  for (const measure of measures) {
    const own = pillars.get(measure.pillar);
    if (own === undefined) pillars.set(measure.pillar, [measure]);
    else own.push(measure);
  }
  return [...pillars]
    .map(([name, own]) => ({ name, own }))
    .sort(pillarOrder)
    .flatMap(({ name, own }): Block[] => [...pillarHeading(name, pillars.size === 1), table(own)]);
}

const roadmapColumns = [id, title, { heading: '取組内容', holds: '', share: 4 }, owner, date('開始'), date('期限'), status];

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
  const page = tablePage(facts);
  return top(
    'roadmap',
    facts,
    page,
    own.length === 0
      ? [paragraph(`${fiscalYearJa(facts.fiscalYear)}に予定された取組はありません。`)]
      : byPillar(own, (measures) =>
          tableOn(
            page,
            roadmapColumns,
            measures.map((measure) => [
              measure.id,
              oneLine(measure.title),
              text(measure, 'content'),
              oneLine(measure.ownerText),
              startJa(measure),
              dueOf(measure, UNWRITTEN),
              statusJa(measure),
            ]),
          ),
        ),
  );
}

const statusJa = ({ status: known, statusText }: Measure): string => known?.name ?? oneLine(statusText);

const months = Array.from({ length: 12 }, (_, month) => ({ month, name: `${((month + 3) % 12) + 1}月` }));
/** On A4, half a year is as much as a table holds. */
const halves = [
  { months: months.slice(0, 6), span: '4月から9月まで' },
  { months: months.slice(6), span: '10月から3月まで' },
];
const wholeYear = [{ months, span: '' }];
const monthColumn = (name: string): TableColumn => ({ heading: name, holds: '期限31日', share: 0 });

const undatedColumns = [id, title, owner, status, { ...date('期限'), share: 1 }];

/**
 * Measures and the months of the meeting's year, in words: every month at work says so. Measures whose time is open stand in a table of their
 * own: in a month they would look planned for it.
 */
export function schedulePaper(facts: MeetingFacts): Paper {
  const page = pagesOf[facts.settings.tablePage].schedule;
  const planned = facts.tracker.measures.filter(({ status: known }) => known?.meaning !== 'closed');
  const pillars = [...scheduleOf(planned, facts.fiscalYear, 1, facts.today, facts.settings).pillars].sort(pillarOrder);
  const tables = (page === 'a4-landscape' ? halves : wholeYear).flatMap((part) => {
    const shown = pillars.flatMap(({ name, bars }) => {
      const rows = bars
        .filter((bar) => !isUndated(bar))
        .map((bar) => ({ bar, cells: part.months.map(({ month }) => monthJa(bar, month)) }))
        .filter(({ cells }) => cells.some((cell) => cell !== ''))
        .map(({ bar: { measure }, cells }) => [
          measure.id,
          oneLine(measure.title),
          oneLine(measure.ownerText),
          statusJa(measure),
          ...cells,
        ]);
      return rows.length === 0 ? [] : [{ name, rows }];
    });
    return shown.flatMap(({ name, rows }): Block[] => [
      ...pillarHeading(name, pillars.length === 1, part.span),
      tableOn(page, [id, title, owner, status, ...part.months.map((each) => monthColumn(each.name))], rows),
    ]);
  });
  const undated = pillars
    .flatMap(({ bars }) => bars)
    .filter(isUndated)
    .map(({ measure }) => [measure.id, oneLine(measure.title), oneLine(measure.ownerText), statusJa(measure), dueOf(measure, '時期未定')]);
  return top('schedule', facts, page, [
    ...(tables.length === 0 ? [] : [paragraph(LEGEND, 0)]),
    ...(pillars.length === 0 ? [paragraph('この年度に予定された取組はありません。')] : tables),
    ...(undated.length === 0
      ? []
      : [
          { kind: 'heading' as const, level: 1 as const, text: `時期が定まっていない取組（${undated.length}件）` },
          tableOn(page, undatedColumns, undated),
        ]),
  ]);
}

const LEGEND = '凡例　→：実施する月、←：前年度からの継続、期限：期限の月、当初：変更前の期限の月、遅延：期限を過ぎて実施中';

const isUndated = ({ marks }: Bar): boolean => marks.some(({ kind }) => kind === 'no-months');

/** What stands in a month, each mark in a line of its own. What began in an earlier year does not begin in the first month. */
function monthJa({ months: at, marks }: Bar, month: number): string {
  const own = marks.filter((mark) => mark.month === month);
  const before = own.some(({ kind }) => kind === 'from-before');
  const words = own.filter((mark) => !(before && mark.kind === 'stage' && mark.stage === null)).map(scheduleMarkJa);
  if (words.length > 0) return words.join('\n');
  return at !== null && month >= at.from && month <= at.to ? '→' : '';
}

const changedColumns = [
  id,
  title,
  owner,
  { heading: '状況', holds: '→ 一部実施中', share: 0 },
  { heading: '期限', holds: `→ ${LONGEST_DATE}`, share: 0 },
  { heading: '進捗率', holds: UNWRITTEN, share: 0 },
];
const listedColumns = [id, title, owner, date('期限'), status];

/** What has moved since the meeting before. */
export function progressPaper(facts: MeetingFacts): Paper {
  const { movement, before } = facts;
  const since = before === null ? '' : `${before.title}${before.day === null ? '' : `（${dateJa(before.day)}）`}`;
  const page = tablePage(facts);
  if (movement === null)
    return top('progress', facts, page, [
      paragraph(before === null ? '前回の会議はありません。' : `${since}の時点の記録がないため、前回からの変化は記載していません。`),
    ]);
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
      .map(({ id: of, before: then, after }) => [
        of,
        oneLine(after.title),
        oneLine(after.owner),
        moved(then.status, after.status),
        moved(then.due, after.due),
        moved(percent(then.progress), percent(after.progress)),
      ]);
    return rows.length === 0
      ? []
      : [{ kind: 'heading', level: 1, text: `${words}（${rows.length}件）` }, tableOn(page, changedColumns, rows)];
  });
  const listed = (words: string, found: typeof movement.added): readonly Block[] =>
    found.length === 0
      ? []
      : [
          { kind: 'heading', level: 1, text: `${words}（${found.length}件）` },
          tableOn(
            page,
            listedColumns,
            found.map((each) => [each.id, each.title, each.owner, each.due, each.status].map(oneLine)),
          ),
        ];
  const blocks = [...changed, ...listed('追加された取組', movement.added), ...listed('なくなった取組', movement.gone)];
  return top('progress', facts, page, [
    ...(since === '' ? [] : [paragraph(`${since}からの変化です。`, 0)]),
    ...(blocks.length === 0 ? [paragraph('前回の会議から変わった取組はありません。')] : blocks),
  ]);
}

const percent = (progress: string): string => (/^\d+$/.test(progress) ? `${progress}％` : progress);

/** What it was, and below it what it is now: a date with an arrow takes a line. */
function moved(from: string, to: string): string {
  const [then, now] = [oneLine(from), oneLine(to)];
  return then === now ? now : `${then === '' ? UNWRITTEN : then}\n→ ${now === '' ? UNWRITTEN : now}`;
}

const lateColumns = [
  id,
  title,
  owner,
  date('期限'),
  { heading: '超過（開庁日）', holds: '', share: 0 },
  { heading: '遅延理由', holds: '', share: 3 },
  date('見込み'),
  { heading: '課題・対応', holds: '', share: 2 },
];

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
        dueOf(measure, UNWRITTEN) + (slip === '' ? '' : `（${slip}）`),
        `${signal.days}日`,
        written(text(measure, 'delayReason')),
        text(measure, 'outlook'),
        text(measure, 'issue'),
      ],
    ];
  });
  const page = tablePage(facts);
  return top(
    'late',
    facts,
    page,
    rows.length === 0
      ? [paragraph('期限を過ぎている取組はありません。')]
      : [heading(1, `期限を過ぎている取組（${rows.length}件）`), tableOn(page, lateColumns, rows)],
  );
}

const movementColumns = [
  date('日付'),
  { heading: '主体', holds: 'デジタル庁', share: 0 },
  { heading: '内容', holds: '', share: 4 },
  { heading: '計画への影響', holds: '', share: 1 },
  { heading: '対応', holds: '', share: 2 },
];

/** What has moved outside since the meeting before: date, who, what, effect on the plan. */
export function movementsPaper(facts: MeetingFacts): Paper {
  const { before, meeting, outside } = facts;
  const fresh = outside.filter(({ reportedAt }) => reportedAt === '' || reportedAt === meeting.title);
  const page = tablePage(facts);
  return top(
    'movements',
    facts,
    page,
    fresh.length === 0
      ? [paragraph(before === null ? '報告する動きはありません。' : '前回の会議の後に報告する動きはありません。')]
      : [
          tableOn(
            page,
            movementColumns,
            fresh.map(({ day, when, actor, content, effect, response }) =>
              [day === null ? when : dateJa(day), actor, content, effect, response].map(oneLine),
            ),
          ),
        ],
  );
}
