// Dates as Java writes and reads them: Utilities.formatDate and parseDate follow java.text.SimpleDateFormat
// (reference/utilities). Names are English whatever the user's language, as live Apps Script gives them.
import { instantFromSerial, isTimeZone, serialFromInstant, serialFromWallTime, type WallTime, wallTimeFromSerial } from '../book/serial';

/** A zone or a pattern that is none, or a text that does not follow its pattern. The message is Java's. */
export class JavaDateError extends Error {
  override name = 'JavaDateError';
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Offset of "GMT+9", "GMT-03:30" in ms; null for any other zone. */
function fixedOffset(zone: string): number | null {
  const match = /^(?:GMT|UTC)([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (match === null) return null;
  const size = (Number(match[2]) * 60 + Number(match[3] ?? 0)) * MINUTE;
  return match[1] === '-' ? -size : size;
}

/** What the clocks of a zone show at this instant (ms since 1970). Takes IANA names, three-letter IDs and "GMT+9". */
export function wallTimeAt(at: number, zone: string): WallTime {
  return wallTimeFromSerial(serialFromInstant(at + (fixedOffset(zone) ?? 0), namedZone(zone)));
}

/**
 * The instant at which the zone's clocks show this. Parts beyond their range carry over: day 32 is in the next month,
 * as a lenient Java calendar has it.
 */
export function instantOf(wall: WallTime, zone: string): number {
  return instantFromSerial(serialFromWallTime(wall), namedZone(zone)) - (fixedOffset(zone) ?? 0);
}

/** True for what the functions here take as a zone. */
export function isJavaZone(zone: string): boolean {
  return fixedOffset(zone) !== null || isTimeZone(zone);
}

/** Throws for a name that is no zone. (Java itself would fall back to GMT without a word; a host does better to be loud.) */
function namedZone(zone: string): string {
  if (fixedOffset(zone) !== null) return 'UTC';
  if (!isTimeZone(zone)) throw new JavaDateError(`Invalid argument: timeZone (${zone})`);
  return zone;
}

/** How far the zone's clocks are ahead of UTC, in ms. */
function zoneOffset(at: number, zone: string): number {
  return fixedOffset(zone) ?? Math.round((serialFromInstant(at, zone) - serialFromInstant(at, 'UTC')) * DAY);
}

/** Days since 1970-01-01, itself a Thursday. */
const dayNumber = (year: number, month: number, day: number): number =>
  serialFromWallTime({ year, month, day, hour: 0, minute: 0, second: 0, millisecond: 0 }) - 25_569;

type Token = { readonly letter: string; readonly count: number } | { readonly literal: string };

/** Letters repeat to say a width; text stands between apostrophes, two of which are one. */
function tokensOf(pattern: string): Token[] {
  const tokens: Token[] = [];
  for (const [whole, letters, quoted] of pattern.matchAll(/([A-Za-z])\1*|'((?:[^']|'')*)(?:'|$)|[^A-Za-z']+/g)) {
    if (letters !== undefined) tokens.push({ letter: letters, count: whole.length });
    else if (quoted === undefined) tokens.push({ literal: whole });
    else if (!whole.endsWith("'") || whole.length === 1) throw new JavaDateError('Unterminated quote');
    else tokens.push({ literal: quoted === '' ? "'" : quoted.replaceAll("''", "'") });
  }
  return tokens;
}

const pad = (value: number, width: number): string => `${value < 0 ? '-' : ''}${String(Math.abs(value)).padStart(width, '0')}`;

/** The instant as text by a pattern such as "yyyy/MM/dd HH:mm". */
export function formatJavaDate(at: number, zone: string, pattern: string): string {
  const wall = wallTimeAt(at, zone);
  return tokensOf(pattern)
    .map((token) => ('literal' in token ? token.literal : written(token.letter, token.count, wall, at, zone)))
    .join('');
}

