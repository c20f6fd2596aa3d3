// The page 進捗管理表を作る: which tab, which columns, what must not be guessed, and the button.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AdoptionChoice } from '../../src/adoption/choice';
import type { AdoptionPreview, AdoptionReport } from '../../src/adoption/page';
import type { View } from '../../src/shell/page';
import { neededFields, sourceFields } from '../../src/tracker/columns';
import { page, words } from '../language';
import { useAsking } from '../parts/asking';
import { Button } from '../parts/button';
import { Checkbox, Input, Select } from '../parts/field';
import { FailureNotice, Result } from '../parts/notice';
import { Progress } from '../parts/progress';
import { Screen } from '../parts/screen';
import { call } from '../server';
import { Contents } from './adoptContents';
import { Questions } from './adoptQuestions';
import { UndoAdoption } from './adoptUndo';

type Go = (view: View) => void;
type SourceField = AdoptionPreview['missing'][number];

const needed = (field: SourceField): boolean => neededFields.some((name) => name === field);

/** Which tab and which of its columns become the tracker; the original tab stays as it is. */
export function Adopt({ go }: { readonly go: Go }) {
  const reading = useAsking<AdoptionPreview>();
  const making = useAsking<AdoptionReport>();
  // the last preview stays in sight while the next is read
  const [preview, setPreview] = useState<AdoptionPreview | null>(null);
  const [draft, setDraft] = useState<AdoptionChoice | null>(null);

  const read = (choice: AdoptionChoice | null) => {
    making.forget();
    setDraft(choice);
    reading.ask(
      () => call('sidebarAdoptionPreview', choice),
      (answer) => {
        setPreview(answer);
        // what was typed while the script read stays
        setDraft((typed) => ({ ...answer.choice, municipality: typed?.municipality ?? answer.choice.municipality }));
      },
    );
  };
  useEffect(() => read(null), []);

  const busy = making.asking.kind === 'running';
  const again = preview?.mode === 'again';
  return (
    <Screen heading={again ? page.adopt.again.heading : page.adopt.heading} onBack={() => go('home')} staying={busy}>
      {making.asking.kind === 'answered' ? (
        <Made report={making.asking.value} go={go} />
      ) : (
        <>
          <p>{again ? page.adopt.again.untouched : page.adopt.untouched}</p>
          {preview === null && <Progress running={reading.asking.kind === 'running'} text={page.reading} />}
          {preview !== null && draft !== null && (
            <Select
              label={page.adopt.sheet}
              hint={page.adopt.sheetHint}
              options={preview.sheets.map(({ name, likely }) => ({ value: name, text: likely ? page.adopt.likelySheet(name) : name }))}
              value={draft.sheet}
              onValue={(sheet) =>
                read({ ...draft, sheet, headings: null, columns: {}, extras: null, blankTitles: null, statusWords: {}, symbols: {} })
              }
            />
          )}
          {reading.asking.kind === 'failed' && <FailureNotice failure={reading.asking.failure} onAgain={() => read(null)} />}
          {preview !== null && draft !== null && reading.asking.kind !== 'failed' && (
            <Choosing
              preview={preview}
              draft={draft}
              onTyped={setDraft}
              onChoice={read}
              resting={busy || reading.asking.kind === 'running'}
              onMake={() => making.ask(() => call('sidebarAdopt', draft, preview.revision))}
            />
          )}
          {preview !== null && <Progress running={busy || reading.asking.kind === 'running'} text={busy ? page.running : page.reading} />}
          {making.asking.kind === 'failed' && <FailureNotice failure={making.asking.failure} onAgain={() => read(draft)} />}
          {again && !busy && <UndoAdoption go={go} />}
        </>
      )}
    </Screen>
  );
}

type ChoosingProps = {
  readonly preview: AdoptionPreview;
  readonly draft: AdoptionChoice;
  /** Typed text waits; a choice is read at once. */
  readonly onTyped: (draft: AdoptionChoice) => void;
  readonly onChoice: (draft: AdoptionChoice) => void;
  readonly resting: boolean;
  readonly onMake: () => void;
};

function Choosing({ preview, draft, onTyped, onChoice, resting, onMake }: ChoosingProps) {
  const municipality = useRef<HTMLInputElement>(null);
  const titleSelect = useRef<HTMLSelectElement>(null);
  const [tried, setTried] = useState(false);
  const first = preview.mode === 'first';
  const nameMissing = first && draft.municipality.trim() === '';
  const titleMissing = preview.missing.includes('title');
  const otherMissing = preview.missing.filter((field) => field !== 'title');
  const nothing = preview.again !== null && preview.again.added === 0 && preview.again.updated.length === 0;
  const years = [-3, -2, -1, 0, 1, 2, 3].map((step) => preview.choice.fiscalYear + step);

  const make = () => {
    setTried(true);
    if (nameMissing) municipality.current?.focus();
    else if (titleMissing) titleSelect.current?.focus();
    else if (preview.counts.measures > 0 && !nothing) onMake();
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!resting) make();
      }}
    >
      {first && (
        <>
          <Input
            type="text"
            label={page.adopt.municipality}
            required
            longest={40}
            hint={page.adopt.municipalityHint}
            wrong={tried && nameMissing ? page.adopt.municipalityMissing : undefined}
            value={draft.municipality}
            inputRef={municipality}
            onValue={(typed) => onTyped({ ...draft, municipality: typed })}
          />
          <Select
            label={page.adopt.fiscalYear}
            options={years.map((year) => ({ value: String(year), text: words.fiscalYear(year) }))}
            value={String(draft.fiscalYear)}
            onValue={(year) => onChoice({ ...draft, fiscalYear: Number(year) })}
          />
        </>
      )}
      <Columns preview={preview} draft={draft} onChoice={onChoice} titleSelect={titleSelect} />
      <Questions preview={preview} draft={draft} onChoice={onChoice} />
      <Contents preview={preview} />
      {preview.sections.length > 0 && (
        <Checkbox
          label={page.adopt.addSections}
          checked={draft.addSections}
          onChecked={(addSections) => onTyped({ ...draft, addSections })}
        />
      )}
      {preview.again !== null && preview.again.deleted.length > 0 && (
        <Checkbox
          label={page.adopt.again.addDeleted}
          checked={draft.addDeleted}
          onChecked={(addDeleted) => onChoice({ ...draft, addDeleted })}
        />
      )}
      {titleMissing && <p class="wrong">{page.adopt.titleMissing}</p>}
      {otherMissing.length > 0 && <p>{page.adopt.otherMissing(otherMissing.map((field) => words.field(field)))}</p>}
      {nothing && <p>{page.adopt.again.nothing}</p>}
      <Button look="main" resting={resting || nothing}>
        {first ? page.adopt.make : page.adopt.again.make}
      </Button>
    </form>
  );
}

