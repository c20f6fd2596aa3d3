// Fiscal years (年度) and municipalities as settings and titles name them.
import { asSeen, plainText } from '../sheet/letters';

/**
 * 「令和5年度」「令和5」「5」「2023」「令和5年度（2023年度）」; null where the text is anything else: the 1 of a date 2023/09/01 is no year.
 */
export function readFiscalYear(text: string): number | null {
  const plain = plainText(text)
    .replace('元', '1')
    .replace(/\(.*\)$/, '');
  const match = /^(?:(?:令和|R\.?)?(\d{1,2})|(20\d{2}))(?:年度|年)?$/i.exec(plain);
  if (match === null || Number(match[1]) === 0) return null;
  return match[2] === undefined ? 2018 + Number(match[1]) : Number(match[2]);
}

/**
 * The fiscal year that titles name: 「令和5年度」, 「2023年度」, else the year of a date such as 「令和5年8月末現在」, where January to March
 * belong to the year before. The first text that names one counts; null where none does.
 */
export function fiscalYearIn(titles: readonly string[]): number | null {
  const plain = titles.map(plainText);
  for (const title of plain) {
    const year = /令和(?:\d{1,2}|元)年度|R\d{1,2}年度|20\d\d年度/.exec(title);
    if (year !== null) return readFiscalYear(year[0]);
  }
  for (const title of plain) {
    const month = /(令和(?:\d{1,2}|元)年|20\d\d年)(\d{1,2})月/.exec(title);
    const year = month === null ? null : readFiscalYear(month[1] ?? '');
    if (month !== null && year !== null) return Number(month[2]) <= 3 ? year - 1 : year;
  }
  return null;
}

/** What ends like a municipality and names none. */
const NO_MUNICIPALITY =
  /^(?:市町|市町村|市区町村|町村|[本当各全他新両県]+[市区町村]|近隣.*|関係.*|都市|.*都市|農村|漁村|山村|朝市|下町|城下町|.*地区|学区|校区|自治区|.*[はをがにでもと]\p{sc=Han}+)$/u;
/** What may follow the name in a title; anything else makes it a sentence or a longer word. */
const AFTER_NAME =
  /^(?:$|[^\p{L}]|[A-Z]|役場|役所|庁|行政|行財政|デジタル|電子|情報|スマート|自治体|官民|業務|総合|第|令和|平成|ロード|推進|取組|課題|進捗|計画|工程|実施|中期|まち|版)/iu;
/** A letter of 市, 町 or 村 inside these names is not their end. */
const LONGER_NAME = /^(?:東村山市|武蔵村山市)/;

/**
 * The municipality that a title names at its start, behind its year and its prefecture: 「若葉町DX推進ロードマップ」 and 「令和5年度　若葉町役場」
 * -> 若葉町; '' where there is none. A sentence and a word such as 市町村 name none.
 */
export function municipalityIn(text: string): string {
  const title = asSeen(text)
    .normalize('NFKC')
    .trim()
    .replace(/^(?:[【「『(][^】」』)]*[】」』)]|(?:令和|平成)(?:\d{1,2}|元)年度?|20\d\d年度?|第\d+[次期]|[\s_・-])+/u, '');
  const prefecture = /^(?:北海道|東京都|京都府|大阪府|(?!都道府)\p{sc=Han}{2,3}?県)/u.exec(title)?.[0] ?? '';
  const rest = title
    .slice(prefecture.length)
    .trim()
    .replace(/^\p{sc=Han}{1,4}?郡(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{1,6}[町村])/u, '');
  const name = (LONGER_NAME.exec(rest) ?? /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ヶケー]{1,7}?[市区町村]+/u.exec(rest))?.[0] ?? '';
  if (name !== '' && !NO_MUNICIPALITY.test(name) && AFTER_NAME.test(rest.slice(name.length))) return name;
  return prefecture !== '' && AFTER_NAME.test(rest) ? prefecture : '';
}

/** The first of these texts that names a municipality says it. */
export function municipalityNamed(titles: readonly string[]): string {
  return titles.map(municipalityIn).find((name) => name !== '') ?? '';
}
