// What a cell shows: its value by its number format, in the spreadsheet's locale. Eras (ggge) are no format of Sheets and
// show as the letters they are (note.com/mir4545, platform.md §B).
import type { Cell } from './book';
import { wallTimeFromSerial, weekdayOfSerial } from './serial';

/** The text in the cell; '' for a blank one. */
export function displayOf(cell: Cell | undefined, locale: string): string {
  return cell === undefined ? '' : displayValue(cell.value, cell.format, locale);
}

/** A value as text by a number format; `undefined` and 'General' are automatic. */
export function displayValue(value: Cell['value'], format: string | undefined, locale: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const pattern = format === undefined ? automatic : patternOf(format);
  if (typeof value === 'string')
    return pattern.text === null ? value : pattern.text.map((token) => (token.kind === 'text' ? value : literalOf(token))).join('');
  const { tokens, negated } = sectionFor(pattern, value);
  if (tokens.length === 0 || tokens.some((token) => token.kind === 'text')) return automaticNumber(value);
  if (tokens.some((token) => token.kind === 'date')) return dateText(tokens, value, locale);
  if (tokens.some((token) => token.kind === 'digits')) return `${value < 0 && !negated ? '-' : ''}${numberText(tokens, Math.abs(value))}`;
  return tokens.map(literalOf).join('');
}

/** True where numbers under this format are dates, times or durations: then getValue gives a Date. */
export function isDateFormat(format: string | undefined): boolean {
  return format !== undefined && patternOf(format).isDate;
}

/** What a format without a day shows: a time of day ('time') or a length of time ('duration', "[h]:mm"). */
export function timeKindOf(format: string | undefined): 'time' | 'duration' | null {
  const codes = (format === undefined ? [] : patternOf(format).numbers)
    .flatMap(({ tokens }) => tokens)
    .flatMap((token) => (token.kind === 'date' ? [token.text] : []));
  if (codes.some((code) => code.startsWith('['))) return 'duration';
  return codes.some((code) => /^[hs]/.test(code)) && !codes.some((code) => /^[yd]/.test(code)) ? 'time' : null;
}

type Token =
  | { readonly kind: 'literal' | 'date'; readonly text: string }
  | { readonly kind: 'digits'; readonly text: string }
  | { readonly kind: 'percent' }
  | { readonly kind: 'text' };

type Section = { readonly tokens: readonly Token[]; readonly condition: ((value: number) => boolean) | null };
type Pattern = { readonly numbers: readonly Section[]; readonly text: readonly Token[] | null; readonly isDate: boolean };

const automatic: Pattern = { numbers: [{ tokens: [], condition: null }], text: null, isDate: false };
const patterns = new Map<string, Pattern>();

function patternOf(format: string): Pattern {
  const known = patterns.get(format);
  if (known !== undefined) return known;
  const made = /^general$/i.test(format) || format === '' ? automatic : parsePattern(format);
  patterns.set(format, made);
  return made;
}

function parsePattern(format: string): Pattern {
  const sections = splitSections(format).map(parseSection);
  const withText = sections.findIndex(({ tokens }) => tokens.some((token) => token.kind === 'text'));
  const text = sections[3] ?? sections[withText];
  return {
    numbers: sections.slice(0, 3),
    text: text?.tokens ?? null,
    isDate: sections.some(({ tokens }) => tokens.some((token) => token.kind === 'date')),
  };
}

function splitSections(format: string): string[] {
  return (
    format
      .match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])*;?/gs)
      ?.slice(0, -1)
      .map((section) => section.replace(/;$/, '')) ?? []
  );
}

const tokenPattern =
  /"([^"]*)"|\\(.)|\[\$([^\]-]*)(?:-[^\]]*)?\]|(\[(?:h+|m+|s+)\])|\[((?:[<>=]+)-?[\d.]+)\]|\[[^\]]*\]|_(.)|\*.|(AM\/PM|A\/P)|(y+|M+|m+|d+|H+|h+|s+(?:\.0+)?|S+)|([0#?](?:[0#?,]*[0#?])?,*(?:\.[0#?]*)?(?:E[+-]0+)?|\.[0#?]+)|(%)|(@)|(.)/gis;

