// What the pages of this room say, in English; names of tabs and columns stay Japanese, as they stand in the sheet.

import { columnLetters } from '../sheet/table';
import { count, fiscalYearEn } from '../sheet/words.en';
import { directoryTab, trackerTab } from '../tracker/tabs';
import type { AssumptionCode } from './adoption';
import type { AdoptionWarning } from './page';
import type { AdoptionPageWords } from './pageWords.ja';
import type { SkipReason } from './rowKinds';
import { adoptionEn } from './words.en';

const symbolNames: { readonly [choice: string]: string } = { planned: 'work goes on', start: 'start', due: 'due', nothing: 'nothing' };

const assumptionNames: { readonly [C in AssumptionCode]: string } = {
  'filled-from-above': 'Filled from the row above',
  group: 'Taken from the group row',
  continued: 'Next row joined',
  'schedule-read': 'Start, due and stage read from the schedule',
  'id-made': 'New ID given',
  'id-changed': 'ID that stood twice replaced',
  'status-read': 'Status word of the list used',
  'titled-by': 'Another text names a row without a title',
  'actual-line': 'Lines of results give no dates',
  'owner-in-text': 'Read the owner inside a text',
  'fiscal-year-of-sheet': 'Dates without a year taken to be of this fiscal year',
  'next-year-months': 'January to March of a fiscal year',
  'era-overflow': 'Year past the end of its era',
  'bare-year': 'Two-digit year',
  'year-portion': '年分 read',
  serial: 'Serial number read as a date',
  digits: 'Digits in a row read as a date',
  arrow: 'The last date of an arrow is due',
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
  numbered: 'Rows with only a number or the like',
  'other-table': 'Another table below the list',
  'no-title': 'Rows without a title',
};

const examplesOf = (examples: readonly string[]): string =>
  examples.length === 0 ? '' : ` (such as ${examples.map((example) => `“${example}”`).join(', ')})`;

function warning(found: AdoptionWarning): string {
  switch (found.kind) {
    case 'form':
      return `This seems to be one form a measure (${found.forms}). Read them as forms, or choose a tab with a list.`;
    case 'summary':
      return 'This seems to be a table of totals. Choose the tab with the list of measures.';
    case 'headings-unsure':
      return `The headings are not sure: row ${found.row} was taken. If it is another row, choose it below.`;
    case 'titles-repeat':
      return `${count(found.count, 'title')} stand more than once${examplesOf(found.examples)}. See the column of the title.`;
    case 'owners-no-sections':
      return `${count(found.count, 'owner')} do not look like sections${examplesOf(found.examples)}. See the column of the owner.`;
    case 'days-unreadable':
      return `${count(found.count, 'due date')} cannot be read${examplesOf(found.examples)}. See the column of the due date.`;
    case 'mostly-joined':
      return `${count(found.rows, 'row')} were joined into ${count(found.measures, 'measure')}. See the column of the title and the headings.`;
    case 'one-year':
      return `All ${found.count} dates lie in ${fiscalYearEn(found.fiscalYear)}. See the fiscal year.`;
    case 'all-late':
      return `All ${found.count} due dates are past and nothing is done. See the fiscal year and the column of the status.`;
    case 'nothing-late':
      return `The plan is of an earlier year and nothing is late (${count(found.count, 'measure')}). See the fiscal year and the column of the due date.`;
    case 'error-values':
      return `${count(found.count, 'cell shows', 'cells show')} the error of a formula${examplesOf(found.examples)}. Correct the formulas of the original.`;
    case 'names-taken':
      return `There are tabs named ${found.names.map((name) => `“${name}”`).join(', ')}. They stay; ours get other names.`;
  }
}

