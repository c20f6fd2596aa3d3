// A long list that shows its first entries and the rest on demand.
import type { ComponentChildren } from 'preact';
import { page } from '../language';
import { Fold } from './fold';

type ManyProps<T> = {
  readonly items: readonly T[];
  /** So many are shown at once; the rest opens in portions. */
  readonly shown: number;
  readonly listClass?: string;
  /** What stands inside the `li` of an item. */
  readonly children: (item: T) => ComponentChildren;
};

const PORTION = 50;

/** A list that may be long: its beginning, and the rest behind a fold. */
export function Many<T>({ items, shown, listClass = 'plain-list', children }: ManyProps<T>) {
  const rest = items.slice(shown);
  return (
    <>
      <ul class={listClass}>
        {items.slice(0, shown).map((item, place) => (
          // items may be alike in everything, so the place is the only sure key
          <li key={place}>{children(item)}</li>
        ))}
      </ul>
      {rest.length > 0 && (
        <Fold summary={page.others(rest.length)}>
          <Many items={rest} shown={Math.max(shown, PORTION)} listClass={listClass}>
            {children}
          </Many>
        </Fold>
      )}
    </>
  );
}
