// What this room writes into cells, notes, papers and refusals, in Japanese: the source. words.en.ts has the same shape.

import type { StopWords } from '../sheet/stop';
import { columnLetters } from '../sheet/table';

export const adoptionJa = {
  menu: '進捗管理表を作る',
  /** A column (0-based) of the source without a heading. */
  column: (column: number): string => `${columnLetters(column + 1)}列`,
};

export type AdoptionWords = typeof adoptionJa;

const list = (names: readonly string[]): string => names.map((name) => `「${name}」`).join('');

/** Why a run of this room cannot go on, and what the person can do. */
export const adoptionStopsJa: StopWords<
  | 'source-missing'
  | 'source-empty'
  | 'source-is-ours'
  | 'source-columns-missing'
  | 'adoption-outdated'
  | 'nothing-to-adopt'
  | 'nothing-to-undo'
  | 'adoption-undone'
> = {
  'source-missing': (reason) =>
    `「${reason.tab}」タブが見つかりません。名前が変わったか、削除された可能性があります。画面を開き直して、タブを選び直してください。`,
  'source-empty': (reason) => `「${reason.tab}」タブには、取り込める行がありません。取組の一覧があるタブを選んでください。`,
  'source-is-ours': (reason) => `「${reason.tab}」タブは、このアドオンが作ったものです。取組の一覧がある元のタブを選んでください。`,
  'source-columns-missing': (reason) =>
    `「${reason.tab}」タブで、${list(reason.headings)}にあたる列が決まっていません。列の対応を選んでください。`,
  'adoption-outdated': () =>
    '確認した後に、元の表か「進捗管理」が変わりました。何も書き込んでいません。内容を読み直して、もう一度確認してください。',
  'nothing-to-adopt': (reason) => `「${reason.tab}」タブに、新しく取り込む取組や変更はありません。何も書き込んでいません。`,
  'adoption-undone': () => 'この取込みは、すでに取り消されています。その前の取込みは、そのままです。画面を読み直してください。',
  'nothing-to-undo': () => '取り消せる操作がありません。既に取り消されたか、記録が見つかりません。',
};
