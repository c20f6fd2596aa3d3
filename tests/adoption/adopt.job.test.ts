import path from 'node:path';
import { sampleBook } from '../../host/files/sample';
import type { AdoptionChoice } from '../../src/adoption/choice';
import { adoptAll, adopted, bookOf, product } from '../support/product';

const tidy = '若葉町ロードマップ（令和5年度）';
const messy = () => product({ book: sampleBook(path.join(__dirname, '../../samples/messy')) });
const heading = ['取組名', '担当課', '期限', '状況'];
const row = (rows: string[][], title: string, column: string): string =>
  rows.find((cells) => cells[rows[0]?.indexOf('取組名') ?? 0] === title)?.[rows[0]?.indexOf(column) ?? 0] ?? '';

describe('adoption of the sample', () => {
  test('the preview finds the tab, the columns, the municipality and the fiscal year', () => {
    expect(product().value('sidebarAdoptionPreview', null)).toMatchObject({
      mode: 'first',
      choice: {
        sheet: tidy,
        municipality: '若葉町',
        fiscalYear: 2023,
        columns: { id: 0, pillar: 1, title: 2, owner: 4, due: 7, status: 8 },
      },
      missing: [],
      questions: [],
      warnings: [],
      counts: { sourceRows: 41, measures: 40, measureRows: 40, skippedRows: 1 },
    });
  });
  test('the preview writes nothing', () => {
    const made = product();
    made.value('sidebarAdoptionPreview', null);
    expect(made.book.sheets.map(({ name }) => name)).toEqual([tidy, '名簿']);
  });
  test('the tracker stands beside the original with one row a measure', () => {
    const made = adopted();
    expect(made.book.sheets.map(({ name, hidden }) => `${name}${hidden ? ' (hidden)' : ''}`)).toEqual([
      tidy,
      '進捗管理',
      '変更履歴',
      '設定',
      '名簿',
      '取込記録 (hidden)',
    ]);
    expect(made.shownIn('進捗管理')).toHaveLength(41);
  });
  test('the original stays as it was', () => {
    expect(adopted().shownIn(tidy)).toEqual(product().shownIn(tidy));
  });
  test('numbers such as 1-1 stay text and dates typed as dates stay dates', () => {
    const made = adopted();
    expect(made.cell('進捗管理', 2, 'ID')).toBe('1-1');
    expect(row(made.shownIn('進捗管理'), '契約事務の電子化', '期限')).toBe('2024/03/29');
  });
  test('each row shows its signal in words', () => {
    const rows = adopted().shownIn('進捗管理');
    const titles = ['テレワーク環境の整備', '子育て情報の配信', '県のデジタル人材派遣制度の活用', '生成AI活用ガイドラインの作成'];
    expect(titles.map((title) => row(rows, title, '信号'))).toEqual(['期限超過15日', '完了', '条件待ち', '期限間近（あと28日）']);
  });
  test('each row links to where it came from', () => {
    const made = adopted();
    const column = made.shownIn('進捗管理')[0]?.indexOf('元の行') ?? -1;
    const sheet = made.book.sheetByName('進捗管理');
    const gid = made.book.sheetByName(tidy)?.id;
    expect(made.cell('進捗管理', 2, '元の行')).toBe(`${tidy}!2`);
    expect(sheet?.cell(2, column + 1)?.formula).toBe(`=HYPERLINK("#gid=${gid}&range=A2","${tidy}!2")`);
  });
  test('the flag column holds checkboxes, and the status column a list that follows the dictionary', () => {
    const made = adopted();
    const headings = made.shownIn('進捗管理')[0] ?? [];
    const rule = (heading: string) => made.book.sheetByName('進捗管理')?.cell(2, headings.indexOf(heading) + 1)?.rule?.criteria;
    expect(rule('議題')).toBe('CHECKBOX');
    expect(rule('状況')).toBe('VALUE_IN_RANGE');
  });
});

