// The tooltip with a cell's note. It stays while the pointer is on it and closes with Esc (WCAG 1.4.13).
import { element, part } from './element';

export class NoteTip {
  private readonly tip = element('div', { class: 'note-tip', role: 'tooltip', hidden: true });
  private leave: ReturnType<typeof setTimeout> | null = null;

  constructor() {
    part('.workspace').append(this.tip);
    this.tip.addEventListener('pointerenter', () => this.stay());
    this.tip.addEventListener('pointerleave', () => this.hideSoon());
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.hide();
    });
  }

  show(note: string, cell: DOMRect): void {
    this.stay();
    this.tip.textContent = note;
    this.tip.hidden = false;
    // off the corner of the cell, so that the pointer can go on along the row and down the column
    const right = cell.right + 2 + this.tip.offsetWidth <= window.innerWidth;
    const below = cell.bottom + 2 + this.tip.offsetHeight <= window.innerHeight;
    this.tip.style.left = `${right ? cell.right + 2 : Math.max(4, cell.left - this.tip.offsetWidth - 2)}px`;
    this.tip.style.top = `${below ? cell.bottom + 2 : Math.max(4, cell.top - this.tip.offsetHeight - 2)}px`;
  }

  /** Long enough to move the pointer from the cell onto the note. */
  hideSoon(): void {
    if (this.leave !== null || this.tip.hidden) return;
    this.leave = setTimeout(() => this.hide(), 250);
  }

  hide(): void {
    this.stay();
    this.tip.hidden = true;
  }

  private stay(): void {
    if (this.leave !== null) clearTimeout(this.leave);
    this.leave = null;
  }
}
