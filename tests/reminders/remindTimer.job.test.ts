import type { Account } from '../../host/runtime/world';
import { type Product, product } from '../support/product';
import { fire, goTo, ledgerOf, requestsMailed, small } from '../support/reminderBook';

const other: Account = { email: 'other@town.wakaba.example.lg.jp', locale: 'ja' };
const timer = (made: Product) => made.value('sidebarReminderPreview', null).timer;
const asOther = (made: Product, on: boolean) => made.run('sidebarTimer', [on], { entryPoint: 'sidebar', account: other }).returned;

describe('switching the daily run on and off', () => {
  test('without anybody there is none', () => {
    expect(timer(small())).toEqual({ state: 'none', runners: [], copied: false });
  });
  test('on: one timer at eight, in the name of who pressed', () => {
    const made = small();
    const view = made.value('sidebarTimer', true);
    expect(view.state).toBe('mine');
    expect(view.runners[0]?.account).toBe('dx@town.wakaba.example.lg.jp');
    expect(made.world.triggers.map(({ functionName, clock }) => [functionName, clock])).toMatchObject([
      ['timedReminders', { kind: 'everyDays', days: 1, hour: 8 }],
    ]);
  });
  test('on twice: still one timer', () => {
    const made = small();
    made.value('sidebarTimer', true);
    made.value('sidebarTimer', true);
    expect(made.world.triggers).toHaveLength(1);
    expect(made.shownIn('定期実行')).toHaveLength(2);
  });
  test('off: none, and the line stays', () => {
    const made = small();
    made.value('sidebarTimer', true);
    expect(made.value('sidebarTimer', false).state).toBe('none');
    expect(made.world.triggers).toEqual([]);
    expect(made.shownIn('定期実行')[1]?.[2]).toBe('停止');
  });
  test("somebody else's is shown by name, and a second one is refused", () => {
    const made = small();
    asOther(made, true);
    const answer = made.ask('sidebarTimer', true);
    expect(timer(made).state).toBe('theirs');
    expect(answer.ok ? '' : answer.message.includes('既にother@town.wakaba.example.lg.jpのアカウントで動いて')).toBe(true);
    expect(made.world.triggers).toHaveLength(1);
  });
  test('two are found', () => {
    const made = small();
    made.value('sidebarTimer', true);
    made.type('定期実行', 2, '状態', '停止');
    asOther(made, true);
    made.type('定期実行', 2, '状態', '稼働中');
    expect(timer(made).state).toBe('two');
  });
  test('one that has not run for two days is dead, and whoever switches on takes its place', () => {
    const made = small();
    asOther(made, true);
    goTo(made, '2023-09-04');
    const before = timer(made);
    made.value('sidebarTimer', true);
    expect(before.state).toBe('dead');
    expect(before.runners[0]?.dead).toBe(true);
    expect(timer(made).state).toBe('mine');
  });
  test('mine without its trigger is dead', () => {
    const made = small();
    made.value('sidebarTimer', true);
    made.world.triggers = [];
    expect(timer(made).state).toBe('dead');
  });
  test('a trigger without its line is mine', () => {
    const made = small();
    made.value('sidebarTimer', true);
    made.book.sheets = made.book.sheets.filter(({ name }) => name !== '定期実行');
    expect(timer(made).state).toBe('mine');
  });
  test('the tab that came with a copy of another file runs nothing here', () => {
    const made = small();
    made.value('sidebarTimer', true);
    made.type('定期実行', 2, 'ファイルID', 'another-file');
    made.world.triggers = [];
    expect(timer(made)).toEqual({ state: 'none', runners: [], copied: true });
  });
});

describe('the daily run', () => {
  test('sends what a person would send by hand', () => {
    const [byHand, byTimer] = [small(), small()];
    const { letters } = byHand.value('sidebarReminderPreview', null);
    fire(byTimer);
    expect(byTimer.world.outbox.map(({ to, subject, text }) => [to, subject, text])).toEqual(
      letters.map(({ to, subject, body }) => [to, subject, body]),
    );
  });
  test('asks nothing, and writes when it ran and what it did', () => {
    const made = small();
    made.value('sidebarTimer', true);
    goTo(made, '2023-09-04');
    fire(made);
    expect(made.shown.questions).toEqual([]);
    expect(timer(made).runners[0]).toMatchObject({ lastRun: '2023-09-04 08:20', result: '3通（取組9件）を送信しました。', failed: false });
  });
  test('twice on a day, and by two accounts, sends nothing twice', () => {
    const made = small();
    fire(made);
    fire(made);
    fire(made, { account: other });
    expect(requestsMailed(made)).toHaveLength(9);
    expect(new Set(requestsMailed(made)).size).toBe(9);
  });
  test('on a closed day sends nothing and says why', () => {
    const made = small({ now: '2023-09-03T08:20:00+09:00' });
    fire(made);
    expect(made.world.outbox).toEqual([]);
    expect(timer(made).runners).toMatchObject([{}]);
    expect(made.shownIn('定期実行')[1]?.[4]).toBe('閉庁日のため送信していません。');
  });
  test('a person who wrote 停止 into the tab has stopped it', () => {
    const made = small();
    made.value('sidebarTimer', true);
    made.type('定期実行', 2, '状態', '停止');
    fire(made);
    expect(made.world.outbox).toEqual([]);
  });
  test('a failed run is written down and mailed to its account once a day', () => {
    const made = small();
    made.value('sidebarTimer', true);
    made.book.sheets = made.book.sheets.filter(({ name }) => name !== '名簿');
    fire(made);
    fire(made);
    const today = made.world.outbox.map(({ to, subject }) => [to, subject]);
    goTo(made, '2023-09-04');
    fire(made);
    expect(today).toEqual([['dx@town.wakaba.example.lg.jp', '【要確認】DXロードマップの定期実行について']]);
    expect(made.world.outbox).toHaveLength(2);
    expect(made.shownIn('定期実行')[1]?.[4]?.slice(0, 14)).toBe('失敗：「名簿」タブがないか、');
  });
  test('a letter that Google refused is told of as well', () => {
    const sends: number[] = [];
    fire(small(), { onCall: (count, method) => method === 'MailApp.sendEmail' && sends.push(count) });
    const made = small();
    fire(made, { fault: { at: sends[1] ?? 0, kind: 'error' } });
    expect(made.world.outbox.at(-1)?.text).toContain('第2課への送信を確認できません');
    expect(timer(made).runners[0]?.failed).toBe(true);
  });
  test('without the permission to mail it says what to do, and claims nothing', () => {
    const asked: number[] = [];
    fire(small(), { onCall: (count, method) => method.endsWith('getRemainingDailyQuota') && asked.push(count) });
    const made = small();
    fire(made, { fault: { at: asked[0] ?? 0, kind: 'error' } });
    expect(made.shownIn('定期実行')[1]?.[4]?.startsWith('失敗：メールを送信できません。')).toBe(true);
    expect(ledgerOf(made)).toEqual([]);
  });
  test('where somebody runs a job, it says so and loses nothing', () => {
    const made = small();
    made.world.locks.set('document', { holder: 'another', until: null });
    fire(made);
    expect(made.world.outbox.at(-1)?.text).toContain('ほかの方が処理を実行しています');
    expect(ledgerOf(made)).toEqual([]);
  });
  test('needs no sheet in front of it', () => {
    const outcome = fire(product());
    expect(outcome.error).toBeNull();
    expect(outcome.ok).toBe(true);
  });
});
