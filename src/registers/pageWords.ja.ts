// What the pages of this room say, in Japanese: the source. pageWords.en.ts has the same shape.

import { headings } from '../tracker/columns';
import { directoryTab } from '../tracker/tabs';
import type { RegisterKind } from './registers';
import { inspectionsTab } from './tabs';

export const registersPageJa = {
  registers: {
    heading: '動向・宿題などの台帳',
    kinds: {
      movements: '国や県などの動きを記録し、会議の資料「DXをめぐる主な動き」の元にします。',
      questions: '会議で出た質問や宿題を、回答が終わるまで残します。',
      opinions: '住民から意見を求める取組と、その結果を記録します。',
      inspections: '国の通知などによる点検を課ごとに割り振り、全庁的な問題を見つけます。',
    } satisfies Record<RegisterKind, string>,
    make: (tab: string) => `「${tab}」タブを作る`,
    show: (tab: string) => `「${tab}」タブを開く`,
    made: (tab: string) => `「${tab}」タブを作成しました。`,
    shown: (tab: string) => `「${tab}」タブを開きました。`,
    check: '台帳を点検する',
    checked: (lines: number, problems: number) => `${lines}行を点検しました。確認が必要な箇所は${problems}件です。`,
    written: `内容は、各タブの「${headings.check}」列に記入しました。`,
    missing: (tab: string, missing: readonly string[]) =>
      `「${tab}」タブに、見出し${missing.map((heading) => `「${heading}」`).join('')}がありません。見出しを元に戻してください。`,
    problem: (tab: string, row: number) => `${tab}　${row}行`,
    start: '課別点検を始める',
    title: '件名',
    titleHint: '例：マイナンバー情報の紐付けの総点検',
    titleMissing: '件名を入力してください。',
    notice: '通知番号',
    noticed: '通知日',
    due: '期限',
    sections: (chosen: number, all: number) => `点検する課（${all}課のうち${chosen}課）`,
    sectionsMissing: '点検する課を選んでください。',
    noSections: `「${directoryTab.name}」タブに課がないため、割り振れません。課を入力してください。`,
    preview: (lines: number) => `「${inspectionsTab.name}」タブに${lines}行（全体1行と課ごとの行）を追加します。`,
    add: '点検の行を追加する',
    added: (tab: string, lines: number) => `「${tab}」タブに${lines}行を追加しました。`,
  },
};

export type RegistersPageWords = typeof registersPageJa;
