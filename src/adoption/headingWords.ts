// Labels of source sheets: which words name which field, and how one label is told from the many ways of writing it.
// Words met in municipal plans (沖縄県, 長与町, 三重県, 浜松市, 川崎市, つくば市, 鳥取県, 白老町 and others), and English ones.

import { asSeen, plainText, withoutBlanks } from '../sheet/letters';
import { fold } from '../sheet/table';
import { type SourceField, sourceFields } from '../tracker/columns';

/**
 * By field, the likelier word first; every word as `labelKey` leaves it, _ for the blank between two Latin words. A word of two fields goes
 * to the one that has no other column.
 */
const headingWords: { readonly [F in SourceField]: readonly string[] } = {
  id: wordsOf(`
    id no no. 番号 管理番号 管理no 管理no. 整理番号 整理no 整理no. 施策番号 事業番号 取組番号 記載no プログラムno 通番 連番
    項番 項目番号 枝番 # number measure_id task_id タスク番号 タスクno タスクid 作業番号 作業no 作業id 課題番号 課題no
    課題id 案件番号 項番号 issue_key key
  `),
  pillar: wordsOf(`
    柱 施策の柱 政策の柱 基本目標 基本方針 基本方向 大項目 分野 重点改革項目 重点項目 重点分野 重点施策 重点目標 めざす姿 政策分野
    施策分野 取組分野 視点 施策体系 体系 基本施策 施策課題 区分 大分類 中項目 中分類 分類 施策名 施策 政策 個別施策 小項目
    pillar goal category theme program programme
  `),
  title: wordsOf(`
    取組名 取組名称 主な取組 具体的取組 取組 取組項目 取組事項 主要な取組 個別取組 事業名 事業名称 事務事業名 事務事業
    取組・事業名 施策・事業名 取組/事業名 主要事業 主要事業・主要制度 主要施策 実施項目 実施事項 項目名 改革項目 推進項目
    政策項目 公約 公約項目 公約事業 公約事業内容 案件名 件名 プロジェクト名 業務名 手続名 システム名 行動計画 名称 事業
    個別施策 施策名 施策 施策項目 政策名 政策 小項目 小分類 項目 title measure initiative action action_item task task_name
    project project_name item activity name タスク名 タスク 作業名 作業項目 作業 課題名 課題項目 工程名 タイトル 題目 題名
    表題 アクション アクション名 アクション項目 検討事項 検討項目 検討課題 対応事項 対応項目 推進事項 推進施策 依頼事項
    要望事項 指示事項 事項 テーマ テーマ名 取組テーマ サービス名 手続き名 プロジェクト 案件 やること headline subject
    measures tasks actions initiatives projects deliverable to_do todo
  `),
  content: wordsOf(`
    取組内容 取組概要 取組の内容 取組の概要 内容 概要 事業概要 事業の概要 事業内容 施策内容 施策概要 施策の概要 政策内容
    実施内容 具体的な取組 具体的な取組内容 具体的取組内容 具体的内容 具体的な内容 事業の概要・目的 目的・概要 概要・目的
    具体的取組 計画内容 詳細 content description details summary overview 作業内容 課題内容 タスク内容 対応内容 検討内容
    業務内容
  `),
  owner: wordsOf(`
    担当課 担当 所管課 主管課 主担当課 主担当 担当課室 担当課・室 担当室課 担当部課 担当部署 担当課名 担当部署名 所管課名
    所管課室 所管部課 所管部署 主管部課 主管部署 主管課名 事務事業所管課 局/所管課 所管 主管 調整部署 責任部署 担当所属
    所属名 所属 取組課 実施課 推進課 作成課 課名 課室名 課・室 部課名 部署名 部署 課 担当係 担当班 担当グループ
    指標担当部課等 指標担当課 担当部局 所管部局 主管部局 部局 部局名 担当部 担当局 owner section department dept dept.
    division assignee assigned_to responsible lead owner_section 主務課 主務課名 主務担当課 主務部署 主務 原課 幹事課
    取りまとめ課 とりまとめ課 取りまとめ部署 責任課 実施部署 実施担当課 推進担当課 主担当部署 担当部門 所管部門 部門
    担当組織 所管組織 担当室 owner_department responsible_department responsible_section lead_department
  `),
  related: wordsOf(`
    関係課 関連課 関係課等 関係課室 関係部署 関連部署 関係部課 関係部局 関係所属 関係機関 連携課 連携部署 協力課 協力部署
    推進部署 副担当 副担当課 関連 related related_sections related_departments supporting
  `),
  start: wordsOf(`
    開始 開始日 開始時期 開始年度 開始年月 開始予定 開始予定日 開始予定時期 着手 着手日 着手時期 着手予定 着手年度 始期
    事業始期 事業開始年度 計画開始 開始月 start start_date started_on begin from 開始年月日 着手年月日 着手予定日 予定開始日
    計画開始日 実施開始 実施開始日 いつから 自 planned_start planned_start_date begin_date
  `),
  due: wordsOf(`
    期限 完了期限 実施期限 達成期限 目標期限 対応期限 期日 完了予定 完了予定日 完了予定時期 完了予定年度 完了目標 完了時期
    完了年度 終了 終了日 終了予定 終了予定日 終了時期 終了年度 目標時期 達成時期 実施時期 実施予定時期 実施予定 予定時期
    導入時期 導入予定 稼働時期 稼働予定 稼働予定日 目標年度 達成年度 目標年月 計画期間 実施期間 事業期間 取組期間 期間 工期
    納期 終期 事業終期 事業終了年度 実施年度 時期 年次 due due_on due_date deadline end_date end finish target_date period
    to 締切日 締切 締め切り 締切り 締め切り日 〆切 〆切日 〆切り 期限日 提出期限 提出期日 回答期限 完了期日 達成期日 目標日
    目標期日 目標完了日 完成予定 完成予定日 完成時期 完成期限 予定完了日 予定終了日 終了年月日 終了年月 終了期限
    完了予定年月日 完了予定年月 実施予定日 実施予定年月 実施予定年度 実施期日 対応予定日 対応期日 対応予定 導入年度
    導入予定日 導入予定年度 導入目標 稼働予定時期 リリース日 リリース予定 リリース予定日 公開予定日 予定日 いつまで 至
    due_by finish_date target_completion target_completion_date target_end_date planned_end planned_end_date planned_finish
    expected_completion by_when eta
  `),
  status: wordsOf(`
    状況 進捗状況 進捗 実施状況 取組状況 進行状況 対応状況 着手の状況 着手状況 達成状況 ステータス 状態 進捗評価 進捗度
    進捗区分 対応区分 処理状況 処理区分 進捗指標 判定 評価 達成度 点検結果 評価結果 総合評価 自己評価 最終評価 中間評価 status state current_status
    progress_status ステイタス 現在の状況 rag rag_status
  `),
  stage: wordsOf('段階 工程段階 進捗段階 実施段階 フェーズ ステージ phase stage'),
  progress: wordsOf('進捗率 達成率 進行率 実施率 完了率 % progress progress_rate percent_complete %_complete'),
  doneOn: wordsOf(`
    完了日 実施日 完了年月 完了年月日 完了実績 完了実績日 実績日 稼働日 終了実績 終了実績日 completed_on completion_date
    date_completed completed done_on done_date 完成日 実完了日 実終了日 actual_end actual_end_date actual_finish date_closed
    closed_on
  `),
  outlook: wordsOf('見込み 見込 完了見込み 完了見込 今後の見込み 今後の見通し 見通し 達成見込み 達成見込 outlook forecast'),
  delayReason: wordsOf(`
    遅延理由 遅れの理由 遅延の理由 遅れている理由 遅延要因 遅れの要因 未達成の理由 未達成理由 遅延の要因 delay_reason
    reason_for_delay delay_cause
  `),
  issue: wordsOf(`
    課題・対応 課題 課題と対応 課題及び対応 課題等 現状と課題 今後の課題 課題と今後の対応 課題・今後の対応 問題点 対応策
    改善策 改善点 今後の対応 今後の取組 今後の取組方針 今後の方針 今後の方向性 今後の予定 対応方針 issue issues challenge
    challenges risks next_steps
  `),
  schedule: wordsOf(`
    工程 工程表 実施工程 スケジュール 実施スケジュール 年度別計画 年次計画 実施計画 計画 ロードマップ schedule timeline
    milestone milestones
  `),
  scope: wordsOf('影響範囲 影響 scope impact'),
  publicity: wordsOf('公開区分 公開 公表 公表区分 公開・非公開 公開可否 publicity visibility'),
  note: wordsOf('備考 備考欄 摘要 特記事項 補足 補足説明 コメント メモ 参考 その他 ※ note notes remark remarks comment comments memo'),
};

