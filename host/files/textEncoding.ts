// The encoding of a text file, told by its bytes alone: nothing else in a .csv says it.

/** Node's names of the encodings in which Japanese offices keep tables. */
type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'shift_jis' | 'euc-jp';

/**
 * The text of a file without its byte order mark. Null: none of these encodings, or no text at all. Shift_JIS is read with the letters
 * that Windows adds to it (cp932: ①㈱), EUC-JP with the same ones.
 */
export function decodedText(bytes: Uint8Array): string | null {
  const marked = markedEncoding(bytes);
  if (marked !== null) return textIn(marked, bytes);
  if (bytes.includes(0)) return unmarkedUtf16(bytes);
  // bytes that are valid UTF-8 hardly ever come from one of the others
  return textIn('utf-8', bytes) ?? japaneseText(bytes);
}

function markedEncoding([first, second]: Uint8Array): TextEncoding | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

/** Line breaks, commas and tabs of UTF-16 have a zero byte; a text has no control characters and no unknown letters. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    const text = textIn(encoding, bytes);
    if (text !== null && /[\t\r\n,;]/.test(text) && !/[^\P{Cc}\t\r\n]|\p{Cn}|\p{Co}/u.test(text)) return text;
  }
  return null;
}

/**
 * Shift_JIS and EUC-JP nearly always refuse each other's bytes. What both can read is EUC-JP, unless its Shift_JIS reading is
 * half-width kana and nothing else, and the other has no kana at all.
 */
function japaneseText(bytes: Uint8Array): string | null {
  const shiftJis = textIn('shift_jis', bytes);
  const eucJp = textIn('euc-jp', bytes);
  if (shiftJis === null || eucJp === null) return shiftJis ?? eucJp;
  const halfWidth = /^[\p{ASCII}\uff61-\uff9f]*$/u.test(shiftJis);
  return halfWidth && !/[\u3041-\u30fc\uff61-\uff9f]/u.test(eucJp) ? shiftJis : eucJp;
}

function textIn(encoding: TextEncoding, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
