// The page 会議を準備する: the register of meetings.
import { useEffect, useState } from 'preact/hooks';
import type { MeetingsView, MeetingView } from '../../src/meetings/page';
import type { View } from '../../src/shell/page';
import { page, words } from '../language';
import { useAsking } from '../parts/asking';
import { Button } from '../parts/button';
import { FailureNotice } from '../parts/notice';
import { Progress } from '../parts/progress';
import { Screen } from '../parts/screen';
import { call } from '../server';
import { MeetingPage } from './meeting';
import { MeetingNew } from './meetingNew';

/** The register of meetings; one of them is opened in its place. */
export function Meetings({ go }: { readonly go: (view: View) => void }) {
  const [open, setOpen] = useState<MeetingView | null>(null);
  return open === null ? <Register go={go} onOpen={setOpen} /> : <MeetingPage key={open.key} first={open} onBack={() => setOpen(null)} />;
}

function Register({ go, onOpen }: { readonly go: (view: View) => void; readonly onOpen: (meeting: MeetingView) => void }) {
  const { asking, ask } = useAsking<MeetingsView>();
  const opening = useAsking<MeetingView>();
  const [preparing, setPreparing] = useState(false);
  const [creating, setCreating] = useState(false);
  const load = () => ask(() => call('sidebarMeetings'));
  useEffect(load, []);
  const busy = opening.asking.kind === 'running';
  return (
    <Screen heading={page.meetings.heading} onBack={() => go('home')} staying={creating}>
      <Progress running={asking.kind === 'running'} text={page.reading} />
      {asking.kind === 'failed' && <FailureNotice failure={asking.failure} onAgain={load} />}
      {asking.kind === 'answered' && (
        <>
          {preparing ? (
            <MeetingNew view={asking.value} onCreating={setCreating} onCreated={onOpen} onStop={() => setPreparing(false)} />
          ) : (
            <>
              <Flagged flagged={asking.value.flagged} />
              <Button look="main" resting={busy} onPress={() => setPreparing(true)}>
                {page.meetings.prepare}
              </Button>
            </>
          )}
          {asking.value.strayItems > 0 && <p>{page.meetings.stray(asking.value.strayItems)}</p>}
          <h2>{page.meetings.list(asking.value.meetings.length)}</h2>
          {asking.value.meetings.length === 0 && <p>{page.meetings.none}</p>}
          <Progress running={busy} text={page.reading} />
          {opening.asking.kind === 'failed' && <FailureNotice failure={opening.asking.failure} onAgain={load} />}
          <List
            meetings={asking.value.meetings}
            resting={busy || creating}
            onOpen={(key) => opening.ask(() => call('sidebarMeeting', key), onOpen)}
          />
        </>
      )}
    </Screen>
  );
}

/** What comes onto the agenda by itself, so that nobody looks for where to put it there. */
function Flagged({ flagged }: { readonly flagged: number }) {
  return (
    <>
      <p>{flagged === 0 ? page.meetings.noneFlagged : page.meetings.flagged(flagged)}</p>
      <p class="small">{flagged === 0 ? page.meetings.noneFlaggedNext : page.meetings.byThemselves}</p>
    </>
  );
}

type ListProps = {
  readonly meetings: MeetingsView['meetings'];
  readonly resting: boolean;
  readonly onOpen: (key: string) => void;
};

function List({ meetings, resting, onOpen }: ListProps) {
  return (
    <ul class="plain-list">
      {meetings.map(({ key, title, when, place, state, items }, at) => (
        // meetings without an ID may have one title by mistake
        <li key={`${key} ${at}`}>
          <button
            type="button"
            class="job"
            aria-disabled={resting}
            onClick={() => {
              if (!resting) onOpen(key);
            }}
          >
            <span class="job-name">{title}</span>
            <span class="small">{when === '' ? page.meetings.noDay : when}</span>
            <span class="small">{place === '' ? page.meetings.noPlace : place}</span>
            <span class="small">{page.meetings.state(words.meetingState(state), items)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
