// The endpoints of this room: the functions that its pages may call.
import * as z from 'zod/mini';
import { endpoint } from '../sheet/endpoint';
import { name, names, shortText } from '../sheet/shapes';
import { registerKinds } from './registers';
import { checkRegisters, makeRegister, registerList, startInspection } from './registers.job';

const inspection = z.readonly(z.object({ title: name, notice: shortText, noticed: shortText, due: shortText }));

export const registersEndpoints = {
  sidebarRegisters: endpoint([], registerList),
  sidebarMakeRegister: endpoint([z.enum(registerKinds)], makeRegister),
  sidebarCheckRegisters: endpoint([], checkRegisters),
  /** The sections that are to answer. */
  sidebarStartInspection: endpoint([inspection, names], startInspection),
};
