/**
 * A value as text where a service turns it into Java's String: objects read "[object Object]", null reads "null"
 * (Poehnelt 2025-12, live), a whole number reads "25.0" (live for setNotes([[25]]); believed of the other services too,
 * and the choice that shows a missing String() soonest).
 */
export function javaText(value: unknown): string {
  if (typeof value === 'number' && Number.isInteger(value)) return `${value}.0`;
  return String(value);
}
