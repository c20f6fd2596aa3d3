// Rich text: links and formats of parts of a cell's text.
import type { Cell, Style, TextRun } from '../../book/book';
import { hexOf, UnknownColour } from '../../book/cellStyle';
import { Exception, type Execution, NotImplemented } from '../../runtime/execution';
import type { Service } from '../../runtime/guard';

/** Text with its runs, in order and without gaps; no runs means the whole text looks like its cell. */
export type RichText = { readonly text: string; readonly runs: readonly TextRun[] };

/** The part of a cell's style that belongs to text. */
type TextFormat = Pick<Style, 'bold' | 'italic' | 'underline' | 'strike' | 'size' | 'font' | 'color'>;

/** The format of text in a new spreadsheet. */
const plainFormat: Required<TextFormat> = {
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  size: 10,
  font: 'Arial',
  color: '#000000',
};

/** The colour as '#rrggbb'; undefined for a code Google would ignore. A word the host does not know as a colour is a gap of the host. */
export function colourOf(css: string): string | undefined {
  try {
    return hexOf(css) ?? undefined;
  } catch (error) {
    if (error instanceof UnknownColour) throw new NotImplemented(`The colour "${error.message}"`);
    throw error;
  }
}

/** The format of the text without fills, borders and alignment. */
function textFormatOf(style: Style | undefined): TextFormat {
  const { bold, italic, underline, strike, size, font, color } = style ?? {};
  const format = { bold, italic, underline, strike, size, font, color };
  return Object.fromEntries(Object.entries(format).filter(([, value]) => value !== undefined));
}

/** What getRichTextValue answers: null for numbers, dates and booleans (reference: Range.getRichTextValue), an empty text for a blank cell. */
export function richTextOf(execution: Execution, cell: Cell | undefined): RichTextValue | null {
  const value = cell?.value ?? '';
  if (typeof value !== 'string') return null;
  return new RichTextValue(execution, { text: value, runs: cell?.runs ?? [] }, textFormatOf(cell?.style));
}

/** The format of a cell's whole text as getTextStyle answers it: nothing is null there. */
export function textStyleOf(execution: Execution, style: Style | undefined): TextStyle {
  return new TextStyle(execution, { ...plainFormat, ...textFormatOf(style) });
}

/** Runs over the whole text, one where there were none. */
function fullRuns({ text, runs }: RichText): readonly TextRun[] {
  return runs.length > 0 || text === '' ? runs : [{ start: 0, end: text.length }];
}

/** Runs cut at two places, so that each lies inside or outside of what is between. */
function cutRuns(runs: readonly TextRun[], places: readonly number[]): TextRun[] {
  return runs.flatMap((run) => {
    const cuts = [run.start, ...places.filter((place) => place > run.start && place < run.end), run.end];
    return cuts.slice(1).map((end, index) => ({ ...run, start: cuts[index] ?? run.start, end }));
  });
}

function sameFormat(one: TextRun, other: TextRun): boolean {
  return one.link === other.link && JSON.stringify(sorted(one.style)) === JSON.stringify(sorted(other.style));
}

const sorted = (style: Style | undefined): [string, unknown][] =>
  Object.entries(style ?? {}).sort(([one], [other]) => (one < other ? -1 : 1));

/** Neighbours of the same format become one run. */
function joinRuns(runs: readonly TextRun[]): TextRun[] {
  const joined: TextRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last !== undefined && sameFormat(last, run)) joined[joined.length - 1] = { ...last, end: run.end };
    else joined.push(run);
  }
  return joined;
}

/** Changes the runs between two offsets, the second one outside. */
function changeRuns(rich: RichText, start: number, end: number, change: (run: TextRun) => TextRun): RichText {
  const runs = cutRuns(fullRuns(rich), [start, end]).map((run) => (run.start >= start && run.end <= end ? change(run) : run));
  return { text: rich.text, runs: joinRuns(runs) };
}

/** The runs to keep in a cell: none where nothing differs from the cell. */
export function runsToKeep({ runs }: RichText): readonly TextRun[] | undefined {
  return runs.some(({ link, style }) => link !== undefined || Object.keys(style ?? {}).length > 0) ? runs : undefined;
}

/** Google's words for offsets outside of the text are not published: ours. */
function checkOffsets(text: string, start: number, end: number): void {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || start > end) {
    throw new Exception(`The offsets ${start} to ${end} are outside of the text, which has ${text.length} characters.`);
  }
}

export class RichTextValue implements Service {
  readonly gasType = 'Spreadsheet.RichTextValue';

  constructor(
    private readonly execution: Execution,
    readonly rich: RichText,
    /** The format of the cell it was read from, under all runs. */
    private readonly base: TextFormat = {},
    private readonly startIndex = 0,
  ) {}

  copy(): RichTextValueBuilder {
    return new RichTextValueBuilder(this.execution, this.rich);
  }

  getText(): string {
    return this.rich.text;
  }

  getStartIndex(): number {
    return this.startIndex;
  }

