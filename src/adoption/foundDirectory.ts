// A list of sections or people that a town has in a tab of its own, under headings of its own: what it would give 名簿.
//
//   部署 | 職名 | 氏名 | E-mail        one line a person; 部 and 課 may be merged over their people
//   所属 | 内線 | メールアドレス        one line a section, a line 【総務部】 above those of the 部

import { inOneLine, withoutBlanks } from '../sheet/letters';
import { cellText, fold, type Table } from '../sheet/table';
import { type Directory, isHead, readDirectory } from '../tracker/directory';
import { readAddress } from '../tracker/mailAddresses';
import { directoryTab } from '../tracker/tabs';
import type { AdoptionChoice } from './choice';
import type { DirectoryOffer } from './page';

/** A line of 名簿. */
type FoundPost = {
  readonly division: string;
  readonly section: string;
  readonly title: string;
  readonly name: string;
  readonly mail: string;
};

export type FoundDirectory = {
  readonly sheet: string;
  /** Sections in the order of the list, within each its heads first. */
  readonly posts: readonly FoundPost[];
  /** How many sections and addresses are in it. */
  readonly sections: number;
  readonly addresses: number;
};

type Key = keyof FoundPost;

/** Labels, folded. `office` is what may be a 部 or a 課: beside a column for 課 it is the 部. */
const labels: { readonly [key in Key | 'office']: RegExp } = {
  division: /^(?:部|部名称?|部・?局|部局名?称?|部等|部等名|局名?|部門名?)$/,
  section: /^(?:(?:担当|所管|主管|主務|所属)?課(?:・?室|等|所)?名?称?|室名称?|課・?係名?|担当部署名?|(?:担当|所管)所属名?)$/,
  office: /^(?:所属(?:部署|部課|先)?名?称?|部署名?称?|部課(?:室|等)?名?称?|組織名?称?|職場|所属(?:・|及び)?役?職名?)$/,
  title: /^(?:役職|職|職名|役職名|職位|補職名?|肩書き?|役職・?職名)$/,
  name: /^(?:お?名前|氏名|姓名|(?:担当者|職員|所属長)(?:氏名|名)?)$/,
  mail: /^(?!.*(?:ip|mac|url|ホームページ)).*(?:メール|ﾒｰﾙ|e-?mail|アドレス)(?!.*(?:有無|可否))|^mail/,
};

/** Labels of lists of something else: measures, firms, answers of a form. */
const others = /^(?:取組|施策|事業|実施|期限|開始|完了|会社|企業|団体|取引先|契約|ベンダー|タイムスタンプ|回答|ご?意見)/;
/** How names of sections end. */
const sectionEnd = /(?:[部課室局館園校所署院場係班]|センター|委員会?|グループ|チーム|会計|[町村市区]長|教育長)$/;
const divisionEnd = /(?:[部局]|委員会)$/;

const HEADING_ROWS = 15;
const LONGEST_NAME = 60;
/** Of the different names in its column of sections, so many must look like sections. */
const SECTIONS_AT_LEAST = 0.6;

type Places = { readonly [key in Key]: number };

/** What stands in the list; null where the tab is none. */
export function foundDirectory(table: Table): FoundDirectory | null {
  const rows = table.rows.map((row) => row.map((cell) => inOneLine(cellText(cell))));
  for (let row = 0; row < Math.min(HEADING_ROWS, rows.length); row += 1) {
    const single = rows[row] ?? [];
    const below = rows[row + 1] ?? [];
    const double = single.map((label, column) => (keyOf(below[column] ?? '') === null ? label : (below[column] ?? '')));
    const found =
      foundBelow(table.sheet, single, rows.slice(row + 1)) ??
      (double.every((label, column) => label === single[column]) ? null : foundBelow(table.sheet, double, rows.slice(row + 2)));
    if (found !== null) return found;
  }
  return null;
}

function keyOf(label: string): Key | 'office' | null {
  const plain = label.length > LONGEST_NAME ? '' : fold(label);
  if (plain === '') return null;
  const keys: readonly (Key | 'office')[] = ['mail', 'division', 'section', 'office', 'title', 'name'];
  return keys.find((key) => labels[key].test(plain)) ?? null;
}

