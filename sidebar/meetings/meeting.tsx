// The page of one meeting: agenda, documents, outcomes, publication.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MeetingView } from '../../src/meetings/page';
import { page, words } from '../language';
import { Button } from '../parts/button';
import { FocusedHeading, Screen } from '../parts/screen';
import { MeetingAbout } from './meetingAbout';
import { MeetingAttendance } from './meetingAttendance';
import { MeetingCandidates } from './meetingCandidates';
import { MeetingEffects } from './meetingEffects';
import { MeetingItems } from './meetingItems';
import { MeetingOutcomes } from './meetingOutcomes';
import { MeetingPapers } from './meetingPapers';
import { MeetingPublication } from './meetingPublication';
import { PartState, READING, type Session, useMeetingSession } from './meetingSession';
import { MeetingShare } from './meetingShare';
import { MeetingSpeeches } from './meetingSpeeches';

const steps = ['items', 'papers', 'outcomes', 'publication'] as const;
type Step = (typeof steps)[number];

/** The step that a meeting in this state is about. */
const firstStep: { readonly [S in MeetingView['edit']['state']]: Step } = {
  preparing: 'items',
  held: 'outcomes',
  recording: 'outcomes',
  published: 'publication',
  postponed: 'items',
  cancelled: 'items',
};

/** One meeting: what it is, and its four steps in any order. */
export function MeetingPage({ first, onBack }: { readonly first: MeetingView; readonly onBack: () => void }) {
  const session = useMeetingSession(first);
  const [step, setStep] = useState(firstStep[first.edit.state]);
  const [leaving, setLeaving] = useState(false);
  const { view, unsaved, working } = session;
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!unsaved) setLeaving(false);
  }, [unsaved]);
  const stay = () => {
    setLeaving(false);
    nav.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
  };
  return (
    <Screen heading={view.title} back={page.meeting.back} onBack={() => (unsaved ? setLeaving(true) : onBack())} staying={working !== null}>
      {leaving && unsaved && <Leaving session={session} onLeave={onBack} onStay={stay} />}
      <Head view={view} />
      <PartState session={session} part={READING} waiting={page.reading} />
      <MeetingAbout session={session} />
      <MeetingAttendance session={session} />
      <nav ref={nav} class="steps" aria-label={page.meeting.steps}>
        {steps.map((each) => (
          <button key={each} type="button" class="step" aria-current={each === step ? 'step' : undefined} onClick={() => setStep(each)}>
            {page.meeting.step[each]}
          </button>
        ))}
      </nav>
      {/* all steps stay on the page, so that what they report is still there when a person comes back */}
      <div class="part" hidden={step !== 'items'}>
        <MeetingItems session={session} />
        <MeetingCandidates session={session} />
      </div>
      <div class="part" hidden={step !== 'papers'}>
        <MeetingPapers session={session} />
      </div>
      <div class="part" hidden={step !== 'outcomes'}>
        <MeetingOutcomes session={session} />
        <MeetingEffects session={session} />
        <MeetingSpeeches session={session} />
      </div>
      <div class="part" hidden={step !== 'publication'}>
        <MeetingPublication session={session} />
        <MeetingShare session={session} />
      </div>
    </Screen>
  );
}

function Head({ view }: { readonly view: MeetingView }) {
  const { when, edit, notices } = view;
  return (
    <>
      <dl class="facts">
        <dt>{page.meeting.when}</dt>
        <dd>{when === '' ? page.meetings.noDay : when}</dd>
        <dt>{page.meetings.place}</dt>
        <dd>{edit.place === '' ? page.meetings.noPlace : edit.place}</dd>
        <dt>{page.meeting.state}</dt>
        <dd>{words.meetingState(edit.state)}</dd>
      </dl>
      {notices.length > 0 && (
        <div class="notice warning">
          <p class="notice-name">{page.meeting.notices}</p>
          <ul>
            {notices.map((notice, place) => (
              <li key={place}>{page.meeting.notice(notice, when)}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** Going back would lose what was typed: a person says so first. */
function Leaving({ session, onLeave, onStay }: { readonly session: Session; readonly onLeave: () => void; readonly onStay: () => void }) {
  return (
    <section class="notice warning">
      <FocusedHeading level={2}>{page.meeting.leaving}</FocusedHeading>
      <p>{page.meeting.leavingLine}</p>
      <Button onPress={onStay}>{page.meeting.stay}</Button>
      <Button look="link" resting={session.working !== null} onPress={onLeave}>
        {page.meeting.leave}
      </Button>
    </section>
  );
}
