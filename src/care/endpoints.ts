// The endpoints of this room: the functions that its pages may call.
import * as z from 'zod/mini';
import { endpoint } from '../sheet/endpoint';
import { name } from '../sheet/shapes';
import { takeTabs } from './takeTabs.job';

export const careEndpoints = {
  /** The names of the tabs that the person has seen. */
  sidebarTakeTabs: endpoint([z.readonly(z.array(name))], takeTabs),
};
