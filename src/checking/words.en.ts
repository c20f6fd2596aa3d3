// What this room writes into cells, notes, papers and refusals, in English. Tab and column names stay Japanese: they are data.

import type { StopWords } from '../sheet/stop';
import { columnLetters } from '../sheet/table';
import { shortDayEn } from '../sheet/words.en';
import { headings } from '../tracker/columns';
import { settingLabels } from '../tracker/settingWords';
import { directoryTab } from '../tracker/tabs';
import type { AddressProblem } from './addresses';
import type { FixKind } from './fixes';
import type { Problem, Repair, Severity, SheetProblem } from './problem';
import type { CheckingWords, checkingStopsJa } from './words.ja';

function problem(found: Problem): string {
  switch (found.code) {
    case 'title-missing':
      return 'The title is blank. Please enter one.';
    case 'title-twice':
      return `The same title stands in rows ${found.rows.join(', ')}. Change one, or add （再掲） where it is listed again.`;
    case 'owner-missing':
      return 'The owner is blank. Please enter a section.';
    case 'owner-shared':
      return `More than one section is called "${found.found}". Please write it with its division: ${found.sections.map((name) => `"${name}"`).join(' or ')}.`;
    case 'owner-unknown':
      return `The owner "${found.found}" is not in the directory. ${found.nearest.length === 0 ? 'Add it there or correct the name.' : `If you mean ${found.nearest.map((name) => `"${name}"`).join(' or ')}, please write that.`}`;
    case 'owner-outside':
      return `The word "${found.found}" is no section of the town hall. Please enter the section in charge.`;
    case 'owner-nobody':
      return `The word "${found.found}" is no single section, so no letter can be sent. Enter the section that coordinates, if there is one.`;
    case 'owner-abolished':
      return `The directory marks "${found.section}" as "${found.successor}". Please enter the present section.`;
    case 'owner-no-mail':
      return `The directory has no address for "${found.section}". Please enter one there.`;
    case 'owner-no-group':
      return `The word "${found.section}" has nobody in a working group. Enter one in the directory if needed.`;
    case 'due-missing':
      return 'The due date is blank. Enter 未定 if it is not decided.';
    case 'due-outside-plan':
      return `The due date (${found.due}) is outside the plan period (${found.first} to ${found.last}). Check it, or the period in 設定.`;
    case 'date-unreadable':
      return `The cell ${headings[found.field]} "${found.found}" cannot be read as a date. Write it like 2023/9/30 or 令和5年9月30日.`;
    case 'date-disagrees':
      return `In ${headings[found.field]} "${found.found}" the two notations differ (${found.first} and ${found.second}). Please correct one.`;
    case 'date-asked':
      return found.question === 'bare-year'
        ? `In ${headings[found.field]} "${found.found}" the era of the two-digit year is not settled. Enter it in 設定 or rewrite the date.`
        : `In ${headings[found.field]} "${found.found}" it is not settled whether a fiscal or a calendar year is meant. Enter it in 設定 or rewrite it.`;
    case 'date-as-of':
      return `In ${headings[found.field]} "${found.found}" says how things stood on a day. Enter a date only.`;
    case 'date-read':
      return `The cell ${headings[found.field]} "${found.found}" was read as ${shortDayEn(found.day)}. Rewrite it if that is wrong.`;
    case 'weekday-disagrees':
      return `In ${headings[found.field]} "${found.found}" the weekday is wrong for ${shortDayEn(found.day)}. Please correct the date or the weekday.`;
    case 'due-before-start':
      return `The due date (${found.due}) is before the start (${found.start}). Please correct one.`;
    case 'status-missing':
      return 'The status is blank. Please choose one from the list.';
    case 'status-unknown':
      return `The status "${found.found}" is not in the list. Please choose one.`;
    case 'status-needs-legend':
      return `What the status "${found.found}" means is not settled. Choose one from the list, or enter the word in 設定.`;
    case 'late-not-said':
      return `The due date (${found.due}) has passed, but the status is "${found.status}". Set it to 完了 or 遅延.`;
    case 'not-begun':
      return `The start (${found.start}) has passed, but the status is 未着手. Correct the status or the start.`;
    case 'reason-missing':
      return 'The status says that it is late, but there is no reason. Please enter one.';
    case 'done-without-day':
      return 'The day of completion is blank. Enter it if you know it.';
    case 'done-not-full':
      return `The status is done, but the progress is ${found.progress}%. Please correct one.`;
    case 'stage-behind':
      return `The status is 実施中, but the stage is ${found.stage}. Please check both.`;
    case 'progress-unreadable':
      return `The progress "${found.found}" cannot be read. Enter a number from 0 to 100.`;
    case 'word-unknown':
      return `The cell ${headings[found.field]} "${found.found}" is not in the list. Choose ${found.words.map((word) => `"${word}"`).join(', ')}.`;
    case 'cell-error':
      return `The cell ${headings[found.field]} shows the formula error ${found.found}. Correct the formula or enter a value.`;
    case 'ditto':
      return `The word "${found.found}" in ${headings[found.field]} changes its meaning when rows are sorted. Please write it out.`;
    case 'blanks':
      return `The cell ${headings[found.field]} has blanks, line breaks or invisible letters that are not needed. Please remove them.`;
    case 'full-width':
      return `The cell ${headings[found.field]} "${found.found}" has full-width letters or digits. Please use half width.`;
    case 'odd-letters':
      return `The word "${found.letters}" in ${headings[found.field]} may not show on other machines. Please write it another way.`;
    case 'long-text':
      return `The cell ${headings[found.field]} has ${found.length} letters. Please keep to the point.`;
    case 'stale':
      return `The last update (${found.day}) was long ago. Please check that nothing has changed.`;
    case 'id-missing':
      return 'The ID is blank. Please enter one that no other row has.';
    case 'id-twice':
      return `The ID "${found.id}" stands in rows ${found.rows.join(', ')}. Please change all but one.`;
  }
}

