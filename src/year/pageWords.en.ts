// What the pages of this room say, in English; names of tabs and columns stay Japanese, as they stand in the sheet.

import { count, fiscalYearEn, shortDayEn } from '../sheet/words.en';
import { directoryTab, settingsTab, trackerTab } from '../tracker/tabs';
import type { YearPageWords } from './pageWords.ja';

export const yearPageEn: YearPageWords = {
  year: {
    heading: 'Turn of the year, renamed sections',
    turn: (from, to) => `From fiscal ${from} to fiscal ${to}`,
    plan: (archive, closed, carried) =>
      `“${trackerTab.name}” as it is goes to the tab “${archive}”, and ${count(closed, 'measure')} that are over leave “${trackerTab.name}”. ${count(carried, 'open measure')} stay with ID, dates and history; dates without a year get the one of this year.`,
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
    early: (today, from) =>
      `Today is ${shortDayEn(today)}. The year in “${settingsTab.name}” is ${fiscalYearEn(from)}, which ends in more than a month. Turn it now?`,
    ahead: (from, current) => `The year in “${settingsTab.name}” (${fiscalYearEn(from)}) is ahead of today (${fiscalYearEn(current)}).`,
    meant: (to) => `Yes, turn to ${fiscalYearEn(to)} now`,
    meantMissing: 'To turn the year now, please tick the box.',
    sure: (to) => `Turn to fiscal ${to}`,
    confirm: 'I have looked at the lists',
    confirmMissing: 'Please look at the lists and tick the box.',
    turned: (year) => `It is fiscal ${year} now`,
    turnedLine: (archive, archived, carried) =>
      `${count(archived, 'measure')} put away in the tab “${archive}”, ${carried} carried on. To bring one back, paste its row into “${trackerTab.name}”. The turn itself can be taken back on this page.`,
    made: (at, to) => `Turned to ${fiscalYearEn(to)} at ${at}.`,
    takeBackHint: (rows, dates, until) =>
      `Taking it back puts ${count(rows, 'measure')} below “${trackerTab.name}” again, and ${count(dates, 'date')} and the year in “${settingsTab.name}” as they were. Possible until ${shortDayEn(until)}.`,
    takeBack: 'Take the turn of the year back',
    takenBack: (to) => `It is ${fiscalYearEn(to)} again`,
    takenBackLine: (rows, dates, archive) =>
      `${count(rows, 'measure')} and ${count(dates, 'date')} are as they were.${archive === null ? '' : ` The tab with what was put away differs from “${trackerTab.name}” now and stays as “${archive}”.`}`,
    takenBackKept: 'Dates changed since, which stay as they are',
    keptCell: (id, column) => `${id}  ${column}`,
    takenBackLost: (headings) =>
      `There is no column ${headings.map((heading) => `“${heading}”`).join(', ')}: what stood there was not put back.`,
    transfers: 'Renamed, merged and abolished sections',
    transfersNone: `No measure needs another section. When a section changes, enter its successor under 廃止・改称 in “${directoryTab.name}”.`,
    trouble: {
      'none-named': 'No successor is named. Please choose one.',
      unknown: `The successor is not in “${directoryTab.name}”. Please choose one.`,
      circle: 'The successors lead back to where they began. Please choose one.',
    },
    from: (section, said, cells) => `${section} (廃止・改称: ${said}), ${count(cells, 'cell')}`,
    successor: 'Successor',
    keep: 'Leave as it is',
    cell: (id, title, before) => `${id}  ${title}: ${before}`,
    apply: 'Change to the chosen sections',
    applied: (cells) => `${count(cells, 'cell')} changed`,
    undo: (at, cells) => `Take back the ${count(cells, 'cell')} changed at ${at}`,
    undone: (cells, kept) =>
      `${count(cells, 'cell')} taken back.${kept > 0 ? ` ${count(kept, 'cell')} changed since stay as they are.` : ''}`,
    withoutPost: 'Sections without a post',
    withoutPostLine: (section, measures) =>
      `${section} (${count(measures, 'measure')}): please enter post, name or address in “${directoryTab.name}”.`,
  },
};
