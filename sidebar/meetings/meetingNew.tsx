// The form of a new meeting.
import { useRef, useState } from 'preact/hooks';
import type { MeetingsView, MeetingView, NewMeeting } from '../../src/meetings/page';
import { page, words } from '../language';
import { useAsking } from '../parts/asking';
import { Button } from '../parts/button';
import { Input, Select } from '../parts/field';
import { FailureNotice } from '../parts/notice';
import { Progress } from '../parts/progress';
import { FocusedHeading } from '../parts/screen';
import { call } from '../server';

/** The form as typed: the number is text. */
type Typed = Omit<NewMeeting, 'number'> & { readonly number: string };
type Wrong = { readonly [F in 'number' | 'day' | 'to']?: string };

type NewProps = {
  readonly view: MeetingsView;
  readonly onCreating: (running: boolean) => void;
  readonly onCreated: (meeting: MeetingView) => void;
  readonly onStop: () => void;
};

/** A new meeting; most of its form is proposed and only looked at. */
export function MeetingNew({ view, onCreating, onCreated, onStop }: NewProps) {
  const { asking, ask } = useAsking<MeetingView>();
  const form = useRef<HTMLFormElement>(null);
  const [body] = view.bodies;
  const [typed, setTyped] = useState<Typed>({ ...view.proposed, body: body?.name ?? '', number: String(body?.nextMeetingNumber ?? 1) });
  const [tried, setTried] = useState(false);
  const running = asking.kind === 'running';
  const wrong = tried ? wrongIn(typed) : {};
  const chosen = view.bodies.find(({ name }) => name === typed.body);
  const type = (field: keyof Typed) => (value: string) => setTyped({ ...typed, [field]: value });
  const chooseBody = (name: string) => {
    const number = view.bodies.find((each) => each.name === name)?.nextMeetingNumber ?? 1;
    setTyped({ ...typed, body: name, number: String(number) });
  };

  const submit = () => {
    setTried(true);
    const found = wrongIn(typed);
    const first = (['number', 'day', 'to'] as const).find((field) => found[field] !== undefined);
    if (first !== undefined) {
      form.current?.querySelectorAll('input')[{ number: 0, day: 1, to: 3 }[first]]?.focus();
      return;
    }
    onCreating(true);
    ask(
      () =>
        call('sidebarCreateMeeting', { ...typed, number: numberIn(typed.number), place: typed.place.trim() }).finally(() =>
          onCreating(false),
        ),
      onCreated,
    );
  };

  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!running) submit();
      }}
    >
      <FocusedHeading level={2}>{page.meetings.prepare}</FocusedHeading>
      <Select
        label={page.meetings.body}
        options={view.bodies.map(({ name }) => ({ value: name, text: name }))}
        value={typed.body}
        onValue={chooseBody}
      />
      {chosen !== undefined && <p class="small">{page.meetings.roster(chosen.members, chosen.chair)}</p>}
      <Input
        type="text"
        numeric
        required
        label={page.meetings.number}
        hint={page.meetings.numberHint(typed.day)}
        wrong={wrong.number}
        value={typed.number}
        onValue={type('number')}
      />
      <Input
        type="date"
        required
        label={page.meetings.day}
        hint={typed.day === '' ? undefined : page.day(typed.day)}
        wrong={wrong.day}
        value={typed.day}
        onValue={type('day')}
      />
      <Input type="time" label={page.meetings.from} value={typed.from} onValue={type('from')} />
      <Input type="time" label={page.meetings.to} wrong={wrong.to} value={typed.to} onValue={type('to')} />
      <Input type="text" label={page.meetings.place} longest={120} value={typed.place} onValue={type('place')} />
      <FormSelect value={typed.form} onValue={(value) => setTyped({ ...typed, form: value })} />
      <Progress running={running} text={page.meetings.creating} />
      {asking.kind === 'failed' && <FailureNotice failure={asking.failure} />}
      <Button look="main" resting={running}>
        {page.meetings.create}
      </Button>
      <Button look="link" resting={running} onPress={onStop}>
        {page.meetings.stop}
      </Button>
    </form>
  );
}

type AgendaForm = NewMeeting['form'];
const agendaForms = ['single', 'separate'] as const satisfies readonly AgendaForm[];

/** How the agenda lists its items. */
export function FormSelect({ value, onValue }: { readonly value: AgendaForm; readonly onValue: (form: AgendaForm) => void }) {
  return (
    <Select
      label={page.meetings.form}
      options={agendaForms.map((form) => ({ value: form, text: words.agendaForm(form) }))}
      value={value}
      onValue={(chosen) => onValue(agendaForms.find((form) => form === chosen) ?? value)}
    />
  );
}

/** A number from 1 to 99, full-width digits too; NaN for anything else. */
export function numberIn(text: string): number {
  const digits = text.normalize('NFKC').trim();
  return /^[1-9]\d?$/.test(digits) ? Number(digits) : Number.NaN;
}

function wrongIn({ number, day, from, to }: Typed): Wrong {
  const { wrong } = page.meetings;
  return {
    ...(Number.isNaN(numberIn(number)) && { number: wrong.number }),
    ...(!/^\d{4}-/.test(day) && { day: wrong.day }),
    ...(isReversed(from, to) && { to: wrong.order }),
  };
}

export const isReversed = (from: string, to: string): boolean => from !== '' && to !== '' && to <= from;
