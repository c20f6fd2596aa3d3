// What people do to a tab of the add-on, the jobs that meet it afterwards, and what must hold then.
import type { SheetModel } from '../../host/book/book';
import { displayOf } from '../../host/book/format';
import type { Outcome, RunOptions } from '../../host/host';
import { dashboardTab, scheduleTab } from '../../src/overview/tabs';
import type { SidebarFunctions } from '../../src/shell/endpoints';
import { cases } from '../support/cases';
import { newMeeting, title } from '../support/preparedMeeting';
import type { Product } from '../support/product';
import { fire, requestsMailed } from '../support/reminderBook';
import { neverSeen } from '../support/revisions';
import { fullBook } from './fullBook';

type Run = Pick<RunOptions, 'onCall' | 'fault'>;

const sheetOf = (made: Product, tab: string): SheetModel => {
  const found = made.book.sheetByName(tab);
  if (found === undefined) throw new Error(`There is no tab ${tab}`);
  return found;
};

/** The row in which a tab has its headings; that of a drawn tab stands first too, as far as a damage goes. */
const HEADINGS = 1;
/** The heading that is damaged: the second, so that a tab is still known by its first. */
const SECOND = 2;

export const damages: { readonly [name: string]: (made: Product, tab: string) => void } = {
  deleted: (made, tab) => {
    const { id } = sheetOf(made, tab);
    made.book.sheets = made.book.sheets.filter((sheet) => sheet.id !== id);
    made.book.activeSheetId = made.book.sheets[0]?.id ?? 0;
  },
  emptied: (made, tab) => {
    const sheet = sheetOf(made, tab);
    const rect = { row: 1, column: 1, rows: sheet.lastRow(), columns: sheet.lastColumn() };
    sheet.writeCells(rect, (cell) => ({ ...cell, value: '' }));
  },
  'a heading renamed': (made, tab) => {
    const sheet = sheetOf(made, tab);
    sheet.place(HEADINGS, SECOND, { ...sheet.cell(HEADINGS, SECOND), value: '別の見出し' });
  },
  'a heading doubled': (made, tab) => {
    const sheet = sheetOf(made, tab);
    sheet.place(HEADINGS, sheet.lastColumn() + 1, { value: sheet.cell(HEADINGS, SECOND)?.value ?? '', format: '@' });
  },
  'a column deleted': (made, tab) => sheetOf(made, tab).deleteColumns(SECOND, 1),
  'the first column deleted': (made, tab) => sheetOf(made, tab).deleteColumns(1, 1),
  'a row inserted at the top': (made, tab) => {
    const sheet = sheetOf(made, tab);
    sheet.insertRows(1, 1, null);
    sheet.place(1, 1, { value: '人が書いた表題', format: '@' });
  },
  protected: (made, tab) => {
    const { id } = sheetOf(made, tab);
    const protection = { id: 'p1', sheetId: id, rect: null, description: '', warningOnly: false, editors: [], unprotected: [] };
    made.book.protections = [...made.book.protections, protection];
  },
  'the tab renamed': (made, tab) => sheetOf(made, tab).rename(`${tab}（正本）`),
  'the tab copied': (made, tab) => {
    const id = Math.max(...made.book.sheets.map((sheet) => sheet.id)) + 1;
    made.book.sheets = [...made.book.sheets, sheetOf(made, tab).twin(made.book, id, `${tab} のコピー`)];
  },
};

/** A press as the page does it: what it looks at first is part of the job, and a refusal there is the answer. */
function looked<K extends keyof SidebarFunctions>(
  look: Outcome,
  press: (value: Extract<ReturnType<SidebarFunctions[K]>, { ok: true }>['value']) => Outcome,
): readonly Outcome[] {
  const answer = look.returned as ReturnType<SidebarFunctions[K]> | null;
  return answer?.ok === true ? [look, press(answer.value as Parameters<typeof press>[0])] : [look];
}

