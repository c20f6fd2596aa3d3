// The editing box: a real input that always sits in the active cell and has the focus, so that typing starts a Japanese
// conversion in place. Cells with a list of choices get a combobox, all others a box of several lines.
import { element, part } from './element';
import type { Words } from './words';

/** What the active cell is, as far as the box needs it. */
export type BoxCell = {
  /** What a screen reader says: address, heading, content, note. */
  readonly label: string;
  /** What editing starts with. */
  readonly typed: string;
  readonly choices: readonly string[] | null;
};

/** Where to go after an edit. */
export type Step = 'stay' | 'up' | 'down' | 'left' | 'right';

export type BoxEvents = {
  commit(text: string, step: Step): void;
  cancel(): void;
  started(): void;
};

const arrowSteps: { readonly [key: string]: Step } = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

export class CellBox {
  private readonly text = element('textarea', {
    class: 'cell-box',
    rows: '1',
    spellcheck: 'false',
    autocomplete: 'off',
    'aria-describedby': 'grid-help',
  });
  private readonly pick = element('input', {
    class: 'cell-box',
    role: 'combobox',
    spellcheck: 'false',
    autocomplete: 'off',
    'aria-haspopup': 'listbox',
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
    'aria-describedby': 'grid-help',
  });
  private readonly list = element('ul', { class: 'choices', role: 'listbox', id: 'cell-choices', hidden: true });
  private cell: BoxCell = { label: '', typed: '', choices: null };
  private mode: 'idle' | 'typing' | 'editing' = 'idle';
  private shown: readonly string[] = [];
  private marked = -1;

  constructor(
    private readonly words: () => Words,
    private readonly events: BoxEvents,
  ) {
    part('.workspace').append(this.list);
    for (const box of [this.text, this.pick]) {
      box.addEventListener('input', () => this.typed());
      box.addEventListener('compositionstart', () => this.begin('typing'));
      box.addEventListener('blur', () => this.left());
    }
    // choosing with the mouse must not take the focus away
    this.list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.list.addEventListener('click', (event) => {
      const option = event.target instanceof Element ? event.target.closest('li') : null;
      if (option?.dataset['value'] !== undefined) this.finish(option.dataset['value'], 'stay');
    });
  }

  get editing(): boolean {
    return this.mode !== 'idle';
  }

  private get box(): HTMLTextAreaElement | HTMLInputElement {
    return this.cell.choices === null ? this.text : this.pick;
  }

  owns(node: EventTarget | null): boolean {
    return node === this.text || node === this.pick;
  }

  /** Moves the box into a cell; `focus` where the table has the focus. */
  place(into: HTMLElement, cell: BoxCell, focus: boolean): void {
    this.cell = cell;
    this.mode = 'idle';
    this.closeList();
    const { box } = this;
    const other = box === this.text ? this.pick : this.text;
    other.remove();
    box.value = '';
    box.classList.remove('open');
    box.removeAttribute('style');
    box.setAttribute('aria-label', cell.label);
    if (box.parentElement !== into) into.append(box);
    if (focus && document.activeElement !== box) box.focus({ preventScroll: true });
  }

  remove(): void {
    this.mode = 'idle';
    this.closeList();
    this.text.remove();
    this.pick.remove();
  }

  focus(): void {
    this.box.focus({ preventScroll: true });
  }

  /** Opens the box on the cell's present content. */
  edit(): void {
    this.begin('editing');
    this.box.value = this.cell.typed;
    this.fit();
    this.box.setSelectionRange(this.box.value.length, this.box.value.length);
    if (this.cell.choices !== null) this.showChoices('');
  }

  /** Takes what is in the box as the cell's new content, if it is open. */
  commit(step: Step = 'stay'): void {
    if (this.mode === 'idle') return;
    const marked = this.shown[this.marked];
    this.finish(this.cell.choices !== null && marked !== undefined ? marked : this.box.value, step);
  }

  /** Keys while the box is open; true where the key was for the box. */
  key(event: KeyboardEvent): boolean {
    if (this.mode === 'idle') return false;
    const choosing = this.cell.choices !== null && !this.list.hidden;
    if (choosing && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      this.mark(this.marked + (event.key === 'ArrowDown' ? 1 : -1));
      event.preventDefault();
      return true;
    }
    if (event.key === 'Enter' && event.altKey) {
      if (this.box === this.text) {
        this.text.setRangeText('\n', this.text.selectionStart, this.text.selectionEnd, 'end');
        this.fit();
      }
    } else if (event.key === 'Enter') this.commit(event.shiftKey ? 'up' : choosing ? 'stay' : 'down');
    else if (event.key === 'Tab') this.commit(event.shiftKey ? 'left' : 'right');
    else if (event.key === 'Escape') this.drop();
    else {
      const step = this.mode === 'typing' && !event.shiftKey && !event.ctrlKey && !event.metaKey ? arrowSteps[event.key] : undefined;
      if (step === undefined) return true;
      this.commit(step);
    }
    event.preventDefault();
    return true;
  }

