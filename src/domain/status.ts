// The status dictionary (状況): the words a tracker takes and what each of them means for being late.
import { fold } from './table';

/**
 * - open: work is under way or to come, can be late
 * - waiting: hangs on something outside (国の動向など), is not late
 * - ongoing: never ends (継続・運用), is not late
 * - done, closed: finished; stopped or not ours (中止・対象外)
 */
export type StatusMeaning = 'open' | 'waiting' | 'ongoing' | 'done' | 'closed';
export type Status = { readonly name: string; readonly meaning: StatusMeaning };

/** The canonical set in the order of the dropdown. */
export const statuses: readonly Status[] = [
  { name: '未着手', meaning: 'open' },
  { name: '検討中', meaning: 'open' },
  { name: '実施中', meaning: 'open' },
  { name: '遅延', meaning: 'open' },
  { name: '見直し', meaning: 'open' },
  { name: '条件待ち', meaning: 'waiting' },
  { name: '継続', meaning: 'ongoing' },
  { name: '完了', meaning: 'done' },
  { name: '中止', meaning: 'closed' },
  { name: '対象外', meaning: 'closed' },
];

/**
 * Other words that can only mean one of them (総務省 dashboard, 沖縄県, 鳥取県, 下野市 and others). Letters and marks
 * (A-D, ◎○△) are not here: their meaning differs from town to town, so they are asked for.
 */
const synonyms: { readonly [name: string]: readonly string[] } = {
  未着手: ['未実施', '着手前'],
  検討中: ['検討・調査中', '調査中', '検討'],
  実施中: [
    '進行中',
    '着手',
    '着手済',
    '着手済み',
    '取組中',
    '作業中',
    '順調',
    '概ね順調',
    'おおむね順調',
    '計画どおり',
    '計画通り',
    '対応中',
  ],
  遅延: ['遅れ', 'やや遅れ', '大幅遅れ', '遅れている', '遅延あり'],
  条件待ち: ['保留', '国の動向待ち'],
  継続: ['継続実施', '運用中', '継続中'],
  完了: ['完了済み', '完了済', '済', '実施済', '実施済み', '達成'],
  中止: ['廃止', '休止', '取りやめ'],
};

const byWord = new Map<string, Status>();
for (const status of statuses) for (const word of [status.name, ...(synonyms[status.name] ?? [])]) byWord.set(fold(word), status);

/** The status a cell means; null for a blank or a word that is not in the dictionary. */
export function readStatus(text: string): Status | null {
  return byWord.get(fold(text)) ?? null;
}
