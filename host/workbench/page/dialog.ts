// Dialogs: the script's alert and prompt, and the add-on's own pages shown in a window.
import type { Answer, ButtonName, ButtonSetName } from '../../runtime/execution';
import type { State } from '../protocol';
import { button, element } from './element';
import type { Words } from './words';

const buttonsOf: { readonly [set in ButtonSetName]: readonly ButtonName[] } = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

type AskedQuestion = NonNullable<State['question']>;

/** Shows the question the script waits on; closing the window by its cross or by Esc answers CLOSE. */
export class QuestionDialog {
  private readonly dialog = element('dialog', {
    class: 'question',
    'aria-labelledby': 'question-title',
    'aria-describedby': 'question-text',
  });
  private shown: number | null = null;

  constructor(
    private readonly answer: (questionId: number, answer: Answer) => void,
    private readonly closed: () => void,
  ) {
    document.body.append(this.dialog);
    this.dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      this.give('CLOSE', '');
    });
  }

  /** Follows the state: another tab may have answered meanwhile. */
  show(question: AskedQuestion | null, words: Words): void {
    if (question?.id === this.shown || (question === null && this.shown === null)) return;
    if (question === null) {
      this.close();
      return;
    }
    this.shown = question.id;
    const input =
      question.kind === 'prompt' ? element('input', { type: 'text', autocomplete: 'off', 'aria-labelledby': 'question-text' }) : null;
    const form = element(
      'form',
      {},
      element(
        'div',
        { class: 'dialog-head' },
        element('h2', { id: 'question-title' }, question.title || words.noTitle),
        button('×', () => this.give('CLOSE', input?.value ?? ''), { class: 'quiet close', 'aria-label': words.closeDialog }),
      ),
      element('p', { id: 'question-text', class: 'question-text' }, question.text),
    );
    if (input !== null) form.append(input);
    const row = element('div', { class: 'dialog-buttons' });
    buttonsOf[question.buttons].forEach((name, index) => {
      const choice = button(words.buttons[name], () => this.give(name, input?.value ?? ''), { class: index === 0 ? 'primary' : '' });
      if (index === 0) choice.type = 'submit';
      row.append(choice);
    });
    form.addEventListener('submit', (event) => event.preventDefault());
    form.append(row);
    this.dialog.replaceChildren(form);
    if (!this.dialog.open) this.dialog.showModal();
    (input ?? row.querySelector('button'))?.focus();
  }

  private give(name: ButtonName, text: string): void {
    if (this.shown === null) return;
    const { shown } = this;
    this.close();
    this.answer(shown, { button: name, text });
  }

  private close(): void {
    this.shown = null;
    this.dialog.close();
    this.closed();
  }
}

/** Asks for one line of text; null where the person closes the window. */
export function askText(title: string, label: string, present: string, doIt: string, words: Words): Promise<string | null> {
  const input = element('input', { type: 'text', id: 'ask-text', value: present, autocomplete: 'off' });
  const dialog = element('dialog', { class: 'question', 'aria-labelledby': 'ask-title' });
  return new Promise((resolve) => {
    const end = (value: string | null) => {
      dialog.close();
      dialog.remove();
      resolve(value);
    };
    const form = element(
      'form',
      {},
      element('div', { class: 'dialog-head' }, element('h2', { id: 'ask-title' }, title)),
      element('label', { for: 'ask-text' }, label),
      input,
      element(
        'div',
        { class: 'dialog-buttons' },
        element('button', { type: 'submit', class: 'primary' }, doIt),
        button(words.buttons.CANCEL, () => end(null)),
      ),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      end(input.value.trim());
    });
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      end(null);
    });
    dialog.append(form);
    document.body.append(dialog);
    dialog.showModal();
    input.select();
  });
}
