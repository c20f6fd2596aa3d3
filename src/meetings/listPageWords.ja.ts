// What the pages of this room say, in Japanese: the source. listPageWords.en.ts has the same shape.

import { meetingsTab } from '../history/meetingsTab';
import { fiscalYearOf, parseDay } from '../sheet/calendar';
import { fiscalYearJa } from '../sheet/words.ja';
import { headings } from '../tracker/columns';
import { directoryTab } from '../tracker/tabs';
import { itemsTab } from './tabs';
import { meetingsJa } from './words.ja';

export const meetingsListPageJa = {
  meetings: {
    heading: meetingsJa.menu,
    prepare: '新しい会議を準備する',
    flagged: (measures: number) => `「${headings.flagged}」にチェックのある取組は${measures}件です。`,
    byThemselves: '会議を準備すると、チェックのある取組、定例の議題、前回までに残った議題が、自動で議題に入ります。',
    noneFlagged: `「${headings.flagged}」にチェックのある取組はありません。`,
    noneFlaggedNext:
      '会議を準備すると、定例の議題と前回までに残った議題が、自動で議題に入ります。ほかの議題は、次の画面で候補から選べます。',
    stray: (items: number) =>
      `「${itemsTab.name}」タブに、どの会議のものか分からない議題が${items}件あります。「${itemsTab.columns.meetingId.heading}」の列に、「${meetingsTab.name}」タブにある会議のIDを入力してください。`,
    list: (meetings: number) => `会議の一覧（${meetings}件）`,
    none: '会議はまだ登録されていません。',
    noDay: '日時未定',
    noPlace: '場所未定',
    state: (state: string, items: number) => `状態：${state}　議題${items}件`,
    body: '会議',
    roster: (members: number, chair: boolean) =>
      members === 0
        ? `「${directoryTab.name}」タブに出席者がいません。出席者の欄は空欄になります。`
        : `出席者は${members}名です。${chair ? '' : `議長になる方が「${directoryTab.name}」タブで見つかりません。`}`,
    number: '回',
    numberHint: (day: string) => {
      const chosen = parseDay(day);
      return `${chosen === null ? '年度' : fiscalYearJa(fiscalYearOf(chosen))}の何回目かを、数字で入力してください。`;
    },
    day: '開催日',
    from: '開始時刻',
    to: '終了時刻',
    place: '場所',
    form: '議題の並べ方',
    wrong: {
      number: '回を1から99までの数字で入力してください。',
      day: '開催日を選んでください。',
      order: '終了時刻は、開始時刻より後にしてください。',
    },
    create: 'この内容で準備する',
    creating: '会議を登録し、議題を集めています。しばらくお待ちください。',
    stop: 'やめる',
  },
};

export type MeetingsListPageWords = typeof meetingsListPageJa;
