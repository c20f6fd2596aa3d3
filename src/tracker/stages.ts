// Stages of a measure (段階). A stage says what is being done, a status how it goes: 検討 in a year's cell is a plan, not 検討中.
import { plainText } from '../sheet/letters';

export const stages = ['検討', '設計', '調達', '構築', '試行', '稼働', '運用'] as const;
export type Stage = (typeof stages)[number];

/** Words met in year cells of plans (沖縄県, 川崎市, 宮古島市 and others). Longer words come first: 試験運用 is a trial. */
const words: readonly (readonly [word: string, stage: Stage])[] = [
  ['試験運用', '試行'],
  ['試行運用', '試行'],
  ['実証実験', '試行'],
  ['実証', '試行'],
  ['試行', '試行'],
  ['試験', '試行'],
  ['仮稼働', '試行'],
  ['要件定義', '設計'],
  ['基本設計', '設計'],
  ['設計', '設計'],
  ['調達', '調達'],
  ['契約', '調達'],
  ['発注', '調達'],
  ['入札', '調達'],
  ['選定', '調達'],
  ['運用開始', '稼働'],
  ['供用', '稼働'],
  ['本格導入', '稼働'],
  ['本格実施', '稼働'],
  ['稼働', '稼働'],
  ['開始', '稼働'],
  ['構築', '構築'],
  ['導入', '構築'],
  ['整備', '構築'],
  ['開発', '構築'],
  ['移行', '構築'],
  ['準備', '構築'],
  ['更新検討', '検討'],
  ['検討', '検討'],
  ['調査', '検討'],
  ['企画', '検討'],
  ['計画', '検討'],
  ['研究', '検討'],
  ['協議', '検討'],
  ['運用', '運用'],
  ['継続', '運用'],
  ['保守', '運用'],
];

/** The stage a text names; of two, the first to stand in it. null where it names none. */
export function readStage(text: string): Stage | null {
  const plain = plainText(text);
  let found: { readonly at: number; readonly length: number; readonly stage: Stage } | null = null;
  for (const [word, stage] of words) {
    const at = plain.indexOf(word);
    if (at >= 0 && (found === null || at < found.at || (at === found.at && word.length > found.length)))
      found = { at, length: word.length, stage };
  }
  return found?.stage ?? null;
}
