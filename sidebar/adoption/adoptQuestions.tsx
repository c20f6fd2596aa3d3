// Questions that only a person can answer: two-digit years, words of the status column, symbols of the schedule.
import { useState } from 'preact/hooks';
import type { AdoptionChoice } from '../../src/adoption/choice';
import type { AdoptionPreview } from '../../src/adoption/page';
import { symbolChoices } from '../../src/adoption/symbols';
import { page } from '../language';
import { Button } from '../parts/button';
import { Select } from '../parts/field';
import { Fold } from '../parts/fold';

type Props = {
  readonly preview: AdoptionPreview;
  readonly draft: AdoptionChoice;
  readonly onChoice: (draft: AdoptionChoice) => void;
};

type Option = { readonly value: string; readonly text: string };

/** A question as the page asks it; '' is no answer and no proposal. */
type Question = {
  readonly label: string;
  readonly options: readonly Option[];
  readonly proposal: string;
  /** What the sheet's own legend says. */
  readonly legend: string;
  readonly answer: (choice: AdoptionChoice) => string;
  readonly answered: (choice: AdoptionChoice, value: string) => AdoptionChoice;
};

/** What the add-on does not guess: the open questions, one press for all that have a proposal, and those that are answered, folded. */
export function Questions({ preview, draft, onChoice }: Props) {
  // what was answered by hand stays where it is, and can be answered otherwise
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const questions = preview.questions.map((question) => asked(question, preview.statuses));
  const open = questions.filter(({ label, answer }) => answer(draft) === '' || touched.has(label));
  const done = questions.filter((question) => !open.includes(question));
  const guided = open.filter(({ proposal }) => proposal !== '');
  const proposed = guided.filter(({ answer }) => answer(draft) === '');
  const text = page.adopt.questions;
  const select = (question: Question) => (
    <Select
      key={question.label}
      label={question.label}
      hint={hint(question)}
      options={[{ value: '', text: text.undecided }, ...question.options]}
      value={question.answer(draft)}
      onValue={(value) => {
        setTouched(new Set([...touched, question.label]));
        onChoice(question.answered(draft, value));
      }}
    />
  );
  return (
    <>
      {open.length > 0 && (
        <fieldset class="beside">
          <legend>{text.heading(open.length)}</legend>
          {proposed.length > 0 && (
            <>
              <Button onPress={() => onChoice(proposed.reduce((choice, { answered, proposal }) => answered(choice, proposal), draft))}>
                {proposed.every(({ legend }) => legend !== '') ? text.asLegend : text.asProposed}
              </Button>
              <ul class="plain-list small">
                {proposed.map((question) => (
                  <li key={question.label}>{text.proposed(question.label, question.legend, nameOf(question))}</li>
                ))}
              </ul>
            </>
          )}
          {guided.length > 0 && <Fold summary={text.oneByOne}>{guided.map(select)}</Fold>}
          {open.filter((question) => !guided.includes(question)).map(select)}
          <p class="small">{text.hint}</p>
        </fieldset>
      )}
      {done.length > 0 && (
        <Fold summary={text.done(done.length)}>
          <div class="beside">{done.map(select)}</div>
        </Fold>
      )}
    </>
  );
}

const bareYears = ['reiwa', 'heisei', 'western'] as const;
const yearPortions = ['fiscal-year', 'year'] as const;

function asked(question: AdoptionPreview['questions'][number], statuses: readonly string[]): Question {
  const text = page.adopt.questions;
  switch (question.kind) {
    case 'bare-years':
      return {
        label: text.bareYears(question.example, question.cells),
        options: bareYears.map((era) => ({ value: era, text: text.bareYearChoices[era] })),
        proposal: question.proposal ?? '',
        legend: '',
        answer: (choice) => choice.bareYears ?? '',
        answered: (choice, value) => ({ ...choice, bareYears: bareYears.find((era) => era === value) ?? null }),
      };
    case 'year-portion':
      return {
        label: text.yearPortion(question.example, question.cells),
        options: yearPortions.map((each) => ({ value: each, text: text.yearPortionChoices[each] })),
        proposal: '',
        legend: '',
        answer: (choice) => choice.yearPortion ?? '',
        answered: (choice, value) => ({ ...choice, yearPortion: yearPortions.find((each) => each === value) ?? null }),
      };
    case 'status-word':
      return {
        label: text.statusWord(question.word, question.cells),
        options: statuses.map((status) => ({ value: status, text: status })),
        proposal: question.proposal ?? '',
        legend: question.legend,
        answer: ({ statusWords }) => statusWords[question.word] ?? '',
        answered: (choice, value) => ({ ...choice, statusWords: { ...choice.statusWords, [question.word]: value === '' ? null : value } }),
      };
    case 'mark':
      return {
        label: text.symbol(question.symbol, question.cells),
        options: symbolChoices.map((choice) => ({ value: choice, text: text.symbolChoice(choice) })),
        proposal: question.proposal ?? '',
        legend: question.legend,
        answer: ({ symbols }) => symbols[question.symbol] ?? '',
        answered: (choice, value) => ({
          ...choice,
          symbols: { ...choice.symbols, [question.symbol]: symbolChoices.find((each) => each === value) ?? null },
        }),
      };
  }
}

/** What the proposal is called. */
const nameOf = ({ proposal, options }: Question): string => options.find(({ value }) => value === proposal)?.text ?? '';

function hint(question: Question): string | undefined {
  const proposed = nameOf(question);
  if (question.legend !== '') return page.adopt.questions.legend(question.legend, proposed);
  return proposed === '' ? undefined : page.adopt.questions.proposal(proposed);
}