function written(letter: string, count: number, wall: WallTime, at: number, zone: string): string {
  const days = dayNumber(wall.year, wall.month, wall.day);
  const weekday = weekdayOf(days);
  const name = (full: string | undefined): string => (count >= 4 ? (full ?? '') : (full ?? '').slice(0, 3));
  const yearText = (year: number): string => (count === 2 ? pad(((year % 100) + 100) % 100, 2) : pad(year, count));
  switch (letter) {
    case 'G':
      return wall.year > 0 ? 'AD' : 'BC';
    case 'y':
      return yearText(wall.year > 0 ? wall.year : 1 - wall.year);
    case 'Y':
      return yearText(weekOf(days, wall.year).year);
    case 'M':
    case 'L':
      return count >= 3 ? name(months[wall.month - 1]) : pad(wall.month, count);
    case 'w':
      return pad(weekOf(days, wall.year).week, count);
    case 'W':
      return pad(Math.ceil((wall.day + weekdayOf(days - wall.day + 1)) / 7), count);
    case 'D':
      return pad(days - dayNumber(wall.year, 1, 1) + 1, count);
    case 'd':
      return pad(wall.day, count);
    case 'F':
      return pad(Math.ceil(wall.day / 7), count);
    case 'E':
      return name(weekdays[weekday]);
    case 'u':
      return pad(weekday === 0 ? 7 : weekday, count);
    case 'a':
      return wall.hour < 12 ? 'AM' : 'PM';
    case 'H':
      return pad(wall.hour, count);
    case 'k':
      return pad(wall.hour === 0 ? 24 : wall.hour, count);
    case 'K':
      return pad(wall.hour % 12, count);
    case 'h':
      return pad(wall.hour % 12 === 0 ? 12 : wall.hour % 12, count);
    case 'm':
      return pad(wall.minute, count);
    case 's':
      return pad(wall.second, count);
    case 'S':
      return pad(wall.millisecond, count);
    case 'z':
      return zoneName(at, zone, count >= 4);
    case 'Z':
      return offsetText(zoneOffset(at, zone), '');
    case 'X':
      return isoOffset(zoneOffset(at, zone), count);
    default:
      throw new JavaDateError(`Illegal pattern character '${letter}'`);
  }
}

/** Sunday is 0; `days` counts from 1970-01-01, a Thursday. */
const weekdayOf = (days: number): number => (((days + 4) % 7) + 7) % 7;

/** Week of the year as Java counts for English: from Sunday, the week with 1 January is the first. */
function weekOf(days: number, year: number): { year: number; week: number } {
  const firstSunday = (of: number): number => {
    const newYear = dayNumber(of, 1, 1);
    return newYear - weekdayOf(newYear);
  };
  if (days >= firstSunday(year + 1)) return { year: year + 1, week: 1 };
  return { year, week: Math.floor((days - firstSunday(year)) / 7) + 1 };
}

