// Who a measure belongs to (担当課), as cells name it: one section or several, with a 部 before it, a post behind it, or nobody in particular.
//
//   総務部　総務課           a 部 before a section belongs to it
//   総務課 住民課            two whole names with a blank between are two
//   ◎企画・財政課、住民課長   the lead is marked; a name with a dot that the directory knows stays whole; a post is its section
//   各課（全体調整：総務課）  everybody, and the section that coordinates
//   総務課《総務省》          the ministry in the brackets is no owner

import { asSeen, trimmed, withoutBlanks } from '../sheet/letters';
import { fold } from '../sheet/table';
import type { Directory } from './directory';
import { isDitto, isErrorText } from './standIns';

export type Owner =
  /** A section as the directory writes it; without a directory as the cell does. */
  | { readonly kind: 'section'; readonly section: string }
  /** 各課, 全庁: everybody, so nobody who could be asked. */
  | { readonly kind: 'every'; readonly name: string }
  /** 本部, WG, 委員会: a body of the town hall, no section. */
  | { readonly kind: 'body'; readonly name: string }
  /** 県, 国, 事業者: not of the town hall. */
  | { readonly kind: 'outside'; readonly name: string }
  /** A 課 that two 部 have: nobody can say which is meant. `sections`: those it may be, as 部 and 課. */
  | { readonly kind: 'shared'; readonly found: string; readonly sections: readonly string[] }
  | { readonly kind: 'unknown'; readonly found: string; readonly nearest: readonly string[] };

const everybody =
  /^(?:(?:それぞれの|庁内の?)?(?:各|全|関係各?|該当)(?:担当|所管|主管)?(?:課|部|課室|部課|部局|部署|所属|庁|庁的|職員|課等)|庁内|庁内全体|(?:それぞれの|各)?(?:担当|所管|主管)(?:各?課|部署|者)?)$/;
const bodies = /(?:本部|WG|ワーキング(?:グループ)?|委員会|会議|協議会|プロジェクトチーム|PT|部会|検討会|チーム)$/i;
/** Offices of the town although their names end like bodies. */
const offices = /(?:教育委員会|農業委員会|選挙管理委員会|監査委員|消防本部|事務局)$/;
const outsiders =
  /^(?:国|都|府|道|県|市町村|市町|民間|住民|町民|市民|村民|地域|内閣府|.{1,6}省|.{1,6}庁|.{2,3}[府県]|北海道|東京都)$|(?:関係機関|商工会|商工会議所|社会福祉協議会|社協|観光協会|農協|自治会|町内会|事業者|業者|ベンダー?|会社|法人|広域連合|一部事務組合|大学)$/;

/** Longer cells are sentences. */
const LONGEST = 2_000;
const LONGEST_NAME = 60;
const sectionEnd = /[課室局所館園校署]$|センター$/;
const unitEnd = /(?:係|班|担当|グループ|チーム)$/;

/** Parts of an owner cell, each once, in order. A name that the directory knows whole (企画・財政課) stays whole. */
export function ownersIn(text: string, directory: Directory | null): readonly string[] {
  const known = (part: string): boolean => part.length <= LONGEST_NAME && directory !== null && directory.sectionOf(part) !== null;
  const whole = trimmed(asSeen(text.slice(0, LONGEST)));
  if (whole === '' || isErrorText(whole)) return [];
  if (known(whole)) return [whole];
  const parts = withoutAsides(whole.normalize('NFKC'))
    .split(/[\r\n、，,／/;&＋+]|及び|および|並びに|ならびに/)
    .flatMap((part) => (known(part) ? [part] : namesBetweenBlanks(part)))
    .flatMap((part) => (known(part) ? [part] : part.split('・')))
    .map((part) =>
      part
        .replace(/^[\s◎○●◯〇★☆※*■□◆◇-]+/, '')
        .replace(/^(?:主|副|主担当|副担当|取りまとめ|とりまとめ|協力|調整)[課室]?:/, '')
        .trim()
        .replace(/(?:ほか|他|など|等)$/, '')
        .trim(),
    )
    .filter((part) => part !== '' && !/^[‐–—―−ー]$/.test(part) && !isDitto(part));
  return [...new Set(parts)];
}

/** Brackets go, but for the section that one names as the coordinating one. Where nothing else stands in the cell, what is in them counts. */
function withoutAsides(text: string): string {
  const outside = text.replace(/[《〈][^《〈》〉]*[》〉]/g, '、').replace(/\(([^()]*)\)/g, (_match, inside: string) => {
    const named = /^(?:取りまとめ|とりまとめ|取纏め|全体調整|調整|総括|主担当|主管|主)[課室]?[:・ ](.+)$/.exec(inside);
    return named === null ? '' : `、${named[1] ?? ''}`;
  });
  return /[^\s、，,／/;&・]/.test(outside) ? outside : text.replace(/[()《》〈〉]/g, '、');
}

