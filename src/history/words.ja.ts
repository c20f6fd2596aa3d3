// What this room writes into cells, notes, papers and refusals, in Japanese: the source. words.en.ts has the same shape.

import type { StopWords } from '../sheet/stop';

const list = (names: readonly string[]): string => names.map((name) => `「${name}」`).join('');

/** Why a run of this room cannot go on, and what the person can do. */
export const historyStopsJa: StopWords<'change-outdated' | 'history-columns-missing'> = {
  'change-outdated': () =>
    '確認した後に、このセルか変更履歴が変わりました。何も変更していません。画面を読み直して、もう一度確認してください。',
  'history-columns-missing': (reason) =>
    `「${reason.tab}」タブの1行目に、見出し${list(reason.headings)}が見つかりません。変更を記録できないため、何も変更していません。見出しを元に戻してください。`,
};
