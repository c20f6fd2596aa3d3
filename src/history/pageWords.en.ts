// What the pages of this room say, in English; names of tabs and columns stay Japanese, as they stand in the sheet.

import type { RoundPlan } from '../tracker/settingWords';
import { settingsTab } from '../tracker/tabs';
import { meetingsTab } from './meetingsTab';
import type { HistoryPageWords } from './pageWords.ja';

const roundNames: { readonly [P in RoundPlan]: string } = {
  quarterly: 'each quarter',
  'half-yearly': 'twice a year',
  'april-october-march': 'April, October, March',
  'before-meetings': 'before each meeting',
};

export const historyPageEn: HistoryPageWords = {
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
};
