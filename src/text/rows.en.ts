// What is said of rows, in English, in the shape of rows.ja.ts. Column names stay Japanese: they are data.
import type { CalendarDay } from '../domain/calendar';
import { type Field, headings } from '../domain/fields';
import type { Problem, Severity } from '../domain/problem';
import type { Signal } from '../domain/signal';
import { count } from './count.en';
import type { RowWords } from './rows.ja';

function problem(found: Problem): string {
  switch (found.code) {
    case 'title-missing':
      return 'The title is blank. Please enter one.';
    case 'owner-missing':
      return 'The owner is blank. Please enter a section.';
    case 'owner-unknown':
      return `The owner "${found.found}" is not in the directory. ${found.nearest === null ? 'Add it there or correct the name.' : `If you mean "${found.nearest}", please write that.`}`;
    case 'due-missing':
      return 'The due date is blank. Enter 未定 if it is not decided.';
    case 'date-unreadable':
      return `The cell ${headings[found.field]} "${found.found}" cannot be read as a date. Write it like 2023/9/30 or 令和5年9月30日.`;
    case 'date-disagrees':
      return `In ${headings[found.field]} "${found.found}" the Japanese and the western year differ (${found.first} and ${found.second}). Please correct one.`;
    case 'weekday-disagrees':
      return `In ${headings[found.field]} "${found.found}" the weekday is wrong for ${day(found.day)}. Please correct the date or the weekday.`;
    case 'due-before-start':
      return `The due date (${found.due}) is before the start (${found.start}). Please correct one.`;
    case 'status-missing':
      return 'The status is blank. Please choose one from the list.';
    case 'status-unknown':
      return `The status "${found.found}" is not in the list. Please choose one.`;
    case 'id-missing':
      return 'The ID is blank. Please enter one that no other row has.';
    case 'id-twice':
      return `The ID "${found.id}" stands in rows ${found.rows.join(', ')}. Please change all but one.`;
  }
}

function signal(shown: Signal): string {
  switch (shown.kind) {
    case 'late':
      return `${count(shown.days, 'day')} late`;
    case 'due-soon':
      return shown.days === 0 ? 'Due today' : `Due in ${count(shown.days, 'day')}`;
    default:
      return signalKind(shown.kind);
  }
}

function signalKind(kind: Signal['kind']): string {
  switch (kind) {
    case 'late':
      return 'Late';
    case 'due-soon':
      return 'Due soon';
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

function day(calendarDay: CalendarDay): string {
  const date = new Date(Date.parse(calendarDay));
  const weekday = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][date.getUTCDay()] ?? '';
  return `${calendarDay} (${weekday})`;
}

export const rowsEn: RowWords = {
  problem,
  signal,
  signalKind,
  severity,
  checkWords: (problems) => problems.map((entry) => `[${severity(entry.severity)}] ${problem(entry.problem)}`).join('\n'),
  field: (field: Field) => headings[field],
  day,
  fiscalYear: (year) => `FY${year}`,
};