/**
 * Words that name a field only where no other column does: a person or a 部 is the owner where no section is named, 作業内容 the measure. 完了
 * over days is when, over ticked boxes whether.
 */
const weakWords: { readonly [F in SourceField]?: readonly string[] } = {
  title: wordsOf('作業内容 課題内容 タスク内容 業務内容 対応内容 検討内容 要望内容 リスク内容 kpi kpis summary'),
  due: wordsOf('完了'),
  doneOn: wordsOf('完了'),
  status: wordsOf('完了 済 完 チェック'),
  owner: wordsOf(`
    担当者 主担当者 担当職員 担当員 責任者 実施責任者 推進責任者 担当チーム チーム チーム名 受け持ち 受持ち 受持 対応者 回答者 誰が だれが
    作業者 実施者 リーダー team person_in_charge pic person assign members 部 部名 局 局名 主管部 所管部 主管局 所管局
  `),
};
/** Behind every word of the field. */
const WEAK_ORDER = 150;

/** Labels that name no field but do name a column: a row of them is a heading row. 実施主体 (県・市町村) is not an owner. */
const otherWords: ReadonlySet<string> = new Set(
  wordsOf(`
    測定指標 指標 指標名 重要業績評価指標 成果指標 活動指標 目標項目 目標 実績 成果 効果 計画値 基準値 従前値 現状値
    現状 現在値 計画策定時 年度当初値 目標値 今年度目標値 実績値 最終目標値 長期的目標値 単位 設定根拠 数値確定の時期 予算
    予算額 決算 決算額 決算見込額 事業費 総事業費 国費充当額 不用額 財源 実施主体 事業主体 根拠法令 根拠 上位計画 関連計画
    優先度 優先順位 重要度 重点 新規 新規・拡充 新規/拡充 再掲 頁 頁数 ページ 担当者名 責任者名 担当者氏名 氏名 連絡先 内線 部
    部名 局 主 副 年度 種別 目的 対象 対象者 説明 理由 所見 効果発現要因 前年度 今年度 当初 変更後 予定 計画内容 更新日
    最終更新 最終更新日 updated created createdat reporter issueid issuetype projectkey budget cost target actual baseline result results priority type plan
  `),
);