function parseSection(section: string): Section {
  const tokens: Token[] = [];
  let condition: Section['condition'] = null;
  for (const match of section.matchAll(tokenPattern)) {
    const [, quoted, escaped, currency, elapsed, compared, padded, meridian, date, digits, percent, text, other] = match;
    const literal = quoted ?? escaped ?? currency ?? other ?? (padded === undefined ? undefined : ' ');
    const dateCode = elapsed ?? meridian ?? date;
    if (literal !== undefined) tokens.push({ kind: 'literal', text: literal });
    else if (dateCode !== undefined) tokens.push({ kind: 'date', text: dateCode.toLowerCase() });
    else if (digits !== undefined) tokens.push({ kind: 'digits', text: digits });
    else if (percent !== undefined) tokens.push({ kind: 'percent' });
    else if (text !== undefined) tokens.push({ kind: 'text' });
    else if (compared !== undefined) condition = comparison(compared);
  }
  return { tokens, condition };
}

function comparison(text: string): (value: number) => boolean {
  const [, sign = '', digits = ''] = /^([<>=]+)(.*)$/.exec(text) ?? [];
  const limit = Number(digits);
  return (value) => {
    switch (sign) {
      case '<':
        return value < limit;
      case '<=':
        return value <= limit;
      case '>':
        return value > limit;
      case '>=':
        return value >= limit;
      case '<>':
        return value !== limit;
      default:
        return value === limit;
    }
  };
}

/** The section for a number; `negated` where the section itself says how a negative number looks. */
function sectionFor(pattern: Pattern, value: number): { readonly tokens: readonly Token[]; readonly negated: boolean } {
  const [first, second, third] = pattern.numbers;
  if (pattern.numbers.some(({ condition }) => condition !== null)) {
    const fitting = pattern.numbers.find(({ condition }) => condition === null || condition(value));
    return { tokens: fitting?.tokens ?? [], negated: false };
  }
  if (value < 0 && second !== undefined) return { tokens: second.tokens, negated: true };
  if (value === 0 && third !== undefined) return { tokens: third.tokens, negated: false };
  return { tokens: first?.tokens ?? [], negated: false };
}

function literalOf(token: Token): string {
  if (token.kind === 'literal' || token.kind === 'date' || token.kind === 'digits') return token.text;
  return token.kind === 'percent' ? '%' : '@';
}

/** At most ten decimals, exponents beyond 15 digits: what Sheets shows without a format. */
function automaticNumber(value: number): string {
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 1e15) return String(value);
  if (size >= 1e15 || size < 1e-10) return exponential(value, 5);
  const text = String(Number(value.toPrecision(15)));
  return /\.\d{11}|e/.test(text) ? rounded(value, 10).replace(/\.?0+$/, '') : text;
}

function exponential(value: number, decimals: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential(decimals).split('e');
  const power = Math.abs(Number(exponent));
  return `${mantissa.replace(/\.?0+$/, '')}E${exponent.startsWith('-') ? '-' : '+'}${String(power).padStart(2, '0')}`;
}

/** Rounds half up as written in decimals (1.005 to 1.01), unlike toFixed. */
function rounded(value: number, decimals: number): string {
  const text = String(value);
  if (text.includes('e')) return value.toFixed(decimals);
  return Number(`${Math.round(Number(`${text}e${decimals}`))}e-${decimals}`).toFixed(decimals);
}

function numberText(tokens: readonly Token[], size: number): string {
  const percents = tokens.filter((token) => token.kind === 'percent').length;
  const scaled = size * 100 ** percents;
  if (tokens.filter((token) => token.kind === 'digits').length > 1) return postalText(tokens, scaled);
  return tokens.map((token) => (token.kind === 'digits' ? digitsText(token.text, scaled) : literalOf(token))).join('');
}

