// Where the row of a measure stands now. A row number says only where it stood when it was read: others sort, insert and delete.

/** A row as it was known: its ID, its title, which may be cut at its end, and its 1-based place then. */
export type KnownRow = { readonly id: string; readonly title: string; readonly row: number };

/** A row that was found; `alike`: how many rows could be meant, 1 where it is certain. */
type FoundRow = { readonly row: number; readonly alike: number };

/**
 * Finds rows by their IDs; by their titles too where several bear the ID or a row has none. The place counts only between rows that cannot
 * be told apart otherwise. null: the row is gone, or bears another ID. `rows` as they stand now, the headings included.
 */
export function rowFinder(rows: readonly KnownRow[]): (known: KnownRow) => FoundRow | null {
  const byId = new Map<string, KnownRow[]>();
  for (const each of rows) {
    const others = byId.get(each.id);
    if (each.row === 1) continue;
    if (others === undefined) byId.set(each.id, [each]);
    else others.push(each);
  }
  return (known) => {
    const sameId = byId.get(known.id) ?? [];
    const [first] = sameId;
    if (known.id !== '' && sameId.length === 1 && first !== undefined) return { row: first.row, alike: 1 };
    const sameTitle = sameId.filter(({ title }) => (known.title === '' ? title === '' : title.startsWith(known.title)));
    const likely = known.id === '' || sameTitle.length > 0 ? sameTitle : sameId;
    const there = likely.find(({ row }) => row === known.row);
    // without ID and title nothing but its place is known of a row
    if (known.id === '' && known.title === '') return there === undefined ? null : { row: there.row, alike: 1 };
    const found = there ?? likely[0];
    return found === undefined ? null : { row: found.row, alike: known.id === '' ? likely.length : sameId.length };
  };
}
