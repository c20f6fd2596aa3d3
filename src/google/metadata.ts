// Developer metadata of the spreadsheet: texts that go along with a copy of the file and are lost with a download and upload.

type Workbook = GoogleAppsScript.Spreadsheet.Spreadsheet;
export type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/** null where nothing is kept under this key. */
export function metadataUnder(book: Workbook, key: string): Metadata | null {
  return book.getDeveloperMetadata().find((each) => each.getKey() === key) ?? null;
}

/** Keeps a text under a key. `there` is what `metadataUnder` gave for it. */
export function keepMetadata(book: Workbook, there: Metadata | null, key: string, text: string): void {
  if (there === null) book.addDeveloperMetadata(key, text);
  else there.setValue(text);
}
