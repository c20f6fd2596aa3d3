// The requests of documents.batchUpdate that this host carries out, each read strictly: what Google's request does not have is
// refused, what it has and this host lacks is refused by name.
import * as z from 'zod/mini';
import { type BlockFormat, type DocumentTree, patched } from '../document/model';
import {
  checkCell,
  checkedRange,
  deleteContentRange,
  deleteTableRow,
  insertTable,
  insertTableRow,
  insertText,
  lastPlace,
  tableFrom,
} from './editing';
import {
  createParagraphBullets,
  deleteParagraphBullets,
  pinRows,
  presetNames,
  updateCells,
  updateColumns,
  updateParagraphStyle,
  updateTextStyle,
} from './looks';
import { blocksOf, type Place, placesOf, type Stretch } from './places';
import { callRefused, missing, Refusal } from './refusal';
import {
  cellPatch,
  cellStyleShape,
  columnShape,
  columnWidth,
  documentPatch,
  documentStyleShape,
  paragraphPatch,
  paragraphStyleShape,
  textPatch,
  textStyleShape,
} from './styles';

/** The only tab of a document (live documents name their first tab so). */
export const TAB = 't.0';

const segment = { segmentId: z.optional(z.string()), tabId: z.optional(z.string()) };
const locationShape = z.strictObject({ index: z.optional(z.int()), ...segment });
const endShape = z.strictObject(segment);
const rangeShape = z.strictObject({ startIndex: z.optional(z.int()), endIndex: z.optional(z.int()), ...segment });
const cellLocationShape = z.strictObject({
  tableStartLocation: locationShape,
  rowIndex: z.optional(z.int()),
  columnIndex: z.optional(z.int()),
});
const where = { location: z.optional(locationShape), endOfSegmentLocation: z.optional(endShape) };

type Segment = z.infer<typeof endShape>;

/** A body that a batch works on. */
type Draft = { readonly places: Place[]; format: BlockFormat; readonly newId: () => string };

type Request<Shape extends z.ZodMiniType> = { readonly shape: Shape; readonly apply: (draft: Draft, value: z.infer<Shape>) => void };
type Read = (draft: Draft, value: unknown) => z.core.$ZodError | null;

/** A request of this shape; what does not fit is told instead of carried out. */
function request<Shape extends z.ZodMiniType>({ shape, apply }: Request<Shape>): Read {
  return (draft, value) => {
    const read = shape.safeParse(value);
    if (!read.success) return read.error;
    apply(draft, read.data);
    return null;
  };
}

