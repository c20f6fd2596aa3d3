// The addresses of 名簿, looked at before the day on which a letter should go: one finding for each cause, with the lines it concerns.
import type { Directory, Post } from '../tracker/directory';
import { type AddressFault, addressFault, mayWriteTo } from '../tracker/mailAddresses';

/** `who`: the line as 名簿 has it. The first ten lines; `more` counts the others. */
export type AddressProblem = {
  readonly code: 'addresses';
  readonly fault: AddressFault | 'outside-domains';
  readonly lines: readonly { readonly who: string; readonly found: string }[];
  readonly more: number;
};

const LINES_NAMED = 10;
const LETTERS_SHOWN = 60;
const faults = ['formula-error', 'several', 'no-dot', 'unreadable', 'outside-domains'] as const;

/** Blank cells are told at the measures that need them, and sections that are gone get no letters. */
export function addressProblems({ posts }: Directory, domains: readonly string[]): readonly AddressProblem[] {
  const found = posts.flatMap((post) => {
    if (post.mail === '' || post.abolished !== '') return [];
    const fault = addressFault(post.mail) ?? (mayWriteTo(post.mail, domains) ? null : ('outside-domains' as const));
    return fault === null ? [] : [{ fault, who: lineOf(post), found: post.mail.replace(/\s+/g, ' ').slice(0, LETTERS_SHOWN) }];
  });
  return faults.flatMap((fault): AddressProblem[] => {
    const lines = found.filter((each) => each.fault === fault).map(({ who, found: text }) => ({ who, found: text }));
    if (lines.length === 0) return [];
    return [{ code: 'addresses', fault, lines: lines.slice(0, LINES_NAMED), more: Math.max(0, lines.length - LINES_NAMED) }];
  });
}

function lineOf({ division, section, title, name }: Post): string {
  const place = section.startsWith(division) ? [section] : [division, section];
  return [...place, title, name].filter((part) => part !== '').join(' ');
}
