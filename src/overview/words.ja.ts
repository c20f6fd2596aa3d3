// What this room writes into cells, notes, papers and refusals, in Japanese: the source. words.en.ts has the same shape.

import type { SectionRequest } from '../history/rounds';
import type { CalendarDay } from '../sheet/calendar';
import type { StopWords } from '../sheet/stop';
import { dateJa } from '../sheet/words.ja';
import { headings } from '../tracker/columns';

/** What a section is asked for a measure. */
function ask(what: SectionRequest): string {
  switch (what) {
    case 'late':
      return '期限を過ぎています。状況と見込みを更新してください。';
    case 'due-soon':
      return '期限が近づいています。状況を確認してください。';
    case 'unclear':
      return '期限か状況を確認してください。';
    case 'reason':
      return '期限を変えた理由を記入してください。';
    case 'problems':
      return '点検で見つかった箇所を直してください。';
    case 'report':
      return '今回の報告（更新）がまだです。';
  }
}

export const overviewJa = {
  ask,
  menu: '全体の状況を見る',
  sectionHeadings: (today: CalendarDay): readonly string[] => [
    'ID',
    headings.title,
    headings.due,
    headings.status,
    `信号（${dateJa(today)}現在）`,
    headings.slip,
    'お願い',
  ],
};

export type OverviewWords = typeof overviewJa;

/** Why a run of this room cannot go on, and what the person can do. */
export const overviewStopsJa: StopWords<'section-unknown'> = {
  'section-unknown': (reason) => `「${reason.section}」が担当する取組はありません。担当課の書き方を確認してください。`,
};
