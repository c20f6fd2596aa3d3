// Notes on cells: the add-on's own part stands behind a mark, so that what a person wrote before it stays.

/** First line of the add-on's part of a note. Data, not screen text: it must be found again whatever the language. */
const noteMark = '【点検】';

/** The note with the add-on's part replaced by `lines`, or taken out where there are none. */
export function withOwnPart(note: string, lines: readonly string[]): string {
  const at = ownPart(note);
  const person = (at < 0 ? note : note.slice(0, at)).replace(/\n+$/, '');
  if (lines.length === 0) return person;
  const own = [noteMark, ...lines].join('\n');
  return person === '' ? own : `${person}\n\n${own}`;
}

/** Where the add-on's part begins: the mark is a line of its own, and words of a person may begin with it; -1 where there is none. */
function ownPart(note: string): number {
  return `\n${note}\n`.indexOf(`\n${noteMark}\n`);
}
