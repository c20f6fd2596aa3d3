// Menu, questions and what went wrong, in English, in the shape of ja.ts. Tab and column names stay Japanese: they are data.

import { templateItems } from '../reminders/letterTemplates';
import { count } from '../sheet/count.en';
import type { StopReason, TemplateFault } from '../sheet/stop';
import type { Words } from './words.ja';

const list = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

function templateFault({ item, kind, name }: TemplateFault): string {
  const part = `"${templateItems[item]}"`;
  switch (kind) {
    case 'blank':
      return `${part} is blank.`;
    case 'unknown':
      return `{${name}} cannot be used in ${part}.`;
    case 'missing':
      return `{${name}} is missing in ${part}.`;
    case 'brace':
      return `A brace in ${part} is not closed.`;
  }
}

function stopped(reason: StopReason): string {
  switch (reason.code) {
    case 'tracker-missing':
      return `There is no tab "${reason.tab}". Make it from the menu with "Make the tracker". If you renamed the tab, name it "${reason.tab}" again.`;
    case 'tracker-columns-missing':
      return `Row 1 of the tab "${reason.tab}" lacks the headings ${list(reason.headings)}. Please restore them and try again.`;
    case 'source-missing':
      return `The tab "${reason.tab}" cannot be found. It may have been renamed or deleted. Please open this page again and choose the tab.`;
    case 'source-empty':
      return `The tab "${reason.tab}" has no rows to take in. Please choose the tab with the list of measures.`;
    case 'source-is-ours':
      return `The tab "${reason.tab}" was made by this add-on. Please choose the original tab with the list of measures.`;
    case 'source-no-headings':
      return `The tab "${reason.tab}" has no row of headings. Please choose a tab with headings such as 取組名, 担当課, 期限 and 状況.`;
    case 'source-columns-missing':
      return `In the tab "${reason.tab}" no column is chosen for ${list(reason.headings)}. Please choose the columns.`;
    case 'tracker-protected':
      return `A part of the tab "${reason.tab}" is protected against you, so nothing was written. Ask whoever protected it for permission to edit.`;
    case 'rows-moved':
      return `Somebody moved rows of “${reason.tab}” meanwhile. The result of the check has not been written. Please try again.`;
    case 'workbook-full':
      return `The file has reached its limit of 10 million cells, so nothing can be recorded in “${reason.tab}”. The run was stopped. Please move unused tabs or old rows to another file and try again.`;
    case 'tab-taken':
      return `The tab “${reason.tab}” holds something that was not made here. Nothing was changed. Please give that tab another name and try again.`;
    case 'rows-edited':
      return `Somebody edited rows of “${reason.tab}” during the run. No row was deleted. Please try again.`;
    case 'year-outdated':
      return 'Measures or the fiscal year have changed since you looked. Nothing was changed. Please reload and look again.';
    case 'settings-missing':
      return `The tab “${reason.tab}” has no line “${reason.heading}”, so the year cannot be turned. Please put the line back and try again.`;
    case 'inspection-exists':
      return `An inspection of this subject and day is already in the tab “${reason.tab}”. Nothing was added.`;
    case 'change-outdated':
      return 'The cell or the history has changed since you looked. Nothing was changed. Please reload and look again.';
    case 'section-unknown':
      return `No measure belongs to “${reason.section}”. Please check how the owner is written.`;
    case 'adoption-outdated':
      return 'The source or the tracker has changed since you looked. Nothing was written. Read it again and check.';
    case 'nothing-to-adopt':
      return `The tab "${reason.tab}" has no new measures or changes. Nothing was written.`;
    case 'nothing-to-undo':
      return 'There is nothing to take back. It may have been taken back already.';
    case 'nothing-to-fix':
      return 'There is no cell to fix. Run the check again.';
    case 'fixes-outdated':
      return 'The sheet has changed since you looked. Nothing was fixed. Run the check again.';
    case 'history-columns-missing':
      return `Row 1 of the tab "${reason.tab}" lacks the headings ${list(reason.headings)}. Changes cannot be recorded, so nothing was changed. Restore the headings.`;
    case 'directory-missing':
      return `The tab "${reason.tab}" is missing or has no heading 課. No mail was sent, because the addresses are unknown.`;
    case 'zones-differ':
      return `The spreadsheet's time zone (${reason.sheet}) differs from the add-on's (${reason.script}), so dates could shift. Please make them equal under File > Settings.`;
    case 'busy':
      return 'Somebody else is running a job. Please wait a minute and try again.';
    case 'tab-columns-missing':
      return `Row 1 of the tab "${reason.tab}" lacks the headings ${list(reason.headings)}. Nothing was written. Please restore them and try again.`;
    case 'meeting-missing':
      return `The meeting "${reason.title}" is not in the tab 会議: it was deleted, or its year, number or name was changed. Please open the list of meetings again.`;
    case 'meeting-exists':
      return `The meeting "${reason.title}" is in the tab 会議 already. Please open it from the list of meetings.`;
    case 'meeting-outdated':
      return 'Somebody changed this meeting or its items after you opened the page. Nothing was written. Please read the page again and enter your changes.';
    case 'publication-outdated':
      return 'What would be left out changed after you looked at it. No public document was made. Please look at it again.';
    case 'no-items':
      return `The meeting "${reason.title}" has no items yet. Please choose candidates or add an item, then try again.`;
    case 'internal-missing':
      return `The public document is made from the internal "${reason.kind}". Please make that one first.`;
    case 'effects-outdated':
      return 'The measures or the outcomes changed after you looked at them. Nothing was applied. Please read the page again.';
    case 'no-effects':
      return 'There is no outcome that can be applied. Please enter and save outcomes, or look at the warnings shown.';
    case 'not-in-roster':
      return "Only this meeting's documents can be shared, and only with attendees whose address is in 名簿. Nothing was shared.";
    case 'document-gone':
      return `The document "${reason.name}" cannot be opened: it was deleted, or it is not shared with you. Please make it again, or ask whoever made it to share it.`;
    case 'document-refused':
      return `The Google document could not be made or changed. Trying again goes on where it stopped. If it goes on, tell your administrator the number "${reason.reference}".`;
    case 'times-reversed':
      return 'The meeting ends before it begins. Please correct the times.';
    case 'preview-outdated':
      return 'The sheet changed after you looked at the letters. Nothing was sent. Please look at them again.';
    case 'not-enough-quota':
      return `Only ${count(reason.left, 'mail')} can be sent today, not ${reason.needed}. Nothing was sent. Please try again tomorrow.`;
    case 'ledger-columns-missing':
      return `Row 1 of the tab "${reason.tab}" lacks the headings ${list(reason.headings)}. Nothing was sent, so that nobody is asked twice. Please restore them.`;
    case 'reminder-rules-unreadable':
      return `In the tab "${reason.tab}" ${reason.lines.map(({ label, found }) => `"${label}" (${found})`).join(', ')} cannot be read. Nothing was sent, so that no letter goes out that nobody meant. Please put it right and try again.`;
    case 'template-broken':
      return `Please put the texts in the tab "${reason.tab}" right. ${reason.faults.map(templateFault).join(' ')} Nothing was sent.`;
    case 'mail-refused':
      return `Mail cannot be sent: the permission was withdrawn, or the mail service does not answer. Nothing was sent. Open the add-on from the menu and check the permission. If it goes on, tell your administrator the number "${reason.reference}".`;
    case 'no-letter':
      return `There is no letter for "${reason.section}" now. Please look at the letters again.`;
    case 'ledger-outdated':
      return `The record in "${reason.tab}" changed after you opened the page. Nothing was changed. Please read the page again.`;
    case 'timer-elsewhere':
      return `The daily run is on already, under the account ${reason.account}. Nothing was changed, so that it does not run twice. That person has to switch it off first.`;
    case 'day-past':
      return 'Please enter today or a later day.';
    case 'measure-unknown':
      return `There is no measure with the ID "${reason.id}" in "${reason.tab}". Please read the page again.`;
    case 'not-understood':
      return 'What was entered could not be read. Please open this page again and retry.';
  }
}

