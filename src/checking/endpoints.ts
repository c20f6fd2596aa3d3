// The endpoints of this room: the functions that its pages may call.
import * as z from 'zod/mini';
import { endpoint, needing } from '../sheet/endpoint';
import { revisionShape as revision } from '../sheet/revision';
import { addSettings } from './addSettings.job';
import { check } from './check.job';
import { fixKinds } from './fixes';
import { applyFixes, undoFixes } from './fixes.job';
import { restoreRows } from './restore.job';

export const checkingEndpoints = {
  sidebarCheck: endpoint([], check, 'check'),
  /** Lines that 設定 lacks. */
  sidebarAddSettings: endpoint([], addSettings),
  sidebarFix: needing(['address'], endpoint([z.readonly(z.array(z.enum(fixKinds)).check(z.minLength(1))), revision], applyFixes)),
  sidebarUndoFix: needing(['address'], endpoint([], undoFixes)),
  /** Deletions by their revisions. */
  sidebarRestoreRows: needing(['address'], endpoint([z.readonly(z.array(revision).check(z.minLength(1)))], restoreRows, 'check')),
};
