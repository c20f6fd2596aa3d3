import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type LetterFacts, ownerMail, testMail } from '../../src/reminders/letters';
import { fillIn, readTemplates } from '../../src/reminders/letterTemplates';
import { lettersEn } from '../../src/reminders/letterWords.en';
import { lettersJa } from '../../src/reminders/letterWords.ja';
import { readSettings } from '../../src/tracker/settings';
import { day } from '../support/days';
import { type PlanOptions, planOf, rulesOf } from '../support/reminders';
import type { trackerOf } from '../support/tracker';

const settings = { ...readSettings(null, 2023, null), municipality: '若葉町', extension: '215' };
const facts: LetterFacts = {
  settings,
  templates: lettersJa.templates,
  today: day('2023-09-01'),
  url: 'https://docs.google.com/spreadsheets/d/local/edit#gid=1',
  meeting: { title: '令和5年度第2回若葉町DX推進本部会議', day: day('2023-09-20') },
};

function letter(rows: Parameters<typeof trackerOf>[0], options: Partial<PlanOptions> = {}) {
  const [first] = planOf(rows, { today: facts.today, ...options }).letters;
  if (first === undefined) throw new Error('nobody gets a letter');
  return first;
}
const mail = (rows: Parameters<typeof trackerOf>[0], over: Partial<LetterFacts> = {}) => ownerMail(letter(rows), { ...facts, ...over });

const rows = [
  { id: '1-1', title: '書かない窓口の導入', owner: '総務課', due: '令和5年6月30日', status: '実施中' },
  { id: '1-2', title: '電子契約の試行', owner: '総務部総務課', due: '令和5年8月', status: '未着手' },
  { id: '1-3', title: '公共施設予約の更新', owner: '総務課', due: '令和5年9月5日', status: '実施中' },
  { id: '1-4', title: '窓口のキャッシュレス化', owner: '総務課', due: '令和5年7月頃', status: '実施中' },
];
const read = (name: string): string => readFileSync(path.join(__dirname, 'cases', name), 'utf8');

describe('the letter to an owner', () => {
  test('reads as in the case file', () => {
    const { subject, to, text } = mail(rows);
    expect(`宛先：${to}\n件名：${subject}\n\n${text}`).toBe(read('overdue-letter.txt'));
  });
  test('reads in English as in its case file', () => {
    const english = { ...settings, reminders: { ...settings.reminders, language: 'en' as const } };
    const { subject, text } = mail(rows, { settings: english, templates: lettersEn.templates });
    expect(`${subject}\n\n${text}`).toBe(read('overdue-letter.en.txt'));
  });
  test('its HTML says the same: address, measures, links, what to do, meeting, sender', () => {
    const { html } = mail(rows);
    for (const words of [
      '総務課長　様',
      '書かない窓口の導入',
      '令和5年6月30日（金）',
      '43日',
      '電子契約の試行',
      '内線215',
      '#gid=1">1-1</a>',
      '令和5年度第2回',
    ])
      expect(html).toContain(words);
  });
  test('every line of the text stands in the HTML too', () => {
    const { html, text } = mail(rows);
    const plain = html.replace(/<[^>]*>/g, '').replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
    const missing = text
      .split('\n')
      .map((line) => line.replace(/^[■・　]+\s*(?:[１-９]　)?/, '').split('　')[0] ?? '')
      .filter((line) => line !== '' && !/^(期限|入力する行|進捗管理表)：/.test(line) && !plain.includes(line));
    expect(missing).toEqual([]);
  });
  test('the meeting is spoken of only where one is registered and a last step is reached', () => {
    const [first = {}] = rows;
    const says = (due: string, meeting: LetterFacts['meeting']) => mail([{ ...first, due }], { meeting }).text.includes('報告する予定');
    expect(says('令和5年6月30日', facts.meeting)).toBe(true);
    expect(says('令和5年6月30日', null)).toBe(false);
    expect(says('令和5年8月31日', facts.meeting)).toBe(false);
  });
  test('cell text is escaped in HTML', () => {
    expect(mail([{ ...rows[0], title: '<img src=x onerror=alert(1)> & "引用"' }]).html).toContain(
      '&#60;img src=x onerror=alert(1)&#62; &#38; &#34;引用&#34;',
    );
  });
  test('a line break in a cell makes no line of its own', () => {
    expect(mail([{ ...rows[0], title: '窓口\n\nBcc: x@example.jp' }]).text).toContain('・1-1　窓口 Bcc: x@example.jp\n');
  });
  test('a subject has no line breaks and is no longer than Google takes', () => {
    const templates = { ...lettersJa.templates, subject: `一行目\r\nBcc: x@example.jp ${'長'.repeat(300)}` };
    const { subject } = mail(rows, { templates });
    expect(subject).not.toMatch(/[\r\n]/);
    expect(subject).toHaveLength(200);
  });
  test('in a trial it goes to one address, without copies, and says so', () => {
    const found = ownerMail(letter(rows, { rules: rulesOf({ pilot: 'dx@town.example.lg.jp' }) }), facts);
    expect(found).toMatchObject({ to: 'dx@town.example.lg.jp', cc: '', subject: expect.stringMatching(/^【試行】/) });
    expect(found.text.split('\n')[0]).toBe('【試行】本来の宛先はsomu@town.example.lg.jpです。試行のため、担当課には送信していません。');
  });
  test('a test letter is the same letter to oneself', () => {
    const [own, test] = [ownerMail(letter(rows), facts), testMail(letter(rows), facts, 'me@town.example.lg.jp')];
    expect(test).toMatchObject({ to: 'me@town.example.lg.jp', cc: '' });
    expect(test.text.endsWith(own.text)).toBe(true);
  });
});

describe('the texts that staff may change', () => {
  const faults = (item: string, text: string) =>
    readTemplates(
      {
        sheet: 'メール文面',
        rows: [
          ['項目', '文面'],
          [item, text],
        ],
      },
      lettersJa.templates,
    ).faults;
  test('those that come with the add-on have no fault', () => {
    expect(readTemplates(null, lettersJa.templates).faults).toEqual([]);
    expect(readTemplates(null, lettersEn.templates).faults).toEqual([]);
  });
  test.each([
    ['件名', '', [{ label: '件名', kind: 'blank', name: '' }]],
    ['件名', '{課長}へ', [{ label: '件名', kind: 'unknown', name: '課長' }]],
    ['件名', '{会議}の前に', [{ label: '件名', kind: 'unknown', name: '会議' }]],
    ['書き出し', '{課}の取組', [{ label: '書き出し', kind: 'missing', name: '本日' }]],
    ['依頼', '{回答期限}まで {件数', [{ label: '依頼', kind: 'brace', name: '' }]],
    ['会議への報告', '会議に報告します', [{ label: '会議への報告', kind: 'missing', name: '会議' }]],
    ['依頼', '｛回答期限｝までに', []],
  ])('%s 「%s」', (item, text, expected) => {
    expect(faults(item, text)).toEqual(expected);
  });
  test('what a section is called cannot bring in a placeholder', () => {
    const values = {
      kind: '',
      section: '{回答期限}',
      count: '',
      today: '',
      answerBy: '9月8日',
      meeting: '',
      municipality: '',
      office: '',
      extension: '',
    };
    expect(fillIn('{課}は{回答期限}まで', values)).toBe('{回答期限}は9月8日まで');
  });
});
