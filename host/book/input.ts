// How a value that is typed into a cell or written by a script is read; both are read the same way (platform.md §E,
// "parsed like typed input": REF setValue, live gas-fakes). Marked * where nobody has published what Google does.
import type { Cell } from './book';
import { isDateFormat } from './format';
import { linkLabel } from './links';
import { serialFromInstant, serialOfDay, wallTimeFromSerial } from './serial';

/** A cell holds at most this many characters (platform.md §F). */
export const longestText = 50_000;

/** What the reading of a text depends on: the spreadsheet's locale and zone, and the instant (ms) whose year `4/1` gets. */
export type EntryContext = { readonly locale: string; readonly timeZone: string; readonly now: number };

/** A value as the cell will keep it; `format` is for a cell that has none. */
export type Entry = { readonly value: Cell['value']; readonly formula?: string; readonly format?: string };

const blank: Entry = { value: '' };

/**
 * The entry for any value a script may write: null and undefined are blank, a Date is a serial number in the spreadsheet's
 * zone, an object is its text. `format` is the cell's own: '@' keeps text as it was typed.
 */
export function entryOf(value: unknown, format: string | undefined, context: EntryContext): Entry {
  if (typeof value === 'string') return format === '@' ? { value: withoutApostrophe(value) } : typedEntry(value, context);
  if (typeof value === 'number') return { value: Number.isFinite(value) ? value : '#NUM!' };
  if (typeof value === 'boolean') return { value };
  if (value === null || value === undefined) return blank;
  if (value instanceof Date) return dateEntry(value, context);
  return { value: '[object Object]' };
}

/** The cell after an entry: note, style, rule and format stay, formula and links of the old content go. Undefined = nothing left. */
export function enteredCell(found: Cell | undefined, entry: Entry): Cell | undefined {
  const isBlank = entry.value === '' && entry.formula === undefined;
  if (found === undefined) return isBlank ? undefined : entry;
  const { format, note, style, rule } = found;
  // a big block is mostly cells without a format: the entry itself becomes the cell
  if (note === undefined && style === undefined && rule === undefined && (format === undefined || format === entry.format)) {
    return isBlank && format === undefined ? undefined : entry;
  }
  const { value, formula } = entry;
  const kept = format ?? entry.format;
  return {
    value,
    ...(formula === undefined ? undefined : { formula }),
    ...(kept === undefined ? undefined : { format: kept }),
    ...(note === undefined ? undefined : { note }),
    ...(style === undefined ? undefined : { style }),
    ...(rule === undefined ? undefined : { rule }),
  };
}

/** The cell, or undefined where it has neither content nor format. */
export function tidied(cell: Cell): Cell | undefined {
  return cell.value === '' && Object.keys(cell).length === 1 ? undefined : cell;
}

/**
 * A formula as it is kept. The host has no engine, so it reads and shows as #NAME? until a spreadsheet program computes it; but for
 * a link (links.ts), which shows its label (support.google.com/docs/answer/3093313, HYPERLINK).
 */
export function formulaEntry(formula: string): Entry {
  return { value: linkLabel(formula) ?? '#NAME?', formula };
}

/** Reads a text as if it were typed into a cell without '@'. */
export function typedEntry(text: string, context: EntryContext): Entry {
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=')) return text.length > 1 ? formulaEntry(text) : { value: text };
  if (!mayBeMore.test(text)) return { value: text };
  const trimmed = text.trim();
  const boolean = /^(true|false)$/i.exec(trimmed);
  if (boolean !== null) return { value: trimmed.toUpperCase() === 'TRUE' };
  const entry = numberEntry(trimmed, context.locale) ?? dateTextEntry(trimmed, context);
  if (entry !== null) return entry;
  // Input of formulas may start with + - @ too: what is no number then is a formula that cannot be read (* platform.md §E, COMM)
  if (/^[+\-@]./s.test(text)) return { value: '#ERROR!', formula: `=${text}` };
  return { value: text };
}

/** Nothing else can turn into a number, a date, a truth value or a formula: most texts of a Japanese sheet stop here. */
const mayBeMore = /^\s*(?:[0-9+\-@.\u00a5\uffe5\\$]|午[前後]|(?:true|false)\s*$)/i;

function withoutApostrophe(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text;
}

function dateEntry(date: Date, { timeZone, locale }: EntryContext): Entry {
  if (Number.isNaN(date.getTime())) return { value: '#NUM!' };
  const serial = serialFromInstant(date.getTime(), timeZone);
  return { value: serial, format: dateFormat(locale, !Number.isInteger(serial)) };
}

/** The locale's own date format, as an automatic cell takes it. */
function dateFormat(locale: string, withTime: boolean): string {
  const date = locale.startsWith('ja') ? 'yyyy/MM/dd' : 'M/d/yyyy';
  return withTime ? `${date} H:mm:ss` : date;
}

