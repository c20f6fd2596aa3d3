// The settings tab (設定): one line a setting, 項目 | 値 | 説明. Missing lines fall back to defaults.
import { cellText, fold, type Table } from './table';

export type Settings = {
  /** 自治体名 */
  readonly municipality: string;
  /** 会議の名称 without municipality, e.g. DX推進本部会議 */
  readonly meeting: string;
  /** 年度 as a western year. */
  readonly fiscalYear: number;
  /** 会議の開催場所 */
  readonly place: string;
  /** Who signs the letters: 事務局の部署名 and 内線. */
  readonly office: string;
  readonly extension: string;
};

/** The labels in column 項目. */
export const settingLabels = {
  municipality: '自治体名',
  meeting: '会議の名称',
  fiscalYear: '年度',
  place: '開催場所',
  office: '事務局',
  extension: '内線',
} as const satisfies { readonly [K in keyof Settings]: string };

export const settingKeys = Object.keys(settingLabels) as readonly (keyof Settings)[];
export const settingsHeadings = ['項目', '値', '説明'] as const;

export function defaultSettings(fiscalYear: number): Settings {
  return { municipality: '', meeting: 'DX推進本部会議', fiscalYear, place: '', office: 'デジタル化推進室', extension: '' };
}

/** Reads the tab; `fiscalYear` stands in where the tab names none. A year below 100 counts in 令和. */
export function readSettings(table: Table | null, fiscalYear: number): Settings {
  const fallback = defaultSettings(fiscalYear);
  if (table === null) return fallback;
  const values = new Map(table.rows.map((row) => [fold(cellText(row[0])), cellText(row[1])]));
  const text = (key: keyof Settings): string => values.get(fold(settingLabels[key])) ?? '';
  return {
    municipality: text('municipality'),
    meeting: text('meeting') === '' ? fallback.meeting : text('meeting'),
    fiscalYear: readFiscalYear(text('fiscalYear')) ?? fiscalYear,
    place: text('place'),
    office: text('office') === '' ? fallback.office : text('office'),
    extension: text('extension'),
  };
}

/** 「令和5年度」「令和5」「5」「2023」; null where there is no year. */
export function readFiscalYear(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, '').replace('元', '1');
  const match = /(?:(令和|R)?(\d{1,2})|((?:20)\d{2}))(?:年度|年|$)/i.exec(plain);
  if (!match) return null;
  return match[3] !== undefined ? Number(match[3]) : 2018 + Number(match[2]);
}

/** The municipality named at the start of a file or tab name: 「若葉町DX推進ロードマップ」 -> 若葉町; '' where there is none. */
export function municipalityIn(text: string): string {
  return /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ヶケ]{1,8}?[都道府県市区町村]/u.exec(text.normalize('NFKC'))?.[0] ?? '';
}
