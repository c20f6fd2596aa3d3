import PostalMime from 'postal-mime';
import { emlOf } from '../../host/files/eml';
import type { SentMail } from '../../host/runtime/world';

const mail: SentMail = {
  id: 'mail-1',
  at: Date.parse('2023-09-01T09:00:00+09:00'),
  from: 'dx@town.wakaba.example.lg.jp',
  to: 'soumu@example.lg.jp,zeimu@example.lg.jp',
  cc: '',
  bcc: '',
  replyTo: '',
  name: 'DX推進係 髙橋',
  subject: '【要対応】期限を過ぎた取組のご確認について(𠮷野町の事例を含む)',
  text: '髙橋様\n\n𠮷野係長より。\n・オンライン申請の拡充\n',
  html: '<p>髙橋様</p>',
  attachments: [{ name: '取組一覧.csv', type: 'text/csv', bytes: new TextEncoder().encode('取組,期限\n') }],
};

const parsed = async (changes: Partial<SentMail> = {}) => PostalMime.parse(await emlOf({ ...mail, ...changes }));

describe('a mail file', () => {
  test('gives the subject back whole, with characters outside Shift_JIS and the BMP', async () => {
    expect((await parsed()).subject).toBe(mail.subject);
  });

  test('gives the sender back with the Japanese name', async () => {
    expect((await parsed()).from).toMatchObject({ name: mail.name, address: mail.from });
  });

  test('gives the text back whole', async () => {
    expect((await parsed()).text?.replaceAll('\r\n', '\n').trim()).toBe(mail.text.trim());
  });

  test('gives the HTML part back', async () => {
    expect((await parsed()).html?.trim()).toBe(mail.html);
  });

  test('has no HTML part where the mail had none', async () => {
    expect((await parsed({ html: null })).html).toBeUndefined();
  });

  test('gives attachments back under their Japanese names', async () => {
    const [attachment] = (await parsed()).attachments;
    expect(attachment?.filename).toBe('取組一覧.csv');
    expect(attachment && new TextDecoder().decode(attachment.content as ArrayBuffer)).toBe('取組,期限\n');
  });

  test('names every recipient', async () => {
    expect((await parsed()).to?.map(({ address }) => address)).toEqual(['soumu@example.lg.jp', 'zeimu@example.lg.jp']);
  });

  test('ends its lines as Windows does', async () => {
    expect((await emlOf(mail)).toString('utf8')).not.toMatch(/[^\r]\n/);
  });

  test('carries the virtual date', async () => {
    expect(Date.parse((await parsed()).date ?? '')).toBe(mail.at);
  });
});
