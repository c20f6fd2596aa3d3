// Refusals of this room, in English; words.ja.ts is the source.
import type { StopWords } from '../sheet/stop';
import type { careStopsJa } from './words.ja';

export const careStopsEn: StopWords<keyof typeof careStopsJa> = {
  'tabs-unmarked': ({ tab }) =>
    `The tab “${tab}” does not bear the mark of this add-on: an earlier version made it, or the file was uploaded again. Nothing was changed. Choose “Open the sidebar” in the menu and press “Take these tabs over”. If it is a table of your own, give its heading 取組名 another name, such as 取組の名前; it can then be adopted.`,
  'tabs-changed': () => 'The tabs have changed, so none was taken over. Please open the page again.',
  'trackers-doubled': ({ tab }) =>
    `Two or more tabs have the columns of “${tab}”, and it is not clear which one to use. Name the one to be used “${tab}”, then open the page again.`,
  'health-outdated': () => 'The sheet has changed, so nothing was mended. Please read the page again and choose again.',
  'nothing-to-repair': () => 'There is nothing to take back.',
};
