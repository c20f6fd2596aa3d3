// SpreadsheetApp.TextFinder: find and replace.

import type { SheetModel } from '../../book/book';
import type { Rect } from '../../book/rect';
import { Exception, type Execution } from '../../runtime/execution';
import type { Service } from '../../runtime/guard';
import type { Range } from './range';
import { rangeOf } from './registry';

/** A block to search; a whole spreadsheet is one of these for each tab. */
export type SearchPlace = { readonly sheet: SheetModel; readonly rect: Rect };

type Match = { readonly sheet: SheetModel; readonly row: number; readonly column: number; readonly text: string };

/**
 * Searches what cells show, row by row; capitals do not count and accents do, until told otherwise (live: gas-fakes
 * testsheetstext). With matchFormulaText it searches the formula of a cell that has one.
 */
export class TextFinder implements Service {
  readonly gasType = 'Spreadsheet.TextFinder';
  private caseMatters = false;
  private wholeCell = false;
  private inFormulas = false;
  private plainLetters = false;
  private asPattern = false;
  private current: Match | null = null;
  private start: Range | null = null;

  constructor(
    private readonly execution: Execution,
    private readonly places: readonly SearchPlace[],
    private readonly wanted: string,
  ) {}

  findAll(): Service[] {
    return this.matches().map((match) => this.cellOf(match));
  }

  /** The match after the last one or after the start; null behind the last. */
  findNext(): Service | null {
    return this.step(1);
  }

  findPrevious(): Service | null {
    return this.step(-1);
  }

  getCurrentMatch(): Service | null {
    return this.current === null ? null : this.cellOf(this.current);
  }

  private step(direction: 1 | -1): Service | null {
    const matches = direction === 1 ? this.matches() : this.matches().reverse();
    const { current, start } = this;
    const from = current ?? (start === null ? null : { sheet: start.sheet, row: start.rect.row, column: start.rect.column });
    const next = matches.find((match) => from === null || direction * this.order(match, from) > 0) ?? null;
    if (next !== null) this.current = next;
    return next === null ? null : this.cellOf(next);
  }

  private order(one: Omit<Match, 'text'>, other: Omit<Match, 'text'>): number {
    const tab = ({ sheet }: { sheet: SheetModel }): number => this.places.findIndex((place) => place.sheet === sheet);
    return tab(one) - tab(other) || one.row - other.row || one.column - other.column;
  }

  private cellOf({ sheet, row, column }: Match): ReturnType<typeof rangeOf> {
    return rangeOf(this.execution, sheet, { row, column, rows: 1, columns: 1 });
  }

  private matches(): Match[] {
    const pattern = this.pattern('');
    const found: Match[] = [];
    for (const { sheet, rect } of this.places) {
      const rows = Math.min(rect.rows, sheet.lastRow() - rect.row + 1);
      const columns = Math.min(rect.columns, sheet.lastColumn() - rect.column + 1);
      if (rows < 1 || columns < 1) continue;
      const range = rangeOf(this.execution, sheet, { ...rect, rows, columns });
      const formulas = range.getFormulas();
      range.getDisplayValues().forEach((shown, row) => {
        shown.forEach((display, column) => {
          const formula = formulas[row]?.[column] ?? '';
          const text = this.inFormulas && formula !== '' ? formula : display;
          if (text !== '' && pattern.test(this.folded(text)))
            found.push({ sheet, row: rect.row + row, column: rect.column + column, text });
        });
      });
    }
    return found;
  }

  private folded(text: string): string {
    return this.plainLetters
      ? text
          .normalize('NFD')
          .replace(/[\u0300-\u036f]/g, '')
          .normalize('NFC')
      : text;
  }

  /** Google matches by RE2; what only JavaScript's patterns know is not looked for. */
  private pattern(flags: string): RegExp {
    const wanted = this.folded(this.wanted);
    const source = this.asPattern ? `(?:${wanted})` : wanted.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    try {
      return new RegExp(this.wholeCell ? `^(?:${source})$` : source, `${flags}u${this.caseMatters ? '' : 'i'}`);
    } catch {
      throw new Exception('Invalid regular expression.');
    }
  }

  startFrom(range: Range): this {
    this.start = range;
    this.current = null;
    return this;
  }

  /** Replaces in the current match; how often the text stood there. 0 without a current match. */
  replaceWith(replacement: string): number {
    const { current } = this;
    return current === null ? 0 : this.replace(current, replacement);
  }

  /** Replaces everywhere and answers how many occurrences there were. The new text is read like typed input. */
  replaceAllWith(replacement: string): number {
    return this.matches().reduce((count, match) => count + this.replace(match, replacement), 0);
  }

  private replace(match: Match, replacement: string): number {
    // a formula is only changed when its text is what was searched
    if (!this.inFormulas && match.sheet.cell(match.row, match.column)?.formula !== undefined) return 0;
    let count = 0;
    const replaced = this.folded(match.text).replace(this.pattern('g'), (...found: unknown[]) => {
      count += 1;
      return this.asPattern ? replacement.replace(/\$(\d)/g, (_, digit: string) => String(found[Number(digit)] ?? '')) : replacement;
    });
    this.cellOf(match).setValue(replaced);
    return count;
  }

  ignoreDiacritics(ignore: boolean): this {
    this.plainLetters = ignore;
    return this;
  }

  matchCase(matters: boolean): this {
    this.caseMatters = matters;
    return this;
  }

  matchEntireCell(whole: boolean): this {
    this.wholeCell = whole;
    return this;
  }

  matchFormulaText(inFormulas: boolean): this {
    this.inFormulas = inFormulas;
    return this;
  }

  useRegularExpression(use: boolean): this {
    this.asPattern = use;
    return this;
  }
}
