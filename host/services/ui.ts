// Menus, dialogs and pages of the open editor (reference/base/ui), and the older Browser boxes.

import { type Answer, type ButtonSetName, Exception, type Execution, type Menu, type MenuItem, type Question } from '../runtime/execution';
import { flush } from '../runtime/flush';
import { EnumValue, enumValue, type Service } from '../runtime/guard';
import type { HtmlOutput } from './html';

/**
 * The Ui of the spreadsheet's editor. Throws where nobody has the editor open for this run: a time trigger, or Run in
 * the script editor (platform facts: "Cannot call SpreadsheetApp.getUi() from this context.").
 */
export function uiFor(execution: Execution): Service {
  if (!hasScreen(execution)) throw new Exception('Cannot call SpreadsheetApp.getUi() from this context.');
  return new Ui(execution);
}

/** Browser of one run. */
export function browserFor(execution: Execution): Service {
  return new Browser(execution);
}

const hasScreen = (execution: Execution): boolean => execution.entryPoint !== 'timer' && execution.entryPoint !== 'editor';

class Ui implements Service {
  readonly gasType = 'Base.Ui';

  constructor(private readonly execution: Execution) {}

  createMenu(caption: string): ScriptMenu {
    return new ScriptMenu(this.execution, caption);
  }

  /** Google titles this menu with the add-on's name, which a bound script does not have. */
  createAddonMenu(): ScriptMenu {
    return new ScriptMenu(this.execution, 'Add-on');
  }

  alert(...args: readonly unknown[]): EnumValue {
    return enumValue('Base.Button', ask(this.execution, questionOf('alert', args)).button);
  }

  prompt(...args: readonly unknown[]): PromptResponse {
    return new PromptResponse(ask(this.execution, questionOf('prompt', args)));
  }

  showSidebar(page: HtmlOutput): void {
    this.show('sidebar', page, page.getTitle());
  }

  showModalDialog(page: HtmlOutput, title: string): void {
    this.show('modal', page, title);
  }

  showModelessDialog(page: HtmlOutput, title: string): void {
    this.show('modeless', page, title);
  }

  /** Does not suspend the script (reference/base/ui, showModalDialog). */
  private show(kind: 'sidebar' | 'modal' | 'modeless', page: HtmlOutput, title: string | null): void {
    this.execution.screen.page({ kind, title: title ?? '', html: page.getContent(), width: page.getWidth(), height: page.getHeight() });
  }
}

class ScriptMenu implements Service {
  readonly gasType = 'Base.Menu';
  private readonly items: MenuItem[] = [];

  constructor(
    private readonly execution: Execution,
    private readonly title: string,
  ) {}

  addItem(label: string, functionName: string): this {
    this.items.push({ kind: 'item', label, functionName });
    return this;
  }

  addSeparator(): this {
    this.items.push({ kind: 'separator' });
    return this;
  }

  addSubMenu(menu: ScriptMenu): this {
    this.items.push({ kind: 'menu', menu: menu.toMenu() });
    return this;
  }

  addToUi(): void {
    this.execution.screen.menu(this.toMenu());
  }

  toMenu(): Menu {
    return { title: this.title, items: [...this.items] };
  }
}

class PromptResponse implements Service {
  readonly gasType = 'Base.PromptResponse';

  constructor(private readonly answer: Answer) {}

  getSelectedButton(): EnumValue {
    return enumValue('Base.Button', this.answer.button);
  }

  /** null where the box was closed with its cross (reference/base/prompt-response). */
  getResponseText(): string | null {
    return this.answer.button === 'CLOSE' ? null : this.answer.text;
  }
}

class Browser implements Service {
  readonly gasType = 'Base.Browser';

  constructor(private readonly execution: Execution) {}

  /** Answers with the button in lower case, "cancel" where the box was closed (reference/base/browser). */
  msgBox(...args: readonly unknown[]): string {
    const { button } = ask(this.execution, questionOf('alert', args), 'Browser.msgBox');
    return button === 'CLOSE' ? 'cancel' : button.toLowerCase();
  }

  /** Answers with the text, or "cancel" where the box was cancelled or closed (reference/base/browser). */
  inputBox(...args: readonly unknown[]): string {
    const { button, text } = ask(this.execution, questionOf('prompt', args), 'Browser.inputBox');
    return button === 'CLOSE' || button === 'CANCEL' ? 'cancel' : text;
  }
}

/** (text), (text, buttons) or (title, text, buttons). */
function questionOf(kind: Question['kind'], args: readonly unknown[]): Question {
  const last = args.at(-1);
  const buttons = last instanceof EnumValue ? buttonSetOf(last) : 'OK';
  const words = (last instanceof EnumValue ? args.slice(0, -1) : args).map(String);
  return { kind, title: words.length > 1 ? (words[0] ?? '') : '', text: words.at(-1) ?? '', buttons };
}

function buttonSetOf(value: EnumValue): ButtonSetName {
  switch (value.name) {
    case 'OK':
    case 'OK_CANCEL':
    case 'YES_NO':
    case 'YES_NO_CANCEL':
      return value.name;
    default:
      throw new Exception(`Invalid argument: ${value.name}`);
  }
}

/**
 * Asks and waits. The dialog suspends the script: what was written shows in the sheet, and the locks of this run do not
 * survive (reference/base/ui, alert; reference/lock/lock). Time spent thinking is not the script's.
 */
function ask(execution: Execution, question: Question, method = 'SpreadsheetApp.getUi'): Answer {
  if (!hasScreen(execution)) throw new Exception(`Cannot call ${method}() from this context.`);
  flush(execution);
  for (const [name, lock] of execution.world.locks) if (lock.holder === execution.id) execution.world.locks.delete(name);
  return execution.screen.ask(question);
}
