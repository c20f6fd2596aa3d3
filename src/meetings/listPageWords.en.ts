// What the pages of this room say, in English; names of tabs and columns stay Japanese, as they stand in the sheet.

import { meetingsTab } from '../history/meetingsTab';
import { fiscalYearOf, parseDay } from '../sheet/calendar';
import { count, fiscalYearEn } from '../sheet/words.en';
import { headings } from '../tracker/columns';
import { directoryTab } from '../tracker/tabs';
import type { MeetingsListPageWords } from './listPageWords.ja';
import { itemsTab } from './tabs';
import { meetingsEn } from './words.en';

export const meetingsListPageEn: MeetingsListPageWords = {
  meetings: {
    heading: meetingsEn.menu,
    prepare: 'Prepare a new meeting',
    flagged: (measures) => `${count(measures, 'measure')} with “${headings.flagged}” ticked.`,
    byThemselves: 'They, the standing items and what earlier meetings left come onto the agenda of a new meeting by themselves.',
    noneFlagged: `No measure has “${headings.flagged}” ticked.`,
    noneFlaggedNext:
      'Standing items and what earlier meetings left come onto the agenda by themselves. You can choose others from the candidates on the next page.',
    stray: (items) =>
      `${count(items, 'item')} in the tab “${itemsTab.name}” belong to no meeting. Put the ID of the meeting, as the tab “${meetingsTab.name}” has it, into the column ${itemsTab.columns.meetingId.heading}.`,
    list: (meetings) => `Meetings (${meetings})`,
    none: 'There is no meeting yet.',
    noDay: 'Time not decided',
    noPlace: 'Place not decided',
    state: (state, items) => `${state}, ${count(items, 'item')}`,
    body: 'Meeting of',
    roster: (members, chair) =>
      members === 0
        ? `The tab “${directoryTab.name}” names no attendees. Their place stays blank.`
        : `${count(members, 'attendee')}.${chair ? '' : ` The tab “${directoryTab.name}” names no chair.`}`,
    number: 'Number',
    numberHint: (day) => {
      const chosen = parseDay(day);
      return `Which meeting of ${chosen === null ? 'the fiscal year' : fiscalYearEn(fiscalYearOf(chosen))} it is, in digits.`;
    },
    day: 'Date',
    from: 'Starts at',
    to: 'Ends at',
    place: 'Place',
    form: 'Form of the agenda',
    wrong: {
      number: 'Enter a number from 1 to 99.',
      day: 'Choose the date.',
      order: 'It must end after it starts.',
    },
    create: 'Prepare this meeting',
    creating: 'Entering the meeting and gathering its items. Please wait.',
    stop: 'Cancel',
  },
};
