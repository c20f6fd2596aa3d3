// The sidebar's own words in English; names of tabs and columns stay Japanese, as they stand in the sheet.

import type { AssumptionCode } from '../adoption/adoption';
import type { SkipReason } from '../adoption/sourceRows';
import { rowsEn } from '../checking/rows.en';
import type { RuleNumber } from '../checking/rules';
import { meetingsTab } from '../history/meetingsTab';
import { historyTab } from '../history/tabs';
import { kindWord } from '../meetings/paperRegister';
import { itemsTab, papersTab, speechesTab } from '../meetings/tabs';
import { inspectionsTab, movementsTab, questionsTab } from '../registers/tabs';
import { ledgerStates, ledgerTab, snoozesTab, templatesTab, timersTab } from '../reminders/tabs';
import { fiscalYearOf, parseDay } from '../sheet/calendar';
import { columnLetters } from '../sheet/table';
import { choiceWords, headings } from '../tracker/columns';
import { type RoundPlan, settingLabels } from '../tracker/settings';
import { closedDaysTab, directoryTab, settingsTab, trackerTab } from '../tracker/tabs';
import type { Page } from './page.ja';
import { en } from './words.en';

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** "2023-09-01 09:05" with its day in words; shown as it is should it be none. */
function stampText(text: string): string {
  const day = parseDay(text.slice(0, 10));
  return day === null ? text : `${rowsEn.day(day)}${text.slice(10, 16)}`;
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
  stamp: stampText,
  back: 'Back to overview',
  reload: 'Read again',
  running: 'Working. Please wait.',
  reading: 'Reading the sheet. Please wait.',
  failed: 'Could not be done',
  reference: (number) => `If you ask for help, please quote number ${number}.`,
  required: 'required',
  others: (count) => `Show ${count} more`,

  connection: {
    message:
      'The sheet did not answer. Check the network, reload the page of the sheet and try again. If you are signed in to several Google accounts in this browser, sign in with only the one that uses this sheet.',
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
    registers: { name: 'Movements, questions and other registers', line: 'Makes and checks the tabs 動向, 宿題, 住民意見 and 課別点検.' },
    year: { name: 'Turn of the year, renamed sections', line: 'Puts away what is over and follows the changes of April.' },
    meetings: { name: en.menuMeetings, line: 'Sets the agenda, makes papers and minutes, and carries decisions into the measures.' },
    remind: { name: en.menuRemind, line: 'Mails the owners of measures near or past their due date, by hand or daily.' },
  },

  adopt: {
    heading: en.menuAdopt,
    untouched: `A new tab “${trackerTab.name}” is made. The original tab is not changed.`,
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
      untouched: `Measures that “${trackerTab.name}” lacks are added. Cells that staff changed are not overwritten.`,
      counts: (added, updated, unchanged) => `${added} to add, ${counted(updated, 'cell')} to follow the original, ${unchanged} unchanged`,
      nothing: 'There is nothing to add or to change.',
      updated: (cells) => `Cells that follow the original (${cells})`,
      conflicts: (cells) => `Cells that differ (${cells})`,
      conflictsHint: `Both were changed. “${trackerTab.name}” stays as it is. Correct it by hand where needed.`,
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
      removed: `The tab “${trackerTab.name}” was deleted, because no measure was left.`,
      kept: (measures) => `Kept, because they were changed (${measures})`,
    },
    make: 'Make the tracker',
    made: 'The tracker has been made',
    report: (tab, measures, skipped) =>
      `${counted(measures, 'measure')} written to the tab “${tab}”.${skipped === 0 ? '' : ` ${counted(skipped, 'row was', 'rows were')} not read.`}`,
    sectionsAdded: (sections) => `${counted(sections, 'section')} added to the directory.`,
    directoryMade: `The tab “${directoryTab.name}” was made too. Enter the sections and their mail addresses there.`,
    next: 'Next, check the rows.',
    toCheck: 'Go to the check',
  },

  check: {
    heading: en.menuCheck,
    checking: 'Checking the tracker. Please wait.',
    none: 'No problems',
    noneLine: (rows) => `${counted(rows, 'measure')} checked.`,
    noRows: `The tab “${trackerTab.name}” has no measures. Enter some, then check again.`,
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
    toMeetings: 'Go to the meetings',
  },

  record: {
    heading: 'Record of changes',
    changes: (lines) => `${counted(lines, 'change')} since the last check written to the tab “${historyTab.name}”.`,
    notice: (notice) => {
      switch (notice.code) {
        case 'record-began':
          return `Changes of “${trackerTab.name}” are recorded from now on.`;
        case 'record-restarted':
          return 'The copy that changes are found with was missing. The record goes on from here.';
        case 'history-shortened':
          return `Rows of the tab “${historyTab.name}” were deleted. What stands in the sheet is not lost. They can be restored from the file's version history.`;
        case 'history-long':
          return `The tab “${historyTab.name}” has ${notice.lines} rows. Please move it to another file when the year ends.`;
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
    urgent: 'Urgent measures',
    urgentAll: (measures) => `Show all ${measures} that are late or due soon`,
    statuses: 'By status',
    pillars: 'By pillar',
    divisions: 'By division',
    severalHint: 'A measure of several divisions or sections counts in each.',
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
    due: (due, owner) => `Due: ${due === '' ? '(blank)' : due}  Owner: ${owner === '' ? '(blank)' : owner}`,
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
    mails: (count, day) => `${counted(count, 'reminder')}${day === '' ? '' : `, the last on ${day}`}`,
    due: (due, status) => `Due: ${due === '' ? '(blank)' : due}  Status: ${status === '' ? '(blank)' : status}`,
    jump: 'Go to the row',
    changes: (changes) => `Changes (${changes})`,
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

  year: {
    heading: 'Turn of the year, renamed sections',
    turn: (from, to) => `From fiscal ${from} to fiscal ${to}`,
    plan: (archive, closed, carried) =>
      `“${trackerTab.name}” as it is goes to the tab “${archive}”, and ${counted(closed, 'measure')} that are over leave “${trackerTab.name}”. ${counted(carried, 'open measure')} stay with ID, dates and history; dates without a year get the one of this year.`,
    none: 'There are no measures. Only the year will change.',
    lists: {
      closed: 'To be put away',
      overdue: 'Carried on past their due date',
      moved: 'Due date moved',
      outside: 'Not in the plan (added)',
      stopped: 'Stopped or not ours',
    },
    listsHint: 'These are the changes to write into the next plan.',
    count: (name, measures) => `${name} (${measures})`,
    measure: (id, title, due, status) =>
      `${id}  ${title} (due: ${due === '' ? 'blank' : due}, status: ${status === '' ? 'blank' : status})`,
    sure: (to) => `Turn to fiscal ${to}`,
    confirm: 'I have looked at the lists',
    confirmMissing: 'Please look at the lists and tick the box.',
    turned: (year) => `It is fiscal ${year} now`,
    turnedLine: (archive, archived, carried) =>
      `${counted(archived, 'measure')} put away in the tab “${archive}”, ${carried} carried on. To bring one back, paste its row into “${trackerTab.name}”.`,
    transfers: 'Renamed, merged and abolished sections',
    transfersNone: `No measure needs another section. When a section changes, enter its successor under 廃止・改称 in “${directoryTab.name}”.`,
    trouble: {
      'none-named': 'No successor is named. Please choose one.',
      unknown: `The successor is not in “${directoryTab.name}”. Please choose one.`,
      circle: 'The successors lead back to where they began. Please choose one.',
    },
    from: (section, said, cells) => `${section} (廃止・改称: ${said}), ${counted(cells, 'cell')}`,
    successor: 'Successor',
    keep: 'Leave as it is',
    cell: (id, title, before) => `${id}  ${title}: ${before}`,
    apply: 'Change to the chosen sections',
    applied: (cells) => `${counted(cells, 'cell')} changed`,
    undo: (at, cells) => `Take back the ${counted(cells, 'cell')} changed at ${at}`,
    undone: (cells, kept) =>
      `${counted(cells, 'cell')} taken back.${kept > 0 ? ` ${counted(kept, 'cell')} changed since stay as they are.` : ''}`,
    withoutPost: 'Sections without a post',
    withoutPostLine: (section, measures) =>
      `${section} (${counted(measures, 'measure')}): please enter post, name or address in “${directoryTab.name}”.`,
  },

  registers: {
    heading: 'Movements, questions and other registers',
    kinds: {
      movements: 'What the state, the prefecture and others do; the source of the paper on movements.',
      questions: 'What meetings left open, until it is answered.',
      opinions: 'Measures on which residents are asked, and what they said.',
      inspections: 'An inspection spread over the sections, and troubles of the whole town.',
    },
    make: (tab) => `Make the tab “${tab}”`,
    show: (tab) => `Open the tab “${tab}”`,
    made: (tab) => `The tab “${tab}” was made.`,
    shown: (tab) => `The tab “${tab}” is open.`,
    check: 'Check the registers',
    checked: (lines, problems) => `${counted(lines, 'line')} checked, ${counted(problems, 'point')} to look at.`,
    written: `They stand in the column ${headings.check} of each tab.`,
    missing: (tab, missing) => `The tab “${tab}” lacks the heading ${missing.join(', ')}. Please put it back.`,
    problem: (tab, row) => `${tab}, row ${row}`,
    start: 'Start an inspection',
    title: 'Subject',
    titleHint: 'For example: check of My Number links',
    titleMissing: 'Please enter a subject.',
    notice: 'Number of the notice',
    noticed: 'Day of the notice',
    due: 'Due',
    sections: (chosen, all) => `Sections (${chosen} of ${all})`,
    sectionsMissing: 'Please choose sections.',
    noSections: `The tab “${directoryTab.name}” has no sections. Please enter them.`,
    preview: (lines) =>
      `${counted(lines, 'line')} will be added to the tab “${inspectionsTab.name}”: one for the whole, one for each section.`,
    add: 'Add the lines',
    added: (tab, lines) => `${counted(lines, 'line')} added to the tab “${tab}”.`,
  },

  rounds: {
    heading: 'Reports and what has moved',
    plan: (plan) => `Reports are due: ${roundNames[plan]} (change it in the tab “${settingsTab.name}”)`,
    round: (base, deadline) => `As of: ${base}  Due: ${deadline}`,
    noRound: `No report is due. Enter a meeting in the tab “${meetingsTab.name}” or change 報告の時期 in “${settingsTab.name}”.`,
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
    hint: `Only the way of writing changes. Fixed cells are listed in the tab ${historyTab.name} and can be taken back.`,
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

  meetings: {
    heading: en.menuMeetings,
    prepare: 'Prepare a new meeting',
    flagged: (measures) => `${counted(measures, 'measure')} with “${headings.flagged}” ticked.`,
    byThemselves: 'They, the standing items and what earlier meetings left come onto the agenda of a new meeting by themselves.',
    noneFlagged: `No measure has “${headings.flagged}” ticked.`,
    noneFlaggedNext:
      'Standing items and what earlier meetings left come onto the agenda by themselves. You can choose others from the candidates on the next page.',
    stray: (items) =>
      `${counted(items, 'item')} in the tab “${itemsTab.name}” belong to no meeting. Put the full name of the meeting into the column 会議.`,
    list: (meetings) => `Meetings (${meetings})`,
    none: 'There is no meeting yet.',
    noDay: 'Time not decided',
    noPlace: 'Place not decided',
    state: (state, items) => `${state}, ${counted(items, 'item')}`,
    body: 'Meeting of',
    roster: (members, chair) =>
      members === 0
        ? `The tab “${directoryTab.name}” names no attendees. Their place stays blank.`
        : `${counted(members, 'attendee')}.${chair ? '' : ` The tab “${directoryTab.name}” names no chair.`}`,
    number: 'Number',
    numberHint: (day) => {
      const chosen = parseDay(day);
      return `Which meeting of ${chosen === null ? 'the fiscal year' : rowsEn.fiscalYear(fiscalYearOf(chosen))} it is, in digits.`;
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

  meeting: {
    back: 'Back to the meetings',
    spoken: (button, what) => `${button}: ${what}`,
    steps: 'Steps of the meeting',
    step: { items: 'Agenda', papers: 'Papers', outcomes: 'Outcomes', publication: 'Publish' },
    when: 'Time',
    state: 'State',
    saved: 'Saved.',
    unsaved: 'There are changes that are not saved.',
    reread: 'Read again.',
    rereadHint: 'Reading again loses what you typed and did not save. Copy the text you need first.',
    leaving: 'There are changes that are not saved',
    leavingLine: 'Going back to the list loses them.',
    stay: 'Go on typing',
    leave: 'Go back without saving',
    notices: 'Please check',
    notice: (notice, when) => {
      switch (notice.code) {
        case 'no-day':
          return when === ''
            ? 'The date is not decided. Enter it under “Change the particulars”.'
            : `No date can be read from “${when}”. Choose it under “Change the particulars”.`;
        case 'no-place':
          return 'The place is not decided. Enter it under “Change the particulars”.';
        case 'no-chair':
          return `There is no chair. Give somebody the role 本部長 in the tab “${directoryTab.name}”, or enter the chair under “Change the particulars”.`;
        case 'no-roster':
          return `There are no attendees. Enter them in the tab “${directoryTab.name}”.`;
        case 'no-items':
          return 'There are no items. Choose candidates or enter an item under “Agenda”.';
        case 'measure-gone':
          return `The measure ${notice.measure} of the item “${notice.item}” is not in the tab “${trackerTab.name}”. Take the item off, or bring the row back.`;
        case 'paper-unfinished':
          return `Making the document ${kindWord(notice.kind, notice.rendition)} stopped half way. Make it again to finish it.`;
      }
    },
    about: {
      heading: 'Change the particulars',
      chair: 'Chair',
      chairHint: `Left blank, the role in the tab “${directoryTab.name}” says it.`,
      save: 'Save the particulars',
    },
    attendance: {
      heading: (present, proxies, absent) => `Attendance (${present} present, ${proxies} by proxy, ${absent} absent)`,
      proxy: (post) => `Who comes instead of ${post}`,
      proxyHint: 'Post and name.',
      save: 'Save the attendance',
    },
    items: {
      heading: (items) => `Agenda (${counted(items, 'item')})`,
      time: (planned, slot) =>
        slot === null
          ? `The items take ${counted(planned, 'minute')} in all. The hours of the meeting are not decided, so nobody can say whether they fit.`
          : `The items take ${counted(planned, 'minute')} in all; the meeting has ${slot}.`,
      over: (minutes) => `That is ${counted(minutes, 'minute')} too long. Change the minutes of the items or the hours of the meeting.`,
      howToMove: 'Move items with “Up” and “Down” or by dragging their lines. Open a line to change its item.',
      separate:
        'Documents list them apart: to discuss, reports, other, each in this order. Papers are numbered in the order of the documents.',
      moved: (title, place, items) => `“${title}” is now number ${place} of ${items}.`,
      removed: (title) => `“${title}” is off the agenda once you save.`,
      name: (place, title) => `${place}  ${title === '' ? '(no title)' : title}`,
      facts: (itemClass, minutes, numbers, publicity) =>
        [itemClass, minutes === '' ? 'no time set' : `${minutes} min`, ...numbers, publicity].filter((part) => part !== '').join(' · '),
      up: 'Up',
      down: 'Down',
      remove: 'Take off',
      hasOutcome: 'It has an outcome and stays.',
      reason: (reason) => `Reason: ${reason}`,
      measureGone: (id) => `Measure ${id} is not in the tab “${trackerTab.name}”.`,
      jump: (id) => `Go to the row of measure ${id}`,
      class: 'Class',
      title: 'Title',
      presenter: 'Presenter',
      presenterHint: 'Left blank: 事務局.',
      minutes: 'Minutes',
      papers: 'Papers',
      papersHint: 'One a line. Lines that begin with 参考 are reference papers.',
      paper: (number, name) => (number === '' ? name : `${number}  ${name}`),
      numbersLater: 'Papers are numbered anew when you save.',
      offered: 'Add a paper that the add-on can make',
      offer: (name) => `Add “${name}”`,
      publicity: 'Publicity',
      publicityChoices: choiceWords.publicity.map((word, place) => ({
        value: word,
        text: `${place === 0 ? 'Public' : 'Not public'} (${word})`,
      })),
      publicityBlank: '(not said)',
      note: 'Internal note',
      noteHint: 'It stands neither on the agenda nor in public documents.',
      wrong: {
        title: 'Enter a title.',
        minutes: 'Enter a number of minutes from 0 to 600.',
        papers: 'No more than 30 papers of up to 200 letters each.',
      },
      wrongIn: (title) => `${title.trim() === '' ? 'An item without a title' : `“${title}”`} needs a correction. Nothing was saved.`,
      save: 'Save the agenda',
    },
    candidates: {
      heading: (candidates) => `Candidates (${candidates})`,
      none: 'There are no other candidates.',
      others: (candidates) => `Other candidates (${candidates})`,
      movements: 'What moves outside',
      name: (id, title) => (id === '' ? title : `${id}  ${title}`),
      facts: (itemClass, owner, reasons) => `${itemClass}${owner === '' ? '' : ` · ${owner}`}. Reason: ${reasons.join(', ')}`,
      missing: 'Choose candidates for the agenda.',
      add: (candidates) => (candidates === 0 ? 'Add what is chosen to the agenda' : `Add ${candidates} to the agenda`),
      added: (items) => `${counted(items, 'item')} added to the agenda.`,
      free: 'Another item',
      freeHint: 'Example: 生成AIについて',
      freeMissing: 'Enter a title.',
      addFree: 'Add this item',
    },
    papers: {
      heading: 'Documents',
      hint: 'Making one again leaves alone what people wrote or changed in it. Earlier versions can be opened.',
      unsaved: 'What is not saved does not come into the documents. Save it first.',
      all: 'Make the agenda and all papers',
      allHint: 'Makes the agenda and those papers on it that the add-on can make, one after the other.',
      waiting: 'Making the document. If a confirmation opens in the sheet, please answer it there.',
      making: (name, place, papers) => `Making ${name}, ${place} of ${papers}. Please wait.`,
      allMade: 'All are made.',
      ended: (made) => (made.length === 0 ? 'No document was made.' : `Made: ${made.join(', ')}`),
      name: (kind, number) => (number === '' ? kind : `${number}  ${kind}`),
      kinds: {
        agenda: 'Time, place, items and list of papers.',
        movements: `Date, actor, content and effect on the plan, from the tab “${movementsTab.name}”.`,
        roadmap: 'The main measures with their schedule of the year.',
        schedule: 'When each measure goes on, as a table.',
        progress: 'Measures done, new or changed since the last meeting.',
        late: 'Measures past their due date, and why.',
        roster: 'Posts, names and attendance in official order.',
        scenario: 'What chair and office say. Not for the public.',
        minutes: `Speeches of the tab “${speechesTab.name}” and the outcomes.`,
      },
      make: 'Make',
      again: 'Make again',
      notMade: 'Not made yet.',
      open: (name) => `Open “${name}” (new tab)`,
      noLink: (name) => `The document is called “${name}”. Open it from Google Drive.`,
      version: (version, at) => `Version ${version}, ${at}`,
      earlier: (versions) => `Earlier versions (${versions})`,
      earlierName: (name, version) => `${name}, ${version}`,
      made: {
        made: 'Made. Please read it through.',
        again: 'Made again. Only what has changed was written.',
        unchanged: 'Nothing has changed. The document stays as it is.',
        declined: 'It was stopped in the confirmation. No document was made.',
      },
      added: (lines) => `${counted(lines, 'place')} that people wrote stayed as they are.`,
      touched: (lines) => `${counted(lines, 'place')} that people changed stayed as they are. Change them by hand where needed.`,
      here: (line) => `In the document: ${line}`,
      now: (line) => `By the sheet: ${line === '' ? '(nothing)' : line}`,
      others: (papers) => `Papers to be prepared elsewhere (${papers})`,
    },
    outcomes: {
      heading: 'Outcomes',
      hint: 'Open an item and enter what came of it. The minutes use the same words.',
      noItems: 'There are no items. Add some under “Agenda” first.',
      none: 'No outcome',
      facts: (outcome, applied) => `${outcome}${applied === '' ? '' : ' · carried out'}`,
      outcome: 'Outcome',
      means: {
        decided: 'Decided as proposed.',
        approved: 'The report was approved.',
        continued: 'Comes onto the agenda of the next meeting by itself.',
        homework: `Goes into the tab “${questionsTab.name}” and comes back until it is answered.`,
        returned: 'To be thought over; comes onto the agenda of the next meeting.',
      },
      text: 'What was decided',
      textHint: 'Where a due date is moved, say why.',
      owner: 'In charge',
      due: 'Due',
      dueHint: 'Example: 令和5年9月30日',
      newDue: 'New due date of the measure',
      newDueHint: 'Left blank, it stays.',
      newStatus: 'New status of the measure',
      sameStatus: 'Leave as it is',
      addToPlan: 'Add to the plan (as outside it)',
      followUp: 'Follow-up',
      followUpHint: 'While it is open, it is a candidate for the next meeting.',
      open: 'Open',
      done: 'Done',
      applied: (at) => `Carried into the measures at ${at}. Only the follow-up can be changed.`,
      toDo: (owner, due) => `In charge: ${owner === '' ? '(blank)' : owner}. Due: ${due === '' ? '(blank)' : due}`,
      save: 'Save the outcomes',
    },
    effects: {
      heading: 'Carry decisions into the measures',
      hint: `Only what is ticked changes “${trackerTab.name}”; “${historyTab.name}” records it with the name of the meeting.`,
      none: 'No outcome waits to be carried out.',
      name: (title, outcome) => `${title}: ${outcome}`,
      unflag: `${headings.flagged}: the tick is taken away.`,
      added: (id, title, owner, due) =>
        `New measure outside the plan: ${id}  ${title} (in charge: ${owner === '' ? 'blank' : owner}, due: ${due === '' ? 'blank' : due})`,
      question: (question, owner, due) =>
        `New line in “${questionsTab.name}”: ${question} (in charge: ${owner === '' ? 'blank' : owner}, due: ${due === '' ? 'blank' : due})`,
      nothing: (measure) => (measure ? 'Due date and status stay. Only the last decision is noted.' : 'No measure changes.'),
      problem: (problem) => {
        switch (problem.code) {
          case 'measure-gone':
            return `Measure ${problem.measure} is not in “${trackerTab.name}”. Bring its row back first.`;
          case 'measure-twice':
            return `The ID “${problem.measure}” stands in several rows. Correct the IDs in “${trackerTab.name}” first.`;
          case 'date-unreadable':
            return `“${problem.found}” is not a date that can be read. Write it like 令和5年9月30日.`;
          case 'status-unknown':
            return `The status “${problem.found}” is not in the list. Choose the new status again.`;
          case 'reason-missing':
            return 'A due date is moved without a reason. Write it under “What was decided”.';
        }
      },
      confirm: 'I have looked at what changes',
      saveFirst: 'Some outcomes are not saved. Press “Save the outcomes” first.',
      chooseFirst: 'Choose outcomes to carry out.',
      apply: (items) => (items === 0 ? 'Carry out what is chosen' : `Carry out ${counted(items, 'outcome')}`),
      done: (items) => `${counted(items, 'outcome')} carried out.`,
      report: ({ cells, added, questions }) =>
        `${counted(cells, 'cell')} of “${trackerTab.name}” changed, ${counted(added, 'new measure')}, ${counted(questions, 'open question')}.`,
    },
    publication: {
      heading: 'Public documents',
      hint: 'Made from the internal documents, without what is not public. Making one shares it with nobody.',
      internalFirst: 'There is no internal document yet. Make it under “Papers” first.',
      look: 'See what is left out',
      found: (found) => (found === 0 ? 'Nothing is left out.' : `${counted(found, 'thing')} left out:`),
      kinds: {
        item: 'Items that are not public',
        row: 'Measures that are not public',
        speech: 'Speeches on items that are not public',
        name: 'Names',
        address: 'Mail addresses',
        note: 'Internal notes',
      },
      make: 'Make the public document',
      again: 'Make the public document again',
    },
    share: {
      heading: 'Share a document',
      asks: 'Nothing is shared unless you press the button below and say yes in the sheet. Those people can then read the document, not change it.',
      noPapers: 'There is no document to share. Make one under “Papers” first.',
      paper: 'Document',
      internal: (name) => `${name} (internal)`,
      public: (name) => `${name} (public)`,
      people: 'Share with',
      unreachable: (people) => `${counted(people, 'attendee')} without a mail address in the tab “${directoryTab.name}” cannot be chosen.`,
      missing: 'Choose whom to share it with.',
      waiting: 'Please answer in the sheet, and wait until it is shared.',
      share: (people) => (people === 0 ? 'Share with those chosen' : `Share with ${counted(people, 'person', 'people')} after asking`),
      done: (people) => `Shared with ${counted(people, 'person', 'people')}.`,
      declined: 'It was stopped in the confirmation. Nothing was shared.',
    },
  },

  remind: {
    heading: en.menuRemind,
    pilot: 'This is a trial',
    pilotLine: (to) =>
      `All mails go to ${to} only; no section gets any. To begin in earnest, clear “${settingLabels.pilot}” in the tab “${settingsTab.name}”.`,
    resting: 'Nothing is sent on this day',
    rests: {
      'closed-day': (day) => `The office is closed on ${day}. Mails can go from the next open day on.`,
      pause: (day) => `${day} lies in “${settingLabels.pause}” of the tab “${settingsTab.name}”. Mails can go once it is over.`,
    },
    none: 'No mail to send',
    noneLine: 'No measure that is near or past its due date is waiting for a mail.',
    noneLeftLine: 'No measure can be mailed this time. “Measures without a mail” says why.',
    letters: (letters, measures) => `Mails to send (${counted(letters, 'mail')}, ${counted(measures, 'measure')})`,
    lettersHint: 'The most urgent first. Choose one to read it word for word. Nothing has been sent yet.',
    letter: (section, measures) => `${section} (${counted(measures, 'measure')})`,
    to: 'To',
    cc: 'Cc',
    whys: {
      head: 'head of section (from the second mail)',
      division: `head of division (“${settingLabels.escalateFrom}” in “${settingsTab.name}”)`,
      related: `related section (“${settingLabels.copyRelated}” in “${settingsTab.name}”)`,
    },
    dropped: 'Copies that cannot go',
    droppedWhys: {
      'bad-address': 'The address is not valid; the mail goes without this copy.',
      'outside-domains': 'The domain is not allowed; the mail goes without this copy.',
    },
    copy: (mail, why) => `${mail}, ${why}`,
    steps: 'Step',
    subject: 'Subject',
    body: 'Text',
    html: 'As the reader sees it (HTML)',
    htmlTitle: (section) => `The mail to ${section} as HTML`,
    test: 'Send it to myself as a test',
    testOf: (section) => `Send it to myself as a test: ${section}`,
    testing: 'Sending the test. Please wait.',
    tested: (to) => `Sent to ${to} only. No section got it, and it is not in “${ledgerTab.name}”.`,
    snooze: {
      open: 'Stop mails about this measure',
      openIn: 'Stop mails about one of these measures',
      until: 'Silent until',
      untilHint: (day) => (day === '' ? 'No mails up to and including this day.' : `No mails up to and including ${day}.`),
      untilMissing: 'Please enter a day.',
      reason: 'Reason',
      reasonHint: 'For example: the supplier is asked for a new date',
      reasonMissing: 'Please enter a reason.',
      stop: 'Stop mails',
      stopOf: (id) => `Stop mails: ${id}`,
      stopped: (id) => `Mails about “${id}” are stopped`,
      stoppedLine: (day) => `None up to and including ${day}. It is recorded in the tab “${snoozesTab.name}”.`,
      resume: 'Send mails again',
      resumeOf: (id) => `Send mails again: ${id}`,
      resumed: (id) => `Mails about “${id}” go again`,
      resumedLine: 'The measure is included from the next time on.',
    },
    left: (measures) => `Measures without a mail (${measures})`,
    leftHint: 'Grouped by reason. Choose one to see the measures.',
    leftCut: (shown) => `Showing the first ${shown}.`,
    leftGroup: (reason, measures) => `${reason} (${measures})`,
    leftItem: (id, title) => (id === '' ? title : `${id} ${title}`),
    jump: 'Go to the row',
    jumpOf: (id, title) => `Go to the row: ${id === '' ? title : id}`,
    reasons: {
      'already-asked': { name: 'This step was sent', line: `No mail until the next step. The record is in the tab “${ledgerTab.name}”.` },
      unconfirmed: {
        name: 'Last mail not certain',
        line: 'Nobody knows whether it arrived, so it is not sent by itself. Choose under “Mails that need you”.',
      },
      answered: { name: 'Owner has answered', line: 'No mail until the day in 見込み has passed.' },
      snoozed: { name: 'Mails stopped', line: `It is recorded in the tab “${snoozesTab.name}”.` },
      enough: {
        name: 'As many mails as allowed',
        line: `“${settingLabels.mostLetters}” in the tab “${settingsTab.name}” is reached. Please talk to the owner.`,
      },
      today: { name: 'Next time', line: 'The owner has had a mail today, or the mail is full. It goes on the next open day.' },
      'owner-missing': { name: 'No owner', line: 'Enter the owner.' },
      'owner-unknown': { name: 'Owner not in the directory', line: `Correct the owner, or add it to the tab “${directoryTab.name}”.` },
      'no-address': { name: 'No mail address', line: `Enter the address in the tab “${directoryTab.name}”.` },
      'bad-address': { name: 'Mail address not valid', line: `Correct the address in the tab “${directoryTab.name}”.` },
      'outside-domains': {
        name: 'Domain not allowed',
        line: `See the address in the tab “${directoryTab.name}”, or “${settingLabels.domains}” in the tab “${settingsTab.name}”.`,
      },
      'status-unclear': { name: 'Status unclear', line: 'It is past its due date. Enter a status of the list.' },
      'id-missing': { name: 'No ID', line: `Enter one in the column “${headings.id}”.` },
      'id-twice': { name: 'ID used twice', line: 'Another row has the same ID. Give one of them another.' },
    },
    details: {
      'already-asked': (detail) => `Last sent: ${detail}`,
      unconfirmed: (detail) => `Sending began: ${detail}`,
      answered: (detail) => `Answered: ${detail}`,
      snoozed: (detail) => `Reason: ${detail}`,
      enough: (detail) => `Mails so far: ${detail}`,
      address: (detail) => `Address: ${detail}`,
      'status-unclear': (detail) => `Status now: ${detail}`,
    },
    until: (day) => `Silent until ${day}`,
    untilUnclear: `The day cannot be read, so no mail goes until it is corrected in the tab “${snoozesTab.name}”.`,
    unconfirmed: (letters) => `Mails that need you (${letters})`,
    unconfirmedHint:
      'Sending stopped half way, so nobody can say whether these mails arrived. They are not sent again by themselves, so that none arrives twice. Please ask the owner, then choose.',
    unconfirmedCut: (shown) => `Showing the first ${shown}.`,
    unconfirmedTo: (section, to) => (to === '' ? section : `${section} (${to})`),
    unconfirmedAt: (at, operator) => `${at}${operator === '' ? '' : `, sent by ${operator}`}`,
    unconfirmedDeleted: `Its rows were deleted from the tab “${ledgerTab.name}”. This comes from the copy that is kept.`,
    unconfirmedMeasures: (measures) => `Measures (${measures})`,
    unconfirmedMeasure: (id, title) => (title === '' ? id : `${id} ${title}`),
    unconfirmedDue: (due, step) => `Due: ${due}${step === '' ? '' : `, step: ${step}`}`,
    arrived: 'It has arrived',
    arrivedOf: (section) => `It has arrived: ${section}`,
    arrivedLine: `It is recorded as “${ledgerStates.sent}”. This step is not sent again.`,
    again: 'Send it again',
    againOf: (section) => `Send it again: ${section}`,
    againLine: 'Not at once: its measures go back among those to send next time.',
    settling: 'Recording. Please wait.',
    settledArrived: (section) => `${section}: recorded as arrived`,
    settledAgain: (section) => `${section}: back among those to send`,
    settledLine: (measures) => `The record of ${counted(measures, 'measure')} was changed.`,
    needed: (recipients) => `${counted(recipients, 'recipient')}, copies included.`,
    quota: (left) =>
      left === null
        ? 'It is not known whether mail can be sent. Check the permission.'
        : `${counted(left, 'more recipient')} can be written to today.`,
    tooMany: (recipients, left) =>
      `There are ${counted(recipients, 'recipient')}, but only ${left} can be written to today. The most urgent mails go first, the others next time.`,
    asks: 'A confirmation opens in the sheet. Nothing is sent until you choose Yes there.',
    send: 'Confirm and send',
    waiting: 'Please answer the confirmation in the sheet, and wait until sending ends.',
    sent: 'The mails have been sent',
    sentPartly: 'It is not certain that all mails went out',
    sentNone: 'No mail was sent',
    report: (sent, measures) => `${counted(sent, 'mail')} sent (${counted(measures, 'measure')}).`,
    failed: (letters) => `Not certain (${letters})`,
    failedItem: (section, to) => `${section} (${to})`,
    failedNext: `They may have gone out. Please ask the owner, then choose under “Mails that need you” on this page. The tab “${ledgerTab.name}” has them as “${ledgerStates.unconfirmed}”.`,
    stopped: {
      quota: 'Sending stopped because no more mail can be sent today.',
      time: 'Sending stopped because a run may not take longer.',
      failures: 'Sending stopped because several mails failed one after another.',
      trouble: 'Sending stopped because something went wrong.',
    },
    waitingLetters: (letters) => `Mails not sent yet (${letters})`,
    waitingNext: 'The next run goes on with them. If it is urgent, look at the mails again and send once more.',
    waitingQuota: 'The next run goes on with them. It takes about a day until mail can be sent again.',
    recorded: `The record is in the tab “${ledgerTab.name}”.`,
    declined: 'Nothing was sent',
    declinedLine: 'It was stopped in the confirmation.',
    refresh: 'Look at the mails again',
    timer: {
      heading: 'Daily run',
      states: {
        none: 'There is no daily run. To send, press “Confirm and send” on this page.',
        mine: 'It runs under your account.',
        theirs:
          'It runs under the account of somebody else. You need not set it up. To take it over, ask that person to stop it on this page first.',
        two: 'Two or more daily runs are on. The record keeps any mail from arriving twice, but please leave only one on.',
        dead: 'The daily run does not run. The last run is two days or more ago, or the timer is gone.',
      },
      twoMine: 'If you stop yours, only the other one stays.',
      twoTheirs: 'Please ask one of these persons to stop it on this page.',
      deadNext: 'If you start it again, it runs under your account.',
      copied: 'There is a record of the daily run of the file this one was copied from. It does not run here.',
      account: 'Runs as',
      you: (account) => `${account} (you)`,
      since: 'Since',
      sinceUnknown: `not recorded (no row in the tab “${timersTab.name}”)`,
      lastRun: 'Last run',
      noRun: 'None yet. It runs next between eight and nine in the morning.',
      result: 'Last result',
      dead: 'It does not run.',
      failed: 'The last run found something that needs you.',
      daily:
        'Once a day between eight and nine in the morning it sends the same mails as shown above, but not on closed days or in the pause. If it fails, this page says so, and whoever runs it gets at most one mail a day about it. To send by hand, use “Confirm and send”. No mail arrives twice.',
      dailyHeading: 'What the daily run does',
      on: 'Start the daily run',
      onAgain: 'Start the daily run again',
      onLine: 'It sends under your account and asks nothing.',
      off: 'Stop my daily run',
      waiting: 'Switching the daily run. Please wait.',
      wasOn: 'The daily run is on.',
      wasOff: 'Your daily run is off.',
    },
    trial: {
      heading: 'What would go out on another day',
      hint: 'It counts with the tracker and the record as they are now. No mail is sent.',
      day: 'Day to try',
      dayMissing: 'Please enter a day.',
      run: 'Show that day',
      title: (day) => `Trial: ${day}`,
      line: 'This is what a run on that day would do. Nothing can be sent from here.',
      back: 'Back to today',
      letters: (letters, measures) => `Mails of that day (${counted(letters, 'mail')}, ${counted(measures, 'measure')})`,
      lettersHint: 'The most urgent first. Choose one to read it word for word.',
      none: 'No mail would go out on that day.',
    },
    tabs: {
      heading: 'Change texts and closed days',
      hint: 'Opens the tab. Where there is none yet, it is made with the usual contents.',
      templates: `Open the tab “${templatesTab.name}”`,
      'closed-days': `Open the tab “${closedDaysTab.name}”`,
      opened: (tab, made) => (made ? `The tab “${tab}” was made.` : `The tab “${tab}” is open.`),
    },
  },
};
