import { adopted, bookOf, product } from '../support/product';

describe('adoption of the sample', () => {
  test('the preview finds the tab, the columns, the municipality and the fiscal year', () => {
    const preview = product().value('sidebarAdoptionPreview', null);
    expect(preview).toMatchObject({
      choice: {
        sheet: '若葉町ロードマップ（令和5年度）',
        municipality: '若葉町',
        fiscalYear: 2023,
        columns: { id: 0, pillar: 1, title: 2, owner: 4, due: 7, status: 8 },
      },
      missing: [],
      measures: 40,
      skipped: [],
    });
  });
  test('the preview writes nothing', () => {
    const made = product();
    made.value('sidebarAdoptionPreview', null);
    expect(made.book.sheets.map(({ name }) => name)).toEqual(['若葉町ロードマップ（令和5年度）', '名簿']);
  });
  test('the tracker stands beside the original with one row a measure', () => {
    const made = adopted();
    expect(made.book.sheets.map(({ name }) => name)).toEqual(['若葉町ロードマップ（令和5年度）', '進捗管理', '設定', '名簿']);
    expect(made.shownIn('進捗管理')).toHaveLength(41);
  });
  test('the original stays as it was', () => {
    const before = product().shownIn('若葉町ロードマップ（令和5年度）');
    expect(adopted().shownIn('若葉町ロードマップ（令和5年度）')).toEqual(before);
  });
  test('numbers such as 1-1 stay text and dates typed as dates stay dates', () => {
    const made = adopted();
    expect(made.cell('進捗管理', 2, 'ID')).toBe('1-1');
    const due = made.shownIn('進捗管理').find((row) => row[2] === '契約事務の電子化')?.[7];
    expect(due).toBe('2024/03/29');
  });
  test('each row shows its signal in words', () => {
    const made = adopted();
    const signals = new Map(made.shownIn('進捗管理').map((row) => [row[2], row[20]]));
    expect([
      signals.get('テレワーク環境の整備'),
      signals.get('子育て情報の配信'),
      signals.get('県のデジタル人材派遣制度の活用'),
      signals.get('生成AI活用ガイドラインの作成'),
    ]).toEqual(['期限超過22日', '完了', '条件待ち', '期限間近（あと28日）']);
  });
  test('the flag column holds checkboxes and the status column a dropdown', () => {
    const sheet = adopted().book.sheetByName('進捗管理');
    expect([sheet?.cell(2, 16)?.rule?.criteria, sheet?.cell(2, 10)?.rule?.criteria]).toEqual(['CHECKBOX', 'VALUE_IN_LIST']);
  });
  test('adopting twice is refused and changes nothing', () => {
    const made = adopted();
    made.type('進捗管理', 2, '状況', '完了');
    const answer = made.ask('sidebarAdopt', { sheet: '若葉町ロードマップ（令和5年度）', columns: {}, municipality: '', fiscalYear: 2023 });
    expect([answer.ok ? '' : answer.message, made.cell('進捗管理', 2, '状況')]).toEqual([
      '「進捗管理」タブは既にあります。作り直す場合は、今のタブの名前を変えてから、もう一度お試しください。',
      '完了',
    ]);
  });
  test('a run killed at any call leaves no tracker that looks finished', () => {
    const whole = product();
    const { choice } = whole.value('sidebarAdoptionPreview', null);
    const { total } = whole.call('sidebarAdopt', [choice]).calls;
    for (let at = 1; at <= total; at += 7) {
      const made = product();
      made.call('sidebarAdopt', [choice], { fault: { at, kind: 'kill' } });
      const tracker = made.book.sheetByName('進捗管理');
      expect(tracker === undefined || tracker.lastRow() === 41).toBe(true);
      if (tracker === undefined) expect(made.value('sidebarAdopt', choice).measures).toBe(40);
    }
  });
});

describe('adoption of other sheets', () => {
  const rows = [
    ['取組名', '担当課', '期限', '状況'],
    ['=IMPORTXML("http://example.com","//a")', '+81-52-000-0000', '@here', '-未定'],
  ];

  test('text that looks like a formula stays text', () => {
    const made = product({ book: bookOf({ 一覧: rows }) });
    made.value('sidebarAdopt', made.value('sidebarAdoptionPreview', null).choice);
    expect(made.shownIn('進捗管理')[1]?.filter((text) => /^[=+@-]/.test(text))).toEqual([
      '=IMPORTXML("http://example.com","//a")',
      '+81-52-000-0000',
      '@here',
      '@here',
      '-未定',
    ]);
  });
  test('a directory is made from the sections where there is none', () => {
    const made = product({ book: bookOf({ 一覧: [rows[0] ?? [], ['窓口の改善', '総務課、住民課', '未定', '検討中']] }) });
    made.value('sidebarAdopt', made.value('sidebarAdoptionPreview', null).choice);
    expect(made.shownIn('名簿').map((row) => row[1])).toEqual(['課', '総務課', '住民課']);
  });
  test.each([
    ['an empty tab', bookOf({ 一覧: [] }), '取り込める行がありません'],
    [
      'a tab without headings',
      bookOf({
        一覧: [
          ['りんご', 'みかん'],
          ['1', '2'],
        ],
      }),
      '見出しの行が見つかりません',
    ],
  ])('%s is refused in words', (_name, book, words) => {
    const answer = product({ book }).ask('sidebarAdoptionPreview', null);
    expect(answer.ok ? '' : answer.message).toContain(words);
  });
  test('a column the person takes away must be chosen before adopting', () => {
    const made = product();
    const { choice } = made.value('sidebarAdoptionPreview', null);
    const answer = made.ask('sidebarAdopt', { ...choice, columns: { ...choice.columns, due: null } });
    expect(answer.ok ? '' : answer.message).toContain('「期限」');
  });
  test('what the page sends is checked', () => {
    const answer = product().ask('sidebarAdopt', { sheet: '', columns: {}, municipality: '', fiscalYear: 5 });
    expect(answer.ok ? '' : answer.message).toContain('読み取れませんでした');
  });
  test('another time zone in the sheet is refused before a date can shift', () => {
    const made = product();
    made.book.timeZone = 'America/New_York';
    const answer = made.ask('sidebarAdoptionPreview', null);
    expect(answer.ok ? '' : answer.message).toContain('タイムゾーン');
  });
});
