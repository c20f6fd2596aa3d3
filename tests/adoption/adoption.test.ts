import fc from 'fast-check';
import { type AdoptionAnswers, planAdoption, shapeOf } from '../../src/adoption/adoption';
import { candidateScore, matchColumns } from '../../src/adoption/sourceColumns';
import { findHeadings } from '../../src/adoption/sourceHeadings';
import type { CellValue, SourceTable } from '../../src/sheet/table';
import { type Field, fields } from '../../src/tracker/columns';
import { standardDictionary } from '../../src/tracker/status';

/** A tab drawn in text: one line a row, cells parted by |. */
function tab(drawing: string): SourceTable {
  const rows = drawing.split('\n').map((line) => line.split('|').map((cell) => cell.trim().replace(/⏎/g, '\n')));
  const width = Math.max(...rows.map((row) => row.length));
  return { sheet: '計画', merges: [], rows: rows.map((row) => [...row, ...new Array<string>(width - row.length).fill('')]) };
}

const answers: AdoptionAnswers = {
  headings: null,
  columns: {},
  extras: null,
  blankTitles: null,
  dates: { fiscalYear: 2023, bareYears: null, yearPortion: null },
  statusWords: {},
  symbols: {},
  forms: false,
};

function plan(table: SourceTable, over: Partial<AdoptionAnswers> = {}) {
  const shape = shapeOf(table, { ...answers, ...over });
  return planAdoption(
    table,
    shape,
    { ...answers, ...over },
    {
      fills: null,
      directory: null,
      dictionary: standardDictionary,
      idsTaken: new Set(),
      linkTo: (row) => `計画!${row}`,
      columnName: (column) => `${column + 1}列`,
    },
  );
}

const columnsOf = (table: SourceTable) => {
  const headings = findHeadings(table)?.headings ?? null;
  return headings === null
    ? null
    : Object.fromEntries(
        Object.entries(matchColumns(headings, table, 2023)).map(([field, { column, confidence }]) => [field, `${column} ${confidence}`]),
      );
};
const shown = (table: SourceTable, ...wanted: Field[]) =>
  plan(table).measures.map(({ cells }) => wanted.map((field) => String(cells[fields.indexOf(field)] ?? '')).join('/'));
const skips = (table: SourceTable) => plan(table).skipped.map(({ row, reason }) => `${row} ${reason}`);

describe('finding headings and columns', () => {
  test('labels of municipal plans are matched, whatever blanks and brackets stand in them', () => {
    expect(columnsOf(tab('№|施策の柱|取 組 名|所管課（取りまとめ）|完了予定|進捗状況|備　考'))).toEqual({
      id: '0 sure',
      pillar: '1 sure',
      title: '2 sure',
      owner: '3 sure',
      due: '4 sure',
      status: '5 sure',
      note: '6 sure',
    });
  });
  test('English labels are matched', () => {
    expect(columnsOf(tab('No|Title|Owner|Due date|Status'))).toMatchObject({
      id: '0 sure',
      title: '1 sure',
      owner: '2 sure',
      due: '3 sure',
      status: '4 sure',
    });
  });
  test('headings below title, unit and blank rows are found', () => {
    expect(findHeadings(tab('DX推進計画\n（単位：千円）\n\n№|取組名|担当課|予算額\n1|窓口|住民課|100'))?.headings.first).toBe(4);
  });
  test('two rows of headings are one, with parent and child', () => {
    const table = tab('|主な取組|平成27年度||担当部課\n||決算見込額|進捗状況|\n①|統合型地図の整備|12,295|順調|企画部　情報政策課');
    const found = findHeadings(table)?.headings;
    expect(found).toMatchObject({
      first: 1,
      last: 2,
      columns: ['', '主な取組', '平成27年度 決算見込額', '平成27年度 進捗状況', '担当部課'].map((label) => ({ label })),
    });
    expect(columnsOf(table)).toMatchObject({ title: '1 sure', status: '3 likely', owner: '4 sure' });
  });
  test('of a heading under two years that of the plan is taken', () => {
    const table = tab('取組名|担当課|令和4年度||令和5年度|\n||計画|実施状況|計画|実施状況\n窓口|住民課|a|完了|b|実施中');
    expect(columnsOf(table)).toMatchObject({ status: '5 likely' });
  });
  test('what no label names is guessed from the cells, and said to be guessed', () => {
    const table = tab(
      ['取組名|部署の名|いつ|備考', ...['あ', 'い', 'う', 'え'].map((name) => `${name}の取組を進める|総務課|令和6年3月|`)].join('\n'),
    );
    expect(columnsOf(table)).toMatchObject({ due: '2 guessed' });
  });
  test.each([
    ['letters', 'A', 'B'],
    ['numbers', '1', '2'],
  ])('under 取組名 %s name the measures where no other column does', (_what, first, second) => {
    const table = tab(`取組名|担当課|期限|状況\n${first}|住民課|未定|実施中\n${second}|総務課|未定|未着手`);
    expect(shown(table, 'title')).toEqual([first, second]);
  });
  test('a place of publication or an amount is no field', () => {
    expect(columnsOf(tab('取組名|担当課|実施主体|予算額|担当者名'))).toEqual({ title: '0 sure', owner: '1 sure' });
  });
  test('a cover, a count and a note are no roadmaps', () => {
    for (const text of ['計画の表紙\n令和5年', '部|A|B|C\n総務部|1|2|3', 'りんご|みかん']) expect(candidateScore(tab(text))).toBe(0);
  });
});

