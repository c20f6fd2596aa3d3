// What a Japanese user reads holds no English word, and the English words have the shape of the Japanese ones (tsc holds that).

import type { Problem } from '../../src/checking/problem';
import { checkingEn } from '../../src/checking/words.en';
import { checkingJa } from '../../src/checking/words.ja';
import { remindersJa } from '../../src/reminders/words.ja';
import type { StopReason } from '../../src/sheet/stop';
import { languageOf } from '../../src/shell/words';
import { en } from '../../src/shell/words.en';
import { ja } from '../../src/shell/words.ja';
import { day } from '../support/days';

const stops: { readonly [C in StopReason['code']]: Extract<StopReason, { code: C }> } = {
  'tracker-missing': { code: 'tracker-missing', tab: '進捗管理' },
  'document-closed': { code: 'document-closed', maker: '' },
  'document-view-only': { code: 'document-view-only', maker: '' },
  'document-busy': { code: 'document-busy' },
  'document-unread': { code: 'document-unread', reference: 'a1b2c3d4' },
  'settings-deleted': { code: 'settings-deleted', tab: '設定' },
  'health-outdated': { code: 'health-outdated' },
  'nothing-to-repair': { code: 'nothing-to-repair' },
  'mail-rules-missing': { code: 'mail-rules-missing', tab: '設定', labels: ['試行の宛先'] },
  'ledger-lost': { code: 'ledger-lost', tab: '送信記録' },
  'headings-doubled': { code: 'headings-doubled', tab: '進捗管理', headings: ['期限'] },
  'adoption-undone': { code: 'adoption-undone' },
  'snoozes-deleted': { code: 'snoozes-deleted', tab: '送信停止' },
  'tabs-unmarked': { code: 'tabs-unmarked', tab: '進捗管理' },
  'tabs-changed': { code: 'tabs-changed' },
  'trackers-doubled': { code: 'trackers-doubled', tab: '進捗管理' },
  'tracker-columns-missing': { code: 'tracker-columns-missing', tab: '進捗管理', headings: ['期限'] },
  'source-missing': { code: 'source-missing', tab: '一覧' },
  'source-empty': { code: 'source-empty', tab: '一覧' },
  'source-is-ours': { code: 'source-is-ours', tab: '進捗管理' },
  'source-columns-missing': { code: 'source-columns-missing', tab: '一覧', headings: ['期限'] },
  'tracker-protected': { code: 'tracker-protected', tab: '進捗管理' },
  'adoption-outdated': { code: 'adoption-outdated' },
  'nothing-to-adopt': { code: 'nothing-to-adopt', tab: '一覧' },
  'nothing-to-undo': { code: 'nothing-to-undo' },
  'nothing-to-fix': { code: 'nothing-to-fix' },
  'fixes-outdated': { code: 'fixes-outdated' },
  'speeches-outdated': { code: 'speeches-outdated' },
  'year-outdated': { code: 'year-outdated' },
  'year-early': { code: 'year-early', today: day('2023-09-01'), year: 2024 },
  'settings-missing': { code: 'settings-missing', tab: '設定', heading: '年度' },
  'inspection-exists': { code: 'inspection-exists', tab: '課別点検' },
  'change-outdated': { code: 'change-outdated' },
  'section-unknown': { code: 'section-unknown', section: '水道課' },
  'workbook-full': { code: 'workbook-full', tab: '変更履歴' },
  'tab-taken': { code: 'tab-taken', tab: 'ダッシュボード' },
  'rows-edited': { code: 'rows-edited', tab: '進捗管理' },
  'deletion-stopped': { code: 'deletion-stopped', tab: '進捗管理', deleted: 3, left: 2 },
  'deletion-late': { code: 'deletion-late', tab: '進捗管理', deleted: 3, left: 2 },
  'archive-unread': { code: 'archive-unread', tab: '進捗管理（令和5年度）' },
  'rows-moved': { code: 'rows-moved', tab: '進捗管理' },
  'history-columns-missing': { code: 'history-columns-missing', tab: '変更履歴', headings: ['回'] },
  'directory-missing': { code: 'directory-missing', tab: '名簿' },
  'zones-differ': { code: 'zones-differ', sheet: '東京', script: '大阪' },
  busy: { code: 'busy' },
  'tabs-protected': { code: 'tabs-protected', tabs: ['時点'] },
  'permission-missing': { code: 'permission-missing', permissions: ['mail'], url: '' },
  'tab-columns-missing': { code: 'tab-columns-missing', tab: '議題', headings: ['ID'] },
  'meeting-missing': { code: 'meeting-missing', title: '令和5年度第1回' },
  'postponed-day': { code: 'postponed-day' },
  'meeting-exists': { code: 'meeting-exists', title: '令和5年度第1回' },
  'meeting-outdated': { code: 'meeting-outdated' },
  'publication-outdated': { code: 'publication-outdated' },
  'no-items': { code: 'no-items', title: '令和5年度第1回' },
  'internal-missing': { code: 'internal-missing', kind: '議事録' },
  'effects-outdated': { code: 'effects-outdated' },
  'no-effects': { code: 'no-effects' },
  'not-in-roster': { code: 'not-in-roster' },
  'document-gone': { code: 'document-gone', name: '次第' },
  'document-refused': { code: 'document-refused', reference: '0a1b2c3d' },
  'times-reversed': { code: 'times-reversed' },
  'preview-outdated': { code: 'preview-outdated' },
  'not-enough-quota': { code: 'not-enough-quota', needed: 3, quotaLeft: 1 },
  'ledger-columns-missing': { code: 'ledger-columns-missing', tab: '送信記録', headings: ['状態'] },
  'reminder-rules-unreadable': { code: 'reminder-rules-unreadable', tab: '設定', lines: [{ label: '督促の段階', found: '毎週' }] },
  'template-broken': {
    code: 'template-broken',
    tab: 'メール文面',
    faults: (['blank', 'unknown', 'missing', 'brace'] as const).map((kind) => ({ label: '件名', kind, name: '課長' })),
  },
  'mail-refused': { code: 'mail-refused', reference: '12345678' },
  'no-letter': { code: 'no-letter', section: '総務課' },
  'ledger-outdated': { code: 'ledger-outdated', tab: '送信記録' },
  'timer-elsewhere': { code: 'timer-elsewhere', account: '総務課' },
  'day-past': { code: 'day-past' },
  'measure-unknown': { code: 'measure-unknown', id: '1-1', tab: '進捗管理' },
  'not-understood': { code: 'not-understood' },
};

