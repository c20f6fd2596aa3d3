// Legends (凡例) that a sheet carries itself: what its letters and symbols mean. They are proposed to a person, never applied without one.

import { cellText, type Table } from '../sheet/table';
import { readStage } from '../tracker/stages';
import type { SymbolMeaning } from './timeColumns';

export type LegendEntry = { readonly word: string; readonly meaning: string };

const LONGEST_CELL = 1_000;
const LONGEST_MEANING = 40;
const ROWS_BELOW = 30;

const key = `[A-DSFX-Z]|[1-5]|[IV]{1,3}|[◎○〇◯●△▲×✕□■◇◆☆★→⇒➡➠⇨]`;
/** A：計画どおり、  ◎…前倒し　 ○＝完了   →: 検討 */
const pair = new RegExp(
  `(?:^|[^A-Za-z0-9])(${key})(?:評価)?(?:[:=]|…+|\\.{2,}|\\s(?=[^\\sA-Z0-9]{2}))\\s*([^、。,;/\\s　:=…]{1,${LONGEST_MEANING}}(?:\\([^()]*\\))?)`,
  'g',
);

/** Entries in the rows above the headings (1-based row of the first), in the last rows, and in neighbouring cells there. */
export function findLegend(table: Table, headingFirst: number): readonly LegendEntry[] {
  const found = new Map<string, string>();
  const above = table.rows.slice(0, Math.max(0, headingFirst - 1));
  const below = table.rows.slice(Math.max(headingFirst, table.rows.length - ROWS_BELOW));
  for (const row of [...above, ...below]) {
    const texts = row.map(cellText);
    texts.forEach((text, column) => {
      for (const { word, meaning } of entriesIn(text)) if (!found.has(word)) found.set(word, meaning);
      // | A | 計画どおり |
      const next = texts[column + 1] ?? '';
      const plain = text.normalize('NFKC');
      if (
        new RegExp(`^(?:${key})$`).test(plain) &&
        texts.filter((each) => each !== '').length === 2 &&
        next !== '' &&
        next.length <= LONGEST_MEANING &&
        !found.has(plain)
      )
        found.set(plain, next);
    });
  }
  return [...found].map(([word, meaning]) => ({ word, meaning }));
}

/** Two entries at least make a legend: one letter and a colon is a sentence. */
function entriesIn(text: string): readonly LegendEntry[] {
  if (text.length < 4 || text.length > LONGEST_CELL) return [];
  const plain = text.normalize('NFKC').replace(/[：]/g, ':');
  const entries: LegendEntry[] = [];
  pair.lastIndex = 0;
  for (let match = pair.exec(plain); match !== null; match = pair.exec(plain))
    entries.push({ word: match[1] ?? '', meaning: (match[2] ?? '').trim() });
  return entries.length >= 2 ? entries : [];
}

/** Cautious: a meaning that could be two statuses gives none. */
const statusMeanings: readonly (readonly [meaning: RegExp, status: string])[] = [
  [/評価できない|評価困難|未評価|未達成|一部達成|\d+%/, ''],
  [/対象外/, '対象外'],
  [/中止|廃止|休止|取りやめ/, '中止'],
  [/未着手|未実施|着手していない|着手前/, '未着手'],
  [/遅れ|遅延|進んでいない/, '遅延'],
  [/見直し|改善/, '見直し'],
  [/完了|達成した|達成済|^達成$|実施済/, '完了'],
  [/計画どおり|計画通り|目標どおり|目標通り|予定どおり|予定通り|順調|進んでいる|実施中|取組中|着手|前倒し|計画以上|良好/, '実施中'],
  [/検討中|調査中/, '検討中'],
  [/継続|運用中/, '継続'],
];

/** The status that a meaning stands for; null where it is not sure. */
export function proposeStatus(meaning: string, statusNames: readonly string[]): string | null {
  const plain = meaning.normalize('NFKC').replace(/\s+/g, '');
  const status = statusMeanings.find(([pattern]) => pattern.test(plain))?.[1] ?? '';
  return statusNames.includes(status) ? status : null;
}

/** The meaning of a symbol in a time column by its legend; null if it is not sure. */
export function proposeMark(meaning: string): SymbolMeaning | null {
  const plain = meaning.normalize('NFKC').replace(/\s+/g, '');
  if (/目標|完了|期限|達成|終了/.test(plain)) return { kind: 'due' };
  const stage = readStage(plain);
  if (stage !== null) return { kind: 'stage', stage };
  if (/着手|開始/.test(plain)) return { kind: 'start' };
  return /予定|実施|取組|継続/.test(plain) ? { kind: 'planned' } : null;
}
