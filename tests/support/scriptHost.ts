// A host around one script text: a new workbook with one sheet, every scope granted, a screen that answers from a queue.
import { type Book, bookWithOneSheet } from '../../host/book/book';
import { createHost, type Host } from '../../host/host';
import type { Answer, ButtonName, Menu, Question, Screen, ShownPage, Toast } from '../../host/runtime/execution';
import { type Account, type AdvancedService, newWorld, type World } from '../../host/runtime/world';

export const clerk: Account = { email: 'dx@town.wakaba.example.lg.jp', locale: 'ja' };

export type ScriptHostOptions = {
  /** HTML files by name without ".html". */
  readonly html?: Readonly<Record<string, string>>;
  /** Default: nothing declared, every scope granted. */
  readonly scopes?: readonly string[];
  /** Advanced services the manifest enables; default: none. */
  readonly advancedServices?: readonly AdvancedService[];
  /** The script's zone; default Asia/Tokyo. */
  readonly timeZone?: string;
  readonly account?: Account;
  readonly accountType?: 'consumer' | 'workspace';
  /** ISO instant; default 2023-09-01T09:00+09:00. */
  readonly now?: string;
  readonly writeErrors?: 'at once' | 'at flush';
  readonly jitterSeed?: number;
  readonly realLimitMs?: number | null;
  /** A workbook without a past; default: one empty sheet. */
  readonly book?: Book;
  /** A world with a past, in place of `book`. */
  readonly world?: World;
  /** Answers to dialogs in order; a bare name answers with that button. Once they run out, dialogs are closed. */
  readonly answers?: readonly (ButtonName | Answer)[];
};

/** What the screen was shown, in order. */
type Shown = {
  readonly questions: Question[];
  readonly pages: ShownPage[];
  readonly menus: Menu[];
  readonly toasts: Toast[];
  readonly selected: { readonly sheetId: number; readonly a1: string }[];
};

export type ScriptHost = Host & {
  readonly book: Book;
  readonly shown: Shown;
  /** Answers still to be given; push to it to add some. */
  readonly answers: (ButtonName | Answer)[];
};

/** A host that runs this text as its only script file "Code.gs". */
export function scriptHost(code: string, options: ScriptHostOptions = {}): ScriptHost {
  const world = options.world ?? newWorld(options.book ?? bookWithOneSheet());
  const { book } = world;
  if (options.accountType !== undefined) world.accountType = options.accountType;
  const shown: Shown = { questions: [], pages: [], menus: [], toasts: [], selected: [] };
  const answers = [...(options.answers ?? [])];
  const screen: Screen = {
    ask(question) {
      shown.questions.push(question);
      const answer = answers.shift() ?? 'CLOSE';
      return typeof answer === 'string' ? { button: answer, text: '' } : answer;
    },
    page: (page) => void shown.pages.push(page),
    menu: (menu) => void shown.menus.push(menu),
    toast: (toast) => void shown.toasts.push(toast),
    selected: (sheetId, a1) => void shown.selected.push({ sheetId, a1 }),
  };
  const host = createHost({
    project: {
      scripts: [{ name: 'Code.gs', text: code }],
      html: new Map(Object.entries(options.html ?? {})),
      manifest: {
        timeZone: options.timeZone ?? 'Asia/Tokyo',
        oauthScopes: options.scopes ?? null,
        advancedServices: options.advancedServices ?? [],
      },
    },
    world,
    screen,
    account: options.account ?? clerk,
    now: Date.parse(options.now ?? '2023-09-01T09:00:00+09:00'),
    ...(options.writeErrors === undefined ? {} : { writeErrors: options.writeErrors }),
    ...(options.jitterSeed === undefined ? {} : { jitterSeed: options.jitterSeed }),
    ...(options.realLimitMs === undefined ? {} : { realLimitMs: options.realLimitMs }),
  });
  return { ...host, book, shown, answers };
}
