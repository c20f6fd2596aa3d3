// The messages of the command line and the file reader, Japanese and English: what is wrong and what to do about it.
import type { FileTrouble, ProjectTrouble } from './trouble';

export type Sentence = { readonly ja: string; readonly en: string };

/** Japanese first, English after it, on one line. */
export function bothLanguages({ ja, en }: Sentence): string {
  return `${ja} / ${en}`.replaceAll(/\s+/g, ' ');
}

export function fileTroubleSentence({ code, file }: FileTrouble): Sentence {
  switch (code) {
    case 'not-found':
      return { ja: `ファイルが見つかりません。場所と名前を確かめてください: ${file}`, en: `File not found, check its path: ${file}` };
    case 'unreadable':
      return { ja: `読む権限がありません。権限を確かめてください: ${file}`, en: `Cannot be read, check its permissions: ${file}` };
    case 'not-a-workbook':
      return {
        ja: `表計算のファイルとして読めません。.xlsx か .csv で保存し直してください: ${file}`,
        en: `Not a workbook, save it as .xlsx or .csv: ${file}`,
      };
    case 'unknown-encoding':
      return {
        ja: `文字コードが分かりません。表計算ソフトで開き、「CSV UTF-8」か .xlsx で保存し直してください: ${file}`,
        en: `The encoding of the text is unknown, open it in a spreadsheet program and save it as "CSV UTF-8" or .xlsx: ${file}`,
      };
    case 'locked-with-password':
      return {
        ja: `パスワードで保護されています。パスワードを外して保存し直してください: ${file}`,
        en: `Locked with a password, save it without one: ${file}`,
      };
    case 'broken':
      return {
        ja: `ファイルが壊れているようです。表計算ソフトで開き、.xlsx で保存し直してください: ${file}`,
        en: `The file seems damaged, open it in a spreadsheet program and save it again as .xlsx: ${file}`,
      };
    case 'too-large':
      return {
        ja: `ファイルが大きすぎます。使わない行や列、シートを減らしてください: ${file}`,
        en: `Too large, remove rows, columns or sheets you do not need: ${file}`,
      };
    case 'unwritable':
      return {
        ja: `書き込めません。ほかのソフトで開いていれば閉じ、空き容量と権限を確かめてください: ${file}`,
        en: `Cannot be written, close it in other programs and check free space and permissions: ${file}`,
      };
  }
}

export function projectTroubleSentence({ code, file, detail }: ProjectTrouble): Sentence {
  switch (code) {
    case 'not-built':
      return {
        ja: `アドオンがまだ組み立てられていません。npm run build を実行してください: ${file}`,
        en: `The add-on is not built yet, run npm run build: ${file}`,
      };
    case 'bad-manifest':
      return { ja: `appsscript.json を直してください（${detail}）: ${file}`, en: `Mend appsscript.json (${detail}): ${file}` };
    case 'not-a-script':
      return { ja: `スクリプトには .js か .gs のファイルを指定してください: ${file}`, en: `A script must be a .js or .gs file: ${file}` };
    case 'syntax':
      return {
        ja: `スクリプトの書き方を直してください（${detail}）: ${file}`,
        en: `Apps Script would refuse this file (${detail}): ${file}`,
      };
  }
}

/** What makes the arguments of the host command unusable. */
export type UsageProblem =
  | { readonly code: 'option'; readonly detail: string }
  | { readonly code: 'command'; readonly found: string }
  | { readonly code: 'function-missing' }
  | { readonly code: 'function-unknown'; readonly name: string; readonly known: readonly string[] }
  | { readonly code: 'json'; readonly option: string }
  | { readonly code: 'args-list' }
  | { readonly code: 'answers-list' }
  | { readonly code: 'answer-unfit'; readonly answer: string; readonly buttons: readonly string[] }
  | { readonly code: 'now'; readonly found: string }
  | { readonly code: 'user'; readonly found: string }
  | { readonly code: 'choice'; readonly option: string; readonly found: string; readonly choices: readonly string[] }
  | { readonly code: 'fault'; readonly found: string }
  | { readonly code: 'out-is-input'; readonly file: string };

export function usageSentence(problem: UsageProblem): Sentence {
  switch (problem.code) {
    case 'option':
      return { ja: `指定が正しくありません。--help で使い方を確かめてください（${problem.detail}）`, en: 'unusable option, see --help' };
    case 'command':
      return {
        ja: `「run 関数名」の形で指定してください${problem.found === '' ? '' : `（${problem.found}）`}。使い方は --help`,
        en: 'say "run FUNCTION", see --help',
      };
    case 'function-missing':
      return { ja: '実行する関数の名前を run の後に書いてください', en: 'name the function to run after "run"' };
    case 'function-unknown':
      return {
        ja: `関数「${problem.name}」はありません。次から選んでください: ${someOf(problem.known)}`,
        en: `no function "${problem.name}", choose one of those`,
      };
    case 'json':
      return { ja: `${problem.option} は JSON で書いてください（例: '["YES"]'）`, en: `${problem.option} must be JSON, such as '["YES"]'` };
    case 'args-list':
      return {
        ja: `--args は引数を並べた JSON の配列で書いてください（例: '["2023-09-01", 3]'）`,
        en: '--args must be a JSON list of arguments',
      };
    case 'answers-list':
      return {
        ja: `--answers は JSON の配列で、"YES" "NO" "OK" "CANCEL" "CLOSE" か {"button":"OK","text":"…"} を並べてください`,
        en: '--answers must be a JSON list of "YES", "NO", "OK", "CANCEL", "CLOSE" or {"button":"OK","text":"…"}',
      };
    case 'answer-unfit':
      return {
        ja: `--answers の「${problem.answer}」は、この画面のボタン（${problem.buttons.join('、')}）にありません。順番を確かめてください`,
        en: `answer "${problem.answer}" fits no button of its dialog (${problem.buttons.join(', ')})`,
      };
    case 'now':
      return {
        ja: `--now は 2023-09-01 か 2023-09-01T09:00 の形の、実在する日時で書いてください（${problem.found}）`,
        en: '--now must be a real date such as 2023-09-01 or 2023-09-01T09:00+09:00',
      };
    case 'user':
      return { ja: `--user はメールアドレスで書いてください（${problem.found}）`, en: '--user must be an e-mail address' };
    case 'choice':
      return {
        ja: `${problem.option} は ${problem.choices.join('・')} のどれかで書いてください（${problem.found}）`,
        en: `${problem.option} must be one of ${problem.choices.join(', ')}`,
      };
    case 'fault':
      return {
        ja: `--fault は 3、3:error、3:kill、3:kill:after の形で書いてください（${problem.found}）`,
        en: '--fault must be k, k:error, k:kill, k:error:after or k:kill:after with k from 1',
      };
    case 'out-is-input':
      return {
        ja: `元のファイルを上書きしないよう、--out に別のフォルダーを指定してください: ${problem.file}`,
        en: `choose another --out, the input file is never changed: ${problem.file}`,
      };
  }
}

