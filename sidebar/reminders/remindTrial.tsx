// Everything goes to one address while letters are tried out.
import { useRef, useState } from 'preact/hooks';
import { page } from '../language';
import { Button } from '../parts/button';
import { Input } from '../parts/field';
import { Result } from '../parts/notice';

type TrialNoticeProps = { readonly day: string; readonly resting: boolean; readonly onBack: () => void };

/** Says that what follows is of another day. */
export function TrialNotice({ day, resting, onBack }: TrialNoticeProps) {
  return (
    <Result tone="warning" heading={page.remind.trial.title(page.day(day))}>
      <p>{page.remind.trial.line}</p>
      <Button resting={resting} onPress={onBack}>
        {page.remind.trial.back}
      </Button>
    </Result>
  );
}

type TrialDayProps = { readonly proposed: string; readonly resting: boolean; readonly onDay: (day: string) => void };

/** Asks for the day of a trial. */
export function TrialDay({ proposed, resting, onDay }: TrialDayProps) {
  const form = useRef<HTMLFormElement>(null);
  const [day, setDay] = useState(proposed);
  const [tried, setTried] = useState(false);
  const words = page.remind.trial;
  return (
    <section>
      <h2>{words.heading}</h2>
      <p class="small">{words.hint}</p>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (day === '') form.current?.querySelector('input')?.focus();
          else if (!resting) onDay(day);
        }}
      >
        <Input
          type="date"
          required
          label={words.day}
          hint={day === '' ? undefined : page.day(day)}
          wrong={tried && day === '' ? words.dayMissing : undefined}
          value={day}
          onValue={setDay}
        />
        <Button resting={resting}>{words.run}</Button>
      </form>
    </section>
  );
}
