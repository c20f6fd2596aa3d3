import { useEffect, useRef, useState } from 'preact/hooks';
import {
  type AdoptionChoice,
  type AdoptionPreview,
  type AdoptionReport,
  neededFields,
  sourceFields,
  type View,
} from '../../src/entry/contract';
import { page, words } from '../language';
import { useAsking } from '../parts/asking';
import { Button } from '../parts/button';
import { Input, Select } from '../parts/field';
import { FailureNotice, Result } from '../parts/notice';
import { Progress } from '../parts/progress';
import { Screen } from '../parts/screen';
import { call } from '../server';

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
        setDraft((typed) => ({ ...(typed ?? answer.choice), sheet: answer.choice.sheet, columns: answer.choice.columns }));
      },
    );
  };
  useEffect(() => read(null), []);

  const busy = making.asking.kind === 'running';
  return (
    <Screen heading={page.adopt.heading} onBack={() => go('home')} staying={busy}>
      {making.asking.kind === 'answered' ? (
        <Made report={making.asking.value} go={go} />
      ) : (
        <>
          <p>{page.adopt.untouched}</p>
          {preview === null && <Progress running={reading.asking.kind === 'running'} text={page.reading} />}
          {preview !== null && draft !== null && (
            <Select
              label={page.adopt.sheet}
              hint={page.adopt.sheetHint}
              options={preview.sheets.map((sheet) => ({ value: sheet, text: sheet }))}
              value={draft.sheet}
              onValue={(sheet) => read({ ...draft, sheet, columns: {} })}
            />
          )}
          {reading.asking.kind === 'failed' && <FailureNotice failure={reading.asking.failure} onAgain={() => read(draft)} />}
          {preview !== null && draft !== null && reading.asking.kind !== 'failed' && (
            <Choosing
              preview={preview}
              draft={draft}
              onDraft={setDraft}
              onColumns={(columns) => read({ ...draft, columns })}
              resting={busy || reading.asking.kind === 'running'}
              onMake={() => making.ask(() => call('sidebarAdopt', draft))}
            />
          )}
          {preview !== null && <Progress running={busy || reading.asking.kind === 'running'} text={busy ? page.running : page.reading} />}
          {making.asking.kind === 'failed' && <FailureNotice failure={making.asking.failure} onAgain={() => read(draft)} />}
        </>
      )}
    </Screen>
  );
}

type ChoosingProps = {
  readonly preview: AdoptionPreview;
  readonly draft: AdoptionChoice;
  readonly onDraft: (draft: AdoptionChoice) => void;
  readonly onColumns: (columns: AdoptionChoice['columns']) => void;
  readonly resting: boolean;
  readonly onMake: () => void;
};

function Choosing({ preview, draft, onDraft, onColumns, resting, onMake }: ChoosingProps) {
  const municipality = useRef<HTMLInputElement>(null);
  const firstMissing = useRef<HTMLSelectElement>(null);
  const [tried, setTried] = useState(false);
  const nameMissing = draft.municipality.trim() === '';
  const columns = [
    { value: '', text: page.adopt.noColumn },
    ...preview.headings.map((heading, place) => ({ value: String(place), text: page.adopt.column(place, heading.trim()) })),
  ];
  const years = [-3, -2, -1, 0, 1, 2, 3].map((step) => preview.choice.fiscalYear + step);

  const make = () => {
    setTried(true);
    if (nameMissing) municipality.current?.focus();
    else if (preview.missing.length > 0) firstMissing.current?.focus();
    else if (preview.measures > 0) onMake();
  };

  const optional = sourceFields.filter((field) => !needed(field));
  const placeOf = (field: SourceField) => draft.columns[field] ?? null;
  const columnSelect = (field: SourceField) => (
    <Select
      key={field}
      label={words.field(field)}
      required={needed(field)}
      wrong={preview.missing.includes(field) ? page.adopt.missingHere : undefined}
      options={columns}
      value={String(placeOf(field) ?? '')}
      {...(field === preview.missing[0] ? { selectRef: firstMissing } : {})}
      onValue={(value) => onColumns({ ...draft.columns, [field]: value === '' ? null : Number(value) })}
    />
  );

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!resting) make();
      }}
    >
      <Input
        type="text"
        label={page.adopt.municipality}
        required
        longest={40}
        hint={page.adopt.municipalityHint}
        wrong={tried && nameMissing ? page.adopt.municipalityMissing : undefined}
        value={draft.municipality}
        inputRef={municipality}
        onValue={(typed) => onDraft({ ...draft, municipality: typed })}
      />
      <Select
        label={page.adopt.fiscalYear}
        options={years.map((year) => ({ value: String(year), text: words.fiscalYear(year) }))}
        value={String(draft.fiscalYear)}
        onValue={(year) => onDraft({ ...draft, fiscalYear: Number(year) })}
      />

      <fieldset>
        <legend>{page.adopt.columns}</legend>
        <p class="small">{page.adopt.columnsHint}</p>
        {sourceFields.filter(needed).map(columnSelect)}
        <details>
          <summary>{page.adopt.otherColumns(optional.length, optional.filter((field) => placeOf(field) !== null).length)}</summary>
          {optional.map(columnSelect)}
        </details>
      </fieldset>

      <Contents preview={preview} />
      {preview.missing.length > 0 && <p class="wrong">{page.adopt.missing(preview.missing.map((field) => words.field(field)))}</p>}
      <Button look="main" resting={resting}>
        {page.adopt.make}
      </Button>
    </form>
  );
}

/** The rows as they stand in the source, before anything is written. */
function Contents({ preview }: { readonly preview: AdoptionPreview }) {
  const told = (value: string) => (value === '' ? page.adopt.blank : value);
  return (
    <section>
      <h2>{page.adopt.contents}</h2>
      <p>{preview.measures === 0 ? page.adopt.noMeasures : page.adopt.measures(preview.measures)}</p>
      {preview.firstRows.length > 0 && (
        <>
          <h3>{page.adopt.firstRows(preview.firstRows.length)}</h3>
          <ol class="plain-list cards">
            {preview.firstRows.map((row) => (
              <li key={row.row}>
                <p class="small">
                  {page.adopt.row(row.row)}
                  {row.id !== '' && `　${page.adopt.pair(words.field('id'), row.id)}`}
                </p>
                <p class="card-name">{told(row.title)}</p>
                <p class="small">
                  {page.adopt.pair(words.field('owner'), told(row.owner))}
                  <br />
                  {page.adopt.pair(words.field('due'), told(row.due))}
                  <br />
                  {page.adopt.pair(words.field('status'), told(row.status))}
                </p>
              </li>
            ))}
          </ol>
        </>
      )}
      {preview.skipped.length > 0 && (
        <details>
          <summary>{page.adopt.skipped(preview.skipped.length)}</summary>
          <ul class="plain-list small">
            {preview.skipped.map(({ row, reason }) => (
              <li key={row}>{page.adopt.skippedRow(row, page.adopt.reasons[reason])}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Made({ report, go }: { readonly report: AdoptionReport; readonly go: Go }) {
  return (
    <Result tone="good" heading={page.adopt.made}>
      <p>{page.adopt.report(report.tab, report.measures, report.skipped)}</p>
      {report.directoryMade && <p>{page.adopt.directoryMade}</p>}
      <p>{page.adopt.next}</p>
      <Button look="main" onPress={() => go('check')}>
        {page.adopt.toCheck}
      </Button>
    </Result>
  );
}
