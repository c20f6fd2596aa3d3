// The other registers through the built bundle.
import { adopted, bookOf, product } from '../support/product';

describe('a register', () => {
  test('is made once and then shown', () => {
    const made = adopted();
    expect(made.value('sidebarMakeRegister', 'questions')).toEqual({ tab: '宿題', made: true });
    expect(made.value('sidebarMakeRegister', 'questions')).toEqual({ tab: '宿題', made: false });
    expect(made.shownIn('宿題')[0]).toContain('質問・宿題');
  });
  test('gets words and IDs at the check, and nothing else is touched', () => {
    const made = adopted();
    made.value('sidebarMakeRegister', 'questions');
    made.type('宿題', 2, '質問・宿題', '=IMPORTXML("x")<script>');
    made.type('宿題', 2, '回答期限', '令和5年8月31日');
    const report = made.value('sidebarCheckRegisters');
    expect(report.total).toBe(1);
    expect(made.cell('宿題', 2, 'ID')).toBe('宿-1');
    expect(made.cell('宿題', 2, '点検')).toBe('【注意】回答期限を1日（開庁日）過ぎています。');
    expect(made.cell('宿題', 2, '質問・宿題')).toBe('=IMPORTXML("x")<script>');
  });
  test('without a heading is named and left alone', () => {
    const made = product({
      book: bookOf({
        進捗管理: [['ID', '取組名', '担当課', '期限', '状況']],
        宿題: [
          ['ID', '質問', '点検'],
          ['', 'a', ''],
        ],
      }),
    });
    expect(made.value('sidebarCheckRegisters').missing).toEqual([{ kind: 'questions', headings: ['質問・宿題'] }]);
    expect(made.shownIn('宿題')[1]).toEqual(['', 'a', '']);
  });
  test('takes as many calls for many lines', () => {
    const calls = (count: number) => {
      const rows = Array.from({ length: count }, () => ['', '令和5年6月9日', '国会', 'a', '']);
      return product({
        book: bookOf({ 進捗管理: [['ID', '取組名', '担当課', '期限', '状況']], 動向: [['ID', '日付', '主体', '内容', '点検'], ...rows] }),
      }).call('sidebarCheckRegisters', []).calls.total;
    };
    expect(calls(2_000)).toBe(calls(3));
  });
});

describe('an inspection', () => {
  const inspection = { title: '紐付けの総点検', notice: '総行第1号', noticed: '2023-06-20', due: '2023-11-30' };
  test('has a line for the whole and one for each section', () => {
    const made = adopted();
    const report = made.value('sidebarStartInspection', inspection, ['総務課', '住民課', '架空課']);
    expect(report).toEqual({ tab: '課別点検', lines: 3 });
    expect(
      made
        .shownIn('課別点検')
        .slice(1, 4)
        .map((cells) => [cells[0], cells[1], cells[5]]),
    ).toEqual([
      ['点-1', '', ''],
      ['点-1-1', '点-1', '総務課'],
      ['点-1-2', '点-1', '住民課'],
    ]);
  });
  test('is not entered twice; another one gets the next number', () => {
    const made = adopted();
    made.value('sidebarStartInspection', inspection, ['総務課']);
    expect(made.ask('sidebarStartInspection', inspection, ['総務課']).ok).toBe(false);
    made.value('sidebarStartInspection', { ...inspection, title: '別の点検' }, ['総務課']);
    expect(
      made
        .shownIn('課別点検')
        .slice(1, 6)
        .map(([id]) => id),
    ).toEqual(['点-1', '点-1-1', '点-2', '点-2-1']);
  });
  test('that concerns the whole town is marked for the meeting', () => {
    const made = adopted();
    made.value('sidebarStartInspection', inspection, ['総務課', '住民課']);
    made.type('課別点検', 3, '点検結果', '問題あり');
    made.type('課別点検', 3, '影響範囲', '全庁');
    made.type('課別点検', 3, '対策', '修正する');
    made.value('sidebarCheckRegisters');
    expect(made.cell('課別点検', 2, '点検')).toBe('【全庁的】総務課に問題があります。対策が終わるまで、本部会議に報告してください。');
  });
});

test('columns of the add-on warn whoever types there and refuse nobody', () => {
  const made = adopted();
  const tracker = made.book.sheetByName('進捗管理');
  expect(made.book.protections.filter(({ sheetId }) => sheetId === tracker?.id).map(({ warningOnly }) => warningOnly)).toEqual([true]);
});
