// Workbooks that more than one swept job begins with. Each holds rows that its jobs do not want to change: the person who acts meanwhile
// takes those.
import { adoptAll, bookOf, type Product, product } from '../support/product';

export const tracker = '進捗管理';

/** The same value, worked out once. */
export function once<T extends object>(work: () => T): () => T {
  let value: T | null = null;
  return () => (value ??= work());
}

/** What stands in the first column of a tab, below its headings; nothing where there is no such tab. */
export const idsIn = (made: Product, tab: string): readonly string[] =>
  made.book.sheetByName(tab) === undefined
    ? []
    : made
        .shownIn(tab)
        .slice(1)
        .map(([id = '']) => id);

/** A tracker whose source has since got another measure and a later due day. */
export const changedSource = (): Product => {
  const made = product({
    book: bookOf({
      計画: [
        ['№', '取組名', '担当課', '期限', '状況'],
        ['1', '窓口の改善', '住民課', '令和6年3月', '実施中'],
        ['2', 'LINEの活用', '企画課', '未定', '未着手'],
        ['3', '地図の公開', '企画課', '令和6年3月', '実施中'],
        ['4', '施設の予約', '住民課', '令和6年3月', '実施中'],
      ],
    }),
  });
  adoptAll(made);
  const source = made.book.sheetByName('計画');
  for (const [column, value] of ['5', '電子契約', '総務課', '令和7年3月', '未着手'].entries())
    source?.place(6, column + 1, { value, format: '@' });
  source?.place(4, 4, { value: '令和6年9月', format: '@' });
  return made;
};

/** 名簿 in which a section has become another, and the fiscal year that ends. */
export const aprilTabs = {
  名簿: [
    ['部', '課', '役職', 'メール', '廃止・改称'],
    ['総務部', '総務課', '課長', 'somu@town.example.lg.jp', ''],
    ['総務部', '情報課', '課長', '', 'デジタル推進課'],
    ['総務部', 'デジタル推進課', '課長', 'dx@town.example.lg.jp', ''],
  ],
  設定: [
    ['項目', '値', '説明'],
    ['年度', '令和5年度', ''],
  ],
};

/** A tracker with closed measures, and a section that has become another. */
export const yearBook = (): Product =>
  product({
    book: bookOf({
      進捗管理: [
        ['ID', '取組名', '担当課', '期限', '当初期限', '状況', '元の行', '信号', '期限の変更', '点検', '最終更新', '備考'],
        ['0', '電子契約', '総務課', '令和7年3月31日', '令和7年3月31日', '実施中', ''],
        ['1', '窓口の改善', '総務課', '令和5年9月29日', '令和5年9月29日', '完了', '2'],
        ['2', 'LINEの活用', '情報課', '令和6年2月29日', '令和5年12月28日', '実施中', '3'],
        ['3', '=1+1', '情報課、総務課', '令和6年3月29日', '令和6年3月29日', '中止', '4'],
        ['4', '地図の公開', '情報課', '令和7年3月31日', '令和7年3月31日', '実施中', ''],
        ['5', '施設の予約', '総務課', '令和7年3月31日', '令和7年3月31日', '実施中', ''],
      ],
      ...aprilTabs,
    }),
  });

/** Rows with something for these kinds of fixes. None says 〃: what that means changes with the row above it. */
export const untidy = (): Product =>
  product({
    book: bookOf({
      進捗管理: [
        ['ID', '取組名', '担当課', '期限', '状況', '信号', '点検', '最終更新', '備考'],
        ['0', '電子契約', '総務部　総務課', '令和5年12月28日', '実施中', '', '', ''],
        ['1', '窓口の改善', '総務部　総務課', '令和5年12月28日', '取組中', '', '', ''],
        ['1', 'LINEの活用', '総務部　総務課', 'Ｒ６．３．２９', '未着手', '', '', ''],
        ['2', '地図の公開', '総務部　総務課', '令和6年3月29日', '実施中', '', '', ''],
        ['3', '施設の予約', '総務部　総務課', '令和6年3月29日', '実施中', '', '', ''],
      ],
      名簿: [
        ['部', '課', '役職', 'メール'],
        ['総務部', '総務課', '課長', 'somu@town.wakaba.example.lg.jp'],
      ],
    }),
  });
export const fixKinds = ['new-id', 'status-word', 'owner-name', 'era-date', 'width', 'spaces'] as const;
