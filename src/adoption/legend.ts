// Legends (凡例) that a sheet carries itself: what its letters and symbols mean. They are proposed to a person, never applied without one.

import { asSeen, plainText, trimmed } from '../sheet/letters';
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

/** `beside`: the first column (0-based) of a table beside the list. Entries there, in the rows above the headings (1-based row of the first), in the last rows, and in neighbouring cells there. */
export function findLegend(table: Table, headingFirst: number, beside: number | null = null): readonly LegendEntry[] {
  const found = new Map<string, string>();
  const above = table.rows.slice(0, Math.max(0, headingFirst - 1));
  const below = table.rows.slice(Math.max(headingFirst, table.rows.length - ROWS_BELOW));
  const rows = [...above, ...below, ...(beside === null ? [] : table.rows.map((row) => row.slice(beside)))];
  for (const row of rows) {
    const texts = row.map(cellText);
    texts.forEach((text, column) => {
      for (const { word, meaning } of entriesIn(text)) if (!found.has(word)) found.set(word, meaning);
      // | A | 計画どおり |
      const next = texts[column + 1] ?? '';
      const plain = plainText(text);
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
  const plain = asSeen(text).normalize('NFKC').replace(/[：]/g, ':');
  const entries: LegendEntry[] = [];
  pair.lastIndex = 0;
  for (let match = pair.exec(plain); match !== null; match = pair.exec(plain))
    entries.push({ word: match[1] ?? '', meaning: (match[2] ?? '').trim() });
  return entries.length >= 2 ? entries : [];
}

/** A step of a measure that is finished: 設計完了, 契約済. The measure goes on. */
const stepDone =
  /(?:検討|調査|要件定義|設計|調達|契約|発注|入札|選定|構築|開発|試行|試験|実証|テスト|準備|協議|調整|企画)(?:が|は|を)?(?:完了|済み?$|終了)/;

/** Cautious: a meaning that could be two statuses gives none. */
const statusMeanings: readonly (readonly [meaning: RegExp, status: string])[] = [
  [/評価できない|評価困難|未評価|未達成|一部達成|\d+%/, ''],
  [/対象外/, '対象外'],
  [/中止|廃止|休止|取りやめ/, '中止'],
  [/未着手|未実施|着手していない|着手前|^未(?:対応|提出|回答|処理|開始)?$|^オープン$/, '未着手'],
  [/遅れ|遅延|進んでいない/, '遅延'],
  [/見直し|改善/, '見直し'],
  [
    /未完了|完了(?:して|でき)(?:い?ない|おらず)|完了せず|(?:ほぼ|概ね|おおむね)完了|(?:第.{1,2}|[\d一二三四五][次期]|フェーズ.{0,2})完了/,
    '',
  ],
  [stepDone, '実施中'],
  [/一部完了|完了(?:予定|見込|に向け|間近|目前)/, '実施中'],
  [
    /完了|達成した|達成済|^達成$|実施済|^(?:対応|導入|整備|移行|実施|措置|処理|公開|稼働|作業|提出|回答|報告|解決|設置)済み?$|^(?:終了|クローズ)$/,
    '完了',
  ],
  [/計画どおり|計画通り|目標どおり|目標通り|予定どおり|予定通り|順調|進んでいる|実施中|取組中|着手|前倒し|計画以上|良好/, '実施中'],
  [/^(?:処理|作業|対応|進行)中$/, '実施中'],
  [/^(?:未対応|未処理|対応前)$/, '未着手'],
  [/^(?:終了|終了済み?|クローズ)$/, '完了'],
  [/検討中|調査中/, '検討中'],
  [/(?:作業|設計|構築|開発|試行|整備|移行|改修|対応|手続き?|テスト)中$/, '実施中'],
  [/継続|運用中/, '継続'],
  [/^(?:保留|待ち|.{1,6}待ち|ペンディング)$/, '条件待ち'],
  [/^(?:未定|調整中|時期未定)$/, '未定'],
];

/** Whole English words, in small letters with one blank between two. On a list of issues, closed is finished and open not begun. */
const englishStatuses: readonly (readonly [meaning: RegExp, status: string])[] = [
  [/^(?:not (?:yet )?started|not begun|to do|todo|open|new|planned|backlog)$/, '未着手'],
  [
    /^(?:in progress|wip|work in progress|started|under way|underway|active|doing|working on it|on track|on schedule|implementing)$/,
    '実施中',
  ],
  [/^(?:under (?:consideration|investigation)|considering|investigating|planning)$/, '検討中'],
  [/^(?:delayed|late|behind|behind schedule|overdue|slipped|off track)$/, '遅延'],
  [/^(?:on hold|hold|paused|blocked|waiting|waiting for .{1,30}|stalled|stuck)$/, '条件待ち'],
  [/^(?:done|complete|completed|closed|finished|resolved|achieved|delivered|implemented|true)$/, '完了'],
  [/^(?:cancell?ed|dropped|abandoned|withdrawn|rejected|won'?t do)$/, '中止'],
  [/^(?:n\/a|not applicable|out of scope)$/, '対象外'],
  [/^(?:continuing|continuous|operational|in operation)$/, '継続'],
  [/^(?:tbd|tbc|to be (?:decided|determined|confirmed)|undecided)$/, '未定'],
];

/** The status that a meaning stands for; null where it is not sure. */
export function proposeStatus(meaning: string, statusNames: readonly string[]): string | null {
  const plain = plainText(meaning);
  const words = trimmed(asSeen(meaning).normalize('NFKC'))
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
  const status = statusMeanings.find(([pattern]) => pattern.test(plain)) ?? englishStatuses.find(([pattern]) => pattern.test(words));
  return status !== undefined && statusNames.includes(status[1]) ? status[1] : null;
}

/** The meaning of a symbol in a time column by its legend; null if it is not sure. */
export function proposeMark(meaning: string): SymbolMeaning | null {
  const plain = plainText(meaning);
  if (/目標|完了|期限|達成|終了/.test(plain)) return { kind: 'due' };
  const stage = readStage(plain);
  if (stage !== null) return { kind: 'stage', stage };
  if (/着手|開始/.test(plain)) return { kind: 'start' };
  return /予定|実施|取組|継続/.test(plain) ? { kind: 'planned' } : null;
}
