// What the pages of this room say, in English; names of tabs and columns stay Japanese, as they stand in the sheet.

import { adoptionEn } from '../adoption/words.en';
import { carePageEn } from '../care/pageWords.en';
import { checkingEn } from '../checking/words.en';
import { meetingsTab } from '../history/meetingsTab';
import { historyTab } from '../history/tabs';
import { itemsTab, papersTab } from '../meetings/tabs';
import { meetingsEn } from '../meetings/words.en';
import { overviewEn } from '../overview/words.en';
import { ledgerTab } from '../reminders/tabs';
import { remindersEn } from '../reminders/words.en';
import { parseDay } from '../sheet/calendar';
import { count, shortDayEn } from '../sheet/words.en';
import { headings } from '../tracker/columns';
import { trackerTab } from '../tracker/tabs';
import type { JumpReport } from './page';
import type { ShellPageWords } from './pageWords.ja';
import { titleEn } from './title.en';

/** "2023-09-01 09:05" with its day in words; shown as it is should it be none. */
function stampText(text: string): string {
  const day = parseDay(text.slice(0, 10));
  return day === null ? text : `${shortDayEn(day)}${text.slice(10, 16)}`;
}

function jump(report: JumpReport, id: string, title: string): readonly string[] {
  const name = id === '' ? `The row “${title}”` : `The row of ID ${id}`;
  if (report.kind === 'gone')
    return [`${name} is not in “${trackerTab.name}”: it was deleted, or its ID is another. Please read this page again.`];
  const { row, moved, alike, hidden } = report;
  return [
    ...(hidden === null ? [] : [`${name} (row ${row}) ${hiddenWords[hidden]}`]),
    ...(moved && hidden === null ? [`${name} has moved; it is row ${row} now and is shown.`] : []),
    ...(alike > 1 ? [`${alike} rows have the same ID or title. Please see whether row ${row} is the one.`] : []),
  ];
}

const hiddenWords = {
  filter: 'is hidden by a filter. It shows once the filter lets it.',
  row: 'is hidden. Select the rows around it and choose “Unhide rows” by a right click.',
  column: 'is there, but the column is hidden. Select the columns around it and choose “Unhide columns” by a right click.',
} as const;

/** A day that crossed from the script as text; shown as it is should it be none. */
function dayText(text: string): string {
  const day = parseDay(text);
  return day === null ? text : shortDayEn(day);
}

export const shellPageEn: ShellPageWords = {
  title: titleEn,
  day: dayText,
  stamp: stampText,
  back: 'Back to overview',
  jump,
  reload: 'Read again',
  running: 'Working. Please wait.',
  reading: 'Reading the sheet. Please wait.',
  failed: 'Could not be done',
  reference: (number) => `If you ask for help, please quote number ${number}.`,
  consent: 'Open the permission page',
  required: 'required',
  others: (count) => `Show ${count} more`,
  connection: {
    message:
      'The sheet did not answer. Check the network, reload the page of the sheet and try again. If you are signed in to several Google accounts in this browser, sign in with only the one that uses this sheet.',
    otherAccount:
      'This runs under another Google account. It happens where the browser is signed in to several. Use an incognito window or another profile, and sign in with only the account that uses this sheet.',
    unsure: {
      tracker: `The work may have been done. Before trying again, see whether there is a tab “${trackerTab.name}”.`,
      check: `The work may have stopped half way. See the column “${headings.check}”, then check again.`,
      meeting: `The meeting may have been entered. Before trying again, see the tab “${meetingsTab.name}”.`,
      saved: 'It may have been saved. Reading again shows whether it was.',
      effects: `The outcomes may have been carried out. Before trying again, see the tab “${historyTab.name}” and the column “${itemsTab.columns.applied.heading}” of “${itemsTab.name}”.`,
      paper: `The document may have been made. Before trying again, see the tab “${papersTab.name}”. Making it again never makes a second one.`,
      sharing: 'It may have been shared. Before trying again, look under Share in the document.',
      mail: `Mails may have been sent. Before trying again, see the tab “${ledgerTab.name}”.`,
      test: 'The test mail may have been sent. Please look into your inbox.',
      timer: 'The daily run may have been switched. Please read this page again.',
    },
  },
  home: {
    account: (mail) => `Running as ${mail}`,
    heading: 'State of the plan',
    asOf: (day) => `As of ${day}`,
    total: (measures) => count(measures, 'measure'),
    count: (measures) => String(measures),
    flagged: (measures) =>
      measures === 0 ? 'No measure is flagged for the agenda.' : `${count(measures, 'measure')} flagged for the agenda.`,
    jobs: 'What you can do',
    noTracker: 'There is no tracker yet. Open the tab that holds the roadmap, then start. The original tab is not changed.',
    afterTracker: 'What you can do afterwards',
    waits: 'Available once there is a tracker.',
    unmarked: {
      heading: 'There are tabs from before',
      line: 'An earlier version made the tabs below, or the file was uploaded again, so please confirm that they belong to this add-on. What stands in them is not changed.',
      take: 'Take these tabs over',
      not: 'If one of them is not to be taken over, rename it first and open this page again.',
    },
  },
  jobs: {
    adopt: {
      name: adoptionEn.menu,
      line: 'Makes a status tracker from the roadmap.',
      done: 'Adds new measures from the roadmap.',
    },
    check: { name: checkingEn.menu, line: 'Looks at owners, dates, status and more.' },
    overview: { name: overviewEn.menu, line: 'Numbers, trend and urgent measures; makes dashboard and schedule.' },
    section: { name: 'Measures by section', line: 'What a section has to do, what is asked of it, what has changed.' },
    rounds: { name: 'Reports and what has moved', line: 'Who has not updated yet, and what has moved since the last meeting.' },
    registers: { name: 'Movements, questions and other registers', line: 'Makes and checks the tabs 動向, 宿題, 住民意見 and 課別点検.' },
    year: { name: 'Turn of the year, renamed sections', line: 'Puts away what is over and follows the changes of April.' },
    care: { name: carePageEn.care.heading, line: 'Looks at tabs, headings and settings, and mends what can be mended.' },
    meetings: { name: meetingsEn.menu, line: 'Sets the agenda, makes papers and minutes, and carries decisions into the measures.' },
    remind: { name: remindersEn.menu, line: 'Mails the owners of measures near or past their due date, by hand or daily.' },
  },
};
