// The measures of a section, reports and snapshots, through the built bundle.

import { linkTarget } from '../../host/book/links';
import { newMeeting, paper } from '../support/preparedMeeting';
import { adopted, bookOf, markOwnTabs, product } from '../support/product';
import { neverSeen } from '../support/revisions';

const book = () =>
  bookOf({
    進捗管理: [
      ['ID', '取組名', '担当課', '期限', '当初期限', '状況', '信号', '期限の変更', '点検', '最終更新'],
      ['1', '窓口の改善', '総務課', '令和5年12月28日', '令和5年9月29日', '実施中', '', '', '', '2023-07-03 09:00'],
      ['2', 'LINEの活用', '住民課', '令和5年7月31日', '', '実施中', '', '', '', '2023-05-01 09:00'],
      ['3', '=1+1', '総務課、住民課', '令和6年3月29日', '', '完了', '', '', '', ''],
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
  });

/** A person inserts a blank row above one (1-based). */
function insertAbove(made: ReturnType<typeof product>, tab: string, row: number): void {
  made.book.sheetByName(tab)?.insertRows(row, 1, null);
}

describe('the view of a section', () => {
  test('shows its measures by due day, with what is asked for each', () => {
    const view = product({ book: book() }).value('sidebarSection', '総務課');
    expect(view.sections).toEqual(['総務課', '住民課']);
    expect(view.measures.map(({ id, signal, requests }) => [id, signal.kind, requests])).toEqual([
      ['1', 'on-plan', ['reason']],
      ['3', 'done', []],
    ]);
  });
  test('asks for a report where nothing was updated since the base day', () => {
    const [measure] = product({ book: book() }).value('sidebarSection', '住民課').measures;
    expect(measure?.requests).toEqual(['late', 'problems', 'report']);
  });
  test('asks for a report before a meeting too, where the rounds follow the meetings', () => {
    const made = product({ book: book() });
    const settings = made.book.addSheet('設定');
    const meetings = made.book.addSheet('会議');
    for (const [sheet, cells] of [
      [
        settings,
        [
          ['項目', '値'],
          ['報告の時期', '本部会議の前'],
        ],
      ],
      [
        meetings,
        [
          ['回', '日時'],
          ['第2回', '令和5年9月8日（金）10時'],
        ],
      ],
    ] as const)
      cells.forEach((line, row) => {
        line.forEach((value, column) => {
          sheet.place(row + 1, column + 1, { value, format: '@' });
        });
      });
    markOwnTabs(made.book);
    const view = made.value('sidebarSection', '総務課');
    expect(view.round?.base).toBe('2023-08-25');
    expect(view.measures.map(({ requests }) => requests.includes('report'))).toEqual([true, false]);
  });
  test('of a section without measures is empty', () => {
    expect(product({ book: book() }).value('sidebarSection', '水道課').total).toBe(0);
  });
  test('takes as many calls for many rows', () => {
    const calls = (count: number) => {
      const rows = Array.from({ length: count }, (_, row) => [`${row}`, `取組${row}`, '総務課', '9月末', '実施中']);
      return product({
        book: bookOf({ 進捗管理: [['ID', '取組名', '担当課', '期限', '状況'], ...rows], 名簿: [['課'], ['総務課']] }),
      }).call('sidebarSection', [null]).calls.total;
    };
    expect(calls(300)).toBe(calls(3));
  });
  test('can be kept as a tab, with links to the rows and texts as texts', () => {
    const made = product({ book: book() });
    const { tab } = made.value('sidebarMakeSectionTab', '総務課');
    made.value('sidebarMakeSectionTab', '総務課');
    expect(tab).toBe('取組一覧（総務課）');
    expect(made.shownIn(tab).map((cells) => cells.slice(0, 5))).toEqual([
      ['ID', '取組名', '期限', '状況', '信号（令和5年9月1日現在）'],
      ['1', '窓口の改善', '令和5年12月28日', '実施中', '予定どおり'],
      ['3', '=1+1', '令和6年3月29日', '完了', '完了'],
    ]);
    expect(made.book.sheets.filter(({ name }) => name.includes('取組一覧'))).toHaveLength(1);
  });
  test('can be kept as a tab whose links find their rows in a tracker that has another name', () => {
    const made = product({ book: book() });
    made.book.sheetByName('進捗管理')?.rename('進捗（DX）');
    const { tab } = made.value('sidebarMakeSectionTab', '総務課');
    const gid = made.book.sheetByName('進捗（DX）')?.id ?? 0;
    expect(linkTarget(made.book, made.book.sheetByName(tab)?.cell(3, 1)?.formula ?? '')).toBe(`#gid=${gid}&range=A4`);
  });
  test('can be kept as a tab whose links find their rows after somebody inserted one', () => {
    const made = product({ book: book() });
    const { tab } = made.value('sidebarMakeSectionTab', '総務課');
    insertAbove(made, '進捗管理', 2);
    const gid = made.book.sheetByName('進捗管理')?.id ?? 0;
    const links = [2, 3].map((row) => linkTarget(made.book, made.book.sheetByName(tab)?.cell(row, 1)?.formula ?? ''));
    expect(links).toEqual([`#gid=${gid}&range=A3`, `#gid=${gid}&range=A5`]);
  });
});

describe('a moved due day', () => {
  const change = (made: ReturnType<typeof product>, column: string) => {
    const found = made.value('sidebarSection', '総務課').measures[0]?.changes.find((each) => each.column === column);
    return { line: found?.line ?? 0, revision: found?.revision ?? neverSeen };
  };
  test('gets its reason, and the row stops asking for it', () => {
    const made = product({ book: book() });
    const { line, revision } = change(made, '期限');
    made.value('sidebarGiveReason', revision, '=仕様の協議');
    expect(made.cell('変更履歴', line, '理由')).toBe('=仕様の協議');
    expect(made.cell('進捗管理', 2, '期限の変更')).toBe('当初から2か月遅れ・変更1回');
    expect(made.value('sidebarSection', '総務課').measures[0]?.requests).toEqual([]);
  });
  test('is taken back where the cell still holds it', () => {
    const made = product({ book: book() });
    const { revision } = change(made, '期限');
    made.value('sidebarUndoChange', revision);
    expect(made.cell('進捗管理', 2, '期限')).toBe('令和5年9月29日');
    expect(made.shownIn('変更履歴').map((cells) => cells.slice(2, 7))).toContainEqual([
      '取消',
      '1',
      '期限',
      '令和5年12月28日',
      '令和5年9月29日',
    ]);
  });
  test('is not taken back where somebody changed the cell since', () => {
    const made = product({ book: book() });
    const { revision } = change(made, '期限');
    made.type('進捗管理', 2, '期限', '未定');
    expect(made.ask('sidebarUndoChange', revision).ok).toBe(false);
    expect(made.cell('進捗管理', 2, '期限')).toBe('未定');
  });
  test('gets its reason where somebody has sorted the history since', () => {
    const made = product({ book: book() });
    const { line, revision } = change(made, '期限');
    insertAbove(made, '変更履歴', line);
    made.value('sidebarGiveReason', revision, '仕様の協議');
    expect([line, line + 1].map((row) => made.cell('変更履歴', row, '理由'))).toEqual(['', '仕様の協議']);
  });
  test('that is no more in the history is said to be so', () => {
    const made = product({ book: book() });
    const { line, revision } = change(made, '期限');
    made.book.sheetByName('変更履歴')?.deleteRows(line, 1);
    expect(made.ask('sidebarGiveReason', revision, '仕様の協議').ok).toBe(false);
  });
  // between the look at the row and the write lie the calls that choose the range, set its formats and write it
  test('is taken back in its own row and no other, whenever somebody inserts a row but in one call', () => {
    const dues = (made: ReturnType<typeof product>) =>
      made
        .shownIn('進捗管理')
        .slice(1)
        .map(([id, , , due]) => `${id} ${due}`)
        .filter((row) => row.trim() !== '');
    const rehearsal = product({ book: book() });
    const { total } = rehearsal.call('sidebarUndoChange', [change(rehearsal, '期限').revision]).calls;
    const [before, after] = ['1 令和5年12月28日', '1 令和5年9月29日'].map((own) => [own, '2 令和5年7月31日', '3 令和6年3月29日']);
    const wrong = Array.from({ length: total }, (_, at) => at + 1).filter((at) => {
      const made = product({ book: book() });
      const { revision } = change(made, '期限');
      made.call('sidebarUndoChange', [revision], { onCall: (count) => (count === at ? insertAbove(made, '進捗管理', 2) : undefined) });
      return ![before, after].some((allowed) => dues(made).join() === allowed?.join());
    });
    expect(wrong).toHaveLength(1);
  });
});

describe('reports and snapshots', () => {
  test('name the sections that have not updated since the base day', () => {
    const { round, sections } = product({ book: book() }).value('sidebarRounds', null);
    expect(round).toEqual({ base: '2023-06-30', deadline: '2023-07-10' });
    expect(sections.map(({ section, updated, waiting }) => [section, updated, waiting.length])).toEqual([
      ['総務課', 1, 0],
      ['住民課', 0, 1],
    ]);
  });
  test('show what has moved since the last one', () => {
    const made = product({ book: book() });
    made.value('sidebarTakeSnapshot', '令和5年9月1日', 'round');
    made.type('進捗管理', 2, '状況', '完了');
    const { since, snapshots } = made.value('sidebarRounds', null);
    expect(snapshots).toHaveLength(1);
    expect(since?.changed).toEqual([{ id: '1', title: '窓口の改善', kind: 'done', from: '実施中', to: '完了' }]);
    expect(made.book.sheetByName('時点')?.hidden).toBe(true);
  });
  test('grow by a column each, and not when pressed twice', () => {
    const made = product({ book: book() });
    made.value('sidebarTakeSnapshot', '6月末', 'round');
    made.value('sidebarTakeSnapshot', '9月末', 'round');
    made.value('sidebarTakeSnapshot', '9月末', 'round');
    expect(made.value('sidebarRounds', null).snapshots.map(({ name }) => name)).toEqual(['6月末', '9月末']);
  });
  test('of a base day are kept by the first check while reports come in, and by none later', () => {
    const names = (now: string) => {
      const made = product({ book: book(), now });
      made.value('sidebarCheck');
      made.value('sidebarCheck');
      return made.value('sidebarRounds', null).snapshots.map(({ name, kind }) => [name, kind]);
    };
    expect(names('2023-10-03T09:00:00+09:00')).toEqual([['令和5年9月30日（土）', 'round']]);
    expect(names('2023-11-20T09:00:00+09:00')).toEqual([]);
  });
  test('a meeting leaves one behind when its agenda is made', () => {
    const made = adopted();
    made.type('進捗管理', 3, '議題', true);
    made.value('sidebarCreateMeeting', { ...newMeeting, number: 2, day: '2023-09-21' });
    paper(made, 'agenda', 'internal', null, '令和5年度第2回若葉町DX推進本部会議');
    expect(made.value('sidebarRounds', null).snapshots.map(({ name, kind }) => [name, kind])).toEqual([
      ['令和5年度第2回若葉町DX推進本部会議', 'meeting'],
    ]);
  });
});
