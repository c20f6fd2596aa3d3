// google.script.run as promises that always give an Answer. The only file that names `google`.

import type { SidebarDoubts, SidebarFunctions } from '../src/shell/endpoints';
import type { Answer } from '../src/shell/page';
import { page } from './language';

export type EndpointName = keyof SidebarFunctions;

/** What an endpoint answers with when all went well. */
export type Value<E extends EndpointName> = Extract<ReturnType<SidebarFunctions[E]>, { readonly ok: true }>['value'];

type Calls = { readonly [E in EndpointName]: (...args: Parameters<SidebarFunctions[E]>) => void };
type Runner = Calls & {
  withSuccessHandler(handler: (answer: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
};

declare const google: {
  readonly script: { readonly run: Runner; readonly host: { readonly editor: { focus(): void } } };
};

/** Where to look when a call that writes came back without an answer: as its declaration says, for each of them. */
const doubts: SidebarDoubts = {
  sidebarAdopt: 'tracker',
  sidebarCheck: 'check',
  sidebarRestoreRows: 'check',
  sidebarCreateMeeting: 'meeting',
  sidebarSaveMeeting: 'saved',
  sidebarSaveAttendance: 'saved',
  sidebarAddItems: 'saved',
  sidebarSaveItems: 'saved',
  sidebarSaveOutcomes: 'saved',
  sidebarPlaceSpeeches: 'saved',
  sidebarApplyEffects: 'effects',
  sidebarMakePaper: 'paper',
  sidebarSharePaper: 'sharing',
  sidebarSendReminders: 'mail',
  sidebarSendTestLetter: 'test',
  sidebarSettleLetter: 'saved',
  sidebarSnooze: 'saved',
  sidebarTimer: 'timer',
};

let heard: (note: string) => void = () => undefined;

/** `listener` hears what the last job that wrote went on without; '' where it did without nothing. */
export function onNote(listener: (note: string) => void): void {
  heard = listener;
}

/**
 * Calls an endpoint. Never rejects: no connection, a killed script or an answer that is none become a failure in words.
 * The error itself goes to the browser's console only, since Google's texts are raw and localised.
 */
export function call<E extends EndpointName>(endpoint: E, ...args: Parameters<SidebarFunctions[E]>): Promise<Answer<Value<E>>> {
  return new Promise((resolve) => {
    const fail = (error: unknown) => {
      console.error(error);
      resolve(noAnswer(endpoint, error));
    };
    try {
      const calls: Calls = google.script.run
        .withSuccessHandler((answer) => {
          if (!isAnswer<E>(answer)) return fail(answer);
          if (answer.ok && answer.note !== undefined) heard(answer.note);
          resolve(answer);
        })
        .withFailureHandler(fail);
      calls[endpoint](...args);
    } catch (error) {
      fail(error);
    }
  });
}

/** Moves the keyboard from the sidebar to the sheet. */
export function focusSheet(): void {
  google.script.host.editor.focus();
}

/** The script answers nothing at all where it was stopped from outside; what it does answer has the shape the contract says. */
function isAnswer<E extends EndpointName>(answer: unknown): answer is Answer<Value<E>> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean';
}

const isWriting = (endpoint: EndpointName): endpoint is keyof SidebarDoubts => endpoint in doubts;

/** Google's code for a call that came from another account than the sheet's; the code is the same in all languages. */
const otherAccount = /PERMISSION_DENIED/;

function noAnswer(endpoint: EndpointName, error: unknown): Answer<never> {
  if (otherAccount.test(String(error))) return { ok: false, message: page.connection.otherAccount, reference: null };
  const place = isWriting(endpoint) ? doubts[endpoint] : undefined;
  const { message } = page.connection;
  return { ok: false, message: place === undefined ? message : `${page.connection.unsure[place]}\n${message}`, reference: null };
}
