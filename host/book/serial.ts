// Dates as a spreadsheet keeps them: days since 1899-12-30 of the wall clock in the spreadsheet's time zone.
// Source: tmdean 2015 and milan-rajic.com date-and-time 1-6 (live), gathered in platform.md §E.

/** What clock and calendar on the wall show. */
export type WallTime = {
  readonly year: number;
  /** 1-12 */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
};

const DAY_MS = 86_400_000;
/** 1970-01-01 as a serial. */
const EPOCH = 25_569;

/** The serial number of a date and time of day. */
export function serialFromWallTime(wall: WallTime): number {
  return serialFromWallMs(wallMs(wall));
}

/** The date and time of day of a serial number, rounded to milliseconds. */
export function wallTimeFromSerial(serial: number): WallTime {
  const date = new Date(wallMsFromSerial(serial));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
  };
}

/** The serial of a calendar day; null where there is no such day (2026-02-30). */
export function serialOfDay(year: number, month: number, day: number): number | null {
  const serial = serialFromWallTime({ year, month, day, hour: 0, minute: 0, second: 0, millisecond: 0 });
  const back = wallTimeFromSerial(serial);
  return back.year === year && back.month === month && back.day === day ? serial : null;
}

/** Day of the week of a serial: 0 is Sunday. */
export function weekdayOfSerial(serial: number): number {
  return new Date(wallMsFromSerial(serial)).getUTCDay();
}

/**
 * The instant (ms since 1970) at which the wall clock of the zone shows this serial. A time left out in spring counts on
 * from before the change; of a time that comes twice in autumn the first is meant.
 */
export function instantFromSerial(serial: number, timeZone: string): number {
  const wall = wallMsFromSerial(serial);
  const before = offsetAt(wall - DAY_MS, timeZone);
  const guess = wall - before;
  const after = offsetAt(guess, timeZone);
  if (after === before) return guess;
  const second = wall - after;
  return offsetAt(second, timeZone) === after ? second : guess;
}

/** What the wall clock of the zone shows at an instant (ms since 1970), as a serial. */
export function serialFromInstant(instant: number, timeZone: string): number {
  return serialFromWallMs(instant + offsetAt(instant, timeZone));
}

/** True where the runtime knows the zone ("Asia/Tokyo"). */
export function isTimeZone(timeZone: string): boolean {
  try {
    formatterOf(timeZone);
    return true;
  } catch {
    return false;
  }
}

function wallMs(wall: WallTime): number {
  const date = new Date(0);
  date.setUTCFullYear(wall.year, wall.month - 1, wall.day);
  date.setUTCHours(wall.hour, wall.minute, wall.second, wall.millisecond);
  return date.getTime();
}

function serialFromWallMs(ms: number): number {
  return ms / DAY_MS + EPOCH;
}

function wallMsFromSerial(serial: number): number {
  return Math.round((serial - EPOCH) * DAY_MS);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(timeZone, made);
  return made;
}

const QUARTER_MS = 900_000;
const offsets = new Map<string, Map<number, number>>();

/** The zone's distance from UTC in ms. Clocks change on quarter hours, so one look-up serves 15 minutes: a sheet has many dates. */
function offsetAt(instant: number, timeZone: string): number {
  const quarter = Math.floor(instant / QUARTER_MS);
  const ofZone = offsets.get(timeZone) ?? new Map<number, number>();
  offsets.set(timeZone, ofZone);
  const known = ofZone.get(quarter);
  if (known !== undefined) return known;
  const start = quarter * QUARTER_MS;
  const parts = Object.fromEntries(
    formatterOf(timeZone)
      .formatToParts(start)
      .map(({ type, value }) => [type, value]),
  );
  const year = parts.era === 'BC' ? 1 - Number(parts.year) : Number(parts.year);
  const shown = wallMs({
    year,
    month: Number(parts.month),
    day: Number(parts.day),
    hour: Number(parts.hour),
    minute: Number(parts.minute),
    second: Number(parts.second),
    millisecond: 0,
  });
  const offset = shown - start;
  ofZone.set(quarter, offset);
  return offset;
}
