import { useEffect, useRef, useState } from 'preact/hooks';
import type { AgendaDraft, AgendaForm, AgendaReport, View } from '../../src/entry/contract';
import { page, words } from '../language';
import { useAsking } from '../parts/asking';
import { Button } from '../parts/button';
import { DocumentLink } from '../parts/documentLink';
import { Input } from '../parts/field';
import { FailureNotice, Result } from '../parts/notice';
import { Progress } from '../parts/progress';
import { Screen } from '../parts/screen';
import { call } from '../server';

type Go = (view: View) => void;

/** The form as typed: all text. */
type Typed = { readonly [F in keyof AgendaForm]: string };

/** Fields in the order in which they stand on the page. */
const typedFields = ['meetingName', 'number', 'day', 'from', 'to', 'place'] as const satisfies readonly (keyof AgendaForm)[];

type Wrong = { readonly [F in keyof AgendaForm]?: string };

/** Flagged measures and the meeting's particulars become a document. */
export function Agenda({ go }: { readonly go: Go }) {
  const drafting = useAsking<AgendaDraft>();
  const making = useAsking<AgendaReport>();
  const read = () => {
    making.forget();
    drafting.ask(() => call('sidebarAgendaDraft'));
  };
  useEffect(read, []);
  const busy = making.asking.kind === 'running';
  const report = making.asking.kind === 'answered' ? making.asking.value : null;
  return (
    <Screen heading={page.agenda.heading} onBack={() => go('home')} staying={busy}>
      <Progress running={drafting.asking.kind === 'running'} text={page.reading} />
      {drafting.asking.kind === 'failed' && <FailureNotice failure={drafting.asking.failure} onAgain={read} />}
      {drafting.asking.kind === 'answered' && report?.kind !== 'made' && (
        <Draft
          draft={drafting.asking.value}
          onRead={read}
          resting={busy}
          onMake={(form) => making.ask(() => call('sidebarMakeAgenda', form))}
        />
      )}
      <Progress running={busy} text={page.agenda.waiting} />
      {report?.kind === 'made' && <Made report={report} go={go} />}
      {report?.kind === 'declined' && (
        <Result tone="plain" heading={page.agenda.declined}>
          <p>{page.agenda.declinedLine}</p>
        </Result>
      )}
      {making.asking.kind === 'failed' && <FailureNotice failure={making.asking.failure} />}
    </Screen>
  );
}

type DraftProps = {
  readonly draft: AgendaDraft;
  readonly onRead: () => void;
  readonly resting: boolean;
  readonly onMake: (form: AgendaForm) => void;
};

function Draft({ draft, onRead, resting, onMake }: DraftProps) {
  if (draft.items.length === 0) {
    return (
      <Result tone="warning" heading={page.agenda.noneFlagged}>
        <p>{page.agenda.howToFlag}</p>
        <Button look="main" onPress={onRead}>
          {page.reload}
        </Button>
      </Result>
    );
  }
  return (
    <>
      <h2>{page.agenda.items(draft.items.length)}</h2>
      <ol class="plain-list cards">
        {draft.items.map((item, place) => (
          // measures may share an ID or have none, so the place is the only sure key
          <li key={place}>
            <p class="card-name">{page.agenda.item(item.id, item.title)}</p>
            <p class="small">
              {page.agenda.owner(item.owner)} <span class={`tag signal-${item.signal.kind}`}>{words.signal(item.signal)}</span>
            </p>
          </li>
        ))}
      </ol>
      <p>{page.agenda.attendees(draft.attendees.length)}</p>
      {draft.attendees.length > 0 && (
        <details>
          <summary>{page.agenda.attendeesList}</summary>
          <ul class="plain-list small">
            {draft.attendees.map((person, place) => (
              <li key={place}>{[person.role, person.post, person.name].filter((part) => part !== '').join('　')}</li>
            ))}
          </ul>
        </details>
      )}
      <MeetingForm draft={draft} resting={resting} onMake={onMake} />
    </>
  );
}

function MeetingForm({ draft, resting, onMake }: Omit<DraftProps, 'onRead'>) {
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<Typed>({
    meetingName: draft.meetingName,
    number: String(draft.number),
    day: draft.day,
    // the hours of the town's meetings; most forms then need only a look
    from: '10:00',
    to: '11:30',
    place: draft.place,
  });
  const [tried, setTried] = useState(false);
  const wrong = tried ? wrongIn(typed) : {};
  const type = (field: keyof Typed) => (value: string) => setTyped({ ...typed, [field]: value });

  const submit = () => {
    setTried(true);
    const first = typedFields.find((field) => wrongIn(typed)[field] !== undefined);
    if (first === undefined)
      onMake({ ...typed, meetingName: typed.meetingName.trim(), number: numberIn(typed.number), place: typed.place.trim() });
    else form.current?.querySelectorAll('input')[typedFields.indexOf(first)]?.focus();
  };

  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!resting) submit();
      }}
    >
      <h2>{page.agenda.meeting}</h2>
      <Input
        type="text"
        label={page.agenda.meetingName}
        required
        longest={80}
        wrong={wrong.meetingName}
        value={typed.meetingName}
        onValue={type('meetingName')}
      />
      <Input
        type="text"
        numeric
        label={page.agenda.number(words.fiscalYear(draft.fiscalYear))}
        required
        hint={page.agenda.numberHint}
        wrong={wrong.number}
        value={typed.number}
        onValue={type('number')}
      />
      <Input
        type="date"
        label={page.agenda.day}
        required
        hint={typed.day === '' ? undefined : page.day(typed.day)}
        wrong={wrong.day}
        value={typed.day}
        onValue={type('day')}
      />
      <Input type="time" label={page.agenda.from} required wrong={wrong.from} value={typed.from} onValue={type('from')} />
      <Input type="time" label={page.agenda.to} required wrong={wrong.to} value={typed.to} onValue={type('to')} />
      <Input type="text" label={page.agenda.place} longest={120} value={typed.place} onValue={type('place')} />
      <Button look="main" resting={resting}>
        {page.agenda.make}
      </Button>
    </form>
  );
}

/** A number from 1 to 99, full-width digits too; NaN for anything else. */
function numberIn(text: string): number {
  const digits = text.normalize('NFKC').trim();
  return /^[1-9]\d?$/.test(digits) ? Number(digits) : Number.NaN;
}

function wrongIn(typed: Typed): Wrong {
  const { wrong } = page.agenda;
  return {
    ...(typed.meetingName.trim() === '' && { meetingName: wrong.meetingName }),
    ...(Number.isNaN(numberIn(typed.number)) && { number: wrong.number }),
    ...(!/^\d{4}-/.test(typed.day) && { day: wrong.day }),
    ...(typed.from === '' && { from: wrong.from }),
    ...(typed.to === '' ? { to: wrong.to } : typed.from !== '' && typed.to <= typed.from && { to: wrong.order }),
  };
}

function Made({ report, go }: { readonly report: Extract<AgendaReport, { readonly kind: 'made' }>; readonly go: Go }) {
  return (
    <Result tone="good" heading={page.agenda.made}>
      <DocumentLink url={report.url} text={page.agenda.open(report.name)} instead={page.agenda.noLink(report.name)} />
      <p>{page.agenda.report(report.items)}</p>
      <p>{page.agenda.next}</p>
      <Button look="main" onPress={() => go('remind')}>
        {page.agenda.toRemind}
      </Button>
    </Result>
  );
}