describe('what each row is', () => {
  const source = tab(
    '№|柱|取組名|担当課|期限|状況\n1-1|窓口|書かない窓口|住民課|令和6年2月29日|実施中\n\n||LINEの活用|企画課||未着手\n№|柱|取組名|担当課|期限|状況\n<総務部>\n1-1|窓口|同じ番号の行|総務課、企画課|随時|\n小計||3件\n※令和5年8月末現在',
  );

  test('every row of the source is a measure or a named skip', () => {
    expect(plan(source).measures.flatMap(({ sourceRows }) => sourceRows)).toEqual([2, 4, 7]);
    expect(skips(source)).toEqual(['1 heading', '3 blank', '5 heading-again', '6 group', '8 total', '9 note']);
  });
  test('the number of the source stays the ID and missing or repeated ones get a new one', () => {
    expect(shown(source, 'id')).toEqual(['1-1', 'DX-001', 'DX-002']);
  });
  test('a number of the source in two lines is one line as an ID', () => {
    expect(shown(tab('番号|取組名|担当課|期限\nA⏎1|窓口の改善|住民課|未定\nA⏎2|電子契約|総務課|未定'), 'id')).toEqual(['A 1', 'A 2']);
  });
  test('numbers of the source that are the same in one line are repeated ones', () => {
    expect(shown(tab('番号|取組名|担当課|期限\nA⏎1|窓口の改善|住民課|未定\nA 1|電子契約|総務課|未定'), 'id')).toEqual(['A 1', 'DX-001']);
  });
  test('the due date is kept as written and again as the original one', () => {
    expect(shown(source, 'due', 'originalDue')[0]).toBe('令和6年2月29日/令和6年2月29日');
  });
  test('merged parents are filled from above, and it is said', () => {
    const assumed = plan(source).assumed.filter(({ code }) => code === 'filled-from-above');
    expect(shown(source, 'pillar')[1]).toBe('窓口');
    expect(assumed.map(({ row, to }) => `${row} ${to}`)).toEqual(['4 窓口']);
  });
  test('blocks with other columns are read by their own headings', () => {
    const blocks = tab('取組名|担当課|状況\n窓口|住民課|完了\n\n令和6年度の計画\n担当課|取組名|状況\n総務課|電子契約|未着手');
    expect(shown(blocks, 'title', 'owner', 'status')).toEqual(['窓口/住民課/完了', '電子契約/総務課/未着手']);
    expect(skips(blocks)).toEqual(['1 heading', '3 blank', '4 above', '5 heading-again']);
  });
  test('group rows of sections give the owner where the sheet names none', () => {
    const table = tab('取組名|取組内容\n<総務課>\n採用の見直し|時期を早める\n<住民課>\n窓口の改善|待ち時間を減らす');
    expect(shown(table, 'title', 'owner')).toEqual(['採用の見直し/総務課', '窓口の改善/住民課']);
  });
  test('group rows of goals give the pillar', () => {
    const table = tab('№|取組名|担当課|状況\n第1章　暮らし\n1|窓口|住民課|完了\n基本施策 3-(2)|行政の効率化\n2|文書管理|総務課|実施中');
    expect(shown(table, 'title', 'pillar')).toEqual(['窓口/第1章　暮らし', '文書管理/行政の効率化']);
  });
  test('two lines a measure become one, and what does not fit stands in the note', () => {
    const table = tab(
      '取組名|担当課|種類|値|備考\n研修の受講者|総務課|目標|100人|\n||実績|80人|\n相談の件数|住民課|目標|20件|\n||実績|25件|',
    );
    expect(plan(table).measures.map(({ sourceRows, extras }) => `${sourceRows.join()} ${extras.join('/')}`)).toEqual([
      '2,3 目標\n実績/目標：100人\n実績：80人',
      '4,5 目標\n実績/目標：20件\n実績：25件',
    ]);
  });
  test('rows without a title but with an owner and a status of their own are measures under the title above', () => {
    const table = tab('政策|政策内容|担当課|状況\n窓口の改善|待ち時間|住民課|完了\n|案内表示|総務課|実施中');
    expect(shown(table, 'title', 'content', 'owner')).toEqual(['窓口の改善/待ち時間/住民課', '窓口の改善/案内表示/総務課']);
  });
  test('the person may say that they go on instead, where they have no owner of their own', () => {
    const table = tab('政策|政策内容|担当課|状況\n窓口の改善|待ち時間|住民課|完了\n|案内表示||実施中');
    expect(plan(table, { blankTitles: 'continue' }).measures).toHaveLength(1);
  });
  test('〃 and 同上 are filled from above', () => {
    expect(shown(tab('取組名|担当課|状況\n窓口|住民課|完了\n電子契約|〃|同上'), 'owner', 'status')).toEqual(['住民課/完了', '住民課/完了']);
  });
  test('columns that a person takes away stay away', () => {
    expect(plan(source, { columns: { status: null } }).missing).toEqual(['status']);
  });
  test('a label like a heading of the tracker gets a mark of its own', () => {
    expect(plan(tab('取組名|担当課|信号\n窓口|住民課|青')).extras.map(({ label }) => label)).toEqual(['信号〔元〕']);
  });
});

