import PostalMime from 'postal-mime';
import { emlOf } from '../../host/files/eml';
import { adopted, bookOf, type Product, product } from '../support/product';

const send = (made: Product) => made.value('sidebarSendReminders', made.value('sidebarReminderPreview').seen);
const states = (made: Product): string[] =>
  made
    .shownIn('送信記録')
    .slice(1)
    .map((row) => row[8] ?? '');

describe('reminders', () => {
  test('the preview shows one letter an owner and names what is left out', () => {
    const { letters, left } = adopted().value('sidebarReminderPreview');
    expect([letters.map(({ section, measures }) => [section, measures]), left.map(({ title, reason }) => [title, reason])]).toEqual([
      [
        ['福祉課', 1],
        ['税務課', 1],
        ['デジタル化推進室', 2],
        ['総務課', 1],
      ],
      [
        ['道路台帳の電子化', 'no-address'],
        ['DX推進員の任命', 'owner-missing'],
      ],
    ]);
  });
  test('a yes sends exactly the letters of the preview', () => {
    const made = adopted({ answers: ['YES'] });
    const { letters } = made.value('sidebarReminderPreview');
    send(made);
    expect(made.world.outbox.map(({ to, subject, text }) => ({ to, subject, text }))).toEqual(
      letters.map(({ to, subject, body }) => ({ to, subject, text: body })),
    );
  });
  test('each measure has its line in the ledger', () => {
    const made = adopted({ answers: ['YES'] });
    send(made);
    expect(
      made
        .shownIn('送信記録')
        .slice(1)
        .map((row) => [row[2], row[4], row[6], row[8]]),
    ).toEqual([
      ['福祉課', '1-3', '2023-08-31', '送信済'],
      ['税務課', '2-2', '2023-08-25', '送信済'],
      ['デジタル化推進室', '6-1', '2023-07-21', '送信済'],
      ['デジタル化推進室', '3-2', '2023-07-31', '送信済'],
      ['総務課', '3-7', '2023-08-10', '送信済'],
    ]);
  });
  test('a second run sends nothing twice', () => {
    const made = adopted({ answers: ['YES', 'YES'] });
    send(made);
    send(made);
    expect(made.world.outbox).toHaveLength(4);
  });
  test.each(['NO', 'CLOSE'] as const)('answering %s sends nothing and writes nothing', (answer) => {
    const made = adopted({ answers: [answer] });
    expect([send(made).kind, made.world.outbox.length, made.book.sheetByName('送信記録')]).toEqual(['declined', 0, undefined]);
  });
  test('letters that changed after the preview are not sent', () => {
    const made = adopted({ answers: ['YES'] });
    const { seen } = made.value('sidebarReminderPreview');
    made.type('進捗管理', 4, '状況', '完了');
    const answer = made.ask('sidebarSendReminders', seen);
    expect([answer.ok ? '' : answer.message.slice(0, 12), made.world.outbox.length]).toEqual(['確認した後にシートの内容', 0]);
  });
  test('a mail service that fails at one letter leaves its lines to a person and goes on', () => {
    const made = adopted({ answers: ['YES'] });
    const { seen } = made.value('sidebarReminderPreview');
    const rehearsal = adopted({ answers: ['YES'] });
    const sends: number[] = [];
    rehearsal.call('sidebarSendReminders', [rehearsal.value('sidebarReminderPreview').seen], {
      onCall: (count, method) => method === 'MailApp.sendEmail' && sends.push(count),
    });
    const outcome = made.call('sidebarSendReminders', [seen], { fault: { at: sends[1] ?? 0, kind: 'error' } });
    expect([(outcome.returned as { value: unknown }).value, states(made)]).toEqual([
      { kind: 'sent', sent: 3, failed: [{ section: '税務課', to: 'zeimu@town.wakaba.example.lg.jp' }], measures: 4 },
      ['送信済', '要確認', '送信済', '送信済', '送信済'],
    ]);
  });
  test('without a directory nothing is sent', () => {
    const made = adopted();
    made.book.sheets = made.book.sheets.filter(({ name }) => name !== '名簿');
    const answer = made.ask('sidebarReminderPreview');
    expect(answer.ok ? '' : answer.message).toContain('「名簿」タブがない');
  });
  test('a ledger whose headings were changed stops the run before anything is sent', () => {
    const made = adopted({ answers: ['YES', 'YES'] });
    send(made);
    made.type('送信記録', 1, '状態', 'メモ');
    const answer = made.ask('sidebarReminderPreview');
    expect(answer.ok ? '' : answer.message).toContain('見出し「状態」');
  });
  test('too small a quota sends nothing at all', () => {
    const made = adopted({ answers: ['YES'], accountType: 'consumer' });
    made.world.quotas.set('mail:dx@town.wakaba.example.lg.jp', { openedAt: made.now(), used: 98 });
    const answer = made.ask('sidebarSendReminders', made.value('sidebarReminderPreview').seen);
    expect([answer.ok ? '' : answer.message, made.world.outbox.length]).toEqual([
      '本日送信できるメールは残り2通で、4通は送信できません。何も送信していません。明日以降にもう一度お試しください。',
      0,
    ]);
  });
});

describe('a run that is killed at call k and then repeated', () => {
  const late = (id: string, owner: string) => [id, `取組${id}`, owner, '令和5年6月30日', '実施中'];
  const tabs = {
    進捗管理: [
      ['ID', '取組名', '担当課', '期限', '状況'],
      late('1-1', '総務課'),
      late('1-2', '住民課'),
      late('1-3', '総務課、住民課'),
      late('1-4', '税務課'),
    ],
    名簿: [
      ['課', '役職', 'メール'],
      ...['総務課', '住民課', '税務課'].map((section, index) => [section, '課長', `s${index}@town.example.lg.jp`]),
    ],
  };
  const small = () => product({ book: bookOf(tabs), answers: ['YES', 'YES', 'YES'] });
  const rehearsal = small();
  const { total } = rehearsal.call('sidebarSendReminders', [rehearsal.value('sidebarReminderPreview').seen]).calls;

  test('mails no measure twice and loses none that is not marked for a person, for every k', () => {
    const faults: string[] = [];
    for (let at = 1; at <= total; at += 1) {
      const made = small();
      made.call('sidebarSendReminders', [made.value('sidebarReminderPreview').seen], { fault: { at, kind: 'kill' } });
      send(made);
      const mailed = made.world.outbox.flatMap(({ to, text }) => [...text.matchAll(/^・(\S+)/gm)].map((match) => `${to} ${match[1]}`));
      if (new Set(mailed).size !== mailed.length) faults.push(`call ${at}: twice`);
      const open = made
        .shownIn('送信記録')
        .slice(1)
        .filter((row) => row[8] !== '送信済')
        .map((row) => `${row[3]} ${row[4]}`);
      if (new Set([...mailed, ...open]).size !== 5) faults.push(`call ${at}: lost`);
    }
    expect(faults).toEqual([]);
  });
});
