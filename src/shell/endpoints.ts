// The endpoints of all rooms, by the name under which main.ts hands them to Google.
import * as z from 'zod/mini';
import { adoptionEndpoints } from '../adoption/endpoints';
import { careEndpoints } from '../care/endpoints';
import { checkingEndpoints } from '../checking/endpoints';
import { historyEndpoints } from '../history/endpoints';
import { meetingsEndpoints } from '../meetings/endpoints';
import { overviewEndpoints } from '../overview/endpoints';
import { registersEndpoints } from '../registers/endpoints';
import { remindersEndpoints } from '../reminders/endpoints';
import { endpoint } from '../sheet/endpoint';
import { yearEndpoints } from '../year/endpoints';
import { type Doubts, type Functions, functionsOf } from './endpoint';
import { home } from './home.job';
import { jump } from './jump.job';

const place = z.readonly(z.object({ row: z.int().check(z.minimum(1)), column: z.int().check(z.minimum(1)) }));

const endpoints = {
  sidebarHome: endpoint([], home),
  ...adoptionEndpoints,
  ...checkingEndpoints,
  ...overviewEndpoints,
  ...yearEndpoints,
  ...careEndpoints,
  ...registersEndpoints,
  ...historyEndpoints,
  sidebarJump: endpoint([place], jump),
  ...meetingsEndpoints,
  ...remindersEndpoints,
};

/** The functions as the page knows them: their arguments and answers. */
export type SidebarFunctions = Functions<typeof endpoints>;
/** Where to look when one of them came back without an answer. */
export type SidebarDoubts = Doubts<typeof endpoints>;

export const api: SidebarFunctions = functionsOf(endpoints);
