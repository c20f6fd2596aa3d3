// What is said of this room in cells, notes, papers and refusals, in Japanese: the source. words.en.ts has the same shape.

import type { CalendarDay } from '../sheet/calendar';
import type { StopWords } from '../sheet/stop';
import { dateJa } from '../sheet/words.ja';
import { headings } from '../tracker/columns';

export const overviewJa = {
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
