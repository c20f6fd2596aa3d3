// A clerk at the page 進捗管理表を作る: how high it is, that its button stays in sight, and that it never is a dead end. Screenshots in
// build/screenshots.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { writeXlsx } from '../../host/files/xlsx';
import type { AdoptionPreview, AdoptionReport } from '../../src/adoption/page';
import { bookOfCase, readCase } from '../support/adoptionCase';
import { describeInBrowser } from '../support/browser';
import { findings, picture, sidebarOf } from '../support/screens';
import { atWorkbench, type Stand, type StandOptions } from '../support/workbench';

const root = path.resolve(__dirname, '../..');

const sample = (name: string) => ({ name: `${name}.xlsx`, bytes: readFileSync(path.join(root, `build/samples/${name}.xlsx`)) });
const handed = async (name: string) => ({ name: `${name}.xlsx`, bytes: await writeXlsx(bookOfCase(readCase(name))) });

/** Opens the page of adoption on a file and waits for its preview. */
const atAdoption = (file: NonNullable<StandOptions['file']>, work: (stand: Stand) => Promise<void>) =>
  atWorkbench({ script: 'product', file }, async (stand) => {
    await stand.choose('DXロードマップ', '進捗管理表を作る');
    await sidebarOf(stand).locator('.main-bar button').waitFor();
    await work(stand);
  });

function frameOf({ page }: Stand): Frame {
  const frame = page.frames().find((each) => each.url().includes('/frame/'));
  if (frame === undefined) throw new Error('The sidebar is not open.');
  return frame;
}

/** In px of the page: what is seen at once, all there is, and how far things stick out to the right. */
const measured = (stand: Stand) =>
  frameOf(stand).evaluate(() => ({
    seen: window.innerHeight,
    height: document.documentElement.scrollHeight,
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }));

/** The main button lies wholly in what is seen, without any scrolling. */
const buttonInSight = (stand: Stand) =>
  frameOf(stand).evaluate(() => {
    const box = document.querySelector('.main-bar button.main')?.getBoundingClientRect();
    return box !== undefined && window.scrollY === 0 && box.top >= 0 && box.bottom <= window.innerHeight;
  });

describeInBrowser('the page of adoption', () => {
  test.each([
    // heights in px of a view of 300 × 615: before, tidy was 4,366 and messy 5,523
    ['tidy', async () => sample('tidy'), 800],
    ['messy', async () => sample('messy'), 1_300],
    ['unknown-headings', () => handed('unknown-headings'), 750],
    ['bar-merged-over-years', () => handed('bar-merged-over-years'), 750],
    ['english-list', () => handed('english-list'), 1_050],
  ] as const)('shows %s in one screen, as high as it must be', async (name, file, most) => {
    await atAdoption(await file(), async (stand) => {
      await picture(stand.page, `adopt-${name}`);
      const { height, overflow } = await measured(stand);
      expect([height <= most, overflow, await buttonInSight(stand), await findings(stand.page)]).toEqual([true, 0, true, []]);
    });
  });

  test('keeps button and focus in sight at 200 % zoom', () =>
    atAdoption(sample('messy'), async (stand) => {
      await stand.page.setViewportSize({ width: 683, height: 384 });
      await picture(stand.page, 'adopt-zoomed');
      expect(await buttonInSight(stand)).toBe(true);
      // through all fields to the button, as the keyboard goes
      await sidebarOf(stand).getByLabel('読み込むタブ').focus();
      const hidden: string[] = [];
      for (let step = 0; step < 40; step += 1) {
        await stand.page.keyboard.press('Tab');
        const { name, seen, last } = await frameOf(stand).evaluate(() => {
          const focused = document.activeElement ?? document.body;
          const bar = document.querySelector('.main-bar');
          const box = focused.getBoundingClientRect();
          const inBar = bar?.contains(focused) === true;
          const bottom = inBar ? window.innerHeight : (bar?.getBoundingClientRect().top ?? 0);
          return { name: focused.textContent ?? '', seen: box.top >= 0 && box.bottom <= bottom, last: inBar };
        });
        if (!seen) hidden.push(name);
        if (last) break;
      }
      expect([hidden, await frameOf(stand).evaluate(() => document.activeElement?.className)]).toEqual([[], 'button main']);
    }));
});

