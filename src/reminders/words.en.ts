// What this room writes into cells, notes, papers and refusals, in English. Tab and column names stay Japanese: they are data.

import type { StopWords, TemplateFault } from '../sheet/stop';
import { count } from '../sheet/words.en';
import type { RemindersWords, remindersStopsJa } from './words.ja';

export const remindersEn: RemindersWords = {
  menu: 'Send reminders',
  confirmSend: (letters, measures, sections) =>
    `${count(letters, 'mail')} about ${count(measures, 'measure')} will be sent to ${sections.join(', ')}. Continue?`,
  confirmPartly: (letters, recipients, quotaLeft) =>
    `\nOnly ${quotaLeft} more recipients can be written to today, not the ${recipients} of ${count(letters, 'mail')}. The most urgent go first, the others next time.`,
  confirmReal:
    'This file becomes the real one. After a yes, mails go to the owners from the next sending on. While the original file sends too, owners get each of them twice. Go on?',
  confirmPilot: (to) => `\nThis is a trial: all of them go to ${to} only.`,
};

const list = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

function templateFault({ label, kind, name }: TemplateFault): string {
  const part = `"${label}"`;
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

/** Why a run of this room cannot go on, and what the person can do. */
export const remindersStopsEn: StopWords<keyof typeof remindersStopsJa> = {
  'preview-outdated': () => 'The sheet changed after you looked at the letters. Nothing was sent. Please look at them again.',
  'not-enough-quota': (reason) =>
    `Only ${count(reason.quotaLeft, 'mail')} can be sent today, not ${reason.needed}. Nothing was sent. Please try again tomorrow.`,
  'ledger-columns-missing': (reason) =>
    `Row 1 of the tab "${reason.tab}" lacks the headings ${list(reason.headings)}. Nothing was sent, so that nobody is asked twice. Please restore them.`,
  'reminder-rules-unreadable': (reason) =>
    `In the tab "${reason.tab}" ${reason.lines.map(({ label, found }) => `"${label}" (${found})`).join(', ')} cannot be read. Nothing was sent, so that no letter goes out that nobody meant. Please put it right and try again.`,
  'template-broken': (reason) =>
    `Please put the texts in the tab "${reason.tab}" right. ${reason.faults.map(templateFault).join(' ')} Nothing was sent.`,
  'mail-rules-missing': ({ tab, labels }) =>
    `The tab “${tab}” has no line ${labels.map((label) => `“${label}”`).join(', ')}. Nothing was sent, because it is unknown to whom letters may go. “Add the missing lines” of “Check the rows” adds them; then look at their values.`,
  'ledger-lost': ({ tab }) =>
    `The tab “${tab}” and its copy no longer know of any letter, though letters have gone out. Nothing was sent, so that none goes twice. Please bring “${tab}” back from the version history; where that is not possible, “Health of the sheet” lets you begin without it.`,
  'snoozes-deleted': ({ tab }) =>
    `The tab “${tab}” has been deleted. Nothing was sent, because it is unknown whose mails are stopped. Please bring it back from the version history, or make an empty one with “Health of the sheet”.`,
  'mail-refused': (reason) =>
    `Mail cannot be sent: the permission was withdrawn, or the mail service does not answer. Nothing was sent. Open the add-on from the menu and check the permission. If it goes on, tell your administrator the number "${reason.reference}".`,
  'no-letter': (reason) => `There is no letter for "${reason.section}" now. Please look at the letters again.`,
  'ledger-outdated': (reason) =>
    `The record in "${reason.tab}" changed after you opened the page. Nothing was changed. Please read the page again.`,
  'timer-elsewhere': (reason) =>
    `The daily run is on already, under the account ${reason.account}. Nothing was changed, so that it does not run twice. That person has to switch it off first.`,
  'day-past': () => 'Please enter today or a later day.',
};
