// Addresses of sections that a person types after an adoption go into 名簿, where nothing stands yet.
import { keepLookups } from '../checking/checkEdit.job';
import { exclusively } from '../google/lock';
import { addLines, readLines, requireHeadings } from '../google/tabs';
import { flush, holdCells, lookAt, openWorkbook, prepare, readColumnFormulas, readNumberFormats, type Workbook } from '../google/workbook';
import { stretchesOf } from '../sheet/look';
import { Stop } from '../sheet/stop';
import { cellText, isBlank, repeatedHeadings } from '../sheet/table';
import { readAddress } from '../tracker/mailAddresses';
import { requireMarked } from '../tracker/openTracker.job';
import { directoryTab } from '../tracker/tabs';
import type { SavedAddresses } from './page';
import { type AddressPlan, type DirectoryLines, lineOf, planAddresses, type SectionAddress } from './sectionAddresses';

/** So often 名簿 is read again where people write into it meanwhile. */
const ATTEMPTS = 3;

/**
 * Fills メール of each section's head, or adds a line for it. What does not stand there afterwards is refused: it is no address, or the cell
 * holds something else. Pressed again it changes nothing more.
 */
export function saveAddresses(given: readonly SectionAddress[]): SavedAddresses {
  return exclusively(() => {
    const book = openWorkbook();
    requireMarked(book);
    const wanted = given.map(({ division, section, mail }) => ({
      given: { section, mail },
      address: { division: division.trim(), section: section.trim(), mail: readAddress(mail) ?? '' },
    }));
    const readable = wanted.map(({ address }) => address).filter(({ section, mail }) => section !== '' && mail !== '');
    const after = readable.length === 0 ? null : enter(book, readable);
    const refused = wanted.filter(
      ({ address }) => after === null || !readable.includes(address) || mailOf(address, after) !== address.mail,
    );
    return { saved: wanted.length - refused.length, refused: refused.map((each) => each.given) };
  });
}

const mailOf = (section: SectionAddress, lines: DirectoryLines): string | null => {
  const line = lineOf(section, lines);
  return line === null ? null : readAddress(line.text('mail'));
};

/** Writes the addresses, and reads 名簿 back. */
function enter(book: Workbook, addresses: readonly SectionAddress[]): DirectoryLines {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const lines = readDirectoryLines(book);
    if (attempt === 0) prepare(book, directoryTab);
    const { fills } = planAddresses(addresses, lines);
    const formulas = fills.length === 0 ? [] : readColumnFormulas(book, directoryTab, lines.columnOf('mail') + 1);
    // a formula that shows nothing just now is somebody's
    const free = fills.filter(({ row }) => (formulas[row - 1] ?? '') === '');
    if (!stretchesOf(free, ({ row }) => row).every((stretch) => fill(book, lines, stretch))) continue;
    const now = free.length === 0 ? lines : readDirectoryLines(book);
    const { added } = planAddresses(addresses, now);
    addLines(book, now, added);
    if (free.length === 0 && added.length === 0) return now;
    flush();
    // 名簿 that somebody deletes comes back from this copy, and edits are checked with it
    keepLookups(book);
    return readDirectoryLines(book);
  }
  throw new Stop({ code: 'rows-moved', tab: directoryTab.name });
}

function readDirectoryLines(book: Workbook): DirectoryLines {
  const lines = readLines(book, directoryTab);
  if (lines.table === null) throw new Stop({ code: 'directory-missing', tab: directoryTab.name });
  requireHeadings(lines, ['section', 'mail']);
  const own: readonly string[] = (['division', 'section', 'mail'] as const).map((key) => directoryTab.columns[key].heading);
  const headings = repeatedHeadings(lines.table).filter((heading) => own.includes(heading));
  if (headings.length > 0) throw new Stop({ code: 'headings-doubled', tab: directoryTab.name, headings });
  return lines;
}

/**
 * Cells one below the other; false, and nothing written, where something stands in one of them or another section beside it. Between the look
 * and the write lies no call.
 */
function fill(book: Workbook, { lines, columnOf }: DirectoryLines, cells: AddressPlan['fills']): boolean {
  const [row, rows] = [cells[0]?.row ?? 1, cells.length];
  const mail = { row, rows, column: columnOf('mail') + 1, columns: 1 };
  const write = holdCells(book, directoryTab, mail, readNumberFormats(book, directoryTab, mail));
  const places = (['division', 'section', 'mail'] as const).map(columnOf).filter((place) => place >= 0);
  const [left, right] = [Math.min(...places), Math.max(...places)];
  const there = lookAt(book, directoryTab, { row, rows, column: left + 1, columns: right - left + 1 });
  const free = cells.every((cell, index) => {
    const line = lines.find((each) => each.row === cell.row);
    const now = there[index] ?? [];
    const same = (['division', 'section'] as const).every(
      (key) => columnOf(key) < 0 || cellText(now[columnOf(key) - left]) === (line?.text(key) ?? ''),
    );
    return same && isBlank(now[columnOf('mail') - left]);
  });
  if (free) write(cells.map((cell) => [cell.mail]));
  return free;
}
