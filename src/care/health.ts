// What the health check (シートの健康診断) can find, and what of it can be repaired. Codes and facts only; the sentences stand in words.ja.ts.

import { limits } from '../sheet/limits';
import { type Lines, lackingOf, type Tab } from '../sheet/tab';
import { cellText, fold, repeatedHeadings, type Table } from '../sheet/table';
import { addOnFields, headings, trackerColumns } from '../tracker/columns';
import { missingHeadings } from '../tracker/measure';

/** What one press repairs; each is shown before it is done, and can be taken back but for looks and hidden copies. */
export const repairKinds = ['tabs', 'columns', 'settings', 'looks', 'copies', 'ledger'] as const;
export type RepairKind = (typeof repairKinds)[number];

export type Finding =
  | { readonly code: 'tab-deleted'; readonly tab: string }
  | { readonly code: 'tab-renamed'; readonly tab: string; readonly name: string }
  /** A tab of the town with the headings of ours: a copy that somebody made. */
  | { readonly code: 'tab-copied'; readonly tab: string; readonly name: string }
  /** A sheet that a run was making and did not register. */
  | { readonly code: 'tab-unfinished'; readonly name: string }
  | { readonly code: 'headings-missing'; readonly tab: string; readonly headings: readonly string[] }
  | { readonly code: 'headings-doubled'; readonly tab: string; readonly headings: readonly string[] }
  /** Columns of the tracker that the add-on alone fills. */
  | { readonly code: 'columns-lost'; readonly tab: string; readonly headings: readonly string[] }
  | { readonly code: 'colours-differ'; readonly tab: string }
  | { readonly code: 'dropdown-lost'; readonly tab: string; readonly heading: string }
  /** The person who looks may not write everywhere. */
  | { readonly code: 'protected'; readonly tab: string }
  | { readonly code: 'timer-dead'; readonly account: string }
  | { readonly code: 'timer-two' }
  | { readonly code: 'settings-missing'; readonly labels: readonly string[] }
  | { readonly code: 'settings-unread'; readonly labels: readonly string[] }
  /** The hidden copy that changes are compared with, or the one for the check of an edit. */
  | { readonly code: 'copy-stale'; readonly copy: 'record' | 'edits' }
  /** Letters went out, and nothing is left that says which. */
  | { readonly code: 'ledger-lost'; readonly tab: string }
  | { readonly code: 'document-unfinished'; readonly name: string }
  | { readonly code: 'nearly-full'; readonly what: 'cells' | 'tabs'; readonly found: number; readonly limit: number };

const repairs: { readonly [C in Finding['code']]: RepairKind | null } = {
  'tab-deleted': 'tabs',
  'tab-renamed': null,
  'tab-copied': null,
  'tab-unfinished': null,
  'headings-missing': null,
  'headings-doubled': null,
  'columns-lost': 'columns',
  'colours-differ': 'looks',
  'dropdown-lost': 'looks',
  protected: null,
  'timer-dead': null,
  'timer-two': null,
  'settings-missing': 'settings',
  'settings-unread': null,
  'copy-stale': 'copies',
  'ledger-lost': 'ledger',
  'document-unfinished': null,
  'nearly-full': null,
};

export const repairFor = ({ code }: Finding): RepairKind | null => repairs[code];

/** Told so that nobody wonders; nothing needs to be done. */
export const isRemark = ({ code }: Finding): boolean => code === 'tab-renamed' || code === 'tab-copied';

/** A limit of Google's is told of from four fifths on. */
const TOLD_FROM = 0.8;

export function sizeFindings(found: { readonly cells: number; readonly tabs: number }): readonly Finding[] {
  return (['cells', 'tabs'] as const).flatMap((what): Finding[] =>
    found[what] >= limits[what] * TOLD_FROM ? [{ code: 'nearly-full', what, found: found[what], limit: limits[what] }] : [],
  );
}

/** What is wrong with the headings of a tab of lines; `table` may be its first row alone. */
export function headingFindings<K extends string>(tab: Tab<K>, table: Table): readonly Finding[] {
  const lines: Lines<K> = tab.read(table);
  const [missing, twice] = [lackingOf(lines), repeatedHeadings(table).filter((heading) => isOurs(tab, heading))];
  return [
    ...(missing.length === 0 ? [] : [{ code: 'headings-missing', tab: tab.name, headings: missing } as const]),
    ...(twice.length === 0 ? [] : [{ code: 'headings-doubled', tab: tab.name, headings: twice } as const]),
  ];
}

const isOurs = <K extends string>(tab: Tab<K>, heading: string): boolean =>
  tab.keys.some((key) => fold(tab.columns[key].heading) === fold(heading));

/** The same for the tracker, whose columns stand in columns.ts. */
export function trackerFindings(tab: string, table: Table): readonly Finding[] {
  const columns = trackerColumns((table.rows[0] ?? []).map(cellText));
  const [missing, lost] = [missingHeadings(table), addOnFields.filter((field) => columns[field] === undefined)];
  const twice = repeatedHeadings(table).filter((heading) => Object.values(headings).some((own) => fold(own) === fold(heading)));
  return [
    ...(missing.length === 0 ? [] : [{ code: 'headings-missing', tab, headings: missing } as const]),
    ...(twice.length === 0 ? [] : [{ code: 'headings-doubled', tab, headings: twice } as const]),
    ...(lost.length === 0 ? [] : [{ code: 'columns-lost', tab, headings: lost.map((field) => headings[field]) } as const]),
  ];
}