function digitsText(pattern: string, value: number): string {
  const power = /E[+-](0+)/i.exec(pattern);
  if (power !== null) {
    const decimals = /\.([0#?]*)/.exec(pattern)?.[1]?.length ?? 0;
    const [mantissa = '', exponent = ''] = value.toExponential(decimals).split('e');
    return `${mantissa}E${exponent.startsWith('-') ? '-' : '+'}${exponent.slice(1).padStart(power[1]?.length ?? 1, '0')}`;
  }
  const [whole = '', fraction = ''] = pattern.split('.');
  const thousands = /,*$/.exec(whole)?.[0].length ?? 0;
  const digits = whole.replaceAll(',', '');
  const fixed = rounded(value / 1000 ** thousands, fraction.length);
  const [integer = '', decimals = ''] = fixed.split('.');
  const leastDigits = digits.replace(/#/g, '').length;
  const padded = (integer === '0' && leastDigits === 0 ? '' : integer).padStart(leastDigits, '0');
  const grouped = whole.slice(0, whole.length - thousands).includes(',') ? padded.replace(/\B(?=(\d{3})+$)/g, ',') : padded;
  const needed = fraction.replace(/[#?]+$/, '').length;
  const shownDecimals = decimals.slice(0, needed) + decimals.slice(needed).replace(/0+$/, '');
  return pattern.includes('.') ? `${grouped}.${shownDecimals}` : grouped;
}

/** Digits with words between them, such as 000-0000: filled from the right. */
function postalText(tokens: readonly Token[], value: number): string {
  let rest = rounded(value, 0);
  const texts: string[] = [];
  const firstDigits = tokens.findIndex((token) => token.kind === 'digits');
  [...tokens].reverse().forEach((token, fromRight) => {
    if (token.kind !== 'digits') {
      texts.unshift(literalOf(token));
      return;
    }
    const length = tokens.length - 1 - fromRight === firstDigits ? rest.length : token.text.length;
    texts.unshift(rest.slice(-length).padStart(token.text.length, '0'));
    rest = rest.slice(0, -length);
  });
  return texts.join('');
}

const monthsInEnglish = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const daysInEnglish = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const daysInJapanese = ['日', '月', '火', '水', '木', '金', '土'];

function dateText(tokens: readonly Token[], serial: number, locale: string): string {
  const wall = wallTimeFromSerial(serial);
  const japanese = locale.startsWith('ja');
  const half = tokens.some((token) => token.kind === 'date' && /^(am\/pm|a\/p)$/.test(token.text));
  const hour = half ? ((wall.hour + 11) % 12) + 1 : wall.hour;
  const padded = (value: number, length: number): string => String(value).padStart(length, '0');
  const elapsedMs = Math.round(serial * 86_400_000);

  const textOf = (code: string, index: number): string => {
    if (code.startsWith('[')) {
      const unit = { h: 3_600_000, m: 60_000, s: 1000 }[code[1] ?? 'h'] ?? 3_600_000;
      return padded(Math.trunc(elapsedMs / unit), code.length - 2);
    }
    if (code === 'am/pm') return japanese ? (wall.hour < 12 ? '午前' : '午後') : wall.hour < 12 ? 'AM' : 'PM';
    if (code === 'a/p') return wall.hour < 12 ? 'A' : 'P';
    switch (code[0]) {
      case 'y':
        return code.length <= 2 ? padded(wall.year % 100, 2) : padded(wall.year, 4);
      case 'm':
        return isMinute(tokens, index) ? padded(wall.minute, code.length) : monthText(wall.month, code.length, japanese);
      case 'd':
        return dayText(wall.day, weekdayOfSerial(serial), code.length, japanese);
      case 'h':
        return padded(hour, Math.min(code.length, 2));
      default: {
        const decimals = code.split('.')[1]?.length ?? 0;
        const fraction = decimals === 0 ? '' : `.${padded(wall.millisecond, 3).padEnd(decimals, '0').slice(0, decimals)}`;
        return `${padded(wall.second, Math.min(code.split('.')[0]?.length ?? 1, 2))}${fraction}`;
      }
    }
  };
  return tokens.map((token, index) => (token.kind === 'date' ? textOf(token.text, index) : literalOf(token))).join('');
}

/** m stands for minutes after an hour or before a second, for the month anywhere else. */
function isMinute(tokens: readonly Token[], index: number): boolean {
  const code = (token: Token): string => (token.kind === 'date' ? token.text.replace('[', '') : '');
  const before = tokens
    .slice(0, index)
    .filter((token) => token.kind === 'date')
    .at(-1);
  const after = tokens.slice(index + 1).find((token) => token.kind === 'date');
  return (before !== undefined && code(before).startsWith('h')) || (after !== undefined && code(after).startsWith('s'));
}

function monthText(month: number, length: number, japanese: boolean): string {
  if (length <= 2) return String(month).padStart(length, '0');
  if (japanese) return `${month}月`;
  const name = monthsInEnglish[month - 1] ?? '';
  return length === 3 ? name.slice(0, 3) : length === 5 ? name.slice(0, 1) : name;
}

function dayText(day: number, weekday: number, length: number, japanese: boolean): string {
  if (length <= 2) return String(day).padStart(length, '0');
  if (japanese) return `${daysInJapanese[weekday] ?? ''}${length === 3 ? '' : '曜日'}`;
  const name = daysInEnglish[weekday] ?? '';
  return length === 3 ? name.slice(0, 3) : name;
}