function foundBelow(sheet: string, headings: readonly string[], body: readonly (readonly string[])[]): FoundDirectory | null {
  if (headings.some((label) => label.length <= LONGEST_NAME && others.test(fold(label)))) return null;
  const places = placesOf(headings, body);
  if (places === null) return null;
  const blocks = blocksOf(headings).map(({ from, to }) => {
    const cells = body.map((row) => row.slice(from, to));
    return { cells, places: placesOf(headings.slice(from, to), cells) };
  });
  const posts = blocks.every((block) => block.places !== null)
    ? blocks.flatMap((block) => (block.places === null ? [] : postsIn(block.cells, block.places)))
    : postsIn(body, places);
  const sections = [...new Map(posts.map((post) => [sectionKey(post), post.section === '' ? post.division : post.section])).values()];
  if (sections.length === 0 || sections.filter((name) => sectionEnd.test(name)).length < sections.length * SECTIONS_AT_LEAST) return null;
  const addresses = new Set(posts.flatMap(({ mail }) => readAddress(mail) ?? []));
  return { sheet, posts: inOrder(posts), sections: sections.length, addresses: addresses.size };
}

/** A long list may stand in two or three blocks side by side, each with the same headings. */
function blocksOf(headings: readonly string[]): readonly { readonly from: number; readonly to: number }[] {
  const first = headings.findIndex((label) => label !== '');
  const starts = headings.flatMap((label, column) => (column > first && label === headings[first] ? [column] : []));
  return [0, ...starts].map((from, index) => ({ from, to: starts[index] ?? headings.length }));
}

/** The columns of the list, 0-based, -1 for none; null where sections or addresses have none. */
function placesOf(headings: readonly string[], body: readonly (readonly string[])[]): Places | null {
  const keys = headings.map(keyOf);
  const at = (key: Key | 'office'): number => keys.indexOf(key);
  const office = at('office');
  const section = at('section') >= 0 ? at('section') : office >= 0 ? office : at('division');
  const mail = at('mail') >= 0 ? at('mail') : addressColumn(body);
  if (section < 0 || mail < 0) return null;
  const division = at('division') >= 0 ? at('division') : office;
  return { section, mail, division: division === section ? -1 : division, title: at('title'), name: at('name') };
}

/** The first column in which every filled cell, or nearly so, is a mail address. */
function addressColumn(body: readonly (readonly string[])[]): number {
  const width = body.reduce((most, row) => Math.max(most, row.length), 0);
  for (let column = 0; column < width; column += 1) {
    const filled = body.map((row) => withoutDash(row[column] ?? '')).filter((cell) => cell !== '');
    const addresses = filled.filter((cell) => readAddress(cell) !== null);
    if (addresses.length > 0 && addresses.length >= filled.length * 0.8) return column;
  }
  return -1;
}

/** A dash says that there is nothing. */
const withoutDash = (cell: string): string => (/^[‐–—―−ー－-]+$/.test(cell) ? '' : cell);

function postsIn(body: readonly (readonly string[])[], places: Places): readonly FoundPost[] {
  const posts: FoundPost[] = [];
  const sections = new Set<string>();
  // where the 部 is said again on each line, a blank one is meant
  const repeated = body.some(
    (row, index) => divisionIn(row, places) !== '' && divisionIn(row, places) === divisionIn(body[index - 1] ?? [], places),
  );
  let [division, section] = ['', ''];
  for (const row of body) {
    const cellAt = (column: number): string => withoutDash(row[column] ?? '');
    const own = { division: divisionIn(row, places), section: plainName(cellAt(places.section)) };
    const [only = '', ...more] = row.filter((cell) => cell !== '');
    if (only === '' || keyOf(row[places.section] ?? '') !== null || /^(?:[※＊*]|(?:合|総|小)?計$)/.test(only)) continue;
    if (more.length === 0 && divisionEnd.test(plainName(only)) && !sections.has(plainName(only))) {
      [division, section] = [plainName(only), ''];
      continue;
    }
    const [name, mail] = [cellAt(places.name), cellAt(places.mail)];
    if (own.division !== '' || (repeated && own.section !== '')) {
      if (own.division !== division) section = '';
      division = own.division;
    }
    if (own.section !== '') section = own.section;
    else if (own.division !== '') section = '';
    // 総務課長 in a list without a column for posts
    const head =
      places.title < 0 && section.length <= LONGEST_NAME ? /^(.+)([課室局館園所])(長補佐|長|主幹|主査|主任)$/.exec(section) : null;
    if (head !== null) section = `${head[1]}${head[2]}`;
    const title = head === null ? cellAt(places.title) : `${/^長/.test(head[3] ?? '') ? head[2] : ''}${head[3]}`;
    const split = places.division < 0 && section.length <= LONGEST_NAME ? splitName(section) : null;
    // offices of other bodies stand below the 部, and in none
    const above = own.division === '' && /(?:議会|委員会?)事務局$/.test(section) ? '' : division;
    const post = {
      division: split?.division ?? above,
      section: split?.section ?? section,
      title,
      name,
      mail: readAddress(mail) ?? mail,
    };
    const said = post.section === '' ? post.division : post.section;
    if (said === '' || said.length > LONGEST_NAME || (own.section === '' && title + name + mail === '')) continue;
    posts.push(post);
    sections.add(post.section);
  }
  return posts;
}

