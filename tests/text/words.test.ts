// What a Japanese user reads holds no English word, and the English words have the shape of the Japanese ones (tsc holds that).
import type { Problem } from '../../src/domain/problem';
import type { StopReason } from '../../src/domain/stop';
import { languageOf } from '../../src/text';
import { en } from '../../src/text/en';
import { ja } from '../../src/text/ja';
import { rowsEn } from '../../src/text/rows.en';
import { rowsJa } from '../../src/text/rows.ja';
import { day } from '../support/tracker';

const stops: { readonly [C in StopReason['code']]: Extract<StopReason, { code: C }> } = {
  'tracker-missing': { code: 'tracker-missing', tab: '進捗管理' },
  'tracker-columns-missing': { code: 'tracker-columns-missing', tab: '進捗管理', headings: ['期限'] },
  'tracker-exists': { code: 'tracker-exists', tab: '進捗管理' },
  'source-missing': { code: 'source-missing', tab: '一覧' },
  'source-empty': { code: 'source-empty', tab: '一覧' },
  'source-is-ours': { code: 'source-is-ours', tab: '進捗管理' },
  'source-no-headings': { code: 'source-no-headings', tab: '一覧' },
  'source-columns-missing': { code: 'source-columns-missing', tab: '一覧', headings: ['期限'] },
  'directory-missing': { code: 'directory-missing', tab: '名簿' },
  'zones-differ': { code: 'zones-differ', sheet: '東京', script: '大阪' },
  busy: { code: 'busy' },
  'nothing-flagged': { code: 'nothing-flagged' },
  'times-reversed': { code: 'times-reversed' },
  'preview-outdated': { code: 'preview-outdated' },
  'not-enough-quota': { code: 'not-enough-quota', needed: 3, left: 1 },
  'ledger-columns-missing': { code: 'ledger-columns-missing', tab: '送信記録', headings: ['状態'] },
  'not-understood': { code: 'not-understood' },
};

const problems: { readonly [C in Problem['code']]: Extract<Problem, { code: C }> } = {
  'title-missing': { code: 'title-missing' },
  'owner-missing': { code: 'owner-missing' },
  'owner-unknown': { code: 'owner-unknown', found: '水道課', nearest: null },
  'due-missing': { code: 'due-missing' },
  'date-unreadable': { code: 'date-unreadable', field: 'due', found: '秋' },
  'date-disagrees': { code: 'date-disagrees', field: 'due', found: '秋', first: day('2023-09-30'), second: day('2024-09-30') },
  'weekday-disagrees': { code: 'weekday-disagrees', field: 'due', found: '秋', day: day('2023-09-30') },
  'due-before-start': { code: 'due-before-start', start: day('2023-10-01'), due: day('2023-09-30') },
  'status-missing': { code: 'status-missing' },
  'status-unknown': { code: 'status-unknown', found: '甲' },
  'id-missing': { code: 'id-missing' },
  'id-twice': { code: 'id-twice', id: '1-1', rows: [2, 3] },
};

const sentences = [
  ...Object.values(stops).map(ja.stopped),
  ...Object.values(problems).map(rowsJa.problem),
  ja.unexpected('0'),
  ja.confirmSend(1, 2, ['総務課']),
];

test.each(sentences)('「%s」 holds no English word', (sentence) => {
  expect(sentence.replace(/DX|ID/g, '')).not.toMatch(/[A-Za-z]{2,}/);
});
test.each(sentences)('「%s」 is a polite sentence', (sentence) => {
  expect(sentence).toMatch(/(ください|ません|です|ます|ですか)。?$/);
});
test.each([...Object.values(stops).map(en.stopped), ...Object.values(problems).map(rowsEn.problem)])('"%s" is a sentence', (sentence) => {
  expect(sentence).toMatch(/^[A-Z].*\.$/s);
});
test.each([
  ['ja', 'ja'],
  ['ja-JP', 'ja'],
  ['en-GB', 'en'],
  ['fr', 'en'],
])('a user with the locale %s reads %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});
