// Number, body, day, hours, place, chair and state of the meeting.
import { useState } from 'preact/hooks';
import type { MeetingEdit } from '../../src/meetings/page';
import { page, words } from '../language';
import { Button } from '../parts/button';
import { Input, Select } from '../parts/field';
import { Fold } from '../parts/fold';
import { call } from '../server';
import { type AboutTyped, aboutChanged, aboutTyped } from './meetingDrafts';
import { FormSelect, isReversed, numberIn } from './meetingNew';
import { PartState, type Session } from './meetingSession';

const PART = 'about';
const states = ['preparing', 'held', 'recording', 'published', 'postponed', 'cancelled'] as const satisfies readonly MeetingEdit['state'][];

/** What the meeting is, to be changed; its title follows number and body. */
export function MeetingAbout({ session }: { readonly session: Session }) {
  const { view, drafts, type, working } = session;
  const [tried, setTried] = useState(false);
  const typed = aboutTyped(view, drafts.about);
  const put = (changes: Partial<AboutTyped>) => type({ about: { ...drafts.about, ...changes } });
  // 回 that holds no number (臨時) may stay so
  const number = typed.number.trim() === '' && view.edit.number === null ? null : numberIn(typed.number);
  const misnumbered = Number.isNaN(number);
  const reversed = isReversed(typed.from, typed.to);
  return (
    <Fold summary={page.meeting.about.heading}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (reversed || misnumbered || working !== null) return;
          const edit = { ...typed, number, place: typed.place.trim(), chair: typed.chair.trim() };
          session.save(PART, () => call('sidebarSaveMeeting', view.key, view.revision, edit), {
            text: page.meeting.saved,
            clears: 'about',
          });
        }}
      >
        <Select
          label={page.meetings.body}
          hint={page.meeting.about.nameHint}
          options={view.bodies.map((name) => ({ value: name, text: name }))}
          value={typed.body}
          onValue={(body) => put({ body })}
        />
        <Input
          type="text"
          numeric
          label={page.meetings.number}
          wrong={tried && misnumbered ? page.meetings.wrong.number : undefined}
          value={typed.number}
          onValue={(value) => put({ number: value })}
        />
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
          hint={
            typed.state === 'postponed'
              ? page.meeting.about.postponed
              : typed.state === 'cancelled'
                ? page.meeting.about.cancelled
                : undefined
          }
          options={states.map((state) => ({ value: state, text: words.meetingState(state) }))}
          value={typed.state}
          onValue={(value) => {
            const state = states.find((each) => each === value) ?? typed.state;
            // the old day is no longer that of the meeting; a new one is typed when it is known
            put(state === 'postponed' && view.edit.state !== 'postponed' && typed.day === view.edit.day ? { state, day: '' } : { state });
          }}
        />
        {aboutChanged(view, drafts.about) && <p>{page.meeting.unsaved}</p>}
        <PartState session={session} part={PART} />
        <Button resting={working !== null}>{page.meeting.about.save}</Button>
      </form>
    </Fold>
  );
}
