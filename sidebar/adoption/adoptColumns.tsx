// Where the headings stand, which column gives which field, and which columns go along as they are.
import type { AdoptionChoice } from '../../src/adoption/choice';
import type { AdoptionPreview } from '../../src/adoption/page';
import { neededFields, type SourceField, sourceFields } from '../../src/tracker/columns';
import { page, words } from '../language';
import { Button } from '../parts/button';
import { Checkbox, Select } from '../parts/field';
import { Fold } from '../parts/fold';

type Props = {
  readonly preview: AdoptionPreview;
  readonly draft: AdoptionChoice;
  readonly onChoice: (draft: AdoptionChoice) => void;
};

/** Rows that are offered as headings; any row can be taken by selecting it in the sheet. */
const ROWS_OFFERED = 40;

type HeadingRowsProps = Props & { readonly onSelection: () => void; readonly selectionWrong: string };

/** The rows of the headings: as selected in the sheet, or from lists. */
export function HeadingRows({ preview, draft, onChoice, onSelection, selectionWrong }: HeadingRowsProps) {
  const { first, last } = draft.headings ?? { first: 1, last: 1 };
  const rows = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, step) => ({ value: String(from + step), text: page.adopt.rowNumber(from + step) }));
  // other headings are other columns: what was chosen for the old ones no longer holds
  const move = (headings: { readonly first: number; readonly last: number }) => onChoice({ ...draft, headings, columns: {}, extras: null });
  return (
    <>
      <p class="small">{page.adopt.selectHeadings}</p>
      <Button onPress={onSelection}>{page.adopt.useSelection}</Button>
      {selectionWrong !== '' && (
        <p role="alert" class="wrong">
          {selectionWrong}
        </p>
      )}
      <div class="beside">
        <Select
          label={page.adopt.headingFirst}
          options={rows(1, Math.max(first, Math.min(ROWS_OFFERED, preview.counts.sourceRows)))}
          value={String(first)}
          onValue={(value) => move({ first: Number(value), last: Math.max(Number(value), Number(value) + last - first) })}
        />
        <Select
          label={page.adopt.headingLast}
          options={rows(first, first + 2)}
          value={String(last)}
          onValue={(value) => move({ first, last: Number(value) })}
        />
      </div>
      <Select
        label={page.adopt.blankTitles}
        options={(['continue', 'own'] as const).map((choice) => ({ value: choice, text: page.adopt.blankTitleChoices[choice] }))}
        value={draft.blankTitles ?? 'continue'}
        onValue={(value) => onChoice({ ...draft, blankTitles: value === 'own' ? 'own' : 'continue' })}
      />
    </>
  );
}

type ColumnsProps = Props & { readonly titleSelect: { current: HTMLSelectElement | null }; readonly wrong: boolean };

/** Which column of the source gives which field: the needed ones first. */
export function FieldColumns({ preview, draft, onChoice, titleSelect, wrong }: ColumnsProps) {
  const columns = [
    { value: '', text: page.adopt.noColumn },
    ...preview.labels.map((label, place) => ({ value: String(place), text: page.adopt.column(place, label.trim()) })),
  ];
  const needed = (field: SourceField): boolean => neededFields.some((name) => name === field);
  const optional = sourceFields.filter((field) => !needed(field));
  const given = optional.filter((field) => (draft.columns[field] ?? null) !== null);
  const columnSelect = (field: SourceField) => {
    const confidence = preview.confidence[field];
    return (
      <Select
        key={field}
        label={confidence === undefined ? words.field(field) : page.adopt.fieldWith(words.field(field), page.adopt.confidence[confidence])}
        required={field === 'title'}
        wrong={field === 'title' && wrong ? page.adopt.titleMissing : undefined}
        options={columns}
        value={String(draft.columns[field] ?? '')}
        {...(field === 'title' ? { selectRef: titleSelect } : {})}
        onValue={(value) => onChoice({ ...draft, columns: { ...draft.columns, [field]: value === '' ? null : Number(value) } })}
      />
    );
  };
  return (
    <div class="beside">
      <p class="small">{page.adopt.columnsHint}</p>
      {sourceFields.filter(needed).map(columnSelect)}
      {preview.time !== null && <p class="small">{page.adopt.time(preview.time.columns, preview.time.from, preview.time.to)}</p>}
      <Fold summary={page.adopt.otherColumns(optional.length, given.length)}>{optional.map(columnSelect)}</Fold>
    </div>
  );
}

/** Columns that no field takes: those that go along under their own label, and those that stay in the source only. */
export function Extras({ preview, draft, onChoice }: Props) {
  const taken = draft.extras ?? [];
  const offered = new Set(preview.extras.map(({ column }) => column));
  const left = preview.columnsNotTaken.filter(({ column }) => !offered.has(column));
  if (preview.extras.length + left.length === 0) return null;
  return (
    <Fold summary={page.adopt.extras(taken.length, preview.extras.length + left.length - taken.length)}>
      {preview.extras.map(({ column, label }) => (
        <Checkbox
          key={column}
          label={page.adopt.column(column, label)}
          checked={taken.includes(column)}
          onChecked={(checked) => onChoice({ ...draft, extras: checked ? [...taken, column] : taken.filter((each) => each !== column) })}
        />
      ))}
      {left.length > 0 && <p class="small">{page.adopt.columnsLeft(left.map(({ column, label }) => page.adopt.column(column, label)))}</p>}
    </Fold>
  );
}
