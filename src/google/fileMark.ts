// Which file this is the real one of: its ID, kept as developer metadata of the spreadsheet. A copy brings the metadata along and has an
// ID of its own, so the two differ there; a download and upload loses it.
import { keepMetadata, metadataUnder } from './metadata';
import { fileId, type Workbook } from './workbook';

const KEY = 'dx-roadmap-file';

/** The ID of the file that a person uses as the real one; null where none was written yet. */
export function realFile(book: Workbook): string | null {
  return metadataUnder(book, KEY)?.getValue() ?? null;
}

/** From now on this file is the real one. */
export function keepAsReal(book: Workbook): void {
  keepMetadata(book, metadataUnder(book, KEY), KEY, fileId(book));
}