describe('adoption of a sheet as towns keep them', () => {
  const answered = (choice: AdoptionChoice): AdoptionChoice => ({
    ...choice,
    statusWords: { A: '実施中', B: '実施中', C: '遅延', D: '未着手' },
    symbols: { '○': 'due', '→': '検討', '⇒': '構築' },
    bareYears: 'western',
    yearPortion: 'fiscal-year',
  });
  const withAnswers = () => {
    const made = messy();
    const { choice, revision } = made.value('sidebarAdoptionPreview', answered(made.value('sidebarAdoptionPreview', null).choice));
    made.value('sidebarAdopt', choice, revision);
    return made;
  };

  test('the tab with the roadmap is found among others, with its two rows of headings', () => {
    expect(messy().value('sidebarAdoptionPreview', null)).toMatchObject({
      choice: {
        sheet: '実施計画一覧',
        headings: { first: 6, last: 7 },
        columns: { id: 0, pillar: 1, title: 2, content: 3, owner: 4, due: 10, status: 11, note: 13 },
      },
      time: { columns: 5 },
      extras: [{ column: 12, label: '予算額' }],
    });
  });
  test('every row of the source is a measure or a named skip', () => {
    const { counts, skipped } = messy().value('sidebarAdoptionPreview', null);
    expect(counts.measureRows + counts.skippedRows).toEqual(counts.sourceRows);
    expect(skipped.map(({ reason, count }) => `${reason} ${count}`)).toEqual([
      'above 4',
      'blank 1',
      'heading 2',
      'group 3',
      'total 2',
      'note 1',
    ]);
  });
  test('letters, marks, bare years and 年分 are asked, with what the legend says', () => {
    const { questions } = messy().value('sidebarAdoptionPreview', null);
    expect(
      questions.map((question) =>
        question.kind === 'status-word'
          ? `${question.word} ${question.legend} ${question.proposal}`
          : question.kind === 'mark'
            ? `${question.symbol} ${question.legend} ${question.proposal}`
            : `${question.kind} ${question.example}`,
      ),
    ).toEqual([
      'bare-years 24年度',
      'year-portion 令和5年分',
      'B 計画どおり 実施中',
      'C 遅れている 遅延',
      'A 計画より進んでいる 実施中',
      'D 未着手 未着手',
      '○ 目標年度 due',
      '→ 検討 検討',
      '⇒ 構築・導入 構築',
    ]);
  });
  test('nothing is asked any more once it was answered, and the answers stand in 設定', () => {
    const made = withAnswers();
    const settings = made.shownIn('設定');
    expect(settings.find(([name]) => name === '2桁の年')?.[1]).toBe('西暦');
    expect(settings.find(([name]) => name === '「年分」の意味')?.[1]).toBe('年度');
    expect(
      settings
        .find(([name]) => name === '遅延')?.[2]
        ?.split('、')
        .pop(),
    ).toBe('C');
  });
  test('words, arrows and fills of the years become start, due and stage', () => {
    const rows = withAnswers().shownIn('進捗管理');
    const read = (title: string) => ['開始', '期限', '段階', '工程'].map((column) => row(rows, title, column));
    expect(read('書かない窓口の導入')).toEqual(['令和4年度', '令和６年３月末', '構築', '令和4年度：検討／令和5年度：構築']);
    expect(read('ＲＰＡの活用')).toEqual(['令和6年度', '平成35年度末', '', '']);
    expect(read('図書館の電子書籍')).toEqual(['令和4年度', '令和5年分', '', '']);
  });
  test('a second line goes on the measure above, and merged parents are filled from above', () => {
    const rows = withAnswers().shownIn('進捗管理');
    expect(row(rows, '手数料のキャッシュレス化', '取組内容')).toBe('レジの更新を含む。');
    expect(row(rows, '手数料のキャッシュレス化', '柱')).toBe('１　窓口のデジタル化');
    expect(row(rows, '議会資料のペーパーレス化', '柱')).toBe('２　内部事務の効率化');
  });
  test('a column that no field takes goes along under its own heading', () => {
    expect(row(withAnswers().shownIn('進捗管理'), 'ＲＰＡの活用', '予算額')).toBe('-');
  });
  test('text that looks like a formula stays text', () => {
    expect(row(withAnswers().shownIn('進捗管理'), 'プログラミング教室', '取組内容')).toBe('=WEBSERVICE("http://example.com")');
  });
  test('the sections found are offered to the directory, each once', () => {
    expect(
      messy()
        .value('sidebarAdoptionPreview', null)
        .sections.map(({ found }) => found),
    ).toEqual([
      '住民課',
      '福祉課',
      '税務課',
      '総務課',
      'デジタル化推進室',
      'デジタル化推進課',
      '議会事務局',
      '建設課',
      '教育課',
      '学校教育課',
    ]);
  });
  test('another tab with stacked blocks and group rows is read after choosing it', () => {
    const made = messy();
    const { choice } = made.value('sidebarAdoptionPreview', null);
    const preview = made.value('sidebarAdoptionPreview', { ...choice, sheet: '施政方針より', headings: null, columns: {}, extras: null });
    expect(preview.counts.measures).toBe(5);
    expect(preview.counts.blocks).toBe(2);
    expect(preview.missing).toEqual(['owner', 'due']);
    expect(preview.firstRows[0]?.after.find(({ field }) => field === 'owner')?.value).toBe('総務課');
  });
});

