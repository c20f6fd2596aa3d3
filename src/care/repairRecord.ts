// What the last repair of the health check added, so that it can be taken back: kept as a text with the file.
import * as z from 'zod/mini';

const shape = z.object({
  at: z.string(),
  /** Keys of tabs, each with a hash of all its cells. */
  tabs: z.array(z.tuple([z.string(), z.string()])),
  /** Headings of columns of the tracker. */
  columns: z.array(z.string()),
  /** Lines of 設定. */
  settings: z.array(z.array(z.string())),
});

export type RepairRecord = {
  readonly at: string;
  readonly tabs: readonly (readonly [key: string, hash: string])[];
  readonly columns: readonly string[];
  readonly settings: readonly (readonly string[])[];
};

/** null for a text that is none of ours. */
export function readRepair(text: string): RepairRecord | null {
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
