// The turn of the year and April's changes through the built bundle.
import { bookOf, product } from '../support/product';
import { clerk } from '../support/scriptHost';
import { aprilTabs } from '../sweep/books';

const heading = ['ID', '取組名', '担当課', '期限', '当初期限', '状況', '元の行', '信号', '期限の変更', '点検', '最終更新'];
const book = (extra: readonly (readonly string[])[] = []) =>
  bookOf({
    進捗管理: [
      heading,
      ['1', '窓口の改善', '総務課', '令和5年9月29日', '令和5年9月29日', '完了', '2'],
      ['2', 'LINEの活用', '情報課', '令和6年2月29日', '令和5年12月28日', '実施中', '3'],
      ['3', '=1+1', '情報課、総務課', '令和6年3月29日', '令和6年3月29日', '中止', '4'],
      ['4', '地図の公開', '情報課', '令和7年3月31日', '令和7年3月31日', '実施中', ''],
      ...extra,
    ],
    ...aprilTabs,
  });
/** Said to be meant: the products here stand in September. */
const turn = (made: ReturnType<typeof product>) => made.value('sidebarTurnYear', made.value('sidebarYear').revision, true);
const ids = (made: ReturnType<typeof product>, tab: string) =>
  made
    .shownIn(tab)
    .slice(1)
    .map(([id]) => id);