const requests: ReadonlyMap<string, Read> = new Map([
  [
    'insertText',
    request({
      shape: z.strictObject({ text: z.optional(z.string()), ...where }),
      apply: ({ places }, { text = '', ...place }) => insertText(places, placeOf(places, place), text),
    }),
  ],
  [
    'deleteContentRange',
    request({
      shape: z.strictObject({ range: rangeShape }),
      apply: ({ places }, { range }) => deleteContentRange(places, stretchOf(places, range)),
    }),
  ],
  [
    'insertTable',
    request({
      shape: z.strictObject({ rows: z.optional(z.int()), columns: z.optional(z.int()), ...where }),
      apply: ({ places }, { rows = 0, columns = 0, ...place }) => insertTable(places, placeOf(places, place), rows, columns),
    }),
  ],
  [
    'insertTableRow',
    request({
      shape: z.strictObject({ tableCellLocation: cellLocationShape, insertBelow: z.optional(z.boolean()) }),
      apply: ({ places }, { tableCellLocation, insertBelow = false }) => {
        const { table, row } = cellOf(places, tableCellLocation);
        insertTableRow(places, table, row, insertBelow);
      },
    }),
  ],
  [
    'deleteTableRow',
    request({
      shape: z.strictObject({ tableCellLocation: cellLocationShape }),
      apply: ({ places }, { tableCellLocation }) => {
        const { table, row } = cellOf(places, tableCellLocation);
        deleteTableRow(places, table, row);
      },
    }),
  ],
  [
    'updateTableColumnProperties',
    request({
      shape: z.strictObject({
        tableStartLocation: locationShape,
        columnIndices: z.optional(z.array(z.int())),
        tableColumnProperties: columnShape,
        fields: z.string(),
      }),
      apply: ({ places }, { tableStartLocation, columnIndices = [], tableColumnProperties, fields }) =>
        updateColumns(places, tableOf(places, tableStartLocation), columnIndices, columnWidth(tableColumnProperties, fields)),
    }),
  ],
  [
    'updateTableCellStyle',
    request({
      shape: z.strictObject({
        tableRange: z.optional(
          z.strictObject({ tableCellLocation: cellLocationShape, rowSpan: z.optional(z.int()), columnSpan: z.optional(z.int()) }),
        ),
        tableStartLocation: z.optional(locationShape),
        tableCellStyle: cellStyleShape,
        fields: z.string(),
      }),
      apply: ({ places }, { tableRange, tableStartLocation, tableCellStyle, fields }) => {
        const patch = cellPatch(tableCellStyle, fields);
        if (tableRange === undefined) {
          updateCells(places, tableOf(places, tableStartLocation ?? {}), null, patch);
          return;
        }
        const { tableCellLocation, rowSpan = 0, columnSpan = 0 } = tableRange;
        const { table, row, column } = cellOf(places, tableCellLocation);
        // the words are assumed
        if (rowSpan < 1 || columnSpan < 1) throw new Refusal('The row span and column span must be at least 1.');
        checkCell(table, row + rowSpan - 1, column + columnSpan - 1);
        updateCells(places, table, { row, column, rowSpan, columnSpan }, patch);
      },
    }),
  ],
  [
    'pinTableHeaderRows',
    request({
      shape: z.strictObject({ tableStartLocation: z.optional(locationShape), pinnedHeaderRowsCount: z.optional(z.int()) }),
      apply: ({ places }, { tableStartLocation = {}, pinnedHeaderRowsCount = 0 }) =>
        pinRows(places, tableOf(places, tableStartLocation), pinnedHeaderRowsCount),
    }),
  ],
  [
    'createParagraphBullets',
    request({
      shape: z.strictObject({ range: rangeShape, bulletPreset: z.string() }),
      apply: ({ places, newId }, { range, bulletPreset }) => {
        if (!presetNames.includes(bulletPreset)) throw missing(`the bullets ${bulletPreset}`);
        createParagraphBullets(places, stretchOf(places, range), bulletPreset, newId);
      },
    }),
  ],
  [
    'deleteParagraphBullets',
    request({
      shape: z.strictObject({ range: rangeShape }),
      apply: ({ places }, { range }) => deleteParagraphBullets(places, stretchOf(places, range)),
    }),
  ],
  [
    'updateParagraphStyle',
    request({
      shape: z.strictObject({ range: rangeShape, paragraphStyle: paragraphStyleShape, fields: z.string() }),
      apply: ({ places }, { range, paragraphStyle, fields }) =>
        updateParagraphStyle(places, stretchOf(places, range), paragraphPatch(paragraphStyle, fields)),
    }),
  ],
  [
    'updateTextStyle',
    request({
      shape: z.strictObject({ range: rangeShape, textStyle: textStyleShape, fields: z.string() }),
      apply: ({ places }, { range, textStyle, fields }) => updateTextStyle(places, stretchOf(places, range), textPatch(textStyle, fields)),
    }),
  ],
  [
    'updateDocumentStyle',
    request({
      shape: z.strictObject({ documentStyle: documentStyleShape, fields: z.string(), tabId: z.optional(z.string()) }),
      apply: (draft, { documentStyle, fields, tabId }) => {
        checkSegment({ tabId });
        draft.format = patched<BlockFormat>(draft.format, documentPatch(documentStyle, fields));
      },
    }),
  ],
]);

