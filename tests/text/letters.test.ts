import { readFileSync } from 'node:fs';
import path from 'node:path';
import { emptyLedger } from '../../src/domain/ledger';
import { planReminders } from '../../src/domain/reminders';
import { readSettings } from '../../src/domain/settings';
import { overdueMail } from '../../src/text/letters';
import { day } from '../support/days';
import { directory, trackerOf } from '../support/tracker';

const settings = { ...readSettings(null, 2023, null), municipality: '若葉町', extension: '215' };
const url = 'https://docs.google.com/spreadsheets/d/local/edit#gid=1';

function letter(rows: Parameters<typeof trackerOf>[0]) {
  const [first] = planReminders(trackerOf(rows).measures, directory, emptyLedger(), day('2023-09-01'), settings).letters;
  if (first === undefined) throw new Error('nobody gets a letter');
  return overdueMail(first, settings, day('2023-09-01'), url);
}

const rows = [
  { id: '1-1', title: '書かない窓口の導入', owner: '総務課', due: '令和5年6月30日', status: '実施中' },
  { id: '1-2', title: '電子契約の試行', owner: '総務部総務課', due: '令和5年8月', status: '未着手' },
];

describe('the letter about late measures', () => {
  test('reads as in the case file', () => {
    const { subject, to, text } = letter(rows);
    expect(`宛先：${to}\n件名：${subject}\n\n${text}`).toBe(readFileSync(path.join(__dirname, 'cases/overdue-letter.txt'), 'utf8'));
  });
  test('its HTML says the same: address, measures, what to do, link, sender', () => {
    const { html } = letter(rows);
    for (const words of ['総務課長　様', '書かない窓口の導入', '令和5年6月30日（金）', '43日', '電子契約の試行', '内線215', url])
      expect(html).toContain(words);
  });
  test('cell text is escaped in HTML', () => {
    const { html } = letter([{ ...rows[0], title: '<img src=x onerror=alert(1)> & "引用"' }]);
    expect(html).toContain('&#60;img src=x onerror=alert(1)&#62; &#38; &#34;引用&#34;');
  });
  test('a line break in a cell makes no line of its own', () => {
    expect(letter([{ ...rows[0], title: '窓口\n\nBcc: x@example.jp' }]).text).toContain('・1-1　窓口 Bcc: x@example.jp\n');
  });
});