function numberEntry(text: string, locale: string): Entry | null {
  const parts = /^([+-]?)([\u00a5\uffe5\\$]?)([+-]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(?:e([+-]?\d{1,3}))?(\s*%)?$/i.exec(text);
  if (parts === null) return null;
  const [, sign = '', currency = '', innerSign = '', whole = '', fraction = '', exponent, percent] = parts;
  if (whole === '' && fraction.length < 2) return null;
  if (sign !== '' && innerSign !== '') return null;
  const isYen = currency !== '' && currency !== '$';
  if (currency !== '' && isYen !== locale.startsWith('ja')) return null;
  const digits = `${whole.replaceAll(',', '')}${fraction}`;
  const size = Number(`${digits}${exponent === undefined ? '' : `e${exponent}`}`);
  const value = (sign === '-' || innerSign === '-' ? -size : size) / (percent === undefined ? 1 : 100);
  if (!Number.isFinite(value)) return null;
  const decimals = fraction.length > 1 ? '.00' : '';
  if (percent !== undefined) return { value, format: `0${decimals}%` };
  if (currency !== '') return { value, format: `${isYen ? '[$¥-411]' : '[$$]'}#,##0${decimals}` };
  if (exponent !== undefined) return { value, format: '0.00E+00' };
  return whole.includes(',') ? { value, format: `#,##0${decimals}` } : { value: value === 0 ? 0 : value };
}

type DayText = { readonly serial: number; readonly format: string };

/** A date, a time, or both with a blank between them. */
function dateTextEntry(text: string, context: EntryContext): Entry | null {
  const day = dayOf(text, context);
  if (day !== null) return { value: day.serial, format: day.format };
  const time = timeOf(text);
  if (time !== null) return { value: time.fraction, format: time.format };
  const parts = /^(\S+)\s+(.+)$/.exec(text);
  if (parts === null) return null;
  const [, first = '', second = ''] = parts;
  const dayPart = dayOf(first, context);
  const timePart = timeOf(second);
  if (dayPart === null || timePart === null || timePart.fraction >= 1) return null;
  const format = /^\d{4}-/.test(first) ? 'yyyy-mm-dd H:mm:ss' : dateFormat(context.locale, true);
  return { value: dayPart.serial + timePart.fraction, format };
}

function dayOf(text: string, { locale, timeZone, now }: EntryContext): DayText | null {
  const day = (year: number, month: number, date: number, format: string): DayText | null => {
    const serial = serialOfDay(year, month, date);
    return serial === null || year < 1000 || year > 9999 ? null : { serial, format };
  };
  const japanese = locale.startsWith('ja');
  const kanji = /^(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日)?$/.exec(text);
  if (kanji !== null) {
    const [, year, month, date] = kanji;
    if (year === undefined && date === undefined) return null; // "4月" is a text
    // * that 2026年4月 is a date (its first day) is what the format menu of a Japanese sheet suggests
    const format = `${year === undefined ? '' : 'yyyy"年"'}M"月"${date === undefined ? '' : 'd"日"'}`;
    return japanese ? day(year === undefined ? yearOf(now, timeZone) : Number(year), Number(month), Number(date ?? 1), format) : null;
  }
  const parts = /^(\d{1,4})([/-])(\d{1,4})(?:\2(\d{1,4}))?$/.exec(text);
  if (parts === null) return null;
  const [, first = '', separator = '', second = '', third] = parts;
  const [a, b] = [Number(first), Number(second)];
  if (third === undefined) {
    if (first.length === 4 && second.length <= 2) return day(a, b, 1, `yyyy${separator}mm`); // *
    if (first.length > 2 || second.length > 2) return null;
    return day(yearOf(now, timeZone), a, b, `M${separator}d`);
  }
  const c = Number(third);
  if (first.length === 4 && second.length <= 2 && third.length <= 2)
    return day(a, b, c, separator === '-' ? 'yyyy-mm-dd' : dateFormat('ja', false));
  if (first.length > 2 || second.length > 2) return null;
  if (third.length === 4) return day(c, a, b, dateFormat(locale, false));
  if (third.length !== 2 && !(japanese && third.length <= 2)) return null;
  return japanese ? day(fullYear(a), b, c, dateFormat(locale, false)) : day(fullYear(c), a, b, dateFormat(locale, false));
}

/** Two digits: 00-29 are 20xx (*). */
function fullYear(year: number): number {
  return year < 30 ? 2000 + year : 1900 + year;
}

function yearOf(now: number, timeZone: string): number {
  return wallTimeFromSerial(serialFromInstant(now, timeZone)).year;
}

function timeOf(text: string): { readonly fraction: number; readonly format: string } | null {
  const parts = /^(午前|午後)?\s*(\d{1,4}):(\d{2})(?::(\d{2})(\.\d{1,3})?)?\s*(am|pm)?$/i.exec(text);
  if (parts === null) return null;
  const [, kanji, hours = '', minutes = '', seconds, thousandths, letters] = parts;
  const half = kanji ?? letters?.toLowerCase();
  const hour = Number(hours);
  if (Number(minutes) > 59 || Number(seconds ?? 0) > 59 || (half !== undefined && hour > 12)) return null;
  const isAfternoon = half === '午後' || half === 'pm';
  const full = half === undefined ? hour : (hour % 12) + (isAfternoon ? 12 : 0);
  const fraction = (full * 3600 + Number(minutes) * 60 + Number(seconds ?? 0) + Number(thousandths ?? 0)) / 86_400;
  if (hour > 23) return { fraction, format: seconds === undefined ? '[h]:mm' : '[h]:mm:ss' };
  const clock = `H:mm${seconds === undefined ? '' : ':ss'}`;
  return { fraction, format: half === undefined ? clock : kanji === undefined ? `${clock} AM/PM` : `AM/PM${clock}` };
}

/**
 * What a script reads of a cell: the instant (ms) of a date cell's wall time in the spreadsheet's zone, wrapped as a Date;
 * everything else as it is kept. A time of day comes back on 1899-12-30.
 */
export function readValue(cell: Cell | undefined, instantOf: (serial: number) => number): string | number | boolean | Date {
  if (cell === undefined) return '';
  return typeof cell.value === 'number' && isDateFormat(cell.format) ? new Date(instantOf(cell.value)) : cell.value;
}
