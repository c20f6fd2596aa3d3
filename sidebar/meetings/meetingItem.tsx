// One item of the agenda as a form.
import type { ItemView } from '../../src/meetings/page';
import { page, words } from '../language';
import { Button } from '../parts/button';
import { Input, Select, TextArea } from '../parts/field';
import { Fold } from '../parts/fold';
import { useJump } from '../parts/jump';
import { type AgendaLine, type ItemTyped, linesOfPapers, wrongIn } from './meetingDrafts';

const classes = ['discuss', 'report', 'other'] as const satisfies readonly ItemView['class'][];

type ItemProps = {
  readonly line: AgendaLine;
  /** 0-based. */
  readonly place: number;
  readonly last: boolean;
  /** Saving was tried: what is wrong is shown. */
  readonly tried: boolean;
  readonly madePapers: readonly string[];
  /** The ID of the item that is being dragged. */
  readonly dragged: string | null;
  readonly onType: (changes: Partial<ItemTyped>) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
  readonly onDrag: (id: string | null) => void;
  /** The dragged item takes this one's place. */
  readonly onDrop: () => void;
};

/** An item of the agenda: a line that opens, and buttons that move it. It can be dragged by its line, too. */
export function MeetingItem({ line, place, last, tried, madePapers, dragged, onType, onMove, onRemove, onDrag, onDrop }: ItemProps) {
  const { item, typed } = line;
  const wrong = tried ? wrongIn(typed) : null;
  return (
    <li
      class={dragged === item.id ? 'agenda-item dragged' : 'agenda-item'}
      onDragStart={(event) => {
        // text that is dragged within a field is no item
        if (!(event.target instanceof HTMLElement) || !event.target.draggable) return;
        event.dataTransfer?.setData('text/plain', typed.title);
        onDrag(item.id);
      }}
      onDragEnd={() => onDrag(null)}
      onDragOver={(event) => {
        if (dragged !== null) event.preventDefault();
      }}
      onDrop={(event) => {
        if (dragged === null) return;
        event.preventDefault();
        onDrop();
      }}
    >
      <Fold
        heldOpen={wrong !== null}
        summary={
          <span draggable class="handle">
            <span class="card-name">{page.meeting.items.name(place + 1, typed.title)}</span>
            <span class="item-facts">
              {page.meeting.items.facts(words.itemClass(typed.class), typed.minutes.trim(), item.paperNumbers, typed.publicity)}
            </span>
          </span>
        }
      >
        <Particulars item={item} typed={typed} wrong={wrong} madePapers={madePapers} onType={onType} />
      </Fold>
      <div class="item-buttons">
        <Move by={-1} id={item.id} title={typed.title} resting={place === 0} onMove={onMove} />
        <Move by={1} id={item.id} title={typed.title} resting={last} onMove={onMove} />
        {item.outcome === null ? (
          <Button look="link" spoken={page.meeting.spoken(page.meeting.items.remove, typed.title)} onPress={onRemove}>
            {page.meeting.items.remove}
          </Button>
        ) : (
          <span class="small">{page.meeting.items.hasOutcome}</span>
        )}
      </div>
    </li>
  );
}

type MoveProps = {
  readonly by: 1 | -1;
  readonly id: string;
  readonly title: string;
  /** There is no place further up or down. The button keeps the focus all the same. */
  readonly resting: boolean;
  readonly onMove: (by: 1 | -1) => void;
};

function Move({ by, id, title, resting, onMove }: MoveProps) {
  const word = by < 0 ? page.meeting.items.up : page.meeting.items.down;
  return (
    <button
      type="button"
      class="button link"
      aria-label={page.meeting.spoken(word, title)}
      aria-disabled={resting}
      data-move={`${by} ${id}`}
      onClick={() => {
        if (!resting) onMove(by);
      }}
    >
      {word}
    </button>
  );
}

