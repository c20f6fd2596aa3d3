import { type product, productIn } from '../support/product';

/** 設定 of an earlier version: adopted, and without these lines. */
function earlier(...labels: readonly string[]) {
  const { made } = productIn('adopted');
  const sheet = made.book.sheetByName('設定');
  if (sheet === undefined) throw new Error('There is no 設定');
  for (const label of labels) {
    const row = made.shownIn('設定').findIndex(([item]) => item === label) + 1;
    sheet.deleteRows(row, 1);
  }
  return made;
}
const gone = ['許可するメールのドメイン', '試行の宛先', '議題の様式', '報告の時期'];
const missing = (made: ReturnType<typeof product>) =>
  made.value('sidebarCheck').sheet.flatMap((problem) => (problem.code === 'settings-missing' ? problem.labels : []));
const ruleAt = (made: ReturnType<typeof product>, label: string) => {
  const row = made.shownIn('設定').findIndex(([item]) => item === label) + 1;
  return made.book.sheetByName('設定')?.cell(row, 2)?.rule;
};

describe('lines that 設定 lacks', () => {
  test('adoption leaves none out', () => {
    expect(missing(productIn('adopted').made)).toEqual([]);
  });

  test('the check names them', () => {
    expect(new Set(missing(earlier(...gone)))).toEqual(new Set(gone));
  });

  test('adding them leaves none out', () => {
    const made = earlier(...gone);
    made.value('sidebarAddSettings');
    expect(missing(made)).toEqual([]);
  });

  test('it says how many it added', () => {
    expect(earlier(...gone).value('sidebarAddSettings').lines).toBe(4);
  });

  test('a second time adds nothing', () => {
    const made = earlier(...gone);
    made.value('sidebarAddSettings');
    expect(made.value('sidebarAddSettings').lines).toBe(0);
  });

  test('what people wrote stays, line by line', () => {
    const made = earlier(...gone);
    const before = made.shownIn('設定');
    made.value('sidebarAddSettings');
    expect(made.shownIn('設定').filter(([item]) => !gone.includes(item ?? ''))).toEqual(before);
  });

  test('they stand above the dictionary with their standards and explanations', () => {
    const made = earlier('議題の様式');
    made.value('sidebarAddSettings');
    const rows = made.shownIn('設定');
    const row = rows.findIndex(([item]) => item === '議題の様式');
    expect([rows[row]?.[1], (rows[row]?.[2] ?? '') !== '', row < rows.findIndex(([item]) => item === '状況')]).toEqual([
      '議題一本',
      true,
      true,
    ]);
  });

  test('they get their dropdowns', () => {
    const made = earlier('議題の様式');
    made.value('sidebarAddSettings');
    expect(ruleAt(made, '議題の様式')).toBeDefined();
  });

  test('a line that offers no words gets no dropdown from the line above', () => {
    const made = earlier('回答期限（開庁日）');
    made.value('sidebarAddSettings');
    expect(ruleAt(made, '回答期限（開庁日）')).toBeUndefined();
  });

  test('words of the dictionary stay words of the dictionary', () => {
    const made = earlier(...gone);
    const before = made.value('sidebarCheck').total;
    expect(made.value('sidebarAddSettings').check.total).toBe(before);
  });
});

describe('dropdowns in 設定', () => {
  const choosing = [
    '2桁の年',
    '「年分」の意味',
    '報告の時期',
    '議題の様式',
    '議事録の形式',
    '公開用の氏名',
    '期限が閉庁日の場合',
    '関係課への写し',
    '手紙の言語',
  ];

  test.each(choosing)('%s has one when the tab is made', (label) => {
    expect(ruleAt(productIn('adopted').made, label)).toBeDefined();
  });

  test('the meanings of the dictionary have one', () => {
    expect(ruleAt(productIn('adopted').made, '実施中')).toBeDefined();
  });

  test('other words stay allowed: the check names them', () => {
    expect(ruleAt(productIn('adopted').made, '議題の様式')).toMatchObject({ allowInvalid: true });
  });

  test('the check gives a moved line its dropdown', () => {
    const { made } = productIn('adopted');
    const sheet = made.book.sheetByName('設定');
    sheet?.insertRows(3, 1, null);
    const rows = made.shownIn('設定').length;
    sheet?.place(3, 1, { ...sheet.cell(3, 1), value: '議題の様式' });
    made.value('sidebarCheck');
    expect([rows > 3, sheet?.cell(3, 2)?.rule !== undefined]).toEqual([true, true]);
  });
});

describe('the domain that letters may go to', () => {
  const domain = (made: ReturnType<typeof product>) => made.shownIn('設定').find(([item]) => item === '許可するメールのドメイン')?.[1];

  test('is the one of the person who adopts', () => {
    const { made } = productIn('adopted');
    expect(domain(made)).toBe('town.wakaba.example.lg.jp');
  });
});
