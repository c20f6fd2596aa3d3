// What the page of this room sends and receives. Only JSON crosses.
import type { Revision } from '../sheet/revision';
import type { Finding, RepairKind } from './health';

export type HealthReport = {
  readonly findings: readonly Finding[];
  /** Told so that nobody wonders. */
  readonly remarks: readonly Finding[];
  /** What one press can repair of it. */
  readonly repairs: readonly RepairKind[];
  readonly revision: Revision;
  /** The last repair that can be taken back. */
  readonly undo: { readonly at: string } | null;
};
