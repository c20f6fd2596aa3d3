// What the pages of this room send and receive. Only JSON crosses; days are "YYYY-MM-DD" text.
import type { RegisterKind, RegisterProblem } from './registers';

export type RegistersView = {
  readonly registers: readonly { readonly kind: RegisterKind; readonly tab: string; readonly made: boolean }[];
  readonly sections: readonly string[];
};

export type RegisterReport = { readonly tab: string; readonly made: boolean };

export type RegistersReport = {
  readonly lines: number;
  readonly total: number;
  readonly problems: readonly { readonly kind: RegisterKind; readonly row: number; readonly problem: RegisterProblem }[];
  readonly missing: readonly { readonly kind: RegisterKind; readonly headings: readonly string[] }[];
};

export type InspectionReport = { readonly tab: string; readonly lines: number };
