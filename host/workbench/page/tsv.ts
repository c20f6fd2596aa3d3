// Reads and writes tables on the clipboard as Excel and Sheets do: tab-separated, cells with tabs or line ends in quotes.

/** Rows of texts to clipboard text. */
export function writeTable(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((text) => (/["\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join('\t')).join('\n');
}

/** Clipboard text to rows of texts, all of one length. A last line end (Excel writes one) makes no row. */
export function readTable(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  let at = 0;
  for (;;) {
    let value = '';
    if (source[at] === '"' && quotedEnd(source, at) !== null) {
      const end = quotedEnd(source, at) ?? at;
      value = source.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    } else {
      const rest = source.slice(at).search(/[\t\n]/);
      const end = rest < 0 ? source.length : at + rest;
      value = source.slice(at, end);
      at = end;
    }
    row.push(value);
    const separator = source[at];
    at += 1;
    if (separator === '\t') continue;
    rows.push(row);
    row = [];
    if (separator === undefined) break;
  }
  const width = Math.max(...rows.map((cells) => cells.length));
  return rows.map((cells) => [...cells, ...Array<string>(width - cells.length).fill('')]);
}

/** Where a quoted cell that opens at `from` closes; null where the quote is only a character of the text. */
function quotedEnd(source: string, from: number): number | null {
  for (let at = from + 1; at < source.length; at += 1) {
    if (source[at] !== '"') continue;
    if (source[at + 1] === '"') {
      at += 1;
      continue;
    }
    const next = source[at + 1];
    return next === undefined || next === '\t' || next === '\n' ? at : null;
  }
  return null;
}