describe('adopting once more', () => {
  const source = (rows: string[][]) => bookOf({ 計画: [['№', ...heading], ...rows] });
  const start = () => {
    const made = product({
      book: source([
        ['1', '窓口の改善', '住民課', '令和6年3月', '実施中'],
        ['2', 'LINEの活用', '企画課', '未定', '未着手'],
      ]),
    });
    adoptAll(made);
    return made;
  };
  const put = (made: ReturnType<typeof start>, place: [number, number], value: string) =>
    made.book.sheetByName('計画')?.place(...place, { value, format: '@' });

  test('a new row of the source is added below, under an ID of its own', () => {
    const made = start();
    for (const [column, value] of ['3', '電子契約', '総務課', '令和7年3月', '未着手'].entries()) put(made, [4, column + 1], value);
    const report = adoptAll(made);
    expect(report.mode).toBe('again');
    expect(report.measures).toBe(1);
    expect(made.cell('進捗管理', 4, 'ID')).toBe('3');
    expect(made.cell('進捗管理', 4, '取組名')).toBe('電子契約');
  });
  test('what staff changed is kept and named as a conflict', () => {
    const made = start();
    made.type('進捗管理', 2, '状況', '完了');
    put(made, [2, 5], '遅延');
    const preview = made.value('sidebarAdoptionPreview', null);
    expect(preview.again?.conflicts).toEqual([{ id: '1', title: '窓口の改善', field: 'status', source: '遅延', tracker: '完了' }]);
    expect(made.ask('sidebarAdopt', preview.choice, preview.revision)).toMatchObject({ ok: false });
    expect(made.cell('進捗管理', 2, '状況')).toBe('完了');
  });
  test('what only the source changed is followed and recorded', () => {
    const made = start();
    put(made, [2, 4], '令和6年9月');
    adoptAll(made);
    expect(made.cell('進捗管理', 2, '期限')).toBe('令和6年9月');
    expect(made.shownIn('変更履歴')[1]?.slice(2, 7)).toEqual(['元の表から反映', '1', '期限', '令和6年3月', '令和6年9月']);
  });
  test('a measure that staff deleted is not added again', () => {
    const made = start();
    made.book.sheetByName('進捗管理')?.deleteRows(2, 1);
    expect(made.value('sidebarAdoptionPreview', null).again).toMatchObject({ added: 0, deleted: [{ id: '1', title: '窓口の改善' }] });
  });
  test('a measure that staff deleted is added again where that is asked for, under its ID and once', () => {
    const made = start();
    made.book.sheetByName('進捗管理')?.deleteRows(2, 1);
    const { choice } = made.value('sidebarAdoptionPreview', null);
    const { revision } = made.value('sidebarAdoptionPreview', { ...choice, addDeleted: true });
    made.value('sidebarAdopt', { ...choice, addDeleted: true }, revision);
    expect(made.shownIn('進捗管理').map(([id]) => id)).toEqual(['ID', '2', '1']);
    expect(made.value('sidebarAdoptionPreview', null).again).toMatchObject({ added: 0, unchanged: 2, deleted: [] });
  });
  test('a measure that was added again goes with that run where it is taken back', () => {
    const made = start();
    made.book.sheetByName('進捗管理')?.deleteRows(2, 1);
    const { choice } = made.value('sidebarAdoptionPreview', null);
    const { revision } = made.value('sidebarAdoptionPreview', { ...choice, addDeleted: true });
    made.value('sidebarAdopt', { ...choice, addDeleted: true }, revision);
    made.value('sidebarUndoAdoption', null);
    expect(made.shownIn('進捗管理').map(([id]) => id)).toEqual(['ID', '2']);
  });
  test('a measure that was added again is no longer named as deleted', () => {
    const made = start();
    made.value('sidebarCheck');
    made.book.sheetByName('進捗管理')?.deleteRows(2, 1);
    const named = made.value('sidebarCheck').deleted.map(({ id }) => id);
    const { choice } = made.value('sidebarAdoptionPreview', null);
    const { revision } = made.value('sidebarAdoptionPreview', { ...choice, addDeleted: true });
    made.value('sidebarAdopt', { ...choice, addDeleted: true }, revision);
    expect([named, made.value('sidebarCheck').deleted]).toEqual([['1'], []]);
  });
  test('measures that went with an adoption taken back are not named as deleted', () => {
    const made = start();
    for (const [column, value] of ['3', '電子契約', '総務課', '令和7年3月', '未着手'].entries()) put(made, [4, column + 1], value);
    adoptAll(made);
    made.value('sidebarCheck');
    made.value('sidebarUndoAdoption', null);
    expect([made.value('sidebarCheck').deleted, made.shownIn('進捗管理').map(([id]) => id)]).toEqual([[], ['ID', '1', '2']]);
  });
  test('sorting the tracker changes nothing', () => {
    const made = start();
    const sheet = made.book.sheetByName('進捗管理');
    const [two, three] = [2, 3].map((at) => sheet?.block({ row: at, column: 1, rows: 1, columns: 26 })[0] ?? []);
    const lay = (cells: NonNullable<typeof two>, at: number) => {
      for (const [column, cell] of cells.entries()) sheet?.place(at, column + 1, cell ?? { value: '' });
    };
    lay(three ?? [], 2);
    lay(two ?? [], 3);
    expect(made.value('sidebarAdoptionPreview', null).again).toMatchObject({ added: 0, unchanged: 2, conflicts: [], deleted: [] });
  });
  test('with nothing new nothing is written', () => {
    const answer = start();
    const { choice, revision } = answer.value('sidebarAdoptionPreview', null);
    const refused = answer.ask('sidebarAdopt', choice, revision);
    expect(refused.ok ? '' : refused.message).toContain('新しく取り込む取組や変更はありません');
  });
  test('a second person whose preview is older is told, and nothing is written twice', () => {
    const made = product();
    const { choice, revision } = made.value('sidebarAdoptionPreview', null);
    made.value('sidebarAdopt', choice, revision);
    const answer = made.ask('sidebarAdopt', choice, revision);
    expect(answer.ok ? '' : answer.message).toBe(
      '確認した後に、元の表か「進捗管理」が変わりました。何も書き込んでいません。内容を読み直して、もう一度確認してください。',
    );
    expect(made.shownIn('進捗管理')).toHaveLength(41);
  });
  test('while another run is at work the person is told', () => {
    const made = product();
    const { choice, revision } = made.value('sidebarAdoptionPreview', null);
    made.world.locks.set('document', { holder: 'another', until: null });
    expect(made.ask('sidebarAdopt', choice, revision)).toMatchObject({ ok: false });
  });
});

