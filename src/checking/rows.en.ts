// What is said of rows, in English, in the shape of rows.ja.ts. Column names stay Japanese: they are data.

import type { Ask } from '../history/rounds';
import type { Reason } from '../meetings/candidates';
import type { RegisterProblem } from '../registers/registers';
import type { CalendarDay } from '../sheet/calendar';
import { count } from '../sheet/count.en';
import { columnLetters } from '../sheet/table';
import { type Field, headings } from '../tracker/columns';
import type { Moves, Signal, Slip } from '../tracker/signal';
import { directoryTab, trackerTab } from '../tracker/tabs';
import type { FixKind } from './fixes';
import type { Problem, Repair, Severity, SheetProblem } from './problem';
import type { RowWords } from './rows.ja';

function problem(found: Problem): string {
  switch (found.code) {
    case 'title-missing':
      return 'The title is blank. Please enter one.';
    case 'title-twice':
      return `The same title stands in rows ${found.rows.join(', ')}. Change one, or add （再掲） where it is listed again.`;
    case 'owner-missing':
      return 'The owner is blank. Please enter a section.';
    case 'owner-unknown':
      return `The owner "${found.found}" is not in the directory. ${found.nearest.length === 0 ? 'Add it there or correct the name.' : `If you mean ${found.nearest.map((name) => `"${name}"`).join(' or ')}, please write that.`}`;
    case 'owner-outside':
      return `The word "${found.found}" is no section of the town hall. Please enter the section in charge.`;
    case 'owner-nobody':
      return `The word "${found.found}" is no single section, so no letter can be sent. Enter the section that coordinates, if there is one.`;
    case 'owner-abolished':
      return `The directory marks "${found.section}" as "${found.successor}". Please enter the present section.`;
    case 'owner-no-mail':
      return `The directory has no address for "${found.section}". Please enter one there.`;
    case 'owner-no-group':
      return `The word "${found.section}" has nobody in a working group. Enter one in the directory if needed.`;
    case 'due-missing':
      return 'The due date is blank. Enter 未定 if it is not decided.';
    case 'due-outside-plan':
      return `The due date (${found.due}) is outside the plan period (${found.first} to ${found.last}). Check it, or the period in 設定.`;
    case 'date-unreadable':
      return `The cell ${headings[found.field]} "${found.found}" cannot be read as a date. Write it like 2023/9/30 or 令和5年9月30日.`;
    case 'date-disagrees':
      return `In ${headings[found.field]} "${found.found}" the two notations differ (${found.first} and ${found.second}). Please correct one.`;
    case 'date-asked':
      return found.question === 'bare-year'
        ? `In ${headings[found.field]} "${found.found}" the era of the two-digit year is not settled. Enter it in 設定 or rewrite the date.`
        : `In ${headings[found.field]} "${found.found}" it is not settled whether a fiscal or a calendar year is meant. Enter it in 設定 or rewrite it.`;
    case 'date-as-of':
      return `In ${headings[found.field]} "${found.found}" says how things stood on a day. Enter a date only.`;
    case 'date-read':
      return `The cell ${headings[found.field]} "${found.found}" was read as ${day(found.day)}. Rewrite it if that is wrong.`;
    case 'weekday-disagrees':
      return `In ${headings[found.field]} "${found.found}" the weekday is wrong for ${day(found.day)}. Please correct the date or the weekday.`;
    case 'due-before-start':
      return `The due date (${found.due}) is before the start (${found.start}). Please correct one.`;
    case 'status-missing':
      return 'The status is blank. Please choose one from the list.';
    case 'status-unknown':
      return `The status "${found.found}" is not in the list. Please choose one.`;
    case 'status-needs-legend':
      return `What the status "${found.found}" means is not settled. Choose one from the list, or enter the word in 設定.`;
    case 'late-not-said':
      return `The due date (${found.due}) has passed, but the status is "${found.status}". Set it to 完了 or 遅延.`;
    case 'not-begun':
      return `The start (${found.start}) has passed, but the status is 未着手. Correct the status or the start.`;
    case 'reason-missing':
      return 'The status says that it is late, but there is no reason. Please enter one.';
    case 'done-without-day':
      return 'The day of completion is blank. Enter it if you know it.';
    case 'done-not-full':
      return `The status is done, but the progress is ${found.progress}%. Please correct one.`;
    case 'stage-behind':
      return `The status is 実施中, but the stage is ${found.stage}. Please check both.`;
    case 'progress-unreadable':
      return `The progress "${found.found}" cannot be read. Enter a number from 0 to 100.`;
    case 'word-unknown':
      return `The cell ${headings[found.field]} "${found.found}" is not in the list. Choose ${found.words.map((word) => `"${word}"`).join(', ')}.`;
    case 'cell-error':
      return `The cell ${headings[found.field]} shows the formula error ${found.found}. Correct the formula or enter a value.`;
    case 'ditto':
      return `The word "${found.found}" in ${headings[found.field]} changes its meaning when rows are sorted. Please write it out.`;
    case 'blanks':
      return `The cell ${headings[found.field]} has blanks or line breaks that are not needed. Please remove them.`;
    case 'full-width':
      return `The cell ${headings[found.field]} "${found.found}" has full-width letters or digits. Please use half width.`;
    case 'odd-letters':
      return `The word "${found.letters}" in ${headings[found.field]} may not show on other machines. Please write it another way.`;
    case 'long-text':
      return `The cell ${headings[found.field]} has ${found.length} letters. Please keep to the point.`;
    case 'stale':
      return `The last update (${found.day}) was long ago. Please check that nothing has changed.`;
    case 'id-missing':
      return 'The ID is blank. Please enter one that no other row has.';
    case 'id-twice':
      return `The ID "${found.id}" stands in rows ${found.rows.join(', ')}. Please change all but one.`;
  }
}

