// The jobs that are killed: each with a workbook, the run, what is done after it died, and what must be there in the end.

import { newMeeting, preparedSmall, title } from '../support/preparedMeeting';
import { adopted, bookOf, type Product, product } from '../support/product';
import { fire, goTo, ledgerOf, requestsMailed, sendByHand, small, statesOf } from '../support/reminderBook';
import { neverSeen } from '../support/revisions';
import { changedSource, fixKinds, idsIn, once, tracker, untidy, yearBook } from './books';
import { letterSweeps } from './letterJobs';
import { meetingSweeps } from './meetingJobs';
import { agendaSweeps } from './paperJobs';
import type { Sweep } from './sweep';
import { trackerSweeps } from './trackerJobs';
import { yearSweeps } from './yearJobs';

const firstAdoption = ((): Sweep => {
  const proposed = once(() => product().value('sidebarAdoptionPreview', null));
  return {
    job: 'first adoption of a table',
    begin: () => product(),
    run: (made, fault) => made.call('sidebarAdopt', [proposed().choice, proposed().revision], fault),
    sound: ({ book }) => [undefined, 41].includes(book.sheetByName(tracker)?.lastRow()),
    again: (made) => {
      if (made.book.sheetByName(tracker) !== undefined) return;
      const { choice, revision } = made.value('sidebarAdoptionPreview', null);
      // refused where the tracker is whole and lacked its name alone: the press has given it
      made.ask('sidebarAdopt', choice, revision);
    },
    outcome: (made) => made.shownIn(tracker),
  };
})();

const secondAdoption = ((): Sweep => {
  const proposed = once(() => changedSource().value('sidebarAdoptionPreview', null));
  return {
    job: 'second adoption of a table that changed',
    begin: changedSource,
    run: (made, fault) => made.call('sidebarAdopt', [proposed().choice, proposed().revision], fault),
    again: (made) => {
      const { choice, revision } = made.value('sidebarAdoptionPreview', null);
      made.ask('sidebarAdopt', choice, revision);
    },
    outcome: (made) => [idsIn(made, tracker), made.cell(tracker, 4, '期限')],
  };
})();

const restoredRow = ((): Sweep => {
  const begin = (): Product => {
    const made = small();
    made.value('sidebarCheck');
    made.book.sheetByName(tracker)?.deleteRows(2, 1);
    made.value('sidebarCheck');
    return made;
  };
  const named = once(() =>
    begin()
      .value('sidebarCheck')
      .deleted.map(({ revision }) => revision),
  );
  return {
    job: 'a deleted row that comes back',
    begin,
    run: (made, fault) => made.call('sidebarRestoreRows', [named()], fault),
    // what somebody else deleted meanwhile is not asked for
    again: (made) => {
      if (made.value('sidebarCheck').deleted.some(({ revision }) => named().includes(revision))) made.value('sidebarRestoreRows', named());
    },
    outcome: (made) => [made.shownIn(tracker), made.value('sidebarCheck').deleted.length],
  };
})();

const check: Sweep = {
  job: 'check',
  begin: adopted,
  run: (made, fault) => made.call('sidebarCheck', [], fault),
  again: (made) => made.value('sidebarCheck'),
  outcome: (made) => made.shownIn(tracker),
};

/** Types as a person, and lets onEdit hear of it. */
function edit(made: Product, row: number, rows: number, heading: string, value: string) {
  const column = (made.shownIn(tracker)[0]?.indexOf(heading) ?? -1) + 1;
  for (let down = 0; down < rows; down += 1) made.type(tracker, row + down, heading, value);
  const sheetId = made.book.sheetByName(tracker)?.id ?? 0;
  made.run('onEdit', [], {
    entryPoint: 'simple',
    mode: 'LIMITED',
    event: { kind: 'edit', sheetId, rect: { row, column, rows, columns: 1 } },
  });
}

const checkAfterEdits: Sweep = {
  job: 'check that records what was edited',
  begin: () => {
    const made = adopted();
    made.value('sidebarCheck');
    edit(made, 2, 3, '状況', '見直し');
    made.type(tracker, 7, '備考', '確認中');
    return made;
  },
  run: (made, fault) => made.call('sidebarCheck', [], fault),
  again: (made) => made.value('sidebarCheck'),
  outcome: (made) =>
    made
      .shownIn('変更履歴')
      .slice(1)
      .map((cells) => cells.slice(2, 7).join('|'))
      .sort(),
};

