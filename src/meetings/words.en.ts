// What this room writes into cells, notes, papers and refusals, in English. Tab and column names stay Japanese: they are data.

import type { CalendarDay } from '../sheet/calendar';
import type { StopWords } from '../sheet/stop';
import { count } from '../sheet/words.en';
import type { Reason } from './candidates';
import type { MeetingsWords, meetingsStopsJa } from './words.ja';

/** Why something is on the agenda. */
function reasonEn(why: Reason): string {
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
    case 'cancelled':
      return `from the cancelled meeting${held(why.planned)}`;
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

export const meetingsEn: MeetingsWords = {
  menu: 'Prepare a meeting',
  confirmNewDocument: (name) => `"${name}" cannot be opened: it was deleted, or it is not shared with you. Make a new document?`,
  confirmShare: (name, people) =>
    `"${name}" will be open for ${count(people.length, 'person', 'people')} to view. Continue?\n${people.join('\n')}`,
  reason: reasonEn,
  outcome: (outcome) =>
    ({ decided: 'Decided', approved: 'Approved', continued: 'Continued', homework: 'Open question', returned: 'Sent back' })[outcome],
  itemClass: (itemClass) => ({ discuss: 'To discuss', report: 'Report', other: 'Other' })[itemClass],
  meetingState: (state) =>
    ({
      preparing: 'In preparation',
      held: 'Held',
      recording: 'Outcomes entered',
      published: 'Published',
      postponed: 'Postponed',
      cancelled: 'Cancelled',
    })[state],
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
};

/** Why a run of this room cannot go on, and what the person can do. */
const named = (maker: string): string => (maker === '' ? '' : ` (${maker})`);

export const meetingsStopsEn: StopWords<keyof typeof meetingsStopsJa> = {
  'meeting-missing': (reason) =>
    `The meeting "${reason.title}" is not in the tab 会議: it was deleted, or its ID or its name was changed. Please open the list of meetings again.`,
  'meeting-exists': (reason) => `The meeting "${reason.title}" is in the tab 会議 already. Please open it from the list of meetings.`,
  'postponed-day': () =>
    'The meeting is to be postponed and still has its old day. Please enter the new day, or leave it blank while none is fixed. Nothing was written.',
  'meeting-outdated': () =>
    'Somebody changed this meeting or its items after you opened the page. Nothing was written. Please read the page again and enter your changes.',
  'publication-outdated': () =>
    'What would be left out or published changed after you looked at it. No public document was made. Please look at it again.',
  'no-items': (reason) => `The meeting "${reason.title}" has no items yet. Please choose candidates or add an item, then try again.`,
  'internal-missing': (reason) => `The public document is made from the internal "${reason.kind}". Please make that one first.`,
  'effects-outdated': () =>
    'The measures or the outcomes changed after you looked at them. Nothing was applied. Please read the page again.',
  'speeches-outdated': () => 'The speeches or the items changed after you looked at them. Nothing was written. Please read the page again.',
  'no-effects': () => 'There is no outcome that can be applied. Please enter and save outcomes, or look at the warnings shown.',
  'not-in-roster': () =>
    "Only this meeting's documents can be shared, and only with attendees whose address is in 名簿. Nothing was shared.",
  'document-gone': (reason) =>
    `The document "${reason.name}" cannot be opened: it was deleted, or it is not shared with you. Please make it again, or ask whoever made it to share it.`,
  'document-refused': (reason) =>
    `The Google document could not be made or changed. Please try again. If it goes on, tell your administrator the number "${reason.reference}".`,
  'document-closed': ({ maker }) =>
    `You may not open the document that was made before, so nothing was changed. Please ask whoever made it${named(maker)} to share it with you as an editor.`,
  'document-view-only': ({ maker }) =>
    `You may not edit this document, so nothing was changed. Please ask whoever made it${named(maker)} to share it with you as an editor.`,
  'document-busy': () => 'Somebody is writing in the document, so it could not be changed. Ask them to pause, or try again in a while.',
  'document-unread': (reason) =>
    `The document that was made before cannot be read just now, so nothing was changed. Please try again in a while. If it goes on, tell your administrator the number "${reason.reference}".`,
  'times-reversed': () => 'The meeting ends before it begins. Please correct the times.',
};
