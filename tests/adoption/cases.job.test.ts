// Each case of tests/adoption/cases in a workbook: what the preview says on top, the tracker that comes of it, and the check after it.
import type { AdoptionChoice } from '../../src/adoption/choice';
import type { AdoptionPreview, AdoptionWarning } from '../../src/adoption/page';
import { type AdoptionCase, adoptionCases, bookOfCase, readCase } from '../support/adoptionCase';
import { type Product, product } from '../support/product';

const madeOf = (one: AdoptionCase): Product => product({ book: bookOfCase(one) });

/** What the preview proposes, and what the case answers. */
function proposed({ choice, questions, warnings }: AdoptionPreview, answers: AdoptionCase['answers']): AdoptionChoice {
  const statusWords = { ...choice.statusWords };
  const symbols = { ...choice.symbols };
  for (const question of questions) {
    if (question.kind === 'status-word') statusWords[question.word] = question.proposal;
    if (question.kind === 'mark') symbols[question.symbol] = question.proposal;
  }
  const years = questions.find(({ kind }) => kind === 'bare-years');
  return {
    ...choice,
    bareYears: years?.kind === 'bare-years' ? (years.proposal ?? 'reiwa') : choice.bareYears,
    yearPortion: 'fiscal-year',
    ...answers,
    forms: warnings.some(({ kind }) => kind === 'form'),
    statusWords: { ...statusWords, ...answers.statusWords },
    symbols: { ...symbols, ...answers.symbols },
  };
}

/** Adopts as proposed and answered; the answers may let other columns be read, so the preview is looked at again. */
function adopt(made: Product, one: AdoptionCase) {
  const first = made.value('sidebarAdoptionPreview', null);
  const { headings, columns, extras, blankTitles } = { headings: null, columns: {}, extras: null, blankTitles: null };
  const decided = { ...proposed(first, one.answers), headings, columns, extras, blankTitles };
  const { choice, revision } = made.value('sidebarAdoptionPreview', decided);
  return made.value('sidebarAdopt', choice, revision);
}

/** Warnings that depend on how old the plan is or how the headings were found: a case need not name them. */
const unasked: readonly AdoptionWarning['kind'][] = ['all-late', 'nothing-late', 'one-year', 'headings-unsure'];

const warningWords: { readonly [K in AdoptionWarning['kind']]: string } = {
  form: '個票',
  summary: '集計表',
  'headings-unsure': '見出しが不確か',
  'titles-repeat': '同じ取組名',
  'owners-no-sections': '課でない担当課',
  'days-unreadable': '読めない期限',
  'mostly-joined': '続きの行ばかり',
  'one-year': '同じ年度ばかり',
  'all-late': 'すべて期限超過',
  'nothing-late': '期限超過がない',
  'error-values': '式の誤り',
  'names-taken': '名前の重なるタブ',
};

const warningLine = (warning: AdoptionWarning): string =>
  warningWords[warning.kind] +
  (warning.kind === 'names-taken'
    ? [...warning.names]
        .sort()
        .map((name) => `「${name}」`)
        .join('')
    : '');

/** Made when it is first wanted, and once. */
function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

describe.each(adoptionCases().map((one) => [`${one.name}（${one.title}）`, one] as const))('%s', (_name, one) => {
  const preview = lazily(() => madeOf(one).value('sidebarAdoptionPreview', null));
  const adopted = lazily(() => {
    const made = madeOf(one);
    const before = one.tabs.map(({ sheet }) => made.shownIn(sheet));
    return { made, before, tab: adopt(made, one).tab };
  });

  test('the preview takes the tab in which the roadmap stands', () => {
    expect(preview().choice.sheet).toBe(one.source.sheet);
  });
  test('the preview names what a clerk would wonder about', () => {
    const told = preview().warnings.filter(({ kind }) => !unasked.includes(kind) || one.warnings.includes(warningWords[kind]));
    expect(told.map(warningLine)).toEqual(one.warnings);
  });
  test('the tracker holds its measures', () => {
    const { made, tab } = adopted();
    const [headings = [], ...rows] = made.shownIn(tab);
    const titles = rows.map((row) => row[headings.indexOf('取組名')] ?? '');
    const wanted = one.measures.map(({ cells }) => cells.get('取組名') ?? '');
    expect(titles.map((title, row) => (begins(title, wanted[row]) ? wanted[row] : title))).toEqual(wanted);
  });
  test('the tabs of the town stay as they were', () => {
    const { made, before } = adopted();
    expect(one.tabs.map(({ sheet }) => made.shownIn(sheet))).toEqual(before);
  });
  test('the check refuses nothing', () => {
    expect(adopted().made.value('sidebarCheck').rows).toBe(one.measures.length);
  });
});

/** 「ａ．計画に基づき移行する。*」 stands for what begins so. */
const begins = (title: string, wanted: string | undefined): boolean =>
  wanted?.endsWith('*') === true && title.replace(/\n/g, '⏎').startsWith(wanted.slice(0, -1));

describe('tabs of the town that have the name of ours', () => {
  test('「設定」: the answers stand in a tab of ours', () => {
    const one = readCase('own-settings-tab');
    const made = madeOf(one);
    adopt(made, one);
    expect(
      made
        .shownIn('設定（DX推進）')
        .find(([name]) => name === '実施中')
        ?.join(),
    ).toContain('B');
  });
  test.each(['own-tab-named-tracker', 'own-tracker-alike'])('%s: the tracker is another tab, as a first adoption', (name) => {
    const one = readCase(name);
    expect(adopt(madeOf(one), one)).toMatchObject({ mode: 'first', tab: '進捗管理（DX推進）', measures: one.measures.length });
  });
  test.each(['名簿', '変更履歴'])('「%s」: ours stands beside it', (tab) => {
    const one = readCase('own-directory-and-history');
    const made = madeOf(one);
    adopt(made, one);
    expect(made.book.sheetByName(`${tab}（DX推進）`)).toBeDefined();
  });
});

test('sections are named without the letters that nobody sees', () => {
  const { sections } = madeOf(readCase('invisible-letters-in-cells')).value('sidebarAdoptionPreview', null);
  expect(sections.map(({ found }) => found)).toEqual(['住民課', '総務課']);
});