function sheetProblem(found: SheetProblem): string {
  switch (found.code) {
    case 'heading-twice':
      return `The heading "${found.heading}" stands in columns ${found.columns.map(columnLetters).join(' and ')}. Only the first is used. Please rename one.`;
    case 'heading-missing':
      return `Columns without a heading: ${found.columns.map(columnLetters).join(', ')}. Please enter one in row 1.`;
    case 'merged-cells':
      return 'There are merged cells. Please unmerge them, so that rows can be sorted and counted.';
    case 'blank-rows':
      return `There are blank rows between the measures (${found.rows.join(', ')}). Please delete them.`;
    case 'settings-missing':
      return `設定 lacks lines that this version knows: ${found.labels.map((label) => `“${label}”`).join(', ')}. The standards hold. “Add the missing lines” adds them.`;
    case 'setting-unreadable': {
      const until = found.holds === '' ? 'Until it is mended it counts as blank.' : `Until it is mended, “${found.holds}” holds.`;
      const how =
        found.words.length === 0
          ? 'Please see its explanation and enter it again.'
          : `Please choose from ${found.words.map((word) => `“${word}”`).join(', ')}.`;
      return `In 設定, “${found.found}” under “${found.label}” cannot be read. ${until} ${how}`;
    }
    case 'addresses': {
      const lines = found.lines.map(({ who, found: text }) => `${who} “${text}”`).join(', ');
      return `${addressEn(found.fault)} Until then no mail goes to these lines of “${directoryTab.name}”: ${lines}${found.more === 0 ? '' : `, and ${found.more} more`}`;
    }
    case 'tab-made-again': {
      const content = {
        copy: 'It was made again with what was last kept of it; later changes are not in it. Please look it over.',
        standards:
          'It was made again with the standards. Until you have looked it over, mails go to whoever checked only; then clear 試行の宛先 in it.',
        nothing: 'It was made again without content. What stood in it can be brought back with “Version history” in the menu “File”.',
      };
      return `The tab “${found.tab}” had been deleted. ${content[found.from]}`;
    }
    case 'no-directory':
      return `There is no tab "${directoryTab.name}", or it has no heading 課, so owners were not checked.`;
  }
}

function addressEn(fault: AddressProblem['fault']): string {
  switch (fault) {
    case 'formula-error':
      return 'The mail cell holds the error of a formula. Please mend the formula or enter the address.';
    case 'several':
      return 'One cell holds two or more addresses. Please leave one, and enter the others in lines of their own.';
    case 'no-dot':
      return 'The address breaks off after its “@”. Please enter all of it, as in “soumu@town.example.lg.jp”.';
    case 'unreadable':
      return 'The mail cell cannot be read as an address. Please enter one, as in “soumu@town.example.lg.jp”.';
    case 'outside-domains':
      return `The address is not of “${settingLabels.domains}” in 設定. If it is right, please add its domain (after the “@”) there; if not, correct it.`;
  }
}

function repair(what: Repair): string {
  switch (what) {
    case 'id':
      return 'Correct the IDs';
    case 'fill-in':
      return 'Fill in what is missing';
    case 'fix-date':
      return 'Correct the dates';
    case 'answer':
      return 'Settle what is meant';
    case 'owner':
      return 'Correct the owners';
    case 'directory':
      return 'Complete the directory';
    case 'status':
      return 'Choose a status';
    case 'progress':
      return 'Update the progress';
    case 'word':
      return 'Use the words of the list';
    case 'tidy':
      return 'Tidy the writing';
    case 'know':
      return 'Check what was read';
  }
}

function fixKind(kind: FixKind): string {
  switch (kind) {
    case 'new-id':
      return 'Give new IDs';
    case 'fill-down':
      return 'Replace 〃 and 同上 by what stands above';
    case 'status-word':
      return 'Use the status words of the list';
    case 'owner-name':
      return 'Write owners as the directory does';
    case 'era-date':
      return 'Turn dates into date cells';
    case 'width':
      return 'Unify full and half width';
    case 'spaces':
      return 'Remove blanks and invisible letters that are not needed';
  }
}

function severity(level: Severity): string {
  switch (level) {
    case 'error':
      return 'Error';
    case 'warning':
      return 'Warning';
    case 'note':
      return 'Note';
  }
}

export const checkingEn: CheckingWords = {
  menu: 'Check the rows',
  problem,
  sheetProblem,
  repair,
  fixKind,
  severity,
  checkWords: (problems) => problems.map((entry) => `[${severity(entry.severity)}] ${problem(entry.problem)}`).join(' '),
};

/** Why a run of this room cannot go on, and what the person can do. */
export const checkingStopsEn: StopWords<keyof typeof checkingStopsJa> = {
  'nothing-to-fix': () => 'There is no cell to fix. Run the check again.',
  'fixes-outdated': () => 'The sheet has changed since you looked. Nothing was fixed. Run the check again.',
};
