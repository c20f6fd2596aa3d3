// Questions that only a person can answer: two-digit years, words of the status column, symbols of the schedule.
import type { AdoptionChoice } from '../../src/adoption/choice';
import type { AdoptionPreview } from '../../src/adoption/page';
import { symbolChoices } from '../../src/adoption/symbols';
import { page } from '../language';
import { Select } from '../parts/field';

type Props = {
  readonly preview: AdoptionPreview;
  readonly draft: AdoptionChoice;
  readonly onChoice: (draft: AdoptionChoice) => void;
};

/** What the add-on does not guess. A proposal is named, and chosen by the person. */
export function Questions({ preview, draft, onChoice }: Props) {
  if (preview.questions.length === 0) return null;
  const words = page.adopt.questions;
  return (
    <fieldset>
      <legend>{words.heading}</legend>
      <p class="small">{words.hint}</p>
      {preview.questions.map((question) => (
        <Question key={keyOf(question)} question={question} preview={preview} draft={draft} onChoice={onChoice} />
      ))}
    </fieldset>
  );
}

type Asked = AdoptionPreview['questions'][number];

function keyOf(question: Asked): string {
  return `${question.kind} ${question.kind === 'mark' ? question.symbol : question.kind === 'status-word' ? question.word : ''}`;
}

function Question({ question, preview, draft, onChoice }: Props & { readonly question: Asked }) {
  const words = page.adopt.questions;
  const open = { value: '', text: words.undecided };
  switch (question.kind) {
    case 'bare-years':
      return (
        <Select
          label={words.bareYears(question.example, question.cells)}
          hint={question.proposal === null ? undefined : words.proposal(words.bareYearChoices[question.proposal])}
          options={[open, ...bareYears.map((era) => ({ value: era, text: words.bareYearChoices[era] }))]}
          value={draft.bareYears ?? ''}
          onValue={(value) => onChoice({ ...draft, bareYears: bareYears.find((era) => era === value) ?? null })}
        />
      );
    case 'year-portion':
      return (
        <Select
          label={words.yearPortion(question.example, question.cells)}
          options={[open, ...yearPortions.map((each) => ({ value: each, text: words.yearPortionChoices[each] }))]}
          value={draft.yearPortion ?? ''}
          onValue={(value) => onChoice({ ...draft, yearPortion: yearPortions.find((each) => each === value) ?? null })}
        />
      );
    case 'status-word':
      return (
        <Select
          label={words.statusWord(question.word, question.cells)}
          hint={hint(question.legend, question.proposal ?? '')}
          options={[open, ...preview.statuses.map((status) => ({ value: status, text: status }))]}
          value={draft.statusWords[question.word] ?? ''}
          onValue={(value) => onChoice({ ...draft, statusWords: { ...draft.statusWords, [question.word]: value === '' ? null : value } })}
        />
      );
    case 'mark':
      return (
        <Select
          label={words.symbol(question.symbol, question.cells)}
          hint={hint(question.legend, question.proposal === null ? '' : words.symbolChoice(question.proposal))}
          options={[open, ...symbolChoices.map((choice) => ({ value: choice, text: words.symbolChoice(choice) }))]}
          value={draft.symbols[question.symbol] ?? ''}
          onValue={(value) =>
            onChoice({
              ...draft,
              symbols: { ...draft.symbols, [question.symbol]: symbolChoices.find((choice) => choice === value) ?? null },
            })
          }
        />
      );
  }
}

const bareYears = ['reiwa', 'heisei', 'western'] as const;
const yearPortions = ['fiscal-year', 'year'] as const;

function hint(legend: string, proposal: string): string | undefined {
  if (legend !== '') return page.adopt.questions.legend(legend, proposal);
  return proposal === '' ? undefined : page.adopt.questions.proposal(proposal);
}
