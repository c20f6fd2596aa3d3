// Menus: the add-on's menu bar, menus of the tool bar, the context menu. Keyboard as in the ARIA menubar pattern.
import { button, element, part } from './element';

export type MenuEntry =
  | { readonly kind: 'item'; readonly label: string; readonly act: () => void }
  | { readonly kind: 'separator' }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'menu'; readonly label: string; readonly entries: readonly MenuEntry[] };

type Opened = { readonly list: HTMLElement; readonly close: () => void };

const opened: Opened[] = [];

/** Closes every open menu. */
function closeMenus(): void {
  for (const { close } of opened.splice(0).reverse()) close();
}

document.addEventListener('pointerdown', (event) => {
  if (!(event.target instanceof Element) || event.target.closest('[role=menu], [aria-haspopup=menu]') === null) closeMenus();
});
window.addEventListener('blur', closeMenus);

/** Opens a menu at this place. `closed` runs when it is gone: it puts the focus back. */
export function openMenuAt(
  x: number,
  y: number,
  entries: readonly MenuEntry[],
  label: string,
  closed: () => void,
  sideways?: (step: 1 | -1) => void,
): void {
  closeMenus();
  show(x, y, entries, label, closed, sideways);
}

function show(
  x: number,
  y: number,
  entries: readonly MenuEntry[],
  label: string,
  closed: () => void,
  sideways?: (step: 1 | -1) => void,
): void {
  const list = element('div', { role: 'menu', class: 'menu', 'aria-label': label });
  const depth = opened.length;
  const closeDeeper = () => {
    for (const { close } of opened.splice(depth + 1).reverse()) close();
  };
  const choose = (act: () => void) => {
    for (const { list: each } of opened.splice(0).reverse()) each.remove();
    closed();
    act();
  };
  for (const entry of entries) {
    if (entry.kind === 'separator') list.append(element('div', { role: 'separator' }));
    else if (entry.kind === 'note') list.append(element('p', { class: 'menu-note', role: 'presentation' }, entry.text));
    else if (entry.kind === 'item') list.append(button(entry.label, () => choose(entry.act), { role: 'menuitem', tabindex: '-1' }));
    else {
      const opener = button(entry.label, () => openInner(), {
        role: 'menuitem',
        tabindex: '-1',
        'aria-haspopup': 'menu',
        'aria-expanded': 'false',
        class: 'has-menu',
      });
      const openInner = () => {
        closeDeeper();
        const place = opener.getBoundingClientRect();
        opener.setAttribute('aria-expanded', 'true');
        show(place.right - 2, place.top, entry.entries, entry.label, closed, sideways);
      };
      opener.addEventListener('pointerenter', openInner);
      list.append(opener);
    }
  }
  part('.workspace').append(list);
  list.style.left = `${Math.max(4, Math.min(x, window.innerWidth - list.offsetWidth - 4))}px`;
  list.style.top = `${Math.max(4, Math.min(y, window.innerHeight - list.offsetHeight - 4))}px`;
  const close = () => {
    list.remove();
    const opener = opened[depth - 1]?.list.querySelector<HTMLElement>('[aria-expanded=true]');
    opener?.setAttribute('aria-expanded', 'false');
    opener?.focus();
    if (depth === 0) closed();
  };
  opened.push({ list, close });
  const items = [...list.querySelectorAll<HTMLElement>(':scope > [role=menuitem]')];
  const move = (to: number) => items[(to + items.length) % items.length]?.focus();
  list.addEventListener('keydown', (event) => {
    const at = items.indexOf(document.activeElement as HTMLElement);
    const current = items[at];
    const acts: { readonly [key: string]: (() => void) | undefined } = {
      ArrowDown: () => move(at + 1),
      ArrowUp: () => move(at - 1),
      Home: () => move(0),
      End: () => move(items.length - 1),
      Escape: () => opened.pop()?.close(),
      Tab: closeMenus,
      ArrowRight: current?.classList.contains('has-menu') ? () => current.click() : sideways && (() => sideways(1)),
      ArrowLeft: depth > 0 ? () => opened.pop()?.close() : sideways && (() => sideways(-1)),
    };
    const act = acts[event.key];
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  });
  items[0]?.focus();
}

export type BarMenu = { readonly title: string; readonly entries: readonly MenuEntry[] };

/** The bar of the add-on's menus. `back` puts the focus where the person was when a menu closes after a choice. */
export function menuBar(menus: readonly BarMenu[], label: string): HTMLElement {
  const bar = element('div', { role: 'menubar', class: 'menu-bar', 'aria-label': label });
  const openers = menus.map(({ title, entries }, index) => {
    const opener = element(
      'button',
      { type: 'button', role: 'menuitem', 'aria-haspopup': 'menu', 'aria-expanded': 'false', tabindex: index === 0 ? '0' : '-1' },
      title,
    );
    const open = () => {
      const place = opener.getBoundingClientRect();
      const sideways = (step: 1 | -1) => {
        closeMenus();
        const next = openers[(index + step + openers.length) % openers.length];
        next?.focus();
        next?.click();
      };
      openMenuAt(
        place.left,
        place.bottom,
        entries,
        title,
        () => {
          opener.setAttribute('aria-expanded', 'false');
          opener.focus();
        },
        sideways,
      );
      opener.setAttribute('aria-expanded', 'true');
    };
    opener.addEventListener('click', () => {
      if (opener.getAttribute('aria-expanded') === 'true') closeMenus();
      else open();
    });
    opener.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        open();
      } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
        const step = event.key === 'ArrowRight' ? 1 : -1;
        const next = openers[(index + step + openers.length) % openers.length];
        opener.tabIndex = -1;
        if (next) next.tabIndex = 0;
        next?.focus();
      }
    });
    return opener;
  });
  bar.append(...openers);
  return bar;
}

/** A button of the tool bar that opens a menu; the entries are made when it opens. */
export function menuButton(
  text: string,
  entries: () => readonly MenuEntry[],
  attributes: { readonly [name: string]: string } = {},
): HTMLButtonElement {
  const opener: HTMLButtonElement = button(
    text,
    () => {
      if (opener.getAttribute('aria-expanded') === 'true') {
        closeMenus();
        return;
      }
      const place = opener.getBoundingClientRect();
      openMenuAt(place.left, place.bottom, entries(), opener.getAttribute('aria-label') ?? text, () => {
        opener.setAttribute('aria-expanded', 'false');
        opener.focus();
      });
      opener.setAttribute('aria-expanded', 'true');
    },
    { 'aria-haspopup': 'menu', 'aria-expanded': 'false', ...attributes },
  );
  return opener;
}
