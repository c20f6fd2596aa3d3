// The tabs that explain the tracker: 名簿, 設定 and 休日, and what the tracker itself is called.
import { defineGrid, defineTab, type OwnTab } from '../sheet/tab';

/** 進捗管理; its columns stand in columns.ts. */
export const trackerTab: OwnTab = { key: 'tracker', name: '進捗管理' };

/** Where the measures of a year are put away; `year` as 令和5年度. */
export const archiveTab = (year: string): OwnTab => ({ key: `archive:${year}`, name: `${trackerTab.name}（${year}）` });

/** 名簿: sections and their posts. */
export const directoryTab = defineTab({
  key: 'directory',
  name: '名簿',
  width: 130,
  columns: {
    division: { heading: '部' },
    section: { heading: '課' },
    title: { heading: '役職' },
    name: { heading: '氏名' },
    mail: { heading: 'メール', width: 240 },
    role: { heading: '本部での役割', choices: ['本部長', '副本部長', '本部員', '事務局'] },
    group: { heading: 'WG' },
    abolished: { heading: '廃止・改称' },
  },
});

/** 設定: one line a setting, and the dictionary of 状況 below them (settings.ts). */
export const settingsTab = defineGrid({ key: 'settings', name: '設定', widths: [140, 240, 420] });

/** Words of 区分; a blank one closes the day. 開庁 opens a day that the rules close: 日曜開庁, 振替勤務. */
export const closedDayKinds = { closed: '閉庁', open: '開庁' } as const;

/** 休日: days that an ordinance closes or opens besides the rules. */
export const closedDaysTab = defineTab({
  key: 'closedDays',
  name: '休日',
  width: 110,
  spareRows: 100,
  columns: {
    day: { heading: '日付', width: 200 },
    name: { heading: '名称', width: 240 },
    kind: { heading: '区分', choices: Object.values(closedDayKinds) },
  },
});
