// Brings the many ways in which people write a date into the one that the reader knows: half width, no blanks, capitals, 元年 as 1年, numbers
// for 五 and 三十一, no time of day, months and weekdays in Japanese.
//
//   令和五年九月三十日（土曜日） 17時   -> 令和5年9月30日(土)
//   2023-09-30T17:00:00              -> 2023-09-30
//   Wed, 12 Aug 2026                 -> 2026年8月12日(水)
//   令5.9.30, R050930, 20230930      -> 令和5.9.30, R05.09.30, 2023.09.30
import { asSeen, plainText, trimmed } from '../sheet/letters';

/** A date in plain writing, and which of the assumptions were made on the way. */
type PlainDate = { readonly text: string; readonly digits: boolean; readonly arrow: boolean };

/** An arrow from one date to another, as a mark of its own. */
export const ARROW = '→';

const ERA = '令和|平成|昭和|令|平|昭|R|H|S';
const threeNumbers = new RegExp(`^((?:${ERA})\\d{1,2}|\\d{4}) (\\d{1,2}) (\\d{1,2})$`);
const yearAlone = new RegExp(`^((?:${ERA})\\d{1,2}|\\d{4})\\s+(?=\\d{1,2}(?:[./月]|$))`);
const firstYear = new RegExp(`(${ERA})\\.?元`, 'g');
const eraWithDot = new RegExp(`^(${ERA})\\.(?=\\d)`);
const eraInARow = new RegExp(`(^|[~→])(${ERA})(\\d{2})(\\d{2})(\\d{2})(?!\\d)`, 'g');
const eraNames: { readonly [short: string]: string } = { 令: '令和', 平: '平成', 昭: '昭和' };

/** `text` is not longer than a cell that can be a date. */
export function plainDate(text: string): PlainDate {
  // blanks part a day from a time, and words from each other; they go last
  const wide = trimmed(asSeen(text))
    .normalize('NFKC')
    .replace(/[〜∼～]/g, '~')
    .replace(/[‐–—―−]/g, '-')
    .toUpperCase();
  const said = inJapanese(withoutTime(inNumbers(wide)));
  const plain = plainText(said.replace(threeNumbers, '$1.$2.$3').replace(yearAlone, '$1.'))
    .replace(/(?:⇒|➡|➠|⇨|⟶|⟹|▶|►|➔|➜|[-=]+>)/g, ARROW)
    .replace(firstYear, '$11')
    .replace(/元(?=年|~|・)/g, '1')
    .replace(/(^|[^\p{L}])([令平昭])\.?(?=\d)/gu, (_match, before: string, short: string) => before + (eraNames[short] ?? short))
    .replace(eraWithDot, '$1')
    .replace(/迄/g, 'まで')
    .replace(/の(?=末|上旬|初旬|中旬|下旬|初め|はじめ|頭)/g, '')
    .replace(/[[〔〈]([日月火水木金土](?:曜日?)?)[\]〕〉]/g, '($1)')
    .replace(/月月末/g, '月末')
    .replace(/[.。]$/, '');
  const inParts = plain.replace(/(^|[~→])(\d{4})(\d{2})(\d{2})(?!\d)/g, '$1$2.$3.$4').replace(eraInARow, '$1$2$3.$4.$5');
  return { text: inParts, digits: inParts !== plain, arrow: plain.includes(ARROW) };
}

const KANJI = '〇零一二三四五六七八九十';
const numerals = new RegExp(`[${KANJI}]+(?=\\s*(?:年|月|日|時|回|か月|カ月|ヶ月|か年|カ年|ヶ年))`, 'g');
const minutes = new RegExp(`(時\\s*)([${KANJI}]+)(?=\\s*分)`, 'g');

/** 令和五年九月三十日 in numbers. */
function inNumbers(text: string): string {
  if (!/[〇零一二三四五六七八九十]/.test(text)) return text;
  return text
    .replace(/第\s*([一二三四])\s*四半期/g, (_match, quarter: string) => `第${numberOf(quarter)}四半期`)
    .replace(numerals, (digits) => String(numberOf(digits)))
    .replace(minutes, (_match, before: string, digits: string) => before + String(numberOf(digits)));
}

/** 五, 十, 三十一, 二〇二三. */
function numberOf(digits: string): number {
  const value = (text: string): number => Number([...text].map((digit) => '一二三四五六七八九'.indexOf(digit) + 1).join(''));
  const ten = digits.indexOf('十');
  if (ten < 0) return value(digits);
  return (ten === 0 ? 1 : value(digits.slice(0, ten))) * 10 + value(digits.slice(ten + 1));
}

