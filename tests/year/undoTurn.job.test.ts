// Before March the turn of the year asks whether it is meant, and it can be taken back. Through the built bundle.
import { bookOf, product } from '../support/product';

const heading = ['ID', '取組名', '担当課', '期限', '当初期限', '状況', '備考', '信号', '期限の変更', '点検', '最終更新'];
const archive = '進捗管理（令和5年度）';
const town = (now = '2023-09-01T09:00:00+09:00') =>
  product({
    now,
    book: bookOf({
      進捗管理: [
        heading,
        ['1', '窓口の改善', '総務課', '令和5年9月29日', '令和5年9月29日', '完了', '済み'],
        ['2', 'LINEの活用', '総務課', '12月末', '12月末', '実施中', ''],
        ['3', '=1+1', '総務課', '令和6年3月29日', '令和6年3月29日', '中止', ''],
        ['4', '地図の公開', '総務課', '令和7年3月31日', '令和7年3月31日', '実施中', ''],
      ],
      名簿: [
        ['部', '課', '役職', 'メール'],
        ['総務部', '総務課', '課長', 'somu@town.example.lg.jp'],
      ],
      設定: [
        ['項目', '値', '説明'],
        ['年度', 'R5', ''],
      ],
    }),
  });
type Town = ReturnType<typeof town>;
const turn = (made: Town) => made.value('sidebarTurnYear', made.value('sidebarYear').revision, true);
const measures = (made: Town) =>
  made
    .shownIn('進捗管理')
    .slice(1)
    .map((cells) => cells.slice(0, 7));
const year = (made: Town) => made.shownIn('設定')[1]?.[1];
const names = (made: Town) => made.book.sheets.map(({ name }) => name);

describe('before March', () => {
  test('the page is told that it is early', () => {
    expect(town().value('sidebarYear')).toMatchObject({ today: '2023-09-01', current: 2023, early: true, ahead: false, made: null });
  });
  test('the job refuses without the second yes, says the day and the year, and changes nothing', () => {
    const made = town();
    const before = measures(made);
    expect(made.ask('sidebarTurnYear', made.value('sidebarYear').revision, false)).toMatchObject({
      ok: false,
      message: expect.stringMatching(/令和5年9月1日（金）.*令和5年度/),
    });
    expect([measures(made), year(made), names(made).includes(archive)]).toEqual([before, 'R5', false]);
  });
  test('on 1 March no second yes is needed', () => {
    const made = town('2024-03-01T00:00:00+09:00');
    expect(made.value('sidebarTurnYear', made.value('sidebarYear').revision, false).year).toBe(2024);
  });
  test('the year that was just turned to is ahead of today, and turning again needs the second yes', () => {
    const made = town();
    turn(made);
    const { ahead, early, revision } = made.value('sidebarYear');
    expect([ahead, early, made.ask('sidebarTurnYear', revision, false).ok]).toEqual([true, true, false]);
  });
});

describe('the turn of the year taken back', () => {
  test('is offered with what comes back', () => {
    const made = town();
    turn(made);
    expect(made.value('sidebarYear').made).toMatchObject({ rows: 2, dates: 2, until: '2024-05-01' });
  });
  test('brings rows, dates and the year back, and the archive goes', () => {
    const made = town();
    const [first, second, third, fourth] = measures(made);
    turn(made);
    expect(made.value('sidebarUndoTurn')).toMatchObject({ year: 2023, rows: 2, dates: 2, kept: [], lost: [], archive: null });
    expect([measures(made), year(made), names(made).includes(archive)]).toEqual([[second, fourth, first, third], 'R5', false]);
  });
  test('leaves nothing for the check to record', () => {
    const made = town();
    turn(made);
    made.value('sidebarUndoTurn');
    const lines = made.shownIn('変更履歴').filter(([at]) => at !== '').length;
    expect([made.value('sidebarCheck').deleted, made.shownIn('変更履歴').filter(([at]) => at !== '').length]).toEqual([[], lines]);
  });
  test('is recorded: what was done and what was taken back', () => {
    const made = town();
    turn(made);
    made.value('sidebarUndoTurn');
    const told = made.shownIn('変更履歴').filter(([, , , , column]) => ['取組名', '期限', '「設定」の年度'].includes(column ?? ''));
    expect(told.map((cells) => cells.slice(2, 8))).toEqual([
      ['年度更新', '2', '期限', '12月末', '令和5年12月', ''],
      ['行の削除', '1', '取組名', '窓口の改善', '', `年度の更新で「${archive}」タブへ移した`],
      ['行の削除', '1', '期限', '令和5年9月29日', '', `年度の更新で「${archive}」タブへ移した`],
      ['行の削除', '3', '取組名', '=1+1', '', `年度の更新で「${archive}」タブへ移した`],
      ['行の削除', '3', '期限', '令和6年3月29日', '', `年度の更新で「${archive}」タブへ移した`],
      ['年度更新', '', '「設定」の年度', 'R5', '令和6年度', ''],
      ['取消', '2', '期限', '令和5年12月', '12月末', ''],
      ['行の追加', '1', '取組名', '', '窓口の改善', '年度の更新の取消し'],
      ['行の追加', '1', '期限', '', '令和5年9月29日', '年度の更新の取消し'],
      ['行の追加', '3', '取組名', '', '=1+1', '年度の更新の取消し'],
      ['行の追加', '3', '期限', '', '令和6年3月29日', '年度の更新の取消し'],
      ['取消', '', '「設定」の年度', '令和6年度', 'R5', ''],
    ]);
  });
  test('leaves a date that somebody has changed since, and names it', () => {
    const made = town();
    turn(made);
    made.type('進捗管理', 2, '期限', '令和6年2月');
    expect(made.value('sidebarUndoTurn').kept).toEqual([{ id: '2', column: '期限' }]);
    expect(made.cell('進捗管理', 2, '期限')).toBe('令和6年2月');
  });
  test('keeps an archive into which somebody wrote, as a tab of the town', () => {
    const made = town();
    turn(made);
    made.type(archive, 2, '備考', '議会で説明');
    expect(made.value('sidebarUndoTurn').archive).toBe(`${archive}（取消し）`);
    expect(made.cell(`${archive}（取消し）`, 2, '備考')).toBe('議会で説明');
    turn(made);
    expect(names(made)).toEqual(expect.arrayContaining([archive, `${archive}（取消し）`]));
  });
  test('brings no measure twice that somebody has pasted back', () => {
    const made = town();
    const [first = []] = measures(made);
    turn(made);
    for (const [column, value] of first.entries()) made.book.sheetByName('進捗管理')?.place(4, column + 1, { value, format: '@' });
    expect(made.value('sidebarUndoTurn').rows).toBe(1);
    expect(measures(made).map(([id]) => id)).toEqual(['2', '4', '1', '3']);
  });
  test('happens once', () => {
    const made = town();
    turn(made);
    made.value('sidebarUndoTurn');
    expect([made.value('sidebarYear').made, made.ask('sidebarUndoTurn').ok]).toEqual([null, false]);
  });
  test('is not possible without a turn', () => {
    expect(town().ask('sidebarUndoTurn').ok).toBe(false);
  });
});