const problems: { readonly [C in Problem['code']]: Extract<Problem, { code: C }> } = {
  'title-missing': { code: 'title-missing' },
  'owner-missing': { code: 'owner-missing' },
  'owner-shared': { code: 'owner-shared', found: '総務課', sections: ['総務部総務課', '教育部総務課'] },
  'owner-unknown': { code: 'owner-unknown', found: '水道課', nearest: ['総務課'] },
  'due-missing': { code: 'due-missing' },
  'date-unreadable': { code: 'date-unreadable', field: 'due', found: '秋' },
  'date-disagrees': { code: 'date-disagrees', field: 'due', found: '秋', first: day('2023-09-30'), second: day('2024-09-30') },
  'weekday-disagrees': { code: 'weekday-disagrees', field: 'due', found: '秋', day: day('2023-09-30') },
  'due-before-start': { code: 'due-before-start', start: day('2023-10-01'), due: day('2023-09-30') },
  'status-missing': { code: 'status-missing' },
  'status-unknown': { code: 'status-unknown', found: '甲' },
  'title-twice': { code: 'title-twice', rows: [2, 3] },
  'owner-outside': { code: 'owner-outside', found: '県' },
  'owner-nobody': { code: 'owner-nobody', found: '各課' },
  'owner-abolished': { code: 'owner-abolished', section: '総務課', successor: '企画総務課' },
  'owner-no-mail': { code: 'owner-no-mail', section: '総務課' },
  'owner-no-group': { code: 'owner-no-group', section: '総務課' },
  'due-outside-plan': { code: 'due-outside-plan', due: day('2023-09-30'), first: day('2024-04-01'), last: day('2029-03-31') },
  'date-asked': { code: 'date-asked', field: 'due', found: '24年度', question: 'bare-year' },
  'date-as-of': { code: 'date-as-of', field: 'due', found: '9月末時点' },
  'date-read': { code: 'date-read', field: 'due', found: '秋頃', day: day('2023-11-30'), assumed: 'season' },
  'status-needs-legend': { code: 'status-needs-legend', found: '◎' },
  'late-not-said': { code: 'late-not-said', due: day('2023-09-30'), status: '実施中' },
  'not-begun': { code: 'not-begun', start: day('2023-04-01') },
  'reason-missing': { code: 'reason-missing' },
  'done-without-day': { code: 'done-without-day' },
  'done-not-full': { code: 'done-not-full', progress: 80 },
  'stage-behind': { code: 'stage-behind', stage: '検討' },
  'progress-unreadable': { code: 'progress-unreadable', found: '半分' },
  'word-unknown': { code: 'word-unknown', field: 'scope', found: '町内', words: ['課内', '全庁'] },
  'cell-error': { code: 'cell-error', field: 'due', found: '#!' },
  ditto: { code: 'ditto', field: 'owner', found: '〃' },
  blanks: { code: 'blanks', field: 'title' },
  'full-width': { code: 'full-width', field: 'id', found: '１' },
  'odd-letters': { code: 'odd-letters', field: 'title', letters: '①' },
  'long-text': { code: 'long-text', field: 'note', length: 6000 },
  stale: { code: 'stale', day: day('2023-04-01') },
  'id-missing': { code: 'id-missing' },
  'id-twice': { code: 'id-twice', id: '1-1', rows: [2, 3] },
};

const sentences = [
  ...Object.values(stops).map(ja.stopped),
  ...Object.values(problems).map(checkingJa.problem),
  ja.unexpected('0'),
  remindersJa.confirmSend(1, 2, ['総務課']),
];

test.each(sentences)('「%s」 holds no English word', (sentence) => {
  expect(sentence.replace(/DX|ID|WG/g, '')).not.toMatch(/[A-Za-z]{2,}/);
});
test.each(sentences)('「%s」 is a polite sentence', (sentence) => {
  expect(sentence).toMatch(/(ください|ません|です|ます|ですか)。?$/);
});
test.each([...Object.values(stops).map(en.stopped), ...Object.values(problems).map(checkingEn.problem)])(
  '"%s" is a sentence',
  (sentence) => {
    expect(sentence).toMatch(/^[A-Z].*\.$/s);
  },
);
test.each([
  ['ja', 'ja'],
  ['ja-JP', 'ja'],
  ['en-GB', 'en'],
  ['fr', 'en'],
])('a user with the locale %s reads %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});
