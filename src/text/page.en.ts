// The sidebar's own words in English; names of tabs and columns stay Japanese, as they stand in the sheet.
import { parseDay } from '../domain/calendar';
import { headings, tabs } from '../domain/fields';
import { ledgerStates } from '../domain/ledger';
import { columnLetters } from '../domain/table';
import { en } from './en';
import type { Page } from './page.ja';
import { rowsEn } from './rows.en';

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A day that crossed from the script as text; shown as it is should it be none. */
function dayText(text: string): string {
  const day = parseDay(text);
  return day === null ? text : rowsEn.day(day);
}

export const page: Page = {
  title: en.sidebarTitle,
  day: dayText,
  back: 'Back to overview',
  reload: 'Read again',
  running: 'Working. Please wait.',
  reading: 'Reading the sheet. Please wait.',
  failed: 'Could not be done',
  reference: (number) => `If you ask for help, please quote number ${number}.`,
  required: 'required',

  connection: {
    message:
      'The sheet did not answer. Check the network, reload the page of the sheet and try again. If you are signed in to several Google accounts in this browser, sign in with only the one that uses this sheet.',
    unsure: {
      tracker: `The work may have been done. Before trying again, see whether there is a tab “${tabs.tracker}”.`,
      check: `The work may have stopped half way. See the column “${headings.check}”, then check again.`,
      agenda: `The agenda may have been made. Before trying again, see the tab “${tabs.meetings}”.`,
      mail: `Mails may have been sent. Before trying again, see the tab “${tabs.ledger}”.`,
    },
  },

  home: {
    heading: 'State of the plan',
    asOf: (day) => `As of ${day}`,
    total: (measures) => counted(measures, 'measure'),
    count: (measures) => String(measures),
    flagged: (measures) =>
      measures === 0 ? 'No measure is flagged for the agenda.' : `${counted(measures, 'measure')} flagged for the agenda.`,
    jobs: 'What you can do',
    noTracker: 'There is no tracker yet. Open the tab that holds the roadmap, then start. The original tab is not changed.',
    afterTracker: 'What you can do afterwards',
    waits: 'Available once there is a tracker.',
  },

  jobs: {
    adopt: {
      name: en.menuAdopt,
      line: 'Makes a status tracker from the roadmap.',
      done: `Already made. To make it anew, rename the tab “${tabs.tracker}” first.`,
    },
    check: { name: en.menuCheck, line: 'Looks at owners, dates, status and more.' },
    agenda: { name: en.menuAgenda, line: 'Makes a document from the flagged measures.' },
    remind: { name: en.menuRemind, line: 'Mails the owners of measures past their due date.' },
  },

  adopt: {
    heading: en.menuAdopt,
    untouched: `A new tab “${tabs.tracker}” is made. The original tab is not changed.`,
    sheet: 'Tab to read',
    sheetHint: 'Choosing another tab reads it at once.',
    municipality: 'Municipality',
    municipalityHint: 'Example: 〇〇町',
    municipalityMissing: 'Enter the name of the municipality.',
    fiscalYear: 'Fiscal year',
    columns: 'Columns',
    columnsHint: 'See which column of the original gives each column of the tracker.',
    otherColumns: (fields, given) => `Other columns (${given} of ${fields} given)`,
    noColumn: '(none)',
    column: (place, heading) => `${columnLetters(place + 1)}: ${heading === '' ? '(no heading)' : heading}`,
    missing: (fields) => `Choose a column for ${fields.map((field) => `“${field}”`).join(', ')}.`,
    missingHere: 'Choose a column.',
    contents: 'What is read',
    measures: (measures) => `${counted(measures, 'measure')} will be read.`,
    noMeasures: 'No measure can be read. See the columns above, or choose another tab.',
    firstRows: (rows) => (rows === 1 ? 'The first one' : `The first ${rows}`),
    row: (row) => `Row ${row}`,
    blank: '(blank)',
    pair: (field, value) => `${field}: ${value}`,
    skipped: (rows) => `Rows that are not read (${rows})`,
    skippedRow: (row, reason) => `Row ${row}: ${reason}`,
    reasons: { blank: 'blank row', 'heading-again': 'row of headings', 'no-title': 'no title' },
    make: 'Make the tracker',
    made: 'The tracker has been made',
    report: (tab, measures, skipped) =>
      `${counted(measures, 'measure')} written to the tab “${tab}”.${skipped === 0 ? '' : ` ${counted(skipped, 'row was', 'rows were')} not read.`}`,
    directoryMade: `The tab “${tabs.directory}” was made too. Enter the sections and their mail addresses there.`,
    next: 'Next, check the rows.',
    toCheck: 'Go to the check',
  },

  check: {
    heading: en.menuCheck,
    checking: 'Checking the tracker. Please wait.',
    none: 'No problems',
    noneLine: (rows) => `${counted(rows, 'measure')} checked.`,
    noRows: `The tab “${tabs.tracker}” has no measures. Enter some, then check again.`,
    found: (problems) => `${counted(problems, 'place')} to look at`,
    foundLine: (rows) => `${counted(rows, 'measure')} checked.`,
    count: (problems) => String(problems),
    howTo: 'Choose an item to go to its cell. When it is mended, check again.',
    written: `The same is written in the column “${headings.check}” and in notes on the cells.`,
    filter: 'Show',
    all: (problems) => `All (${problems})`,
    only: (severity, problems) => `${severity} (${problems})`,
    shown: (problems) => `${counted(problems, 'item')} shown.`,
    title: (title) => (title === '' ? '(no title)' : title),
    place: (row, field) => `Row ${row}, ${field}:`,
    more: (problems) => `Show ${problems} more`,
    again: 'Check again',
    toAgenda: 'Go to the agenda',
  },

  agenda: {
    heading: en.menuAgenda,
    items: (items) => `Measures on the agenda (${items})`,
    noneFlagged: 'No measure is flagged',
    howToFlag: `In the tab “${tabs.tracker}”, tick the column “${headings.flagged}” for each measure to discuss. Then read again.`,
    item: (id, title) => (id === '' ? title : `${id} ${title}`),
    owner: (owner) => (owner === '' ? 'no owner' : owner),
    attendees: (people) =>
      people === 0
        ? `The tab “${tabs.directory}” names no attendees. Their place stays blank.`
        : `${counted(people, 'attendee', 'attendees')} from the tab “${tabs.directory}”.`,
    attendeesList: 'See the attendees',
    meeting: 'The meeting',
    meetingName: 'Name of the meeting',
    number: (fiscalYear) => `Number of the meeting (${fiscalYear})`,
    numberHint: 'In digits.',
    day: 'Date',
    from: 'Starts at',
    to: 'Ends at',
    place: 'Place',
    wrong: {
      meetingName: 'Enter the name of the meeting.',
      number: 'Enter a number from 1 to 99.',
      day: 'Choose the date.',
      from: 'Enter when it starts.',
      to: 'Enter when it ends.',
      order: 'It must end after it starts.',
    },
    make: 'Make the agenda',
    waiting: 'Making the agenda. If a confirmation opens in the sheet, please answer it there.',
    made: 'The agenda has been made',
    report: (items) => `It has ${counted(items, 'item')}. Read it through and change what is needed.`,
    open: (name) => `Open “${name}” (new tab)`,
    noLink: (name) => `The document is called “${name}”. Open it from Google Drive.`,
    declined: 'No agenda was made',
    declinedLine: 'It was stopped in the confirmation.',
    next: 'Next, ask the owners of late measures.',
    toRemind: 'Go to late measures',
  },

  remind: {
    heading: en.menuRemind,
    none: 'No mail to send',
    noneLine: 'No late measure is waiting for a mail.',
    noneLeftLine: 'No measure can be mailed. See the reasons below.',
    letters: (letters, measures) => `Mails to send (${counted(letters, 'mail')}, ${counted(measures, 'measure')})`,
    lettersHint: 'Choose one to read it. Nothing has been sent yet.',
    letter: (section, measures) => `${section} (${counted(measures, 'measure')})`,
    to: 'To',
    subject: 'Subject',
    body: 'Text',
    left: (measures) => `Measures without a mail (${measures})`,
    leftItem: (id, title) => (id === '' ? title : `${id} ${title}`),
    reasons: {
      'already-asked': `Sent before. See the tab “${tabs.ledger}”.`,
      unconfirmed: `It is not certain that the last mail went out. See the tab “${tabs.ledger}”.`,
      'owner-missing': 'It has no owner. Enter one.',
      'owner-unknown': `The owner is not in the tab “${tabs.directory}”.`,
      'no-address': `The tab “${tabs.directory}” has no mail address.`,
      'bad-address': `The mail address in the tab “${tabs.directory}” is not a valid one.`,
      'id-twice': 'Another row has the same ID. Give one of them another.',
      'id-missing': `The column “${headings.id}” is blank. Enter one.`,
    },
    quota: (left) => `${counted(left, 'more mail')} can be sent today.`,
    tooMany: (letters, left) => `There are ${counted(letters, 'mail')} to send, but only ${left} can be sent today. Try again tomorrow.`,
    asks: 'A confirmation opens in the sheet. Nothing is sent until you choose Yes there.',
    send: 'Confirm and send',
    waiting: 'Please answer the confirmation in the sheet, and wait until sending ends.',
    sent: 'The mails have been sent',
    sentPartly: 'It is not certain that all mails went out',
    report: (sent, measures) => `${counted(sent, 'mail')} sent (${counted(measures, 'measure')}).`,
    failed: (letters) => `Not certain (${letters})`,
    failedItem: (section, to) => `${section} (${to})`,
    failedNext: `They may have gone out. Please ask the owner. The tab “${tabs.ledger}” has them as “${ledgerStates.unconfirmed}”.`,
    recorded: `The record is in the tab “${tabs.ledger}”.`,
    declined: 'Nothing was sent',
    declinedLine: 'It was stopped in the confirmation.',
    again: 'Look at the mails again',
  },
};
