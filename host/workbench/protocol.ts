// The messages between the workbench's page, its server and the worker that owns the workbook. Types only, plain JSON.
import type { Rect } from '../book/rect';
import type { Answer, Menu, Question, Toast } from '../runtime/execution';

/** One tab of the workbook, as the row of tabs below the grid needs it. */
type SheetTab = { readonly id: number; readonly name: string; readonly hidden: boolean; readonly color: string | null };

/** Everything about a sheet except its cells. Sizes in px, 0 where hidden. */
export type SheetLayout = {
  readonly id: number;
  readonly columnWidths: readonly number[];
  /** Runs of equal heights from row 1 on: [how many rows, height]. */
  readonly rowHeights: readonly (readonly [count: number, height: number])[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly merges: readonly Rect[];
  /** The last row and column with content; 0 where the sheet is empty. */
  readonly lastRow: number;
  readonly lastColumn: number;
};

export type CellStyle = {
  readonly background?: string;
  readonly color?: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strike?: true;
  /** Points. */
  readonly size?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly wrap?: 'WRAP' | 'OVERFLOW' | 'CLIP';
  readonly border?: { readonly [side in 'top' | 'left' | 'bottom' | 'right']?: { readonly style: string; readonly color: string } };
};

/** One cell as drawn. `style` and `list` are positions in the window's tables. */
export type CellView = {
  readonly column: number;
  /** What the cell shows. */
  readonly text: string;
  /** What the editing box starts with where that differs from `text` (a formula, an unformatted number). */
  readonly typed?: string;
  readonly kind: 'text' | 'number' | 'boolean' | 'error';
  readonly style?: number;
  readonly list?: number;
  /** The rule refuses what is not in its list. */
  readonly strict?: true;
  readonly checkbox?: { readonly checked: boolean };
  readonly note?: string;
  readonly links?: readonly { readonly start: number; readonly end: number; readonly url: string }[];
};

/** The rows `from` … `from + count - 1`; rows without anything to draw are left out. */
export type RowWindow = {
  readonly sheetId: number;
  readonly version: number;
  readonly from: number;
  readonly count: number;
  readonly rows: readonly { readonly row: number; readonly cells: readonly CellView[] }[];
  readonly styles: readonly CellStyle[];
  readonly lists: readonly (readonly string[])[];
};

/** A page of the add-on: `id` names its address under /frame/. */
export type FrameView = {
  readonly id: string;
  readonly kind: 'sidebar' | 'modal' | 'modeless';
  readonly title: string;
  readonly width: number | null;
  readonly height: number | null;
};

export type DocumentView = {
  readonly id: string;
  readonly name: string;
  readonly savedAt: number;
  readonly owner: string;
  /** Whom it is shared with, besides the owner. */
  readonly editors: readonly string[];
  readonly viewers: readonly string[];
};
export type MailView = {
  readonly id: string;
  readonly at: number;
  readonly to: string;
  readonly cc: string;
  readonly subject: string;
  readonly text: string;
  readonly html: boolean;
  readonly attachments: readonly string[];
};
export type TriggerView = {
  readonly id: string;
  readonly functionName: string;
  readonly owner: string;
  readonly event: string;
  readonly nextAt: number | null;
};

/** How the last run went. */
export type RunView = {
  readonly functionName: string;
  readonly ok: boolean;
  readonly error: string | null;
  readonly calls: number;
  readonly byMethod: Readonly<Record<string, number>>;
  readonly virtualMs: number;
  readonly realMs: number;
  readonly logs: readonly string[];
};

/** A sentence for the person, as a code with facts; the page has the words. */
export type Notice =
  | { readonly code: 'saved' }
  | { readonly code: 'not-saved'; readonly reason: string }
  | { readonly code: 'run-failed'; readonly functionName: string; readonly message: string }
  | {
      readonly code: 'value-refused';
      readonly cell: string;
      readonly allowed: readonly string[];
      readonly help: string | null;
      readonly count: number;
    }
  | { readonly code: 'cell-protected'; readonly cell: string }
  | { readonly code: 'action-refused'; readonly message: string }
  | { readonly code: 'merged-cells' }
  | { readonly code: 'stopped-after'; readonly seconds: number; readonly functionName: string }
  | { readonly code: 'nothing-to-undo' }
  | { readonly code: 'nothing-to-redo' }
  | { readonly code: 'triggers-fired'; readonly count: number }
  | { readonly code: 'toast'; readonly toast: Toast }
  | { readonly code: 'document-made'; readonly name: string }
  | { readonly code: 'mails-sent'; readonly count: number }
  | { readonly code: 'opened-with-remark'; readonly ja: string; readonly en: string };

/** How much of the notice is bad news. */
export type Tone = 'plain' | 'good' | 'bad';

/** The whole state but the cells; sent anew whenever any of it changes. */
export type State = {
  readonly bookName: string;
  readonly locale: 'ja' | 'en';
  readonly account: string;
  readonly timeZone: string;
  /** The virtual instant, ms since 1970. */
  readonly now: number;
  readonly sheets: readonly SheetTab[];
  readonly activeSheetId: number;
  readonly menus: readonly Menu[];
  readonly sidebar: FrameView | null;
  readonly dialog: FrameView | null;
  readonly question: (Question & { readonly id: number }) | null;
  readonly documents: readonly DocumentView[];
  readonly mails: readonly MailView[];
  readonly triggers: readonly TriggerView[];
  readonly lastRun: RunView | null;
  /** Name of the function that is running now. */
  readonly running: string | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly saving: 'saved' | 'pending' | 'changed-on-disk' | 'failed';
};

/** What a person may ask for that changes something; carried out one after the other. */
export type Action =
  | {
      readonly kind: 'edit';
      readonly sheetId: number;
      readonly row: number;
      readonly column: number;
      readonly typed: readonly (readonly (string | boolean)[])[];
    }
  | { readonly kind: 'clear'; readonly sheetId: number; readonly rect: Rect }
  | { readonly kind: 'insert-rows'; readonly sheetId: number; readonly row: number; readonly count: number }
  | { readonly kind: 'delete-rows'; readonly sheetId: number; readonly row: number; readonly count: number }
  | { readonly kind: 'sort'; readonly sheetId: number; readonly column: number; readonly ascending: boolean }
  | { readonly kind: 'add-sheet' }
  | { readonly kind: 'rename-sheet'; readonly sheetId: number; readonly name: string }
  | { readonly kind: 'delete-sheet'; readonly sheetId: number }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'run'; readonly functionName: string }
  | { readonly kind: 'call'; readonly functionName: string; readonly args: readonly unknown[] }
  | { readonly kind: 'delete-document'; readonly id: string }
  | { readonly kind: 'fire-due-triggers' }
  | { readonly kind: 'fire-trigger'; readonly id: string }
  | { readonly kind: 'set-now'; readonly date: string }
  | { readonly kind: 'set-locale'; readonly locale: 'ja' | 'en' }
  | { readonly kind: 'save'; readonly overwrite: boolean }
  | { readonly kind: 'reload-from-disk' };

