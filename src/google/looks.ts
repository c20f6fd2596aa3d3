// Looks never stop a job: number formats, dropdowns, colours, notes. A Table (テーブルに変換) and a protection refuse them. A Table cannot
// be asked for under our scope, so it is found by trying; what was refused is remembered for the answer of this run.
import type { LeftOut, Look } from '../sheet/look';
import { logFailure } from './journal';

const leftOut = new Map<string, LeftOut>();
let tried = false;

/** Does `act`; false where it was refused. A refusal may come as late as the flush, and one of an earlier write must not count as this. */
export function tryLook(tab: string, look: Look, act: () => void): boolean {
  tried = true;
  SpreadsheetApp.flush();
  try {
    act();
    SpreadsheetApp.flush();
    return true;
  } catch (error) {
    logFailure(`${look} of ${tab}`, error);
    leaveOut(tab, look);
    return false;
  }
}

/** Remembers something that this run did not write and went on without. */
export function leaveOut(tab: string, look: Look): void {
  leftOut.set(`${look} ${tab}`, { tab, look });
}

/** What this run went on without; null where it tried nothing of the kind. */
export function allLeftOut(): readonly LeftOut[] | null {
  return tried ? [...leftOut.values()] : null;
}
