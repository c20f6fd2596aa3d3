// Mail addresses and domains that letters may go to.
import { asSeen } from '../sheet/letters';
import { isErrorText } from './standIns';

/** An address that a letter may go to: one mailbox of plain letters, nothing around it. */
export function isAddress(text: string): boolean {
  return (
    text.length <= 254 &&
    /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$/.test(
      text,
    )
  );
}

/**
 * The one address that a cell names, as letters need it: full-width letters, stray blanks and line breaks, and a name before <…> say nothing
 * else, so nobody has to mend them. null where the cell names none, or more than one.
 */
export function readAddress(cell: string): string | null {
  const plain = halfWidth(cell);
  const inside = /^[^<>@]*<([^<>]*)>$/.exec(plain)?.[1]?.trim() ?? plain;
  return isAddress(inside) ? inside : null;
}

/** Why a filled cell names no address. */
export type AddressFault = 'formula-error' | 'several' | 'no-dot' | 'unreadable';

/** What is wrong with a filled cell; null where it names one address. */
export function addressFault(cell: string): AddressFault | null {
  if (readAddress(cell) !== null) return null;
  if (isErrorText(cell)) return 'formula-error';
  const parts = halfWidth(cell).split('@');
  if (parts.length > 2) return 'several';
  return parts.length === 2 && /^[A-Za-z0-9-]+$/.test(parts[1] ?? '') ? 'no-dot' : 'unreadable';
}

/** Without width, invisible letters and blanks at the ends and beside @ and the dots; other blanks may part two words. */
function halfWidth(cell: string): string {
  return asSeen(cell)
    .normalize('NFKC')
    .trim()
    .replace(/\s*([@.])\s*/g, '$1');
}

/** Services where anybody gets an address: their domains say nothing of the town. */
const PUBLIC_DOMAINS = ['gmail.com', 'googlemail.com', 'yahoo.co.jp', 'outlook.com', 'outlook.jp', 'hotmail.com', 'icloud.com'];

/** The domain that an address has in common with those of its town; '' where it is unknown or belongs to everybody. */
export function ownDomain(mail: string): string {
  const domain = isAddress(mail) ? mail.slice(mail.lastIndexOf('@') + 1).toLowerCase() : '';
  return PUBLIC_DOMAINS.includes(domain) ? '' : domain;
}

/** True for an address of an allowed domain or below it; where none is named, of any. */
export function mayWriteTo(mail: string, domains: readonly string[]): boolean {
  const own = mail.slice(mail.lastIndexOf('@') + 1).toLowerCase();
  return domains.length === 0 || domains.some((domain) => own === domain || own.endsWith(`.${domain}`));
}
