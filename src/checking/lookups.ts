// Directory, settings and closed days as texts that fit into properties of the file: an edit is then checked without reading their tabs. Nothing but
// a copy: where it is missing or broken the tabs are read again.
import * as z from 'zod/mini';
import { cellText, type Table } from '../sheet/table';
import { closedDaysTab, directoryTab, settingsTab } from '../tracker/tabs';

/** null for a tab that is not there. */
export type Lookups = { readonly directory: Table | null; readonly settings: Table | null; readonly closedDays: Table | null };

/** Without this key the copy is not read. */
export const LOOKUPS_MARK = 'lookups';
const COUNT = LOOKUPS_MARK;
/** A property holds 9 KB; a Japanese character takes three bytes of UTF-8. */
const PART_LENGTH = 2_900;

const rowsShape = z.nullable(z.array(z.array(z.string())));
const shape = z.object({ directory: rowsShape, settings: rowsShape, closedDays: rowsShape });

/** The tabs as properties of the file, in parts that fit; unpackLookups reads them back. */
export function packLookups({ directory, settings, closedDays }: Lookups): { readonly [key: string]: string } {
  const rows = (table: Table | null) => (table === null ? null : table.rows.map((row) => row.map(cellText)));
  const text = JSON.stringify({ directory: rows(directory), settings: rows(settings), closedDays: rows(closedDays) });
  const parts: { [key: string]: string } = {};
  let count = 0;
  for (let at = 0; at < text.length; at += PART_LENGTH) {
    parts[`${COUNT}.${count}`] = text.slice(at, at + PART_LENGTH);
    count += 1;
  }
  return { ...parts, [COUNT]: String(count) };
}

/** Reads the copy back; null if it is missing or incomplete. */
export function unpackLookups(values: { readonly [key: string]: string }): Lookups | null {
  const count = Number(values[COUNT] ?? '0');
  if (!Number.isInteger(count) || count < 1) return null;
  const text = Array.from({ length: count }, (_, part) => values[`${COUNT}.${part}`] ?? '').join('');
  const parsed = z.safeParse(shape, readJson(text));
  if (!parsed.success) return null;
  const table = (sheet: string, rows: readonly (readonly string[])[] | null): Table | null => (rows === null ? null : { sheet, rows });
  return {
    directory: table(directoryTab.name, parsed.data.directory),
    settings: table(settingsTab.name, parsed.data.settings),
    closedDays: table(closedDaysTab.name, parsed.data.closedDays),
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
