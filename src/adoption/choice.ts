// What a person decides before anything is written, as the page sends it. The type follows from the shape.
import * as z from 'zod/mini';
import { sourceFields } from '../tracker/columns';
import { symbolChoices } from './symbols';

/** 0-based; a sheet has 18,278 columns at most (ZZZ). */
const column = z.int().check(z.minimum(0), z.maximum(18_277));
/** 1-based. */
const row = z.int().check(z.minimum(1), z.maximum(10_000_000));
const word = z.string().check(z.maxLength(60));

/** How a table is read; null: nothing decided yet, take what was found. */
const readingFields = {
  /** 1-based rows of the headings: one, two or three of them. */
  headings: z.nullable(z.readonly(z.object({ first: row, last: row }))),
  /** 0-based columns of the source; null for none. Fields that are left out stay as found. */
  columns: z.readonly(z.partialRecord(z.enum(sourceFields), z.nullable(column))),
  /** 0-based columns that go along at the right end of the tracker under their own labels. */
  extras: z.nullable(z.readonly(z.array(column).check(z.maxLength(2_000)))),
  /** A row without a title goes on the measure above, or is a measure of its own under the title above. */
  blankTitles: z.nullable(z.enum(['continue', 'own'])),
  /** Labels beside values: each form is one measure. */
  forms: z._default(z.nullable(z.boolean()), null),
  /** Symbols of the time columns by what they mean. */
  symbols: z.readonly(z.record(word, z.nullable(z.enum(symbolChoices)))),
};

export const readingShape = z.readonly(z.object(readingFields));
/** What a person decided about reading a table: it is kept with the adoption, and holds when the table is adopted again. */
export type ReadingChoice = z.output<typeof readingShape>;

export const choiceShape = z.readonly(
  z.object({
    ...readingFields,
    /** The tab to read. */
    sheet: z.string().check(z.minLength(1), z.maxLength(100)),
    /** What 24 means as a year. */
    bareYears: z.nullable(z.enum(['reiwa', 'heisei', 'western'])),
    /** What 令和5年分 means. */
    yearPortion: z.nullable(z.enum(['fiscal-year', 'year'])),
    /** Words of the status column by what they mean: a status of the dictionary, or null for "leave as it is". */
    statusWords: z.readonly(z.record(word, z.nullable(word))),
    /** A list of sections or people in this workbook from which 名簿 takes sections and addresses; null for none. */
    directorySheet: z._default(z.nullable(z.string().check(z.minLength(1), z.maxLength(100))), null),
    /** The tab in which the first preview found such a list, taken or not: later ones look into no other. */
    directoryFound: z.optional(z.nullable(z.string().check(z.minLength(1), z.maxLength(100)))),
    /** Sections that 名簿 does not know are added to it. */
    addSections: z.boolean(),
    /** Measures whose rows somebody deleted from the tracker are added anew. */
    addDeleted: z.boolean(),
    municipality: z.string().check(z.maxLength(40)),
    /** 年度 as a western year. */
    fiscalYear: z.int().check(z.minimum(2000), z.maximum(2099)),
  }),
);

export type AdoptionChoice = z.output<typeof choiceShape>;