/** Each job as people do it; the outcomes of all its runs. */
export const jobs: { readonly [name: string]: (made: Product, during?: Run) => readonly Outcome[] } = {
  home: (made) => [made.call('sidebarHome', [])],
  check: (made, during) => [made.call('sidebarCheck', [], during)],
  fixes: (made, during) =>
    looked<'sidebarCheck'>(made.call('sidebarCheck', []), ({ fixes }) =>
      made.call('sidebarFix', [['new-id', 'status-word', 'era-date'], fixes.revision], during),
    ),
  preview: (made) => [made.call('sidebarAdoptionPreview', [null])],
  adoption: (made, during) =>
    looked<'sidebarAdoptionPreview'>(made.call('sidebarAdoptionPreview', [null]), ({ choice, revision }) =>
      made.call('sidebarAdopt', [choice, revision], during),
    ),
  'adoption-taken-back': (made, during) => [made.call('sidebarUndoAdoption', [null], during)],
  section: (made) => [made.call('sidebarSection', ['住民課'])],
  'section-tab': (made, during) => [made.call('sidebarMakeSectionTab', ['住民課'], during)],
  overview: (made) => [made.call('sidebarOverview', [])],
  dashboard: (made, during) => [made.call('sidebarMakeDashboard', [], during)],
  schedule: (made, during) => [made.call('sidebarMakeSchedule', [2023, 1], during)],
  rounds: (made) => [made.call('sidebarRounds', [null])],
  snapshot: (made, during) => [made.call('sidebarTakeSnapshot', ['9月末', 'round'], during)],
  registers: (made, during) => [made.call('sidebarRegisters', []), made.call('sidebarCheckRegisters', [], during)],
  inspection: (made, during) => [
    made.call(
      'sidebarStartInspection',
      [{ title: '第二回の総点検', notice: '', noticed: '2023-09-01', due: '2023-11-30' }, ['住民課']],
      during,
    ),
  ],
  'year-preview': (made) => [made.call('sidebarYear', [])],
  'meetings-list': (made) => [made.call('sidebarMeetings', [])],
  'new-meeting': (made, during) => [made.call('sidebarCreateMeeting', [{ ...newMeeting, number: 2, day: '2023-10-13' }], during)],
  meeting: (made) => [made.call('sidebarMeeting', [title])],
  'agenda-paper': (made, during) => [made.call('sidebarMakePaper', [title, 'agenda', 'internal', null], during)],
  reminders: (made) => [made.call('sidebarReminderPreview', [null])],
  send: (made, during) => {
    made.answers.push('YES');
    return looked<'sidebarReminderPreview'>(made.call('sidebarReminderPreview', [null]), ({ revision }) =>
      made.call('sidebarSendReminders', [revision ?? neverSeen], during),
    );
  },
  timer: (made, during) => [fire(made, during)],
  snooze: (made, during) => [made.call('sidebarSnooze', ['2-3', '2023-12-28', '協議中'], during)],
  edit: (made, during) => {
    const sheet = made.book.sheets.find(({ name }) => name.startsWith('進捗管理') && !name.includes('年度'));
    if (sheet === undefined) return [];
    // nobody can edit what is protected from her
    if (made.book.protections.some(({ sheetId, editors }) => sheetId === sheet.id && editors.length === 0)) return [];
    const rect = { row: Math.max(2, sheet.lastRow()), column: Math.max(1, sheet.lastColumn()), rows: 1, columns: 1 };
    sheet.place(rect.row, rect.column, { value: '人が書いたこと', format: '@' });
    const event = { kind: 'edit', sheetId: sheet.id, rect, value: '人が書いたこと' } as const;
    return [made.run('onEdit', [], { ...during, entryPoint: 'simple', mode: 'LIMITED', event })];
  },
};

/** Tabs that the add-on draws anew, or keeps for itself: what stands there is no person's. */
const drawn = [dashboardTab.name, scheduleTab.name, '取組一覧'];
/** What the add-on writes into rows of people. */
const byAddOn = ['信号', '期限の変更', '点検', '最終更新', '説明', '版', '作成日時'];

/** Every text that people may read in tabs of lines, with the number of its cells. */
function textsIn(made: Product): ReadonlyMap<string, number> {
  const texts = new Map<string, number>();
  for (const sheet of made.book.sheets) {
    if (sheet.hidden || drawn.some((name) => sheet.name.startsWith(name))) continue;
    const rect = { row: 1, column: 1, rows: Math.max(1, sheet.lastRow()), columns: Math.max(1, sheet.lastColumn()) };
    const rows = sheet.block(rect).map((row) => row.map((cell) => displayOf(cell, made.book.locale)));
    const top = rows.find((row) => row.filter((text) => text !== '').length > 1) ?? [];
    for (const row of rows)
      for (const [column, text] of row.entries())
        if (text !== '' && text !== 'FALSE' && (row === top || !byAddOn.includes(top[column] ?? '')))
          texts.set(text, (texts.get(text) ?? 0) + 1);
  }
  return texts;
}