function sheetProblem(found: SheetProblem): string {
  switch (found.code) {
    case 'heading-twice':
      return `The heading "${found.heading}" stands in columns ${found.columns.map(columnLetters).join(' and ')}. Only the first is used. Please rename one.`;
    case 'heading-missing':
      return `Columns without a heading: ${found.columns.map(columnLetters).join(', ')}. Please enter one in row 1.`;
    case 'merged-cells':
      return 'There are merged cells. Please unmerge them, so that rows can be sorted and counted.';
    case 'blank-rows':
      return `There are blank rows between the measures (${found.rows.join(', ')}). Please delete them.`;
    case 'no-directory':
      return `There is no tab "${directoryTab.name}", or it has no heading 課, so owners were not checked.`;
  }
}

function repair(what: Repair): string {
  switch (what) {
    case 'id':
      return 'Correct the IDs';
    case 'fill-in':
      return 'Fill in what is missing';
    case 'fix-date':
      return 'Correct the dates';
    case 'answer':
      return 'Settle what is meant';
    case 'owner':
      return 'Correct the owners';
    case 'directory':
      return 'Complete the directory';
    case 'status':
      return 'Choose a status';
    case 'progress':
      return 'Update the progress';
    case 'word':
      return 'Use the words of the list';
    case 'tidy':
      return 'Tidy the writing';
    case 'know':
      return 'Check what was read';
  }
}

function fixKind(kind: FixKind): string {
  switch (kind) {
    case 'new-id':
      return 'Give new IDs';
    case 'fill-down':
      return 'Replace 〃 and 同上 by what stands above';
    case 'status-word':
      return 'Use the status words of the list';
    case 'owner-name':
      return 'Write owners as the directory does';
    case 'era-date':
      return 'Turn dates into date cells';
    case 'width':
      return 'Unify full and half width';
    case 'spaces':
      return 'Remove blanks that are not needed';
  }
}

function signal(shown: Signal): string {
  switch (shown.kind) {
    case 'late':
      return `${count(shown.days, 'day')} late`;
    case 'due-soon':
      return shown.days === 0 ? 'Due today' : `Due in ${count(shown.days, 'day')}`;
    case 'behind':
      return `Behind (planned ${shown.planned}%, done ${shown.actual}%)`;
    default:
      return signalKind(shown.kind);
  }
}

function registerProblem(found: RegisterProblem): string {
  switch (found.code) {
    case 'needed':
      return `${found.heading} is blank. Please fill it in.`;
    case 'date-unreadable':
      return `${found.heading} “${found.found}” cannot be read as a date.`;
    case 'choice-unknown':
      return `${found.heading} “${found.found}” is not in the list (${found.words.join(', ')}).`;
    case 'section-unknown':
      return `${found.heading} “${found.found}” is not in the directory.`;
    case 'measure-unknown':
      return `${found.heading} “${found.found}” is not in “${trackerTab.name}”.`;
    case 'number-unreadable':
      return `${found.heading} “${found.found}” should be a number.`;
    case 'id-twice':
      return `The ID “${found.found}” stands twice.`;
    case 'late':
      return `${found.heading} passed ${count(found.days, 'open day')} ago.`;
    case 'answer-missing':
      return 'Answered, but the answer is blank.';
    case 'remedy-missing':
      return 'There is a problem, but no remedy. Please enter remedy and its due date.';
    case 'parent-unknown':
      return `There is no line “${found.found}” above it.`;
    case 'whole-town':
      return `The whole town is concerned (${found.sections.join(', ')}): report to the meeting until it is mended.`;
  }
}

