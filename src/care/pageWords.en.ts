// What the page of this room says, in English; pageWords.ja.ts is the source.
import type { Finding, RepairKind } from './health';
import type { CarePageWords } from './pageWords.ja';

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

function finding(found: Finding): string {
  switch (found.code) {
    case 'tab-deleted':
      return `The tab “${found.tab}” has been deleted.`;
    case 'tab-renamed':
      return `The tab “${found.tab}” is called “${found.name}” now. It can be used as it is.`;
    case 'tab-copied':
      return `The tab “${found.name}” looks like a copy of “${found.tab}”. It is not checked, and nobody is mailed about it.`;
    case 'tab-unfinished':
      return `The tab “${found.name}” seems to be left from making a tab. Please look at it, and delete it if it is not needed.`;
    case 'headings-missing':
      return `The tab “${found.tab}” lacks the headings ${quoted(found.headings)}. If they were renamed, name them back; if columns were deleted, bring them back from the version history.`;
    case 'headings-doubled':
      return `The tab “${found.tab}” has the headings ${quoted(found.headings)} more than once. Only the left column is used. Please rename the other.`;
    case 'columns-lost':
      return `The tab “${found.tab}” lacks columns that this add-on fills: ${quoted(found.headings)}.`;
    case 'colours-differ':
      return `The colour rules of the tab “${found.tab}” have changed, as pasting does.`;
    case 'dropdown-lost':
      return `“${found.heading}” of the tab “${found.tab}” no longer offers words to choose from.`;
    case 'protected':
      return `This account may not write everywhere in the tab “${found.tab}”. Please ask whoever protected it.`;
    case 'timer-dead':
      return `The daily run of ${found.account} does not run. Please set it up again on the page of mails.`;
    case 'timer-two':
      return 'There are two or more daily runs. Please leave only one on the page of mails.';
    case 'settings-missing':
      return `設定 lacks lines that this version knows: ${quoted(found.labels)}.`;
    case 'settings-unread':
      return `${quoted(found.labels)} in 設定 cannot be read. “Check the rows” explains how to mend it.`;
    case 'copy-stale':
      return found.copy === 'record'
        ? 'The copy by which changes are found cannot be read.'
        : 'The copy for checking edits does not agree with directory, settings and closed days.';
    case 'ledger-lost':
      return `The tab “${found.tab}” and its copy no longer know of any letter. Please bring “${found.tab}” back from the version history.`;
    case 'document-unfinished':
      return `The document “${found.name}” is unfinished. Making it again on the page of the meeting goes on where it stopped.`;
    case 'nearly-full':
      return `The file has ${found.found.toLocaleString('en')} ${found.what}; the limit is ${found.limit.toLocaleString('en')}. Please remove tabs that are not used, or blank rows and columns.`;
  }
}

const repairs: { readonly [K in RepairKind]: string } = {
  tabs: 'Make the deleted tabs again',
  columns: 'Add the columns that this add-on fills at the right end',
  settings: 'Add the missing lines to 設定, with the standards',
  looks: 'Make colours and dropdowns again',
  copies: 'Make the copies again from what stands there now',
  ledger: 'Begin without the record of mails (the same mail may arrive again)',
};

export const carePageEn: CarePageWords = {
  care: {
    heading: 'Health of the sheet',
    hint: 'Looks at tabs, headings, colours, settings, the daily run, copies and size. Looking changes nothing.',
    none: 'Nothing needs to be mended.',
    found: (findings) => `${findings} things need a look`,
    finding,
    remarks: 'For your information',
    repairs: 'What can be mended at one press',
    repair: repairs,
    press: 'Mend what is chosen',
    repaired: 'Mended.',
    undo: (at) => `Take back what was added at ${at}`,
    undoHint: 'Takes out the added tabs, columns and lines into which nobody has written. Colours, dropdowns and copies stay.',
    undone: 'Taken back.',
    needed: 'Something in the sheet needs a look.',
  },
};
