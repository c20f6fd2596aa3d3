// How the whole plan stands: for the sidebar, as the tab ダッシュボード, and as the schedule of the year.

import { now } from '../google/clock';
import { exclusively } from '../google/lock';
import { draw, drawingTab } from '../google/picture';
import { openWorkbook, showTab, tabId, tabLabel, type Workbook } from '../google/workbook';
import { readTrend } from '../history/snapshot.job';
import { countSignals } from '../history/snapshots';
import type { Tracker } from '../tracker/measure';
import { openTracker } from '../tracker/openTracker.job';
import type { LinkedTracker } from '../tracker/rowLink';
import { scheduleOf } from '../tracker/schedule';
import { trackerTab } from '../tracker/tabs';
import { dashboardPicture } from './dashboardPicture';
import { overviewOf } from './overview';
import type { OverviewView, PictureReport } from './page';
import { schedulePicture } from './schedulePicture';
import { dashboardTab, scheduleTab } from './tabs';

/** A page of more rows would take longer to send than to read in the sheet. */
const MEASURES_SENT = 2_000;
const TREND_SENT = 12;
/** Words for the last point of the trend. */
const TODAY = '今日';

export function overview(): OverviewView {
  const book = openWorkbook();
  const moment = now();
  const { today } = moment;
  const { tracker, directory, settings } = openTracker(book, moment);
  const found = overviewOf(tracker, directory, today, settings);
  const counts = countSignals(found.measures.map(({ signal }) => signal.kind));
  return {
    today,
    fiscalYear: settings.dates.fiscalYear,
    total: found.measures.length,
    measures: found.measures.slice(0, MEASURES_SENT).map(({ measure, signal }) => ({
      row: measure.row,
      id: measure.id,
      title: measure.title.slice(0, 80),
      owner: measure.ownerText.slice(0, 40),
      due: measure.dueText.slice(0, 40),
      signal,
    })),
    signals: found.signals,
    statuses: found.statuses,
    pillars: found.pillars,
    divisions: found.divisions,
    sections: found.sections,
    urgent: found.urgent,
    kpis: found.kpis.slice(0, MEASURES_SENT),
    withoutDue: found.withoutDue,
    withoutOwner: found.withoutOwner,
    flagged: found.flagged,
    trend: [
      ...readTrend(book)
        .slice(-TREND_SENT)
        .map(({ name, counts: then }) => ({ name, counts: then })),
      { name: '', counts },
    ],
  };
}

const linked = (book: Workbook, { columns }: Tracker): LinkedTracker => ({
  gid: tabId(book, trackerTab),
  tab: tabLabel(book, trackerTab),
  idColumn: columns.id,
});

export function makeDashboard(): PictureReport {
  return exclusively(() => {
    const book = openWorkbook();
    const moment = now();
    const { today } = moment;
    const { tracker, directory, settings } = openTracker(book, moment);
    const found = overviewOf(tracker, directory, today, settings);
    const present = { name: TODAY, counts: countSignals(found.measures.map(({ signal }) => signal.kind)) };
    const trend = [...readTrend(book).slice(-TREND_SENT), present];
    draw(book, dashboardPicture(found, trend, today, { tracker: linked(book, tracker), own: drawingTab(book, dashboardTab) }));
    showTab(book, dashboardTab);
    return { tab: tabLabel(book, dashboardTab), measures: found.measures.length };
  });
}

/** The schedule of `years` fiscal years from `firstYear` (a western year) on. */
export function makeSchedule(firstYear: number, years: number): PictureReport {
  return exclusively(() => {
    const book = openWorkbook();
    const moment = now();
    const { today } = moment;
    const { tracker, settings } = openTracker(book, moment);
    const schedule = scheduleOf(tracker.measures, firstYear, years, today, settings);
    const picture = schedulePicture(schedule, today, linked(book, tracker));
    draw(book, picture);
    showTab(book, scheduleTab);
    return { tab: tabLabel(book, scheduleTab), measures: schedule.pillars.reduce((sum, { bars }) => sum + bars.length, 0) };
  });
}
