// The secretariat takes a meeting from the flagged rows to the decision on the measure, in the browser. Screenshots in build/screenshots.
import { describeInBrowser } from '../support/browser';
import { findings, picture, sidebarOf } from '../support/screens';
import { atWorkbench } from '../support/workbench';

describeInBrowser('the secretariat', () => {
  test(
    'prepares a meeting, makes its papers, enters outcomes and carries them into the measures',
    () =>
      atWorkbench({ script: 'product' }, async (stand) => {
        const { page } = stand;
        const sidebar = sidebarOf(stand);
        const menu = (name: string) => stand.choose('DXロードマップ', name);
        const button = (name: string | RegExp) => sidebar.getByRole('button', { name, exact: typeof name === 'string' });
        await menu('進捗管理表を作る');
        await button(/進捗管理表を作成$/).click();
        await sidebar.getByText('進捗管理表を作成しました').waitFor();

        // nothing is flagged: said in words, and candidates are offered
        await menu('会議を準備する');
        await sidebar.getByText('「議題」にチェックのある取組はありません。').waitFor();
        await picture(page, '40-meetings');
        expect(await findings(page)).toEqual([]);
        await button('新しい会議を準備する').click();
        await button('この内容で準備する').dblclick();
        await sidebar.getByText('議題（1件）').waitFor();
        await sidebar.getByText('場所が決まっていません。', { exact: false }).waitFor();
        await sidebar.getByLabel(/オンライン申請の対象拡大/).check();
        await sidebar.getByLabel(/テレワーク環境の整備/).check();
        await picture(page, '41-candidates');
        expect(await findings(page)).toEqual([]);
        await button(/を議題に加える$/)
          .first()
          .dblclick();
        await sidebar.getByText('議題（3件）').waitFor();

        // the order by keyboard, what is typed stays until it is saved
        await button('上へ：テレワーク環境の整備について').click();
        await sidebar.getByText('「テレワーク環境の整備について」を3件中2番目に動かしました。').waitFor();
        await sidebar.getByText('保存していない変更があります。').first().waitFor();
        await picture(page, '42-items');
        expect(await findings(page)).toEqual([]);
        await button('議題を保存する').click();
        await sidebar.getByText('保存しました。').first().waitFor();

        await button('文書').click();
        await button('次第と資料をすべて作る').dblclick();
        await sidebar.getByText('すべて作りました。').waitFor({ timeout: 30_000 });
        await picture(page, '43-papers');
        expect(await findings(page)).toEqual([]);
        await page.getByRole('button', { name: '生成物（3）' }).click();
        await picture(page, '44-outputs');
        await page.getByRole('button', { name: '生成物（3）' }).click();
        await button('作り直す：次第').click();
        await sidebar.getByText('内容は前に作成したときと変わっていません。', { exact: false }).waitFor();

        await button('結果').click();
        await sidebar
          .getByText(/テレワーク環境の整備について/)
          .last()
          .click();
        await sidebar.getByLabel('結果', { exact: true }).last().selectOption('decided');
        await sidebar.getByLabel('結果の内容').last().fill('機器の納入が遅れたため、期限を延ばす。');
        await sidebar.getByLabel('変更後の期限').last().fill('令和5年12月28日');
        await picture(page, '45-outcomes');
        expect(await findings(page)).toEqual([]);
        await button('結果を保存する').click();
        await sidebar.getByText('令和5年12月28日', { exact: false }).first().waitFor();
        await sidebar.getByRole('heading', { name: '決定を取組に反映する' }).scrollIntoViewIfNeeded();
        await picture(page, '46-effects');
        expect(await findings(page)).toEqual([]);
        await button('選んだ1件を反映する').click();
        await sidebar.getByText('内容を確認して、チェックを入れてください。').waitFor();
        await sidebar.getByLabel('変更の前と後を確認しました').check();
        await button('選んだ1件を反映する').dblclick();
        await sidebar.getByText('1件の結果を反映しました。').waitFor();
        await stand.goTo('H25');
        await picture(page, '47-applied');

        await button('文書').click();
        await button('作る：議事録').click();
        await sidebar.getByRole('link', { name: /議事録/ }).waitFor();
        await button('公開').click();
        await button('公開用で除く内容を確認する：議事録').click();
        await sidebar.getByText('次の2件を除きます。').waitFor();
        await sidebar.getByText(/^公開用に残す発言・結果/).click();
        await sidebar
          .getByText(/^【全体】/)
          .first()
          .waitFor();
        await picture(page, '48-publication');
        expect(await findings(page)).toEqual([]);
        await button('公開用を作る：議事録').click();
        await sidebar
          .getByRole('link', { name: /議事録（公開用）/ })
          .first()
          .waitFor();
        await picture(page, '49-public');

        // two secretaries: the other one has changed the agenda, and nothing of hers is overwritten
        await button('議題').click();
        await button('下へ：取組の確認について').click();
        await page.getByRole('tab', { name: '議題' }).click();
        await stand.goTo('H2');
        await page.keyboard.type('企画調整部長');
        await page.keyboard.press('Enter');
        await button('議題を保存する').click();
        await sidebar.getByText('ほかの方がこの会議か議題を変更しました。', { exact: false }).waitFor();
        await picture(page, '50-changed-meanwhile');
        expect(await findings(page)).toEqual([]);
      }),
    180_000,
  );
});
