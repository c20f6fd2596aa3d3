// What this room writes into cells, notes, papers and refusals, in English. Tab and column names stay Japanese: they are data.

import type { StopWords } from '../sheet/stop';
import { count } from '../sheet/words.en';
import { type Field, headings } from './columns';
import type { DueChanges, Signal, Slippage } from './signal';
import type { TrackerWords, trackerStopsJa } from './words.ja';

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

function slip(moved: Slippage | null, dueChanges: DueChanges): string {
  const distance =
    moved === null
      ? ''
      : `${moved.count} ${moved.unit === 'months' ? (moved.count === 1 ? 'month' : 'months') : moved.count === 1 ? 'day' : 'days'} ${moved.direction === 'later' ? 'later' : 'earlier'} than first planned`;
  const count = dueChanges.count === 0 ? '' : `moved ${dueChanges.count === 1 ? 'once' : `${dueChanges.count} times`}`;
  return [distance, count].filter((part) => part !== '').join(', ') + (dueChanges.unexplained ? ' (no reason given)' : '');
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

export const trackerEn: TrackerWords = {
  signal,
  signalKind,
  slip,
  field: (field: Field) => headings[field],
  agendaForm: (form) => ({ single: 'One list of items', separate: 'Discussion and reports apart' })[form],
};

const list = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

/** Why a run of this room cannot go on, and what the person can do. */
export const trackerStopsEn: StopWords<keyof typeof trackerStopsJa> = {
  'tracker-missing': (reason) =>
    `There is no tab "${reason.tab}". Make it from the menu with "Make the tracker". If you renamed the tab, name it "${reason.tab}" again.`,
  'tracker-columns-missing': (reason) =>
    `Row 1 of the tab "${reason.tab}" lacks the headings ${list(reason.headings)}. Please restore them and try again.`,
  'tracker-protected': (reason) =>
    `A part of the tab "${reason.tab}" is protected against you, so nothing was written. Ask whoever protected it for permission to edit.`,
  'rows-moved': (reason) =>
    `Somebody moved rows of “${reason.tab}” meanwhile. The result of the check has not been written. Please try again.`,
  'workbook-full': (reason) =>
    `The file has reached its limit of 10 million cells, so nothing can be recorded in “${reason.tab}”. The run was stopped. Please move unused tabs to another file and try again.`,
  'tab-taken': (reason) =>
    `The tab “${reason.tab}” holds something that was not made here. Nothing was changed. Please give that tab another name and try again.`,
  'deletion-stopped': (reason) =>
    `Of “${reason.tab}”, ${reason.deleted} rows were deleted; then somebody moved or edited the other ${reason.left}, which stay. Please reload and run again to go on.`,
  'deletion-late': (reason) =>
    `Of “${reason.tab}”, ${reason.deleted} rows were deleted; then the time of the run was nearly over, and ${reason.left} stay. Please reload and run again to go on.`,
  'rows-edited': (reason) => `Somebody edited rows of “${reason.tab}” during the run. No row was deleted. Please try again.`,
  'settings-missing': (reason) =>
    `The tab “${reason.tab}” has no line “${reason.heading}”, so the year cannot be turned. Please put the line back and try again.`,
  'settings-deleted': (reason) =>
    `The tab “${reason.tab}” has been deleted. Nothing was done, because the rules for mails and publication are unknown. “Check the rows” makes the tab again.`,
  'headings-doubled': ({ tab, headings }) =>
    `The tab “${tab}” has the headings ${headings.map((heading) => `“${heading}”`).join(', ')} more than once. Nothing was done, because it is not clear which column to use. Please rename the heading of the other.`,
  'directory-missing': (reason) =>
    `The tab "${reason.tab}" is missing or has no heading 課. No mail was sent, because the addresses are unknown.`,
  'zones-differ': (reason) =>
    `The spreadsheet's time zone (${reason.sheet}) differs from the add-on's (${reason.script}), so dates could shift. Please make them equal under File > Settings.`,
  busy: () => 'Somebody else is running a job. Please wait a minute and try again.',
  'tab-columns-missing': (reason) =>
    `Row 1 of the tab "${reason.tab}" lacks the headings ${list(reason.headings)}. Nothing was written. Please restore them and try again.`,
  'measure-unknown': (reason) => `There is no measure with the ID "${reason.id}" in "${reason.tab}". Please read the page again.`,
  'not-understood': () => 'What was entered could not be read. Please open this page again and retry.',
};
