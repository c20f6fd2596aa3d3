// The page 進捗管理表を作る: what was understood, what must not be guessed, and the button; all else is folded.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AdoptionChoice } from '../../src/adoption/choice';
import type { AdoptionPreview, AdoptionReport, SelectedRows } from '../../src/adoption/page';
import { undecided } from '../../src/adoption/undecided';
import type { View } from '../../src/shell/page';
import { page, words } from '../language';
import { useAsking } from '../parts/asking';
import { Button } from '../parts/button';
import { Checkbox, Input, Select } from '../parts/field';
import { Fold } from '../parts/fold';
import { FailureNotice } from '../parts/notice';
import { Progress } from '../parts/progress';
import { Screen } from '../parts/screen';
import { call } from '../server';
import { Extras, FieldColumns, HeadingRows } from './adoptColumns';
import { Contents } from './adoptContents';
import { Made } from './adoptMade';
import { Questions } from './adoptQuestions';
import { UndoAdoption } from './adoptUndo';
import { Warnings } from './adoptWarnings';

type Go = (view: View) => void;

/** Another table: what was chosen for the columns of the last one does not hold for it. */
const ofOtherTable = { ...undecided, statusWords: {}, symbols: {}, forms: null };

const wrongIn = (rows: SelectedRows, sheet: string): string =>
  rows === null ? page.adopt.nothingSelected : rows.sheet === sheet ? '' : page.adopt.otherTabSelected(sheet);

/** Headings have three rows at most. */
const HEADING_ROWS = 3;

/** Which tab and which of its columns become the tracker; the original tab stays as it is. */
export function Adopt({ go }: { readonly go: Go }) {
  const reading = useAsking<AdoptionPreview>();
  const making = useAsking<AdoptionReport>();
  const selecting = useAsking<SelectedRows>();
  // the last preview stays in sight while the next is read
  const [preview, setPreview] = useState<AdoptionPreview | null>(null);
  // which tabs look like one is only found out without a choice
  const [sheets, setSheets] = useState<AdoptionPreview['sheets']>([]);
  const [draft, setDraft] = useState<AdoptionChoice | null>(null);

  const read = (choice: AdoptionChoice | null) => {
    making.forget();
    setDraft(choice);
    reading.ask(
      () => call('sidebarAdoptionPreview', choice),
      (answer) => {
        setPreview(answer);
        setSheets((known) => (choice !== null && known.some(({ name }) => name === choice.sheet) ? known : answer.sheets));
        // what was typed while the script read stays
        setDraft((typed) => ({ ...answer.choice, municipality: typed?.municipality ?? answer.choice.municipality }));
      },
    );
  };
  useEffect(() => read(null), []);

  /** Takes what is selected in the sheet as the headings, if the tab that is read is the one in front. */
  const readSelection = (choice: AdoptionChoice) =>
    selecting.ask(
      () => call('sidebarSelectedRows'),
      (rows) => {
        if (rows?.sheet !== choice.sheet) return;
        const headings = { first: rows.first, last: Math.min(rows.last, rows.first + HEADING_ROWS - 1) };
        read({ ...choice, ...ofOtherTable, headings });
      },
    );

  const busy = making.asking.kind === 'running';
  const waiting = reading.asking.kind === 'running' || selecting.asking.kind === 'running';
  const again = preview?.mode === 'again';
  const tabs = preview !== null && draft !== null && (
    <div class="beside wide">
      <Select
        label={page.adopt.sheet}
        options={sheets.map(({ name, likely }) => ({
          value: name,
          text: likely && sheets.length > 1 ? page.adopt.likelySheet(name) : name,
        }))}
        value={draft.sheet}
        onValue={(sheet) => read({ ...draft, ...ofOtherTable, sheet })}
      />
    </div>
  );
  if (making.asking.kind === 'answered')
    return (
      <Screen heading={again ? page.adopt.again.heading : page.adopt.heading} onBack={() => go('home')}>
        <Made report={making.asking.value} go={go} />
      </Screen>
    );
  return (
    <Screen heading={again ? page.adopt.again.heading : page.adopt.heading} onBack={() => go('home')} staying={busy}>
      <UndoAdoption go={go} offered={again && !busy}>
        {preview === null && <Progress running={waiting} text={page.reading} />}
        {reading.asking.kind === 'failed' && tabs}
        {reading.asking.kind === 'failed' && <FailureNotice failure={reading.asking.failure} onAgain={() => read(null)} />}
        {preview !== null && draft !== null && reading.asking.kind !== 'failed' && (
          <Choosing
            tabs={tabs}
            preview={preview}
            draft={draft}
            onTyped={setDraft}
            onChoice={read}
            onSelection={() => readSelection(draft)}
            selectionWrong={selecting.asking.kind === 'answered' ? wrongIn(selecting.asking.value, draft.sheet) : ''}
            resting={busy || waiting}
            progress={<Progress running={busy || waiting} text={busy ? page.running : page.reading} />}
            onMake={() => making.ask(() => call('sidebarAdopt', draft, preview.revision))}
          />
        )}
        {selecting.asking.kind === 'failed' && <FailureNotice failure={selecting.asking.failure} />}
        {making.asking.kind === 'failed' && <FailureNotice failure={making.asking.failure} onAgain={() => read(draft)} />}
      </UndoAdoption>
    </Screen>
  );
}

