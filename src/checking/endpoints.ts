// The endpoints of this room: the functions that its pages may call.
import * as z from 'zod/mini';
import { endpoint, needing } from '../sheet/endpoint';
import { revisionShape as revision } from '../sheet/revision';
import { check } from './check.job';
import { fixKinds } from './fixes';
import { applyFixes, undoFixes } from './fixes.job';

export const checkingEndpoints = {
  sidebarCheck: endpoint([], check, 'check'),
  sidebarFix: needing(['address'], endpoint([z.readonly(z.array(z.enum(fixKinds)).check(z.minLength(1))), revision], applyFixes)),
  sidebarUndoFix: needing(['address'], endpoint([], undoFixes)),
};
