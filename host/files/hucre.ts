// The types of hucre that more than one file of the .xlsx reader and writer needs, under names of ours.
import type * as hucre from 'hucre';

export type XlsxStyle = hucre.CellStyle;
export type XlsxFont = hucre.FontStyle;
export type XlsxColor = hucre.Color;
export type XlsxRun = hucre.RichTextRun;
export type XlsxValidation = hucre.DataValidation;
export type XlsxCondition = hucre.ConditionalRule;