  private drop(): void {
    this.mode = 'idle';
    this.closeList();
    this.box.value = '';
    this.events.cancel();
  }

  private finish(value: string, step: Step): void {
    this.mode = 'idle';
    this.closeList();
    if (value === this.cell.typed && step === 'stay') this.events.cancel();
    else this.events.commit(value, step);
  }

  private begin(mode: 'typing' | 'editing'): void {
    if (this.mode !== 'idle') return;
    this.mode = mode;
    this.box.classList.add('open');
    this.fit();
    this.events.started();
  }

  private typed(): void {
    // an Enter that was meant for the place the focus came from begins no edit
    if (this.mode === 'idle' && this.box.value === '\n') {
      this.box.value = '';
      return;
    }
    this.begin('typing');
    this.fit();
    if (this.cell.choices !== null) this.showChoices(this.box.value);
  }

  private left(): void {
    // another window or a re-drawn row takes the focus for a moment; only a true leave commits
    if (this.mode !== 'idle' && document.hasFocus() && this.box.isConnected) this.commit();
  }

  /** Lets the open box grow with its text, within the window. */
  private fit(): void {
    const { box } = this;
    if (box !== this.text || !this.text.classList.contains('open')) return;
    const cell = this.text.parentElement;
    if (cell === null) return;
    const lines = this.text.value.split('\n');
    const widest = Math.max(...lines.map((line) => [...line].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 14 : 8), 16)));
    this.text.style.width = `${Math.min(Math.max(cell.clientWidth, widest), Math.max(cell.clientWidth, 420))}px`;
    this.text.style.height = 'auto';
    this.text.style.height = `${Math.max(cell.clientHeight, this.text.scrollHeight)}px`;
  }

  private showChoices(filter: string): void {
    const { choices } = this.cell;
    if (choices === null) return;
    this.shown = filter === '' ? choices : choices.filter((choice) => choice.includes(filter));
    this.list.setAttribute('aria-label', this.words().choices);
    this.list.replaceChildren(
      ...this.shown.map((choice, index) =>
        element('li', { role: 'option', id: `cell-choice-${index}`, 'data-value': choice, 'aria-selected': 'false' }, choice),
      ),
    );
    if (this.shown.length === 0)
      this.list.append(element('li', { role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' }, this.words().noChoice));
    this.list.hidden = false;
    const place = this.pick.getBoundingClientRect();
    this.list.style.minWidth = `${place.width}px`;
    this.list.style.left = `${Math.max(4, Math.min(place.left, window.innerWidth - this.list.offsetWidth - 4))}px`;
    const below = place.bottom + this.list.offsetHeight <= window.innerHeight;
    this.list.style.top = `${below ? place.bottom : Math.max(4, place.top - this.list.offsetHeight)}px`;
    this.pick.setAttribute('aria-expanded', 'true');
    this.pick.setAttribute('aria-controls', 'cell-choices');
    const present = this.shown.indexOf(this.cell.typed);
    this.mark(filter === '' ? present : this.shown.length > 0 ? 0 : -1);
  }

  private mark(index: number): void {
    const count = this.shown.length;
    this.marked = count === 0 || index < 0 ? (index < -1 ? count - 1 : -1) : index % count;
    this.list.querySelectorAll('[role=option]').forEach((option, at) => {
      option.setAttribute('aria-selected', String(at === this.marked));
      if (at === this.marked) option.scrollIntoView({ block: 'nearest' });
    });
    if (this.marked < 0) this.pick.removeAttribute('aria-activedescendant');
    else this.pick.setAttribute('aria-activedescendant', `cell-choice-${this.marked}`);
  }

  private closeList(): void {
    this.list.hidden = true;
    this.shown = [];
    this.marked = -1;
    this.pick.setAttribute('aria-expanded', 'false');
    this.pick.removeAttribute('aria-controls');
    this.pick.removeAttribute('aria-activedescendant');
  }
}
