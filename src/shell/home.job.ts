// The first page of the sidebar: how the plan stands.

import { now } from '../google/clock';
import { openWorkbook, tabNames } from '../google/workbook';
import { openTracker } from '../tracker/openTracker.job';
import { signalKinds, signalOf } from '../tracker/signal';
import { trackerTab } from '../tracker/tabs';
import type { Home } from './page';

export function home(): Home {
  const book = openWorkbook();
  const moment = now();
  const { today } = moment;
  if (!tabNames(book).includes(trackerTab.name)) return { today, tracker: null };
  const { tracker, settings } = openTracker(book, moment);
  const { measures } = tracker;
  const kinds = measures.map((measure) => signalOf(measure, today, settings).kind);
  return {
    today,
    tracker: {
      measures: measures.length,
      flagged: measures.filter(({ flagged }) => flagged).length,
      signals: signalKinds.map((kind) => ({ kind, count: kinds.filter((shown) => shown === kind).length })),
    },
  };
}
