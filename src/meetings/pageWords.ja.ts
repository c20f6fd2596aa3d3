// What the pages of this room say, in Japanese: the source. pageWords.en.ts has the same shape.

import { historyTab } from '../history/tabs';
import { movementsTab, questionsTab } from '../registers/tabs';
import { columns, headings } from '../tracker/columns';
import { directoryTab, trackerTab } from '../tracker/tabs';
import type { EffectProblem } from './effects';
import type { Outcome } from './items';
import { movementsTitle } from './meetingWords';
import type { EffectsReport, MeetingNotice } from './page';
import { kindWord, type PaperKind } from './paperRegister';
import type { Omission } from './publication';
import { attendanceTab, itemsTab, speechesTab } from './tabs';

export const meetingsPageJa = {
  meeting: {
    back: '会議の一覧に戻る',
    spoken: (button: string, what: string) => `${button}：${what}`,
    steps: '会議の手順',
    step: { items: '議題', papers: '文書', outcomes: '結果', publication: '公開' },
    when: '日時',
    state: '状態',
    saved: '保存しました。',
    unsaved: '保存していない変更があります。',
    reread: '読み直しました。',
    rereadHint: '読み直すと、保存していない入力は失われます。必要な文章は、先に書き写してください。',
    leaving: '保存していない変更があります',
    leavingLine: '一覧に戻ると、保存していない入力は失われます。',
    stay: '入力に戻る',
    leave: '保存しないで一覧に戻る',
    notices: '確認してください',
    notice: (notice: MeetingNotice, when: string): string => {
      switch (notice.code) {
        case 'no-day':
          return when === ''
            ? '開催日が決まっていません。決まったら「会議の情報を変える」に入力してください。'
            : `日時「${when}」から開催日を読み取れません。「会議の情報を変える」で選んでください。`;
        case 'no-place':
          return '場所が決まっていません。決まったら「会議の情報を変える」に入力してください。';
        case 'no-chair':
          return `議長が決まっていません。「${directoryTab.name}」タブの役割に本部長を入力するか、「会議の情報を変える」で議長を入力してください。`;
        case 'no-roster':
          return `出席者がいません。「${directoryTab.name}」タブに出席者を入力してください。`;
        case 'no-items':
          return '議題がありません。「議題」で候補を選ぶか、議題を入力してください。';
        case 'measure-gone':
          return `議題「${notice.item}」の取組（${notice.measure}）が「${trackerTab.name}」タブにありません。議題から外すか、取組の行を元に戻してください。`;
        case 'speeches-stray':
          return `「${speechesTab.name}」タブに、どの会議のものか分からない発言が${notice.speeches}件あります。「${speechesTab.columns.meeting.heading}」を選び直してください。`;
        case 'paper-unfinished':
          return `${kindWord(notice.kind, notice.rendition)}の作成が途中で止まっています。もう一度作ると、続きから作成します。`;
      }
    },
    about: {
      heading: '会議の情報を変える',
      nameHint: `回、会議、年度を変えると、会議の名前が変わり、議題、出欠、発言、資料の「会議」も変わります。「${attendanceTab.name}」の出席者は変わりません。`,
      postponed: '新しい開催日が決まるまで、開催日は空欄にしてください。入力した日は、新しい開催日として扱います。',
      cancelled: '次の会議や報告の基準日に数えません。議題は、次の会議の候補になります。この会議の回は欠番とし、次の会議には使いません。',
      chair: '議長',
      chairHint: `空欄の場合は、「${directoryTab.name}」タブの役割によります。`,
      save: '会議の情報を保存する',
    },
    attendance: {
      heading: (present: number, proxies: number, absent: number) => `出欠（出席${present}名、代理${proxies}名、欠席${absent}名）`,
      proxy: (post: string) => `${post}の代理者`,
      proxyHint: '職名と氏名を入力してください。',
      save: '出欠を保存する',
    },
    items: {
      heading: (items: number) => `議題（${items}件）`,
      time: (planned: number, slot: number | null) =>
        slot === null
          ? `説明と協議の時間は、合計${planned}分です。会議の時刻が決まっていないため、収まるかどうかは確認できません。`
          : `説明と協議の時間は、合計${planned}分です（会議は${slot}分）。`,
      over: (minutes: number) => `会議の時間を${minutes}分超えています。議題の時間か、会議の時刻を見直してください。`,
      howToMove: '順番は「上へ」「下へ」のボタンか、議題の行を引いて動かすと変わります。行を選ぶと、内容を変えられます。',
      separate: '文書では、協議、報告、その他に分け、それぞれこの順に並べます。資料番号も文書の順に付けます。',
      moved: (title: string, place: number, items: number) => `「${title}」を${items}件中${place}番目に動かしました。`,
      removed: (title: string) => `「${title}」を議題から外しました。保存すると確定します。`,
      name: (place: number, title: string) => `${place}　${title === '' ? '（議題名なし）' : title}`,
      facts: (itemClass: string, minutes: string, numbers: readonly string[], publicity: string) =>
        [itemClass, minutes === '' ? '時間未定' : `${minutes}分`, ...numbers, publicity].filter((part) => part !== '').join('・'),
      up: '上へ',
      down: '下へ',
      remove: '外す',
      hasOutcome: '結果があるため外せません。',
      reason: (reason: string) => `理由：${reason}`,
      measureGone: (id: string) => `取組${id}は「${trackerTab.name}」タブにありません。`,
      jump: (id: string) => `取組${id}の行へ移動`,
      class: '区分',
      title: '議題名',
      presenter: '説明者',
      presenterHint: '空欄の場合は事務局とします。',
      minutes: '時間（分）',
      papers: '資料',
      papersHint: '1行に1件入力してください。「参考」で始まる行は、参考資料とします。',
      paper: (number: string, name: string) => (number === '' ? name : `${number}　${name}`),
      numbersLater: '資料番号は、保存すると付け直します。',
      offered: 'アドオンで作れる資料を加える',
      offer: (name: string) => `「${name}」を加える`,
      publicity: itemsTab.columns.publicity.heading,
      publicityChoices: columns.publicity.words.map((word) => ({ value: String(word), text: String(word) })),
      publicityBlank: '（未記入）',
      note: itemsTab.columns.note.heading,
      noteHint: '次第や公開用の文書には出しません。',
      wrong: {
        title: '議題名を入力してください。',
        minutes: '時間を0から600までの数字で入力してください。',
        papers: '資料は30件まで、1件200字までにしてください。',
      },
      wrongIn: (title: string) => `${title.trim() === '' ? '議題名のない議題' : `「${title}」`}に、直す箇所があります。保存していません。`,
      save: '議題を保存する',
    },
    candidates: {
      heading: (candidates: number) => `議題の候補（${candidates}件）`,
      none: 'ほかに候補はありません。',
      others: (candidates: number) => `そのほかの候補（${candidates}件）`,
      movements: movementsTitle,
      name: (id: string, title: string) => (id === '' ? title : `${id}　${title}`),
      facts: (itemClass: string, owner: string, reasons: readonly string[]) =>
        `${itemClass}${owner === '' ? '' : `・${owner}`}　理由：${reasons.join('、')}`,
      missing: '議題に加える候補を選んでください。',
      add: (candidates: number) => (candidates === 0 ? '選んだ候補を議題に加える' : `選んだ${candidates}件を議題に加える`),
      added: (items: number) => `${items}件を議題に加えました。`,
      free: 'そのほかの議題',
      freeHint: '例：生成AIについて',
      freeMissing: '議題名を入力してください。',
      addFree: 'この議題を加える',
    },
    papers: {
      heading: '文書の作成',
      hint: '作り直しても、手で書いた文や手で直した文はそのまま残ります。前の状態は、文書の「ファイル」の「変更履歴」で見られます。',
      unsaved: '保存していない変更は、文書に入りません。先に保存してください。',
      all: '次第と資料をすべて作る',
      allHint: '次第と、議題に付けた資料のうちアドオンで作れるものを、順に作ります。',
      waiting: '文書を作成しています。シート側に確認画面が開いたときは、そちらで選んでください。',
      making: (name: string, place: number, papers: number) =>
        `${papers}件のうち${place}件目、${name}を作成しています。このままお待ちください。`,
      allMade: 'すべて作りました。',
      ended: (made: readonly string[]) => (made.length === 0 ? '作成した文書はありません。' : `作成した文書：${made.join('、')}`),
      name: (kind: string, number: string) => (number === '' ? kind : `${number}　${kind}`),
      kinds: {
        agenda: '日時、場所、議題、資料の一覧です。',
        movements: `「${movementsTab.name}」タブから、日付、主体、内容、計画への影響をまとめます。`,
        roadmap: '主な取組内容を、年度の工程とともにまとめます。',
        schedule: '取組ごとの時期を表にまとめます。',
        progress: '前回の会議の後に、完了、追加、期限の変更などがあった取組です。',
        late: '期限を過ぎた取組と、その理由です。',
        roster: '職名、氏名、出欠を、役割の順にまとめます。',
        scenario: '議長と事務局のための進行の台本です。公開しません。',
        minutes: `「${speechesTab.name}」タブの発言と、議題の結果からまとめます。`,
      } satisfies Record<PaperKind, string>,
      make: '作る',
      again: '作り直す',
      notMade: 'まだ作っていません。',
      open: (name: string) => `「${name}」を開く（新しいタブ）`,
      noLink: (name: string) => `文書名は「${name}」です。Google ドライブから開いてください。`,
      version: (version: number, at: string) => `第${version}版　${at}`,
      earlier: (versions: number) => `前の版（${versions}件）`,
      earlierName: (name: string, version: string) => `${name}　${version}`,
      made: {
        made: '作成しました。内容を確認してください。',
        again: '作り直しました。変わったところだけを書き換えました。',
        unchanged: '内容は前に作成したときと変わっていません。文書はそのままです。',
        declined: '確認画面で中止しました。文書は作成していません。',
      },
      added: (lines: number) => `手で書き加えられた${lines}か所は、そのまま残しました。`,
      touched: (lines: number) => `手で直された${lines}か所は、そのまま残しました。必要であれば手で直してください。`,
      unshared: (addresses: readonly string[]) =>
        `${addresses.join('、')}を文書の編集者に加えられませんでした。文書の「共有」から加えてください。`,
      here: (line: string) => `文書：${line}`,
      now: (line: string) => `今のシートの内容：${line === '' ? '（なし）' : line}`,
      others: (papers: number) => `別に用意する資料（${papers}件）`,
    },
    outcomes: {
      heading: '議題の結果',
      hint: '議題を選んで、結果を入力してください。議事録にも同じ内容を使います。',
      noItems: '議題がありません。先に「議題」で議題を加えてください。',
      none: '結果なし',
      facts: (outcome: string, applied: string) => `${outcome}${applied === '' ? '' : '・反映済み'}`,
      outcome: '結果',
      means: {
        decided: '提案のとおり決まったものです。',
        approved: '報告を受けて了承されたものです。',
        continued: '次の会議に、自動で議題に入ります。',
        homework: `反映すると「${questionsTab.name}」タブに加え、回答があるまで次の会議の議題に入ります。`,
        returned: '検討し直して、次の会議の議題に入ります。',
      } satisfies Record<Outcome, string>,
      text: '結果の内容',
      textHint: '期限を変える場合は、その理由を書いてください。',
      owner: '担当',
      due: '対応期限',
      dueHint: '例：令和5年9月30日',
      newDue: '変更後の期限',
      newDueHint: '変えない場合は空欄にしてください。',
      newStatus: '変更後の状況',
      sameStatus: '変えない',
      addToPlan: '計画に追加する（計画外の取組）',
      followUp: '対応',
      followUpHint: '未了の間は、次の会議の候補に入ります。',
      open: '未了',
      done: '完了',
      applied: (at: string) => `${at}に取組へ反映しました。変えられるのは「対応」だけです。`,
      toDo: (owner: string, due: string) => `担当：${owner === '' ? '（空欄）' : owner}　対応期限：${due === '' ? '（空欄）' : due}`,
      save: '結果を保存する',
    },
    speeches: {
      heading: '発言の議題',
      hint: `「${speechesTab.name}」タブの「${speechesTab.columns.item.heading}」が空欄の発言に、進行の言葉から推定した議題を入れます。公開する発言は、この列で決まります。`,
      none: '議題を推定できる空欄の発言はありません。',
      unplaced: (speeches: number) => `議題が空欄か、この会議の議題と一致しない発言：${speeches}件`,
      proposed: (speeches: number) => `入れる議題の一覧（${speeches}件）`,
      line: (row: number, word: string, speaker: string, speech: string) => `${row}行　${word} ← ${speaker}：${speech}`,
      place: '発言の議題を入れる',
      placed: (speeches: number) => `${speeches}件の発言に議題を入れました。違うものは「${speechesTab.name}」タブで直してください。`,
    },
    effects: {
      heading: '決定を取組に反映する',
      hint: `選んだ結果だけを「${trackerTab.name}」に反映し、会議の名前とともに「${historyTab.name}」に記録します。`,
      none: '反映を待っている結果はありません。',
      name: (title: string, outcome: string) => `${title}：${outcome}`,
      unflag: `${headings.flagged}：チェックを外します。`,
      added: (id: string, title: string, owner: string, due: string) =>
        `計画外の取組として追加：${id}　${title}（担当：${owner === '' ? '空欄' : owner}、期限：${due === '' ? '空欄' : due}）`,
      question: (question: string, owner: string, due: string) =>
        `「${questionsTab.name}」に追加：${question}（担当：${owner === '' ? '空欄' : owner}、期限：${due === '' ? '空欄' : due}）`,
      nothing: (measure: boolean): string => (measure ? '期限や状況は変わりません。最後の決定だけを記録します。' : '取組は変わりません。'),
      problem: (problem: EffectProblem): string => {
        switch (problem.code) {
          case 'measure-gone':
            return `取組${problem.measure}が「${trackerTab.name}」にないため、反映できません。取組の行を元に戻してください。`;
          case 'measure-twice':
            return `ID「${problem.measure}」の取組が2行以上あるため、反映できません。「${trackerTab.name}」のIDを直してください。`;
          case 'date-unreadable':
            return `「${problem.found}」を日付として読み取れません。「令和5年9月30日」などの形に直してください。`;
          case 'status-unknown':
            return `状況「${problem.found}」は一覧にありません。「変更後の状況」を選び直してください。`;
          case 'reason-missing':
            return '期限を変える理由がありません。「結果の内容」に理由を書いてください。';
        }
      },
      confirm: '変更の前と後を確認しました',
      saveFirst: '保存していない結果があります。先に「結果を保存する」を押してください。',
      chooseFirst: '反映する結果を選んでください。',
      apply: (items: number) => (items === 0 ? '選んだ結果を反映する' : `選んだ${items}件を反映する`),
      done: (items: number) => `${items}件の結果を反映しました。`,
      report: ({ cells, added, questions }: EffectsReport) =>
        `「${trackerTab.name}」の${cells}か所を変え、計画外の取組${added}件、宿題${questions}件を加えました。`,
    },
    publication: {
      heading: '公開用の文書',
      hint: '内部用の文書から、公開しない内容を除いて作ります。公開用の文書を作っても、だれにも共有しません。',
      internalFirst: '内部用の文書がまだありません。先に「文書」で作ってください。',
      look: '公開用で除く内容を確認する',
      stays: (speeches: number) => `公開用に残す発言・結果（${speeches}件）`,
      staying: (item: string, words: string) => (item === '' ? words : `【${item}】${words}`),
      unclearHint: `「${speechesTab.name}」タブの「${speechesTab.columns.item.heading}」を入れ、内部用の議事録を作り直すと、公開する議題の発言は残ります。`,
      found: (found: number) => (found === 0 ? '除く内容はありません。' : `次の${found}件を除きます。`),
      kinds: {
        item: '非公開の議題',
        row: '非公開の取組',
        speech: '非公開の議題についての発言・結果',
        unclear: 'どの議題のものか分からない発言・文',
        marked: '「非公開」とした発言',
        name: '氏名',
        address: 'メールアドレス',
        note: '内部の備考',
      } satisfies Record<Omission['kind'], string>,
      make: '公開用を作る',
      again: '公開用を作り直す',
    },
    share: {
      heading: '文書の共有',
      asks: '共有するのは、下のボタンを押し、シート側の確認画面で「はい」を選んだときだけです。共有した方は、閲覧だけができます。',
      noPapers: '共有できる文書がまだありません。先に「文書」で作ってください。',
      paper: '共有する文書',
      internal: (name: string) => `${name}（内部用）`,
      public: (name: string) => `${name}（公開用）`,
      people: '共有する方',
      unreachable: (people: number) => `${people}名は、「${directoryTab.name}」タブにメールアドレスがないため、選べません。`,
      missing: '共有する方を選んでください。',
      waiting: 'シート側の確認画面で選んでください。共有が終わるまで、このままお待ちください。',
      share: (people: number) => (people === 0 ? '選んだ方に共有する' : `確認して${people}名に共有する`),
      done: (people: number) => `${people}名に共有しました。`,
      declined: '確認画面で中止しました。共有していません。',
    },
  },
};

export type MeetingsPageWords = typeof meetingsPageJa;
