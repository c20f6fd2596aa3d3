// The event objects handed to functions that a trigger calls (guides/triggers/events).

import type { Rect } from './book/rect';
import { Exception, type Execution } from './runtime/execution';
import { enumValue, type Service } from './runtime/guard';
import { eventUser } from './services/session';
import { rangeOf, spreadsheetOf } from './services/spreadsheet/registry';

/** What happened, before a script sees it. `triggerUid` is there where an installed trigger fired. */
export type EventFacts =
  | { readonly kind: 'open'; readonly triggerUid?: string }
  | {
      readonly kind: 'edit';
      readonly sheetId: number;
      readonly rect: Rect;
      /** Of a single cell only: after and before; leave out for a cell that is or was blank. */
      readonly value?: string | number | boolean;
      readonly oldValue?: string | number | boolean;
      readonly triggerUid?: string;
    }
  | { readonly kind: 'change'; readonly changeType: string; readonly triggerUid?: string }
  | { readonly kind: 'clock'; readonly at: number; readonly triggerUid: string };

/** The event object for these facts, in host values: the guard remakes it in the script's room. */
export function eventFor(facts: EventFacts, execution: Execution): Readonly<Record<string, unknown>> {
  const authMode = enumValue('Script.AuthMode', execution.mode);
  if (facts.kind === 'clock') return { authMode, triggerUid: facts.triggerUid, ...clockFields(facts.at) };
  const event = {
    authMode,
    source: spreadsheetOf(execution),
    user: eventUser(execution),
    ...(facts.triggerUid === undefined ? {} : { triggerUid: facts.triggerUid }),
  };
  switch (facts.kind) {
    case 'open':
      return event;
    case 'change':
      return { ...event, changeType: facts.changeType };
    case 'edit': {
      const sheet = execution.book.sheets.find(({ id }) => id === facts.sheetId);
      if (sheet === undefined) throw new Exception('Sheet not found');
      const single = facts.rect.rows === 1 && facts.rect.columns === 1;
      return {
        ...event,
        range: withCorners(rangeOf(execution, sheet, facts.rect), facts.rect),
        ...(single && facts.value !== undefined && facts.value !== '' ? { value: typed(facts.value) } : {}),
        ...(single && facts.oldValue !== undefined && facts.oldValue !== '' ? { oldValue: typed(facts.oldValue) } : {}),
      };
    }
  }
}

/**
 * The event's range carries its corners as plain numbers: logs of edit events show "range":{"columnEnd":1,"columnStart":1,"rowEnd":1,
 * "rowStart":1} (community, consistent; not in the reference).
 */
function withCorners(range: Service, { row, column, rows, columns }: Rect): Service {
  const corners = { rowStart: row, rowEnd: row + rows - 1, columnStart: column, columnEnd: column + columns - 1 };
  return Object.assign(range, { plainProperties: new Map(Object.entries(corners)) });
}

/** Scripts get these two as text: a ticked checkbox arrives as "TRUE", a date as its serial number (community, consistent). */
function typed(value: string | number | boolean): string {
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

const DAY = 24 * 60 * 60_000;

/** The parts of the instant in UTC, as a clock event has them: Monday is 1, the week is the ISO week. */
function clockFields(at: number): Readonly<Record<string, unknown>> {
  const date = new Date(at);
  const weekday = date.getUTCDay() === 0 ? 7 : date.getUTCDay();
  const thursday = new Date(at + (4 - weekday) * DAY);
  const week = Math.floor((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / DAY / 7) + 1;
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    'day-of-month': date.getUTCDate(),
    'day-of-week': weekday,
    'week-of-year': week,
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    timezone: 'UTC',
  };
}
