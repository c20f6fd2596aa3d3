// The first page of the sidebar: how the plan stands.

import { isAiling } from '../care/health.job';
import { tabsToTake } from '../care/takeTabs.job';
import { now } from '../google/clock';
import { mailIfTold } from '../google/session';
import { openWorkbook, tabExists } from '../google/workbook';
import { openTracker } from '../tracker/openTracker.job';
import { signalKinds, signalOf } from '../tracker/signal';
import { trackerTab } from '../tracker/tabs';
import type { Home } from './page';

export function home(): Home {
  const book = openWorkbook();
  const moment = now();
  const { today } = moment;
  const account = mailIfTold();
  if (!tabExists(book, trackerTab)) return { today, account, tracker: null, unmarked: tabsToTake(book), ailing: false };
  const opened = openTracker(book, moment);
  const { tracker, settings } = opened;
  const { measures } = tracker;
  const kinds = measures.map((measure) => signalOf(measure, today, settings).kind);
  return {
    today,
    unmarked: [],
    ailing: isAiling(book, opened),
    account,
    tracker: {
      measures: measures.length,
      flagged: measures.filter(({ flagged }) => flagged).length,
      signals: signalKinds.map((kind) => ({ kind, count: kinds.filter((shown) => shown === kind).length })),
    },
  };
}
