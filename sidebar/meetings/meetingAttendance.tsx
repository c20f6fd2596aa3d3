// Who attends, by post.
import type { AttendanceEdit, MeetingView } from '../../src/meetings/page';
import { page, words } from '../language';
import { Button } from '../parts/button';
import { Input, Select } from '../parts/field';
import { Fold } from '../parts/fold';
import { call } from '../server';
import { type AttendanceTyped, attendanceEdits, attendanceTyped } from './meetingDrafts';
import { PartState, type Session } from './meetingSession';

const PART = 'attendance';
const choices = ['present', 'absent', 'proxy'] as const satisfies readonly AttendanceEdit['attendance'][];

/** Who comes, who does not, and who comes instead. */
export function MeetingAttendance({ session }: { readonly session: Session }) {
  const { view, drafts, type, working } = session;
  const edits = attendanceEdits(view, drafts.attendance);
  if (view.attendees.length === 0) return null;
  const count = (attendance: AttendanceEdit['attendance']) => view.attendees.filter((each) => each.attendance === attendance).length;
  return (
    <Fold summary={page.meeting.attendance.heading(count('present'), count('proxy'), count('absent'))}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (working === null)
            session.save(PART, () => call('sidebarSaveAttendance', view.key, edits), { text: page.meeting.saved, clears: 'attendance' });
        }}
      >
        {view.attendees.map((person, place) => (
          <Person
            key={`${person.post} ${place}`}
            person={person}
            typed={attendanceTyped(person, drafts.attendance[person.post])}
            onType={(changes) =>
              type({ attendance: { ...drafts.attendance, [person.post]: { ...drafts.attendance[person.post], ...changes } } })
            }
          />
        ))}
        {edits.length > 0 && <p>{page.meeting.unsaved}</p>}
        <PartState session={session} part={PART} />
        <Button resting={working !== null}>{page.meeting.attendance.save}</Button>
      </form>
    </Fold>
  );
}

type PersonProps = {
  readonly person: MeetingView['attendees'][number];
  readonly typed: AttendanceTyped;
  readonly onType: (changes: Partial<AttendanceTyped>) => void;
};

function Person({ person, typed, onType }: PersonProps) {
  const { role, post, name } = person;
  return (
    <div class="person">
      <Select
        label={[role, post, name].filter((part) => part !== '').join('　')}
        options={choices.map((choice) => ({ value: choice, text: words.attendance(choice) }))}
        value={typed.attendance}
        onValue={(value) => onType({ attendance: choices.find((choice) => choice === value) ?? typed.attendance })}
      />
      {typed.attendance === 'proxy' && (
        <Input
          type="text"
          label={page.meeting.attendance.proxy(post)}
          hint={page.meeting.attendance.proxyHint}
          longest={120}
          value={typed.proxy}
          onValue={(proxy) => onType({ proxy })}
        />
      )}
    </div>
  );
}
