// Jobs on the tracker: what is taken back, what is explained, and what hears of an edit.

import type { Revision } from '../../src/sheet/revision';
import { bookOf, type Product, product } from '../support/product';
import { neverSeen } from '../support/revisions';
import { changedSource, idsIn, tracker, yearBook } from './books';
import type { Sweep } from './sweep';

const transferTakenBack: Sweep = {
  job: 'transfer taken back',
  begin: () => {
    const made = yearBook();
    made.value('sidebarTransfer', { 情報課: 'デジタル推進課' }, made.value('sidebarYear').transfersRevision);
    return made;
  },
  run: (made, during) => made.call('sidebarUndoTransfer', [], during),
  // refused where the first run had finished
  again: (made) => void made.ask('sidebarUndoTransfer'),
  outcome: (made) => made.shownIn(tracker).map((cells) => cells.slice(0, 6)),
};

const readoptionTakenBack: Sweep = {
  job: 'second adoption taken back',
  begin: () => {
    const made = changedSource();
    const { choice, revision } = made.value('sidebarAdoptionPreview', null);
    made.value('sidebarAdopt', choice, revision);
    return made;
  },
  run: (made, during) => made.call('sidebarUndoAdoption', [null], during),
  // the second run brought one measure, the first four
  again: (made) => {
    if (made.value('sidebarAdoptionRecord')?.measures === 1) made.ask('sidebarUndoAdoption', null);
  },
  outcome: (made) => [
    idsIn(made, tracker),
    made.cell(tracker, 4, '期限'),
    made.value('sidebarAdoptionRecord')?.measures,
    made.value('sidebarAdoptionPreview', null).again,
  ],
};

const movedDueDay = (): Product =>
  product({
    book: bookOf({
      進捗管理: [
        ['ID', '取組名', '担当課', '期限', '当初期限', '状況', '備考', '信号', '期限の変更', '点検', '最終更新'],
        ['0', '電子契約', '総務課', '令和7年3月31日', '', '実施中', '', '', '', '', ''],
        ['1', '窓口の改善', '総務課', '令和5年12月28日', '令和5年9月29日', '実施中', '', '', '変更1回（理由未記入）', '', ''],
        ['2', 'LINEの活用', '住民課', '令和5年12月28日', '', '実施中', '', '', '', '', ''],
      ],
      名簿: [
        ['部', '課', '役職', 'メール'],
        ['総務部', '総務課', '課長', 'somu@town.example.lg.jp'],
        ['生活福祉部', '住民課', '課長', 'jumin@town.example.lg.jp'],
      ],
      変更履歴: [
        ['日時', '回', '操作', 'ID', '項目', '変更前', '変更後', '理由', '操作者', '明細'],
        ['2023-07-03 09:00', '', '編集', '1', '期限', '令和5年9月29日', '令和5年12月28日', '', 'a@town.example.lg.jp'],
        ['2023-07-04 09:00', '', '編集', '1', '状況', '未着手', '実施中', '', ''],
      ],
    }),
  });

/** The move of the due day, as the view of its section shows it. */
function moveShown(made: Product): { readonly revision: Revision; readonly undoable: boolean } {
  const changes = made.value('sidebarSection', '総務課').measures.flatMap((measure) => (measure.id === '1' ? measure.changes : []));
  return changes.find(({ column, after }) => column === '期限' && after === '令和5年12月28日') ?? { revision: neverSeen, undoable: false };
}

const reasonGiven: Sweep = {
  job: 'reason given for a moved due day',
  begin: movedDueDay,
  run: (made, during) => {
    const { revision } = moveShown(made);
    return made.call('sidebarGiveReason', [revision, '仕様の協議'], during);
  },
  again: (made) => {
    const { revision } = moveShown(made);
    made.value('sidebarGiveReason', revision, '仕様の協議');
  },
  outcome: (made) => [made.shownIn(tracker), made.shownIn('変更履歴')],
};

const changeTakenBack: Sweep = {
  job: 'one change taken back',
  begin: movedDueDay,
  run: (made, during) => {
    const { revision } = moveShown(made);
    return made.call('sidebarUndoChange', [revision], during);
  },
  again: (made) => {
    const { revision, undoable } = moveShown(made);
    if (undoable) made.value('sidebarUndoChange', revision);
    made.value('sidebarCheck');
  },
  outcome: (made) => made.shownIn(tracker).map((cells) => cells.slice(0, 6)),
};

const heardEdit: Sweep = {
  job: 'edit of a block heard',
  begin: () => {
    const made = movedDueDay();
    made.value('sidebarCheck');
    for (const row of [3, 4]) made.type(tracker, row, '状況', '見直し');
    return made;
  },
  run: (made, during) => {
    const sheetId = made.book.sheetByName(tracker)?.id ?? 0;
    const rect = { row: 3, column: 6, rows: 2, columns: 1 };
    return made.run('onEdit', [], { ...during, entryPoint: 'simple', mode: 'LIMITED', event: { kind: 'edit', sheetId, rect } });
  },
  // nobody repeats an edit: the next check finds it
  again: (made) => void made.value('sidebarCheck'),
  outcome: (made) => {
    made.value('sidebarCheck');
    return made
      .shownIn('変更履歴')
      .slice(1)
      .filter((cells) => cells[5] !== '') // not the one line that stood for the block until the check spelled it out
      .map((cells) => cells.slice(3, 7).join('|'))
      .sort();
  },
};

const typed = [
  { division: '総務部', section: '総務課', mail: 'somu@town.example.lg.jp' },
  { division: '', section: '情報課', mail: 'joho@town.example.lg.jp' },
];

const addressesTyped: Sweep = {
  job: 'addresses of sections typed after an adoption',
  begin: () =>
    product({
      book: bookOf({
        進捗管理: [
          ['ID', '取組名', '担当課', '期限', '状況'],
          ['1', '電子契約', '総務課', '令和6年3月29日', '実施中'],
        ],
        名簿: [
          ['部', '課', '役職', 'メール'],
          ['総務部', '総務課', '課長', ''],
        ],
      }),
    }),
  run: (made, during) => made.call('sidebarSaveAddresses', [typed], during),
  again: (made) => void made.ask('sidebarSaveAddresses', typed),
  outcome: (made) => made.shownIn('名簿'),
};

export const trackerSweeps: readonly Sweep[] = [
  addressesTyped,
  transferTakenBack,
  readoptionTakenBack,
  reasonGiven,
  changeTakenBack,
  heardEdit,
];
