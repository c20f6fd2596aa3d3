// The endpoints of this room: the functions that its pages may call.
import * as z from 'zod/mini';
import { endpoint, needing } from '../sheet/endpoint';
import { revisionShape as revision } from '../sheet/revision';
import { name, reason } from '../sheet/shapes';
import { makeDashboard, makeSchedule, overview } from './overview.job';
import { giveReason, makeSectionTab, section, undoChange } from './section.job';

const westernYear = z.int().check(z.minimum(2000), z.maximum(2099));
const years = z.int().check(z.minimum(1), z.maximum(3));

export const overviewEndpoints = {
  sidebarOverview: endpoint([], overview),
  sidebarMakeDashboard: endpoint([], makeDashboard),
  /** The first fiscal year, and how many. */
  sidebarMakeSchedule: endpoint([westernYear, years], makeSchedule),
  /** null: the measures of all sections. */
  sidebarSection: endpoint([z.nullable(name)], section),
  sidebarMakeSectionTab: endpoint([name], makeSectionTab),
  /** The revision of a line of 変更履歴 says which one it is, wherever it stands. */
  sidebarGiveReason: endpoint([revision, reason], giveReason),
  sidebarUndoChange: needing(['address'], endpoint([revision], undoChange)),
};