function offsetText(offset: number, separator: string): string {
  const minutes = Math.abs(offset) / MINUTE;
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60), 2)}${separator}${pad(Math.floor(minutes % 60), 2)}`;
}

function isoOffset(offset: number, count: number): string {
  if (count > 3) throw new JavaDateError(`invalid ISO 8601 format: length=${count}`);
  if (offset === 0) return 'Z';
  const text = offsetText(offset, count === 3 ? ':' : '');
  return count === 1 ? text.slice(0, 3) : text;
}

/** Abbreviations that Java has and Intl's English does not. */
const shortNames: Readonly<Record<string, string>> = { 'Asia/Tokyo': 'JST', Japan: 'JST', JST: 'JST', 'Asia/Seoul': 'KST' };

function zoneName(at: number, zone: string, long: boolean): string {
  const fixed = fixedOffset(zone);
  if (fixed !== null) return `GMT${offsetText(fixed, ':')}`;
  const short = shortNames[zone];
  if (!long && short !== undefined) return short;
  if (zone === 'GMT') return long ? 'Greenwich Mean Time' : 'GMT';
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: long ? 'long' : 'short' }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

/**
 * Reads a text by a pattern, as leniently as Java: parts beyond their range carry over and text after the last part is
 * ignored. `now` decides the century of a two-digit year (80 years back, 20 ahead). Throws `Unparseable date: "…"`.
 */
export function parseJavaDate(text: string, zone: string, pattern: string, now: number): number {
  const unreadable = (): never => {
    throw new JavaDateError(`Unparseable date: "${text}"`);
  };
  const fields = { year: 1970, month: 1, day: 1, hour: 0, minute: 0, second: 0, millisecond: 0 };
  let afternoon: boolean | null = null;
  let offset: number | null = null;
  let rest = text;
  const take = (form: RegExp): string => {
    const found = form.exec(rest)?.[0] ?? unreadable();
    rest = rest.slice(found.length);
    return found;
  };
  const nameIn = (names: readonly string[]): number => {
    const lower = rest.toLowerCase();
    const index = names.findIndex((name) => lower.startsWith(name.toLowerCase().slice(0, 3)));
    if (index < 0) return unreadable();
    const full = names[index] ?? '';
    rest = rest.slice(lower.startsWith(full.toLowerCase()) ? full.length : 3);
    return index;
  };
  const tokens = tokensOf(pattern);
  tokens.forEach((token, index) => {
    if ('literal' in token) {
      if (!rest.startsWith(token.literal)) unreadable();
      rest = rest.slice(token.literal.length);
      return;
    }
    const next = tokens[index + 1];
    const runsOn = next !== undefined && 'letter' in next && 'yMdHkKhmsS'.includes(next.letter);
    const digits = (): number => Number(take(runsOn ? new RegExp(`^\\s*\\d{1,${token.count}}`) : /^\s*-?\d+/));
    switch (token.letter) {
      case 'y': {
        const before = rest.length;
        const year = digits();
        fields.year = token.count <= 2 && before - rest.length === 2 ? fullYear(year, now) : year;
        return;
      }
      case 'M':
        fields.month = token.count >= 3 ? nameIn(months) + 1 : digits();
        return;
      case 'd':
        fields.day = digits();
        return;
      case 'H':
        fields.hour = digits();
        return;
      case 'k':
        fields.hour = digits() % 24;
        return;
      case 'K':
        fields.hour = digits();
        return;
      case 'h':
        fields.hour = digits() % 12;
        return;
      case 'm':
        fields.minute = digits();
        return;
      case 's':
        fields.second = digits();
        return;
      case 'S':
        fields.millisecond = digits();
        return;
      case 'a':
        afternoon = take(/^(?:am|pm)/i).toLowerCase() === 'pm';
        return;
      case 'E':
        nameIn(weekdays);
        return;
      case 'Z':
      case 'X':
      case 'z':
        offset = offsetOf(take(/^(?:Z|UTC|GMT(?:[+-]\d{1,2}:?\d{2})?|[+-]\d{2}(?::?\d{2})?)/));
        return;
      default:
        throw new JavaDateError(`Illegal pattern character '${token.letter}'`);
    }
  });
  if (afternoon === true) fields.hour += 12;
  if (offset === null) return instantOf(fields, zone);
  return instantOf(fields, 'UTC') - offset;
}

function fullYear(twoDigits: number, now: number): number {
  const thisYear = new Date(now).getUTCFullYear();
  const first = thisYear - 80;
  const year = first - (first % 100) + twoDigits;
  return year < first ? year + 100 : year;
}

function offsetOf(text: string): number {
  const match = /([+-])(\d{1,2}):?(\d{2})?$/.exec(text);
  if (match === null) return 0;
  const size = (Number(match[2]) * 60 + Number(match[3] ?? 0)) * MINUTE;
  return match[1] === '-' ? -size : size;
}
