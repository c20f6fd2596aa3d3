// What came of each item.
import { outcomes } from '../../src/meetings/items';
import type { ItemView } from '../../src/meetings/page';
import { page, words } from '../language';
import { Button } from '../parts/button';
import { Checkbox, Input, Select, TextArea } from '../parts/field';
import { Fold } from '../parts/fold';
import { call } from '../server';
import { isToDo, type OutcomeTyped, outcomeEdits, outcomeTyped } from './meetingDrafts';
import { PartState, type Session } from './meetingSession';

const PART = 'outcomes';

/** What came of each item, typed once. */
export function MeetingOutcomes({ session }: { readonly session: Session }) {
  const { view, drafts, type, working } = session;
  const edits = outcomeEdits(view, drafts.outcomes);
  const changed = edits.length > 0;
  return (
    <div class="part">
      <h2>{page.meeting.outcomes.heading}</h2>
      {view.items.length === 0 ? <p>{page.meeting.outcomes.noItems}</p> : <p class="small">{page.meeting.outcomes.hint}</p>}
      <ol class="plain-list agenda">
        {view.items.map((item, place) => (
          <li key={item.id} class="agenda-item">
            <ItemOutcome
              item={item}
              place={place}
              typed={outcomeTyped(item, drafts.outcomes[item.id])}
              statuses={view.statuses}
              onType={(changes) => type({ outcomes: { ...drafts.outcomes, [item.id]: { ...drafts.outcomes[item.id], ...changes } } })}
            />
          </li>
        ))}
      </ol>
      <div class={changed ? 'save-bar' : undefined}>
        {changed && <p>{page.meeting.unsaved}</p>}
        <PartState session={session} part={PART} />
        {view.items.length > 0 && (
          <Button
            look={changed ? 'main' : 'plain'}
            resting={working !== null || !changed}
            onPress={() =>
              session.save(PART, () => call('sidebarSaveOutcomes', view.key, view.revision, edits), {
                text: page.meeting.saved,
                clears: 'outcomes',
              })
            }
          >
            {page.meeting.outcomes.save}
          </Button>
        )}
      </div>
    </div>
  );
}

type OutcomeProps = {
  readonly item: ItemView;
  readonly typed: OutcomeTyped;
  readonly statuses: readonly string[];
  readonly onType: (changes: Partial<OutcomeTyped>) => void;
};

function ItemOutcome({ item, place, typed, statuses, onType }: OutcomeProps & { readonly place: number }) {
  const outcome = typed.outcome === null ? page.meeting.outcomes.none : words.outcome(typed.outcome);
  return (
    <Fold
      summary={
        <>
          <span class="card-name">{page.meeting.items.name(place + 1, item.title)}</span>
          <span class="item-facts">{page.meeting.outcomes.facts(outcome, item.applied)}</span>
        </>
      }
    >
      {item.applied === '' ? (
        <Fields item={item} typed={typed} statuses={statuses} onType={onType} />
      ) : (
        <>
          <p class="small">{page.meeting.outcomes.applied(item.applied)}</p>
          {item.outcomeText !== '' && <p class="lines">{item.outcomeText}</p>}
          {isToDo(item) && <p>{page.meeting.outcomes.toDo(item.owner, item.due)}</p>}
        </>
      )}
      {(isToDo(typed) || typed.followUpOpen) && (
        <Select
          label={page.meeting.outcomes.followUp}
          hint={page.meeting.outcomes.followUpHint}
          options={[
            { value: 'open', text: page.meeting.outcomes.open },
            { value: 'done', text: page.meeting.outcomes.done },
          ]}
          value={typed.followUpOpen ? 'open' : 'done'}
          onValue={(value) => onType({ followUpOpen: value === 'open' })}
        />
      )}
    </Fold>
  );
}

function Fields({ item, typed, statuses, onType }: OutcomeProps) {
  const { outcomes: own } = page.meeting;
  // a status that the list no longer has is shown, so that it can be changed
  const shown = typed.newStatus === '' || statuses.includes(typed.newStatus) ? statuses : [...statuses, typed.newStatus];
  return (
    <>
      <Select
        label={own.outcome}
        options={[{ value: '', text: own.none }, ...outcomes.map((each) => ({ value: each, text: words.outcome(each) }))]}
        value={typed.outcome ?? ''}
        onValue={(value) => onType({ outcome: outcomes.find((each) => each === value) ?? null })}
      />
      {typed.outcome !== null && <p class="small">{own.means[typed.outcome]}</p>}
      <TextArea
        label={own.text}
        hint={own.textHint}
        rows={3}
        longest={2000}
        value={typed.outcomeText}
        onValue={(outcomeText) => onType({ outcomeText })}
      />
      <Input type="text" label={own.owner} longest={120} value={typed.owner} onValue={(owner) => onType({ owner })} />
      <Input type="text" label={own.due} hint={own.dueHint} longest={120} value={typed.due} onValue={(due) => onType({ due })} />
      {item.measure === '' ? (
        <Checkbox label={own.addToPlan} checked={typed.addToPlan} onChecked={(addToPlan) => onType({ addToPlan })} />
      ) : (
        <>
          <Input
            type="text"
            label={own.newDue}
            hint={own.newDueHint}
            longest={120}
            value={typed.newDue}
            onValue={(newDue) => onType({ newDue })}
          />
          <Select
            label={own.newStatus}
            options={[{ value: '', text: own.sameStatus }, ...shown.map((status) => ({ value: status, text: status }))]}
            value={typed.newStatus}
            onValue={(newStatus) => onType({ newStatus })}
          />
        </>
      )}
    </>
  );
}