/** The other requests of v1, as npm @googleapis/docs 10.0.0 lists them. */
const otherRequests = `replaceAllText createNamedRange deleteNamedRange replaceNamedRangeContent updateNamedStyle insertInlineImage
  replaceImage deletePositionedObject insertTableColumn deleteTableColumn mergeTableCells unmergeTableCells updateTableRowStyle
  insertPageBreak insertSectionBreak updateSectionStyle createHeader deleteHeader createFooter deleteFooter createFootnote
  insertPerson insertDate insertRichLink addDocumentTab deleteTab updateDocumentTabProperties`.split(/\s+/);

/** Carries out a batch on a copy of the tree's body, which the tree gets once every request was carried out. */
export function applyBatch(tree: DocumentTree, batch: readonly unknown[], newId: () => string): void {
  const draft: Draft = { places: placesOf(tree.body), format: tree.body.format, newId };
  for (const [position, each] of batch.entries()) applyRequest(draft, each, position);
  tree.body = { ...tree.body, format: draft.format, children: blocksOf(draft.places) };
}

function applyRequest(draft: Draft, given: unknown, position: number): void {
  const [[kind, value] = [], ...more] = typeof given === 'object' && given !== null ? Object.entries(given) : [];
  if (kind === undefined) throw callRefused(400, `Invalid requests[${position}]: No request set.`); // seen
  // seen with other APIs of Google
  if (more.length > 0) throw callRefused(400, `Invalid value at 'requests[${position}]' (oneof), oneof field 'request' is already set.`);
  const apply = requests.get(kind);
  if (apply === undefined && otherRequests.includes(kind)) throw missing(kind);
  if (apply === undefined) throw unknownName(kind, `requests[${position}]`);
  try {
    const trouble = apply(draft, value);
    if (trouble !== null) throw misfit(trouble, `requests[${position}].${snake(kind)}`);
  } catch (error) {
    if (error instanceof Refusal) throw callRefused(400, `Invalid requests[${position}].${kind}: ${error.message}`);
    throw error;
  }
}

/** A value that is not of the request's shape, in the words of Google's APIs for JSON that they cannot read. */
function misfit({ issues }: z.core.$ZodError, at: string): Error {
  const [issue] = issues;
  const path = [at, ...(issue?.path ?? []).map((step) => snake(String(step)))].join('.');
  if (issue?.code === 'unrecognized_keys') return unknownName(issue.keys[0] ?? '', path);
  return callRefused(400, `Invalid value at '${path}'`);
}

function unknownName(name: string, at: string): Error {
  return callRefused(400, `Invalid JSON payload received. Unknown name "${name}" at '${at}': Cannot find field.`); // seen
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Only the body can be written here. A tab that is not there is refused (types, Range.tabId); the words are assumed. */
function checkSegment({ segmentId, tabId }: Segment): void {
  if (segmentId) throw missing('a segment other than the body');
  if (tabId && tabId !== TAB) throw new Refusal(`Invalid tab ID: ${tabId}`);
}

type Where = { readonly location?: z.infer<typeof locationShape> | undefined; readonly endOfSegmentLocation?: Segment | undefined };

function placeOf(places: readonly Place[], { location, endOfSegmentLocation }: Where): number {
  checkSegment(location ?? endOfSegmentLocation ?? {});
  if (location === undefined && endOfSegmentLocation === undefined) throw new Refusal('The location must be specified.'); // the words are assumed
  return location === undefined ? lastPlace(places) : (location.index ?? 0);
}

function stretchOf(places: readonly Place[], { startIndex = 0, endIndex = 0, ...segmentOf }: z.infer<typeof rangeShape>): Stretch {
  checkSegment(segmentOf);
  return checkedRange(places, startIndex, endIndex);
}

function tableOf(places: readonly Place[], { index = 0, ...segmentOf }: z.infer<typeof locationShape>) {
  checkSegment(segmentOf);
  return tableFrom(places, index);
}

function cellOf(places: readonly Place[], location: z.infer<typeof cellLocationShape>) {
  const { tableStartLocation, rowIndex: row = 0, columnIndex: column = 0 } = location;
  const table = tableOf(places, tableStartLocation);
  checkCell(table, row, column);
  return { table, row, column };
}
