// The content of report.json: what one headless run did.

import type { Outcome } from '../host';
import type { Dialog, RecordingScreen } from '../recordingScreen';
import type { Menu, Toast } from '../runtime/execution';
import type { InstalledTrigger, World } from '../runtime/world';
import { savedTree } from '../services/document/draft';
import { textOf } from './docx';
import { bothLanguages, type FolderNotice, folderNoticeSentence } from './words';
import type { WrittenFile } from './workbookFolder';

export type Report = {
  readonly ok: boolean;
  readonly returned: unknown;
  readonly error: { readonly name: string; readonly message: string } | null;
  readonly dialogs: readonly Dialog[];
  readonly toasts: readonly Toast[];
  readonly sidebar: { readonly title: string; readonly html: string } | null;
  readonly menus: readonly Menu[];
  readonly logs: readonly string[];
  /** Documents this run made or changed; `file` counts from the report's folder. */
  readonly documents: readonly { readonly id: string; readonly name: string; readonly file: string; readonly text: string }[];
  /** Mails this run sent. */
  readonly mails: readonly {
    readonly to: string;
    readonly cc: string;
    readonly subject: string;
    readonly text: string;
    readonly file: string;
  }[];
  /** All triggers there are after the run. */
  readonly triggers: readonly InstalledTrigger[];
  readonly calls: Outcome['calls'];
  readonly virtualMs: number;
  /** The workbook's file, from the report's folder, and what was amiss with the one that was read. */
  readonly workbook: string;
  readonly notices: readonly string[];
};

export type RunFiles = { readonly workbook: string; readonly documents: readonly WrittenFile[]; readonly mails: readonly WrittenFile[] };

export function reportOf(
  outcome: Outcome,
  screen: RecordingScreen,
  world: World,
  files: RunFiles,
  notices: readonly FolderNotice[],
): Report {
  const { error } = outcome;
  const { sidebar } = screen;
  return {
    ok: outcome.ok,
    returned: outcome.returned,
    error: error === null ? null : { name: error.name, message: error.message },
    dialogs: screen.dialogs,
    toasts: screen.toasts,
    sidebar: sidebar === null ? null : { title: sidebar.title, html: sidebar.html },
    menus: screen.menus,
    logs: outcome.logs,
    documents: files.documents.flatMap(({ id, file }) => {
      const document = world.documents.get(id);
      return document === undefined ? [] : [{ id, name: document.name, file, text: textOf(savedTree(document)) }];
    }),
    mails: files.mails.flatMap(({ id, file }) => {
      const mail = world.outbox.find((sent) => sent.id === id);
      return mail === undefined ? [] : [{ to: mail.to, cc: mail.cc, subject: mail.subject, text: mail.text, file }];
    }),
    triggers: world.triggers,
    calls: outcome.calls,
    virtualMs: outcome.virtualMs,
    workbook: files.workbook,
    notices: notices.map((notice) => bothLanguages(folderNoticeSentence(notice))),
  };
}