type ColumnsProps = {
  readonly preview: AdoptionPreview;
  readonly draft: AdoptionChoice;
  readonly onChoice: (draft: AdoptionChoice) => void;
  readonly titleSelect: { current: HTMLSelectElement | null };
};

/** Where the headings stand, and which column gives which field. */
function Columns({ preview, draft, onChoice, titleSelect }: ColumnsProps) {
  const columns = [
    { value: '', text: page.adopt.noColumn },
    ...preview.labels.map((label, place) => ({ value: String(place), text: page.adopt.column(place, label.trim()) })),
  ];
  const placeOf = (field: SourceField) => draft.columns[field] ?? null;
  const optional = sourceFields.filter((field) => !needed(field));
  const { first, last } = draft.headings ?? { first: 1, last: 1 };
  const rows = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, step) => ({ value: String(from + step), text: page.adopt.rowNumber(from + step) }));
  // other headings are other columns: what was chosen for the old ones no longer holds
  const move = (headings: { readonly first: number; readonly last: number }) => onChoice({ ...draft, headings, columns: {}, extras: null });
  const columnSelect = (field: SourceField) => {
    const confidence = preview.confidence[field];
    return (
      <Select
        key={field}
        label={confidence === undefined ? words.field(field) : page.adopt.fieldWith(words.field(field), page.adopt.confidence[confidence])}
        required={field === 'title'}
        options={columns}
        value={String(placeOf(field) ?? '')}
        {...(field === 'title' ? { selectRef: titleSelect } : {})}
        onValue={(value) => onChoice({ ...draft, columns: { ...draft.columns, [field]: value === '' ? null : Number(value) } })}
      />
    );
  };
  return (
    <fieldset>
      <legend>{page.adopt.columns}</legend>
      <p class="small">{page.adopt.columnsHint}</p>
      {sourceFields.filter(needed).map(columnSelect)}
      <details>
        <summary>{page.adopt.otherColumns(optional.length, optional.filter((field) => placeOf(field) !== null).length)}</summary>
        {optional.map(columnSelect)}
      </details>
      {preview.time !== null && <p class="small">{page.adopt.time(preview.time.columns, preview.time.from, preview.time.to)}</p>}
      {preview.extras.length > 0 && (
        <details>
          <summary>{page.adopt.extras((draft.extras ?? []).length, preview.extras.length)}</summary>
          {preview.extras.map(({ column, label }) => (
            <Checkbox
              key={column}
              label={page.adopt.column(column, label)}
              checked={(draft.extras ?? []).includes(column)}
              onChecked={(checked) =>
                onChoice({
                  ...draft,
                  extras: checked ? [...(draft.extras ?? []), column] : (draft.extras ?? []).filter((each) => each !== column),
                })
              }
            />
          ))}
        </details>
      )}
      <details>
        <summary>{page.adopt.headingRows}</summary>
        <Select
          label={page.adopt.headingFirst}
          options={rows(1, Math.max(first, Math.min(40, preview.counts.sourceRows)))}
          value={String(first)}
          onValue={(value) => move({ first: Number(value), last: Math.max(Number(value), Number(value) + last - first) })}
        />
        <Select
          label={page.adopt.headingLast}
          options={rows(first, first + 2)}
          value={String(last)}
          onValue={(value) => move({ first, last: Number(value) })}
        />
        <Select
          label={page.adopt.blankTitles}
          options={(['continue', 'own'] as const).map((choice) => ({ value: choice, text: page.adopt.blankTitleChoices[choice] }))}
          value={draft.blankTitles ?? 'continue'}
          onValue={(value) => onChoice({ ...draft, blankTitles: value === 'own' ? 'own' : 'continue' })}
        />
      </details>
    </fieldset>
  );
}

function Made({ report, go }: { readonly report: AdoptionReport; readonly go: Go }) {
  const first = report.mode === 'first';
  return (
    <>
      <Result tone="good" heading={first ? page.adopt.made : page.adopt.again.made}>
        <p>
          {first
            ? page.adopt.report(report.tab, report.measures, report.skippedRows)
            : page.adopt.again.report(report.measures, report.updated, report.conflicts)}
        </p>
        {report.directoryMade && <p>{page.adopt.directoryMade}</p>}
        {!report.directoryMade && report.sectionsAdded > 0 && <p>{page.adopt.sectionsAdded(report.sectionsAdded)}</p>}
        <p>{page.adopt.next}</p>
        <Button look="main" onPress={() => go('check')}>
          {page.adopt.toCheck}
        </Button>
      </Result>
      <UndoAdoption go={go} />
    </>
  );
}
