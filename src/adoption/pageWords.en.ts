// What the pages of this room say, in English; names of tabs and columns stay Japanese, as they stand in the sheet.

import { columnLetters } from '../sheet/table';
import { count } from '../sheet/words.en';
import { directoryTab, trackerTab } from '../tracker/tabs';
import type { AssumptionCode } from './adoption';
import type { AdoptionPageWords } from './pageWords.ja';
import type { SkipReason } from './sourceRows';
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
  'no-title': 'Rows without a title',
};

export const adoptionPageEn: AdoptionPageWords = {
  adopt: {
    heading: adoptionEn.menu,
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
    prepared: (names) => `${names.map((name) => `The tab “${name}”`).join(' and ')} will be used as it is.`,
    filtered: 'Rows hidden by a filter are read too.',
    questions: {
      heading: 'Questions',
      hint: 'What is left open is taken over as it is and named by the check.',
      undecided: 'Leave open (as it is)',
      bareYears: (example, cells) => `Two-digit years (“${example}” and others, ${count(cells, 'place')})`,
      bareYearChoices: { reiwa: 'years of Reiwa', heisei: 'years of Heisei', western: 'western years' },
      yearPortion: (example, cells) => `Meaning of 年分 (“${example}” and others, ${count(cells, 'place')})`,
      yearPortionChoices: { 'fiscal-year': 'fiscal year (April to March)', year: 'calendar year' },
      statusWord: (word, cells) => `Meaning of the status “${word}” (${count(cells, 'measure')})`,
      symbol: (symbol, cells) => `Meaning of “${symbol}” in the schedule (${count(cells, 'place')})`,
      symbolChoice: (choice) => symbolNames[choice] ?? `stage ${choice}`,
      legend: (meaning, proposal) => `The sheet says: ${meaning}${proposal === '' ? '' : ` (proposed: ${proposal})`}`,
      proposal: (proposal) => `Proposed: ${proposal}`,
    },
    contents: 'What is read',
    counts: (source, measures, rows, skipped) =>
      `${count(source, 'row')} of the original = ${count(measures, 'measure')} (${count(rows, 'row')}) + ${count(skipped, 'row')} not read`,
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
      make: 'Add',
      made: 'Added',
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
      removed: `The tab “${trackerTab.name}” was deleted, because no measure was left.`,
      kept: (measures) => `Kept, because they were changed (${measures})`,
    },
    make: 'Make the tracker',
    made: 'The tracker has been made',
    report: (tab, measures, skipped) =>
      `${count(measures, 'measure')} written to the tab “${tab}”.${skipped === 0 ? '' : ` ${count(skipped, 'row was', 'rows were')} not read.`}`,
    sectionsAdded: (sections) => `${count(sections, 'section')} added to the directory.`,
    directoryMade: `The tab “${directoryTab.name}” was made too. Enter the sections and their mail addresses there.`,
    next: 'Next, check the rows.',
    toCheck: 'Go to the check',
  },
};
