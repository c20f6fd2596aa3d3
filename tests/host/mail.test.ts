import { scriptHost } from '../support/scriptHost';

const send = `function send(message) { MailApp.sendEmail(message); return MailApp.getRemainingDailyQuota(); }`;
const message = (changes: Record<string, unknown> = {}) => ({ to: 'soumu@example.lg.jp', subject: '督促', body: '本文', ...changes });

describe('MailApp.sendEmail', () => {
  // reference/mail/mail-app: sendEmail(recipient, subject, body)
  test('puts a mail of three texts into the outbox', () => {
    const host = scriptHost(`function f() { MailApp.sendEmail('soumu@example.lg.jp', '件名', '本文'); }`);
    host.run('f');
    expect(host.world.outbox).toMatchObject([
      { from: 'dx@town.wakaba.example.lg.jp', to: 'soumu@example.lg.jp', subject: '件名', text: '本文', html: null },
    ]);
  });

  // reference/mail/mail-app: sendEmail(to, replyTo, subject, body): four texts, the second is not the subject
  test('takes the second of four texts as the address for replies', () => {
    const host = scriptHost(`function f() { MailApp.sendEmail('a@example.lg.jp', 'b@example.lg.jp', '件名', '本文'); }`);
    host.run('f');
    expect(host.world.outbox).toMatchObject([{ replyTo: 'b@example.lg.jp', subject: '件名' }]);
  });

  // reference/mail/mail-app: advanced parameters
  test('takes options in the fourth place', () => {
    const host = scriptHost(`function f() {
      MailApp.sendEmail('a@example.lg.jp', '件名', '本文', { cc: 'c@example.lg.jp', bcc: 'd@example.lg.jp', name: 'DX推進係', htmlBody: '<p>本文</p>',
        attachments: [Utilities.newBlob('中身', 'text/plain', '添付.txt')] });
    }`);
    host.run('f');
    expect(host.world.outbox).toMatchObject([
      {
        cc: 'c@example.lg.jp',
        bcc: 'd@example.lg.jp',
        name: 'DX推進係',
        html: '<p>本文</p>',
        attachments: [{ name: '添付.txt', type: 'text/plain' }],
      },
    ]);
  });

  // reference/mail/mail-app: noReply, Workspace accounts only
  test('sends from a no-reply address where asked to', () => {
    const host = scriptHost(send);
    host.run('send', [message({ noReply: true })]);
    expect(host.world.outbox[0]?.from).toBe('noreply@town.wakaba.example.lg.jp');
  });

  // Texts: RomainVialard/ErrorHandler, a catalogue of live errors
  test.each([
    ['an address that is none', { to: '総務課' }, 'Invalid email: 総務課'],
    ['an address between semicolons', { to: 'a@example.lg.jp;b@example.lg.jp' }, 'Invalid email: a@example.lg.jp;b@example.lg.jp'],
    ['a wrong address among the copies', { cc: 'x@' }, 'Invalid email: x@'],
    ['no recipient', { to: '' }, 'Failed to send email: no recipient'],
    [
      '51 recipients',
      { to: Array.from({ length: 51 }, (_, n) => `p${n}@example.lg.jp`).join(',') },
      'Limit Exceeded: Email Recipients Per Message.',
    ],
    ['a subject of 251 characters', { subject: '長'.repeat(251) }, 'Argument too large: subject'],
    ['a body over 400 kB', { body: 'あ'.repeat(140_000) }, 'Limit Exceeded: Email Body Size.'],
    // unverified on Google; the host refuses, because a cell's text would add header lines
    ['a line break in the subject', { subject: '件名\r\nBcc: x@example.com' }, 'Invalid argument: subject'],
  ])('refuses %s', (_, changes, text) => {
    const host = scriptHost(send);
    expect(host.run('send', [message(changes)]).error).toMatchObject({ name: 'Exception', message: text });
  });

  // guides/services/quotas: 200 kB a body for consumer accounts
  test('refuses a body over 200 kB from a consumer account', () => {
    const host = scriptHost(send, { accountType: 'consumer' });
    expect(host.run('send', [message({ body: 'あ'.repeat(70_000) })]).error?.message).toBe('Limit Exceeded: Email Body Size.');
  });

  // guides/services/quotas: 25 MB of attachments a message
  test('refuses more than 25 MB of attachments', () => {
    const host = scriptHost(`function f() {
      const big = Utilities.newBlob('x'.repeat(13 * 1024 * 1024));
      MailApp.sendEmail('a@example.lg.jp', '件名', '本文', { attachments: [big, big] });
    }`);
    expect(host.run('f').error?.message).toBe('Limit Exceeded: Email Total Attachments Size.');
  });

  test('keeps nothing of a refused mail', () => {
    const host = scriptHost(send);
    host.run('send', [message({ cc: 'x@' })]);
    expect(host.world.outbox).toEqual([]);
  });

  test('has gone out even where the run dies right after it', () => {
    const host = scriptHost(
      `function f() { MailApp.sendEmail('a@example.lg.jp', '件名', '本文'); Utilities.sleep(300000); Utilities.sleep(300000); }`,
    );
    expect(host.run('f').error?.message).toBe('Exceeded maximum execution time');
    expect(host.world.outbox).toHaveLength(1);
  });
});

describe('the daily mail quota', () => {
  const sendTo = `function sendTo(count) {
    MailApp.sendEmail(Array.from({ length: count }, (_, n) => 'p' + n + '@example.lg.jp').join(','), '件名', '本文');
    return MailApp.getRemainingDailyQuota();
  }`;

  // guides/services/quotas: e-mail recipients per day, 100 / 1,500
  test.each([
    ['consumer', 97],
    ['workspace', 1497],
  ] as const)('of a %s account counts recipients', (accountType, left) => {
    const host = scriptHost(sendTo, { accountType });
    expect(host.run('sendTo', [3]).returned).toBe(left);
  });

  // oki2a24, 2015, live: two or three mails beyond the quota still went out, then the exception; the quota read -1
  test('lets two mails over the end and then refuses', () => {
    const host = scriptHost(sendTo, { accountType: 'consumer' });
    host.run('sendTo', [50]);
    const outcomes = [50, 1, 1, 1].map((count) => host.run('sendTo', [count]));
    expect(outcomes.map(({ returned, error }) => error?.message ?? returned)).toEqual([
      0,
      -1,
      -1,
      'Service invoked too many times for one day: email.',
    ]);
  });

  // guides/services/quotas: reset 24 hours after the first request
  test('is whole again 24 hours after the first mail', () => {
    const host = scriptHost(sendTo, { accountType: 'consumer' });
    host.run('sendTo', [50]);
    host.setNow(host.now() + 24 * 60 * 60_000);
    expect(host.run('sendTo', [1]).returned).toBe(99);
  });
});