function wordsOf(list: string): readonly string[] {
  return list
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/_/g, ' '));
}

/** Inside a longer label these say that it is an amount, an indicator or a person, never a field: 担当者, 目標値, 決算見込額, 実施主体. */
const ELSEWHERE =
  /指標|目標値|実績値|現状値|基準値|当初値|現在値|計画値|予算|決算|事業費|経費|費用|金額|見込額|千円|万円|財源|国費|実施主体|事業主体|根拠|優先|重要度|頁|ページ|件数|人数|電話|内線|連絡先|メール|氏名|担当者|責任者|更新日|作成日|記入日|入力日|評価者|(?:^|[^a-z])(?:kpis?|urls?|e-?mails?|budgets?|costs?)(?![a-z])/;

/** Labels of money, targets and counts: the years under them are no schedule. */
export function namesAmount(label: string): boolean {
  const plain = fold(label);
  return (
    ELSEWHERE.test(plain) ||
    /^(?:目標|実績|計画|決算|予定)?(?:値|額|数|量)$|^(?:目標|実績|効果額|効果|数値|人数|回数|target|actual)$/.test(plain)
  );
}

/** Longer labels are sentences or data. */
export const LABEL_AT_MOST = 60;

/**
 * One form for the ways a label is written: blanks, line breaks, brackets, numbering and marks around it fall away.
 *
 *   "所 管 課" -> 所管課   "①取り組み（名称）" -> 取組   "【担当課】" -> 担当課   "1 取組の概要(Plan)" -> 取組の概要   "№" -> no
 *   "Due  Date", "dueDate", "due_date" -> due date
 */
function labelKey(text: string): string {
  if (text.length > LABEL_AT_MOST * 4) return '';
  const folded = foldLabel(text) || foldLabel(text.replace(/[()（）【】]/g, ''));
  const bare = folded
    .replace(/^(?:第?\d+[章節.)、:・]*|[.)、:・○●■◆◇□※*★])+/, '')
    .replace(/[※*:★\d]+$/, '')
    .trim();
  return bare === '' ? folded : bare;
}