function ask(what: Ask): string {
  switch (what) {
    case 'late':
      return 'Past its due date: please update status and outlook.';
    case 'due-soon':
      return 'Due soon: please check the status.';
    case 'unclear':
      return 'Please clarify due date or status.';
    case 'reason':
      return 'Please say why the due date was moved.';
    case 'problems':
      return 'Please mend what the check found.';
    case 'report':
      return 'Not yet updated for this report.';
  }
}

function slip(moved: Slip | null, moves: Moves): string {
  const distance =
    moved === null
      ? ''
      : `${moved.count} ${moved.unit === 'months' ? (moved.count === 1 ? 'month' : 'months') : moved.count === 1 ? 'day' : 'days'} ${moved.direction === 'later' ? 'later' : 'earlier'} than first planned`;
  const count = moves.count === 0 ? '' : `moved ${moves.count === 1 ? 'once' : `${moves.count} times`}`;
  return [distance, count].filter((part) => part !== '').join(', ') + (moves.unexplained ? ' (no reason given)' : '');
}

function signalKind(kind: Signal['kind']): string {
  switch (kind) {
    case 'late':
      return 'Late';
    case 'due-soon':
      return 'Due soon';
    case 'behind':
      return 'Behind';
    case 'on-plan':
      return 'On plan';
    case 'done':
      return 'Done';
    case 'closed':
      return 'Stopped or not ours';
    case 'waiting':
      return 'Waiting';
    case 'no-due':
      return 'No due date';
    case 'unclear':
      return 'To be clarified';
  }
}

function severity(level: Severity): string {
  switch (level) {
    case 'error':
      return 'Error';
    case 'warning':
      return 'Warning';
    case 'note':
      return 'Note';
  }
}

/** Why something is on the agenda. */
function reason(why: Reason): string {
  const held = (on: CalendarDay | null): string => (on === null ? '' : ` of ${on}`);
  switch (why.kind) {
    case 'flagged':
      return '議題 is ticked';
    case 'late':
      return `late by ${why.days} open days`;
    case 'due-before':
      return `due before the meeting (${why.due})`;
    case 'done':
      return 'done since the last meeting';
    case 'new':
      return 'new since the last meeting';
    case 'due-moved':
      return `due date moved (${why.from} → ${why.to === '' ? 'blank' : why.to})`;
    case 'whole-town':
      return 'concerns the whole town hall until it is closed';
    case 'review':
      return `time to look again (${why.day})`;
    case 'question':
      return `open question${held(why.asked)}`;
    case 'carried':
      return `carried from the meeting${held(why.held)}${why.outcome === 'returned' ? ' (sent back)' : why.outcome === null ? ' (no outcome entered)' : ''}`;
    case 'decision-open':
      return `decision${held(why.held)} not carried out yet${why.due === '' ? '' : ` (due ${why.due})`}`;
    case 'inspection':
      return `inspection found trouble of the whole town hall (${why.sections.join(', ')})`;
    case 'movements':
      return `${why.count} movements not reported yet`;
    case 'standing':
      return 'standing item';
  }
}

function day(calendarDay: CalendarDay): string {
  const date = new Date(Date.parse(calendarDay));
  const weekday = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][date.getUTCDay()] ?? '';
  return `${calendarDay} (${weekday})`;
}

export const rowsEn: RowWords = {
  problem,
  sheetProblem,
  repair,
  fixKind,
  signal,
  signalKind,
  slip,
  ask,
  registerProblem,
  sectionHeadings: (today: CalendarDay): readonly string[] => [
    'ID',
    'Measure',
    'Due',
    'Status',
    `Signal (${today})`,
    'Due date moved',
    'Asked of you',
  ],
  severity,
  checkWords: (problems) => problems.map((entry) => `[${severity(entry.severity)}] ${problem(entry.problem)}`).join(' '),
  field: (field: Field) => headings[field],
  day,
  fiscalYear: (year) => `FY${year}`,
  reason,
  outcome: (outcome) =>
    ({ decided: 'Decided', approved: 'Approved', continued: 'Continued', homework: 'Open question', returned: 'Sent back' })[outcome],
  itemClass: (itemClass) => ({ discuss: 'To discuss', report: 'Report', other: 'Other' })[itemClass],
  meetingState: (state) => ({ preparing: 'In preparation', held: 'Held', recording: 'Outcomes entered', published: 'Published' })[state],
  paperKind: (kind) =>
    ({
      agenda: 'Agenda',
      movements: 'Movements outside',
      roadmap: 'Roadmap',
      schedule: 'Schedule',
      progress: 'Progress since the last meeting',
      late: 'Late measures',
      roster: 'Attendees',
      scenario: 'Running order',
      minutes: 'Minutes',
    })[kind],
  attendance: (attendance) => ({ present: 'Present', absent: 'Absent', proxy: 'By proxy' })[attendance],
  agendaForm: (form) => ({ single: 'One list of items', separate: 'Discussion and reports apart' })[form],
};
