// Looks never stop a job: number formats, dropdowns, colours, notes. A Table (テーブルに変換) and a protection refuse them. A Table cannot
// be asked for under our scope, so it is found by trying; what was refused is remembered for the answer of this run.
import type { LeftOut, Look } from '../sheet/look';
import { logFailure } from './journal';

const leftOut = new Map<string, LeftOut>();
let tried = false;

/**
 * Does `act`, which may be done twice; false where it was refused. A refusal may come as late as the flush, and one of an earlier write must
 * not count as this. An error that passes is no refusal: what was meant as a look is tried again once.
 */
export function tryLook(tab: string, look: Look, act: () => void): boolean {
  tried = true;
  SpreadsheetApp.flush();
  if (thrownBy(act) === null) return true;
  const refusal = thrownBy(act);
  if (refusal === null) return true;
  logFailure(`${look} of ${tab}`, refusal.error);
  leaveOut(tab, look);
  return false;
}

/** null where nothing was thrown. */
function thrownBy(act: () => void): { readonly error: unknown } | null {
  try {
    act();
    SpreadsheetApp.flush();
    return null;
  } catch (error) {
    return { error };
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
