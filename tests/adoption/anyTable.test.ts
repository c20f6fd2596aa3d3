// Whatever shape a town gives its table: it comes back as the measures it was drawn from.
import fc from 'fast-check';
import { cellText } from '../../src/sheet/table';
import { type Field, fields } from '../../src/tracker/columns';
import { dayIn, readDate } from '../../src/tracker/dates';
import { columnsLost, planOf } from '../support/adoptionPlan';
import { type AnyTable, anyTable } from '../support/anyTable';

const RUNS = 400;

/** The table as read, the years of two digits answered. */
const read = ({ source, asksYears }: AnyTable) => planOf(source, asksYears ? { bareYears: 'heisei' } : {});

/** Of a label that no dictionary has the add-on may say that it is unsure; then a person looks. */
const asks = (table: AnyTable): boolean => table.rare && read(table).shape.kind === 'unsure';

const everyTable = (holds: (table: AnyTable) => void): void =>
  fc.assert(
    fc.property(anyTable, (table) => {
      if (!asks(table)) holds(table);
    }),
    { numRuns: RUNS },
  );

const line = (parts: { readonly [part: string]: string }): string =>
  Object.entries(parts)
    .map(([part, text]) => `${part}=${text}`)
    .join(' ');

function wantedLines({ measures }: AnyTable): readonly string[] {
  return measures.map(({ rows, pillar, title, owner, due, dueDay, status }) =>
    line({ rows: rows.join(), pillar, title, owner, due: dueDay === null ? due : `until ${dueDay}`, status }),
  );
}

function foundLines(table: AnyTable): readonly string[] {
  const { plan } = read(table);
  return plan.measures.map(({ sourceRows, cells }, index) => {
    const text = (field: Field): string => cellText(cells[fields.indexOf(field)]);
    const end = dayIn(readDate(text('due'), { fiscalYear: 2023, bareYears: 'heisei', yearPortion: null }));
    const isBar = (table.measures[index]?.dueDay ?? null) !== null;
    return line({
      rows: sourceRows.join(),
      pillar: text('pillar'),
      title: text('title'),
      owner: text('owner'),
      due: isBar ? `until ${end ?? text('due')}` : text('due'),
      status: text('status'),
    });
  });
}

test('comes back as the measures it was drawn from', () => {
  everyTable((table) => {
    expect(foundLines(table)).toEqual(wantedLines(table));
  });
});

test('every row is a measure, part of one, or a named skip', () => {
  everyTable((table) => {
    const { plan } = read(table);
    const rows = [...plan.measures.flatMap(({ sourceRows }) => sourceRows), ...plan.skipped.map(({ row }) => row)];
    expect(rows.sort((a, b) => a - b)).toEqual(table.source.rows.map((_row, index) => index + 1));
  });
});

test('every filled column is a field, time, an extra, or named as not taken', () => {
  everyTable((table) => {
    expect(columnsLost(table.source, read(table).plan)).toEqual([]);
  });
});

test('years of two digits are asked for', () => {
  everyTable((table) => {
    const asked = planOf(table.source, {}).plan.questions.some(({ kind }) => kind === 'bare-years');
    expect(asked).toBe(table.asksYears);
  });
});