describeInBrowser('a clerk whose table is not found', () => {
  test('selects the row of the headings in the sheet and goes on', async () => {
    await atAdoption(await handed('unknown-headings'), async (stand) => {
      const sidebar = sidebarOf(stand);
      await sidebar.getByLabel('読み込むタブ').selectOption('表紙');
      await sidebar.getByText(/^読み込める取組がありません/).waitFor();
      await picture(stand.page, 'adopt-no-table');
      expect(await findings(stand.page)).toEqual([]);

      await stand.page.getByRole('tab', { name: '一覧' }).click();
      await stand.goTo('B1');
      await sidebar.getByRole('button', { name: 'この行を見出しにする' }).click();
      await sidebar.getByText(/^別のタブが開いています/).waitFor();
      await sidebar.getByLabel('読み込むタブ').selectOption('一覧');
      await sidebar.getByText(/^取組2件、/).waitFor();
      await sidebar.getByText(/^見出しの行/).click();
      await sidebar.getByRole('button', { name: 'この行を見出しにする' }).click();
      await sidebar.getByText(/^取組2件、/).waitFor();
      expect(await sidebar.getByLabel('読み込むタブ').inputValue()).toBe('一覧');
      await picture(stand.page, 'adopt-row-taken');

      await sidebar.getByRole('button', { name: '2件で進捗管理表を作成' }).click();
      await sidebar.getByText('自治体名を入力してください。').waitFor();
      await sidebar.getByLabel('自治体名').fill('若葉町');
      await sidebar.getByRole('button', { name: '2件で進捗管理表を作成' }).click();
      await sidebar.getByText('進捗管理表を作成しました').waitFor();
      await picture(stand.page, 'adopt-made');
    });
  });
});

describeInBrowser('a clerk who looks closer', () => {
  test('finds each first measure once, before and after, and what else is folded', () =>
    atAdoption(sample('messy'), async (stand) => {
      const sidebar = sidebarOf(stand);
      await sidebar.getByRole('button', { name: '凡例のとおりにする' }).click();
      await sidebar.getByText('決めたこと（7件）').waitFor();
      for (const name of [/^はじめの5件/, /^列の対応/, /^見出しの行/, /^そのまま引き継ぐ列/, /^読み込まない行/, /^名簿にない担当課/])
        await sidebar.locator('summary').filter({ hasText: name }).click();
      expect(await sidebar.locator('table tbody').count()).toBe(5);
      await stand.page.setViewportSize({ width: 1366, height: 3_600 });
      await picture(stand.page, 'adopt-unfolded');
      expect([(await measured(stand)).overflow, await findings(stand.page)]).toEqual([0, []]);
    }));

  test('reads forms with one tick, and no longer reads them without it', async () =>
    atAdoption(await handed('two-forms'), async (stand) => {
      const sidebar = sidebarOf(stand);
      await sidebar.getByLabel('様式1枚を1件の取組として読む').check();
      await sidebar.getByText(/^取組2件、担当課2、/).waitFor();
      await sidebar
        .locator('summary')
        .filter({ hasText: /^はじめの2件/ })
        .click();
      await picture(stand.page, 'adopt-forms');
      expect(await findings(stand.page)).toEqual([]);
      await sidebar.getByLabel('様式1枚を1件の取組として読む').uncheck();
      await sidebar.getByText(/^読み込める取組がありません/).waitFor();
    }));
});

/** All that a preview can say at once; no single sheet is as odd. */
const oddPreview: AdoptionPreview = {
  mode: 'first',
  choice: {
    sheet: '個票',
    headings: { first: 3, last: 3 },
    columns: { title: 0, owner: 1 },
    extras: [],
    blankTitles: null,
    bareYears: null,
    yearPortion: null,
    statusWords: {},
    symbols: {},
    addSections: true,
    forms: false,
    directorySheet: null,
    addDeleted: false,
    municipality: '若葉町',
    fiscalYear: 2023,
  },
  revision: 'r' as AdoptionPreview['revision'],
  sheets: [
    { name: '個票', likely: true },
    { name: '課一覧', likely: false },
  ],
  labels: ['取組名', '担当課', 'メモ'],
  confidence: { title: 'sure', owner: 'guessed' },
  missing: ['due', 'status'],
  time: null,
  extras: [],
  columnsNotTaken: [{ column: 2, label: 'メモ' }],
  warnings: [
    { kind: 'form', forms: 3 },
    { kind: 'summary' },
    { kind: 'titles-repeat', count: 4, examples: ['窓口', '会議'] },
    { kind: 'owners-no-sections', count: 2, examples: ['山田太郎'] },
    { kind: 'days-unreadable', count: 3, examples: ['Q3 FY23'] },
    { kind: 'mostly-joined', rows: 30, measures: 3 },
    { kind: 'one-year', fiscalYear: 2019, count: 12 },
    { kind: 'all-late', count: 12 },
    { kind: 'nothing-late', count: 12 },
    { kind: 'error-values', count: 5, examples: ['#REF!', '#N/A'] },
    { kind: 'names-taken', names: ['進捗管理', '設定'] },
  ],
  understood: { measures: 3, sections: 2, withDue: 0 },
  directoryOffer: { sheet: '課一覧', sections: 12, addresses: 10 },
  questions: [{ kind: 'status-word', word: 'Done', cells: 2, legend: '', proposal: '完了' }],
  statuses: ['未着手', '実施中', '完了'],
  counts: { sourceRows: 5, measures: 3, measureRows: 3, skippedRows: 2, blocks: 1 },
  firstRows: [],
  assumed: [],
  skipped: [],
  sections: [],
  prepared: [],
  filtered: true,
  again: null,
};