describe('the turn of the year', () => {
  test('shows what is put away, carried on and changed in the plan', () => {
    const view = product({ book: book(), now: '2024-04-02T09:00:00+09:00' }).value('sidebarYear');
    expect(view.from).toBe(2023);
    expect(view.to).toBe(2024);
    expect(view.counts).toEqual({ closed: 2, carried: 2, overdue: 1, moved: 1, outside: 1, stopped: 1 });
  });
  test('puts the year away, carries open measures with their IDs, and sets the year', () => {
    const made = product({ book: book() });
    turn(made);
    expect(ids(made, '進捗管理（令和5年度）')).toEqual(['1', '2', '3', '4']);
    expect(made.cell('進捗管理（令和5年度）', 4, '取組名')).toBe('=1+1');
    expect(ids(made, '進捗管理')).toEqual(['2', '4']);
    expect(made.shownIn('設定')[1]?.[1]).toBe('令和6年度');
  });
  test('writes the year into dates that have none, so that they stay the same days', () => {
    const made = product({
      book: book([
        ['5', '窓口の統合', '総務課', '12月末', '年度末', '実施中', '6'],
        ['6', '研修', '総務課', '随時', '6月～9月', '実施中', '7'],
        ['7', '調査', '総務課', '10月頃', '', '実施中', '8'],
      ]),
    });
    turn(made);
    expect(
      made
        .shownIn('進捗管理')
        .slice(3)
        .map((cells) => [cells[0], cells[3], cells[4], cells[8]]),
    ).toEqual([
      ['5', '令和5年12月', '令和6年3月31日', '当初より3か月早い'],
      ['6', '随時', '令和5年6月1日～令和5年9月30日', ''],
      ['7', '令和5年10月頃', '', ''],
    ]);
  });
  test('keeps others from writing into the archive', () => {
    const made = product({ book: book() });
    turn(made);
    const archive = made.book.sheetByName('進捗管理（令和5年度）');
    expect(made.book.protections.some(({ sheetId, warningOnly }) => sheetId === archive?.id && !warningOnly)).toBe(true);
  });
  test('keeps whoever turns the year, who may write through a group alone, and the 事務局 as editors of the archive', () => {
    const made = product({ book: book() });
    const staff = 'staff@town.example.lg.jp';
    made.book.owner = 'mayor@town.example.lg.jp';
    made.book.groups = new Map([[staff, [clerk.email]]]);
    const directory = made.book.sheetByName('名簿');
    for (const [column, value] of ['部', '課', '役職', 'メール', '本部での役割'].entries())
      directory?.place(1, column + 1, { value, format: '@' });
    for (const [column, value] of ['総務部', '総務課', '主査', 'office@town.example.lg.jp', '事務局'].entries())
      directory?.place(5, column + 1, { value, format: '@' });
    turn(made);
    const archive = made.book.sheetByName('進捗管理（令和5年度）');
    expect(made.book.protections.find(({ sheetId }) => sheetId === archive?.id)?.editors).toEqual([
      clerk.email,
      'office@town.example.lg.jp',
    ]);
  });
  test('pressed twice happens once', () => {
    const made = product({ book: book() });
    const { revision } = made.value('sidebarYear');
    made.value('sidebarTurnYear', revision, true);
    expect(made.ask('sidebarTurnYear', revision, true).ok).toBe(false);
    expect(made.shownIn('設定')[1]?.[1]).toBe('令和6年度');
  });
  test('stops where the sheet has changed since', () => {
    const made = product({ book: book() });
    const { revision } = made.value('sidebarYear');
    made.type('進捗管理', 3, '状況', '完了');
    expect(made.ask('sidebarTurnYear', revision, true).ok).toBe(false);
    expect(ids(made, '進捗管理')).toHaveLength(4);
  });
  test('deletes no row that somebody writes into once the archive is made', () => {
    const made = product({ book: book() });
    const outcome = made.call('sidebarTurnYear', [made.value('sidebarYear').revision, true], {
      onCall: (_, method) => {
        if (method === 'SpreadsheetApp.Protection.getEditors') made.type('進捗管理', 2, '状況', '見直し');
      },
    });
    const stopped = [outcome.returned, made.cell('進捗管理', 2, '状況'), made.shownIn('設定')[1]?.[1]];
    turn(made);
    expect(stopped).toMatchObject([{ ok: false, message: expect.stringContaining('行は削除していません') }, '見直し', '令和5年度']);
    expect(ids(made, '進捗管理')).toMatchObject(['1', '2', '4']);
  });
  test('is no deletion of somebody: the check names none, and the record says where the rows went', () => {
    const made = product({ book: book([['', '説明会', '総務課', '令和5年9月29日', '', '完了', '5']]) });
    made.value('sidebarCheck');
    turn(made);
    expect(made.value('sidebarCheck').deleted).toEqual([]);
    const gone = made.shownIn('変更履歴').filter(([, , action, , column]) => action === '行の削除' && column === '取組名');
    expect(gone.map(([, , , , , before, , reason, operator]) => [before, reason, operator])).toEqual(
      ['窓口の改善', '=1+1', '説明会'].map((title) => [
        title,
        '年度の更新で「進捗管理（令和5年度）」タブへ移した',
        'dx@town.wakaba.example.lg.jp',
      ]),
    );
  });
  test('that had to stop half-way takes back what it said of rows that are still there', () => {
    const made = product({ book: book() });
    made.value('sidebarCheck');
    let deletions = 0;
    made.call('sidebarTurnYear', [made.value('sidebarYear').revision, true], {
      onCall: (_, method) => {
        // the lower row is gone; somebody writes into the upper one before its turn
        if (method.endsWith('deleteRows')) deletions += 1;
        if (deletions === 1 && method.endsWith('getRange')) made.type('進捗管理', 2, '状況', '見直し');
      },
    });
    const told = made.shownIn('変更履歴').filter(([, , , , column]) => column === '取組名');
    expect(told.map(([, , action, id]) => [action, id])).toEqual([
      ['行の削除', '1'],
      ['行の削除', '3'],
      ['取りやめ', '1'],
    ]);
  });
  test('takes nothing out that an older archive lacks', () => {
    const made = product({ book: book() });
    turn(made);
    made.book.sheetByName('設定')?.place(2, 2, { value: '令和5年度', format: '@' });
    made.type('進捗管理', 2, '状況', '完了');
    turn(made);
    expect(
      made
        .shownIn('進捗管理（令和5年度）')
        .slice(1)
        .map((cells) => `${cells[0]}${cells[5]}`),
    ).toEqual(['2完了', '4実施中', '1完了', '3中止']);
    expect(ids(made, '進捗管理')).toEqual(['4']);
  });
  test('of no measures changes the year alone', () => {
    const made = product({
      book: bookOf({
        進捗管理: [heading],
        設定: [
          ['項目', '値', '説明'],
          ['年度', '令和5年度', ''],
        ],
      }),
    });
    expect(turn(made)).toMatchObject({ archived: 0, carried: 0, year: 2024 });
  });
  test('without 設定 says so and changes nothing', () => {
    const made = product({ book: bookOf({ 進捗管理: [heading, ['1', 'a', '総務課', '9月末', '', '完了']] }) });
    expect(made.ask('sidebarTurnYear', made.value('sidebarYear').revision, true)).toMatchObject({ ok: false });
    expect(ids(made, '進捗管理')).toMatchObject(['1']);
  });
});

