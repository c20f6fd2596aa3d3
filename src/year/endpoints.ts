// The endpoints of this room: the functions that its pages may call.
import * as z from 'zod/mini';
import { endpoint, needing } from '../sheet/endpoint';
import { revisionShape as revision } from '../sheet/revision';
import { name } from '../sheet/shapes';
import { applyTransfers, previewYear, turnYear, undoTransfers, undoTurn } from './year.job';

export const yearEndpoints = {
  sidebarYear: endpoint([], previewYear),
  /** The second argument: the person has said that a turn before March is meant. */
  sidebarTurnYear: needing(['address'], endpoint([revision, z.boolean()], turnYear)),
  sidebarUndoTurn: needing(['address'], endpoint([], undoTurn)),
  /** Successors by old section. */
  sidebarTransfer: needing(['address'], endpoint([z.readonly(z.record(name, name)), revision], applyTransfers)),
  sidebarUndoTransfer: needing(['address'], endpoint([], undoTransfers)),
};
