// Tabs without a mark: what an earlier version made, or what came back from a file, is ours again once a person says so.
import { exclusively } from '../google/lock';
import { keepMarks, marksOf } from '../google/marks';
import { openWorkbook, readTab, tabExists, tabId, townTabs, type Workbook } from '../google/workbook';
import { withTaken } from '../sheet/marks';
import { Stop } from '../sheet/stop';
import { unmarkedTracker } from '../tracker/openTracker.job';
import { trackerTab } from '../tracker/tabs';
import { type Recognised, recognise } from './ownTabs';

/** Names of the tabs that would be taken as ours; none where the tracker has its mark. */
export function tabsToTake(book: Workbook): readonly string[] {
  return unmarkedTracker(book) === null ? [] : found(book).map(({ name }) => name);
}

/** Gives these tabs their marks: a person has seen their names and said yes. */
export function takeTabs(names: readonly string[]): readonly string[] {
  return exclusively(() => {
    const book = openWorkbook();
    const taken = found(book);
    if (taken.length === 0 || taken.some(({ name }) => !names.includes(name))) throw new Stop({ code: 'tabs-changed' });
    const marked = taken.map(({ tab, id }) => [tab.key, id] as const);
    keepMarks(book, withTaken(marksOf(book), marked));
    return taken.map(({ name }) => name);
  });
}

/** Two renamed tabs that could both be the tracker are a question that only a person can answer. */
function found(book: Workbook): readonly Recognised[] {
  const unmarked = townTabs(book).flatMap((name) => {
    const table = readTab(book, name);
    return table === null ? [] : [{ id: tabId(book, name), table }];
  });
  const recognised = recognise(unmarked, (tab) => !tabExists(book, tab));
  if (!recognised.some(({ tab }) => tab.key === trackerTab.key)) throw new Stop({ code: 'trackers-doubled', tab: trackerTab.name });
  return recognised;
}
