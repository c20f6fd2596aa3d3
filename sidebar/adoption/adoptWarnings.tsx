// What a clerk would wonder about before anything is written: one line each, what it is and what to do.
import type { AdoptionChoice } from '../../src/adoption/choice';
import type { AdoptionPreview } from '../../src/adoption/page';
import { undecided } from '../../src/adoption/undecided';
import { page, words } from '../language';
import { Checkbox } from '../parts/field';

type Props = {
  readonly preview: AdoptionPreview;
  readonly draft: AdoptionChoice;
  readonly onChoice: (draft: AdoptionChoice) => void;
};

/** What is only worth knowing, then what is odd, the worst first. */
export function Warnings({ preview, draft, onChoice }: Props) {
  const { warnings, missing, prepared, filtered } = preview;
  const blank = missing.filter((field) => field !== 'title').map((field) => words.field(field));
  const none = preview.counts.measures === 0;
  // that nothing is read says already that the headings and the title are not known
  const odd = none ? warnings.filter(({ kind }) => kind !== 'headings-unsure') : warnings;
  const lines = [
    ...(none ? [page.adopt.noMeasuresHint] : []),
    ...odd.map(page.adopt.warning),
    ...(none || blank.length === 0 ? [] : [page.adopt.otherMissing(blank)]),
  ];
  return (
    <>
      {prepared.length > 0 && <p class="small">{page.adopt.prepared(prepared)}</p>}
      {filtered && <p class="small">{page.adopt.filtered}</p>}
      {lines.length > 0 && (
        <ul class="plain-list warnings">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {(draft.forms === true || warnings.some(({ kind }) => kind === 'form')) && (
        <Checkbox
          label={page.adopt.forms}
          checked={draft.forms === true}
          onChecked={(forms) => onChoice({ ...draft, ...undecided, forms })}
        />
      )}
    </>
  );
}
