// Notes on cells: the add-on's own part stands behind a mark, so that what a person wrote before it stays.

/** First line of the add-on's part of a note. Data, not screen text: it must be found again whatever the language. */
const noteMark = '【点検】';

/** The note with the add-on's part replaced by `lines`, or taken out where there are none. */
export function withOwnPart(note: string, lines: readonly string[]): string {
  const at = note.indexOf(noteMark);
  const person = (at < 0 ? note : note.slice(0, at)).replace(/\n+$/, '');
  if (lines.length === 0) return person;
  const own = [noteMark, ...lines].join('\n');
  return person === '' ? own : `${person}\n\n${own}`;
}
