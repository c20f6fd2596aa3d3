// Candidates for the agenda with their reasons, and an item of one’s own.
import { useState } from 'preact/hooks';
import type { CandidateView } from '../../src/meetings/page';
import { page, words } from '../language';
import { Button } from '../parts/button';
import { Checkbox, Input } from '../parts/field';
import { Fold } from '../parts/fold';
import { call } from '../server';
import { PartState, type Session } from './meetingSession';

const PART = 'candidates';
const FREE = 'free';

/** What else could be taken up: candidates with their reasons, and an item that belongs to nothing. */
export function MeetingCandidates({ session }: { readonly session: Session }) {
  return (
    <>
      <Candidates session={session} />
      <FreeItem session={session} />
    </>
  );
}

function Candidates({ session }: { readonly session: Session }) {
  const { view, working } = session;
  const [ticks, setTicks] = useState<{ readonly [key: string]: boolean }>({});
  const [missing, setMissing] = useState(false);
  const isTicked = ({ key, proposed }: CandidateView) => ticks[key] ?? proposed;
  const chosen = view.candidates.filter(isTicked);
  const proposed = view.candidates.filter((each) => each.proposed);
  const others = view.candidates.filter((each) => !each.proposed);
  const list = (candidates: readonly CandidateView[]) => (
    <List candidates={candidates} isTicked={isTicked} onTick={(key, ticked) => setTicks({ ...ticks, [key]: ticked })} />
  );
  return (
    <section>
      <h2>{page.meeting.candidates.heading(view.candidates.length)}</h2>
      {view.candidates.length === 0 && <p>{page.meeting.candidates.none}</p>}
      {list(proposed)}
      {others.length > 0 && (
        <Fold summary={page.meeting.candidates.others(others.length)} startOpen={proposed.length === 0 && others.length <= SHORT_LIST}>
          {list(others)}
        </Fold>
      )}
      {missing && chosen.length === 0 && (
        <p role="alert" class="wrong">
          {page.meeting.candidates.missing}
        </p>
      )}
      <PartState session={session} part={PART} />
      {view.candidates.length > 0 && (
        <Button
          resting={working !== null}
          onPress={() => {
            setMissing(chosen.length === 0);
            if (chosen.length === 0) return;
            const keys = chosen.map(({ key }) => key);
            session.save(PART, () => call('sidebarAddItems', view.key, view.revision, keys, ''), {
              text: page.meeting.candidates.added(keys.length),
              onSaved: () => setTicks({}),
            });
          }}
        >
          {page.meeting.candidates.add(chosen.length)}
        </Button>
      )}
    </section>
  );
}

/** Up to this many candidates are shown at once. */
const SHORT_LIST = 10;

type ListProps = {
  readonly candidates: readonly CandidateView[];
  readonly isTicked: (candidate: CandidateView) => boolean;
  readonly onTick: (key: string, ticked: boolean) => void;
};

function List({ candidates, isTicked, onTick }: ListProps) {
  if (candidates.length === 0) return null;
  return (
    <ul class="plain-list">
      {candidates.map((candidate) => {
        const { key, title, measure, owner, class: itemClass, reasons } = candidate;
        return (
          <li key={key}>
            <Checkbox
              label={page.meeting.candidates.name(measure, title ?? page.meeting.candidates.movements)}
              hint={page.meeting.candidates.facts(words.itemClass(itemClass), owner, reasons.map(words.reason))}
              checked={isTicked(candidate)}
              onChecked={(ticked) => onTick(key, ticked)}
            />
          </li>
        );
      })}
    </ul>
  );
}

function FreeItem({ session }: { readonly session: Session }) {
  const { view, working } = session;
  const [title, setTitle] = useState('');
  const [missing, setMissing] = useState(false);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const free = title.trim();
        setMissing(free === '');
        if (free === '' || working !== null) return;
        session.save(FREE, () => call('sidebarAddItems', view.key, view.revision, [], free), {
          text: page.meeting.candidates.added(1),
          onSaved: () => setTitle(''),
        });
      }}
    >
      <Input
        type="text"
        label={page.meeting.candidates.free}
        hint={page.meeting.candidates.freeHint}
        longest={120}
        wrong={missing && title.trim() === '' ? page.meeting.candidates.freeMissing : undefined}
        value={title}
        onValue={setTitle}
      />
      <PartState session={session} part={FREE} />
      <Button resting={working !== null}>{page.meeting.candidates.addFree}</Button>
    </form>
  );
}
