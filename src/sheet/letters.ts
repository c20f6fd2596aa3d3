// Letters as people see them. Texts that are copied from web pages, PDF files and telephones carry letters that nobody sees, and blanks of
// many kinds: two texts that look alike are alike, and what is read is read without them. The cells keep them until a person has them mended.

/** Soft hyphen, zero-width blanks and joiners, marks of direction, the byte order mark. */
const INVISIBLE = '\\u00AD\\u034F\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF';
/** They choose between two drawings of one letter: 葛 in two ways, ☎ in colour. In a name they are meant, so no fix takes them away. */
const VARIATION = '\\uFE00-\\uFE0F';

const anyInvisible = new RegExp(`[${INVISIBLE}]`);
const everyInvisible = new RegExp(`[${INVISIBLE}]`, 'g');
const everyUncompared = new RegExp(`[${INVISIBLE}${VARIATION}]|\\uDB40[\\uDD00-\\uDDEF]`, 'g');
const outer = new RegExp(`[\\s${INVISIBLE}]`);
/** Blanks that look like a plain one: that which never breaks a line, narrow ones, those of books. */
const everyRareBlank = /[\u00A0\u1680\u2000-\u200A\u202F\u205F]/g;

/** Without blanks and invisible letters at both ends. */
export function trimmed(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && outer.test(text.charAt(from))) from += 1;
  while (from < to && outer.test(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

/** What two texts are compared by and a text is read by: half width, without blanks and letters that nobody sees. */
export function plainText(text: string): string {
  return text.replace(everyUncompared, '').normalize('NFKC').replace(/\s+/g, '');
}

/** True for a text that looks like less than it is. */
export const hasUnseen = (text: string): boolean => anyInvisible.test(text) || text.search(everyRareBlank) >= 0;

/** The text as it looks: no invisible letter, and plain blanks for rare ones. A joiner inside an emoji is seen and stays. */
export function asSeen(text: string): string {
  if (!hasUnseen(text)) return text;
  return text
    .replace(everyInvisible, (letter, at: number) =>
      letter === '\u200D' && /[\uDC00-\uDFFF]|\uFE0F/.test(text.charAt(at - 1)) ? letter : '',
    )
    .replace(everyRareBlank, ' ');
}

const isLatinLetter = (letter: string): boolean => /[A-Za-zＡ-Ｚａ-ｚ\u00C0-\u024F]/.test(letter);
const isLatin = (letter: string): boolean => /[!-~！-～\u00C0-\u024F]/.test(letter);

/** Blanks go, but between Latin words they are what parts the words, and one stays. */
function close(text: string, blanks: RegExp): string {
  return text.replace(blanks, (found: string, at: number) => {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + found.length)];
    return (isLatinLetter(before) && isLatin(after)) || (isLatin(before) && isLatinLetter(after)) ? ' ' : '';
  });
}

/** 総 務 課 is 総務課; General Affairs stays two words. */
export const withoutBlanks = (text: string): string => close(text, /\s+/g);

/** A name that was broken into lines. */
export const inOneLine = (text: string): string => close(asSeen(text), /\s*[\r\n]+\s*/g);
