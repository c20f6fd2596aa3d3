// Where the row of a measure stands now. A row number says only where it stood when a page was made: others sort, insert and delete.

/** A row as a page knew it. `title` may be cut at its end. */
export type KnownRow = { readonly id: string; readonly title: string; readonly row: number };

/** What tells a row of the tracker: its 1-based place, its ID and title as they are now. */
export type ToldRow = KnownRow;

/** A row that was found; `alike`: how many rows could be meant, 1 where it is certain. */
export type FoundRow = { readonly row: number; readonly alike: number };

/**
 * Finds the row by its ID; by its title too where several rows bear the ID or the row has none. The place counts only between rows that
 * cannot be told apart otherwise. null: the row is gone, or bears another ID.
 */
export function findRow(rows: readonly ToldRow[], known: KnownRow): FoundRow | null {
  const sameId = rows.filter(({ id }) => id === known.id);
  if (known.id !== '' && sameId.length === 1) return only(sameId);
  const sameTitle = sameId.filter(({ title }) => (known.title === '' ? title === '' : title.startsWith(known.title)));
  const likely = known.id === '' || sameTitle.length > 0 ? sameTitle : sameId;
  const there = likely.find(({ row }) => row === known.row);
  // without ID and title nothing but its place is known of a row
  if (known.id === '' && known.title === '') return there === undefined ? null : { row: there.row, alike: 1 };
  const found = there ?? likely[0];
  return found === undefined ? null : { row: found.row, alike: known.id === '' ? likely.length : sameId.length };
}

const only = ([found]: readonly ToldRow[]): FoundRow | null => (found === undefined ? null : { row: found.row, alike: 1 });