type ChoosingProps = {
  /** Stands in the form, so that the bar with the button can rise to where the form begins. */
  readonly tabs: ComponentChildren;
  readonly preview: AdoptionPreview;
  readonly draft: AdoptionChoice;
  /** Typed text waits; a choice is read at once. */
  readonly onTyped: (draft: AdoptionChoice) => void;
  readonly onChoice: (draft: AdoptionChoice) => void;
  readonly onSelection: () => void;
  /** Why what is selected cannot be the headings; '' where it can. */
  readonly selectionWrong: string;
  readonly resting: boolean;
  readonly progress: ComponentChildren;
  readonly onMake: () => void;
};

function Choosing({ tabs, preview, draft, onTyped, onChoice, onSelection, selectionWrong, resting, progress, onMake }: ChoosingProps) {
  const understood = useRef<HTMLParagraphElement>(null);
  const municipality = useRef<HTMLInputElement>(null);
  const titleSelect = useRef<HTMLSelectElement>(null);
  const [tries, setTries] = useState(0);
  const first = preview.mode === 'first';
  const nameMissing = first && draft.municipality.trim() === '';
  const titleMissing = preview.missing.includes('title');
  const changes = preview.again === null ? preview.counts.measures : preview.again.added + preview.again.updated.length;
  const unsure = preview.counts.measures === 0 || preview.warnings.some(({ kind }) => kind === 'headings-unsure');
  const years = [-3, -2, -1, 0, 1, 2, 3].map((step) => preview.choice.fiscalYear + step);

  // what had the focus may be gone with the preview before: reading goes on at the sentence that changed
  useEffect(() => {
    if (document.hasFocus() && document.activeElement === document.body) understood.current?.focus();
  }, [preview]);
  // only now is a field there that was folded away
  useEffect(() => {
    if (tries > 0 && nameMissing) municipality.current?.focus();
    else if (tries > 0 && titleMissing) titleSelect.current?.focus();
  }, [tries]);

  const shared = { preview, draft, onChoice };
  const headingRows = <HeadingRows {...shared} onSelection={onSelection} selectionWrong={selectionWrong} />;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (resting) return;
        if (nameMissing || titleMissing) setTries(tries + 1);
        else if (changes > 0) onMake();
      }}
    >
      {tabs}
      <p ref={understood} tabIndex={-1} role="status" class="total understood">
        {understoodIn(preview)}
      </p>
      <p class="small">{first ? page.adopt.untouched : page.adopt.again.untouched}</p>
      <Warnings {...shared} />
      {unsure && (
        <fieldset>
          <legend>{page.adopt.headingRows}</legend>
          {headingRows}
        </fieldset>
      )}
      <Questions key={draft.sheet} {...shared} />
      {preview.directoryOffer !== null && (
        <Checkbox
          label={page.adopt.directoryOffer(preview.directoryOffer)}
          checked={draft.directorySheet === preview.directoryOffer.sheet}
          onChecked={(taken) => onChoice({ ...draft, directorySheet: taken ? (preview.directoryOffer?.sheet ?? null) : null })}
        />
      )}
      <div class="folds">
        {first && (
          <Fold
            summary={page.adopt.place(draft.municipality.trim(), words.fiscalYear(draft.fiscalYear))}
            startOpen={nameMissing}
            heldOpen={tries > 0 && nameMissing}
          >
            <div class="beside wide">
              <Input
                type="text"
                label={page.adopt.municipality}
                required
                longest={40}
                hint={page.adopt.municipalityHint}
                wrong={tries > 0 && nameMissing ? page.adopt.municipalityMissing : undefined}
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
            </div>
          </Fold>
        )}
        <Fold summary={page.adopt.columns} heldOpen={titleMissing}>
          <FieldColumns {...shared} titleSelect={titleSelect} wrong={tries > 0 && titleMissing} />
        </Fold>
        {!unsure && <Fold summary={page.adopt.headingsAt(preview.choice.headings)}>{headingRows}</Fold>}
        <Extras {...shared} />
        <Contents {...shared} onTyped={onTyped} />
      </div>
      <div class="main-bar">
        {progress}
        <Button look="main" resting={resting || changes === 0}>
          {first ? page.adopt.make(preview.counts.measures) : page.adopt.again.make(changes)}
        </Button>
      </div>
    </form>
  );
}

/** One sentence: what would be made, or what adopting once more would change. */
function understoodIn({ again, understood, counts }: AdoptionPreview): string {
  if (again !== null) {
    const { added, updated, unchanged } = again;
    return added + updated.length === 0 ? page.adopt.again.nothing : page.adopt.again.counts(added, updated.length, unchanged);
  }
  return counts.measures === 0 ? page.adopt.noMeasures : page.adopt.understood(understood);
}