/** `fold`, but Latin words stay apart: Countermeasures does not hold measure. */
function foldLabel(text: string): string {
  const words = withoutBlanks(
    asSeen(text)
      .normalize('NFKC')
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replace(/(\w)_+(?=\w)/g, '$1 ')
      .replace(/\([^()]*\)|【[^【】]*】/g, ' ')
      .trim(),
  );
  return words.split(' ').map(fold).join(' ');
}

type WordMatch = {
  readonly field: SourceField;
  /**
   * exact: the label is the word; end: it ends with it, or the word is the first of two things (進捗状況及び成果); inside: holds it; weak: it is
   * a word that counts where nothing else does.
   */
  readonly how: 'exact' | 'end' | 'inside' | 'weak';
  /** Place of the word in the field's list, 0 the likeliest. */
  readonly order: number;
};

/** What a label of one part says. Fields in the order of how well they fit. */
type LabelMeaning = { readonly matches: readonly WordMatch[]; readonly known: boolean };

const NOTHING: LabelMeaning = { matches: [], known: false };
const OTHER: LabelMeaning = { matches: [], known: true };

type Word = { readonly word: string; readonly field: SourceField; readonly order: number };

/** Reads labels and remembers what it read: one for one run, since the same texts come again and again. */
export type LabelReader = {
  key(text: string): string;
  /** Of a key. */
  meaning(key: string): LabelMeaning;
  /** What a label says, as it stands in its cell. */
  says(text: string): LabelMeaning;
};

/** Whether a label names the measures: 取組名, 主な取組. */
export const namesTitle = ({ matches }: LabelMeaning): boolean => matches.some(({ field, how }) => field === 'title' && how !== 'inside');

export function labelReader(): LabelReader {
  const words = wordList(headingWords);
  const exact = new Map<string, WordMatch[]>();
  const learn = (how: 'exact' | 'weak', { word, field, order }: Word): void => {
    const known = exact.get(glued(word)) ?? [];
    exact.set(glued(word), [...known, { field, how, order }]);
  };
  for (const each of words) learn('exact', each);
  for (const each of wordList(weakWords)) learn('weak', { ...each, order: each.order + WEAK_ORDER });
  // 対応責任者 and 作業担当者 are persons too
  const people = wordList(weakWords).flatMap(({ word, field, order }) =>
    field === 'owner' && word.endsWith('者') ? [{ word, match: { field, how: 'weak', order: order + WEAK_ORDER } as const }] : [],
  );
  const keys = new Map<string, string>();
  const meanings = new Map<string, LabelMeaning>();
  const read = (key: string): LabelMeaning => {
    const same = exact.get(glued(key));
    if (same !== undefined) return { matches: same, known: true };
    if (otherWords.has(glued(key))) return OTHER;
    const person = people.find(({ word }) => key.endsWith(word));
    if (person !== undefined) return { matches: [person.match], known: false };
    if (key.length < 3 || key.length > LABEL_AT_MOST || ELSEWHERE.test(key)) return NOTHING;
    const matches = partMatches(key, words);
    return matches.length === 0 ? NOTHING : { matches, known: false };
  };
  const reader: LabelReader = {
    key(text) {
      const before = keys.get(text);
      if (before !== undefined) return before;
      const key = labelKey(text);
      keys.set(text, key);
      return key;
    },
    meaning(key) {
      const before = meanings.get(key);
      if (before !== undefined) return before;
      const meaning = read(key);
      meanings.set(key, meaning);
      return meaning;
    },
    says: (text) => reader.meaning(reader.key(text)),
  };
  return reader;
}

function wordList(listed: { readonly [F in SourceField]?: readonly string[] }): readonly Word[] {
  return sourceFields.flatMap((field) => (listed[field] ?? []).map((word, order): Word => ({ word, field, order })));
}

/** due date, duedate and due-date are one word. */
const glued = (word: string): string => word.replace(/[ -]/g, '');

const isEnglish = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);
const isLatinLetter = (letter: string): boolean => /[a-z]/.test(letter);

