// Answers of owners: changes of a measure after a letter, found in 変更履歴.

import { type HistoryAction, type HistoryLine, inOrder } from '../history/history';
import { cellText } from '../sheet/table';
import { fieldsWith, headings } from '../tracker/columns';

const answering: readonly string[] = fieldsWith({ answers: true }).map((field) => headings[field]);
/** What the add-on tidies, carries over or takes back is nobody's answer. */
const byPeople: readonly HistoryAction[] = ['edit', 'bulk', 'seen', 'update', 'decision'];

/** When 状況, 見込み, 遅延理由 or 期限 of a measure was last changed, by its ID; a change that was taken back does not count. */
export function lastAnswers(lines: readonly HistoryLine[]): ReadonlyMap<string, string> {
  const stamps = new Map<string, { readonly at: string; readonly column: string; readonly after: string }[]>();
  const add = (id: string, column: string, after: string, at: string): void => {
    if (!answering.includes(column)) return;
    const own = stamps.get(id);
    if (own === undefined) stamps.set(id, [{ at, column, after }]);
    else own.push({ at, column, after });
  };
  for (const line of inOrder(lines)) {
    if (line.action === 'undo') {
      const own = stamps.get(line.id) ?? [];
      const undone = own.map(({ column, after }) => column === line.column && after === cellText(line.before)).lastIndexOf(true);
      if (undone >= 0) own.splice(undone, 1);
    } else if (byPeople.includes(line.action)) {
      for (const { id, column, after } of line.detail) add(id, column, cellText(after), line.at);
      add(line.id, line.column, cellText(line.after), line.at);
    }
  }
  const last = new Map<string, string>();
  for (const [id, own] of stamps) for (const { at } of own) if (at > (last.get(id) ?? '')) last.set(id, at);
  return last;
}
