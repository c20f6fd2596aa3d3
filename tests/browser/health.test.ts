// A clerk whose sheet was damaged: the first page says so, the health check mends it. Screenshots in build/screenshots.
import { describeInBrowser } from '../support/browser';
import { adoptAndCheck, findings, picture, sidebarOf } from '../support/screens';
import { atWorkbench } from '../support/workbench';

describeInBrowser('a clerk whose sheet was damaged', () => {
  test(
    'finds what is wrong, mends it at one press, and takes that back',
    () =>
      atWorkbench({ script: 'product' }, async (stand) => {
        const { page } = stand;
        const sidebar = sidebarOf(stand);
        const menu = (name: string) => stand.choose('DXロードマップ', name);
        await adoptAndCheck(stand);

        // a heading of the add-on is typed over
        await page.getByRole('tab', { name: '進捗管理' }).click();
        await stand.goTo('X1');
        await page.keyboard.type('メモ');
        await page.keyboard.press('Enter');

        await menu('サイドバーを開く');
        await sidebar.getByText('シートに確認が必要なことがあります。').waitFor();
        await picture(page, '70-home-ailing');
        expect(await findings(page)).toEqual([]);
        await sidebar.locator('.notice').getByRole('button', { name: 'シートの健康診断' }).click();
        await sidebar.getByRole('heading', { name: /^確認が必要なことが\d+件あります/ }).waitFor();
        await picture(page, '71-health');
        expect(await findings(page)).toEqual([]);
        await sidebar.getByRole('button', { name: '選んだものを直す' }).click();
        await sidebar.getByText('直しました。').waitFor();
        await picture(page, '72-mended');
        await sidebar.getByRole('button', { name: /に追加したものを取り消す$/ }).click();
        await sidebar.getByText('取り消しました。').waitFor();
      }),
    120_000,
  );
});