/** Where a word stands last in a label, and where it ends there; null where it does not. A Latin word stands whole, or with the s of more than one. */
function placeIn(key: string, word: string): { readonly at: number; readonly end: number } | null {
  for (let at = key.lastIndexOf(word); at >= 0; at = at === 0 ? -1 : key.lastIndexOf(word, at - 1)) {
    const end = at + word.length;
    const many = isLatinLetter(word.slice(-1)) && key.charAt(end) === 's' ? end + 1 : end;
    const cut =
      (isLatinLetter(word.charAt(0)) && isLatinLetter(key.charAt(at - 1))) ||
      (isLatinLetter(word.slice(-1)) && isLatinLetter(key.charAt(many)));
    if (!cut) return { at, end: many };
  }
  return null;
}

/** What follows a first of two things: 進捗状況及び成果, 課題・方向性, 担当課等. */
const JOINS = /^(?:及び|並びに|又は|または|とその|と|や|・|\/|、|,|:|等|名|欄|一覧)/;

/** The longest word decides; a word at the end of a label is its head (事業の進捗状況 is a 進捗状況, 進捗状況の説明 is not surely one). */
function partMatches(key: string, words: readonly Word[]): readonly WordMatch[] {
  const best = new Map<SourceField, { readonly match: WordMatch; readonly length: number }>();
  for (const { word, field, order } of words) {
    if (word.length < 2 || word.length >= key.length) continue;
    const place = placeIn(key, word);
    if (place === null) continue;
    // short English words stand inside others (id, no, to, end, state), but リスクNo is a number
    if (word.length < 5 && isEnglish(word) && (place.end < key.length || isEnglish(key.charAt(place.at - 1)))) continue;
    const how = place.end === key.length || (place.at === 0 && JOINS.test(key.slice(place.end))) ? 'end' : 'inside';
    if (how === 'inside' && word.length < 3) continue;
    const known = best.get(field);
    if (
      known !== undefined &&
      (known.match.how === 'end' ? how !== 'end' || known.length >= word.length : how !== 'end' && known.length >= word.length)
    )
      continue;
    best.set(field, { match: { field, how, order }, length: word.length });
  }
  return [...best.values()]
    .sort((one, other) => Number(one.match.how === 'inside') - Number(other.match.how === 'inside') || other.length - one.length)
    .map(({ match }) => match)
    .slice(0, 1);
}

/** A year, half, quarter or month as a label: 令和5年度, R5, 24, 2023, 5年度, 第1四半期, Q1, 4月, 上期, 9月末時点. */
export function isTimeLabel(text: string): boolean {
  const plain = plainText(text).toLowerCase();
  if (plain === '' || plain.length > 30) return false;
  return (
    /^(?:(?:令和|平成|昭和|[rhs]\.?|fy)(?:元|\d{1,2})|fy\d{4}|'?\d{2}|(?:19|20)\d{2}|元|\d{1,2}(?=年))年?(?:\((?:令和|平成|[rh])?\d{1,4}年?\))?(?:年?度|年目|目)?[~-]?(?:\(.{0,20}\)|末|以降|まで)?$/.test(
      plain,
    ) ||
    /^(?:第?[1-4一二三四](?:四半期|期|q)|q[1-4]|[1-4]q|(?:1[0-2]|[1-9])月|上期|下期|上半期|下半期|前期|後期|中期|短期|長期|前半|後半)(?:\(.{0,20}\))?$/.test(
      plain,
    ) ||
    /^.{0,15}(?:月末|年度末|月末時点|年度末時点|時点|月末現在)$/.test(plain)
  );
}

/** Whether a label names this western fiscal year: 令和5年度, R5, 2023, 平成35年度, or a bare 5 or 23 that can be it. */
export function namesFiscalYear(text: string, fiscalYear: number): boolean | null {
  const plain = plainText(text).toLowerCase();
  const western = /(?:19|20)\d{2}/.exec(plain);
  if (western !== null) return Number(western[0]) === fiscalYear;
  const era = /(令和|平成|[rh]\.?)(元|\d{1,2})/.exec(plain);
  if (era !== null) {
    const year = era[2] === '元' ? 1 : Number(era[2]);
    return year + (era[1] === '令和' || era[1]?.startsWith('r') === true ? 2018 : 1988) === fiscalYear;
  }
  const bare = /^'?(\d{1,2})(?:年度?)?$/.exec(plain);
  if (bare === null) return null;
  const year = Number(bare[1]);
  return year + 2018 === fiscalYear || year === fiscalYear % 100;
}