export const en: Words = {
  menuTitle: 'DX roadmap',
  menuHome: 'Open the sidebar',
  menuAdopt: 'Make the tracker',
  menuCheck: 'Check the rows',
  menuOverview: 'See how the plan stands',
  menuMeetings: 'Prepare a meeting',
  menuRemind: 'Send reminders',
  sidebarTitle: 'DX roadmap',

  stopped,
  unexpected: (reference) =>
    `The job could not be finished. Please try again. If it goes on, tell your administrator the number "${reference}".`,

  confirmSend: (letters, measures, sections) =>
    `${count(letters, 'mail')} about ${count(measures, 'measure')} will be sent to ${sections.join(', ')}. Continue?`,
  confirmPartly: (letters, recipients, left) =>
    `\nOnly ${left} more recipients can be written to today, not the ${recipients} of ${count(letters, 'mail')}. The most urgent go first, the others next time.`,
  confirmPilot: (to) => `\nThis is a trial: all of them go to ${to} only.`,
  confirmNewDocument: (name) => `"${name}" cannot be opened: it was deleted, or it is not shared with you. Make a new document?`,
  confirmShare: (name, people) =>
    `"${name}" will be open for ${count(people.length, 'person', 'people')} to view. Continue?\n${people.join('\n')}`,
};