describe('what is asked', () => {
  test('letters ask for a legend, with what the sheet itself says', () => {
    const table = tab('A：計画どおり　B：遅れている\n取組名|担当課|進捗\n窓口|住民課|A\n電子契約|総務課|B\n研修|総務課|順調');
    expect(plan(table).questions).toEqual([
      { kind: 'status-word', word: 'A', cells: 1, legend: '計画どおり', proposal: '実施中' },
      { kind: 'status-word', word: 'B', cells: 1, legend: '遅れている', proposal: '遅延' },
    ]);
  });
  test('an answer becomes the status, and the answer is all that is assumed', () => {
    const table = tab('取組名|担当課|進捗\n窓口|住民課|Ａ');
    const made = plan(table, { statusWords: { A: '完了' } });
    expect(made.measures[0]?.cells[fields.indexOf('status')]).toBe('完了');
    expect(made.assumed.filter(({ code }) => code === 'status-read')).toHaveLength(1);
  });
  test.each([
    ['within twelve years of the plan', '16年度', 'reiwa'],
    ['more than twelve years from it', '17年度', null],
  ])('an era that the title names is proposed for a year %s', (_name, due, proposal) => {
    const table = tab(`令和5年度の計画\n取組名|担当課|期限|状況\n窓口|住民課|${due}|実施中`);
    expect(plan(table).questions).toEqual([{ kind: 'bare-years', cells: 1, example: due, proposal }]);
  });
  test('two-digit years of columns are asked for before anything is read from them', () => {
    const table = tab('平成24年度からの計画\n主な取組|担当課|24|25|26\n地図の整備|企画課|検討|構築|→');
    const { questions, measures } = plan(table);
    expect(questions[0]).toEqual({ kind: 'bare-years', cells: 3, example: '24', proposal: 'heisei' });
    expect(measures[0]?.cells[fields.indexOf('due')]).toBe('');
  });
  test('and are read once they are answered', () => {
    const table = tab('主な取組|担当課|24|25|26\n地図の整備|企画課|検討|構築|→');
    const { measures } = plan(table, { dates: { fiscalYear: 2013, bareYears: 'heisei', yearPortion: null } });
    const cell = (field: Field) => measures[0]?.cells[fields.indexOf(field)];
    expect({ start: cell('start'), due: cell('due'), stage: cell('stage') }).toEqual({
      start: '平成24年度',
      due: '平成26年度',
      stage: '構築',
    });
  });
});

