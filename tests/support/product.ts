// The built add-on on the local host, with the sample workbook or one of a test's own.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Book } from '../../host/book/book';
import { displayOf } from '../../host/book/format';
import { callFromPage } from '../../host/clientCalls';
import { sampleBook } from '../../host/files/sample';
import type { Outcome, RunOptions } from '../../host/host';
import type { AdvancedService } from '../../host/runtime/world';
import type { AdoptionReport } from '../../src/adoption/page';
import { ownTabs } from '../../src/care/ownTabs';
import { sectionTab } from '../../src/overview/tabs';
import { marksText, noMarks } from '../../src/sheet/marks';
import type { SidebarFunctions } from '../../src/shell/endpoints';
import type { Answer } from '../../src/shell/page';
import { archiveTab } from '../../src/tracker/tabs';
import { type KeptAnswers, kept } from './keptWorlds';
import { type ScriptHost, type ScriptHostOptions, scriptHost } from './scriptHost';

const root = path.resolve(__dirname, '../..');
const read = new Map<string, string>();
/** A built file, read once. */
function built(file: string): string {
  const text = read.get(file) ?? readFileSync(path.join(root, 'dist', file), 'utf8');
  read.set(file, text);
  return text;
}

export type Product = ScriptHost & {
  /** Calls an endpoint as the sidebar does and gives its answer; fails the test where the script threw. */
  ask<K extends keyof SidebarFunctions>(name: K, ...args: Parameters<SidebarFunctions[K]>): ReturnType<SidebarFunctions[K]>;
  /** The value of an endpoint's answer; fails the test where it is a refusal. */
  value<K extends keyof SidebarFunctions>(
    name: K,
    ...args: Parameters<SidebarFunctions[K]>
  ): Extract<ReturnType<SidebarFunctions[K]>, { ok: true }>['value'];
  /** The run itself, for its calls and its errors. */
  call<K extends keyof SidebarFunctions>(
    name: K,
    args: Parameters<SidebarFunctions[K]>,
    options?: Pick<RunOptions, 'fault' | 'onCall'>,
  ): Outcome;
  /** What a person sees in a tab, without blank rows at the end. */
  shownIn(tab: string): string[][];
  /** The shown text of a cell of the tracker: heading, and 1-based row. */
  cell(tab: string, row: number, heading: string): string;
  /** Types into a cell as a person, without triggers. */
  type(tab: string, row: number, heading: string, value: string | boolean): void;
};

type ShippedManifest = {
  readonly oauthScopes: readonly string[];
  readonly dependencies?: { readonly enabledAdvancedServices?: readonly AdvancedService[] };
};

/** The product on the sample (by default), on 1 September 2023. */
export function product(options: Omit<ScriptHostOptions, 'html' | 'scopes' | 'advancedServices'> = {}): Product {
  const { oauthScopes: scopes, dependencies } = JSON.parse(built('appsscript.json')) as ShippedManifest;
  const start =
    options.world === undefined ? { book: options.book ?? sampleBook(path.join(root, 'samples/tidy')) } : { world: options.world };
  const advancedServices = dependencies?.enabledAdvancedServices ?? [];
  const html = { sidebar: built('sidebar.html') };
  const host = scriptHost(built('Code.js'), { ...options, ...start, html, scopes, advancedServices });
  const { book } = host;

  const sheet = (tab: string) => {
    const found = book.sheetByName(tab);
    if (found === undefined) throw new Error(`There is no tab ${tab}`);
    return found;
  };
  const shownIn = (tab: string): string[][] => {
    const model = sheet(tab);
    return model
      .block({ row: 1, column: 1, rows: Math.max(1, model.lastRow()), columns: Math.max(1, model.lastColumn()) })
      .map((row) => row.map((cell) => displayOf(cell, book.locale)));
  };
  const columnOf = (tab: string, heading: string): number => {
    const column = shownIn(tab)[0]?.indexOf(heading) ?? -1;
    if (column < 0) throw new Error(`${tab} has no column ${heading}`);
    return column + 1;
  };
  const call: Product['call'] = (name, args, run = {}) => callFromPage(host, name, args, run);
  const ask = (<K extends keyof SidebarFunctions>(name: K, ...args: Parameters<SidebarFunctions[K]>) => {
    const outcome = call(name, args);
    if (outcome.error !== null) throw new Error(`${name}: ${outcome.error.name} ${outcome.error.message}`);
    return outcome.returned;
  }) as Product['ask'];

  return {
    ...host,
    call,
    ask,
    value: ((name, ...args) => {
      const answer = ask(name, ...args) as Answer<unknown>;
      if (!answer.ok) throw new Error(`${name}: ${answer.message} ${host.answers.length}`);
      return answer.value;
    }) as Product['value'],
    shownIn,
    cell: (tab, row, heading) => shownIn(tab)[row - 1]?.[columnOf(tab, heading) - 1] ?? '',
    type(tab, row, heading, value) {
      const model = sheet(tab);
      const column = columnOf(tab, heading);
      model.place(row, column, { ...model.cell(row, column), value });
    },
  };
}

/** The product in a world that was kept, its clock going on from there. */
export function productIn<K extends keyof KeptAnswers>(
  name: K,
  options: Omit<NonNullable<Parameters<typeof product>[0]>, 'book' | 'world' | 'now'> = {},
): { readonly made: Product; readonly answer: KeptAnswers[K] } {
  const { world, now, answer } = kept(name);
  return { made: product({ ...options, world, now: new Date(now).toISOString() }), answer };
}

/** A product whose tracker is made from the sample already. */
export const adopted = (): Product => productIn('adopted').made;

/** Adopts as the preview proposes. */
export function adoptAll(made: Product): AdoptionReport {
  const { choice, revision } = made.value('sidebarAdoptionPreview', null);
  return made.value('sidebarAdopt', choice, revision);
}

/** Gives the tabs that have the names of ours the add-on's mark, as if it had made them. */
export function markOwnTabs(book: Book): void {
  const own = new Map(ownTabs.map((tab) => [tab.name, tab.key]));
  const marks = book.sheets.flatMap(({ id, name }): [string, number][] => {
    const key = own.get(name) ?? keyOfFamily(name);
    return key === undefined ? [] : [[key, id]];
  });
  const value = marksText({ ...noMarks, tabs: new Map(marks) });
  book.metadata = [{ id: 1, key: 'dx-roadmap-tabs', value, visibility: 'DOCUMENT', place: { kind: 'SPREADSHEET' } }];
}

/** 取組一覧（総務課） and 進捗管理（令和5年度） */
function keyOfFamily(name: string): string | undefined {
  const [, family, inner = ''] = /^(取組一覧|進捗管理)（(.+)）$/.exec(name) ?? [];
  return family === undefined ? undefined : (family === '取組一覧' ? sectionTab(inner) : archiveTab(inner)).key;
}

/** A workbook of these tabs, ours among them marked; every cell is text as written. */
export function bookOf(tabs: { readonly [name: string]: readonly (readonly string[])[] }): Book {
  const book = new Book({ owner: 'dx@town.wakaba.example.lg.jp' });
  for (const [name, rows] of Object.entries(tabs)) {
    const sheet = book.addSheet(name);
    rows.forEach((row, index) => {
      row.forEach((value, column) => {
        if (value !== '') sheet.place(index + 1, column + 1, { value, format: '@' });
      });
    });
  }
  markOwnTabs(book);
  return book;
}