const picture = (job: string, tab: string, run: Sweep['run']): Sweep => ({
  job,
  begin: () =>
    product({
      book: bookOf({
        進捗管理: [
          ['ID', '柱', '取組名', '担当課', '開始', '期限', '状況', '備考'],
          ['1', '0 柱', '=IMPORTXML("x")', '総務課', '令和5年4月3日', '令和5年6月30日', '実施中', ''],
          ['2', '1 柱', '取組1', '総務課', '令和5年4月3日', '令和6年3月29日', '実施中', ''],
          ['3', '2 柱', '取組2', '総務課', '令和5年4月3日', '令和5年6月30日', '実施中', ''],
        ],
        名簿: [
          ['部', '課'],
          ['総務部', '総務課'],
        ],
      }),
    }),
  run,
  again: (made) => void run(made, {}),
  outcome: (made) => [made.shownIn(tab), made.book.sheetByName(tab)?.charts.length],
});

const renamedSection: Sweep = {
  job: 'renamed section in open measures',
  begin: yearBook,
  run: (made, fault) => made.call('sidebarTransfer', [{ 情報課: 'デジタル推進課' }, made.value('sidebarYear').transfersRevision], fault),
  again: (made) => {
    const { transfers, transfersRevision } = made.value('sidebarYear');
    if (transfers.some(({ count }) => count > 0)) made.value('sidebarTransfer', { 情報課: 'デジタル推進課' }, transfersRevision);
  },
  outcome: (made) => made.shownIn(tracker).map((cells) => cells[2]),
};

const newMeetingMade: Sweep = {
  job: 'new meeting',
  begin: () => {
    const { made } = preparedSmall();
    made.book.sheets = made.book.sheets.filter(({ name }) => !['会議', '議題', '出欠'].includes(name));
    return made;
  },
  run: (made, fault) => made.call('sidebarCreateMeeting', [newMeeting], fault),
  // where the first run had written all and only its answer was lost, the second says that the meeting is there
  again: (made) => {
    const answer = made.ask('sidebarCreateMeeting', newMeeting);
    if (!answer.ok && !answer.message.includes('既に')) throw new Error(answer.message);
  },
  outcome: (made) => ['会議', '議題', '出欠'].map((tab) => made.shownIn(tab)),
};

const noOutcome = { outcomeText: '', owner: '', due: '', newDue: '', newStatus: '', addToPlan: false, followUpOpen: false };
type Decided = Parameters<typeof saveOutcome>[2];

function saveOutcome(made: Product, words: string, over: { readonly outcome: 'decided' | 'homework' } & Partial<typeof noOutcome>): void {
  const { revision, items } = made.value('sidebarMeeting', title);
  const id = items.find((item) => item.title.includes(words))?.id ?? '';
  made.value('sidebarSaveOutcomes', title, revision, [{ ...noOutcome, id, ...over }]);
}

const decided: readonly (readonly [words: string, outcome: Decided])[] = [
  ['窓口', { outcome: 'decided', outcomeText: '延ばす', newDue: '令和5年12月28日' }],
  ['職員研修', { outcome: 'decided', outcomeText: '毎年行う', addToPlan: true }],
  ['取組の確認', { outcome: 'homework', outcomeText: 'WGは別か', owner: 'デジタル化推進室' }],
];

const effects: Sweep = {
  job: 'outcomes carried into the tracker',
  begin: () => {
    const { made } = preparedSmall();
    made.value('sidebarAddItems', title, made.value('sidebarMeeting', title).revision, [], '職員研修の実施について');
    for (const [words, outcome] of decided) saveOutcome(made, words, outcome);
    return made;
  },
  run: (made, fault) => {
    const { effects, effectsRevision } = made.value('sidebarMeeting', title);
    return made.call('sidebarApplyEffects', [title, effectsRevision, effects.map(({ item }) => item)], fault);
  },
  again: (made) => {
    const { effects, effectsRevision } = made.value('sidebarMeeting', title);
    const excluded = effects.map(({ item }) => item);
    if (excluded.length > 0) made.value('sidebarApplyEffects', title, effectsRevision, excluded);
  },
  outcome: (made) => [tracker, '宿題', '議題'].map((tab) => made.shownIn(tab)),
};

/** Letters to be sent: none may go twice, none be lost, and no more than one be left to a person. */
function lettersOutcome(made: Product, wanted: number): unknown {
  const mailed = requestsMailed(made);
  const doubtful = ledgerOf(made)
    .filter((line) => line['状態'] !== '送信済')
    .map((line) => `${line['宛先']} ${line['取組ID']}`);
  return {
    twice: mailed.length - new Set(mailed).size,
    lost: wanted - new Set([...mailed, ...doubtful]).size,
    tooManyDoubts: statesOf(made).filter((state) => state !== '送信済').length > 2,
  };
}

/** 30 owners with a measure each that belongs to the next one too: 60 requests in 30 letters. */
const lettersByHand: Sweep = {
  job: 'letters to thirty owners, sent by hand',
  begin: () => small({ owners: 30, measures: 1 }),
  run: (made, fault) => {
    const revision = made.value('sidebarReminderPreview', null).revision ?? neverSeen;
    made.answers.push('YES');
    return made.call('sidebarSendReminders', [revision], fault);
  },
  again: (made) => {
    for (let round = 0; round < 10 && made.value('sidebarReminderPreview', null).letters.length > 0; round += 1) sendByHand(made);
  },
  outcome: (made) => lettersOutcome(made, 60),
};

