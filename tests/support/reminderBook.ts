// Small workbooks of late measures, made without adoption: a run over them is cheap, so that it can be repeated for every service call.

import { bookOf, type Product, product } from './product';
import { neverSeen } from './revisions';

type Tabs = Parameters<typeof bookOf>[0];
export type SmallOptions = NonNullable<Parameters<typeof product>[0]> & {
  /** Sections, each with so many late measures of its own. */
  readonly owners?: number;
  readonly measures?: number;
  readonly due?: string;
  /** Lines of 設定. */
  readonly settings?: { readonly [label: string]: string };
  readonly more?: Tabs;
};

const sections = (owners: number): readonly string[] => Array.from({ length: owners }, (_, index) => `第${index + 1}課`);

/** Every section has a head and a person in charge; the first measure of each belongs to the next section too. */
export function smallTabs({ owners = 3, measures = 2, due = '令和5年6月30日', settings = {}, more = {} }: SmallOptions): Tabs {
  const names = sections(owners);
  const rows = names.flatMap((section, place) =>
    Array.from({ length: measures }, (_, index) => [
      `${place + 1}-${index + 1}`,
      `取組${place + 1}の${index + 1}`,
      index === 0 && owners > 1 ? `${section}、${names[(place + 1) % owners] ?? ''}` : section,
      due,
      '実施中',
      '',
      '',
    ]),
  );
  return {
    進捗管理: [['ID', '取組名', '担当課', '期限', '状況', '見込み', '遅延理由'], ...rows],
    名簿: [
      ['部', '課', '役職', 'メール'],
      ['総務部', '総務部', '部長', 'bucho@town.example.lg.jp'],
      ...names.flatMap((section, place) => [
        ['総務部', section, '課長', `kacho${place + 1}@town.example.lg.jp`],
        ['総務部', section, '主事', `s${place + 1}@town.example.lg.jp`],
      ]),
    ],
    設定: [
      ['項目', '値', '説明'],
      ['自治体名', '若葉町', ''],
      ['年度', '令和5年度', ''],
      ...['許可するメールのドメイン', '試行の宛先'].filter((label) => settings[label] === undefined).map((label) => [label, '', '']),
      ...Object.entries(settings).map(([label, value]) => [label, value, '']),
    ],
    ...more,
  };
}

export const small = (options: SmallOptions = {}): Product => product({ ...options, book: bookOf(smallTabs(options)) });

/** By hand: looks at the letters, then sends them with a yes. */
export function sendByHand(made: Product) {
  made.answers.push('YES');
  const { revision } = made.value('sidebarReminderPreview', null);
  return made.ask('sidebarSendReminders', revision ?? neverSeen);
}

/** The daily timer fires. */
export const fire = (made: Product, options: Parameters<Product['run']>[2] = {}) =>
  made.run('timedReminders', [], { entryPoint: 'timer', mode: 'FULL', ...options });

/** "address ID step" of every request that went out; a letter names its measures in lines of its own. */
export function requestsMailed(made: Product): readonly string[] {
  return made.world.outbox.flatMap(({ to, text }) => [...text.matchAll(/^・(\S+)　/gm)].map((match) => `${to} ${match[1]}`));
}

/** Lines of 送信記録 by heading. */
export function ledgerOf(made: Product): readonly { readonly [heading: string]: string }[] {
  if (made.book.sheetByName('送信記録') === undefined) return [];
  const [headings = [], ...rows] = made.shownIn('送信記録');
  return rows
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => Object.fromEntries(headings.map((heading, index) => [heading, row[index] ?? ''])));
}

export const statesOf = (made: Product): readonly string[] => ledgerOf(made).map((line) => line['状態'] ?? '');

/** Moves the clock to nine o'clock of a day. */
export function goTo(made: Product, day: string, time = '08:20'): void {
  made.setNow(Date.parse(`${day}T${time}:00+09:00`));
}
