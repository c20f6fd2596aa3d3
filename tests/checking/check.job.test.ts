import { adopted, bookOf, product } from '../support/product';

describe('the check of the sample', () => {
  test('finds all errors at once, with their cells', () => {
    const { rows, problems } = adopted().value('sidebarCheck');
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(rows).toBe(40);
    expect(errors.map(({ title, problem }) => `${title}：${problem.code}`)).toEqual([
      'DX推進員の任命：owner-missing',
      '業務の棚卸し：owner-unknown',
      '情報セキュリティ監査の実施：due-before-start',
      'オープンデータの公開項目の追加：date-unreadable',
      'オープンデータの公開項目の追加：status-unknown',
    ]);
  });
  test('a problem is a note on its cell and words in 点検', () => {
    const made = adopted();
    const found = made.value('sidebarCheck').problems.find(({ problem }) => problem.code === 'owner-unknown');
    const { row = 0, column = 0 } = found ?? {};
    expect(made.book.sheetByName('進捗管理')?.cell(row, column)?.note).toBe(
      '【点検】\n担当課「行政改革推進室」が名簿にありません。名簿に追加するか、書き方を直してください。',
    );
    expect(made.cell('進捗管理', row, '点検').split('　')[0]).toBe(
      '【誤り】担当課「行政改革推進室」が名簿にありません。名簿に追加するか、書き方を直してください。',
    );
  });
  test('everything disappears when it is mended', () => {
    const made = adopted();
    const { row = 0, column = 0 } = made.value('sidebarCheck').problems.find(({ problem }) => problem.code === 'owner-unknown') ?? {};
    made.type('進捗管理', row, '担当課', '総務課');
    made.type('進捗管理', row, '状況', '実施中');
    made.value('sidebarCheck');
    expect(made.book.sheetByName('進捗管理')?.cell(row, column)?.note ?? '').toBe('');
    expect(made.cell('進捗管理', row, '点検')).toBe('');
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
});

describe('fixes', () => {
  const rows = [
    ['ID', '取組名', '担当課', '期限', '状況', '信号', '点検', '最終更新'],
    ['1', '窓口の改善', '総務部　総務課', '令和5年12月28日', '取組中', '', '', ''],
    ['1', 'LINEの活用', '〃', 'Ｒ６．３．２９', '未着手', '', '', ''],
  ];
  const made = () =>
    product({
      book: bookOf({
        進捗管理: rows,
        名簿: [
          ['部', '課', '役職', 'メール'],
          ['総務部', '総務課', '課長', 'somu@town.wakaba.example.lg.jp'],
        ],
      }),
    });
  const all = ['new-id', 'fill-down', 'status-word', 'owner-name', 'era-date', 'width', 'spaces'] as const;
  const texts = (product: ReturnType<typeof made>) =>
    product
      .shownIn('進捗管理')
      .slice(1)
      .map((cells) => cells.slice(0, 5));

  test('are shown before anything is changed', () => {
    const product = made();
    const { fixes } = product.value('sidebarCheck');
    expect(fixes.kinds.map(({ kind, count }) => `${kind} ${count}`)).toEqual([
      'owner-name 1',
      'era-date 2',
      'status-word 1',
      'new-id 1',
      'fill-down 1',
    ]);
    expect(texts(product)[0]).toEqual(['1', '窓口の改善', '総務部　総務課', '令和5年12月28日', '取組中']);
  });
  test('are done at one press and recorded', () => {
    const product = made();
    const { fixes } = product.value('sidebarCheck');
    const report = product.value('sidebarFix', all, fixes.revision);
    expect(report.cells).toBe(6);
    expect(texts(product)).toEqual([
      ['1', '窓口の改善', '総務課', '2023/12/28', '実施中'],
      ['DX-001', 'LINEの活用', '総務課', '2024/03/29', '未着手'],
    ]);
    expect(product.shownIn('変更履歴').filter(([, , action]) => action === '一括修正')).toHaveLength(6);
  });
  test('are taken back at one press', () => {
    const product = made();
    product.value('sidebarFix', all, product.value('sidebarCheck').fixes.revision);
    const report = product.value('sidebarUndoFix');
    expect(report.cells).toBe(6);
    expect(report.kept).toBe(0);
    expect(texts(product)).toEqual(rows.slice(1).map((cells) => cells.slice(0, 5)));
  });
  test('a cell that somebody changed since stays when they are taken back', () => {
    const product = made();
    product.value('sidebarFix', all, product.value('sidebarCheck').fixes.revision);
    product.type('進捗管理', 2, '状況', '完了');
    const report = product.value('sidebarUndoFix');
    expect(report.kept).toBe(1);
    expect(product.cell('進捗管理', 2, '状況')).toBe('完了');
  });
  test('a cell with a formula is not touched', () => {
    const product = made();
    const sheet = product.book.sheetByName('進捗管理');
    sheet?.place(2, 5, { value: '取組中', formula: '=A9' });
    const { fixes } = product.value('sidebarCheck');
    product.value('sidebarFix', all, fixes.revision);
    expect(fixes.kinds.map(({ kind }) => kind)).toEqual(expect.not.arrayContaining(['status-word']));
    expect(sheet?.cell(2, 5)?.formula).toBe('=A9');
  });
  test('only the chosen kinds are done', () => {
    const product = made();
    product.value('sidebarFix', ['era-date'], product.value('sidebarCheck').fixes.revision);
    expect(texts(product)[0]).toEqual(['1', '窓口の改善', '総務部　総務課', '2023/12/28', '取組中']);
  });
  test('are refused where the sheet changed after they were shown', () => {
    const product = made();
    const { fixes } = product.value('sidebarCheck');
    product.type('進捗管理', 3, '期限', '令和6年3月30日');
    expect(product.ask('sidebarFix', all, fixes.revision)).toMatchObject({ ok: false });
  });
  test('taking back twice is refused', () => {
    const product = made();
    product.value('sidebarFix', all, product.value('sidebarCheck').fixes.revision);
    product.value('sidebarUndoFix');
    expect(product.ask('sidebarUndoFix')).toMatchObject({ ok: false });
  });
});

describe('an edit', () => {
  const edit = (made: ReturnType<typeof adopted>, tab: string, row: number, rows = 1, column = 8) => {
    const sheet = made.book.sheetByName(tab);
    return made.run('onEdit', [], {
      entryPoint: 'simple',
      mode: 'LIMITED',
      event: { kind: 'edit', sheetId: sheet?.id ?? 0, rect: { row, column, rows, columns: 1 } },
    });
  };

  test('is checked at once, within 22 service calls, without any consent', () => {
    const made = adopted();
    made.value('sidebarCheck');
    made.type('進捗管理', 2, '期限', 'そのうち');
    const outcome = edit(made, '進捗管理', 2);
    expect(outcome.error).toBeNull();
    expect(outcome.calls.total).toBe(22);
    expect(made.cell('進捗管理', 2, '点検')).toEqual(expect.stringContaining('「そのうち」を日付として読み取れません'));
  });
  test('says when the row was last edited, and marks the cell', () => {
    const made = adopted();
    made.type('進捗管理', 2, '期限', 'そのうち');
    edit(made, '進捗管理', 2);
    expect(made.cell('進捗管理', 2, '最終更新')).toBe('2023-09-01 09:00');
    expect(made.book.sheetByName('進捗管理')?.cell(2, 8)?.note).toEqual(expect.stringContaining('【点検】'));
  });
  test.each(['元の行', '直近の決定', '信号', '期限の変更', '点検', '最終更新'])('of %s alone is no update of the measure', (heading) => {
    const made = adopted();
    const column = (made.shownIn('進捗管理')[0] ?? []).indexOf(heading) + 1;
    const before = made.cell('進捗管理', 2, '最終更新');
    edit(made, '進捗管理', 2, 1, column);
    expect(made.cell('進捗管理', 2, '最終更新')).toBe(before);
  });
  test('of 議題 alone is an update of the measure', () => {
    const made = adopted();
    const column = (made.shownIn('進捗管理')[0] ?? []).indexOf('議題') + 1;
    edit(made, '進捗管理', 2, 1, column);
    expect(made.cell('進捗管理', 2, '最終更新')).toBe('2023-09-01 09:00');
  });
  test('that mends a cell takes words and note away', () => {
    const made = adopted();
    made.type('進捗管理', 2, '期限', 'そのうち');
    edit(made, '進捗管理', 2);
    made.type('進捗管理', 2, '期限', '令和6年3月末');
    edit(made, '進捗管理', 2);
    expect(made.cell('進捗管理', 2, '点検')).not.toContain('期限');
    expect(made.book.sheetByName('進捗管理')?.cell(2, 8)?.note ?? '').toBe('');
  });
  test('of a pasted block is checked row by row, in as many calls', () => {
    const made = adopted();
    made.value('sidebarCheck');
    for (let row = 5; row < 15; row += 1) made.type('進捗管理', row, '期限', 'いつか');
    const outcome = edit(made, '進捗管理', 5, 10);
    const words = Array.from({ length: 10 }, (_, index) => made.cell('進捗管理', 5 + index, '点検').includes('「いつか」'));
    expect(words.every(Boolean)).toBe(true);
    expect(outcome.calls.total).toBe(22);
  });
  test('gives the same words as the check of the whole tracker', () => {
    const made = adopted();
    edit(made, '進捗管理', 2, 40);
    const once = made.shownIn('進捗管理').map((cells) => cells.slice(0, 25));
    made.value('sidebarCheck');
    expect(made.shownIn('進捗管理').map((cells) => cells.slice(0, 25))).toEqual(once);
  });
  test('elsewhere costs five calls and changes nothing', () => {
    const made = adopted();
    const outcome = edit(made, '若葉町ロードマップ（令和5年度）', 3);
    expect(outcome.error).toBeNull();
    expect(outcome.calls.total).toBe(5);
  });
  test('in the directory is known to the next edit of the tracker', () => {
    const made = adopted();
    made.value('sidebarCheck');
    const directory = made.book.sheetByName('名簿');
    directory?.place((directory.lastRow() ?? 0) + 1, 2, { value: '水道課', format: '@' });
    edit(made, '名簿', directory?.lastRow() ?? 2);
    made.type('進捗管理', 2, '担当課', '水道課');
    edit(made, '進捗管理', 2, 1, 5);
    expect(made.cell('進捗管理', 2, '点検')).not.toContain('名簿にありません');
  });
  test('of a status that the dictionary in 設定 learned is known', () => {
    const made = adopted();
    const settings = made.book.sheetByName('設定');
    settings?.place(settings.lastRow() + 1, 1, { value: '試行中', format: '@' });
    edit(made, '設定', settings?.lastRow() ?? 2, 1, 1);
    made.type('進捗管理', 2, '状況', '試行中');
    edit(made, '進捗管理', 2, 1, 10);
    expect(made.cell('進捗管理', 2, '点検')).not.toContain('試行中');
  });
});

describe('a tracker that staff work with', () => {
  test('columns may be moved and added', () => {
    const made = adopted();
    made.book.sheetByName('進捗管理')?.insertColumns(1, 2, null);
    expect(made.value('sidebarCheck').rows).toBe(40);
  });
  test('a heading that stands twice and a column without one are named', () => {
    const made = adopted();
    const sheet = made.book.sheetByName('進捗管理');
    sheet?.insertColumns(1, 2, null);
    sheet?.place(1, 1, { value: '備考' });
    sheet?.place(5, 2, { value: 'メモ' });
    expect(made.value('sidebarCheck').sheet.map(({ code }) => code)).toEqual(['heading-twice', 'heading-missing']);
  });
  test('a column of the add-on that was deleted is not missed', () => {
    const made = adopted();
    const at = (made.shownIn('進捗管理')[0] ?? []).indexOf('点検') + 1;
    made.book.sheetByName('進捗管理')?.deleteColumns(at, 1);
    expect(made.value('sidebarCheck').rows).toBe(40);
  });
  test('an active filter changes nothing', () => {
    const made = adopted();
    made.book.sheetByName('進捗管理')?.update('filter', () => ({ row: 1, column: 1, rows: 41, columns: 26 }));
    expect(made.value('sidebarCheck').rows).toBe(40);
  });
  test('rows cut and pasted keep their measure, and a copied row is named', () => {
    const made = adopted();
    const sheet = made.book.sheetByName('進捗管理');
    for (const [column, cell] of (sheet?.block({ row: 3, column: 1, rows: 1, columns: 26 })[0] ?? []).entries())
      sheet?.place(42, column + 1, cell ?? { value: '' });
    const codes = made
      .value('sidebarCheck')
      .problems.filter(({ row }) => row === 42)
      .map(({ problem }) => problem.code);
    expect(codes).toEqual(expect.arrayContaining(['id-twice', 'title-twice']));
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
    expect(answer.ok).toBe(false);
    expect(answer.message).toContain(answer.reference);
    expect(/[A-Za-z]{6,}/.test(answer.message.replace(answer.reference, ''))).toBe(false);
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
  expect(error).toBeNull();
  expect(made.shown.pages[0]?.title).toBe('DXロードマップ');
  expect(/<body[^>]*data-view="check"/.test(made.shown.pages[0]?.html ?? '')).toBe(true);
});

test('the menu is built without any consent', () => {
  const made = product();
  const outcome = made.run('onOpen', [], { entryPoint: 'simple', mode: 'NONE' });
  expect(outcome.error).toBeNull();
  expect(made.shown.menus[0]?.items.length).toBe(7);
});

test('an English user gets an English menu over a Japanese sheet', () => {
  const made = product({ account: { email: 'a@example.com', locale: 'en' } });
  made.run('onOpen', [], { entryPoint: 'simple' });
  expect(made.shown.menus[0]?.title).toBe('DX roadmap');
});

describe('dropdown and colours of 状況', () => {
  const withTrial = () => {
    const made = adopted();
    const settings = made.book.sheetByName('設定');
    settings?.place(settings.lastRow() + 1, 1, { value: '停止', format: '@' });
    settings?.place(settings.lastRow(), 2, { value: '終了', format: '@' });
    made.value('sidebarCheck');
    return made;
  };
  const words = (made: ReturnType<typeof adopted>) =>
    made.book.sheetByName('進捗管理')?.conditionalFormats.map((format) => JSON.stringify(format)) ?? [];

  test('follow the dictionary when staff add a status', () => {
    expect(words(adopted()).some((text) => text.includes('停止'))).toBe(false);
    expect(words(withTrial()).some((text) => text.includes('停止'))).toBe(true);
  });
  test('are not made anew while nothing changed', () => {
    const made = withTrial();
    expect(made.call('sidebarCheck', []).calls.byMethod['SpreadsheetApp.Sheet.setConditionalFormatRules'] ?? 0).toBe(0);
  });
  test('leave rules that staff made', () => {
    const made = adopted();
    const sheet = made.book.sheetByName('進捗管理');
    const own = sheet?.conditionalFormats[0];
    sheet?.update('conditionalFormats', (formats) => [
      ...formats.slice(1),
      JSON.parse(JSON.stringify(own).replace(/#fde2df/gi, '#123456')),
    ]);
    const settings = made.book.sheetByName('設定');
    settings?.place(settings.lastRow() + 1, 1, { value: '停止', format: '@' });
    made.value('sidebarCheck');
    expect(words(made).some((text) => text.includes('#123456'))).toBe(true);
  });
});

test('a word in 設定 that cannot be read is named with what is meant and what holds', () => {
  const made = adopted();
  const row = made.shownIn('設定').findIndex(([label]) => label === '公開用の氏名') + 1;
  made.type('設定', row, '値', '職名だけ');
  expect(made.value('sidebarCheck').sheet).toEqual([
    { code: 'setting-unreadable', label: '公開用の氏名', found: '職名だけ', holds: '職名のみ', words: ['全員', '本部員まで', '職名のみ'] },
  ]);
});

test('two columns called 期限 stop every job in words: nobody can say which one is meant', () => {
  const made = adopted();
  made.type('進捗管理', 1, '備考', '期限');
  for (const answer of [made.ask('sidebarCheck'), made.ask('sidebarReminderPreview', null), made.ask('sidebarMakeDashboard')])
    expect(answer).toMatchObject({ ok: false, message: expect.stringContaining('見出し「期限」の列が2つ以上') });
});
