// Draws one cell.
import type { CellStyle, CellView } from '../protocol';
import { element } from './element';
import { columnName, type Words } from './words';

export type CellPlace = {
  readonly row: number;
  readonly column: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
};

const sides = ['top', 'left', 'bottom', 'right'] as const;

/** The cell at `place`; `view` undefined draws a blank one. `spill` is how far its text may run over blank neighbours, in px. */
export function cellElement(
  place: CellPlace,
  view: CellView | undefined,
  style: CellStyle | undefined,
  spill: number,
  words: Words,
): HTMLElement {
  const cell = element('div', {
    role: 'gridcell',
    class: 'cell',
    'aria-colindex': String(place.column + 1),
    'data-cell': `${columnName(place.column)}${place.row}`,
  });
  cell.style.left = `${place.left}px`;
  cell.style.width = `${place.width}px`;
  cell.style.height = `${place.height}px`;
  if (view === undefined && style === undefined) return cell;
  if (style !== undefined) applyStyle(cell, style);
  if (view === undefined) return cell;
  cell.classList.add(view.kind);
  if (view.checkbox !== undefined) {
    cell.append(checkbox(view.checkbox.checked, place, words));
  } else if (view.text !== '') {
    const text = element('span', { class: 'cell-text' }, ...withLinks(view));
    if (spill > 0) {
      cell.classList.add('spills');
      text.style.maxWidth = `${place.width + spill - 8}px`;
    }
    cell.append(text);
  }
  if (view.list !== undefined) {
    cell.classList.add('has-choices');
    cell.append(element('span', { class: 'open-choices', 'aria-hidden': 'true', title: words.listMark }, '▼'));
  }
  if (view.note !== undefined) {
    cell.classList.add('has-note');
    cell.dataset['note'] = view.note;
    cell.setAttribute('aria-description', words.noteMark(view.note));
  }
  return cell;
}

function checkbox(checked: boolean, place: CellPlace, words: Words): HTMLElement {
  const box = element('input', {
    type: 'checkbox',
    class: 'cell-check',
    tabindex: '-1',
    'aria-label': `${columnName(place.column)}${place.row} ${words.checkMark(checked)}`,
  });
  box.checked = checked;
  return box;
}

function withLinks(view: CellView): (Node | string)[] {
  if (view.links === undefined) return [view.text];
  const parts: (Node | string)[] = [];
  let at = 0;
  for (const { start, end, url } of view.links) {
    if (start > at) parts.push(view.text.slice(at, start));
    // the table has one stop for the Tab key, its active cell; Enter with Ctrl opens the link from there
    parts.push(element('a', { href: url, target: '_blank', rel: 'noopener noreferrer', tabindex: '-1' }, view.text.slice(start, end)));
    at = end;
  }
  if (at < view.text.length) parts.push(view.text.slice(at));
  return parts;
}

function applyStyle(cell: HTMLElement, style: CellStyle): void {
  if (style.background) cell.style.backgroundColor = style.background;
  if (style.color) cell.style.color = style.color;
  if (style.bold) cell.style.fontWeight = '700';
  if (style.italic) cell.style.fontStyle = 'italic';
  const lines = [style.underline ? 'underline' : '', style.strike ? 'line-through' : ''].filter(Boolean).join(' ');
  if (lines !== '') cell.style.textDecoration = lines;
  if (style.size !== undefined && style.size !== 10) cell.style.fontSize = `${(style.size * 4) / 3}px`;
  if (style.align) cell.classList.add(`align-${style.align}`);
  if (style.vertical) cell.classList.add(`valign-${style.vertical}`);
  if (style.wrap === 'WRAP') cell.classList.add('wraps');
  if (style.border) {
    const shadows: string[] = [];
    for (const side of sides) {
      const line = style.border[side];
      if (line === undefined) continue;
      const width = /MEDIUM/.test(line.style) ? 2 : /THICK/.test(line.style) ? 3 : 1;
      if (side === 'right') cell.style.borderRight = `${width}px solid ${line.color}`;
      if (side === 'bottom') cell.style.borderBottom = `${width}px solid ${line.color}`;
      if (side === 'top') shadows.push(`inset 0 ${width}px ${line.color}`);
      if (side === 'left') shadows.push(`inset ${width}px 0 ${line.color}`);
    }
    if (shadows.length > 0) cell.style.boxShadow = shadows.join(',');
  }
}