/** Two owners with one measure of both: whatever is in doubt after the timer died is one letter. */
const lettersByTimer: Sweep = {
  job: 'letters of the daily timer',
  begin: () => {
    const made = small({ owners: 3, measures: 1 });
    made.value('sidebarTimer', true);
    goTo(made, '2023-09-04');
    return made;
  },
  run: (made, fault) => fire(made, fault),
  again: (made) => void fire(made),
  outcome: (made) => lettersOutcome(made, 6),
};

const written = (made: Product) => made.shownIn(tracker).map((cells) => cells.slice(0, 5));

const fixes: Sweep = {
  job: 'fixes at one press',
  begin: untidy,
  run: (made, fault) => made.call('sidebarFix', [fixKinds, made.value('sidebarCheck').fixes.revision], fault),
  again: (made) => {
    const { kinds, revision } = made.value('sidebarCheck').fixes;
    if (kinds.length > 0) made.value('sidebarFix', fixKinds, revision);
  },
  outcome: written,
};

const fixesTakenBack: Sweep = {
  job: 'fixes taken back',
  begin: () => {
    const made = untidy();
    made.value('sidebarFix', fixKinds, made.value('sidebarCheck').fixes.revision);
    return made;
  },
  run: (made, fault) => made.call('sidebarUndoFix', [], fault),
  // refused where the first run had finished
  again: (made) => void made.ask('sidebarUndoFix'),
  outcome: written,
};

const adoptionTakenBack: Sweep = {
  job: 'adoption taken back',
  begin: adopted,
  run: (made, fault) => made.call('sidebarUndoAdoption', [null], fault),
  again: (made) => void made.ask('sidebarUndoAdoption', null),
  // the hidden record may be left where the very last call died; the next adoption writes it anew
  outcome: ({ book }) => book.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name),
};

const snapshot: Sweep = {
  job: 'snapshot',
  begin: adopted,
  run: (made, fault) => made.call('sidebarTakeSnapshot', ['6月末', 'round'], fault),
  // refused where the first run had finished
  again: (made) => void made.ask('sidebarTakeSnapshot', '6月末', 'round'),
  outcome: (made) => made.value('sidebarOverview').trend.map(({ name }) => name),
};

const registerChecked: Sweep = {
  job: 'registers checked',
  begin: () => {
    const made = adopted();
    made.value('sidebarMakeRegister', 'questions');
    for (const [column, value] of ['', '第1回', '令和5年6月1日', '費用はいくらか', '', '総務課', '令和5年7月31日'].entries())
      made.book.sheetByName('宿題')?.place(2, column + 1, { value, format: '@' });
    return made;
  },
  run: (made, fault) => made.call('sidebarCheckRegisters', [], fault),
  again: (made) => void made.value('sidebarCheckRegisters'),
  outcome: (made) => made.shownIn('宿題'),
};

const register: Sweep = {
  job: 'register made',
  begin: adopted,
  run: (made, fault) => made.call('sidebarMakeRegister', ['questions'], fault),
  again: (made) => void made.ask('sidebarMakeRegister', 'questions'),
  outcome: (made) => [made.shownIn('宿題'), made.book.sheets.length],
};

const inspection: Sweep = {
  job: 'inspection of all sections begun',
  begin: adopted,
  run: (made, fault) => made.call('sidebarStartInspection', [...inspectionOf], fault),
  again: (made) => void made.ask('sidebarStartInspection', ...inspectionOf),
  outcome: (made) => made.shownIn('課別点検').map((cells) => cells.slice(0, 6)),
};
const inspectionOf = [
  { title: '紐付けの総点検', notice: '総行第1号', noticed: '2023-06-20', due: '2023-11-30' },
  ['総務課', '住民課'],
] as const;

const sectionTab = picture('tab of a section', '取組一覧（総務課）', (made, fault) =>
  made.call('sidebarMakeSectionTab', ['総務課'], fault),
);

export const sweeps: readonly Sweep[] = [
  firstAdoption,
  secondAdoption,
  adoptionTakenBack,
  check,
  checkAfterEdits,
  fixes,
  fixesTakenBack,
  restoredRow,
  snapshot,
  register,
  registerChecked,
  inspection,
  sectionTab,
  picture('dashboard', 'ダッシュボード', (made, fault) => made.call('sidebarMakeDashboard', [], fault)),
  picture('schedule', 'DX推進スケジュール', (made, fault) => made.call('sidebarMakeSchedule', [2023, 1], fault)),
  renamedSection,
  newMeetingMade,
  effects,
  ...agendaSweeps,
  lettersByHand,
  lettersByTimer,
  ...trackerSweeps,
  ...meetingSweeps,
  ...letterSweeps,
  ...yearSweeps,
];
