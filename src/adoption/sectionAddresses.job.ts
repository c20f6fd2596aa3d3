// Addresses of sections that a person types after an adoption go into 名簿, where nothing stands yet.
import { exclusively } from '../google/lock';
import { addLines, readLines, requireHeadings } from '../google/tabs';
import { flush, lookAt, openWorkbook, prepare, type Workbook, writeColumn } from '../google/workbook';
import { stretchesOf } from '../sheet/look';
import { Stop } from '../sheet/stop';
import type { Lines } from '../sheet/tab';
import { cellText, isBlank } from '../sheet/table';
import { readAddress } from '../tracker/mailAddresses';
import { requireMarked } from '../tracker/openTracker.job';
import { directoryTab } from '../tracker/tabs';
import type { SavedAddresses } from './page';
import { lineOf, planAddresses, type SectionAddress } from './sectionAddresses';

/** Fills メール of each section's head, or adds a line for it. Pressed again it changes nothing more. */
export function saveAddresses(given: readonly SectionAddress[]): SavedAddresses {
  return exclusively(() => {
    const book = openWorkbook();
    requireMarked(book);
    const readable: SectionAddress[] = [];
    const refused: { readonly section: string; readonly mail: string }[] = [];
    for (const { division, section, mail } of given) {
      const address = readAddress(mail);
      if (address === null || section.trim() === '') refused.push({ section, mail });
      else readable.push({ division: division.trim(), section: section.trim(), mail: address });
    }
    if (readable.length === 0) return { saved: 0, refused };
    const before = readLines(book, directoryTab);
    if (before.table === null) throw new Stop({ code: 'directory-missing', tab: directoryTab.name });
    requireHeadings(before, ['section', 'mail']);
    prepare(book, directoryTab);
    const { fills, added } = planAddresses(readable, before);
    for (const stretch of stretchesOf(fills, ({ row }) => row)) fill(book, before, stretch);
    addLines(book, before, added);
    flush();
    const after = readLines(book, directoryTab);
    return { saved: readable.filter((each) => lineOf(each, after)?.text('mail') === each.mail).length, refused };
  });
}

/** Cells one below the other, in which nothing stands and beside which the section is still the one that was read, in the same breath. */
function fill(
  book: Workbook,
  { lines, columnOf }: Lines<(typeof directoryTab.keys)[number]>,
  cells: readonly { row: number; mail: string }[],
) {
  const first = cells[0]?.row ?? 0;
  const places = (['division', 'section', 'mail'] as const).map(columnOf).filter((place) => place >= 0);
  const [left, right] = [Math.min(...places), Math.max(...places)];
  const there = lookAt(book, directoryTab, { row: first, column: left + 1, rows: cells.length, columns: right - left + 1 });
  const free = cells.every(({ row }, index) => {
    const line = lines.find((each) => each.row === row);
    const now = there[index] ?? [];
    const same = (['division', 'section'] as const).every(
      (key) => columnOf(key) < 0 || cellText(now[columnOf(key) - left]) === (line?.text(key) ?? ''),
    );
    return same && isBlank(now[columnOf('mail') - left]);
  });
  if (!free) throw new Stop({ code: 'rows-moved', tab: directoryTab.name });
  writeColumn(
    book,
    directoryTab,
    first,
    columnOf('mail') + 1,
    cells.map(({ mail }) => mail),
  );
}
