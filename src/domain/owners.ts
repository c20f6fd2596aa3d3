// Who a measure belongs to (担当課), as cells name it: one section or several, with a 部 before it, a post behind it, or nobody in particular.
import type { Directory } from './directory';
import { fold } from './table';

export type Owner =
  /** A section as the directory writes it; without a directory as the cell does. */
  | { readonly kind: 'section'; readonly section: string }
  /** 各課, 全庁: everybody, so nobody who could be asked. */
  | { readonly kind: 'every'; readonly name: string }
  /** 本部, WG, 委員会: a body of the town hall, no section. */
  | { readonly kind: 'body'; readonly name: string }
  /** 県, 国, 事業者: not of the town hall. */
  | { readonly kind: 'outside'; readonly name: string }
  | { readonly kind: 'unknown'; readonly found: string; readonly nearest: readonly string[] };

const everybody = /^(各課|各部|各課室|各所属|各部署|全課|全部署|全庁|全庁的|庁内全課|庁内各課|関係課|関係各課|関係部署|全職員)$/;
const bodies = /(本部|WG|ワーキング(グループ)?|委員会|会議|協議会|プロジェクトチーム|PT|部会|検討会|チーム)$/i;
/** 教育委員会, 議会事務局 and others are offices of the town although their names end like bodies. */
const offices = /(教育委員会|農業委員会|選挙管理委員会|監査委員|事務局)$/;
const outsiders = /^(県|国|都|府|道|市町村|市町|事業者|民間|民間事業者|ベンダー|ベンダ|住民|町民|市民|関係機関|総務省|デジタル庁|商工会)$/;
const sectionEnd = '(?:課|室|局|所|館|園|校|センター|署|会計課|係)';

/** Parts of an owner cell, each once, in order. A name that the directory knows whole (企画・財政課) stays whole. */
export function ownersIn(text: string, directory: Directory | null): readonly string[] {
  const known = (part: string): boolean => directory !== null && directory.sectionOf(part) !== null;
  if (text.trim() === '') return [];
  if (known(text.trim())) return [text.trim()];
  const parts = text
    .slice(0, 2_000)
    .normalize('NFKC')
    .replace(/[《〈]([^》〉]*)[》〉]/g, '、$1、')
    .split(/\r?\n|[、，,／/;；&＆]|及び|および|並びに/)
    .flatMap((part) => (known(part) ? [part] : part.replace(betweenNames, '$1\n').split('\n')))
    .flatMap((part) => (known(part.trim()) ? [part] : part.split('・')))
    .map((part) =>
      part
        .replace(/^[\s◎○●※・]+/, '')
        .replace(/\s*(?:\((?:主|副|主担当|取りまとめ[^()]*|調整|ほか|他)\)|ほか|他|等)$/, '')
        .trim(),
    )
    .filter((part) => part !== '' && !/^[-‐–—―−ー〃]$/.test(part) && part !== '同上');
  return [...new Set(parts)];
}

/** A blank between two whole names parts them (総務課 住民課); one after a 部 does not (企画部 政策課). */
const betweenNames = /([課室局館園校])\s+(?=\S+[課室局館園校](?:\s|$))/g;

/** Reads an owner cell. Without a directory every name that is nobody in particular counts as a section. */
export function readOwners(text: string, directory: Directory | null): readonly Owner[] {
  return ownersIn(text, directory).map((part) => readOwner(part, directory));
}

function readOwner(part: string, directory: Directory | null): Owner {
  const name = fold(part);
  const known = directory === null ? null : sectionIn(part, directory);
  if (known !== null) return { kind: 'section', section: known };
  if (everybody.test(name)) return { kind: 'every', name: part };
  if (outsiders.test(name)) return { kind: 'outside', name: part };
  if (bodies.test(name) && !offices.test(name)) return { kind: 'body', name: part };
  if (directory === null) return { kind: 'section', section: sectionAlone(part) };
  return { kind: 'unknown', found: part, nearest: directory.nearest(withoutDivision(name)) };
}

/** The directory's section for 総務部総務課, 総務課行政係 or 総務課長; null where it knows none of them. */
function sectionIn(part: string, directory: Directory): string | null {
  const name = fold(part);
  const whole = directory.sectionOf(name);
  if (whole !== null) return whole;
  const withoutPost = name.replace(/(課長補佐|課長|室長|局長|所長|館長|園長|係長|主幹|主査|担当者?)$/, (post) =>
    /^[課室局所館園]長/.test(post) ? post.slice(0, 1) : '',
  );
  const withoutUnit = withoutPost.replace(new RegExp(`^(.+?${sectionEnd})[^課室局]*[係班]$`), '$1');
  for (const each of [withoutPost, withoutUnit, withoutDivision(name), withoutDivision(withoutPost), withoutDivision(withoutUnit)]) {
    const found = each === '' ? null : directory.sectionOf(each);
    if (found !== null) return found;
  }
  return null;
}

/** 総務部　住民課 and 住民課窓口係 are 住民課, where no directory says better. */
function sectionAlone(part: string): string {
  const plain = part.replace(/\s+/g, '');
  return withoutDivision(plain).replace(/^(.+?[課室])[^課室局]+[係班]$/, '$1');
}

const withoutDivision = (name: string): string => name.replace(/^.{1,8}?[部局](?=.{2,}[課室局館園校係]$)/, '');
