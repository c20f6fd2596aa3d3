// Small meetings, items and papers' facts for the tests of the domain and of the texts.

import type { SnapshotChanges, Standing } from '../../src/history/snapshots';
import type { Attendee } from '../../src/meetings/bodies';
import type { CandidateFacts } from '../../src/meetings/candidates';
import type { MeetingFacts, OutsideMovement } from '../../src/meetings/facts';
import { type AgendaItem, numberedPapers } from '../../src/meetings/items';
import { type Join, joining, type Meeting } from '../../src/meetings/register';
import type { Speech } from '../../src/meetings/speeches';
import type { Tab } from '../../src/sheet/tab';
import type { CellValue, Table } from '../../src/sheet/table';
import { readSettings, type Settings } from '../../src/tracker/settings';
import { day } from './days';
import { trackerOf } from './tracker';

/** A tab of these lines; `without` leaves columns out. */
export function linesTable<K extends string>(
  tab: Tab<K>,
  lines: readonly { readonly [key in K]?: CellValue }[],
  without: readonly K[] = [],
): Table {
  const keys = tab.keys.filter((key) => !without.includes(key));
  return {
    sheet: tab.name,
    rows: [keys.map((key) => tab.columns[key].heading), ...lines.map((line) => keys.map((key) => line[key] ?? ''))],
  };
}

/** The settings of 若葉町 in 令和5年度 without standing items, unless `over` says otherwise. */
export function settings(over: Partial<Settings> = {}): Settings {
  const rows = [
    ['自治体名', '若葉町', ''],
    ['年度', '令和5年度', ''],
  ];
  return { ...readSettings({ sheet: '設定', rows }, 2023, null), standingItems: [], ...over };
}

/** Joins lines by the titles they say: no meeting has an ID. */
export const byTitle: Join = joining([], [], null);

type MeetingOver = Partial<Omit<Meeting, 'day' | 'title' | 'key'>> & { readonly day?: string | null };

/** The first meeting of 令和5年度, on 2023-06-21 from 10:00 to 11:30. */
export function meeting({ day: on = '2023-06-21', ...over }: MeetingOver = {}): Meeting {
  const { number = 1, fiscalYear = 2023, name = '若葉町DX推進本部会議', id = '' } = over;
  const fiscalYearText = `令和${(fiscalYear ?? 2023) - 2018}年度`;
  const numberText = `第${number}回`;
  const title = fiscalYearText + numberText + name;
  return {
    row: 2,
    id,
    key: id === '' ? title : id,
    title,
    fiscalYearText,
    numberText,
    name,
    fiscalYear,
    number,
    day: on === null ? null : day(on),
    from: '10:00',
    to: '11:30',
    when: '',
    place: '若葉町役場3階　会議室5',
    chair: '',
    form: 'single',
    state: 'preparing',
    agendaUrl: '',
    minutesUrl: '',
    ...over,
  };
}

/** An item of the first meeting that belongs to no measure. */
export function item(over: Partial<AgendaItem> = {}): AgendaItem {
  return {
    row: 2,
    id: '議-1',
    meeting: meeting().title,
    order: 1,
    class: 'report',
    title: '生成AIについて',
    measure: '',
    reason: '',
    presenter: '',
    minutes: null,
    papers: [],
    publicity: '',
    outcome: null,
    outcomeText: '',
    owner: '',
    due: '',
    newDue: '',
    newStatus: '',
    addToPlan: false,
    followUpOpen: false,
    applied: '',
    from: '',
    note: '',
    ...over,
  };
}

/** A line of 発言 that names no item. */
export const said = (speaker: string, speech: string, over: Partial<Speech> = {}): Speech => ({
  row: 2,
  speaker,
  speech,
  place: { kind: 'blank' },
  marked: false,
  ...over,
});

/** A member of the headquarters who comes. */
export function attendee(role: string, post: string, over: Partial<Attendee> = {}): Attendee {
  return {
    role,
    post,
    name: '',
    mail: '',
    office: role.endsWith('事務局'),
    section: post,
    title: '',
    attendance: 'present',
    proxy: '',
    ...over,
  };
}

export function outside(content: string, over: Partial<OutsideMovement> = {}): OutsideMovement {
  return { row: 2, day: null, when: '', actor: '国', content, effect: '', response: '', reportedAt: '', ...over };
}

export function standing(over: Partial<Standing> = {}): Standing {
  return { title: '窓口の改善', owner: '総務課', due: '令和5年9月30日', status: '実施中', progress: '', signal: 'on-plan', ...over };
}

export const still: SnapshotChanges = { added: [], gone: [], changed: [] };

/** The facts of the first meeting with nobody and nothing in it; papers are numbered from the items. */
export function facts(over: Partial<MeetingFacts> = {}): MeetingFacts {
  const items = over.items ?? [];
  return {
    meeting: meeting(),
    fiscalYear: 2023,
    attendees: [],
    items,
    papers: numberedPapers(items),
    before: null,
    settings: settings(),
    tracker: trackerOf([]),
    today: day('2023-06-01'),
    movement: null,
    outside: [],
    speeches: [],
    ...over,
  };
}

/** What candidates of the second meeting (2023-09-15) are looked for in, on 2023-09-01; the first was on 2023-06-21. */
export function candidateFacts(over: Partial<CandidateFacts> = {}): CandidateFacts {
  const own = over.meeting ?? meeting({ number: 2, day: '2023-09-15' });
  return {
    tracker: trackerOf([]),
    settings: settings(),
    today: day('2023-09-01'),
    meeting: own,
    meetings: [meeting({ state: 'published' }), own],
    items: [],
    movement: null,
    questions: [],
    escalations: [],
    unreported: 0,
    ...over,
  };
}