describe('taking an adoption back', () => {
  test('where nobody has changed anything the workbook is as before', () => {
    const made = adopted();
    expect(made.value('sidebarUndoAdoption', null)).toMatchObject({ taken: 40, kept: [], tabRemoved: true });
    expect(made.book.sheets.map(({ name }) => name)).toEqual([tidy, '名簿']);
  });
  test('a measure that somebody changed stays, and is named', () => {
    const made = adopted();
    made.type('進捗管理', 3, '見込み', '令和6年3月');
    const report = made.value('sidebarUndoAdoption', null);
    expect(report.taken).toBe(39);
    expect(report.kept).toHaveLength(1);
    expect(report.tabRemoved).toBe(false);
    expect(made.shownIn('進捗管理')).toHaveLength(2);
  });
  test('of a second adoption only what that one wrote goes, and cells get back what stood in them', () => {
    const made = product({
      book: bookOf({
        計画: [
          ['№', ...heading],
          ['1', '窓口の改善', '住民課', '令和6年3月', '実施中'],
          ['', '', '', '', ''],
        ],
      }),
    });
    adoptAll(made);
    const source = made.book.sheetByName('計画');
    source?.place(2, 4, { value: '令和6年9月', format: '@' });
    for (const [column, value] of ['2', '電子契約', '総務課', '未定', '未着手'].entries())
      source?.place(3, column + 1, { value, format: '@' });
    adoptAll(made);
    const report = made.value('sidebarUndoAdoption', null);
    expect(report).toEqual({ taken: 1, kept: [], restored: 1, tabRemoved: false });
    expect(made.shownIn('進捗管理')).toHaveLength(2);
    expect(made.cell('進捗管理', 2, '期限')).toBe('令和6年3月');
    expect(made.value('sidebarAdoptionPreview', null).again).toMatchObject({ added: 1, updated: [{ field: 'due' }] });
  });
  test('taking back twice is refused', () => {
    const made = adopted();
    made.value('sidebarUndoAdoption', null);
    expect(made.ask('sidebarUndoAdoption', null)).toMatchObject({ ok: false });
  });
  test('keeps a row that somebody writes below the others meanwhile', () => {
    const made = adopted();
    const last = made.shownIn('進捗管理').length;
    const { returned } = made.call('sidebarUndoAdoption', [null], {
      onCall: (_, method) => {
        if (method === 'SpreadsheetApp.Sheet.getProtections') made.type('進捗管理', last + 1, '取組名', '人が足した行');
      },
    });
    expect([returned, made.cell('進捗管理', last + 1, '取組名')]).toMatchObject([{ ok: false }, '人が足した行']);
  });
});

