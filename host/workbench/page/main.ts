// The workbench's page: table, menus and pages of the add-on, results and notices.
import { lastRowOf, type Rect } from '../../book/rect';
import type { Menu, MenuItem } from '../../runtime/execution';
import type { Action, Done, Notice, State } from '../protocol';
import { Connection } from './connection';
import { askText, QuestionDialog } from './dialog';
import { button, element, part } from './element';
import { Frames } from './frames';
import { parseAddress } from './geometry';
import { Grid } from './grid';
import { type BarMenu, type MenuEntry, menuBar, menuButton, openMenuAt } from './menus';
import { Panels, seconds } from './panels';
import { columnName, sayNotice, type Words, wordsFor } from './words';

let state: State | null = null;
let words: Words = wordsFor('ja');
let sheetId: number | null = null;
let ready = false;
/** A script selected cells of a tab that the page does not know yet. */
let awaited: { readonly sheetId: number; readonly rect: Rect } | null = null;

const status = part('.status');
const alertPlace = part('.alert-place');
const outputs = part('.outputs');

const connection = new Connection({
  state: (next) => void useState(next),
  cells: (version, sheetIds) => {
    if (sheetId !== null && sheetIds.includes(sheetId)) grid.changed(version);
  },
  push: (push) => {
    if (push.kind === 'notice') notify(push.notice);
    else void goTo(push.sheetId, push.rect, false);
  },
  online: (online) => banner('offline', online ? null : [words.connectionLost]),
});

const grid = new Grid(
  {
    view: (request) => connection.view(request),
    edit: async (sheet, at, typed) => (await act({ kind: 'edit', sheetId: sheet, row: at.row, column: at.column, typed })).ok,
    clear: (sheet, rect) => void act({ kind: 'clear', sheetId: sheet, rect }),
    undo: () => void act({ kind: 'undo' }),
    redo: () => void act({ kind: 'redo' }),
    selected: (active, rect) => {
      if (sheetId !== null) void connection.move({ kind: 'select', sheetId, active, rect });
    },
    described: (active, content) => {
      if (document.activeElement !== address) address.value = `${columnName(active.column)}${active.row}`;
      cellContent.textContent = content;
    },
    openLink,
    openMenu: (x, y) =>
      openMenuAt(
        x,
        y,
        [...cellEntries(), { kind: 'separator' }, ...rowEntries(), { kind: 'separator' }, ...sortEntries()],
        words.toolsLabel,
        () => grid.focus(),
      ),
    say: (text) => say(text, 'plain'),
  },
  words,
);
const address = element('input', { type: 'text', class: 'address', spellcheck: 'false', autocomplete: 'off' });
const cellContent = element('div', { class: 'cell-content', role: 'group' });
const gridHelp = element('p', { id: 'grid-help', class: 'unseen' });
part('.cell-bar').append(address, cellContent);
part('.grid-place').append(gridHelp, grid.element);

const question = new QuestionDialog(
  (questionId, answer) => void connection.move({ kind: 'answer', questionId, answer }),
  () => grid.focus(),
);
const frames = new Frames(part('.sidebar'), {
  call: (functionName, args) => act({ kind: 'call', functionName, args }),
  close: (frameId) => {
    void connection.move({ kind: 'close-frame', frameId });
    grid.focus();
  },
  focusTable: () => grid.focus(),
  openLink,
});
const panels = new Panels(outputs, {
  close: () => showOutputs(false),
  fireDue: () => void act({ kind: 'fire-due-triggers' }),
  fire: (id) => void act({ kind: 'fire-trigger', id }),
  deleteDocument: (id) => void act({ kind: 'delete-document', id }),
});

address.addEventListener('keydown', (event) => {
  if (event.isComposing) return;
  if (event.key === 'Escape') grid.focus();
  if (event.key !== 'Enter') return;
  // the focus moves to the table now: the Enter must not arrive there as a line break
  event.preventDefault();
  const at = parseAddress(address.value);
  if (at !== null) grid.select(at, at, true);
});

async function act(action: Action): Promise<Done> {
  try {
    return await connection.act(action);
  } catch {
    banner('offline', [words.connectionLost]);
    return { ok: false, error: { name: 'Error', message: words.connectionLost } };
  }
}

// --- the state ---