  getEndIndex(): number {
    return this.startIndex + this.rich.text.length;
  }

  /** The link of the text between the offsets, or of all of it; null where there is none or more than one (reference: RichTextValue.getLinkUrl). */
  getLinkUrl(start = 0, end = this.rich.text.length): string | null {
    const links = new Set(this.between(start, end).map(({ link }) => link ?? null));
    const [only = null] = links;
    return links.size === 1 ? only : null;
  }

  /** What varies between the offsets is null (reference: RichTextValue.getTextStyle). */
  getTextStyle(start = 0, end = this.rich.text.length): TextStyle {
    const formats = this.between(start, end).map(({ style }) => ({ ...plainFormat, ...this.base, ...textFormatOf(style) }));
    const [first = { ...plainFormat, ...this.base }, ...others] = formats;
    const common = Object.entries(first).filter(([key, value]) =>
      others.every((format) => Object.entries(format).some(([name, other]) => name === key && other === value)),
    );
    return new TextStyle(this.execution, Object.fromEntries(common));
  }

  private between(start: number, end: number): TextRun[] {
    checkOffsets(this.rich.text, start, end);
    return cutRuns(fullRuns(this.rich), [start, end]).filter((run) => run.start >= start && run.end <= end);
  }

  /** The text in pieces of one format; unstyled gaps are pieces too (live: gas-fakes testsheets). */
  getRuns(): RichTextValue[] {
    return fullRuns(this.rich).map(({ start, end, ...format }) => {
      const text = this.rich.text.slice(start, end);
      return new RichTextValue(
        this.execution,
        { text, runs: [{ start: 0, end: text.length, ...format }] },
        this.base,
        this.startIndex + start,
      );
    });
  }
}

export class RichTextValueBuilder implements Service {
  readonly gasType = 'Spreadsheet.RichTextValueBuilder';

  constructor(
    private readonly execution: Execution,
    private rich: RichText = { text: '', runs: [] },
  ) {}

  build(): RichTextValue {
    return new RichTextValue(this.execution, this.rich);
  }

  /** Clears what was styled before (reference: RichTextValueBuilder.setText). */
  setText(text: string): this {
    this.rich = { text, runs: [] };
    return this;
  }

  setLinkUrl(...given: [string | null] | [number, number, string | null]): this {
    const [start, end, link] = given.length === 1 ? [0, this.rich.text.length, given[0]] : given;
    return this.change(start, end, ({ link: _before, ...run }) => (link === null ? run : { ...run, link }));
  }

  setTextStyle(...given: [TextStyle | null] | [number, number, TextStyle | null]): this {
    const [start, end, style] = given.length === 1 ? [0, this.rich.text.length, given[0]] : given;
    return this.change(start, end, ({ style: before, ...run }) =>
      style === null ? run : { ...run, style: { ...before, ...style.format } },
    );
  }

  private change(start: number, end: number, change: (run: TextRun) => TextRun): this {
    checkOffsets(this.rich.text, start, end);
    this.rich = changeRuns(this.rich, start, end, change);
    return this;
  }
}

export class TextStyle implements Service {
  readonly gasType = 'Spreadsheet.TextStyle';

  constructor(
    private readonly execution: Execution,
    /** What is missing is not set, or differs within the text: its getter answers null. */
    readonly format: TextFormat,
  ) {}

  copy(): TextStyleBuilder {
    return new TextStyleBuilder(this.execution, this.format);
  }

  isBold(): boolean | null {
    return this.format.bold ?? null;
  }

  isItalic(): boolean | null {
    return this.format.italic ?? null;
  }

  isUnderline(): boolean | null {
    return this.format.underline ?? null;
  }

  isStrikethrough(): boolean | null {
    return this.format.strike ?? null;
  }

  getFontSize(): number | null {
    return this.format.size ?? null;
  }

  getFontFamily(): string | null {
    return this.format.font ?? null;
  }

  getForegroundColor(): string | null {
    return this.format.color ?? null;
  }
}

export class TextStyleBuilder implements Service {
  readonly gasType = 'Spreadsheet.TextStyleBuilder';

  constructor(
    private readonly execution: Execution,
    private format: TextFormat = {},
  ) {}

  build(): TextStyle {
    return new TextStyle(this.execution, this.format);
  }

  private set(part: TextFormat): this {
    this.format = { ...this.format, ...part };
    return this;
  }

  setBold(bold: boolean): this {
    return this.set({ bold });
  }

  setItalic(italic: boolean): this {
    return this.set({ italic });
  }

  setUnderline(underline: boolean): this {
    return this.set({ underline });
  }

  setStrikethrough(strike: boolean): this {
    return this.set({ strike });
  }

  setFontSize(size: number): this {
    return this.set({ size });
  }

  setFontFamily(font: string): this {
    return this.set({ font });
  }

  setForegroundColor(color: string): this {
    const hex = colourOf(color);
    return hex === undefined ? this : this.set({ color: hex });
  }
}
