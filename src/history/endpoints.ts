// The endpoints of this room: the functions that its pages may call.
import * as z from 'zod/mini';
import { endpoint } from '../sheet/endpoint';
import { name } from '../sheet/shapes';
import { rounds, takeSnapshot } from './snapshot.job';

export const historyEndpoints = {
  /** The name of a snapshot; null: the last meeting's. */
  sidebarRounds: endpoint([z.nullable(name)], rounds),
  sidebarTakeSnapshot: endpoint([name, z.enum(['round', 'manual'])], takeSnapshot),
};