const divisionIn = (row: readonly string[], { division }: Places): string => plainName(withoutDash(row[division] ?? ''));

/** Without the brackets and marks around it; 総　務　課 is 総務課, and 総務課庶務係 too. */
function plainName(cell: string): string {
  if (cell.length > LONGEST_NAME) return cell;
  const name = withoutBlanks(cell.replace(/^[【〔［[（(<＜■□◆◇●○◎▼・\s]+/, '').replace(/[】〕］\])）>＞\s]+$/, ''));
  return /^(.+?[課室])(?:.+(?:係|班|担当|グループ|チーム))$/.exec(name)?.[1] ?? name;
}

/** 総務部 and 総務課 of 総務部総務課, in a list without a column for 部. */
function splitName(name: string): Pick<FoundPost, 'division' | 'section'> | null {
  const split = /^(.{1,8}?部|.{1,8}?委員会(?:事務局)?)(.{2,}(?:[課室館園校所署]|センター))$/.exec(name);
  return split === null ? null : { division: split[1] ?? '', section: split[2] ?? '' };
}

const sectionKey = ({ division, section }: FoundPost): string => `${fold(division)}\n${fold(section === '' ? division : section)}`;

/** Sections as they come first, and within each its heads before the others. */
function inOrder(posts: readonly FoundPost[]): readonly FoundPost[] {
  const groups = new Map<string, FoundPost[]>();
  for (const post of posts) {
    const group = groups.get(sectionKey(post));
    if (group === undefined) groups.set(sectionKey(post), [post]);
    else group.push(post);
  }
  return [...groups.values()].flatMap((group) => [...group.filter(isHead), ...group.filter((post) => !isHead(post))]);
}

export const offerOf = (found: FoundDirectory | null): DirectoryOffer | null =>
  found === null ? null : { sheet: found.sheet, sections: found.sections, addresses: found.addresses };

/** The choice with the list that is there: taken on the first preview, and never one that is gone. */
export function withList(choice: AdoptionChoice, found: FoundDirectory | null, isFirst: boolean): AdoptionChoice {
  if (isFirst) return { ...choice, directorySheet: found?.sheet ?? null, directoryFound: found?.sheet ?? null };
  return found === null ? { ...choice, directorySheet: null } : choice;
}

/** The directory as 名簿 will be with this list. */
export function directoryFrom(found: FoundDirectory | null): Directory | null {
  return found === null ? null : readDirectory({ sheet: directoryTab.name, rows: directoryTab.make(found.posts).rows });
}

/** The lines of a 名簿 that is made: the list, and these sections where the list lacks them. `sections` says how many it has. */
export function directoryLines(sections: readonly string[], found: FoundDirectory | null) {
  const directory = directoryFrom(found);
  const lacking = sections.filter((section) => directory === null || directory.sectionOf(section) === null);
  return {
    lines: [...(found?.posts ?? []), ...lacking.map((section) => ({ section }))],
    sections: (found?.sections ?? 0) + lacking.length,
  };
}

/** What the list would write, for the revision of a preview. */
export const textsOf = (found: FoundDirectory | null): readonly string[] =>
  (found?.posts ?? []).map(({ division, section, title, name, mail }) => [division, section, title, name, mail].join('\t'));
