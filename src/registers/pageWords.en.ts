// What the pages of this room say, in English; names of tabs and columns stay Japanese, as they stand in the sheet.

import { count } from '../sheet/words.en';
import { headings } from '../tracker/columns';
import { directoryTab } from '../tracker/tabs';
import type { RegistersPageWords } from './pageWords.ja';
import { inspectionsTab } from './tabs';

export const registersPageEn: RegistersPageWords = {
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
    checked: (lines, problems) => `${count(lines, 'line')} checked, ${count(problems, 'point')} to look at.`,
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
      `${count(lines, 'line')} will be added to the tab “${inspectionsTab.name}”: one for the whole, one for each section.`,
    add: 'Add the lines',
    added: (tab, lines) => `${count(lines, 'line')} added to the tab “${tab}”.`,
  },
};