type ParticularsProps = Pick<ItemProps, 'madePapers' | 'onType'> & {
  readonly item: ItemView;
  readonly typed: ItemTyped;
  readonly wrong: ReturnType<typeof wrongIn>;
};

function Particulars({ item, typed, wrong, madePapers, onType }: ParticularsProps) {
  const { items } = page.meeting;
  return (
    <>
      {item.reason !== '' && <p class="small">{items.reason(item.reason)}</p>}
      {item.measure !== '' && <Measure item={item} />}
      <Select
        label={items.class}
        options={classes.map((each) => ({ value: each, text: words.itemClass(each) }))}
        value={typed.class}
        onValue={(value) => onType({ class: classes.find((each) => each === value) ?? typed.class })}
      />
      <TextArea
        label={items.title}
        rows={2}
        longest={300}
        wrong={wrong === 'title' ? items.wrong.title : undefined}
        value={typed.title}
        onValue={(title) => onType({ title: title.replace(/\n/g, ' ') })}
      />
      <Input
        type="text"
        label={items.presenter}
        hint={items.presenterHint}
        longest={120}
        value={typed.presenter}
        onValue={(presenter) => onType({ presenter })}
      />
      <Input
        type="text"
        numeric
        label={items.minutes}
        wrong={wrong === 'minutes' ? items.wrong.minutes : undefined}
        value={typed.minutes}
        onValue={(minutes) => onType({ minutes })}
      />
      <Papers item={item} typed={typed} wrong={wrong === 'papers'} madePapers={madePapers} onType={onType} />
      <Select
        label={items.publicity}
        options={[
          ...items.publicityChoices,
          // a word that somebody typed in the tab stays until another is chosen
          ...(items.publicityChoices.some(({ value }) => value === typed.publicity)
            ? []
            : [{ value: typed.publicity, text: typed.publicity === '' ? items.publicityBlank : typed.publicity }]),
        ]}
        value={typed.publicity}
        onValue={(publicity) => onType({ publicity })}
      />
      <TextArea label={items.note} hint={items.noteHint} rows={2} longest={2000} value={typed.note} onValue={(note) => onType({ note })} />
    </>
  );
}

/** The measure of an item, and the way to its row. */
function Measure({ item }: { readonly item: ItemView }) {
  const { jump, resting, said } = useJump();
  const { measure, measureRow } = item;
  if (measureRow === null) return <p class="wrong">{page.meeting.items.measureGone(measure)}</p>;
  return (
    <>
      {said}
      <Button look="link" resting={resting} onPress={() => jump({ id: measure, title: '', row: measureRow })}>
        {page.meeting.items.jump(measure)}
      </Button>
    </>
  );
}

function Papers({ item, typed, wrong, madePapers, onType }: Omit<ParticularsProps, 'wrong'> & { readonly wrong: boolean }) {
  const { items } = page.meeting;
  const lines = linesOfPapers(typed.papers);
  const saved = lines.join('\n') === item.papers.join('\n');
  const offered = madePapers.filter((name) => !lines.includes(name));
  return (
    <>
      <TextArea
        label={items.papers}
        hint={items.papersHint}
        rows={3}
        wrong={wrong ? items.wrong.papers : undefined}
        value={typed.papers}
        onValue={(papers) => onType({ papers })}
      />
      {saved ? (
        item.papers.length > 0 && (
          <ul class="small">
            {item.papers.map((name, place) => (
              <li key={place}>{items.paper(item.paperNumbers[place] ?? '', name)}</li>
            ))}
          </ul>
        )
      ) : (
        <p class="small">{items.numbersLater}</p>
      )}
      {offered.length > 0 && (
        <Fold summary={items.offered}>
          <ul class="plain-list">
            {offered.map((name) => (
              <li key={name}>
                <Button look="link" onPress={() => onType({ papers: [...lines, name].join('\n') })}>
                  {items.offer(name)}
                </Button>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}
