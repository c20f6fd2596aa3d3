// The status dictionary (状況): the words a tracker takes and what each of them means for being late.

import { plainText } from '../sheet/letters';

/**
 * - open: work is under way or to come, can be late
 * - delayed: open, and somebody said that it is late (遅延): a reason belongs to it
 * - waiting: hangs on something outside (国の動向など), is not late
 * - ongoing: never ends (継続・運用), is not late
 * - done, closed: finished; stopped or not ours (中止・対象外)
 */
export type StatusMeaning = 'open' | 'delayed' | 'waiting' | 'ongoing' | 'done' | 'closed';
export type Status = { readonly name: string; readonly meaning: StatusMeaning };

/** One line of the dictionary in 設定: a status, what it means, and the other words that are read as it. */
export type StatusLine = Status & { readonly synonyms: readonly string[] };

export type Dictionary = {
  /** In the order of the dropdown. */
  readonly statuses: readonly Status[];
  /** The status a cell means; null for a blank or a word that is not in the dictionary. */
  read(text: string): Status | null;
  /** The word stands for a status but is not its name. */
  isSynonym(text: string): boolean;
};

/**
 * The canonical set, each with the other words that can only mean it (総務省 標準化ダッシュボード, 沖縄県, 鳥取県, 下野市 and others).
 * Letters and marks (A-D, ◎○△) are not here: their meaning differs from town to town, so they are asked for.
 */
export const standardLines: readonly StatusLine[] = [
  { name: '未着手', meaning: 'open', synonyms: ['未実施', '着手前'] },
  { name: '検討中', meaning: 'open', synonyms: ['検討・調査中', '調査中', '検討'] },
  {
    name: '実施中',
    meaning: 'open',
    synonyms: [
      '進行中',
      '着手',
      '着手済',
      '着手済み',
      '取組中',
      '作業中',
      '対応中',
      '順調',
      '概ね順調',
      'おおむね順調',
      '計画どおり',
      '計画通り',
      '概ね計画どおり',
      '概ね計画通り',
      'おおむね計画どおり',
    ],
  },
  {
    name: '遅延',
    meaning: 'delayed',
    synonyms: ['遅れ', 'やや遅れ', '大幅遅れ', '遅れている', '遅延あり', 'やや遅れている', '△(やや遅れ)'],
  },
  { name: '見直し', meaning: 'open', synonyms: ['見直し中'] },
  { name: '条件待ち', meaning: 'waiting', synonyms: ['保留', '国の動向待ち'] },
  { name: '継続', meaning: 'ongoing', synonyms: ['継続実施', '運用中', '継続中', '継続(運用)'] },
  { name: '完了', meaning: 'done', synonyms: ['完了済み', '完了済', '済', '実施済', '実施済み', '達成'] },
  { name: '中止', meaning: 'closed', synonyms: ['廃止', '休止', '取りやめ'] },
  { name: '対象外', meaning: 'closed', synonyms: [] },
  { name: '未定', meaning: 'waiting', synonyms: ['TBD'] },
];

/** The dictionary of these lines; where a word stands twice the first line has it, and a name goes before a synonym. */
export function dictionaryOf(lines: readonly StatusLine[]): Dictionary {
  const statuses = lines.map(({ name, meaning }): Status => ({ name, meaning }));
  const byWord = new Map<string, Status>();
  const learn = (word: string, status: Status): void => {
    const key = foldStatus(word);
    if (key !== '' && !byWord.has(key)) byWord.set(key, status);
  };
  for (const status of statuses) learn(status.name, status);
  lines.forEach(({ name, meaning, synonyms }) => {
    for (const word of synonyms) learn(word, { name, meaning });
  });
  const names = new Set(statuses.map(({ name }) => name));
  return {
    statuses,
    read: (text) => byWord.get(foldStatus(text)) ?? null,
    isSynonym: (text) => !names.has(text) && byWord.has(foldStatus(text)),
  };
}

/** Brackets count here: △(やや遅れ) says what △ means, and 完了（一部） is not 完了. */
function foldStatus(text: string): string {
  return plainText(text)
    .replace(/取り組み|取組み/g, '取組')
    .toLowerCase();
}

export const standardDictionary: Dictionary = dictionaryOf(standardLines);

/**
 * Letters, marks and words that one town uses for good and another for bad: C is 遅れている in 浜松市, 大半達成 in 愛知県; 実施 may be
 * the plan or the result. What they mean must be asked for.
 */
export function needsLegend(text: string): boolean {
  const plain = plainText(text);
  return /^(?:[A-Za-z]|[1-5]|[IV]{1,3}|[◎○〇◯●△▲×✕☓□■◇☆★\-−→⇒])$/.test(plain) || /^(実施|一部達成|変更|一部実施)$/.test(plain);
}
