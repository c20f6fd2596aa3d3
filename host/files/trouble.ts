// Errors of files and script projects, as codes with facts. The sentences for people are in words.ts.

export type FileTroubleCode =
  | 'not-found'
  | 'unreadable'
  | 'not-a-workbook'
  | 'unknown-encoding'
  | 'locked-with-password'
  | 'broken'
  | 'too-large'
  | 'unwritable';

/** A file that cannot be read or written, for a reason a person can mend. */
export class FileTrouble extends Error {
  override name = 'FileTrouble';
  constructor(
    readonly code: FileTroubleCode,
    readonly file: string,
    cause?: unknown,
  ) {
    super(`${code}: ${file}`, { cause });
  }
}

export type ProjectTroubleCode = 'not-built' | 'bad-manifest' | 'not-a-script' | 'syntax';

/** A script project that cannot be loaded. `detail` is the parser's own sentence, '' where there is none. */
export class ProjectTrouble extends Error {
  override name = 'ProjectTrouble';
  constructor(
    readonly code: ProjectTroubleCode,
    readonly file: string,
    readonly detail = '',
  ) {
    super(`${code}: ${file} ${detail}`.trim());
  }
}

/** The code of a system error such as 'ENOENT'; '' for anything else. */
export function systemCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
