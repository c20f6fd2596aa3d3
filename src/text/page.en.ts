// The sidebar's own words in English; names of tabs and columns stay Japanese, as they stand in the sheet.
import type { AssumptionCode } from '../domain/adoption';
import { parseDay } from '../domain/calendar';
import { headings, tabs } from '../domain/fields';
import { ledgerStates } from '../domain/ledger';
import type { RoundPlan } from '../domain/rounds';
import type { RuleNumber } from '../domain/rules';
import type { SkipReason } from '../domain/sourceRows';
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

const roundNames: { readonly [P in RoundPlan]: string } = {
  quarterly: 'each quarter',
  'half-yearly': 'twice a year',
  'april-october-march': 'April, October, March',
  'before-meetings': 'before each meeting',
};

const markNames: { readonly [choice: string]: string } = { planned: 'work goes on', start: 'start', due: 'due', nothing: 'nothing' };

const assumptionNames: { readonly [C in AssumptionCode]: string } = {
  'filled-from-above': 'Filled from the row above',
  group: 'Taken from the group row',
  continued: 'Next row joined',
  'schedule-read': 'Start, due and stage read from the schedule',
  'id-made': 'New ID given',
  'id-changed': 'ID that stood twice replaced',
  'status-read': 'Status word of the list used',
  'fiscal-year-of-sheet': 'Dates without a year taken to be of this fiscal year',
  'next-year-months': 'January to March of a fiscal year',
  'era-overflow': 'Year past the end of its era',
  'bare-year': 'Two-digit year',
  'year-portion': '年分 read',
  serial: 'Serial number read as a date',
  'short-right': 'Short right side of a range completed',
  'relative-year': 'This, next … fiscal year',
  'approximate-word': 'Approximate (never late)',
  season: 'End of the season',
};

const skipReasons: { readonly [R in SkipReason]: string } = {
  blank: 'Blank rows',
  above: 'Titles, legends, units',
  heading: 'Headings',
  'heading-again': 'Headings again',
  group: 'Group rows',
  total: 'Totals',
  note: 'Notes',
  'no-title': 'Rows without a title',
};

