// No letters about a measure until a day.
import { useRef, useState } from 'preact/hooks';
import type { SnoozeReport } from '../../src/reminders/page';
import { page } from '../language';
import { useAsking } from '../parts/asking';
import { Button } from '../parts/button';
import { Input } from '../parts/field';
import { FailureNotice } from '../parts/notice';
import { Progress } from '../parts/progress';
import { call } from '../server';
import type { Said } from './remind';

type SnoozeProps = {
  readonly id: string;
  readonly resting: boolean;
  readonly onDone: (said: Said) => void;
};

/** Stops letters about a measure until a day, with the reason for those who ask later. */
export function SnoozeForm({ id, resting, onDone }: SnoozeProps) {
  const { asking, ask } = useAsking<SnoozeReport>();
  const form = useRef<HTMLFormElement>(null);
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const words = page.remind.snooze;
  const wrong = {
    until: until === '' ? words.untilMissing : undefined,
    reason: reason.trim() === '' ? words.reasonMissing : undefined,
  };
  const running = asking.kind === 'running';
  const submit = () => {
    setTried(true);
    const first = (['until', 'reason'] as const).findIndex((field) => wrong[field] !== undefined);
    if (first !== -1) {
      form.current?.querySelectorAll('input')[first]?.focus();
      return;
    }
    ask(
      () => call('sidebarSnooze', id, until, reason.trim()),
      () => onDone({ heading: words.stopped(id), line: words.stoppedLine(page.day(until)) }),
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
      <Button resting={running || resting} spoken={words.stopOf(id)}>
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