test('whatever stands on the tab, every row is part of one measure or one named skip', () => {
  const word = fc.constantFrom(
    '取組名',
    '担当課',
    '期限',
    '状況',
    '窓口の改善',
    '総務課',
    '<総務部>',
    '合計',
    '※注',
    '〃',
    '令和5年度',
    '完了',
    '第1章',
    'A：順調、B：遅れ',
    '',
  );
  const cell: fc.Arbitrary<CellValue> = fc.oneof(
    { weight: 6, arbitrary: word },
    { weight: 1, arbitrary: fc.integer() },
    { weight: 1, arbitrary: fc.boolean() },
  );
  const rows = fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { maxLength: 25 });
  fc.assert(
    fc.property(rows, fc.constantFrom('continue', 'own', null), (body, blankTitles) => {
      const table: SourceTable = { sheet: '計画', merges: [], rows: [['№', '取組名', '担当課', '期限', '状況'], ...body] };
      const { measures, skipped } = plan(table, { blankTitles, headings: { first: 1, last: 1 } });
      const all = [...measures.flatMap(({ sourceRows }) => sourceRows), ...skipped.map(({ row }) => row)].sort((a, b) => a - b);
      expect(all).toEqual(table.rows.map((_, index) => index + 1));
    }),
    { numRuns: 500 },
  );
});

describe('words of the status column that nobody knows', () => {
  const asked = (odd: number, of: number) =>
    plan(
      tab(
        [
          '取組名|担当課|期限|状況',
          ...Array.from({ length: of }, (_, row) => `取組その${row}|総務課|R6.3|${row < odd ? 'おおむね' : '実施中'}`),
        ].join('\n'),
      ),
    ).questions.length;
  test('one of twenty is a slip that the check names', () => {
    expect(asked(1, 20)).toBe(0);
  });
  test('one of nineteen is asked for', () => {
    expect(asked(1, 19)).toBe(1);
  });
});

describe('of two columns of one meaning the cells choose', () => {
  const column = (drawing: string, field: 'owner' | 'status' | 'due') => plan(tab(drawing)).columns[field];
  test('sections before people', () => {
    expect(column('取組名|担当|所管課|期限\n予約の導入|田中|住民課|R6.3\n文書の更新|鈴木|総務課|R6.9', 'owner')).toBe(2);
  });
  test('words of the list before a remark', () => {
    expect(column('取組名|状況|進捗状況\n予約の導入|説明会を開いた|実施中\n文書の更新|業者と協議した|未着手', 'status')).toBe(2);
  });
  test('days before words', () => {
    expect(column('取組名|期限|完了予定\n予約の導入|随時|R6.3\n文書の更新|随時|R6.9', 'due')).toBe(2);
  });
});

describe('a list that was turned, a measure a column', () => {
  const turned = tab('項目|取組1|取組2\n取組名|電子申請の拡充|窓口の予約\n担当課|情報課|市民課\n期限|R6.3|R5.12\n状況|実施中|完了');
  test('is said to be none, also below 項目 | 取組1', () => {
    expect(shapeOf(turned, answers).kind).toBe('form');
  });
  test('is read as its measures where a person says so', () => {
    const { measures } = plan(turned, { forms: true });
    expect(measures.map(({ cells }) => cells[fields.indexOf('title')])).toEqual(['電子申請の拡充', '窓口の予約']);
  });
});

test('a list of 200,000 rows is read', () => {
  const rows = [['取組名', '担当課'], ...Array.from({ length: 200_000 }, (_, row) => [`取組その${row}`, '総務課'])];
  expect(shapeOf({ sheet: '計画', merges: [], rows }, answers).columns).toEqual({ title: 0, owner: 1 });
});
