import { useRef, useState } from 'preact/hooks';
import type { SnoozeReport } from '../../src/entry/contract';
import { page } from '../language';
import { useAsking } from '../parts/asking';
import { Button } from '../parts/button';
import { Input } from '../parts/field';
import { FailureNotice } from '../parts/notice';
import { Progress } from '../parts/progress';
import { call } from '../server';
import type { Said } from './remind';

type SnoozeProps = {
  /** null: the person types which measure is meant. */
  readonly id: string | null;
  readonly resting: boolean;
  readonly onDone: (said: Said) => void;
};

/** Stops letters about a measure until a day, with the reason for those who ask later. */
export function Snooze({ id, resting, onDone }: SnoozeProps) {
  const { asking, ask } = useAsking<SnoozeReport>();
  const form = useRef<HTMLFormElement>(null);
  const [typedId, setTypedId] = useState('');
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const words = page.remind.snooze;
  const measure = (id ?? typedId).normalize('NFKC').trim();
  const wrong = {
    id: measure === '' ? words.idMissing : undefined,
    until: until === '' ? words.untilMissing : undefined,
    reason: reason.trim() === '' ? words.reasonMissing : undefined,
  };
  const running = asking.kind === 'running';
  const submit = () => {
    setTried(true);
    const fields = id === null ? (['id', 'until', 'reason'] as const) : (['until', 'reason'] as const);
    const first = fields.findIndex((field) => wrong[field] !== undefined);
    if (first !== -1) {
      form.current?.querySelectorAll('input')[first]?.focus();
      return;
    }
    const named = id ?? measure;
    ask(
      () => call('sidebarSnooze', named, until, reason.trim()),
      () => onDone({ heading: words.stopped(named), line: words.stoppedLine(page.day(until)) }),
    );
  };
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!running && !resting) submit();
      }}
    >
      {id === null && (
        <Input
          type="text"
          required
          label={words.id}
          hint={words.idHint}
          longest={120}
          wrong={tried ? wrong.id : undefined}
          value={typedId}
          onValue={setTypedId}
        />
      )}
      <Input
        type="date"
        required
        label={words.until}
        hint={words.untilHint(until === '' ? '' : page.day(until))}
        wrong={tried ? wrong.until : undefined}
        value={until}
        onValue={setUntil}
      />
      <Input
        type="text"
        required
        label={words.reason}
        hint={words.reasonHint}
        longest={500}
        wrong={tried ? wrong.reason : undefined}
        value={reason}
        onValue={setReason}
      />
      <Progress running={running} text={page.running} />
      {asking.kind === 'failed' && <FailureNotice failure={asking.failure} />}
      <Button resting={running || resting} {...(id === null ? {} : { spoken: words.stopOf(id) })}>
        {words.stop}
      </Button>
    </form>
  );
}

/** Letters about a measure that was silent go again. */
export function Resume({ id, resting, onDone }: { readonly id: string; readonly resting: boolean; readonly onDone: (said: Said) => void }) {
  const { asking, ask } = useAsking<SnoozeReport>();
  const running = asking.kind === 'running';
  const words = page.remind.snooze;
  return (
    <>
      <Progress running={running} text={page.running} />
      {asking.kind === 'failed' && <FailureNotice failure={asking.failure} />}
      <Button
        resting={running || resting}
        spoken={words.resumeOf(id)}
        onPress={() =>
          ask(
            () => call('sidebarSnooze', id, null, ''),
            () => onDone({ heading: words.resumed(id), line: words.resumedLine }),
          )
        }
      >
        {words.resume}
      </Button>
    </>
  );
}