/** A blank between two whole names parts them; one after a 部, 局 or 委員会, or inside a name, does not. */
function namesBetweenBlanks(part: string): readonly string[] {
  const words = part.trim().split(/\s+/);
  const names: string[] = [];
  words.forEach((word, index) => {
    const before = words[index - 1] ?? '';
    const division = /(?:[部局]|委員会)$/.test(before) && !/[部局]$/.test(word);
    if (index > 0 && isWholeName(before) && isWholeName(word) && !division) names.push(word);
    else names.push(index === 0 ? word : `${names.pop() ?? ''} ${word}`);
  });
  return names;
}

function isWholeName(word: string): boolean {
  return word.length > 1 && (sectionEnd.test(word) || /部$/.test(word));
}

/** Reads an owner cell, each section once. Without a directory every name that is nobody in particular counts as a section. */
export function readOwners(text: string, directory: Directory | null): readonly Owner[] {
  const sections = new Set<string>();
  return ownersIn(text, directory).flatMap((part): readonly Owner[] => {
    const owner = readOwner(part, directory);
    if (owner.kind !== 'section') return [owner];
    if (sections.has(owner.section)) return [];
    sections.add(owner.section);
    return [owner];
  });
}

function readOwner(part: string, directory: Directory | null): Owner {
  if (part.length > LONGEST_NAME) return { kind: 'unknown', found: part.slice(0, LONGEST_NAME), nearest: [] };
  const name = fold(part);
  const known = directory === null ? null : sectionIn(name, directory);
  if (known !== null) return { kind: 'section', section: known };
  const sections = directory === null ? [] : sharingIn(name, directory);
  if (sections.length > 0) return { kind: 'shared', found: part, sections };
  if (everybody.test(name)) return { kind: 'every', name: part };
  if (outsiders.test(name)) return { kind: 'outside', name: part };
  if (bodies.test(name) && !offices.test(name)) return { kind: 'body', name: part };
  if (directory === null) return { kind: 'section', section: sectionAlone(part) };
  return { kind: 'unknown', found: part, nearest: directory.nearest(splitDivision(name)?.rest ?? name) };
}

/** The directory's section for 総務部総務課, 総務課行政係, 総務課長 or 事務局 (`name` is folded); null where it knows none of them. */
function sectionIn(name: string, directory: Directory): string | null {
  const whole = directory.sectionOf(name);
  if (whole !== null) return whole;
  if (name === '事務局') return directory.office();
  const forms = formsOf(name);
  for (const form of forms) {
    const found = form === '' ? null : directory.sectionOf(form);
    if (found !== null) return found;
  }
  for (const form of forms) {
    const split = splitDivision(form);
    const found = split === null ? null : directory.sectionOf(split.rest);
    if (found !== null && split !== null && directory.mayBeIn(found, split.division)) return found;
  }
  return null;
}

/** What a name is without the post behind it and without the unit below it. */
function formsOf(name: string): readonly string[] {
  const withoutPost = name.replace(/(課長補佐|課長|室長|局長|所長|館長|園長|係長|班長|主幹|主査|担当者)$/, (post) =>
    /^[課室局所館園係班]長/.test(post) ? post.slice(0, 1) : '',
  );
  return [withoutPost, sectionOfUnit(withoutPost)];
}

/** The sections that share the 課 name in 総務課, 総務課長 or 企画部総務課 (`name` is folded); none where it stands for one or for nothing. */
function sharingIn(name: string, directory: Directory): readonly string[] {
  const forms = [name, ...formsOf(name)];
  const bare = [...forms, ...forms.flatMap((form) => splitDivision(form)?.rest ?? [])];
  return bare.map((form) => directory.sharing(form)).find((sections) => sections.length > 0) ?? [];
}

/** 総務課行政係 is 総務課. */
function sectionOfUnit(name: string): string {
  const end = unitEnd.test(name) ? name.search(/[課室]/) : -1;
  return end < 1 ? name : name.slice(0, end + 1);
}

/** 総務部　住民課 and 住民課窓口係 are 住民課, where no directory says better. */
function sectionAlone(part: string): string {
  const section = sectionOfUnit(withoutBlanks(part));
  return splitDivision(section)?.rest ?? section;
}

/** 総務部 and 住民課 of 総務部住民課; null where no 部 stands before a longer name. */
function splitDivision(name: string): { readonly division: string; readonly rest: string } | null {
  const split = /^(.{1,8}?(?:[部局]|委員会(?:事務局)?))(.{2,}[課室局館園校係])$/.exec(name);
  return split === null ? null : { division: split[1] ?? '', rest: split[2] ?? '' };
}