describe('adoption of other sheets', () => {
  const rows = [heading, ['=IMPORTXML("http://example.com","//a")', '+81-52-000-0000', '@here', '-未定']];

  test('text that looks like a formula stays text', () => {
    const made = product({ book: bookOf({ 計画: rows }) });
    adoptAll(made);
    expect(['取組名', '担当課', '期限', '状況'].map((column) => made.cell('進捗管理', 2, column))).toEqual(rows[1]);
  });
  test('a sheet without owner, due date and status is adopted with these columns blank', () => {
    const made = product({
      book: bookOf({
        計画: [
          ['取組名', '取組内容'],
          ['窓口の改善', '待ち時間を減らす'],
        ],
      }),
    });
    expect(made.value('sidebarAdoptionPreview', null).missing).toEqual(['owner', 'due', 'status']);
    expect(adoptAll(made).measures).toBe(1);
  });
  describe.each([
    ['an empty tab', { メモ: [['']] }],
    ['a tab without headings', { メモ: [['りんご', 'みかん']] }],
  ])('%s', (_name, tabs) => {
    test('is shown with what can be chosen', () => {
      expect(product({ book: bookOf(tabs) }).value('sidebarAdoptionPreview', null)).toMatchObject({
        choice: { sheet: 'メモ', headings: { first: 1, last: 1 } },
        sheets: [{ name: 'メモ' }],
        counts: { measures: 0 },
      });
    });
    test('is refused when it is adopted', () => {
      const made = product({ book: bookOf(tabs) });
      const { choice, revision } = made.value('sidebarAdoptionPreview', null);
      expect(made.ask('sidebarAdopt', choice, revision).ok).toBe(false);
    });
    test('is said to have no rows, not to lack a column', () => {
      const made = product({ book: bookOf(tabs) });
      const { choice, revision } = made.value('sidebarAdoptionPreview', null);
      expect(made.ask('sidebarAdopt', choice, revision)).toMatchObject({ message: expect.stringContaining('取り込める行がありません') });
    });
  });
  test('headings alone give no measure and cannot be adopted', () => {
    const made = product({ book: bookOf({ 計画: [heading] }) });
    const { counts, choice, revision } = made.value('sidebarAdoptionPreview', null);
    expect(counts.measures).toBe(0);
    expect(made.ask('sidebarAdopt', choice, revision).ok).toBe(false);
  });
  test('a cell as long as cells can be is carried over whole', () => {
    const long = 'あ'.repeat(50_000);
    const made = product({
      book: bookOf({
        計画: [
          ['取組名', '担当課', '期限', '状況', '備考'],
          ['窓口', '住民課', '未定', '実施中', long],
        ],
      }),
    });
    adoptAll(made);
    expect(made.cell('進捗管理', 2, '備考')).toBe(long);
  });
  test('formula errors of the source arrive as text and the check names them', () => {
    const made = product({ book: bookOf({ 計画: [heading, ['窓口', '住民課', '#N/A', '実施中']] }) });
    adoptAll(made);
    expect(made.value('sidebarCheck').problems.map(({ problem }) => problem.code)).toContain('cell-error');
  });
  test('a sheet of 200 columns is read, and no more than twenty of the others go along by themselves', () => {
    const wide = (texts: string[], rest: string) => [...texts, ...Array.from({ length: 196 }, (_, at) => `${rest}${at}`)];
    const made = product({ book: bookOf({ 計画: [wide(heading, '項目その'), wide(['窓口', '住民課', '未定', '実施中'], '値')] }) });
    const preview = made.value('sidebarAdoptionPreview', null);
    expect(preview.extras).toHaveLength(196);
    expect(preview.choice.extras?.length).toBe(20);
    expect(adoptAll(made).measures).toBe(1);
  });
  test('the number of service calls does not grow with the rows', () => {
    const calls = (count: number) => {
      const made = product({
        book: bookOf({ 計画: [heading, ...Array.from({ length: count }, (_, at) => [`取組${at}`, '総務課', '未定', '実施中'])] }),
      });
      const { choice, revision } = made.value('sidebarAdoptionPreview', null);
      return made.call('sidebarAdopt', [choice, revision]).calls.total;
    };
    expect(calls(2_200)).toBe(calls(1_100));
  });
});

