import fc from 'fast-check';
import { findLegend, proposeMark, proposeStatus } from '../../src/adoption/legend';
import { headingsAt } from '../../src/adoption/sourceHeadings';
import { findTimeColumns, readSchedule, type SymbolMeaning, symbolsIn } from '../../src/adoption/timeColumns';
import { readStage } from '../../src/tracker/stages';
import { standardDictionary } from '../../src/tracker/status';
import { cases } from '../support/cases';

const base = { fiscalYear: 2023, bareYears: null, yearPortion: null };
const columnsOf = (...rows: string[][]) => headingsAt({ sheet: '計画', rows, merges: [] }, 1, rows.length).columns;
const found = (...rows: string[][]) => {
  const time = findTimeColumns(columnsOf(...rows), base, () => false);
  return time === null ? null : time.columns.map(({ column, first, last }) => `${column} ${first} ${last}`);
};

describe('columns of time', () => {
  test.each([
    [
      ['取組名', '令和5年度', '令和6年度'],
      ['1 2023-04-01 2024-03-31', '2 2024-04-01 2025-03-31'],
    ],
    [
      ['取組名', 'R5', 'R6'],
      ['1 2023-04-01 2024-03-31', '2 2024-04-01 2025-03-31'],
    ],
    [
      ['取組名', '2023', '2024'],
      ['1 2023-04-01 2024-03-31', '2 2024-04-01 2025-03-31'],
    ],
    [
      ['取組名', '第1四半期', '第2四半期'],
      ['1 2023-04-01 2023-06-30', '2 2023-07-01 2023-09-30'],
    ],
    [
      ['取組名', '2月', '3月'],
      ['1 2024-02-01 2024-02-29', '2 2024-03-01 2024-03-31'],
    ],
    [
      ['取組名', '上半期', '下半期'],
      ['1 2023-04-01 2023-09-30', '2 2023-10-01 2024-03-31'],
    ],
  ])('%j', (labels, periods) => {
    expect(found(labels)).toEqual(periods);
  });
  test('months under a year are of that year', () => {
    expect(found(['取組名', '令和6年度', ''], ['', '4月', '1月'])).toEqual(['1 2024-04-01 2024-04-30', '2 2025-01-01 2025-01-31']);
  });
  test.each([
    [['取組名', '令和5年度 目標値', '令和6年度 目標値']],
    [['取組名', '現状値(2022年)', '目標値(2026年)']],
    [['取組名', '令和5年度', '備考']],
  ])('targets and single years are none: %j', (labels) => {
    expect(found(labels)).toBeNull();
  });
  test('bare years are asked for', () => {
    expect(findTimeColumns(columnsOf(['取組名', '24', '25']), base, () => false)).toMatchObject({
      asked: true,
      columns: [],
      places: [1, 2],
    });
  });
});

const years = findTimeColumns(columnsOf(['取組名', '令和4年度', '令和5年度', '令和6年度', '令和7年度']), base, () => false);
if (years === null) throw new Error('no years');

/** Marks of the case file: ○=期限 →=検討 */
function marksOf(text: string): ReadonlyMap<string, SymbolMeaning> {
  return new Map(
    text.split(' ').flatMap((part): [string, SymbolMeaning][] => {
      const [symbol = '', meaning = ''] = part.split('=');
      const kinds: { readonly [word: string]: SymbolMeaning } = {
        期限: { kind: 'due' },
        開始: { kind: 'start' },
        期間: { kind: 'planned' },
        なし: { kind: 'nothing' },
      };
      const stage = readStage(meaning);
      const known = kinds[meaning] ?? (stage === null ? null : { kind: 'stage', stage });
      return symbol === '' || known === null ? [] : [[symbol, known]];
    }),
  );
}

