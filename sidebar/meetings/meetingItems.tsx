// The agenda: order, class, papers and minutes of its items.
import { useEffect, useRef, useState } from 'preact/hooks';
import { page } from '../language';
import { Button } from '../parts/button';
import { call } from '../server';
import { agendaChanged, agendaLines, type ItemDraft, itemEdits, minutesIn, wrongIn } from './meetingDrafts';
import { MeetingItem } from './meetingItem';
import { PartState, type Session } from './meetingSession';

const PART = 'items';

/** The agenda: its items in order, to be moved, changed and taken off; one button saves all. */
export function MeetingItems({ session }: { readonly session: Session }) {
  const { view, drafts, type, working } = session;
  const section = useRef<HTMLDivElement>(null);
  const [tried, setTried] = useState(0);
  const [moved, setMoved] = useState({ id: '', by: 0, said: '' });
  const [dragged, setDragged] = useState<string | null>(null);
  const lines = agendaLines(view, drafts.items);
  const wrong = lines.find(({ typed }) => wrongIn(typed) !== null);
  const changed = agendaChanged(view, drafts.items);
  const draft = (changes: Partial<ItemDraft>) => type({ items: { ...drafts.items, ...changes } });

  // moving takes the button out of the page and puts it back, which loses the focus
  useEffect(() => {
    if (moved.by !== 0) section.current?.querySelector<HTMLElement>(`[data-move="${moved.by} ${moved.id}"]`)?.focus();
  }, [moved]);
  useEffect(() => {
    if (tried > 0) section.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tried]);

  const move = (id: string, to: number, by: number) => {
    const order = lines.map(({ item }) => item.id);
    const from = order.indexOf(id);
    if (from < 0 || to < 0 || to >= order.length || to === from) return;
    const rest = order.filter((each) => each !== id);
    draft({ order: [...rest.slice(0, to), id, ...rest.slice(to)] });
    setMoved({ id, by, said: page.meeting.items.moved(lines[from]?.typed.title ?? '', to + 1, order.length) });
  };

  const remove = (id: string, place: number) => {
    const next = lines[place + 1] ?? lines[place - 1];
    const said = page.meeting.items.removed(lines[place]?.typed.title ?? '');
    draft({ removed: [...drafts.items.removed, id] });
    setMoved({ id: next?.item.id ?? '', by: -1, said });
  };

  const save = () => {
    if (working !== null) return;
    if (wrong !== undefined) setTried(tried + 1);
    else
      session.save(PART, () => call('sidebarSaveItems', view.key, view.revision, itemEdits(lines)), {
        text: page.meeting.saved,
        clears: 'items',
        onSaved: () => setTried(0),
      });
  };

  return (
    <div ref={section} class="part">
      <h2>{page.meeting.items.heading(lines.length)}</h2>
      <Time minutes={lines.map(({ typed }) => minutesIn(typed.minutes) ?? 0)} slot={view.time.slot} />
      {lines.length > 1 && <p class="small">{page.meeting.items.howToMove}</p>}
      {view.edit.form === 'separate' && <p class="small">{page.meeting.items.separate}</p>}
      <p role="status" class="unseen">
        {moved.said}
      </p>
      <ol class="plain-list agenda">
        {lines.map((line, place) => {
          const { id } = line.item;
          return (
            <MeetingItem
              key={id}
              line={line}
              place={place}
              last={place === lines.length - 1}
              tried={tried > 0}
              madePapers={view.madePapers}
              dragged={dragged}
              onType={(changes) => draft({ typed: { ...drafts.items.typed, [id]: { ...drafts.items.typed[id], ...changes } } })}
              onMove={(by) => move(id, place + by, by)}
              onRemove={() => remove(id, place)}
              onDrag={setDragged}
              onDrop={() => {
                if (dragged !== null) move(dragged, place, 0);
                setDragged(null);
              }}
            />
          );
        })}
      </ol>
      <div class={changed ? 'save-bar' : undefined}>
        {changed && <p>{page.meeting.unsaved}</p>}
        {tried > 0 && wrong !== undefined && (
          <p role="alert" class="wrong">
            {page.meeting.items.wrongIn(wrong.typed.title)}
          </p>
        )}
        <PartState session={session} part={PART} />
        {(changed || lines.length > 0) && (
          <Button look={changed ? 'main' : 'plain'} resting={working !== null || !changed} onPress={save}>
            {page.meeting.items.save}
          </Button>
        )}
      </div>
    </div>
  );
}

/** The minutes of all items against the time of the meeting. */
function Time({ minutes, slot }: { readonly minutes: readonly number[]; readonly slot: number | null }) {
  const planned = minutes.reduce((sum, each) => sum + (Number.isNaN(each) ? 0 : each), 0);
  const over = slot === null ? 0 : planned - slot;
  return (
    <>
      <p>{page.meeting.items.time(planned, slot)}</p>
      {over > 0 && <p class="wrong">{page.meeting.items.over(over)}</p>}
    </>
  );
}