/** Texts of `before` of which there are fewer cells now. */
function fewer(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...before].map(([text, count]) => [text, count - (after.get(text) ?? 0)] as const).filter(([, less]) => less > 0));
}

/** What a sentence for staff never has in it. */
function unfit(sentence: string): boolean {
  return /[A-Za-z]{2,}[ '][A-Za-z]{2,}|番号「|undefined|NaN|\[object/.test(sentence);
}

/** What was wrong with an outcome; nothing where it is a value or a sentence. */
export function faultsOf({ error, illegal, returned, logs }: Outcome): readonly string[] {
  const answer = returned as { readonly ok?: boolean; readonly message?: string; readonly reference?: string | null } | null;
  const said = answer?.ok === false ? (answer.message ?? '') : '';
  return [
    ...(error === null ? [] : [`exception: ${error.name} ${error.message}`]),
    ...(illegal === null ? [] : [`no value for a page: ${illegal}`]),
    ...(answer?.reference != null ? [`unexpected: ${logs.join(' ').slice(0, 400)}`] : []),
    ...(answer?.reference == null && unfit(said) ? [`no sentence: ${said}`] : []),
    // of an edit nobody hears; the timer tells its account by mail, which lettersToo reads
    ...(answer === null ? logs : []).filter((log) => /^ERROR \w+ onEdit /.test(log)).map((log) => `logged: ${log.slice(0, 400)}`),
  ];
}

/** One job after one damage. */
export type Finding = { readonly tab: string; readonly damage: string; readonly job: string; readonly found: string };

type Undamaged = { readonly mailed: readonly string[]; readonly fewer: ReadonlyMap<string, number> };
const undamaged = new Map<string, Undamaged>();

/** What the job does in a workbook that is whole. */
function wholeRun(job: string): Undamaged {
  const known = undamaged.get(job);
  if (known !== undefined) return known;
  const made = fullBook();
  const [mails, before] = [made.world.outbox.length, textsIn(made)];
  const faults = runOf(made, job).flatMap(faultsOf);
  if (faults.length > 0) throw new Error(`${job} fails on a whole workbook: ${faults.join('; ')}`);
  const run = { mailed: requestsMailed(made).slice(mails), fewer: fewer(before, textsIn(made)) };
  undamaged.set(job, run);
  return run;
}

function runOf(made: Product, job: string): readonly Outcome[] {
  const run = jobs[job];
  if (run === undefined) throw new Error(`There is no job "${job}"`);
  return run(made);
}

/** Whether letters went out that would not have gone before, or twice. */
function lettersToo(made: Product, sent: number, allowed: readonly string[]): readonly string[] {
  const mailed = requestsMailed(made).slice(sent);
  const notices = made.world.outbox.slice(sent).filter(({ text }) => unfit(text));
  return [
    ...mailed.filter((request) => !allowed.includes(request)).map((request) => `letter too many: ${request}`),
    ...mailed.filter((request, place) => mailed.indexOf(request) !== place).map((request) => `letter twice: ${request}`),
    ...notices.map(({ subject }) => `mail with words that staff cannot read: ${subject}`),
  ];
}

/** Damages the tab, does the job twice (the second press of somebody who did not believe the first answer), and tells what was wrong. */
export function tried(tab: string, damage: string, job: string): readonly Finding[] {
  const whole = wholeRun(job);
  const made = fullBook();
  damages[damage]?.(made, tab);
  const [sent, before] = [requestsMailed(made).length, textsIn(made)];
  const found = [...runOf(made, job), ...runOf(made, job)].flatMap(faultsOf);
  const after = textsIn(made);
  // a link may move from one tab to another, as the document becomes the version before
  const isThere = (text: string): boolean => text.startsWith('https://') && after.has(text);
  const lost = [...fewer(before, after)].filter(([text, count]) => count > (whole.fewer.get(text) ?? 0) && !isThere(text));
  const all = [...found, ...lost.map(([text, count]) => `lost ${count}: ${text}`), ...lettersToo(made, sent, whole.mailed)];
  return [...new Set(all)].map((each) => ({ tab, damage, job, found: each }));
}

/** Every tab with every damage, and the jobs that use the tab. */
export const damageCases: readonly { readonly tab: string; readonly damage: string; readonly jobs: readonly string[] }[] = cases(
  'care/cases/damage.csv',
).flatMap(({ タブ: tab = '', 使う処理: used = '' }) => Object.keys(damages).map((damage) => ({ tab, damage, jobs: used.split(' ') })));
