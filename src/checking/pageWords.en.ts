// What the pages of this room say, in English; names of tabs and columns stay Japanese, as they stand in the sheet.

import { historyTab } from '../history/tabs';
import { count } from '../sheet/words.en';
import { headings } from '../tracker/columns';
import { trackerTab } from '../tracker/tabs';
import type { CheckingPageWords } from './pageWords.ja';
import type { RuleNumber } from './rules';
import { checkingEn } from './words.en';

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

export const checkingPageEn: CheckingPageWords = {
  check: {
    heading: checkingEn.menu,
    checking: 'Checking the tracker. Please wait.',
    none: 'No problems',
    noRows: `The tab “${trackerTab.name}” has no measures. Enter some, then check again.`,
    found: (problems) => `${count(problems, 'place')} to look at`,
    foundLine: (rows) => `${count(rows, 'measure')} checked.`,
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
    shown: (problems) => `${count(problems, 'item')} shown.`,
    title: (title) => (title === '' ? '(no title)' : title),
    place: (row, field) => `Row ${row}, ${field}:`,
    more: (problems) => `Show ${problems} more`,
    again: 'Check again',
    toMeetings: 'Go to the meetings',
  },
  deleted: {
    heading: (rows) => `Measures whose rows were deleted (${rows})`,
    hint: `Their rows are gone from “${trackerTab.name}”. They stand here for 30 days. If that was meant, leave them.`,
    found: (owner, at) => `${owner === '' ? '' : `${owner} `}found on ${at}`,
    restore: 'Bring the row back',
    restoreOf: (id, title) => `Bring the row back: ${id === '' ? title : id}`,
    restoreAll: (rows) => `Bring all ${rows} back`,
    done: (rows) => `${rows === 1 ? 'One row is' : `${rows} rows are`} back`,
    report: (lost) =>
      `Put below the last measure, and recorded in “${historyTab.name}”.${lost.length === 0 ? '' : ` There is no column ${lost.map((heading) => `“${heading}”`).join(', ')}: what stood there is in “${historyTab.name}” only.`}`,
  },
  record: {
    heading: 'Record of changes',
    changes: (lines) => `${count(lines, 'change')} since the last check written to the tab “${historyTab.name}”.`,
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
    unexplained: (dueChanges) => `${count(dueChanges, 'due date')} moved without a reason.`,
    toSection: 'Give reasons',
  },
  fix: {
    offer: (cells) => `Can be fixed together (${cells})`,
    hint: `Only the way of writing changes. Fixed cells are listed in the tab ${historyTab.name} and can be taken back.`,
    kind: (kind, cells) => `${kind} (${cells})`,
    example: (row, field, before, after) => `Row ${row} ${field}: "${before === '' ? 'blank' : before}" to "${after}"`,
    others: (cells) => `and ${cells} more`,
    apply: (cells) => `Fix the ${cells} chosen`,
    done: 'Fixed',
    report: (cells) => `${count(cells, 'cell')} fixed.`,
    undo: (at, cells) => `Take back the last fixes (${at}, ${count(cells, 'cell')})`,
    undone: 'Taken back',
    undoReport: (cells, kept) =>
      `${count(cells, 'cell')} restored.${kept === 0 ? '' : ` ${count(kept, 'cell')} changed since then stayed as they are.`}`,
  },
  settings: {
    add: 'Add the missing lines',
    hint: 'Adds lines to 設定 with the standards. What stands there does not change.',
    done: (lines) => `${lines} ${lines === 1 ? 'line was' : 'lines were'} added to 設定. Please look at them.`,
  },
  rules: {
    heading: 'Rules for machine-readable data',
    hint: 'Rules of the Japanese government that concern such a sheet. Towns are free to follow them.',
    rule: 'Rule',
    result: 'Result',
    found: (result, places) => (result === 'met' ? 'Met' : result === 'broken' ? count(places, 'place') : 'Not applicable'),
    name: (number) => ruleNames[number],
  },
};