describe('a renamed section', () => {
  test('is replaced in the measures that are open, and back', () => {
    const made = product({ book: book() });
    const view = made.value('sidebarYear');
    const report = made.value('sidebarTransfer', { 情報課: 'デジタル推進課' }, view.transfersRevision);
    const after = [2, 3, 4, 5].map((row) => made.cell('進捗管理', row, '担当課'));
    made.value('sidebarUndoTransfer');
    expect(view.transfers.map(({ section, successors, count }) => [section, successors, count])).toEqual([
      ['情報課', ['デジタル推進課'], 2],
    ]);
    expect(report.cells).toBe(2);
    expect(after).toEqual(['総務課', 'デジタル推進課', '情報課、総務課', 'デジタル推進課']);
    expect(made.cell('進捗管理', 3, '担当課')).toBe('情報課');
  });
  test('is not replaced by one that is not there', () => {
    const made = product({ book: book() });
    expect(made.ask('sidebarTransfer', { 情報課: '架空課' }, made.value('sidebarYear').transfersRevision).ok).toBe(false);
  });
  test('leaves lines in the history', () => {
    const made = product({ book: book() });
    made.value('sidebarTransfer', { 情報課: 'デジタル推進課' }, made.value('sidebarYear').transfersRevision);
    expect(
      made
        .shownIn('変更履歴')
        .filter(([, , action]) => action === '課の変更')
        .map((cells) => cells.slice(3, 7)),
    ).toEqual([
      ['2', '担当課', '情報課', 'デジタル推進課'],
      ['4', '担当課', '情報課', 'デジタル推進課'],
    ]);
  });
});

describe('a tab of the town that has the name of the archive', () => {
  const name = '進捗管理（令和5年度）';
  test.each([
    [
      'of other headings',
      [
        ['番号', '事業'],
        ['1', '前の一覧'],
      ],
    ],
    ['with the title alone', [['取組名'], ['前の一覧']]],
    ['that is empty', []],
  ] as const)('%s is left alone, and ours gets another name', (_name, rows) => {
    const made = product({ book: book() });
    const own = made.book.addSheet(name);
    rows.forEach((cells, row) => {
      cells.forEach((value, column) => {
        own.place(row + 1, column + 1, { value, format: '@' });
      });
    });
    const report = turn(made);
    expect(report.archive).toBe(`${name}（DX推進）`);
    expect(ids(made, report.archive)).toEqual(['1', '2', '3', '4']);
    expect(rows.length === 0 ? [] : made.shownIn(name)).toEqual(rows);
  });
});

describe('somebody inserts a row while the closed measures leave', () => {
  const rows = Array.from({ length: 14 }, (_, index) => [
    String(index + 1),
    `取組${index + 1}`,
    '総務課',
    '令和6年3月29日',
    '令和6年3月29日',
    index % 2 === 0 ? '完了' : '実施中',
    '',
  ]);
  const town = () =>
    product({
      book: bookOf({
        進捗管理: [heading, ...rows],
        名簿: [
          ['部', '課', '役職', 'メール'],
          ['総務部', '総務課', '課長', 'somu@town.example.lg.jp'],
        ],
        設定: [
          ['項目', '値', '説明'],
          ['年度', '令和5年度', ''],
        ],
      }),
    });
  const open = rows.filter((_, index) => index % 2 === 1).map(([id]) => id);
  const deletions: number[] = [];
  const rehearsal = town();
  rehearsal.call('sidebarTurnYear', [rehearsal.value('sidebarYear').revision, true], {
    onCall: (count, method) => {
      if (method === 'SpreadsheetApp.Sheet.deleteRows') deletions.push(count);
    },
  });
  // the call that reads a stretch, and the one before it: between the reading and the deletion lies no other call
  test.each(deletions.flatMap((at, place) => [[place + 1, at - 1] as const, [place + 1, at - 2] as const]))(
    'before deletion %d, at call %d: nothing of an open measure is lost, and the next run ends it',
    (_place, at) => {
      const made = town();
      const sheet = made.book.sheetByName('進捗管理');
      made.call('sidebarTurnYear', [made.value('sidebarYear').revision, true], {
        onCall: (count) => {
          if (count === at) sheet?.insertRows(2, 1, null);
        },
      });
      made.ask('sidebarTurnYear', made.value('sidebarYear').revision, true);
      expect(ids(made, '進捗管理').filter((id) => id !== '')).toEqual(open);
    },
  );
});

test('a turn that was cut off, then work on a closed measure, then the turn again: each measure stands once in the archive', () => {
  const total = (() => {
    const whole = product({ book: book() });
    return whole.call('sidebarTurnYear', [whole.value('sidebarYear').revision, true]).calls.total;
  })();
  const doubled: string[] = [];
  for (let at = 1; at <= total; at += 23) {
    const made = product({ book: book() });
    made.call('sidebarTurnYear', [made.value('sidebarYear').revision, true], { fault: { kind: 'kill', at } });
    const closed = made.shownIn('進捗管理').findIndex(([id]) => id === '1') + 1;
    if (closed > 1) made.type('進捗管理', closed, '取組名', '書き直した取組名');
    made.ask('sidebarTurnYear', made.value('sidebarYear').revision, true);
    const stands = ids(made, '進捗管理（令和5年度）').filter((id) => id === '1').length;
    if (stands !== 1) doubled.push(`${at}: ${stands}`);
  }
  expect(doubled).toEqual([]);
});