describe('a row of years', () => {
  test.each(cases('tracker/cases/schedule.csv').map((line) => [line['説明'] ?? '', line] as const))('%s', (_name, line) => {
    const cells = ['取組', line['令和4年度'] ?? '', line['令和5年度'] ?? '', line['令和6年度'] ?? '', line['令和7年度'] ?? ''];
    const fills = cells.map((cell) => (cell === '（色）' ? '#bdd7ee' : '#ffffff'));
    const reading = readSchedule(
      years,
      cells.map((cell) => (cell === '（色）' ? '' : cell)),
      fills,
      marksOf(line['記号'] ?? ''),
      2023,
    );
    expect({
      start: reading.start,
      due: reading.due,
      stage: reading.stage,
      end: reading.openEnded ? '続く' : '',
      unknown: reading.unknownMarks.join(''),
    }).toEqual({
      start: line['開始'],
      due: line['期限'],
      stage: line['段階（令和5年度）'],
      end: line['終わり'],
      unknown: line['意味の分からない記号'],
    });
  });
  test('two kinds of arrows in one table need a meaning, one kind needs none', () => {
    const table = (...rows: string[][]) => ({ sheet: '計画', rows });
    expect(symbolsIn(years, table(['', '→', '→', '', '']), 1)).toEqual([]);
    expect(symbolsIn(years, table(['', '→', '⇒', '○', '']), 1)).toEqual([
      { symbol: '○', count: 1 },
      { symbol: '→', count: 1 },
      { symbol: '⇒', count: 1 },
    ]);
  });
});

describe('a legend on the sheet', () => {
  test.each([
    ['A：計画どおり、B：やや遅れ', 'A=計画どおり B=やや遅れ'],
    ['進捗の評価　A：計画より進んでいる、B：計画どおり、C：遅れている', 'A=計画より進んでいる B=計画どおり C=遅れている'],
    ['◎…前倒し　○…計画どおり　△…遅れ', '◎=前倒し ○=計画どおり △=遅れ'],
    ['○＝完了　×＝未実施', '○=完了 ×=未実施'],
    ['凡例　→：検討　⇒：構築', '→=検討 ⇒=構築'],
    ['資料1：計画の概要', ''],
    ['担当：総務課', ''],
  ])('%s', (text, entries) => {
    expect(
      findLegend({ sheet: '計画', rows: [[text], ['取組名']] }, 2)
        .map(({ word, meaning }) => `${word}=${meaning}`)
        .join(' '),
    ).toBe(entries);
  });
  test('is found in neighbouring cells too', () => {
    expect(
      findLegend(
        {
          sheet: '計画',
          rows: [
            ['A', '計画どおり'],
            ['B', '遅れている'],
            ['取組名', '担当課'],
          ],
        },
        3,
      ),
    ).toEqual([
      { word: 'A', meaning: '計画どおり' },
      { word: 'B', meaning: '遅れている' },
    ]);
  });
  test.each([
    ['計画どおり', '実施中'],
    ['目標より遅れている', '遅延'],
    ['大幅遅れ', '遅延'],
    ['完了', '完了'],
    ['未着手', '未着手'],
    ['評価できない', null],
    ['一部達成', null],
    ['50%以上', null],
  ])('%s proposes %s', (meaning, status) => {
    expect(
      proposeStatus(
        meaning,
        standardDictionary.statuses.map(({ name }) => name),
      ),
    ).toBe(status);
  });
  test.each([
    ['目標年度', { kind: 'due' }],
    ['検討', { kind: 'stage', stage: '検討' }],
    ['実施予定', { kind: 'planned' }],
    ['重点', null],
  ])('a mark that means %s', (meaning, proposal) => {
    expect(proposeMark(meaning)).toEqual(proposal);
  });
  test('no sheet makes the search fail', () => {
    const rows = fc.array(
      fc.array(fc.string({ maxLength: 40, unit: fc.constantFrom('A', 'B', '○', '→', '：', '=', '…', ' ', '、', '計', '画') }), {
        minLength: 3,
        maxLength: 3,
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 9 }), (texts, heading) => void findLegend({ sheet: '計画', rows: texts }, heading)),
    );
  });
});

test.each([
  ['検討', '検討'],
  ['調査・検討', '検討'],
  ['設計・構築', '設計'],
  ['要件定義', '設計'],
  ['契約', '調達'],
  ['システム導入', '構築'],
  ['試行運用', '試行'],
  ['実証実験', '試行'],
  ['本格稼働', '稼働'],
  ['運用開始', '稼働'],
  ['運用', '運用'],
  ['青', null],
])('%s is the stage %s', (text, stage) => {
  expect(readStage(text)).toBe(stage);
});