describe('words that every object knows are ordinary words', () => {
  const rows = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'].map((word, row) => [
    String(row + 1),
    `取組${row + 1}`,
    word,
    '令和6年3月29日',
    word,
  ]);
  const town = () => product({ book: bookOf({ 一覧: [['番号', '取組名', '担当課', '期限', '状況'], ...rows] }) });
  test('as statuses they are asked for like any other', () => {
    const { questions } = town().value('sidebarAdoptionPreview', null);
    expect(questions.flatMap((question) => (question.kind === 'status-word' ? [question.word] : [])).sort()).toEqual(
      rows.map(([, , word = '']) => word).sort(),
    );
  });
  test('unanswered they are taken over as they are', () => {
    const made = town();
    adoptAll(made);
    const at = made.shownIn('進捗管理')[0]?.indexOf('状況') ?? -1;
    expect(
      made
        .shownIn('進捗管理')
        .slice(1)
        .map((cells) => cells[at]),
    ).toEqual(rows.map(([, , word]) => word));
  });
});

describe('forms, a measure each', () => {
  const forms = {
    個票: [
      ['事業名', '予約の導入', '', ''],
      ['担当課', '住民課', '期限', '令和6年3月末'],
      ['状況', '実施中', '', ''],
      ['取組内容', '予約の仕組みを入れる', '', ''],
      ['', '', '', ''],
      ['事業名', '文書の更新', '', ''],
      ['担当課', '#REF!', '期限', '令和6年9月末'],
      ['状況', '未着手', '', ''],
      ['取組内容', '決裁を電子にする', '', ''],
    ],
  };
  const preview = () => {
    const made = product({ book: bookOf(forms) });
    return made.value('sidebarAdoptionPreview', { ...made.value('sidebarAdoptionPreview', null).choice, forms: true });
  };
  /** The next preview after an adoption: as it comes, or as the page asks for it after a click. */
  const adoptedAgain = (answers: Partial<AdoptionChoice> | null) => {
    const made = product({ book: bookOf(forms) });
    const { choice, revision } = made.value('sidebarAdoptionPreview', {
      ...made.value('sidebarAdoptionPreview', null).choice,
      forms: true,
    });
    made.value('sidebarAdopt', choice, revision);
    return made.value('sidebarAdoptionPreview', answers === null ? null : { ...choice, ...answers });
  };
  test('show what stands beside their labels', () => {
    expect(preview().firstRows.map(({ before }) => before.map(({ label, value }) => `${label}：${value}`))).toEqual([
      ['事業名：予約の導入', '担当課：住民課', '期限：令和6年3月末', '状況：実施中', '取組内容：予約の仕組みを入れる'],
      ['事業名：文書の更新', '担当課：#REF!', '期限：令和6年9月末', '状況：未着手', '取組内容：決裁を電子にする'],
    ]);
  });
  test('have their formula errors counted where they stand', () => {
    expect(preview().warnings).toContainEqual({ kind: 'error-values', count: 1, examples: ['B7 #REF!'] });
  });
  test('are not said to be joined rows', () => {
    expect(preview().warnings.map(({ kind }) => kind)).not.toContain('mostly-joined');
  });
  test('are read again as they were read the first time', () => {
    expect(adoptedAgain(null).again?.unchanged).toBe(2);
  });
  test('are no longer read where a person says so', () => {
    expect(adoptedAgain({ forms: false, headings: null, columns: {}, extras: null, blankTitles: null }).counts.measures).toBe(0);
  });
});