/** What a person does that only moves about; carried out at once, even while a dialog is open. */
export type Move =
  | {
      readonly kind: 'select';
      readonly sheetId: number;
      readonly active: { readonly row: number; readonly column: number };
      readonly rect: Rect;
    }
  | { readonly kind: 'answer'; readonly questionId: number; readonly answer: Answer }
  | { readonly kind: 'close-frame'; readonly frameId: string };

/** What became of an action. `error` is Google's (or the host's) message where a run failed. */
export type Done =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: { readonly name: string; readonly message: string } };

/** What the server pushes to the pages. */
export type Push =
  | { readonly kind: 'state'; readonly state: State }
  | { readonly kind: 'cells'; readonly version: number; readonly sheetIds: readonly number[] }
  | { readonly kind: 'notice'; readonly notice: Notice }
  | { readonly kind: 'selected'; readonly sheetId: number; readonly rect: Rect }
  | { readonly kind: 'done'; readonly callId: number; readonly done: Done };

/** The page asks for blocks of rows; `knownLayout` is the key of the layout it already has. */
export type ViewRequest = {
  readonly sheetId: number;
  readonly from: readonly number[];
  readonly count: number;
  readonly knownLayout: string | null;
};
/** `layout` is null where the page's own is still right. */
export type ViewAnswer = {
  readonly layoutKey: string;
  readonly layout: SheetLayout | null;
  readonly version: number;
  readonly windows: readonly RowWindow[];
};
