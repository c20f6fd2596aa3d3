// The messages between the server's main thread and the worker. Types only.
import type { SharedLine } from './line';
import type { Action, Done, FrameView, Move, Push, ViewAnswer, ViewRequest } from './protocol';

export type Opening = {
  /** The folder of the built bundle. */
  readonly project: string;
  readonly folder: string;
  readonly name: string;
  /** The workbook to begin with where the folder has none yet; null: an empty one. */
  readonly source: string | null;
  readonly reset: boolean;
  /** The date to pretend where nothing was saved yet, ms since 1970; null: the real one. */
  readonly firstNow: number | null;
  readonly locale: 'ja' | 'en';
};

/** How a worker starts; `replay` is what a person did since the last save of a worker that had to be stopped. */
export type WorkerStart = Opening & { readonly line: SharedLine; readonly sidebar: FrameView | null; readonly replay: readonly Action[] };

/** Something to download or to preview. */
export type FileRequest =
  | { readonly kind: 'book' }
  | { readonly kind: 'docx' | 'document-html'; readonly id: string }
  | { readonly kind: 'eml' | 'mail-html'; readonly id: string };
export type FileAnswer = { readonly name: string; readonly bytes: Uint8Array } | null;

export type ToWorker =
  | { readonly kind: 'act'; readonly id: number; readonly action: Action }
  | { readonly kind: 'move'; readonly move: Move }
  | { readonly kind: 'view'; readonly id: number; readonly request: ViewRequest }
  | { readonly kind: 'file'; readonly id: number; readonly request: FileRequest }
  | { readonly kind: 'close'; readonly id: number };

export type FromWorker =
  | { readonly kind: 'ready' }
  /** The workbook could not be opened: a FileTrouble or ProjectTrouble by its fields. */
  | { readonly kind: 'trouble'; readonly name: string; readonly message: string; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly kind: 'push'; readonly push: Exclude<Push, { kind: 'done' }> }
  | { readonly kind: 'done'; readonly id: number; readonly done: Done }
  | { readonly kind: 'view'; readonly id: number; readonly answer: ViewAnswer | null }
  | { readonly kind: 'file'; readonly id: number; readonly answer: FileAnswer }
  | { readonly kind: 'frame'; readonly id: string; readonly html: string }
  | { readonly kind: 'running'; readonly functionName: string | null }
  | { readonly kind: 'asking'; readonly open: boolean }
  /** All actions up to and including this one are on disk. */
  | { readonly kind: 'saved'; readonly upTo: number }
  | { readonly kind: 'closed'; readonly id: number };
