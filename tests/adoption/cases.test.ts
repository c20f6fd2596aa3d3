// What is read from each case of tests/adoption/cases, without a workbook.
import type { AdoptionPlan } from '../../src/adoption/adoption';
import { cellText } from '../../src/sheet/table';
import { type Field, fields, headings } from '../../src/tracker/columns';
import { type AdoptionCase, adoptionCases, visible } from '../support/adoptionCase';
import { columnName, columnsLost, planOf } from '../support/adoptionPlan';

/** Columns that the add-on fills or that follow from others: a case need not name them. */
const unasked: readonly Field[] = ['id', 'originalDue', 'stage', 'schedule', 'flagged', 'sourceRow'];

/** `*` stands for anything, 「住民課*」 for what begins so. */
const as = (wanted: string, found: string): string => (wanted.endsWith('*') && found.startsWith(wanted.slice(0, -1)) ? wanted : found);

/** A line a measure: 「2,3 取組名=… 担当課=…」, and behind it what stands where the case has nothing. */
function measureLines(one: AdoptionCase, plan: AdoptionPlan): readonly string[] {
  const labelOf = (column: number): string => columnName(plan.headings.columns[column]?.label ?? '', column);
  const isFree = (field: Field): boolean => {
    const column = plan.columns[field];
    return one.free.has(headings[field]) || (column !== undefined && one.free.has(labelOf(column)));
  };
  return plan.measures.map(({ sourceRows, cells, extras }, index) => {
    const wanted = one.measures[index];
    const filled = new Map([
      ...fields.map((field, place) => [headings[field], visible(cellText(cells[place]))] as const),
      ...plan.extras.map(({ label }, place) => [label, visible(cellText(extras[place]))] as const),
    ]);
    const stray = [
      ...fields.filter((field) => !unasked.includes(field) && !isFree(field)).map((field) => headings[field]),
      ...plan.extras.filter(({ label, column }) => !one.free.has(label) && !one.free.has(labelOf(column))).map(({ label }) => label),
    ].filter((heading) => !one.columns.includes(heading) && filled.get(heading) !== '');
    return [
      as(wanted?.rows ?? '', sourceRows.join()),
      ...one.columns.map((heading) => `${heading}=${as(wanted?.cells.get(heading) ?? '', filled.get(heading) ?? 'この列はない')}`),
      ...stray.map((heading) => `${heading}=${filled.get(heading)}`),
    ].join(' ｜ ');
  });
}

const wantedLines = (one: AdoptionCase): readonly string[] =>
  one.measures.map(({ rows, cells }) => [rows, ...one.columns.map((heading) => `${heading}=${cells.get(heading) ?? ''}`)].join(' ｜ '));

const skipReasons: ReadonlyMap<string, string> = new Map([
  ['blank', '空白の行'],
  ['numbered', '番号などだけの行'],
  ['above', '表題、凡例、単位など'],
  ['heading', '見出し'],
  ['heading-again', '繰り返された見出し'],
  ['group', '区切りの行'],
  ['total', '合計など'],
  ['note', '注記'],
  ['other-table', '別の表'],
  ['no-title', '取組名のない行'],
]);

const skipLines = ({ skipped }: AdoptionPlan): readonly string[] =>
  skipped.map(({ row, reason }) => `${row} ${skipReasons.get(reason) ?? reason}`);

const eraWords: ReadonlyMap<string, string> = new Map([
  ['reiwa', '令和'],
  ['heisei', '平成'],
  ['western', '西暦'],
]);

function questionLine(question: AdoptionPlan['questions'][number]): { readonly asked: string; readonly proposal: string | null } {
  switch (question.kind) {
    case 'bare-years':
      return { asked: '2桁の年', proposal: eraWords.get(question.proposal ?? '') ?? null };
    case 'year-portion':
      return { asked: '年分', proposal: null };
    case 'status-word':
      return { asked: `状況「${question.word}」`, proposal: question.proposal };
    case 'mark':
      return { asked: `記号「${question.symbol}」`, proposal: question.proposal };
  }
}

/** What is asked, with its proposal unless the case leaves that open. */
const questionLines = ({ questions }: AdoptionPlan, wanted: readonly string[]): readonly string[] =>
  questions
    .map(questionLine)
    .map(({ asked, proposal }) => (proposal === null || wanted.includes(asked) ? asked : `${asked}＝${proposal}`))
    .sort();

describe.each(adoptionCases().map((one) => [`${one.name}（${one.title}）`, one] as const))('%s', (_name, one) => {
  const plan = planOf(one.source, one.answers).plan;

  test('comes out as the measures that a clerk would write', () => {
    expect(measureLines(one, plan)).toEqual(wantedLines(one));
  });
  test('leaves no row out without a word', () => {
    const rows = [...plan.measures.flatMap(({ sourceRows }) => sourceRows), ...plan.skipped.map(({ row }) => row)];
    expect(rows.sort((a, b) => a - b)).toEqual(one.source.rows.map((_row, index) => index + 1));
  });
  test('says rightly why a row is no measure', () => {
    expect(skipLines(plan)).toEqual(one.skipped ?? skipLines(plan));
  });
  test('names the columns that do not come along', () => {
    const names = plan.columnsNotTaken.map(({ label, column }) => columnName(label, column));
    expect(names.filter((name) => !one.free.has(name))).toEqual(one.columnsNotTaken);
  });
  test('leaves no column out without a word', () => {
    expect(one.answers.forms === true ? [] : columnsLost(one.source, plan).filter((name) => !one.free.has(name))).toEqual([]);
  });
  test('asks what only a person can know', () => {
    expect(questionLines(planOf(one.source, {}).plan, one.questions)).toEqual([...one.questions].sort());
  });
});
