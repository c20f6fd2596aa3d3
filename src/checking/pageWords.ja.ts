// What the pages of this room say, in Japanese: the source. pageWords.en.ts has the same shape.

import type { RecordNotice } from '../history/replay';
import { historyTab } from '../history/tabs';
import { headings } from '../tracker/columns';
import { trackerTab } from '../tracker/tabs';
import type { RuleNumber } from './rules';
import { checkingJa } from './words.ja';

const ruleNames: { readonly [N in RuleNumber]: string } = {
  'L1-02': '1シートに1つの表',
  'L1-03': '空白の行で表を分けない',
  'L1-05': 'すべての列に見出しがある',
  'L1-06': '余分な空白や改行がない',
  'L1-07': '1セルに1つの内容',
  'L1-08': '機種依存文字がない',
  'L1-11': '色だけで意味を表さない',
  'L1-12': 'セルを結合しない',
  'L1-13': '行や列を隠さない',
  'L2-01': '数値に単位などを混ぜない',
  'L2-02': '「同上」などで省略しない',
  'L2-03': '同じ見出しが2つない',
  'L2-04': '選択肢の言葉をそろえる',
  'L3-01': '見出しは1行目',
  'L3-02': '言葉の一覧を付ける',
  'L3-05': '西暦で書くか、西暦を併記する',
};

export const checkingPageJa = {
  check: {
    heading: checkingJa.menu,
    checking: '進捗管理表を点検しています。しばらくお待ちください。',
    none: '問題はありません',
    noRows: `「${trackerTab.name}」タブに取組がありません。取組を入力してから、もう一度点検してください。`,
    found: (problems: number) => `確認が必要な箇所が${problems}件あります`,
    foundLine: (rows: number) => `${rows}件の取組を点検しました。`,
    count: (problems: number) => `${problems}件`,
    howTo: '項目を選ぶと、シートのセルへ移動します。直したら、もう一度点検してください。',
    written: `同じ内容を「${headings.check}」列とセルのメモにも記入しました。`,
    list: '問題の一覧',
    sheet: 'シート全体の問題',
    cut: (shown: number) => `問題が多いため、はじめの${shown}件を表示しています。直してから、もう一度点検してください。`,
    group: (repair: string, problems: number) => `${repair}（${problems}件）`,
    filter: '表示する種類',
    all: (problems: number) => `すべて（${problems}件）`,
    only: (severity: string, problems: number) => `${severity}（${problems}件）`,
    shown: (problems: number) => `${problems}件を表示しています。`,
    title: (title: string) => (title === '' ? '（取組名なし）' : title),
    place: (row: number, field: string) => `行${row}　${field}：`,
    more: (problems: number) => `続きの${problems}件を表示`,
    again: 'もう一度点検',
    toMeetings: '会議の準備へ進む',
  },
  deleted: {
    heading: (rows: number) => `行が削除された取組（${rows}件）`,
    hint: `「${trackerTab.name}」から行がなくなりました。30日間ここに表示します。削除してよい場合は、そのままで構いません。`,
    found: (owner: string, at: string) => `${owner === '' ? '' : `${owner}　`}${at}に確認`,
    restore: '行を戻す',
    restoreOf: (id: string, title: string) => `行を戻す：${id === '' ? title : id}`,
    restoreAll: (rows: number) => `${rows}件とも戻す`,
    done: (rows: number) => `${rows}件の行を戻しました`,
    report: (lost: readonly string[]) =>
      `最後の取組の下に戻し、「${historyTab.name}」タブに記録しました。${lost.length === 0 ? '' : `${lost.map((heading) => `「${heading}」`).join('')}の列がないため、その内容は「${historyTab.name}」にだけあります。`}`,
  },
  record: {
    heading: '変更の記録',
    changes: (lines: number) => `前回の点検の後に変わった内容を、「${historyTab.name}」タブに${lines}行記録しました。`,
    notice: (notice: RecordNotice): string => {
      switch (notice.code) {
        case 'record-began':
          return `「${trackerTab.name}」の変更の記録を始めました。`;
        case 'record-restarted':
          return `変更を見つけるための控えがなかったため、ここから記録を再開しました。`;
        case 'history-shortened':
          return `「${historyTab.name}」タブの行が削除されています。現在の内容は失われていません。元に戻す場合は「ファイル」→「変更履歴」から復元してください。`;
        case 'history-long':
          return `「${historyTab.name}」タブが${notice.lines}行になりました。年度の更新の際に、別のファイルへ移してください。`;
        case 'columns-absent':
          return `${notice.headings.map((heading) => `「${heading}」`).join('')}の列がないため、この列の変更は記録していません。列を削除した場合は、そのままで構いません。`;
      }
    },
    unexplained: (dueChanges: number) => `理由が記入されていない期限の変更が${dueChanges}件あります。`,
    toSection: '理由を記入する',
  },
  fix: {
    offer: (cells: number) => `まとめて直せる箇所（${cells}件）`,
    hint: `書き方だけを直します。内容は変えません。直したセルは「${historyTab.name}」タブに記録し、後で取り消せます。`,
    kind: (kind: string, cells: number) => `${kind}（${cells}件）`,
    example: (row: number, field: string, before: string, after: string) =>
      `行${row}　${field}：「${before === '' ? '空欄' : before}」→「${after}」`,
    others: (cells: number) => `ほか${cells}件`,
    apply: (cells: number) => `選んだ${cells}件を直す`,
    done: '一括修正をしました',
    report: (cells: number) => `${cells}件のセルを直しました。`,
    undo: (at: string, cells: number) => `前回の一括修正（${at}、${cells}件）を取り消す`,
    undone: '一括修正を取り消しました',
    undoReport: (cells: number, kept: number) =>
      `${cells}件のセルを元に戻しました。${kept === 0 ? '' : `その後に変更された${kept}件は、そのままにしました。`}`,
  },
  settings: {
    add: '足りない項目を追加',
    hint: '「設定」タブに、標準の内容で行を追加します。入力されている内容は変えません。',
    done: (lines: number) => `「設定」タブに${lines}行を追加しました。内容を確認してください。`,
  },
  rules: {
    heading: '機械可読性のルールとの比較',
    hint: '「行政データにおける機械可読性に関するルール」のうち、この表に関わる項目です。町に義務付けられたものではありません。',
    rule: 'ルール',
    result: '結果',
    found: (result: 'met' | 'broken' | 'not-applicable', places: number) =>
      result === 'met' ? '適合' : result === 'broken' ? `${places}件` : '確認の対象外',
    name: (number: RuleNumber): string => ruleNames[number],
  },
};

export type CheckingPageWords = typeof checkingPageJa;
