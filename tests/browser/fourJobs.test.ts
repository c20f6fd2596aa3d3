// A clerk at the workbench: the built add-on on the sample, from the roadmap to the letters, with screenshots in build/screenshots.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import PostalMime from 'postal-mime';
import { describeInBrowser } from '../support/browser';
import { atWorkbench, type Stand } from '../support/workbench';

const root = path.resolve(__dirname, '../..');
const pictures = path.join(root, 'build/screenshots');
const axe = readFileSync(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

const picture = async (page: Page, name: string): Promise<void> => {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: path.join(pictures, `${name}.png`) });
};

const sidebarOf = ({ page }: Stand) => page.frameLocator('aside.sidebar iframe');

/** Findings of axe in the page and in the sidebar's frame. */
async function findings(page: Page): Promise<string[]> {
  const found: string[] = [];
  // a preview's frame runs no scripts, so nothing can be asked of it
  for (const frame of page.frames().filter((each) => each === page.mainFrame() || each.url().includes('/frame/'))) {
    await frame.evaluate(axe);
    found.push(
      ...(await frame.evaluate(async () => {
        const run = (window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe;
        return (await run.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
      })),
    );
  }
  return found;
}

function filesIn(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => path.join(folder, name));
}

describeInBrowser('a clerk at the workbench', () => {
  test(
    'makes the tracker, checks it, makes the agenda and mails the owners',
    () =>
      atWorkbench({ script: 'product' }, async (stand) => {
        const { page, choose, goTo, cell } = stand;
        const sidebar = sidebarOf(stand);
        const menu = (name: string) => choose('DXロードマップ', name);

        await menu('進捗管理表を作る');
        await sidebar.getByText('40件の取組を読み込みます。').waitFor();
        await picture(page, '1-adopt-preview');
        expect(await findings(page)).toEqual([]);
        await sidebar.getByRole('button', { name: '進捗管理表を作成' }).click();
        await sidebar.getByText('進捗管理表を作成しました').waitFor();
        await page.getByRole('tab', { name: '進捗管理', selected: true }).waitFor();
        await picture(page, '2-adopted');

        await menu('行を点検する');
        await sidebar.getByText('確認が必要な箇所が5件あります').waitFor();
        await picture(page, '3-check');
        expect(await findings(page)).toEqual([]);
        await sidebar
          .getByRole('button', { name: /行政改革推進室/ })
          .first()
          .click();
        await page.locator('[data-cell="E35"].active').waitFor();
        await picture(page, '4-jumped');

        for (const address of ['P3', 'P19', 'P33']) {
          await goTo(address);
          await page.keyboard.press('Space');
          await cell(address)
            .locator('[aria-checked=true], input:checked')
            .or(page.locator(`[data-cell="${address}"][aria-checked=true]`))
            .first()
            .waitFor();
        }
        await menu('会議の次第を作る');
        await sidebar.getByText('議題にする取組（3件）').waitFor();
        await sidebar.getByLabel('場所').fill('若葉町役場3階　会議室5');
        await picture(page, '5-agenda-form');
        expect(await findings(page)).toEqual([]);
        await sidebar.getByRole('button', { name: '次第を作成' }).click();
        await sidebar.getByRole('link').first().waitFor();
        await picture(page, '6-agenda-made');

        await menu('期限超過のメールを送る');
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
          ['dx', 'fukushi', 'somu', 'zeimu'].map((name) => `${name}@town.wakaba.example.lg.jp`),
        );
        expect(letters[0]?.text).toContain('期限を過ぎて「完了」となっていません');
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
        await stand.choose('DXロードマップ', '期限超過のメールを送る');
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
