// One meeting on the page: what the script said last, what was typed since, and the one thing that is being done.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MeetingView } from '../../src/meetings/page';
import type { Answer } from '../../src/shell/page';
import { page } from '../language';
import type { Failure } from '../parts/asking';
import { FailureNotice } from '../parts/notice';
import { Progress } from '../parts/progress';
import { call } from '../server';
import { type Drafts, isUnsaved, itemsDiffer, noDrafts } from './meetingDrafts';

/** Names the part of the page that asked, so that what came of it is said there. */
type Part = string;

export type Session = {
  readonly view: MeetingView;
  readonly drafts: Drafts;
  readonly type: (typed: Partial<Drafts>) => void;
  readonly unsaved: boolean;
  /** The part that waits for the script. Meanwhile all buttons rest: a second request would act on an outdated view. */
  readonly working: Part | null;
  readonly failed: { readonly part: Part; readonly failure: Failure } | null;
  readonly said: { readonly part: Part; readonly text: string } | null;
  readonly run: <T>(part: Part, question: () => Promise<Answer<T>>, onValue: (value: T) => void) => void;
  /** Sends a request that is answered with the meeting as it is after it. */
  readonly save: (part: Part, question: () => Promise<Answer<MeetingView>>, saved: Saved) => void;
  /** Reads the meeting again and keeps what was typed. */
  readonly lookAgain: () => Promise<void>;
  readonly reread: () => void;
  readonly say: (part: Part, text: string) => void;
};

type Saved = {
  readonly text: string;
  /** The draft that is saved now. */
  readonly clears?: keyof Drafts;
  readonly onSaved?: () => void;
};

/** One meeting as state of the page. `run` and `save` do nothing while an earlier request is running. */
export function useMeetingSession(first: MeetingView): Session {
  const [view, setView] = useState(first);
  const [drafts, setDrafts] = useState(noDrafts);
  const [working, setWorking] = useState<Part | null>(null);
  const [failed, setFailed] = useState<Session['failed']>(null);
  const [said, setSaid] = useState<Session['said']>(null);
  // a second press may come before the page shows the first
  const occupied = useRef(false);
  const unsaved = isUnsaved(view, drafts);
  // people go on typing while the script works
  const latest = useRef({ view, unsaved });
  latest.current = { view, unsaved };

  const run: Session['run'] = (part, question, onValue) => {
    if (occupied.current) return;
    occupied.current = true;
    setWorking(part);
    setFailed(null);
    setSaid(null);
    void question().then((answer) => {
      occupied.current = false;
      setWorking(null);
      if (answer.ok) onValue(answer.value);
      else setFailed({ part, failure: answer });
    });
  };
  const say: Session['say'] = (part, text) => setSaid({ part, text });

  return {
    view,
    drafts,
    type: (typed) => {
      setDrafts((before) => ({ ...before, ...typed }));
      setSaid(null);
    },
    unsaved,
    working,
    failed,
    said,
    run,
    save: (part, question, { text, clears, onSaved }) =>
      run(part, question, (answer) => {
        setView(answer);
        // what was typed meanwhile is not saved yet
        if (clears !== undefined)
          setDrafts((before) => (before[clears] === drafts[clears] ? { ...before, [clears]: noDrafts[clears] } : before));
        say(part, text);
        onSaved?.();
      }),
    lookAgain: async () => {
      const answer = await call('sidebarMeeting', view.key);
      if (!answer.ok) return;
      const { value } = answer;
      const before = latest.current;
      // what was typed was typed against the older state: saving must still find out that others changed it
      setView(before.unsaved && itemsDiffer(before.view, value) ? { ...value, revision: before.view.revision } : value);
    },
    reread: () =>
      run(
        READING,
        () => call('sidebarMeeting', view.key),
        (answer) => {
          setView(answer);
          setDrafts(noDrafts);
          say(READING, page.meeting.reread);
        },
      ),
    say,
  };
}

/** The part that stands at the head of the page. */
export const READING = 'reading';

/** What became of a part's question: it goes on, it failed, it is done. */
export function PartState({
  session,
  part,
  waiting = page.running,
}: {
  readonly session: Session;
  readonly part: Part;
  readonly waiting?: string;
}) {
  const { working, failed, said, reread, unsaved } = session;
  const words = said?.part === part ? said.text : '';
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // the button that was pressed may be gone with what it did: the keyboard goes on from here
    if (words !== '' && document.activeElement === document.body) place.current?.focus();
  }, [words]);
  return (
    <>
      <Progress running={working === part} text={waiting} />
      {failed?.part === part && (
        <FailureNotice failure={failed.failure} onAgain={reread} againHint={unsaved ? page.meeting.rereadHint : undefined} />
      )}
      <p ref={place} role="status" tabIndex={-1} class="said">
        {words}
      </p>
    </>
  );
}