const report: AdoptionReport = {
  mode: 'first',
  tab: '進捗管理',
  measures: 3,
  updated: 0,
  conflicts: 0,
  skippedRows: 2,
  directoryMade: true,
  sectionsAdded: 2,
  addressesMissing: [
    { division: '総務部', section: '総務課' },
    { division: '', section: '住民課' },
  ],
};

/** A script that answers the page as told and takes what has an @ for an address. */
const answering = `
  const answer = (value) => ({ ok: true, value });
  function onOpen() { SpreadsheetApp.getUi().createMenu('DXロードマップ').addItem('進捗管理表を作る', 'show').addToUi(); }
  function show() {
    const page = HtmlService.createTemplateFromFile('sidebar');
    Object.assign(page, { view: 'adopt', language: 'ja', account: '' });
    SpreadsheetApp.getUi().showSidebar(page.evaluate().setTitle('DXロードマップ'));
  }
  function sidebarAdoptionPreview(choice) {
    const preview = ${JSON.stringify(oddPreview)};
    return answer(choice === null ? preview : { ...preview, choice });
  }
  function sidebarAdopt(choice) { return choice.forms && choice.directorySheet === '課一覧' ? answer(${JSON.stringify(report)}) : null; }
  function sidebarAdoptionRecord() { return answer(null); }
  function sidebarSaveAddresses(lines) {
    const refused = lines.filter(({ mail }) => !mail.includes('@')).map(({ section, mail }) => ({ section, mail }));
    return answer({ saved: lines.length - refused.length, refused });
  }`;

const odd: StandOptions = { script: answering, sidebar: readFileSync(path.join(root, 'dist/sidebar.html'), 'utf8') };

describeInBrowser('a clerk with an odd table', () => {
  test('reads one line for each thing that is odd, and enters the addresses that are missing', () =>
    atWorkbench(odd, async (stand) => {
      const sidebar = sidebarOf(stand);
      await stand.choose('DXロードマップ', '進捗管理表を作る');
      await sidebar.getByText('取組3件、担当課2、期限のある取組0').waitFor();
      expect(await sidebar.locator('.warnings li').count()).toBe(oddPreview.warnings.length + 1);
      await stand.page.setViewportSize({ width: 1366, height: 1_500 });
      await picture(stand.page, 'adopt-odd');
      expect([(await measured(stand)).overflow, await findings(stand.page)]).toEqual([0, []]);
      await stand.page.setViewportSize({ width: 1366, height: 768 });

      await sidebar.getByRole('button', { name: '候補のとおりにする' }).click();
      await sidebar.getByText('決めたこと（1件）').waitFor();
      await sidebar.getByLabel('様式1枚を1件の取組として読む').check();
      await sidebar.getByLabel('「課一覧」タブの課とメールアドレスを名簿に使う（12課、アドレス10件）').check();
      await sidebar.getByRole('button', { name: '3件で進捗管理表を作成' }).click();

      await sidebar.getByRole('heading', { name: 'メールアドレスのない課が2件あります' }).waitFor();
      await picture(stand.page, 'adopt-addresses');
      expect(await findings(stand.page)).toEqual([]);
      await sidebar.getByLabel('総務部　総務課').fill('somu@town.wakaba.example.lg.jp');
      await sidebar.getByLabel('住民課').fill('住民課の代表');
      await sidebar.getByRole('button', { name: '2件のメールアドレスを登録' }).click();
      await sidebar.getByText('1件のメールアドレスを登録しました。').waitFor();
      await sidebar.getByText(/^登録できません。/).waitFor();
      await picture(stand.page, 'adopt-address-refused');
      expect(await findings(stand.page)).toEqual([]);
      await sidebar.getByLabel('住民課').fill('jumin@town.wakaba.example.lg.jp');
      await sidebar.getByRole('button', { name: '1件のメールアドレスを登録' }).click();
      await sidebar.getByRole('button', { name: '点検へ進む', exact: true }).waitFor();
      await picture(stand.page, 'adopt-addresses-done');
    }));
});