async function useState(next: State): Promise<void> {
  const before = state;
  state = next;
  if (before === null || before.locale !== next.locale) useLocale(next.locale);
  document.title = words.title(next.bookName);
  part('.book-name').textContent = next.bookName;
  if (before === null || before.locale !== next.locale || JSON.stringify(before.menus) !== JSON.stringify(next.menus)) drawMenus(next);
  drawTopTools(next, before);
  drawTools(next, before);
  if (before === null || JSON.stringify([before.sheets, before.locale]) !== JSON.stringify([next.sheets, next.locale])) drawTabs(next);
  if (sheetId === null || !next.sheets.some((sheet) => sheet.id === sheetId && !sheet.hidden)) await openSheet(next.activeSheetId);
  if (awaited !== null && next.sheets.some(({ id }) => id === awaited?.sheetId)) await goTo(awaited.sheetId, awaited.rect, false);
  frames.show(next, words);
  question.show(next.question, words);
  panels.draw(next, words);
  drawFoot(next);
  banner(
    'disk',
    next.saving === 'changed-on-disk'
      ? [
          words.changedOnDisk,
          button(words.reloadFromDisk, () => void act({ kind: 'reload-from-disk' }), { class: 'primary' }),
          button(words.overwrite, () => void act({ kind: 'save', overwrite: true })),
        ]
      : null,
  );
  if (!ready) {
    ready = true;
    grid.focus();
    document.body.dataset['ready'] = 'true';
    performance.mark('usable');
  }
}

function useLocale(locale: 'ja' | 'en'): void {
  words = wordsFor(locale);
  document.documentElement.lang = locale;
  gridHelp.textContent = words.gridHelp;
  address.setAttribute('aria-label', words.cellAddress);
  cellContent.setAttribute('aria-label', words.cellContent);
  grid.useWords(words);
}

async function openSheet(id: number): Promise<void> {
  const sheet = state?.sheets.find((each) => each.id === id);
  if (sheet === undefined) return;
  sheetId = id;
  markTabs();
  await grid.open(id, sheet.name);
}

async function goTo(id: number, rect: Rect, focus: boolean): Promise<void> {
  awaited = null;
  if (state === null || !state.sheets.some((each) => each.id === id)) {
    awaited = { sheetId: id, rect };
    return;
  }
  if (sheetId !== id) await openSheet(id);
  grid.select({ row: rect.row, column: rect.column }, { row: lastRowOf(rect), column: rect.column + rect.columns - 1 }, focus);
}

// --- menus and tools ---

const entriesOf = (menu: Menu): readonly MenuEntry[] => menu.items.map(entryOf);

function entryOf(item: MenuItem): MenuEntry {
  switch (item.kind) {
    case 'separator':
      return { kind: 'separator' };
    case 'menu':
      return { kind: 'menu', label: item.menu.title, entries: entriesOf(item.menu) };
    case 'item':
      return { kind: 'item', label: item.label, act: () => runFunction(item.functionName) };
  }
}

function runFunction(functionName: string): void {
  grid.focus();
  void act({ kind: 'run', functionName });
}

function drawMenus(next: State): void {
  const menus: readonly BarMenu[] = next.menus.map((menu) => ({ title: menu.title, entries: entriesOf(menu) }));
  part('.menus').replaceChildren(...(menus.length === 0 ? [] : [menuBar(menus, words.menusLabel)]));
}

function drawTopTools(next: State, before: State | null): void {
  const same = before !== null && before.locale === next.locale && dateIn(before) === dateIn(next);
  const place = part('.top-tools');
  if (!same) {
    const date = element('input', { type: 'date', id: 'virtual-date', required: true, title: words.virtualDateHint });
    date.value = dateIn(next);
    date.addEventListener('change', () => {
      if (date.value !== '') void act({ kind: 'set-now', date: date.value });
    });
    const language = element(
      'select',
      { 'aria-label': words.language },
      element('option', { value: 'ja', lang: 'ja' }, '日本語'),
      element('option', { value: 'en', lang: 'en' }, 'English'),
    );
    language.value = next.locale;
    language.addEventListener('change', () => void act({ kind: 'set-locale', locale: language.value === 'en' ? 'en' : 'ja' }));
    place.replaceChildren(
      element('label', { for: 'virtual-date' }, words.virtualDate),
      date,
      language,
      element('a', { class: 'button', href: '/book.xlsx' }, words.download),
      button(words.outputs, () => showOutputs(outputs.hidden !== false), {
        class: 'outputs-button',
        'aria-controls': 'outputs',
        'aria-expanded': String(!outputs.hidden),
      }),
    );
  }
  const count = next.documents.length + next.mails.length;
  const opener = place.querySelector('.outputs-button');
  if (opener !== null) opener.textContent = count === 0 ? words.outputs : words.outputsCount(count);
}

