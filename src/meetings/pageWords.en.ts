// What the pages of this room say, in English; names of tabs and columns stay Japanese, as they stand in the sheet.

import { historyTab } from '../history/tabs';
import { movementsTab, questionsTab } from '../registers/tabs';
import { count } from '../sheet/words.en';
import { columns, headings } from '../tracker/columns';
import { directoryTab, trackerTab } from '../tracker/tabs';
import type { MeetingsPageWords } from './pageWords.ja';
import { kindWord } from './paperRegister';
import { attendanceTab, speechesTab } from './tabs';

export const meetingsPageEn: MeetingsPageWords = {
  meeting: {
    back: 'Back to the meetings',
    spoken: (button, what) => `${button}: ${what}`,
    steps: 'Steps of the meeting',
    step: { items: 'Agenda', papers: 'Papers', outcomes: 'Outcomes', publication: 'Publish' },
    when: 'Time',
    state: 'State',
    saved: 'Saved.',
    unsaved: 'There are changes that are not saved.',
    reread: 'Read again.',
    rereadHint: 'Reading again loses what you typed and did not save. Copy the text you need first.',
    leaving: 'There are changes that are not saved',
    leavingLine: 'Going back to the list loses them.',
    stay: 'Go on typing',
    leave: 'Go back without saving',
    notices: 'Please check',
    notice: (notice, when) => {
      switch (notice.code) {
        case 'no-day':
          return when === ''
            ? 'The date is not decided. Enter it under “Change the particulars”.'
            : `No date can be read from “${when}”. Choose it under “Change the particulars”.`;
        case 'no-place':
          return 'The place is not decided. Enter it under “Change the particulars”.';
        case 'no-chair':
          return `There is no chair. Give somebody the role 本部長 in the tab “${directoryTab.name}”, or enter the chair under “Change the particulars”.`;
        case 'no-roster':
          return `There are no attendees. Enter them in the tab “${directoryTab.name}”.`;
        case 'no-items':
          return 'There are no items. Choose candidates or enter an item under “Agenda”.';
        case 'measure-gone':
          return `The measure ${notice.measure} of the item “${notice.item}” is not in the tab “${trackerTab.name}”. Take the item off, or bring the row back.`;
        case 'speeches-stray':
          return `In the tab “${speechesTab.name}”, ${count(notice.speeches, 'speech belongs', 'speeches belong')} to no known meeting. Choose “${speechesTab.columns.meeting.heading}” again.`;
        case 'paper-unfinished':
          return `Making the document ${kindWord(notice.kind, notice.rendition)} stopped half way. Make it again to finish it.`;
      }
    },
    about: {
      heading: 'Change the particulars',
      nameHint: `Number, body and year make the name of the meeting; agenda, attendance, speeches and documents follow it. Who stands in “${attendanceTab.name}” stays.`,
      postponed: 'Leave the day blank until a new one is fixed. A day entered here counts as the new one.',
      cancelled:
        'It no longer counts as the next meeting or for reports. Its items are offered to the next meeting. Its number stays taken and is not given again.',
      chair: 'Chair',
      chairHint: `Left blank, the role in the tab “${directoryTab.name}” says it.`,
      save: 'Save the particulars',
    },
    attendance: {
      heading: (present, proxies, absent) => `Attendance (${present} present, ${proxies} by proxy, ${absent} absent)`,
      proxy: (post) => `Who comes instead of ${post}`,
      proxyHint: 'Post and name.',
      save: 'Save the attendance',
    },
    items: {
      heading: (items) => `Agenda (${count(items, 'item')})`,
      time: (planned, slot) =>
        slot === null
          ? `The items take ${count(planned, 'minute')} in all. The hours of the meeting are not decided, so nobody can say whether they fit.`
          : `The items take ${count(planned, 'minute')} in all; the meeting has ${slot}.`,
      over: (minutes) => `That is ${count(minutes, 'minute')} too long. Change the minutes of the items or the hours of the meeting.`,
      howToMove: 'Move items with “Up” and “Down” or by dragging their lines. Open a line to change its item.',
      separate:
        'Documents list them apart: to discuss, reports, other, each in this order. Papers are numbered in the order of the documents.',
      moved: (title, place, items) => `“${title}” is now number ${place} of ${items}.`,
      removed: (title) => `“${title}” is off the agenda once you save.`,
      name: (place, title) => `${place}  ${title === '' ? '(no title)' : title}`,
      facts: (itemClass, minutes, numbers, publicity) =>
        [itemClass, minutes === '' ? 'no time set' : `${minutes} min`, ...numbers, publicity].filter((part) => part !== '').join(' · '),
      up: 'Up',
      down: 'Down',
      remove: 'Take off',
      hasOutcome: 'It has an outcome and stays.',
      reason: (reason) => `Reason: ${reason}`,
      measureGone: (id) => `Measure ${id} is not in the tab “${trackerTab.name}”.`,
      jump: (id) => `Go to the row of measure ${id}`,
      class: 'Class',
      title: 'Title',
      presenter: 'Presenter',
      presenterHint: 'Left blank: 事務局.',
      minutes: 'Minutes',
      papers: 'Papers',
      papersHint: 'One a line. Lines that begin with 参考 are reference papers.',
      paper: (number, name) => (number === '' ? name : `${number}  ${name}`),
      numbersLater: 'Papers are numbered anew when you save.',
      offered: 'Add a paper that the add-on can make',
      offer: (name) => `Add “${name}”`,
      publicity: 'Publicity',
      publicityChoices: columns.publicity.words.map((word, place) => ({
        value: word,
        text: `${place === 0 ? 'Public' : 'Not public'} (${word})`,
      })),
      publicityBlank: '(not said)',
      note: 'Internal note',
      noteHint: 'It stands neither on the agenda nor in public documents.',
      wrong: {
        title: 'Enter a title.',
        minutes: 'Enter a number of minutes from 0 to 600.',
        papers: 'No more than 30 papers of up to 200 letters each.',
      },
      wrongIn: (title) => `${title.trim() === '' ? 'An item without a title' : `“${title}”`} needs a correction. Nothing was saved.`,
      save: 'Save the agenda',
    },
    candidates: {
      heading: (candidates) => `Candidates (${candidates})`,
      none: 'There are no other candidates.',
      others: (candidates) => `Other candidates (${candidates})`,
      movements: 'What moves outside',
      name: (id, title) => (id === '' ? title : `${id}  ${title}`),
      facts: (itemClass, owner, reasons) => `${itemClass}${owner === '' ? '' : ` · ${owner}`}. Reason: ${reasons.join(', ')}`,
      missing: 'Choose candidates for the agenda.',
      add: (candidates) => (candidates === 0 ? 'Add what is chosen to the agenda' : `Add ${candidates} to the agenda`),
      added: (items) => `${count(items, 'item')} added to the agenda.`,
      free: 'Another item',
      freeHint: 'Example: 生成AIについて',
      freeMissing: 'Enter a title.',
      addFree: 'Add this item',
    },
    papers: {
      heading: 'Documents',
      hint: 'Making one again leaves alone what people wrote or changed in it. Its earlier states are in its version history (File menu).',
      unsaved: 'What is not saved does not come into the documents. Save it first.',
      all: 'Make the agenda and all papers',
      allHint: 'Makes the agenda and those papers on it that the add-on can make, one after the other.',
      waiting: 'Making the document. If a confirmation opens in the sheet, please answer it there.',
      making: (name, place, papers) => `Making ${name}, ${place} of ${papers}. Please wait.`,
      allMade: 'All are made.',
      ended: (made) => (made.length === 0 ? 'No document was made.' : `Made: ${made.join(', ')}`),
      name: (kind, number) => (number === '' ? kind : `${number}  ${kind}`),
      kinds: {
        agenda: 'Time, place, items and list of papers.',
        movements: `Date, actor, content and effect on the plan, from the tab “${movementsTab.name}”.`,
        roadmap: 'The main measures with their schedule of the year.',
        schedule: 'When each measure goes on, as a table.',
        progress: 'Measures done, new or changed since the last meeting.',
        late: 'Measures past their due date, and why.',
        roster: 'Posts, names and attendance in official order.',
        scenario: 'What chair and office say. Not for the public.',
        minutes: `Speeches of the tab “${speechesTab.name}” and the outcomes.`,
      },
      make: 'Make',
      again: 'Make again',
      notMade: 'Not made yet.',
      open: (name) => `Open “${name}” (new tab)`,
      noLink: (name) => `The document is called “${name}”. Open it from Google Drive.`,
      version: (version, at) => `Version ${version}, ${at}`,
      earlier: (versions) => `Earlier versions (${versions})`,
      earlierName: (name, version) => `${name}, ${version}`,
      made: {
        made: 'Made. Please read it through.',
        again: 'Made again. Only what has changed was written.',
        unchanged: 'Nothing has changed. The document stays as it is.',
        declined: 'It was stopped in the confirmation. No document was made.',
      },
      added: (lines) => `${count(lines, 'place')} that people wrote stayed as they are.`,
      touched: (lines) => `${count(lines, 'place')} that people changed stayed as they are. Change them by hand where needed.`,
      unshared: (addresses) => `${addresses.join(', ')} could not be made editors of the document. Add them with its Share button.`,
      here: (line) => `In the document: ${line}`,
      now: (line) => `By the sheet: ${line === '' ? '(nothing)' : line}`,
      others: (papers) => `Papers to be prepared elsewhere (${papers})`,
    },
    outcomes: {
      heading: 'Outcomes',
      hint: 'Open an item and enter what came of it. The minutes use the same words.',
      noItems: 'There are no items. Add some under “Agenda” first.',
      none: 'No outcome',
      facts: (outcome, applied) => `${outcome}${applied === '' ? '' : ' · carried out'}`,
      outcome: 'Outcome',
      means: {
        decided: 'Decided as proposed.',
        approved: 'The report was approved.',
        continued: 'Comes onto the agenda of the next meeting by itself.',
        homework: `Goes into the tab “${questionsTab.name}” and comes back until it is answered.`,
        returned: 'To be thought over; comes onto the agenda of the next meeting.',
      },
      text: 'What was decided',
      textHint: 'Where a due date is moved, say why.',
      owner: 'In charge',
      due: 'Due',
      dueHint: 'Example: 令和5年9月30日',
      newDue: 'New due date of the measure',
      newDueHint: 'Left blank, it stays.',
      newStatus: 'New status of the measure',
      sameStatus: 'Leave as it is',
      addToPlan: 'Add to the plan (as outside it)',
      followUp: 'Follow-up',
      followUpHint: 'While it is open, it is a candidate for the next meeting.',
      open: 'Open',
      done: 'Done',
      applied: (at) => `Carried into the measures at ${at}. Only the follow-up can be changed.`,
      toDo: (owner, due) => `In charge: ${owner === '' ? '(blank)' : owner}. Due: ${due === '' ? '(blank)' : due}`,
      save: 'Save the outcomes',
    },
    speeches: {
      heading: 'Items of the speeches',
      hint: `Fills blank cells of “${speechesTab.columns.item.heading}” in the tab “${speechesTab.name}” with the item that the words of the chair suggest. That column decides which speeches are published.`,
      none: 'There is no blank speech whose item can be told.',
      unplaced: (speeches) => `Speeches whose item is blank or not one of this meeting: ${speeches}`,
      proposed: (speeches) => `What would be filled in (${speeches})`,
      line: (row, word, speaker, speech) => `Row ${row}: ${word} ← ${speaker}: ${speech}`,
      place: 'Fill in the items of the speeches',
      placed: (speeches) => `${count(speeches, 'speech', 'speeches')} filled in. Correct in the tab “${speechesTab.name}” what is wrong.`,
    },
    effects: {
      heading: 'Carry decisions into the measures',
      hint: `Only what is ticked changes “${trackerTab.name}”; “${historyTab.name}” records it with the name of the meeting.`,
      none: 'No outcome waits to be carried out.',
      name: (title, outcome) => `${title}: ${outcome}`,
      unflag: `${headings.flagged}: the tick is taken away.`,
      added: (id, title, owner, due) =>
        `New measure outside the plan: ${id}  ${title} (in charge: ${owner === '' ? 'blank' : owner}, due: ${due === '' ? 'blank' : due})`,
      question: (question, owner, due) =>
        `New line in “${questionsTab.name}”: ${question} (in charge: ${owner === '' ? 'blank' : owner}, due: ${due === '' ? 'blank' : due})`,
      nothing: (measure) => (measure ? 'Due date and status stay. Only the last decision is noted.' : 'No measure changes.'),
      problem: (problem) => {
        switch (problem.code) {
          case 'measure-gone':
            return `Measure ${problem.measure} is not in “${trackerTab.name}”. Bring its row back first.`;
          case 'measure-twice':
            return `The ID “${problem.measure}” stands in several rows. Correct the IDs in “${trackerTab.name}” first.`;
          case 'date-unreadable':
            return `“${problem.found}” is not a date that can be read. Write it like 令和5年9月30日.`;
          case 'status-unknown':
            return `The status “${problem.found}” is not in the list. Choose the new status again.`;
          case 'reason-missing':
            return 'A due date is moved without a reason. Write it under “What was decided”.';
        }
      },
      confirm: 'I have looked at what changes',
      saveFirst: 'Some outcomes are not saved. Press “Save the outcomes” first.',
      chooseFirst: 'Choose outcomes to carry out.',
      apply: (items) => (items === 0 ? 'Carry out what is chosen' : `Carry out ${count(items, 'outcome')}`),
      done: (items) => `${count(items, 'outcome')} carried out.`,
      report: ({ cells, added, questions }) =>
        `${count(cells, 'cell')} of “${trackerTab.name}” changed, ${count(added, 'new measure')}, ${count(questions, 'open question')}.`,
    },
    publication: {
      heading: 'Public documents',
      hint: 'Made from the internal documents, without what is not public. Making one shares it with nobody.',
      internalFirst: 'There is no internal document yet. Make it under “Papers” first.',
      look: 'See what is left out',
      stays: (speeches) => `${count(speeches, 'speech or outcome', 'speeches and outcomes')} to be published`,
      staying: (item, words) => (item === '' ? words : `[${item}] ${words}`),
      unclearHint: `Fill in “${speechesTab.columns.item.heading}” in the tab “${speechesTab.name}” and make the internal minutes again: speeches on public items then stay.`,
      found: (found) => (found === 0 ? 'Nothing is left out.' : `${count(found, 'thing')} left out:`),
      kinds: {
        item: 'Items that are not public',
        row: 'Measures that are not public',
        speech: 'Speeches and outcomes of items that are not public',
        unclear: 'Speeches and lines of no known item',
        marked: 'Speeches marked 非公開',
        name: 'Names',
        address: 'Mail addresses',
        note: 'Internal notes',
      },
      make: 'Make the public document',
      again: 'Make the public document again',
    },
    share: {
      heading: 'Share a document',
      asks: 'Nothing is shared unless you press the button below and say yes in the sheet. Those people can then read the document, not change it.',
      noPapers: 'There is no document to share. Make one under “Papers” first.',
      paper: 'Document',
      internal: (name) => `${name} (internal)`,
      public: (name) => `${name} (public)`,
      people: 'Share with',
      unreachable: (people) => `${count(people, 'attendee')} without a mail address in the tab “${directoryTab.name}” cannot be chosen.`,
      missing: 'Choose whom to share it with.',
      waiting: 'Please answer in the sheet, and wait until it is shared.',
      share: (people) => (people === 0 ? 'Share with those chosen' : `Share with ${count(people, 'person', 'people')} after asking`),
      done: (people) => `Shared with ${count(people, 'person', 'people')}.`,
      declined: 'It was stopped in the confirmation. Nothing was shared.',
    },
  },
};
