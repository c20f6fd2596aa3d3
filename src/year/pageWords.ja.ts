// What the pages of this room say, in Japanese: the source. pageWords.en.ts has the same shape.

import type { CalendarDay } from '../sheet/calendar';
import { dayJa, fiscalYearJa } from '../sheet/words.ja';
import { directoryTab, settingsTab, trackerTab } from '../tracker/tabs';

export const yearPageJa = {
  year: {
    heading: '年度の更新と課の改称',
    turn: (from: number, to: number) => `${fiscalYearJa(from)}から${fiscalYearJa(to)}への更新`,
    plan: (archive: string, closed: number, carried: number) =>
      `今の「${trackerTab.name}」を「${archive}」タブに保管し、終わった取組${closed}件を「${trackerTab.name}」から外します。続ける取組${carried}件は、ID、期限、当初期限、変更の記録を引き継ぎます。「9月末」など年のない日付には、今の年度の年を補います。`,
    none: '取組がありません。更新しても、年度だけが変わります。',
    lists: {
      closed: '保管する取組',
      overdue: '期限が過ぎたまま引き継ぐ取組',
      moved: '期限を変えた取組',
      outside: '計画にない取組（追加）',
      stopped: '中止・対象外の取組',
    },
    listsHint: '次の計画に書く変更点として、確認してください。',
    count: (name: string, count: number) => `${name}（${count}件）`,
    measure: (id: string, title: string, due: string, status: string) =>
      `${id}　${title}（期限：${due === '' ? '空欄' : due}、状況：${status === '' ? '空欄' : status}）`,
    early: (today: CalendarDay, from: number) =>
      `今日は${dayJa(today)}です。「${settingsTab.name}」の年度は${fiscalYearJa(from)}で、終わるまで1か月以上あります。今、更新しますか。`,
    ahead: (from: number, current: number) =>
      `「${settingsTab.name}」の年度（${fiscalYearJa(from)}）は、今日の年度（${fiscalYearJa(current)}）より先です。`,
    meant: (to: number) => `今の時期に${fiscalYearJa(to)}へ更新します`,
    meantMissing: '今の時期に更新する場合は、チェックを入れてください。',
    sure: (to: number) => `${fiscalYearJa(to)}に更新する`,
    confirm: '内容を確認しました',
    confirmMissing: '内容を確認して、チェックを入れてください。',
    turned: (year: number) => `${fiscalYearJa(year)}に更新しました`,
    turnedLine: (archive: string, archived: number, carried: number) =>
      `終わった取組${archived}件を「${archive}」タブに保管し、${carried}件を引き継ぎました。保管した取組に戻したいものがあれば、その行を「${trackerTab.name}」へ貼り付けてください。更新そのものは、この画面の「年度の更新を取り消す」で戻せます。`,
    made: (at: string, to: number) => `${at}に${fiscalYearJa(to)}へ更新しました。`,
    takeBackHint: (rows: number, dates: number, until: CalendarDay) =>
      `取り消すと、保管した取組${rows}件を「${trackerTab.name}」の下に戻し、補った年${dates}か所と「${settingsTab.name}」の年度を元に戻します。${dayJa(until)}まで取り消せます。`,
    takeBack: '年度の更新を取り消す',
    takenBack: (to: number) => `${fiscalYearJa(to)}に戻しました`,
    takenBackLine: (rows: number, dates: number, archive: string | null) =>
      `取組${rows}件と、年を補った日付${dates}か所を元に戻しました。${archive === null ? '' : `保管したタブには今の「${trackerTab.name}」と違う内容があるため、「${archive}」タブとして残しました。`}`,
    takenBackKept: '後から変更されたため、そのままにした日付',
    keptCell: (id: string, column: string) => `${id}　${column}`,
    takenBackLost: (headings: readonly string[]) =>
      `${headings.map((heading) => `「${heading}」`).join('')}の列がないため、その内容は戻していません。`,
    transfers: '課の改称・統合・廃止',
    transfersNone: `改称などの反映が必要な取組はありません。課が変わったときは、「${directoryTab.name}」の「廃止・改称」欄に新しい課名を入力してください。`,
    trouble: {
      'none-named': '引き継ぐ課が書かれていません。選んでください。',
      unknown: `書かれている課が「${directoryTab.name}」にありません。選んでください。`,
      circle: '課の引き継ぎが元に戻っています。選んでください。',
    },
    from: (section: string, said: string, cells: number) => `${section}（廃止・改称：${said}）　${cells}か所`,
    successor: '引き継ぐ課',
    keep: '変えない',
    cell: (id: string, title: string, before: string) => `${id}　${title}：${before}`,
    apply: '選んだ課に変える',
    applied: (cells: number) => `${cells}か所の課を変えました`,
    undo: (at: string, cells: number) => `${at}に変えた${cells}か所を元に戻す`,
    undone: (cells: number, kept: number) =>
      `${cells}か所を元に戻しました。${kept > 0 ? `後から変更された${kept}か所は、そのままです。` : ''}`,
    withoutPost: '担当者が分からない課',
    withoutPostLine: (section: string, measures: number) =>
      `${section}（取組${measures}件）：「${directoryTab.name}」に役職、氏名、メールを入力してください。`,
  },
};

export type YearPageWords = typeof yearPageJa;
