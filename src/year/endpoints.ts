// The endpoints of this room: the functions that its pages may call.
import * as z from 'zod/mini';
import { endpoint } from '../sheet/endpoint';
import { revisionShape as revision } from '../sheet/revision';
import { name } from '../sheet/shapes';
import { applyTransfers, previewYear, turnYear, undoTransfers } from './year.job';

export const yearEndpoints = {
  sidebarYear: endpoint([], previewYear),
  sidebarTurnYear: endpoint([revision], turnYear),
  /** Successors by old section. */
  sidebarTransfer: endpoint([z.readonly(z.record(name, name)), revision], applyTransfers),
  sidebarUndoTransfer: endpoint([], undoTransfers),
};
