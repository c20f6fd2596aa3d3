// What was said (発言): lines that somebody types while listening, one a speech; the minutes take them in this order.
import type { Table } from '../sheet/table';
import type { Join } from './register';
import { speechesTab } from './tabs';

export type Speech = { readonly speaker: string; readonly speech: string };

/** `meeting`: the key of the meeting. */
export function speechesOf(table: Table | null, meeting: string, join: Join): readonly Speech[] {
  return speechesTab
    .read(table)
    .lines.filter((line) => join(line) === meeting && line.text('speech') !== '')
    .map((line) => ({ speaker: line.text('speaker'), speech: line.text('speech') }));
}
