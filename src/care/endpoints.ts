// The endpoints of this room: the functions that its pages may call.
import * as z from 'zod/mini';
import { endpoint } from '../sheet/endpoint';
import { revisionShape as revision } from '../sheet/revision';
import { name } from '../sheet/shapes';
import { repairKinds } from './health';
import { health, repair, undoRepair } from './health.job';
import { takeTabs } from './takeTabs.job';

export const careEndpoints = {
  /** The names of the tabs that the person has seen. */
  sidebarTakeTabs: endpoint([z.readonly(z.array(name))], takeTabs),
  sidebarHealth: endpoint([], health),
  /** The repairs that were chosen. */
  sidebarRepair: endpoint([z.readonly(z.array(z.enum(repairKinds)).check(z.minLength(1))), revision], repair),
  sidebarUndoRepair: endpoint([], undoRepair),
};
