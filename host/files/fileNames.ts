// Makes file names of the titles of documents and mails. A title may hold anything, and must never lead out of the folder.

/** Windows keeps these for devices, with any ending. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
const wide: Readonly<Record<string, string>> = {
  '<': '＜',
  '>': '＞',
  ':': '：',
  '"': '”',
  '/': '／',
  '\\': '＼',
  '|': '｜',
  '?': '？',
  '*': '＊',
};
/** File systems allow 255 bytes; the rest is for numbers, endings and the marks of unfinished files. */
const longestBytes = 160;

/** A file name without ending, the same on Windows, macOS and Linux; '無題' where nothing is left of the title. */
export function fileNameOf(title: string): string {
  const visible = title
    .normalize('NFC')
    // \p{Cf} holds the marks that turn the reading direction, under which "fdp.exe" reads "exe.pdf"
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]+/gu, ' ')
    .replaceAll(/[<>:"/\\|?*]/g, (mark) => wide[mark] ?? '_')
    .replaceAll(/\s+/g, ' ');
  const name = trimmed(cutToBytes(trimmed(visible), longestBytes));
  if (name === '') return '無題';
  return reserved.test(name) ? `_${name}` : name;
}

/** The name with a number behind it where it is taken; capitals do not make another name on Windows and macOS. */
export function freeName(name: string, ending: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const found = count === 1 ? `${name}${ending}` : `${name} (${count})${ending}`;
    if (!taken.has(found.toLowerCase())) return found;
  }
}

/** Windows drops dots and blanks at the end; a dot in front hides the file elsewhere. */
function trimmed(name: string): string {
  return name.replace(/^[\s.]+/, '').replace(/[\s.]+$/, '');
}

function cutToBytes(text: string, most: number): string {
  let kept = '';
  let bytes = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > most) break;
    kept += character;
  }
  return kept;
}
