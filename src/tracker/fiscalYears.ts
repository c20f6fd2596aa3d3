// Fiscal years (年度) as settings and titles name them.
import { plainText } from '../sheet/letters';

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