const ruleNames: { readonly [N in RuleNumber]: string } = {
  'L1-02': 'One table a sheet',
  'L1-03': 'No blank rows inside the table',
  'L1-05': 'Every column has a heading',
  'L1-06': 'No padding blanks or line breaks',
  'L1-07': 'One thing a cell',
  'L1-08': 'No platform-dependent letters',
  'L1-11': 'No meaning by colour alone',
  'L1-12': 'No merged cells',
  'L1-13': 'No hidden rows or columns',
  'L2-01': 'Numbers without units',
  'L2-02': 'No "same as above"',
  'L2-03': 'No heading twice',
  'L2-04': 'Standard words for choices',
  'L3-01': 'Headings in row 1',
  'L3-02': 'A list of the words comes with it',
  'L3-05': 'Western years, or both',
};

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
      done: 'Adds new measures from the roadmap.',
    },
    check: { name: en.menuCheck, line: 'Looks at owners, dates, status and more.' },
    overview: { name: en.menuOverview, line: 'Numbers, trend and urgent measures; makes dashboard and schedule.' },
    section: { name: 'Measures by section', line: 'What a section has to do, what is asked of it, what has changed.' },
    rounds: { name: 'Reports and what has moved', line: 'Who has not updated yet, and what has moved since the last meeting.' },
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
    titleMissing: 'Choose a column for the title.',
    otherMissing: (fields) => `No column for ${fields.map((field) => `“${field}”`).join(', ')}: they stay blank. Fill them in afterwards.`,
    confidence: { sure: 'sure', likely: 'likely', guessed: 'guessed' },
    fieldWith: (field, confidence) => `${field} (${confidence})`,
    likelySheet: (name) => `${name} (looks like a roadmap)`,
    headingRows: 'Rows of headings',
    headingFirst: 'First',
    headingLast: 'Last',
    rowNumber: (row) => `Row ${row}`,
    blankTitles: 'Rows without a title',
    blankTitleChoices: { continue: 'go on the measure above', own: 'are measures of the same title' },
    time: (columns, from, to) =>
      `The ${columns} columns from “${from}” to “${to}” were read as a schedule. They fill start, due and stage where these are blank.`,
    extras: (taken, offered) => `Columns that go along as they are (${taken} of ${offered})`,
    addSections: 'Add the sections found to the directory',
    filtered: 'Rows hidden by a filter are read too.',
    questions: {
      heading: 'Questions',
      hint: 'What is left open is taken over as it is and named by the check.',
      undecided: 'Leave open (as it is)',
      bareYears: (example, cells) => `Two-digit years (“${example}” and others, ${counted(cells, 'place')})`,
      bareYearChoices: { reiwa: 'years of Reiwa', heisei: 'years of Heisei', western: 'western years' },
      yearPortion: (example, cells) => `Meaning of 年分 (“${example}” and others, ${counted(cells, 'place')})`,
      yearPortionChoices: { 'fiscal-year': 'fiscal year (April to March)', year: 'calendar year' },
      statusWord: (word, cells) => `Meaning of the status “${word}” (${counted(cells, 'measure')})`,
      mark: (mark, cells) => `Meaning of “${mark}” in the schedule (${counted(cells, 'place')})`,
      markChoice: (choice) => markNames[choice] ?? `stage ${choice}`,
      legend: (meaning, proposal) => `The sheet says: ${meaning}${proposal === '' ? '' : ` (proposed: ${proposal})`}`,
      proposal: (proposal) => `Proposed: ${proposal}`,
    },
    contents: 'What is read',
    counts: (source, measures, rows, skipped) =>
      `${counted(source, 'row')} of the original = ${counted(measures, 'measure')} (${counted(rows, 'row')}) + ${counted(skipped, 'row')} not read`,
    blocks: (blocks) => `Read as a table with headings in ${blocks} places.`,
    noMeasures: 'No measure can be read. See the columns above, or choose another tab.',
    firstRows: (rows) => (rows === 1 ? 'The first one' : `The first ${rows}`),
    rows: (rows) => `Row ${rows.join(', ')} of the original`,
    before: 'Original',
    after: 'Tracker',
    pair: (field, value) => `${field}: ${value}`,
    assumed: (count) => `What was assumed (${count})`,
    assumption: (code, count) => `${assumptionNames[code]} (${count})`,
    assumptionExample: (row, field, from, to) =>
      `Row ${row}${field === '' ? '' : ` ${field}`}: ${from === '' ? '' : `“${from}” to `}“${to}”`,
    skipped: (rows) => `Rows that are not read (${rows})`,
    skipReason: (reason, rows) => `${skipReasons[reason]} (${rows})`,
    skippedRow: (row, text) => (text === '' ? `Row ${row}` : `Row ${row} ${text}`),
    sections: (sections) => `Owners that are not in the directory (${sections})`,
    section: (found, count, nearest) =>
      `${found} (${counted(count, 'measure')})${nearest.length === 0 ? '' : ` near: ${nearest.join(', ')}`}`,
    again: {
      heading: 'Add measures',
      untouched: `Measures that “${tabs.tracker}” lacks are added. Cells that staff changed are not overwritten.`,
      counts: (added, updated, unchanged) => `${added} to add, ${counted(updated, 'cell')} to follow the original, ${unchanged} unchanged`,
      nothing: 'There is nothing to add or to change.',
      updated: (cells) => `Cells that follow the original (${cells})`,
      conflicts: (cells) => `Cells that differ (${cells})`,
      conflictsHint: `Both were changed. “${tabs.tracker}” stays as it is. Correct it by hand where needed.`,
      cell: (id, title, field) => `${id} ${title} ${field}`,
      source: (value) => `Original: ${value === '' ? '(blank)' : value}`,
      tracker: (value) => `Tracker: ${value === '' ? '(blank)' : value}`,
      deleted: (measures) => `Deleted from the tracker (${measures}): not added again.`,
      gone: (measures) => `No longer in the original (${measures}): stay in the tracker.`,
      measure: (id, title) => `${id} ${title}`,
      make: 'Add',
      made: 'Added',
      report: (measures, updated, conflicts) =>
        `${counted(measures, 'measure')} added, ${counted(updated, 'cell')} changed as in the original.${conflicts === 0 ? '' : ` ${counted(conflicts, 'cell')} that differ stayed.`}`,
    },
    undo: {
      heading: 'Take an adoption back',
      last: (at, sheet, measures) => `${counted(measures, 'measure')} adopted from “${sheet}” at ${at}`,
      hint: 'Measures that were changed since stay. Only rows as they were written are removed. The original does not change.',
      none: 'There is no adoption to take back.',
      ask: 'Take it back',
      sure: 'Yes, take it back',
      stop: 'Keep it',
      done: 'Taken back',
      report: (taken, restored) =>
        `${counted(taken, 'measure')} removed.${restored === 0 ? '' : ` ${counted(restored, 'cell')} put back.`}`,
      removed: `The tab “${tabs.tracker}” was deleted, because no measure was left.`,
      kept: (measures) => `Kept, because they were changed (${measures})`,
    },
    make: 'Make the tracker',
    made: 'The tracker has been made',
    report: (tab, measures, skipped) =>
      `${counted(measures, 'measure')} written to the tab “${tab}”.${skipped === 0 ? '' : ` ${counted(skipped, 'row was', 'rows were')} not read.`}`,
    sectionsAdded: (sections) => `${counted(sections, 'section')} added to the directory.`,
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
    list: 'Problems',
    sheet: 'Problems of the whole sheet',
    cut: (shown) => `There are many problems; the first ${shown} are shown. Mend some and check again.`,
    group: (repair, problems) => `${repair} (${problems})`,
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

  record: {
    heading: 'Record of changes',
    changes: (lines) => `${counted(lines, 'change')} since the last check written to the tab “${tabs.history}”.`,
    notice: (notice) => {
      switch (notice.code) {
        case 'record-began':
          return `Changes of “${tabs.tracker}” are recorded from now on.`;
        case 'record-restarted':
          return 'The copy that changes are found with was missing. The record goes on from here.';
        case 'history-shortened':
          return `Rows of the tab “${tabs.history}” were deleted. What stands in the sheet is not lost. They can be restored from the file's version history.`;
        case 'history-long':
          return `The tab “${tabs.history}” has ${notice.lines} rows. Please move it to another file when the year ends.`;
        case 'columns-absent':
          return `The column ${notice.headings.join(', ')} is missing, so its changes are not recorded. If you deleted it, nothing needs to be done.`;
      }
    },
    unexplained: (moves) => `${counted(moves, 'due date')} moved without a reason.`,
    toSection: 'Give reasons',
  },

  overview: {
    heading: 'How the plan stands',
    empty: 'There are no measures yet.',
    cut: (shown) => `There are many measures: lists show the first ${shown} only.`,
    signals: 'By signal',
    statuses: 'By status',
    pillars: 'By pillar',
    divisions: 'By division',
    divisionsHint: 'A measure of several divisions counts in each.',
    sections: 'By section',
    trend: 'Trend',
    trendHint: 'Counts of the days on which an agenda was made or a record was taken.',
    today: 'Today',
    kpis: 'KPIs (target and result)',
    kpi: (name, target, actual, reached) =>
      `${name}: target ${target === '' ? '(blank)' : target}, result ${actual === '' ? '(blank)' : actual}${reached}`,
    reached: (percent) => ` (${percent}% reached)`,
    others: 'To look at',
    withoutDue: 'No due date',
    withoutOwner: 'No owner',
    flagged: 'Flagged for the meeting',
    name: 'Group',
    all: 'All',
    late: 'Late',
    soon: 'Soon',
    done: 'Done',
    blank: '(blank)',
    unknown: '(not in the directory)',
    count: (measures) => String(measures),
    open: (name, measures) => `${name}: open the list of ${measures}`,
    list: (name, measures) => `${name} (${measures})`,
    close: 'Close the list',
    more: (measures) => `Show ${measures} more`,
    row: (id, title) => `${id}  ${title}`,
    makeDashboard: 'Make the dashboard tab',
    makeSchedule: 'Make the schedule tab',
    firstYear: 'First fiscal year',
    years: 'Years',
    yearCount: (years) => counted(years, 'year'),
    made: (tab, measures) => `${counted(measures, 'measure')} shown in the tab “${tab}”. Press again to make it anew.`,
    print: 'To print: File → Print, paper A3, landscape, scale “Fit to width”.',
  },

  section: {
    heading: 'Measures by section',
    section: 'Section',
    all: 'All sections',
    total: (measures) => counted(measures, 'measure'),
    asked: 'Measures that ask for something',
    askedNone: 'Nothing is asked at present.',
    others: 'Other measures',
    cut: (shown) => `Showing the first ${shown}. Choose a section to narrow the list.`,
    due: (due, status) => `Due: ${due === '' ? '(blank)' : due}  Status: ${status === '' ? '(blank)' : status}`,
    jump: 'Go to the row',
    changes: (changes) => `Changes (${changes})`,
    noChanges: 'No changes recorded yet.',
    change: (column, before, after) => `${column}: ${before === '' ? '(blank)' : before} → ${after === '' ? '(blank)' : after}`,
    who: (at, operator) => `${at}${operator === '' ? '' : `  ${operator}`}`,
    reasonIs: (reason) => `Reason: ${reason}`,
    reason: 'Why the due date was moved',
    reasonHint: 'For example: talks about the specification took longer',
    reasonMissing: 'Please enter a reason.',
    give: 'Record the reason',
    given: 'The reason was recorded.',
    undo: 'Take this change back',
    undone: 'The change was taken back.',
    makeTab: 'Make a tab of this list',
    made: (tab, measures) => `${counted(measures, 'measure')} written to the tab “${tab}”. Press again to make it anew.`,
    empty: 'This section has no measures.',
  },

  rounds: {
    heading: 'Reports and what has moved',
    plan: (plan) => `Reports are due: ${roundNames[plan]} (change it in the tab “${tabs.settings}”)`,
    round: (base, deadline) => `As of: ${base}  Due: ${deadline}`,
    noRound: `No report is due. Enter a meeting in the tab “${tabs.meetings}” or change 報告の時期 in “${tabs.settings}”.`,
    next: (base) => `Next: ${base}`,
    reports: 'Updates by section',
    allReported: 'All sections have updated.',
    section: 'Section',
    updated: 'Updated',
    waiting: 'Not yet',
    waitingOf: (section, measures) => `${section} (${measures} not yet)`,
    snapshotName: 'Name of the record',
    snapshotHint: 'For example: end of September 2023',
    snapshotMissing: 'Please enter a name.',
    take: 'Record how things stand now',
    taken: (name) => `Recorded as “${name}”. The same name replaces it.`,
    since: 'Compare with',
    snapshot: (name, at) => `${name} (${at})`,
    noSnapshots: 'Nothing recorded yet. Make an agenda or press “Record how things stand now”, and you can compare from then on.',
    moved: (name) => `Since “${name}”`,
    nothing: 'No measure has changed.',
    added: (measures) => `New measures (${measures})`,
    gone: (measures) => `Measures that are gone (${measures})`,
    kinds: {
      done: 'Done',
      late: 'Past their due date',
      due: 'Due date moved',
      status: 'Status changed',
      progress: 'Progress changed',
      owner: 'Owner changed',
      title: 'Renamed',
    },
    kindCount: (kind, measures) => `${kind} (${measures})`,
    measure: (id, title) => `${id}  ${title}`,
    change: (from, to) => `${from === '' ? '(blank)' : from} → ${to === '' ? '(blank)' : to}`,
  },

  fix: {
    offer: (cells) => `Can be fixed together (${cells})`,
    hint: `Only the way of writing changes. Fixed cells are listed in the tab ${tabs.history} and can be taken back.`,
    kind: (kind, cells) => `${kind} (${cells})`,
    example: (row, field, before, after) => `Row ${row} ${field}: "${before === '' ? 'blank' : before}" to "${after}"`,
    others: (cells) => `and ${cells} more`,
    apply: (cells) => `Fix the ${cells} chosen`,
    done: 'Fixed',
    report: (cells) => `${counted(cells, 'cell')} fixed.`,
    undo: (at, cells) => `Take back the last fixes (${at}, ${counted(cells, 'cell')})`,
    undone: 'Taken back',
    undoReport: (cells, kept) =>
      `${counted(cells, 'cell')} restored.${kept === 0 ? '' : ` ${counted(kept, 'cell')} changed since then stayed as they are.`}`,
  },

  rules: {
    heading: 'Rules for machine-readable data',
    hint: 'Rules of the Japanese government that concern such a sheet. Towns are free to follow them.',
    rule: 'Rule',
    result: 'Result',
    found: (result, places) => (result === 'met' ? 'Met' : result === 'broken' ? counted(places, 'place') : 'Not applicable'),
    name: (number) => ruleNames[number],
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
