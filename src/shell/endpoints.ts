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
import { row } from '../sheet/shapes';
import { fields } from '../tracker/columns';
import { yearEndpoints } from '../year/endpoints';
import { type Doubts, type Functions, functionsOf } from './endpoint';
import { home } from './home.job';
import { jump } from './jump.job';

/** A row of the tracker as the page knew it, and the column that it is about. */
const knownRow = z.readonly(z.object({ id: z.string(), title: z.string(), row, field: z.nullable(z.enum(fields)) }));

const endpoints = {
  sidebarHome: endpoint([], home),
  ...adoptionEndpoints,
  ...checkingEndpoints,
  ...overviewEndpoints,
  ...yearEndpoints,
  ...careEndpoints,
  ...registersEndpoints,
  ...historyEndpoints,
  sidebarJump: endpoint([knownRow], jump),
  ...meetingsEndpoints,
  ...remindersEndpoints,
};

/** The functions as the page knows them: their arguments and answers. */
export type SidebarFunctions = Functions<typeof endpoints>;
/** Where to look when one of them came back without an answer. */
export type SidebarDoubts = Doubts<typeof endpoints>;

export const api: SidebarFunctions = functionsOf(endpoints);
