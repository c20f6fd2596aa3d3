import { adopted, bookOf, product } from '../support/product';

describe('the check of the sample', () => {
  test('finds all problems at once, with their cells', () => {
    const { rows, problems } = adopted().value('sidebarCheck');
    expect([rows, problems.map(({ title, problem }) => `${title}：${problem.code}`)]).toEqual([
      40,
      [
        'DX推進員の任命：owner-missing',
        '業務の棚卸し：owner-unknown',
        '情報セキュリティ監査の実施：due-before-start',
        'オープンデータの公開項目の追加：date-unreadable',
        'オープンデータの公開項目の追加：status-unknown',
      ],
    ]);
  });
  test('a problem is a note on its cell and words in 点検', () => {
    const made = adopted();
    const found = made.value('sidebarCheck').problems.find(({ problem }) => problem.code === 'owner-unknown');
    const { row = 0, column = 0 } = found ?? {};
    expect([made.book.sheetByName('進捗管理')?.cell(row, column)?.note, made.cell('進捗管理', row, '点検')]).toEqual([
      '【点検】\n担当課「行政改革推進室」が名簿にありません。名簿に追加するか、書き方を直してください。',
      '【誤り】担当課「行政改革推進室」が名簿にありません。名簿に追加するか、書き方を直してください。',
    ]);
  });
  test('everything disappears when it is mended', () => {
    const made = adopted();
    const { row = 0, column = 0 } = made.value('sidebarCheck').problems.find(({ problem }) => problem.code === 'owner-unknown') ?? {};
    made.type('進捗管理', row, '担当課', '総務課');
    made.value('sidebarCheck');
    expect([made.book.sheetByName('進捗管理')?.cell(row, column)?.note ?? '', made.cell('進捗管理', row, '点検')]).toEqual(['', '']);
  });
  test('a note that a person wrote is kept', () => {
    const made = adopted();
    const sheet = made.book.sheetByName('進捗管理');
    sheet?.place(2, 3, { ...(sheet.cell(2, 3) ?? { value: '' }), note: '業者に確認中' });
    made.value('sidebarCheck');
    expect(sheet?.cell(2, 3)?.note).toBe('業者に確認中');
  });
  test('checking twice changes nothing more', () => {
    const made = adopted();
    made.value('sidebarCheck');
    const once = made.shownIn('進捗管理');
    made.value('sidebarCheck');
    expect(made.shownIn('進捗管理')).toEqual(once);
  });
  test('the number of service calls does not grow with the rows', () => {
    const tracker = (count: number) =>
      product({
        book: bookOf({
          進捗管理: [
            ['ID', '取組名', '担当課', '期限', '状況', '信号', '点検'],
            ...Array.from({ length: count }, (_, row) => [`${row}`, `取組${row}`, '水道課', 'いつか', 'A']),
          ],
          名簿: [['課'], ['総務課']],
        }),
      });
    expect(tracker(300).call('sidebarCheck', []).calls.total).toBe(tracker(3).call('sidebarCheck', []).calls.total);
  });
  test('a jump brings the cell to the front', () => {
    const made = adopted();
    made.value('sidebarJump', { row: 5, column: 6 });
    expect(made.shown.selected.at(-1)?.a1).toBe('F5');
  });
});

describe('what can be wrong with the file', () => {
  test('without a tracker the person is told how to make one', () => {
    const answer = product().ask('sidebarCheck');
    expect(answer.ok ? '' : answer.message).toContain('「進捗管理」タブがありません');
  });
  test('a renamed heading is named', () => {
    const made = adopted();
    made.type('進捗管理', 1, '期限', 'しめきり');
    const answer = made.ask('sidebarCheck');
    expect(answer.ok ? '' : answer.message).toContain('見出し「期限」が見つかりません');
  });
  test('a fault of Google becomes a sentence with a number to quote and nothing of the exception', () => {
    const made = adopted();
    const outcome = made.call('sidebarCheck', [], { fault: { at: 12, kind: 'error' } });
    const answer = outcome.returned as { ok: boolean; message: string; reference: string };
    expect([
      answer.ok,
      answer.message.includes(answer.reference),
      /[A-Za-z]{6,}/.test(answer.message.replace(answer.reference, '')),
    ]).toEqual([false, true, false]);
  });
  test('another run at work is told, not waited for without end', () => {
    const made = adopted();
    made.world.locks.set('document', { holder: 'another', until: null });
    const answer = made.ask('sidebarCheck');
    expect(answer.ok ? '' : answer.message).toContain('ほかの方が処理を実行しています');
  });
});

test('the menu opens the sidebar at the page asked for', () => {
  const made = product();
  const { error } = made.run('menuCheck');
  expect([error, made.shown.pages[0]?.title, /<body[^>]*data-view="check"/.test(made.shown.pages[0]?.html ?? '')]).toEqual([
    null,
    'DXロードマップ',
    true,
  ]);
});

test('the menu is built without any consent', () => {
  const made = product();
  const outcome = made.run('onOpen', [], { door: 'simple', mode: 'NONE' });
  expect([outcome.error, made.shown.menus[0]?.items.length]).toEqual([null, 6]);
});

test('an English user gets an English menu over a Japanese sheet', () => {
  const made = product({ account: { email: 'a@example.com', locale: 'en' } });
  made.run('onOpen', [], { door: 'simple' });
  expect(made.shown.menus[0]?.title).toBe('DX roadmap');
});
