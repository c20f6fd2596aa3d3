// Developer metadata: keys and values of the script at the spreadsheet, a sheet, or a whole row or column.

import type { Bounds } from '../../book/a1';
import type { Metadata, SheetModel } from '../../book/book';
import { contains, overlaps, type Rect } from '../../book/rect';
import { costs } from '../../runtime/costs';
import { Exception, type Execution } from '../../runtime/execution';
import { flush } from '../../runtime/flush';
import { EnumValue, enumValue, type Service } from '../../runtime/guard';
import type { Range } from './range';
import { rangeOf, sheetOf, spreadsheetOf } from './registry';
import type { Sheet } from './sheet';

export type MetadataPlace = Metadata['place'];

const wholeBook: MetadataPlace = { kind: 'SPREADSHEET' };

export const placeOfSheet = (sheet: SheetModel): MetadataPlace => ({ kind: 'SHEET', sheetId: sheet.id, index: 0 });

/** The row or column a block is the whole of; anything else cannot carry metadata (live: gas-fakes testsheetsdeveloper). */
export function placeOfBlock(sheet: SheetModel, rect: Rect): MetadataPlace {
  if (rect.rows === 1 && rect.columns === sheet.maxColumns) return { kind: 'ROW', sheetId: sheet.id, index: rect.row };
  if (rect.columns === 1 && rect.rows === sheet.maxRows) return { kind: 'COLUMN', sheetId: sheet.id, index: rect.column };
  throw new Exception(
    'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  );
}

/** '8:8' for a row, 'G:G' for a column (live: gas-fakes testsheetsdeveloper). */
function endsOf(kind: 'ROW' | 'COLUMN'): Bounds {
  const row = kind === 'ROW';
  return { startRow: row, endRow: row, startColumn: !row, endColumn: !row };
}

/** The cells a piece of metadata sticks to; null for the spreadsheet's own. */
function blockOf(sheet: SheetModel, place: MetadataPlace): Rect | null {
  switch (place.kind) {
    case 'SPREADSHEET':
      return null;
    case 'SHEET':
      return { row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns };
    case 'ROW':
      return { row: place.index, column: 1, rows: 1, columns: sheet.maxColumns };
    case 'COLUMN':
      return { row: 1, column: place.index, rows: sheet.maxRows, columns: 1 };
  }
}

/**
 * addDeveloperMetadata of spreadsheet, sheet and range: `rest` is the value, the visibility, both or neither. Visibility is
 * DOCUMENT unless told otherwise (live: gas-fakes testsheetsdeveloper).
 */
export function addMetadata(execution: Execution, place: MetadataPlace, key: string, ...rest: readonly unknown[]): void {
  const value = rest.find((item) => typeof item === 'string');
  const visibility = rest.find((item) => item instanceof EnumValue);
  execution.spend(costs.format);
  const metadata: Metadata = {
    id: Math.floor(execution.random() * 2 ** 31),
    key,
    value: typeof value === 'string' ? value : null,
    visibility: visibilityNamed(visibility),
    place,
  };
  execution.book.update(execution.book, 'metadata', (list) => [...list, metadata]);
}

function visibilityNamed(given: unknown): Metadata['visibility'] {
  return given instanceof EnumValue && given.name === 'PROJECT' ? 'PROJECT' : 'DOCUMENT';
}

/** What sticks to the spreadsheet itself (null) or to a sheet itself, not to its rows. */
export function metadataOf(execution: Execution, sheet: SheetModel | null): DeveloperMetadata[] {
  flush(execution);
  const fits = ({ place }: Metadata): boolean =>
    sheet === null ? place.kind === 'SPREADSHEET' : place.kind === 'SHEET' && place.sheetId === sheet.id;
  return execution.book.metadata.filter(fits).map((metadata) => new DeveloperMetadata(execution, metadata));
}

/** What sticks to whole rows or columns inside a block; a single cell of such a row has none (live: gas-fakes testsheetsdeveloper). */
export function metadataOfBlock(execution: Execution, sheet: SheetModel, rect: Rect): DeveloperMetadata[] {
  flush(execution);
  return execution.book.metadata
    .filter(({ place }) => place.kind !== 'SHEET' && inScope(place, { sheet, rect }, false))
    .map((metadata) => new DeveloperMetadata(execution, metadata));
}

/** Where a finder looks: null is the whole spreadsheet, a null block the whole sheet. */
export type MetadataScope = { readonly sheet: SheetModel; readonly rect: Rect | null } | null;

function inScope(place: MetadataPlace, scope: MetadataScope, intersecting: boolean): boolean {
  if (scope === null) return true;
  if (place.kind === 'SPREADSHEET' || place.sheetId !== scope.sheet.id) return intersecting && place.kind === 'SPREADSHEET';
  if (scope.rect === null) return true;
  const block = blockOf(scope.sheet, place);
  return block !== null && (intersecting ? overlaps(scope.rect, block) : contains(scope.rect, block));
}

export class DeveloperMetadata implements Service {
  readonly gasType = 'Spreadsheet.DeveloperMetadata';
  private readonly id: number;

  constructor(
    private readonly execution: Execution,
    metadata: Metadata,
  ) {
    this.id = metadata.id;
  }

  /** The words for metadata that is gone are ours. */
  private model(): Metadata {
    const model = this.execution.book.metadata.find(({ id }) => id === this.id);
    if (model === undefined) throw new Exception('The developer metadata no longer exists.');
    return model;
  }

  private change(part: Partial<Metadata>): this {
    const { id } = this.model();
    this.execution.spend(costs.format);
    const book = this.execution.book;
    book.update(book, 'metadata', (list) => list.map((metadata) => (metadata.id === id ? { ...metadata, ...part } : metadata)));
    return this;
  }

  getId(): number {
    return this.model().id;
  }

  getKey(): string {
    return this.model().key;
  }

  getValue(): string | null {
    return this.model().value;
  }

  getVisibility(): EnumValue {
    return enumValue('Spreadsheet.DeveloperMetadataVisibility', this.model().visibility);
  }

  getLocation(): DeveloperMetadataLocation {
    return new DeveloperMetadataLocation(this.execution, this.model().place);
  }

  setKey(key: string): this {
    return this.change({ key });
  }

  setValue(value: string): this {
    return this.change({ value });
  }

  setVisibility(visibility: EnumValue): this {
    return this.change({ visibility: visibilityNamed(visibility) });
  }

  moveToRow(range: Range): this {
    const place = placeOfBlock(range.sheet, range.rect);
    if (place.kind !== 'ROW') throw new Exception('Invalid argument: row');
    return this.change({ place });
  }

  moveToColumn(range: Range): this {
    const place = placeOfBlock(range.sheet, range.rect);
    if (place.kind !== 'COLUMN') throw new Exception('Invalid argument: column');
    return this.change({ place });
  }

  moveToSheet(sheet: Sheet): this {
    return this.change({ place: placeOfSheet(sheet.model) });
  }

  moveToSpreadsheet(): this {
    return this.change({ place: wholeBook });
  }

  remove(): void {
    const { id } = this.model();
    this.execution.spend(costs.format);
    this.execution.book.update(this.execution.book, 'metadata', (list) => list.filter((metadata) => metadata.id !== id));
  }
}

export class DeveloperMetadataLocation implements Service {
  readonly gasType = 'Spreadsheet.DeveloperMetadataLocation';

  constructor(
    private readonly execution: Execution,
    private readonly place: MetadataPlace,
  ) {}

  getLocationType(): EnumValue {
    return enumValue('Spreadsheet.DeveloperMetadataLocationType', this.place.kind);
  }

  /** null where the metadata does not stick to a row (reference: DeveloperMetadataLocation.getRow). */
  getRow(): Service | null {
    return this.block('ROW');
  }

  getColumn(): Service | null {
    return this.block('COLUMN');
  }

  private block(kind: 'ROW' | 'COLUMN'): Service | null {
    const sheet = this.sheet();
    const rect = sheet === null || this.place.kind !== kind ? null : blockOf(sheet, this.place);
    return sheet === null || rect === null ? null : rangeOf(this.execution, sheet, rect, endsOf(kind));
  }

  /** null for the spreadsheet's own metadata. */
  getSheet(): Service | null {
    const sheet = this.place.kind === 'SHEET' ? this.sheet() : null;
    return sheet === null ? null : sheetOf(this.execution, sheet);
  }

  private sheet(): SheetModel | null {
    return this.place.kind === 'SPREADSHEET' ? null : (this.execution.book.sheetById(this.place.sheetId) ?? null);
  }

  /** null where the metadata sticks to something inside the spreadsheet. */
  getSpreadsheet(): Service | null {
    return this.place.kind === 'SPREADSHEET' ? spreadsheetOf(this.execution) : null;
  }
}

export class DeveloperMetadataFinder implements Service {
  readonly gasType = 'Spreadsheet.DeveloperMetadataFinder';
  private readonly wanted: ((metadata: Metadata) => boolean)[] = [];
  private intersecting = false;

  constructor(
    private readonly execution: Execution,
    private readonly scope: MetadataScope,
  ) {}

  find(): DeveloperMetadata[] {
    flush(this.execution);
    this.execution.spend(costs.coldRead);
    return this.execution.book.metadata
      .filter((metadata) => inScope(metadata.place, this.scope, this.intersecting) && this.wanted.every((fits) => fits(metadata)))
      .map((metadata) => new DeveloperMetadata(this.execution, metadata));
  }

  /** Also takes what only touches the finder's block, such as the row of a cell. */
  onIntersectingLocations(): this {
    this.intersecting = true;
    return this;
  }

  withId(wanted: number): this {
    return this.with(({ id }) => id === wanted);
  }

  withKey(wanted: string): this {
    return this.with(({ key }) => key === wanted);
  }

  withLocationType(wanted: EnumValue): this {
    return this.with(({ place }) => place.kind === wanted.name);
  }

  withValue(wanted: string): this {
    return this.with(({ value }) => value === wanted);
  }

  withVisibility(wanted: EnumValue): this {
    return this.with(({ visibility }) => visibility === wanted.name);
  }

  private with(fits: (metadata: Metadata) => boolean): this {
    this.wanted.push(fits);
    return this;
  }
}
