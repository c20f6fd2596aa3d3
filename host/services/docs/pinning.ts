// Pinning the heading rows of a table: the only request of documents.batchUpdate that this host carries out.
import * as z from 'zod/mini';
import { ApiError, NotImplemented } from '../../runtime/execution';
import type { DocumentTree, RowNode } from '../document/model';
import { structureOf } from './structure';

const METHOD = 'docs.documents.batchUpdate';

const locationShape = z.strictObject({
  index: z.optional(z.int()),
  segmentId: z.optional(z.string()),
  tabId: z.optional(z.string()),
});
const pinShape = z.strictObject({ tableStartLocation: z.optional(locationShape), pinnedHeaderRowsCount: z.optional(z.int()) });

/** Carries out one request on a tree. `position` is its place in the batch, which the API's messages name. */
export function applyRequest(tree: DocumentTree, request: unknown, position: number): void {
  const entries = typeof request === 'object' && request !== null ? Object.entries(request) : [];
  const [kind, value] = entries[0] ?? [];
  if (kind === undefined) throw refused(position, '', 'No request set.');
  const other = entries.map(([name]) => name).find((name) => name !== 'pinTableHeaderRows');
  if (other !== undefined) throw new NotImplemented(`Docs.Documents.batchUpdate with ${other}`);
  pin(tree, value, position);
}

/**
 * Pins the first rows of the table that starts at an index and unpins the others; 0 unpins all
 * (developers.google.com/docs/api/reference/rest/v1/documents/request, PinTableHeaderRowsRequest).
 */
function pin(tree: DocumentTree, value: unknown, position: number): void {
  const read = pinShape.safeParse(value);
  if (!read.success) {
    const names = read.error.issues.map((issue) => issue.path.join('.') || issue.message).join(', ');
    // the API names the field in words of its own; what counts is that nothing is applied
    throw new ApiError(METHOD, 400, `Invalid value at 'requests[${position}].pin_table_header_rows': ${names}`);
  }
  const { tableStartLocation = {}, pinnedHeaderRowsCount = 0 } = read.data;
  if (tableStartLocation.tabId || tableStartLocation.segmentId)
    throw new NotImplemented('Docs.Documents.batchUpdate with a tab or a segment other than the body');
  const rows = tableAt(tree, tableStartLocation.index ?? 0, position);
  // what the API says here is not known: the words are assumed
  if (pinnedHeaderRowsCount < 0 || pinnedHeaderRowsCount > rows.length)
    throw refused(position, '.pinTableHeaderRows', `The number of pinned header rows must be between 0 and ${rows.length}.`);
  rows.forEach((row, index) => {
    if (index < pinnedHeaderRowsCount) row.pinned = true;
    else delete row.pinned;
  });
}

/** The words were seen live with insertTableColumn, which names its table in the same way. */
function tableAt(tree: DocumentTree, index: number, position: number): readonly RowNode[] {
  const table = structureOf(tree.body).tables.get(index);
  if (table === undefined)
    throw refused(position, '.pinTableHeaderRows', 'Invalid table start location. Must specify the start index of the table.');
  return table.children;
}

function refused(position: number, kind: string, why: string): ApiError {
  return new ApiError(METHOD, 400, `Invalid requests[${position}]${kind}: ${why}`);
}
