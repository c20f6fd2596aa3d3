// What was said (発言): lines that somebody types while listening, one a speech; the minutes take them in this order.
import { readLines } from '../sheet/headedLines';
import type { Table } from '../sheet/table';

export const speechHeadings = { meeting: '会議', item: '議題', speaker: '発言者', speech: '発言' } as const;

export type Speech = { readonly speaker: string; readonly speech: string };

export function speechesOf(table: Table | null, meeting: string): readonly Speech[] {
  return readLines(speechHeadings, table)
    .lines.filter((line) => line.text('meeting') === meeting && line.text('speech') !== '')
    .map((line) => ({ speaker: line.text('speaker'), speech: line.text('speech') }));
}
