import { useEffect } from 'preact/hooks';
import type { LetterPreview, ReminderPreview, ReminderReport, View } from '../../src/entry/contract';
import { page } from '../language';
import { useAsking } from '../parts/asking';
import { Button } from '../parts/button';
import { FailureNotice, Result } from '../parts/notice';
import { Progress } from '../parts/progress';
import { Screen } from '../parts/screen';
import { call } from '../server';

type Go = (view: View) => void;

/** Who gets which letter, and sending them after the sheet's own confirmation. */
export function Remind({ go }: { readonly go: Go }) {
  const reading = useAsking<ReminderPreview>();
  const sending = useAsking<ReminderReport>();
  const read = () => {
    sending.forget();
    reading.ask(() => call('sidebarReminderPreview', null));
  };
  useEffect(read, []);
  const busy = sending.asking.kind === 'running';
  const report = sending.asking.kind === 'answered' ? sending.asking.value : null;
  return (
    <Screen heading={page.remind.heading} onBack={() => go('home')} staying={busy}>
      <Progress running={reading.asking.kind === 'running'} text={page.reading} />
      {reading.asking.kind === 'failed' && <FailureNotice failure={reading.asking.failure} onAgain={read} />}
      {reading.asking.kind === 'answered' && report?.kind !== 'sent' && sending.asking.kind !== 'failed' && (
        <Preview preview={reading.asking.value} resting={busy} onSend={(seen) => sending.ask(() => call('sidebarSendReminders', seen))} />
      )}
      <Progress running={busy} text={page.remind.waiting} />
      {report?.kind === 'sent' && <Sent report={report} onAgain={read} />}
      {report?.kind === 'declined' && (
        <Result tone="plain" heading={page.remind.declined}>
          <p>{page.remind.declinedLine}</p>
        </Result>
      )}
      {sending.asking.kind === 'failed' && <FailureNotice failure={sending.asking.failure} onAgain={read} />}
    </Screen>
  );
}

type PreviewProps = { readonly preview: ReminderPreview; readonly resting: boolean; readonly onSend: (seen: string) => void };

function Preview({ preview, resting, onSend }: PreviewProps) {
  const { letters, left, quotaLeft, recipients, seen } = preview;
  const measures = letters.reduce((sum, letter) => sum + letter.measures, 0);
  return (
    <>
      {letters.length === 0 ? (
        <Result tone="plain" heading={page.remind.none}>
          <p>{left.length === 0 ? page.remind.noneLine : page.remind.noneLeftLine}</p>
        </Result>
      ) : (
        <>
          <h2>{page.remind.letters(letters.length, measures)}</h2>
          <p class="small">{page.remind.lettersHint}</p>
          {letters.map((letter) => (
            <Letter key={letter.to + letter.section} letter={letter} />
          ))}
        </>
      )}
      {left.length > 0 && <LeftOut left={left} />}
      {letters.length > 0 && seen !== null && (
        <>
          {quotaLeft !== null && recipients > quotaLeft ? (
            <p class="wrong">{page.remind.tooMany(recipients, quotaLeft)}</p>
          ) : (
            <p>{page.remind.quota(quotaLeft)}</p>
          )}
          <p id="asks">{page.remind.asks}</p>
          <Button look="main" resting={resting} describedBy="asks" onPress={() => onSend(seen)}>
            {page.remind.send}
          </Button>
        </>
      )}
    </>
  );
}

function Letter({ letter }: { readonly letter: LetterPreview }) {
  return (
    <details>
      <summary>{page.remind.letter(letter.section, letter.measures)}</summary>
      <dl class="letter">
        <dt>{page.remind.to}</dt>
        <dd>{letter.to}</dd>
        <dt>{page.remind.subject}</dt>
        <dd>{letter.subject}</dd>
        <dt>{page.remind.body}</dt>
        <dd>
          <pre>{letter.body}</pre>
        </dd>
      </dl>
    </details>
  );
}

function LeftOut({ left }: { readonly left: ReminderPreview['left'] }) {
  return (
    <section>
      <h2>{page.remind.left(left.length)}</h2>
      <ul class="plain-list cards">
        {left.map(({ id, title, owner, reason }, place) => (
          // measures may share an ID or have none, so the place is the only sure key
          <li key={place}>
            <p class="card-name">{page.remind.leftItem(id, title)}</p>
            {owner !== '' && <p class="small">{owner}</p>}
            <p class="small">{page.remind.reasons[reason]}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sent({ report, onAgain }: { readonly report: Extract<ReminderReport, { readonly kind: 'sent' }>; readonly onAgain: () => void }) {
  const { sent, failed, measures, waiting } = report;
  const heading = failed.length > 0 ? page.remind.sentPartly : sent === 0 ? page.remind.none : page.remind.sent;
  return (
    <Result tone={failed.length === 0 ? 'good' : 'warning'} heading={heading}>
      {sent > 0 && <p>{page.remind.report(sent, measures)}</p>}
      {failed.length > 0 && (
        <>
          <h3>{page.remind.failed(failed.length)}</h3>
          <ul>
            {failed.map(({ section, to }) => (
              <li key={section + to}>{page.remind.failedItem(section, to)}</li>
            ))}
          </ul>
          <p>{page.remind.failedNext}</p>
        </>
      )}
      {waiting.length > 0 && <p>{page.remind.waitingLetters(waiting.length)}</p>}
      <p>{page.remind.recorded}</p>
      <Button onPress={onAgain}>{page.remind.again}</Button>
    </Result>
  );
}