function someOf(names: readonly string[]): string {
  return names.length === 0 ? '（なし）' : `${names.slice(0, 20).join(', ')}${names.length > 20 ? ' …' : ''}`;
}

/** What was found amiss in a workbook or its saved folder, and what was done about it. */
export type FolderNotice =
  | { readonly code: 'changed-elsewhere'; readonly file: string }
  | { readonly code: 'state-unreadable'; readonly file: string; readonly keptAs: string }
  /** `first`: at most three of the cells. */
  | { readonly code: 'formulas-uncomputed'; readonly file: string; readonly count: number; readonly first: readonly string[] };

export function folderNoticeSentence(notice: FolderNotice): Sentence {
  switch (notice.code) {
    case 'changed-elsewhere':
      return {
        ja: `ブックがほかのソフトで変更されたか、保存が途中で止まったため、今の内容を使います。保護範囲など、行や列に結びついた設定は引き継いでいません: ${notice.file}`,
        en: `The workbook was changed by another program or a save was cut short, its content is used; settings tied to rows or columns were dropped: ${notice.file}`,
      };
    case 'state-unreadable':
      return {
        ja: `付属の記録が読めないため、ブックだけを使います。元の記録は残しました: ${notice.keptAs}`,
        en: `The saved state is unreadable, only the workbook is used; the old state was kept: ${notice.keptAs}`,
      };
    case 'formulas-uncomputed':
      return {
        ja: `計算結果が保存されていない数式が${notice.count}か所あり、空欄として読みました（${cellsOf(notice, '、', 'ほか')}）。Google スプレッドシートは取り込むときに計算しますが、この環境は計算しません。表計算ソフトで開いて保存し直すと、結果が入ります: ${notice.file}`,
        en: `Formulas without a saved value, read as blank: ${notice.count} (${cellsOf(notice, ', ', ' and more')}); Google Sheets would compute them, this host does not. Open the file in a spreadsheet program and save it again to fill them: ${notice.file}`,
      };
  }
}

function cellsOf({ count, first }: { readonly count: number; readonly first: readonly string[] }, between: string, more: string): string {
  return `${first.join(between)}${count > first.length ? more : ''}`;
}

export const hostWords = {
  finished: (report: string): Sentence => ({ ja: `実行しました。結果: ${report}`, en: 'done' }),
  failed: (report: string): Sentence => ({ ja: `スクリプトがエラーで止まりました。結果: ${report}`, en: 'the script threw' }),
  broken: (detail: string): Sentence => ({
    ja: `ローカルのホストに不具合があります。この行を添えて知らせてください（${detail}）`,
    en: 'a fault of the local host, please report this line',
  }),
};

export const help = `使い方: npm run -s host -- run 関数名 [オプション]
アドオン（または任意の Apps Script ファイル）の関数を、Google のアカウントなしで一度だけ実行します。

  --workbook FILE   使うブック（.xlsx、.csv、.tsv、.txt）。元のファイルは変わりません。省略すると見本を使います
  --out DIR         結果を書くフォルダー。省略すると .local/runs/ の下に新しく作ります
  --args JSON       関数への引数（JSON の配列）
  --answers JSON    ダイアログへの答えを順に並べた配列。例: '["YES", {"button":"OK","text":"令和5年度"}]'
                    足りなくなると、閉じた（CLOSE）ものとします
  --now 日時        この日時だったとして実行します。例: 2023-09-01T09:00（時差を書かなければスクリプトの時間帯）
  --user EMAIL      実行する人
  --locale ja|en    その人の表示言語（省略すると ja）
  --mode full|limited|none   権限の段階（省略すると full。limited は onOpen や onEdit と同じ）
  --fault k[:error|kill[:after]]   k 回目のサービス呼び出しを失敗させる、または実行を打ち切る（after は呼び出しの効果が出た後）
  --script FILE.js  アドオンの代わりに実行するファイル（権限はすべて認めます）
  --help            この説明

結果: ブック（.xlsx）、docs/*.docx、mail/*.eml、report.json
終了コード: 0 成功、1 スクリプトのエラー、2 指定の誤り

Runs one function of the built add-on (or of --script FILE.js) on the local Apps Script host and writes the workbook,
documents, mails and report.json into DIR. Exit status: 0 done, 1 the script threw, 2 unusable arguments.
`;
