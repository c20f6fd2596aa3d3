// Day, hours, place, chair and state of the meeting.
import { useState } from 'preact/hooks';
import type { MeetingEdit } from '../../src/meetings/page';
import { page, words } from '../language';
import { Button } from '../parts/button';
import { Input, Select } from '../parts/field';
import { Fold } from '../parts/fold';
import { call } from '../server';
import { aboutChanged } from './meetingDrafts';
import { FormSelect, isReversed } from './meetingNew';
import { PartState, type Session } from './meetingSession';

const PART = 'about';
const states = ['preparing', 'held', 'recording', 'published'] as const satisfies readonly MeetingEdit['state'][];

/** Day, hours, place, chair, form and state, to be changed. Number and body name the meeting and stay. */
export function MeetingAbout({ session }: { readonly session: Session }) {
  const { view, drafts, type, working } = session;
  const [tried, setTried] = useState(false);
  const typed = { ...view.edit, ...drafts.about };
  const put = (changes: Partial<MeetingEdit>) => type({ about: { ...drafts.about, ...changes } });
  const reversed = isReversed(typed.from, typed.to);
  return (
    <Fold summary={page.meeting.about.heading}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (reversed || working !== null) return;
          const edit = { ...typed, place: typed.place.trim(), chair: typed.chair.trim() };
          session.save(PART, () => call('sidebarSaveMeeting', view.title, view.revision, edit), {
            text: page.meeting.saved,
            clears: 'about',
          });
        }}
      >
        <Input
          type="date"
          label={page.meetings.day}
          hint={typed.day === '' ? undefined : page.day(typed.day)}
          value={typed.day}
          onValue={(day) => put({ day })}
        />
        <Input type="time" label={page.meetings.from} value={typed.from} onValue={(from) => put({ from })} />
        <Input
          type="time"
          label={page.meetings.to}
          wrong={tried && reversed ? page.meetings.wrong.order : undefined}
          value={typed.to}
          onValue={(to) => put({ to })}
        />
        <Input type="text" label={page.meetings.place} longest={120} value={typed.place} onValue={(place) => put({ place })} />
        <Input
          type="text"
          label={page.meeting.about.chair}
          hint={page.meeting.about.chairHint}
          longest={120}
          value={typed.chair}
          onValue={(chair) => put({ chair })}
        />
        <FormSelect value={typed.form} onValue={(form) => put({ form })} />
        <Select
          label={page.meeting.state}
          options={states.map((state) => ({ value: state, text: words.meetingState(state) }))}
          value={typed.state}
          onValue={(value) => put({ state: states.find((state) => state === value) ?? typed.state })}
        />
        {aboutChanged(view, drafts.about) && <p>{page.meeting.unsaved}</p>}
        <PartState session={session} part={PART} />
        <Button resting={working !== null}>{page.meeting.about.save}</Button>
      </form>
    </Fold>
  );
}
