// The municipality that a title names. A wrong guess goes into every paper and letter, so what is not surely a name is none.
//
//   緑川町ＤＸ推進計画        緑川町
//   令和5年度 四日市市行政改革推進計画   四日市市
//   担当課市民課, 町のDX計画, 対象区分     none

import { asSeen } from '../sheet/letters';
import { cellText, isBlank, type Table } from '../sheet/table';

const PREFECTURES = new RegExp(
  `^(?:北海道|東京都|京都府|大阪府|(?:${[
    '青森|岩手|宮城|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉|神奈川|新潟|富山|石川|福井|山梨|長野|岐阜|静岡|愛知|三重|滋賀|兵庫|奈良|和歌山',
    '鳥取|島根|岡山|広島|山口|徳島|香川|愛媛|高知|福岡|佐賀|長崎|熊本|大分|宮崎|鹿児島|沖縄',
  ].join('|')})県)`,
);
const SUFFIXES = '市区町村';
/** The longest: いちき串木野市, かすみがうら市, つくばみらい市. */
const LONGEST_STEM = 7;

/** What follows a name in a title; anything else makes a word of another kind of it: 市民, 町内, 区分, 都市計画. */
const follows =
  /^(?:$|役場|役所|本?庁舎?|議会|教育委員会|行政|行財政|財政|総合|総務|デジタル|情報|電子|自治体|地域|地方|推進|まち|ひと|スマート|業務|公共|公式|事務|人口|環境|防災|職員|官民|未来|新|長期|中期|短期|基本|実施|実行|振興|都市|福祉|健康|介護|子ども|こども|子育て|高齢|障がい|障害|男女|産業|観光|農業|施策|政策|主要|重点|事業|取組|計画|戦略|国土|第|の(?!民|人)|における|版|進捗|工程|ロードマップ|アクション|ビジョン|イノベーション|オープン|プラン|マイナンバー|課題|国民健康|ゼロ|脱炭素)/;

/** Words before 市区町村 that make no name. */
const noNames =
  /^(?:[市区町村都道府県各当本全他同自両御貴弊隣近小大農漁山下朝魚夜]|わが|我が|城下|地方|.*[市区町村](?:[とや].*|及び.*)|.*[はをがにでもと]\p{sc=Han}.*|[各全両県府道]?[市区町村]+|都道府県|.*(?:構成|近隣|周辺|連携|参加|先行|類似|中核|政令|指定|対象|関係|該当|県内|府内|道内|管内|同規模|モデル|スマート|過疎|合併|新設|推進|計画|管理|担当|中心|田園|住民|地域|国際|未来|先進))$/u;
/** Names that the rules below would refuse. */
const names =
  /^(?:京都市|つがる市|つくばみらい市|かほく市|えりも町|むつ市|うきは市|えびの市|たつの市|いの町|せたな町|おおい町|まんのう町)$/;
/** きれいな町, みんなの村, 住みよい町, 輝く町 */
const describes = /[なのいるくたすぐうをにへとがはも]$/;
const notWard = /(?:[地学校政挙特管工住業市象通])$/;

/** Rows of titles have few cells, and stand first. */
const TITLE_ROWS = 5;
const TITLE_CELLS = 3;

/** The cells of a table above its first row of many cells. */
export function titleCells({ rows }: Table): readonly string[] {
  const filled = rows.slice(0, TITLE_ROWS).map((row) => row.filter((cell) => !isBlank(cell)));
  const many = filled.findIndex((row) => row.length > TITLE_CELLS);
  return filled.slice(0, many < 0 ? TITLE_ROWS : many).flatMap((row) => row.map(cellText));
}

/** The municipality that the first of these titles names; '' where none does. */
export function municipalityIn(titles: readonly string[]): string {
  return titles.map(nameIn).find((name) => name !== '') ?? '';
}

/** The municipality that a text names, where it names just one for sure; else the prefecture it begins with; '' where there is none. */
function nameIn(text: string): string {
  const parts = asSeen(text.slice(0, 200))
    .normalize('NFKC')
    .replace(/(?:令和|平成|昭和|R|H)?\s*(?:\d+|元)\s*年度?(?:\s*\d+\s*月)?(?:\s*\d+\s*日)?(?:現在|版)?/gi, ' ')
    .replace(/第\s*(?:\d+|[一二三四五六七八九十]+)\s*(?:次|期|回|版)/g, ' ')
    .split(/[^\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]+/u)
    .filter((part) => part !== '');
  const found = new Set(parts.flatMap((part) => nameAtStart(part) ?? []));
  if (found.size > 1) return '';
  return [...found][0] ?? parts.flatMap((part) => PREFECTURES.exec(part) ?? [])[0] ?? '';
}

function nameAtStart(part: string): string | null {
  const bare = part.replace(PREFECTURES, '');
  const inDistrict = /^[^市区町村]{1,5}?郡(.+)$/.exec(bare)?.[1];
  const inside = inDistrict === undefined ? null : shortest(inDistrict);
  return inside !== null && /[町村]$/.test(inside) ? inside : shortest(bare);
}

/** The shortest name with which a text begins: 市 of 市川市 has nothing before it, and 四日市 is followed by another 市. */
function shortest(text: string): string | null {
  for (let at = 1; at <= LONGEST_STEM; at += 1) {
    const suffix = text.charAt(at);
    if (!SUFFIXES.includes(suffix) || suffix === '' || SUFFIXES.includes(text.charAt(at + 1) || '-')) continue;
    const [stem, name] = [text.slice(0, at), text.slice(0, at + 1)];
    if (follows.test(text.slice(at + 1)) && isName(stem, suffix, name)) return name;
  }
  return null;
}

function isName(stem: string, suffix: string, name: string): boolean {
  if (names.test(name)) return true;
  if (noNames.test(stem) || describes.test(stem) || /[課係室]|都$/.test(stem)) return false;
  if (suffix === '区' && notWard.test(stem)) return false;
  return !(suffix === '町' && stem === '港');
}
