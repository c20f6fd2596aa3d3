// A clerk at the workbench: the built add-on on the sample, from the roadmap to the letters, with screenshots in build/screenshots.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import PostalMime from 'postal-mime';
import { describeInBrowser } from '../support/browser';
import { findings, picture, sidebarOf } from '../support/screens';
import { atWorkbench } from '../support/workbench';

const root = path.resolve(__dirname, '../..');

/** The messy sample as a person would open it. */
const messy = () => ({ name: 'messy.xlsx', bytes: readFileSync(path.join(root, 'build/samples/messy.xlsx')) });

function filesIn(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => path.join(folder, name));
}

describeInBrowser('a clerk with a roadmap as towns keep it', () => {
  test(
    'answers what is asked, makes the tracker, mends its rows and takes back what was not meant',
    () =>
      atWorkbench({ script: 'product', file: messy() }, async (stand) => {
        const { page, choose, goTo, cell } = stand;
        const sidebar = sidebarOf(stand);
        const menu = (name: string) => choose('DXロードマップ', name);

        await menu('進捗管理表を作る');
        await sidebar.getByText(/^取組14件、/).waitFor();
        await picture(page, '10-messy-preview');
        expect(await findings(page)).toEqual([]);
        await sidebar.getByRole('button', { name: '凡例のとおりにする' }).click();
        await sidebar.getByText('決めたこと（7件）').waitFor();
        await sidebar.getByText(/^仮定した内容/).click();
        await sidebar.getByText(/^読み込まない行/).click();
        await sidebar.getByText(/^仮定した内容/).scrollIntoViewIfNeeded();
        await picture(page, '11-messy-assumed');
        expect(await findings(page)).toEqual([]);
        await sidebar.getByRole('button', { name: '進捗管理表を作成' }).dblclick();
        await sidebar.getByText('進捗管理表を作成しました').waitFor();
        await page.getByRole('tab', { name: '進捗管理', selected: true }).waitFor();
        await cell('C2').filter({ hasText: '書かない窓口の導入' }).waitFor();
        await picture(page, '12-messy-adopted');
        expect(await findings(page)).toEqual([]);

        await sidebar.getByRole('button', { name: '点検へ進む' }).click();
        await sidebar.getByText(/^まとめて直せる箇所/).click();
        await picture(page, '13-messy-fixes');
        expect(await findings(page)).toEqual([]);
        await sidebar.getByRole('button', { name: /件を直す/ }).click();
        await sidebar.getByText('一括修正をしました').waitFor();
        await sidebar.getByRole('button', { name: /一括修正.*取り消す/ }).click();
        await sidebar.getByText('一括修正を取り消しました').waitFor();
        await picture(page, '14-messy-undone');

        // an edit is checked without any menu
        await goTo('H3');
        await page.keyboard.type('そのうち');
        await page.keyboard.press('Enter');
        await cell('AA3').or(cell('Z3')).or(cell('Y3')).filter({ hasText: '「そのうち」を日付として読み取れません' }).first().waitFor();
        await picture(page, '15-edit-checked');

        await menu('進捗管理表を作る');
        await sidebar.getByText('追加する取組や変更はありません。').waitFor();
        await picture(page, '16-adopt-again');
        expect(await findings(page)).toEqual([]);
        await sidebar.getByRole('button', { name: '取り込みを取り消す' }).click();
        await sidebar.getByRole('button', { name: '取り消しを実行する' }).click();
        await sidebar.getByText('取り込みを取り消しました').waitFor();
        await picture(page, '17-undone');
        // the row that was edited stays
        await sidebar.getByText('変更されていたため残した取組（1件）').waitFor();
      }),
    120_000,
  );

  test(
    'a tab without a table is named in a sentence and another can be chosen',
    () =>
      atWorkbench({ script: 'product', file: messy() }, async (stand) => {
        const sidebar = sidebarOf(stand);
        await stand.choose('DXロードマップ', '進捗管理表を作る');
        await sidebar.getByText(/^取組14件、/).waitFor();
        await sidebar.getByLabel('読み込むタブ').selectOption('表紙');
        await sidebar.getByText('読み込める取組がありません。').waitFor();
        await picture(stand.page, '18-wrong-tab');
        await sidebar.getByLabel('読み込むタブ').selectOption('施政方針より');
        await sidebar.getByText(/^取組5件、/).waitFor();
      }),
    120_000,
  );
});

