// What a run sent, and what it did not.
import type { ReminderReport } from '../../src/reminders/page';
import { page } from '../language';
import { Button } from '../parts/button';
import { Many } from '../parts/many';
import { Result } from '../parts/notice';

const SHOWN = 10;

type SentProps = { readonly report: Extract<ReminderReport, { readonly kind: 'sent' }>; readonly onAgain: () => void };

/** What became of the letters: sent, not certain, left for the next run. */
export function RemindSent({ report, onAgain }: SentProps) {
  const { sent, failed, measures, waiting, stopped, reference } = report;
  const { heading, tone } = headingOf(report);
  return (
    <Result tone={tone} heading={heading}>
      {sent > 0 && <p>{page.remind.report(sent, measures)}</p>}
      {failed.length > 0 && (
        <>
          <h3>{page.remind.failed(failed.length)}</h3>
          <Many items={failed} shown={SHOWN}>
            {({ section, to }) => page.remind.failedItem(section, to)}
          </Many>
          <p>{page.remind.failedNext}</p>
        </>
      )}
      {stopped !== null && <p>{page.remind.stopped[stopped]}</p>}
      {waiting.length > 0 && (
        <>
          <h3>{page.remind.waitingLetters(waiting.length)}</h3>
          <Many items={waiting} shown={SHOWN}>
            {(letter) => page.remind.letter(letter.section, letter.measures)}
          </Many>
          <p>{stopped === 'quota' ? page.remind.waitingQuota : page.remind.waitingNext}</p>
        </>
      )}
      {reference !== null && <p>{page.reference(reference)}</p>}
      <p>{page.remind.recorded}</p>
      <Button onPress={onAgain}>{page.remind.refresh}</Button>
    </Result>
  );
}

function headingOf({ sent, failed, waiting }: SentProps['report']): {
  readonly heading: string;
  readonly tone: 'good' | 'plain' | 'warning';
} {
  if (failed.length > 0) return { heading: page.remind.sentPartly, tone: 'warning' };
  if (sent === 0)
    return { heading: waiting.length > 0 ? page.remind.sentNone : page.remind.none, tone: waiting.length > 0 ? 'warning' : 'plain' };
  return { heading: page.remind.sent, tone: waiting.length > 0 ? 'warning' : 'good' };
}
