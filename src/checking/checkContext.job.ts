// What the check needs to know besides the rows, from what a job has opened.

import { hasMergedCells, type Workbook } from '../google/workbook';
import type { OpenTracker } from '../tracker/openTracker.job';
import { missingSettings } from '../tracker/settings';
import { trackerTab } from '../tracker/tabs';
import type { CheckContext } from './checks';

export function checkContext(book: Workbook, { directory, settings, settingsTable, moment }: OpenTracker): CheckContext {
  return {
    directory,
    dictionary: settings.dictionary,
    today: moment.today,
    office: settings,
    plan: settings.plan,
    staleAfterDays: settings.staleAfterDays,
    domains: settings.reminders.domains,
    missingSettings: missingSettings(settingsTable),
    unreadSettings: settings.unread,
    merged: hasMergedCells(book, trackerTab),
  };
}