export const adoptionPageEn: AdoptionPageWords = {
  adopt: {
    heading: adoptionEn.menu,
    untouched: `A new tab “${trackerTab.name}” is made. The original tab is not changed.`,
    sheet: 'Tab to read',
    municipality: 'Municipality',
    municipalityHint: 'Example: 〇〇町',
    municipalityMissing: 'Enter the name of the municipality.',
    fiscalYear: 'Fiscal year',
    place: (municipality, year) => (municipality === '' ? 'Municipality and fiscal year' : `${municipality}, ${year} (change)`),
    columns: 'Columns',
    columnsHint: 'See which column of the original gives each column of the tracker.',
    otherColumns: (fields, given) => `Other columns (${given} of ${fields} given)`,
    noColumn: '(none)',
    column: (place, heading) => `${columnLetters(place + 1)}: ${heading === '' ? '(no heading)' : heading}`,
    titleMissing: 'Choose a column for the title.',
    otherMissing: (fields) =>
      `No column for ${fields.map((field) => `“${field}”`).join(', ')}: choose them under the columns, or they stay blank.`,
    confidence: { sure: 'sure', likely: 'likely', guessed: 'guessed' },
    fieldWith: (field, confidence) => `${field} (${confidence})`,
    likelySheet: (name) => `${name} (likely)`,
    headingRows: 'Rows of headings',
    headingsAt: (rows) =>
      rows === null ? 'Rows of headings' : `Rows of headings (${rows.first === rows.last ? '' : `${rows.first} to `}${rows.last})`,
    selectHeadings: 'Select the rows of the headings in the sheet, then press.',
    useSelection: 'Take these rows as headings',
    nothingSelected: 'No row is selected. Select a cell of the sheet.',
    otherTabSelected: (tab) => `Another tab is open. Open “${tab}”, select the heading row and press again.`,
    headingFirst: 'First',
    headingLast: 'Last',
    rowNumber: (row) => `Row ${row}`,
    blankTitles: 'Rows without a title',
    blankTitleChoices: { continue: 'go on the measure above', own: 'are measures of the same title' },
    time: (columns, from, to) =>
      `The ${columns} columns from “${from}” to “${to}” were read as a schedule. They fill start, due and stage where these are blank.`,
    extras: (taken, left) => `Columns that go along as they are (${taken})${left === 0 ? '' : `, not used (${left})`}`,
    columnsLeft: (columns) => `Stay in the original only: ${columns.join(', ')}`,
    forms: 'Read each form as one measure',
    directoryOffer: ({ sheet, sections, addresses }) =>
      `Use the sections and mail addresses of the tab “${sheet}” (${count(sections, 'section')}, ${count(addresses, 'address', 'addresses')})`,
    understood: ({ measures, sections, withDue }) =>
      `${count(measures, 'measure')}, ${count(sections, 'section')}, ${withDue} with a due date`,
    warning,
    addSections: 'Add the sections found to the directory',
    prepared: (names) => `${names.map((name) => `The tab “${name}”`).join(' and ')} will be used as it is.`,
    filtered: 'Rows hidden by a filter are read too.',
    questions: {
      heading: (questions) => `Questions (${questions})`,
      hint: 'What is left open is taken over as it is and named by the check.',
      proposed: (label, legend, proposal) => `${label}${legend === '' ? '' : `: ${legend}`} → ${proposal}`,
      oneByOne: 'One by one',
      asLegend: 'Decide as the legend says',
      asProposed: 'Decide as proposed',
      done: (questions) => `Decided (${questions})`,
      undecided: 'Leave open',
      bareYears: (example, cells) => `Two-digit years (“${example}” and others, ${count(cells, 'place')})`,
      bareYearChoices: { reiwa: 'years of Reiwa', heisei: 'years of Heisei', western: 'western years' },
      yearPortion: (example, cells) => `Meaning of 年分 (“${example}” and others, ${count(cells, 'place')})`,
      yearPortionChoices: { 'fiscal-year': 'fiscal year (April to March)', year: 'calendar year' },
      statusWord: (word, cells) => `Status “${word}” (${count(cells, 'measure')})`,
      symbol: (symbol, cells) => `“${symbol}” in the schedule (${count(cells, 'place')})`,
      symbolChoice: (choice) => symbolNames[choice] ?? `stage ${choice}`,
      legend: (meaning, proposal) => `Legend: ${meaning}${proposal === '' ? '' : ` → ${proposal}`}`,
      proposal: (proposal) => `Proposed: ${proposal}`,
    },
    counts: (source, measures, rows, skipped) =>
      `${count(source, 'row')} of the original = ${count(measures, 'measure')} (${count(rows, 'row')}) + ${count(skipped, 'row')} not read`,
    blocks: (blocks) => `Read as a table with headings in ${blocks} places.`,
    noMeasures: 'No measure can be read.',
    noMeasuresHint: 'Choose the headings or the columns, or another tab.',
    firstRows: (rows) => (rows === 1 ? 'The first one' : `The first ${rows}`),
    firstRow: (rows, title) => `Row ${rows.join(', ')}: ${title}`,
    field: 'Field',
    before: 'Original',
    after: 'Tracker',
    cell: (value) => (value === '' ? '(blank)' : value),
    assumed: (count) => `What was assumed (${count})`,
    assumption: (code, count) => `${assumptionNames[code]} (${count})`,
    assumptionExample: (row, field, from, to) =>
      `Row ${row}${field === '' ? '' : ` ${field}`}: ${from === '' ? '' : `“${from}” to `}“${to}”`,
    skipped: (rows) => `Rows that are not read (${rows})`,
    skipReason: (reason, rows) => `${skipReasons[reason]} (${rows})`,
    skippedRow: (row, text) => (text === '' ? `Row ${row}` : `Row ${row} ${text}`),
    sections: (sections) => `Owners that are not in the directory (${sections})`,
    section: (found, measures, nearest) =>
      `${found} (${count(measures, 'measure')})${nearest.length === 0 ? '' : ` near: ${nearest.join(', ')}`}`,
    again: {
      heading: 'Add measures',
      untouched: `Measures that “${trackerTab.name}” lacks are added. Cells that staff changed are not overwritten.`,
      counts: (added, updated, unchanged) => `${added} to add, ${count(updated, 'cell')} to follow the original, ${unchanged} unchanged`,
      nothing: 'There is nothing to add or to change.',
      updated: (cells) => `Cells that follow the original (${cells})`,
      conflicts: (cells) => `Cells that differ (${cells})`,
      conflictsHint: `Both were changed. “${trackerTab.name}” stays as it is. Correct it by hand where needed.`,
      cell: (id, title, field) => `${id} ${title} ${field}`,
      source: (value) => `Original: ${value === '' ? '(blank)' : value}`,
      tracker: (value) => `Tracker: ${value === '' ? '(blank)' : value}`,
      deleted: (measures) => `Deleted from the tracker (${measures})`,
      addDeleted: 'Add deleted measures again too',
      gone: (measures) => `No longer in the original (${measures}): stay in the tracker.`,
      measure: (id, title) => `${id} ${title}`,
      make: (changes) => (changes === 0 ? 'Add' : `Add or change ${changes}`),
      made: (measures) => (measures === 0 ? 'Changes of the original were taken over' : 'Measures added'),
      report: (measures, updated, conflicts) =>
        `${count(measures, 'measure')} added, ${count(updated, 'cell')} changed as in the original.${conflicts === 0 ? '' : ` ${count(conflicts, 'cell')} that differ stayed.`}`,
    },
    undo: {
      heading: 'Take an adoption back',
      last: (at, sheet, measures) => `${count(measures, 'measure')} adopted from “${sheet}” at ${at}`,
      hint: 'Measures that were changed since stay. Only rows as they were written are removed. The original does not change.',
      none: 'There is no adoption to take back.',
      ask: 'Take it back',
      sure: 'Yes, take it back',
      stop: 'Keep it',
      done: 'Taken back',
      report: (taken, restored) => `${count(taken, 'measure')} removed.${restored === 0 ? '' : ` ${count(restored, 'cell')} put back.`}`,
      removed: `The tab “${trackerTab.name}” was deleted, because no measure was left. Tabs made with it that nobody has changed since are gone too.`,
      kept: (measures) => `Kept, because they were changed (${measures})`,
    },
    make: (measures) => (measures === 0 ? 'Make the tracker' : `Make the tracker from ${count(measures, 'measure')}`),
    made: 'The tracker has been made',
    report: (tab, measures) => `${count(measures, 'measure')} written to the tab “${tab}”.`,
    sectionsAdded: (sections) => `${count(sections, 'section')} added to the directory.`,
    directoryMade: `The tab “${directoryTab.name}” was made too.`,
    addresses: {
      heading: (sections) => `${count(sections, 'section has', 'sections have')} no mail address`,
      hint: `Reminders need them. What you enter goes to “${directoryTab.name}”.`,
      section: (division, section) => (division === '' ? section : `${division} ${section}`),
      save: (addresses) => (addresses === 0 ? 'Save addresses' : `Save ${count(addresses, 'address', 'addresses')}`),
      saved: (addresses) => `${count(addresses, 'address', 'addresses')} saved.`,
      refused: `Not saved. See whether this is an address, and the line of the section in “${directoryTab.name}”.`,
      later: 'Enter them later (go to the check)',
    },
    next: 'Next, check the rows.',
    toCheck: 'Go to the check',
  },
};