const HOUR = '(?:[01]?\\d|2[0-4])';
const CLOCK = [
  `(?:(?:午前|午後|AM|PM)\\s*)?${HOUR}(?::[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,9})?)?|時(?:半|[0-5]?\\d分)?)(?:\\s*[AP]\\.?M\\.?)?`,
  '(?:1[0-2]|[1-9])\\s*[AP]M',
  '正午|午前中|午前|午後|AM|PM|終日|夕方|終業時?|業務終了時?|閉庁時?|開庁時間内|EOD|COB',
].join('|');
const timeOfDay = new RegExp(
  `(日|\\)|曜|末|\\s|\\d(?=T\\d)|\\d(?=正午|午前|午後))T?\\s*の?(?:${CLOCK})(?:\\s*(?:[~-]|から)\\s*(?:${CLOCK}))?(?:\\+09:?00)?(?![\\d:]|\\+)`,
  'g',
);

/** A tracker knows days: 17時 and 17:00 belong to the day before them. */
function withoutTime(text: string): string {
  // hardly any date has one, and to look for one at every letter takes long
  return /[:時午終夕業閉開]|[AP]\.?M|EOD|COB/.test(text) ? text.replace(timeOfDay, '$1') : text;
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const MONTH =
  '(JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)(?![A-Z])\\.?';
const WEEKDAY = '(SUN|MON|TUE|WED|THU|FRI|SAT)(?:DAY|S|SDAY|NESDAY|R|RS|RSDAY|URDAY)?';
const ORDINAL = '(\\d{1,2})(?:ST|ND|RD|TH)?';
const weekdayIn = new RegExp(`[,(\\s]*(?:^|[^A-Z])${WEEKDAY}(?![A-Z])\\.?[,)\\s]*`);
const parts: { readonly [word: string]: string } = {
  END: '末',
  EARLY: '上旬',
  BEGINNING: '初め',
  START: '初め',
  MID: '中旬',
  LATE: '下旬',
};
const seasons: { readonly [word: string]: string } = { SPRING: '春', SUMMER: '夏', AUTUMN: '秋', FALL: '秋', WINTER: '冬' };

const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3)) + 1;

