// Shapes of what crosses from the page, for the endpoints of all rooms.
import * as z from 'zod/mini';
import { type CalendarDay, parseDay } from './calendar';

/** A line a person types where few words are asked for; may be blank. */
export const shortText = z.string().check(z.trim(), z.maxLength(120));
export const longText = z.string().check(z.trim(), z.maxLength(2_000));
/** A name that must be there: of a section, a snapshot, a measure's ID. */
export const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(120));
export const reason = z.string().check(z.trim(), z.minLength(1), z.maxLength(500));
/** 1-based row of a tab. */
export const row = z.int().check(z.minimum(1), z.maximum(10_000_000));
export const names = z.readonly(z.array(shortText).check(z.minLength(1), z.maxLength(300)));

/** "2023-10-02". */
export const day = z.pipe(
  z.string(),
  z.transform((text, context): CalendarDay => {
    const read = parseDay(text);
    if (read !== null) return read;
    context.issues.push({ code: 'custom', input: text, message: 'no day' });
    return z.NEVER;
  }),
);
