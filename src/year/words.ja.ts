// What this room writes into cells, notes, papers and refusals, in Japanese: the source. words.en.ts has the same shape.
import type { StopWords } from '../sheet/stop';
import { dayJa, fiscalYearJa } from '../sheet/words.ja';
import { settingsTab } from '../tracker/tabs';

/** Why a run of this room cannot go on, and what the person can do. */
export const yearStopsJa: StopWords<'year-outdated' | 'year-early' | 'archive-unread'> = {
  'archive-unread': (reason) =>
    `「${reason.tab}」タブに保管した取組を確認できません。進捗管理の行は削除していません。「${reason.tab}」タブの内容を確認してから、もう一度お試しください。`,
  'year-early': ({ today, year }) =>
    `今日は${dayJa(today)}で、「${settingsTab.name}」の年度は${fiscalYearJa(year)}です。何も変更していません。今の時期に更新する場合は、内容を読み直し、その旨のチェックを入れてください。`,
  'year-outdated': () => '確認した後に、取組か年度が変わりました。何も変更していません。内容を読み直して、もう一度確認してください。',
};