describeInBrowser('a clerk at the workbench', () => {
  test(
    'makes the tracker, checks it, prepares a meeting and mails the owners',
    () =>
      atWorkbench({ script: 'product' }, async (stand) => {
        const { page, choose, goTo, cell } = stand;
        const sidebar = sidebarOf(stand);
        const menu = (name: string) => choose('DXロードマップ', name);

        await menu('進捗管理表を作る');
        await sidebar.getByText(/^取組40件、/).waitFor();
        await picture(page, '1-adopt-preview');
        expect(await findings(page)).toEqual([]);
        await sidebar.getByRole('button', { name: '進捗管理表を作成' }).click();
        await sidebar.getByText('進捗管理表を作成しました').waitFor();
        await page.getByRole('tab', { name: '進捗管理', selected: true }).waitFor();
        await picture(page, '2-adopted');

        await menu('行を点検する');
        await sidebar.getByText(/確認が必要な箇所が\d+件あります/).waitFor();
        await picture(page, '3-check');
        expect(await findings(page)).toEqual([]);
        await sidebar.getByText(/^担当課を直す/).click();
        await sidebar
          .getByRole('button', { name: /行政改革推進室/ })
          .first()
          .click();
        await page.locator('[data-cell="E35"].active').waitFor();
        await picture(page, '4-jumped');

        for (const address of ['S3', 'S19', 'S33']) {
          await goTo(address);
          await page.keyboard.press('Space');
          await cell(address)
            .locator('[aria-checked=true], input:checked')
            .or(page.locator(`[data-cell="${address}"][aria-checked=true]`))
            .first()
            .waitFor();
        }
        await menu('会議を準備する');
        await sidebar.getByText('「議題」にチェックのある取組は3件です。').waitFor();
        await sidebar.getByRole('button', { name: '新しい会議を準備する' }).click();
        await sidebar.getByLabel('場所').fill('若葉町役場3階　会議室5');
        await picture(page, '5-meeting-form');
        expect(await findings(page)).toEqual([]);
        await sidebar.getByRole('button', { name: 'この内容で準備する' }).dblclick();
        await sidebar.getByText('議題（4件）').waitFor();
        await sidebar.getByRole('button', { name: '文書', exact: true }).click();
        await sidebar.getByRole('button', { name: /^作る\s*：次第$/ }).dblclick();
        await sidebar.getByRole('link', { name: /次第/ }).first().waitFor();
        await picture(page, '6-agenda-made');

        await menu('期限のお知らせを送る');
        await sidebar.getByText('福祉課').first().waitFor();
        await picture(page, '7-remind-preview');
        expect(await findings(page)).toEqual([]);
        await sidebar.getByRole('button', { name: '確認して送信' }).click();
        await page.getByRole('dialog').getByRole('button', { name: 'はい' }).waitFor();
        await picture(page, '8-remind-question');
        await page.getByRole('dialog').getByRole('button', { name: 'はい' }).click();
        await page.getByRole('button', { name: '生成物（5）' }).click();
        await picture(page, '9-outputs');
        expect(await findings(page)).toEqual([]);

        await page.locator('.run-summary').getByText('保存済み').waitFor();
        expect(filesIn(stand.folder, '.docx')).toHaveLength(1);
        const letters = await Promise.all(filesIn(stand.folder, '.eml').map((file) => PostalMime.parse(readFileSync(file))));
        expect(letters.map(({ to }) => to?.[0]?.address).sort()).toEqual(
          ['dx-tanto', 'fukushi', 'somu', 'zeimu'].map((name) => `${name}@town.wakaba.example.lg.jp`),
        );
        for (const { text, html } of letters) {
          expect(text).toContain('■ 期限を過ぎている取組');
          expect(html).toContain('<h3>期限を過ぎている取組</h3>');
        }
      }),
    120_000,
  );

  test(
    'who says no to the question sends nothing and can go on',
    () =>
      atWorkbench({ script: 'product' }, async (stand) => {
        const sidebar = sidebarOf(stand);
        await stand.choose('DXロードマップ', '進捗管理表を作る');
        await sidebar.getByRole('button', { name: '進捗管理表を作成' }).click();
        await sidebar.getByText('進捗管理表を作成しました').waitFor();
        await stand.choose('DXロードマップ', '期限のお知らせを送る');
        await sidebar.getByRole('button', { name: '確認して送信' }).click();
        await stand.page.getByRole('dialog').waitFor();
        await stand.page.keyboard.press('Escape');
        await stand.page.getByRole('dialog').waitFor({ state: 'hidden' });
        await sidebar.getByRole('button', { name: '確認して送信' }).waitFor();
        expect(filesIn(stand.folder, '.eml')).toEqual([]);
      }),
    120_000,
  );
});
