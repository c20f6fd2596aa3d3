// A screen without a person: dialogs are answered from a list, and everything shown is recorded for the report.
import type { Answer, ButtonName, ButtonSetName, Menu, Question, Screen, ShownPage, Toast } from './runtime/execution';

export type Dialog = {
  readonly kind: 'alert' | 'prompt' | 'modal' | 'modeless';
  readonly title: string;
  /** The text of an alert or a prompt, the HTML of a page. */
  readonly text: string;
  readonly buttons: readonly ButtonName[];
  /** null for a page: it is not answered. */
  readonly answer: Answer | null;
};

const buttonsOf: Readonly<Record<ButtonSetName, readonly ButtonName[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

/** An answer that names a button its dialog does not have: the list of answers is out of step. */
export class UnfitAnswer extends Error {
  override name = 'UnfitAnswer';
  constructor(
    readonly button: ButtonName,
    readonly buttons: readonly ButtonName[],
  ) {
    super(`The answer ${button} fits none of the buttons ${buttons.join(', ')}`);
  }
}

/** Answers dialogs in order; when the list runs out, the dialog is closed. */
export class RecordingScreen implements Screen {
  readonly dialogs: Dialog[] = [];
  readonly toasts: Toast[] = [];
  readonly menus: Menu[] = [];
  sidebar: ShownPage | null = null;
  unfit: UnfitAnswer | null = null;
  private readonly answers: Answer[];

  constructor(answers: readonly Answer[]) {
    this.answers = [...answers];
  }

  ask({ kind, title, text, buttons: set }: Question): Answer {
    const answer = this.answers.shift() ?? { button: 'CLOSE', text: '' };
    const buttons = buttonsOf[set];
    if (answer.button !== 'CLOSE' && !buttons.includes(answer.button)) {
      this.unfit ??= new UnfitAnswer(answer.button, buttons);
      throw this.unfit;
    }
    this.dialogs.push({ kind, title, text, buttons, answer });
    return answer;
  }

  page(page: ShownPage): void {
    if (page.kind === 'sidebar') this.sidebar = page;
    else this.dialogs.push({ kind: page.kind, title: page.title, text: page.html, buttons: [], answer: null });
  }

  menu(menu: Menu): void {
    this.menus.push(menu);
  }

  toast(toast: Toast): void {
    this.toasts.push(toast);
  }

  selected(): void {
    // nobody looks at the selection of a headless run
  }
}