/** Each is tried in turn; what follows in a range is read again by the next ones. */
const english: readonly (readonly [RegExp, (...found: string[]) => string])[] = [
  [
    new RegExp(`^(\\d{4})[\\s-]+${MONTH}(?:[\\s-]*${ORDINAL})?$`),
    (_all, year = '', month = '', day) => `${year}年${monthOf(month)}月${day === undefined ? '' : `${day}日`}`,
  ],
  [
    new RegExp(`^${MONTH}\\s*(?:-|~|TO|THROUGH)\\s*${MONTH}[\\s,]*(\\d{4})$`),
    (_all, from = '', to = '', year = '') =>
      `${monthOf(from) > monthOf(to) ? Number(year) - 1 : year}年${monthOf(from)}月~${year}年${monthOf(to)}月`,
  ],
  [
    new RegExp(`^${MONTH}\\s*${ORDINAL}\\s*(?:-|~)\\s*${ORDINAL}[\\s,]+(\\d{4})$`),
    (_all, month = '', from = '', to = '', year = '') => `${year}年${monthOf(month)}月${from}日~${to}日`,
  ],
  [
    new RegExp(`^${ORDINAL}\\s*(?:-|~)\\s*${ORDINAL}\\s+${MONTH}[\\s,]*(\\d{4})$`),
    (_all, from = '', to = '', month = '', year = '') => `${year}年${monthOf(month)}月${from}日~${to}日`,
  ],
  [/\s+(?:TO|THROUGH|THRU|UNTIL)\s+(?=[A-Z\d])/g, () => '~'],
  [/(\d{4})\s*-\s*(?=[A-Z]{3})/g, (_all, year = '') => `${year}~`],
  [
    new RegExp(`${MONTH}\\s*${ORDINAL}[\\s,]*(\\d{4})(?!\\d)`, 'g'),
    (_all, month = '', day = '', year = '') => `${year}年${monthOf(month)}月${day}日`,
  ],
  [
    new RegExp(`${ORDINAL}[\\s-]*(?:OF\\s+)?${MONTH}[\\s,-]*(\\d{4})(?!\\d)`, 'g'),
    (_all, day = '', month = '', year = '') => `${year}年${monthOf(month)}月${day}日`,
  ],
  // as spreadsheets write a day: 12-Aug-26
  [
    new RegExp(`(\\d{1,2})-${MONTH}-(\\d{2})(?!\\d)`, 'g'),
    (_all, day = '', month = '', year = '') => `20${year}年${monthOf(month)}月${day}日`,
  ],
  [
    new RegExp(`(?:THE\\s+)?(END|EARLY|BEGINNING|START|MID|LATE)[\\s-]*(?:OF\\s+)?${MONTH}[\\s,]*(\\d{4})?(?!\\d)`, 'g'),
    (_all, part = '', month = '', year) => `${year === undefined ? '' : `${year}年`}${monthOf(month)}月${parts[part] ?? ''}`,
  ],
  [new RegExp(`${MONTH}[\\s,]*(\\d{4})(?!\\d)`, 'g'), (_all, month = '', year = '') => `${year}年${monthOf(month)}月`],
  [new RegExp(`${MONTH}\\s*${ORDINAL}(?!\\d)`, 'g'), (_all, month = '', day = '') => `${monthOf(month)}月${day}日`],
  [new RegExp(`${ORDINAL}\\s+(?:OF\\s+)?${MONTH}`, 'g'), (_all, day = '', month = '') => `${monthOf(month)}月${day}日`],
  [new RegExp(`^${MONTH}$`), (_all, month = '') => `${monthOf(month)}月`],
  [/(?:THE\s+)?END\s+OF\s+(?:FISCAL(?:\s+YEAR)?|FY)\s*(\d{4}|\d{2})$/, (_all, year = '') => `FY${year}末`],
  [/(?:THE\s+)?END\s+OF\s+(\d{4})$/, (_all, year = '') => `${year}年末`],
  [/FISCAL(?:\s+YEAR)?\s*(?=\d)/, () => 'FY'],
  [/(FY\s*\d{2,4})\s*[\s-]H([12])$/, (_all, year = '', half = '') => `${year}${half === '1' ? '上' : '下'}半期`],
  [/Q([1-4])[\s,/-]*(?:OF\s+)?((?:FY\s*)?\d{4})(?!\d)/, (_all, quarter = '', year = '') => `${year}Q${quarter}`],
  [
    /^(SPRING|SUMMER|AUTUMN|FALL|WINTER)(?:\s+(?:OF\s+)?(\d{4}))?$/,
    (_all, season = '', year) => `${year === undefined ? '' : `${year}年`}${seasons[season] ?? ''}`,
  ],
  [/^(?:AROUND|ABOUT|CIRCA|APPROX\.?|APPROXIMATELY)\s+(.+)$/, (_all, date = '') => `${date}頃`],
  [/^(?:NO\s+LATER\s+THAN|BY|UNTIL|TILL|DUE(?:\s+(?:ON|BY))?|ON)\s+(?=\S*\d)/, () => ''],
  [/^AS\s+OF\s+(.+)$/, (_all, date = '') => `${date}現在`],
  [/^(?:FROM|SINCE)\s+([^~]+)$/, (_all, date = '') => `${date}~`],
  [/^FROM\s+(?=.+~)/, () => ''],
  [/^(.+\d\S*)\s+(?:ONWARDS?|AND\s+AFTER)$/, (_all, date = '') => `${date}~`],
];

/** 2026-08-12 - 2026-09-30: a hyphen between blanks parts two dates, but not 2023 - 9. */
function parted(text: string): string {
  const [left = '', right, ...more] = text.split(' - ');
  return right === undefined || more.length > 0 || !/\d/.test(left) || /^\p{L}{0,2}\d{1,4}$/u.test(left) ? text : `${left}~${right}`;
}

/** 12/31/2023 and 31/12/2023, where only one order of the two gives a day. */
function inOrder(text: string): string {
  const [, one = '', other = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  if (year === '' || (Number(one) <= 12 && Number(other) <= 12 && one !== other)) return text;
  return Number(one) > 12 ? `${year}/${other}/${one}` : `${year}/${one}/${other}`;
}

/** Months, weekdays and the few words around them; what else is written in English is no date. */
function inJapanese(text: string): string {
  // 08/2026
  const plain = parted(text.trim().replace(/\s+/g, ' ')).replace(/^(0?[1-9]|1[0-2])\/(\d{4})$/, '$2/$1');
  if (!/[A-Z]{2}|Q[1-4]/.test(plain)) return inOrder(plain);
  const weekday = weekdayIn.exec(plain);
  const bare = weekday === null || plain.includes('~') ? plain : plain.replace(weekdayIn, ' ').trim();
  const read = english.reduce(
    (left, [pattern, write]) => left.replace(pattern, (...found: string[]) => write(...found.slice(0, -2))),
    bare,
  );
  const sunday = weekday === null || bare === plain ? -1 : ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'].indexOf(weekday[1] ?? '');
  return sunday < 0 ? read : `${read}(${'日月火水木金土'.charAt(sunday)})`;
}
