// What was said (発言): lines that somebody types while listening, one a speech; the minutes take them in this order.
import type { Table } from '../sheet/table';
import { speechesTab } from './tabs';

export type Speech = { readonly speaker: string; readonly speech: string };

export function speechesOf(table: Table | null, meeting: string): readonly Speech[] {
  return speechesTab
    .read(table)
    .lines.filter((line) => line.text('meeting') === meeting && line.text('speech') !== '')
    .map((line) => ({ speaker: line.text('speaker'), speech: line.text('speech') }));
}
