// A clerk looks at the whole plan: numbers that open their rows, dashboard, schedule, a section's measures, reports. Screenshots in
// build/screenshots.
import { describeInBrowser } from '../support/browser';
import { adoptAndCheck, findings, picture, sidebarOf } from '../support/screens';
import { atWorkbench } from '../support/workbench';

describeInBrowser('a clerk looks at the plan', () => {
  test(
    'as numbers, dashboard, schedule, section by section, and what has moved',
    () =>
      atWorkbench({ script: 'product' }, async (stand) => {
        const { page } = stand;
        const sidebar = sidebarOf(stand);
        const menu = (name: string) => stand.choose('DXロードマップ', name);
        await adoptAndCheck(stand);

        await menu('全体の状況を見る');
        await sidebar.getByRole('heading', { name: '信号別' }).waitFor();
        await picture(page, '20-overview');
        expect(await findings(page)).toEqual([]);
        await sidebar
          .getByRole('button', { name: /^期限超過：/ })
          .first()
          .click();
        await sidebar.getByRole('heading', { name: /^期限超過（\d+件）/ }).waitFor();
        await picture(page, '21-overview-rows');
        await sidebar.locator('.problem').first().click();
        await page.getByRole('tab', { name: '進捗管理', selected: true }).waitFor();
        await sidebar.getByRole('button', { name: '一覧を閉じる' }).click();

        const dashboard = sidebar.getByRole('button', { name: 'ダッシュボードのタブを作る' });
        await dashboard.dblclick();
        await sidebar.getByText('「ダッシュボード」タブに取組40件').waitFor();
        await page.getByRole('tab', { name: 'ダッシュボード', selected: true }).waitFor();
        expect(await page.getByRole('tab', { name: 'ダッシュボード' }).count()).toBe(1);
        await stand.cell('A1').filter({ hasText: 'DX推進の全体の状況' }).waitFor();
        await picture(page, '22-dashboard');
        await sidebar.getByLabel('年数').selectOption('2');
        await sidebar.getByRole('button', { name: 'スケジュールのタブを作る' }).click();
        await sidebar.getByText(/「DX推進スケジュール」タブに取組\d+件/).waitFor();
        await page.getByRole('tab', { name: 'DX推進スケジュール', selected: true }).waitFor();
        await stand.cell('A1').filter({ hasText: 'DX推進スケジュール' }).waitFor();
        await picture(page, '23-schedule');

        await menu('サイドバーを開く');
        await sidebar.getByRole('button', { name: /課ごとの取組を見る/ }).click();
        await sidebar.getByLabel('担当課').selectOption('総務課');
        await sidebar.getByRole('button', { name: 'この課の一覧をタブにする' }).waitFor();
        await picture(page, '24-section');
        expect(await findings(page)).toEqual([]);
        await sidebar.getByRole('button', { name: 'この課の一覧をタブにする' }).click();
        await sidebar.getByText('「取組一覧（総務課）」タブに', { exact: false }).waitFor();
        await stand.cell('B1').filter({ hasText: '取組名' }).waitFor();
        await picture(page, '25-section-tab');

        await menu('サイドバーを開く');
        await sidebar.getByRole('button', { name: /報告と前回からの変化/ }).click();
        await sidebar.getByRole('button', { name: '今の状況を記録する' }).click();
        await sidebar.getByText('変わった取組はありません。').waitFor();
        await picture(page, '26-reports');
        expect(await findings(page)).toEqual([]);

        // a due day is moved: the row asks for the reason, the sidebar takes it
        await page.getByRole('tab', { name: '進捗管理' }).click();
        await stand.goTo('H2');
        await page.keyboard.type('令和6年9月30日');
        await page.keyboard.press('Enter');
        await menu('行を点検する');
        await sidebar.getByText('理由が記入されていない期限の変更が1件あります。').waitFor();
        await picture(page, '27-due-moved');
        await sidebar.getByRole('button', { name: '理由を記入する' }).click();
        await sidebar.getByRole('button', { name: '理由を記録する' }).click();
        await sidebar.getByText('理由を入力してください。').waitFor();
        await sidebar.getByLabel('期限を変えた理由').fill('仕様の協議に時間を要したため');
        await picture(page, '28-reason');
        expect(await findings(page)).toEqual([]);
        await sidebar.getByRole('button', { name: '理由を記録する' }).click();
        await sidebar.getByText('理由を記録しました。').waitFor();

        await menu('サイドバーを開く');
        await sidebar.getByRole('button', { name: /動向・宿題などの台帳/ }).click();
        await sidebar.getByRole('button', { name: '「宿題」タブを作る' }).dblclick();
        await sidebar.getByText('「宿題」タブを作成しました。').waitFor();
        await sidebar.getByRole('button', { name: '点検の行を追加する' }).click();
        await sidebar.getByText('件名を入力してください。').waitFor();
        await sidebar.getByLabel('件名').fill('マイナンバー情報の紐付けの総点検');
        await sidebar.getByRole('button', { name: '点検の行を追加する' }).click();
        await sidebar.getByText(/「課別点検」タブに\d+行を追加しました。/).waitFor();
        await stand.cell('A1').filter({ hasText: 'ID' }).waitFor();
        await picture(page, '29-registers');
        expect(await findings(page)).toEqual([]);

        await menu('サイドバーを開く');
        await sidebar.getByRole('button', { name: /年度の更新と課の改称/ }).click();
        await sidebar.getByRole('button', { name: '令和6年度に更新する' }).click();
        await sidebar.getByText('内容を確認して、チェックを入れてください。').waitFor();
        await picture(page, '30-year');
        expect(await findings(page)).toEqual([]);
        await sidebar.getByLabel('内容を確認しました').check();
        await sidebar.getByLabel('今の時期に令和6年度へ更新します').check();
        await sidebar.getByRole('button', { name: '令和6年度に更新する' }).dblclick();
        await sidebar.getByRole('heading', { name: '令和6年度に更新しました' }).waitFor();
        await page
          .getByRole('button', { name: '⋯' })
          .or(page.getByRole('tab', { name: '進捗管理（令和5年度）' }))
          .first()
          .waitFor();
        await stand.cell('C1').filter({ hasText: '取組名' }).waitFor();
        await picture(page, '31-year-turned');

        await menu('サイドバーを開く');
        await sidebar.getByRole('button', { name: /年度の更新と課の改称/ }).click();
        await sidebar.getByText('今日の年度（令和5年度）より先です', { exact: false }).waitFor();
        expect(await findings(page)).toEqual([]);
        await sidebar.getByRole('button', { name: '年度の更新を取り消す' }).dblclick();
        await sidebar.getByRole('heading', { name: '令和5年度に戻しました' }).waitFor();
        await picture(page, '32-year-taken-back');
        expect(await findings(page)).toEqual([]);
      }),
    180_000,
  );
});