/** The virtual day, in the workbook's zone, as YYYY-MM-DD. */
function dateIn({ now, timeZone }: State): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(now);
  const of = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${of('year')}-${of('month')}-${of('day')}`;
}

function showOutputs(open: boolean): void {
  outputs.hidden = !open;
  const opener = document.querySelector<HTMLElement>('.outputs-button');
  opener?.setAttribute('aria-expanded', String(open));
  if (open && state !== null) panels.draw(state, words);
  else opener?.focus();
}

function drawTools(next: State, before: State | null): void {
  const place = part('.tools');
  if (before === null || before.locale !== next.locale) {
    place.setAttribute('aria-label', words.toolsLabel);
    place.replaceChildren(
      button(words.undo, () => void act({ kind: 'undo' }), { class: 'quiet undo', 'aria-keyshortcuts': 'Control+Z' }),
      button(words.redo, () => void act({ kind: 'redo' }), { class: 'quiet redo', 'aria-keyshortcuts': 'Control+Y' }),
      menuButton(words.rowMenu, rowEntries, { class: 'quiet opens-menu' }),
      menuButton(words.sortMenu, sortEntries, { class: 'quiet opens-menu' }),
    );
  }
  place.querySelector('.undo')?.setAttribute('aria-disabled', String(!next.canUndo));
  place.querySelector('.redo')?.setAttribute('aria-disabled', String(!next.canRedo));
}

function cellEntries(): readonly MenuEntry[] {
  const { rect } = grid.selection;
  return [
    { kind: 'item', label: words.copy, act: () => void copySelection() },
    {
      kind: 'item',
      label: words.clear,
      act: () => {
        if (sheetId !== null) void act({ kind: 'clear', sheetId, rect });
      },
    },
  ];
}

async function copySelection(): Promise<void> {
  try {
    await navigator.clipboard.writeText(await grid.selectedTable());
    const { rect } = grid.selection;
    say(words.copied(rect.rows * rect.columns), 'plain');
  } catch {
    say(words.tooMuchToCopy, 'bad');
  }
}

function rowEntries(): readonly MenuEntry[] {
  const { rect } = grid.selection;
  const insert = (row: number) => () => {
    if (sheetId !== null) void act({ kind: 'insert-rows', sheetId, row, count: rect.rows });
  };
  return [
    { kind: 'item', label: words.insertAbove(rect.rows), act: insert(rect.row) },
    { kind: 'item', label: words.insertBelow(rect.rows), act: insert(lastRowOf(rect) + 1) },
    {
      kind: 'item',
      label: words.deleteRows(rect.rows),
      act: () => {
        if (sheetId !== null) void act({ kind: 'delete-rows', sheetId, row: rect.row, count: rect.rows });
      },
    },
  ];
}

function sortEntries(): readonly MenuEntry[] {
  const { column } = grid.selection.active;
  const sort = (ascending: boolean) => () => {
    if (sheetId !== null) void act({ kind: 'sort', sheetId, column, ascending });
  };
  return [
    { kind: 'item', label: words.sortAscending(columnName(column)), act: sort(true) },
    { kind: 'item', label: words.sortDescending(columnName(column)), act: sort(false) },
    { kind: 'note', text: words.sortHint },
  ];
}

// --- tabs of sheets ---

function drawTabs(next: State): void {
  const list = element('div', { role: 'tablist', class: 'tabs', 'aria-label': words.tabsLabel });
  const shown = next.sheets.filter((sheet) => !sheet.hidden);
  for (const sheet of shown) {
    const tab = button(sheet.name, () => void openByHand(sheet.id), {
      role: 'tab',
      id: `sheet-${sheet.id}`,
      'data-sheet': String(sheet.id),
    });
    if (sheet.color !== null) tab.style.boxShadow = `inset 0 -3px ${sheet.color}`;
    tab.addEventListener('dblclick', () => void renameSheet(sheet.id, sheet.name));
    list.append(tab);
  }
  list.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const at = shown.findIndex((sheet) => sheet.id === sheetId);
    const to = shown[(at + step + shown.length) % shown.length];
    if (to !== undefined) void openByHand(to.id).then(() => document.getElementById(`sheet-${to.id}`)?.focus());
  });
  const present = () => state?.sheets.find((sheet) => sheet.id === sheetId);
  const actions = menuButton(
    '⋯',
    () => {
      const sheet = present();
      return sheet === undefined
        ? []
        : [
            { kind: 'item', label: words.renameSheet, act: () => void renameSheet(sheet.id, sheet.name) },
            { kind: 'item', label: words.deleteSheet, act: () => void act({ kind: 'delete-sheet', sheetId: sheet.id }) },
          ];
    },
    { class: 'quiet', 'aria-label': words.sheetMenu(present()?.name ?? '') },
  );
  part('.tabs-bar').replaceChildren(
    button('＋', () => void act({ kind: 'add-sheet' }), { class: 'quiet', 'aria-label': words.addSheet }),
    list,
    actions,
  );
  markTabs();
}

async function openByHand(id: number): Promise<void> {
  await openSheet(id);
  const { active, rect } = grid.selection;
  void connection.move({ kind: 'select', sheetId: id, active, rect });
}

async function renameSheet(id: number, present: string): Promise<void> {
  const name = await askText(words.renameSheet, words.newSheetName, present, words.rename, words);
  if (name !== null && name !== '' && name !== present) await act({ kind: 'rename-sheet', sheetId: id, name });
}

function markTabs(): void {
  document.querySelectorAll<HTMLElement>('.tabs [role=tab]').forEach((tab) => {
    const chosen = tab.dataset['sheet'] === String(sheetId);
    tab.setAttribute('aria-selected', String(chosen));
    tab.tabIndex = chosen ? 0 : -1;
    if (chosen) tab.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  const name = state?.sheets.find((sheet) => sheet.id === sheetId)?.name ?? '';
  document.querySelector('.tabs-bar > [aria-haspopup=menu]')?.setAttribute('aria-label', words.sheetMenu(name));
}

// --- what is said ---

let statusTimer: ReturnType<typeof setTimeout> | null = null;

function notify(notice: Notice): void {
  const { text, tone } = sayNotice(notice, state?.locale ?? 'ja');
  say(text, tone);
}

/** Bad news stay until they are read; other news give way to the next. */
function say(text: string, tone: 'plain' | 'good' | 'bad'): void {
  if (tone === 'bad') {
    const box = element('div', { class: 'alert' }, element('p', {}, text));
    const gone = button(words.dismiss, () => {
      box.remove();
      grid.focus();
    });
    box.append(gone);
    alertPlace.replaceChildren(box);
    return;
  }
  status.textContent = text;
  status.dataset['tone'] = tone;
  if (statusTimer !== null) clearTimeout(statusTimer);
  statusTimer = setTimeout(() => {
    status.textContent = '';
    if (state !== null) drawFoot(state);
  }, 8000);
}

function drawFoot(next: State): void {
  const summary = part('.run-summary');
  const parts: string[] = [];
  if (next.running !== null) parts.push(words.running(next.running));
  else if (next.lastRun !== null) parts.push(words.runSummary(next.lastRun.calls, seconds(next.lastRun.virtualMs)));
  parts.push({ saved: words.saved, pending: words.saving, 'changed-on-disk': words.saveFailed, failed: words.saveFailed }[next.saving]);
  summary.textContent = parts.join('　');
  document.body.classList.toggle('is-running', next.running !== null);
  part('.workspace').setAttribute('aria-busy', String(next.running !== null));
}

const banners = new Map<string, readonly (string | Node)[]>();

function banner(name: string, content: readonly (string | Node)[] | null): void {
  if (content === null && !banners.has(name)) return;
  if (content !== null && banners.has(name)) return;
  if (content === null) banners.delete(name);
  else banners.set(name, content);
  const place = part('.banner');
  place.hidden = banners.size === 0;
  place.replaceChildren(
    ...[...banners.values()].map((parts) =>
      element(
        'div',
        { class: 'banner-row', role: 'alert' },
        ...parts.map((each) => (typeof each === 'string' ? element('p', {}, each) : each)),
      ),
    ),
  );
}

/** A document of this workbench opens beside the table; everything else in a new tab of the browser. */
function openLink(url: string): void {
  const id = /^https:\/\/docs\.google\.com\/document\/d\/([^/]+)/.exec(url)?.[1];
  const known = state?.documents.some((document) => document.id === id) ?? false;
  if (id !== undefined && known && state !== null) {
    panels.open('documents', id);
    showOutputs(true);
    return;
  }
  if (/^(https?:|mailto:)/.test(url)) window.open(url, '_blank', 'noopener');
}
