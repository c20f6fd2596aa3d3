// A clerk looks at the day's letters, tries them, switches the daily run on and sends, in the browser. Screenshots in build/screenshots.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import PostalMime from 'postal-mime';
import { en } from '../../src/shell/words.en';
import { ja } from '../../src/shell/words.ja';
import { settingLabels } from '../../src/tracker/settingWords';
import { describeInBrowser } from '../support/browser';
import { findings, picture, sidebarOf } from '../support/screens';
import { atWorkbench } from '../support/workbench';

const letterFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.eml'))
    .map((name) => path.join(folder, name));

/** Whom the sample has written to on 2023-09-01, a Friday; デジタル化推進室 names a post below its head. */
const owners = ['dx-tanto', 'fukushi', 'somu', 'zeimu'];
/** Who sits at the workbench. */
const clerk = 'dx';

describeInBrowser('a clerk who reminds the owners', () => {
  test(
    'reads the letters, tries another day and a test letter, switches the daily run on, sends once and never twice',
    () =>
      atWorkbench({ script: 'product' }, async (stand) => {
        const { page } = stand;
        const sidebar = sidebarOf(stand);
        const menu = (name: string) => stand.choose(ja.menuTitle, name);
        const button = (name: string | RegExp) => sidebar.getByRole('button', { name, exact: typeof name === 'string' });
        const heading = (name: string | RegExp) => sidebar.getByRole('heading', { name });
        await page.getByLabel('仮の日付').fill('2023-09-01');
        await menu(ja.menuAdopt);
        await button(/進捗管理表を作成$/).click();
        await sidebar.getByText('進捗管理表を作成しました').waitFor();

        // every letter word for word before anything is sent
        await menu(ja.menuRemind);
        await heading(/^送信するメール/).waitFor();
        await picture(page, '60-letters');
        await sidebar.getByText(/^福祉課（取組/).click();
        await sidebar.getByText('【期限超過】', { exact: false }).first().waitFor();
        await picture(page, '61-letter');
        expect(await findings(page)).toEqual([]);
        await sidebar.getByText('受け取る方の見え方（HTML形式）').click();
        await sidebar.frameLocator('iframe.letter-html').getByRole('table').first().waitFor();
        await sidebar.locator('iframe.letter-html').scrollIntoViewIfNeeded();
        await picture(page, '62-letter-html');

        // what would go out on another day, clearly a trial: nothing to send there
        await sidebar.getByLabel('試算する日').fill('2023-10-02');
        await button('この日の内容を見る').click();
        await heading('試算：令和5年10月2日（月）').waitFor();
        expect(await button('確認して送信').count()).toBe(0);
        expect(await button(/^自分あてに試しに送る/).count()).toBe(0);
        await picture(page, '63-trial');
        expect(await findings(page)).toEqual([]);
        await button('本日の内容に戻る').click();
        await heading(/^送信するメール/).waitFor();
        await sidebar.locator('h1:focus').waitFor();
        await sidebar.getByText(/^福祉課（取組/).click();

        // a test letter to oneself
        await button('自分あてに試しに送る：福祉課').dblclick();
        await sidebar.getByText(/だけに送りました。担当課には送っていません。/).waitFor();
        await picture(page, '64-test-letter');
        expect(await findings(page)).toEqual([]);

        // the daily run, on and off and on again
        await sidebar.getByText('定期実行は設定されていません。', { exact: false }).waitFor();
        await button('定期実行を始める').dblclick();
        await sidebar.getByText('あなたのアカウントで動いています。').waitFor();
        await button('自分の定期実行を止める').click();
        await sidebar.getByText('自分の定期実行を止めました。').waitFor();
        await button('定期実行を始める').click();
        await sidebar.getByText('あなたのアカウントで動いています。').waitFor();
        await sidebar.getByText('定期実行ですること').click();
        await picture(page, '65-timer');
        expect(await findings(page)).toEqual([]);

        // the sheet's own question: no sends nothing, yes sends one letter each
        const question = page.getByRole('dialog');
        await button('確認して送信').click();
        await sidebar.getByText('シート側の確認画面で選んでください。', { exact: false }).waitFor();
        await question.getByRole('button', { name: 'いいえ' }).click();
        await heading('送信していません').waitFor();
        await picture(page, '6h-declined');
        await button('確認して送信').dblclick();
        await question.getByRole('button', { name: 'はい' }).waitFor();
        await picture(page, '66-question');
        await question.getByRole('button', { name: 'はい' }).click();
        await heading('メールを送信しました').waitFor();
        await picture(page, '67-sent');
        expect(await findings(page)).toEqual([]);
        await button('内容を確認し直す').click();
        await sidebar.getByText('送信するメールはありません').waitFor();
        expect(await button('確認して送信').count()).toBe(0);

        // a measure is silent for a while, and again not
        await sidebar.getByText(/^この段階は送信済み/).click();
        await sidebar.getByText('この取組のお知らせを止める').first().click();
        await button(/^お知らせを止める：/).click();
        await sidebar.getByText('停止期限の日付を入力してください。').waitFor();
        await picture(page, '68-left-out');
        expect(await findings(page)).toEqual([]);
        await sidebar.getByLabel('停止期限').fill('2023-09-29');
        await sidebar.getByLabel('理由').fill('業者と納期を協議中のため');
        await button(/^お知らせを止める：/).dblclick();
        await heading(/のお知らせを止めました$/).waitFor();
        await sidebar.getByText(/^お知らせを停止中/).click();
        await picture(page, '69-snoozed');
        expect(await findings(page)).toEqual([]);
        await button(/^お知らせを再開する：/).click();
        await heading(/のお知らせを再開しました$/).waitFor();

        // letters as their readers see them
        const outputs = page.getByRole('button', { name: /^生成物（/ });
        await outputs.click();
        await page.getByRole('tab', { name: /^送信箱/ }).click();
        await page.frameLocator('iframe.preview').getByRole('table').first().waitFor();
        await picture(page, '6a-outbox');
        expect(await findings(page)).toEqual([]);

        // the daily run of the next open day finds the same record
        await page.getByLabel('仮の日付').fill('2023-09-04');
        await page.getByRole('tab', { name: /^トリガー/ }).click();
        await page.getByRole('button', { name: '今すぐ実行：timedReminders' }).click();
        await outputs.click();
        await menu(ja.menuRemind);
        await sidebar.getByText('送信するメールはありません。').waitFor();
        await heading('定期実行').scrollIntoViewIfNeeded();
        await picture(page, '6b-timer-ran');
        expect(await findings(page)).toEqual([]);

        // a claim without a mark: nothing goes by itself, a person settles it
        await page.getByRole('tab', { name: '送信記録' }).click();
        await stand.goTo('I2');
        await page.keyboard.type('送信中');
        await page.keyboard.press('Enter');
        await stand.cell('I2').filter({ hasText: '送信中' }).waitFor();
        await menu(ja.menuRemind);
        await heading('確認が必要なメール（1通）').waitFor();
        await picture(page, '6c-unconfirmed');
        expect(await findings(page)).toEqual([]);
        await button(/^もう一度送る：/).dblclick();
        await heading(/次の送信の対象に戻しました$/).waitFor();
        await heading(/^送信するメール（1通/).waitFor();
        await picture(page, '6d-again');

        // each measure says how often its owner was asked
        await button('一覧に戻る').click();
        await button(/^課ごとの取組を見る/).click();
        await sidebar.getByText('お知らせ1回、最後は令和5年9月1日（金）').first().scrollIntoViewIfNeeded();
        await picture(page, '6e-section');
        expect(await findings(page)).toEqual([]);

        // a closed day: nobody is written to
        await page.getByLabel('仮の日付').fill('2023-09-09');
        await menu(ja.menuRemind);
        await sidebar.getByText('令和5年9月9日（土）は閉庁日です。', { exact: false }).waitFor();
        await picture(page, '6f-closed-day');

        // a trial to one address, read in English
        await page.getByLabel('仮の日付').fill('2023-09-04');
        await page.getByRole('tab', { name: '設定' }).click();
        await stand.goTo('A28');
        await stand.cell('A28').filter({ hasText: settingLabels.pilot }).waitFor();
        await stand.goTo('B28');
        await page.keyboard.type('dx@town.wakaba.example.lg.jp');
        await page.keyboard.press('Enter');
        await stand.cell('B28').filter({ hasText: 'dx@' }).waitFor();
        await page.getByLabel('言語', { exact: true }).selectOption('en');
        await stand.choose(en.menuTitle, en.menuRemind);
        await sidebar.getByText('This is a trial').waitFor();
        await heading(/^Mails to send/).waitFor();
        await picture(page, '6g-pilot-english');
        expect(await findings(page)).toEqual([]);

        await page
          .locator('.run-summary')
          .getByText(/Saved$/)
          .waitFor();
        const letters = await Promise.all(letterFiles(stand.folder).map((file) => PostalMime.parse(readFileSync(file))));
        const addresses = letters.map(({ to }) => to?.[0]?.address ?? '').sort();
        expect(addresses).toEqual([clerk, ...owners].map((name) => `${name}@town.wakaba.example.lg.jp`).sort());
        for (const letter of letters) {
          expect(letter.text).toContain('お疲れ様です。');
          expect(letter.html).toContain('<table');
        }
        expect(letters.filter(({ subject }) => subject?.startsWith('【試し送り】'))).toHaveLength(1);
      }),
    240_000,
  );
});
