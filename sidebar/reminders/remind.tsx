// The page 期限のお知らせを送る: the letters of a day, and sending them.
import { useEffect, useState } from 'preact/hooks';
import type { ReminderPreview, ReminderReport } from '../../src/reminders/page';
import type { Revision } from '../../src/sheet/revision';
import type { View } from '../../src/shell/page';
import { page } from '../language';
import { useAsking } from '../parts/asking';
import { Button } from '../parts/button';
import { FailureNotice, Result } from '../parts/notice';
import { Progress } from '../parts/progress';
import { Screen } from '../parts/screen';
import { call } from '../server';
import { RemindCopy } from './remindCopy';
import { RemindExcluded } from './remindExcluded';
import { Letters } from './remindLetters';
import { RemindSent } from './remindSent';
import { RemindTabs } from './remindTabs';
import { RemindTimer } from './remindTimer';
import { TrialDay, TrialNotice } from './remindTrial';
import { RemindUnconfirmed } from './remindUnconfirmed';

type Go = (view: View) => void;

/** What a person has just done here, in words; said above the letters as they are since. */
export type Said = { readonly heading: string; readonly line: string };
type Shown = { readonly preview: ReminderPreview; readonly said: Said | null };

/** Who gets which letter, what needs a person, sending after the sheet's own confirmation, and the daily run. */
export function Remind({ go }: { readonly go: Go }) {
  const reading = useAsking<ReminderPreview>();
  const sending = useAsking<ReminderReport>();
  const [shown, setShown] = useState<Shown | null>(null);
  const [turn, setTurn] = useState(0);
  const { asking } = reading;
  const busy = sending.asking.kind === 'running';
  const report = sending.asking.kind === 'answered' ? sending.asking.value : null;
  const over = report?.kind === 'sent' || sending.asking.kind === 'failed' || asking.kind === 'failed';
  const read = (day: string | null, said: Said | null = null) => {
    const isFirst = shown === null;
    // letters that may have gone out since are no longer what is to be sent
    if (over) setShown(null);
    sending.forget();
    reading.ask(
      () => call('sidebarReminderPreview', day),
      (preview) => {
        setShown({ preview, said });
        // what was open or typed belongs to what was read before, and what had the focus is gone
        if (!isFirst) setTurn((before) => before + 1);
      },
    );
  };
  useEffect(() => read(null), []);
  return (
    <Screen key={turn} heading={page.remind.heading} onBack={() => go('home')} staying={busy}>
      <Progress running={asking.kind === 'running'} text={page.reading} />
      {asking.kind === 'failed' && <FailureNotice failure={asking.failure} onAgain={() => read(null)} />}
      {shown !== null && !over && (
        <Preview
          shown={shown}
          resting={busy || asking.kind === 'running'}
          sending={busy}
          declined={report?.kind === 'declined'}
          onSend={(revision) => sending.ask(() => call('sidebarSendReminders', revision))}
          onRead={read}
        />
      )}
      {report?.kind === 'sent' && <RemindSent report={report} onAgain={() => read(null)} />}
      {sending.asking.kind === 'failed' && <FailureNotice failure={sending.asking.failure} onAgain={() => read(null)} />}
    </Screen>
  );
}

type PreviewProps = {
  readonly shown: Shown;
  readonly resting: boolean;
  readonly sending: boolean;
  /** The last question was answered with no. */
  readonly declined: boolean;
  readonly onSend: (revision: Revision) => void;
  /** Reads anew, for another day or after something was done. */
  readonly onRead: (day: string | null, said?: Said) => void;
};

function Preview({ shown: { preview, said }, resting, sending, declined, onSend, onRead }: PreviewProps) {
  const { dry, revision, letters } = preview;
  const onDone = (done: Said) => onRead(null, done);
  const onReload = () => onRead(null);
  return (
    <>
      {dry && <TrialNotice day={preview.day} resting={resting} onBack={onReload} />}
      {said !== null && (
        <Result tone="good" heading={said.heading}>
          <p>{said.line}</p>
        </Result>
      )}
      {preview.copy && preview.pilot !== null && <RemindCopy to={preview.pilot} resting={resting} onDone={onDone} />}
      {!preview.copy && preview.pilot !== null && (
        <div class="notice warning">
          <p class="notice-name">{page.remind.pilot}</p>
          <p>{page.remind.pilotLine(preview.pilot)}</p>
        </div>
      )}
      {!dry && preview.unconfirmed.length > 0 && (
        <RemindUnconfirmed preview={preview} resting={resting} onDone={onDone} onReload={onReload} />
      )}
      <Letters preview={preview} resting={resting} onDone={onDone} onReload={onReload} />
      {!dry && letters.length > 0 && revision !== null && (
        <Send preview={preview} resting={resting} sending={sending} declined={declined} onSend={() => onSend(revision)} />
      )}
      {preview.excluded.length > 0 && <RemindExcluded preview={preview} resting={resting} onDone={onDone} />}
      {!dry && <RemindTimer first={preview.timer} resting={resting} onReload={onReload} />}
      <TrialDay proposed={dry ? preview.day : ''} resting={resting} onDay={onRead} />
      {!dry && <RemindTabs resting={resting} />}
    </>
  );
}

type SendProps = Pick<PreviewProps, 'resting' | 'sending' | 'declined'> & {
  readonly preview: ReminderPreview;
  readonly onSend: () => void;
};

function Send({ preview: { recipients, quotaLeft }, resting, sending, declined, onSend }: SendProps) {
  return (
    <div class="part">
      <p>{page.remind.needed(recipients)}</p>
      {quotaLeft !== null && recipients > quotaLeft ? (
        <p class="wrong">{page.remind.tooMany(recipients, quotaLeft)}</p>
      ) : (
        <p class={quotaLeft === null ? 'wrong' : ''}>{page.remind.quota(quotaLeft)}</p>
      )}
      <p id="asks">{page.remind.asks}</p>
      <Button look="main" resting={resting} describedBy="asks" onPress={onSend}>
        {page.remind.send}
      </Button>
      <Progress running={sending} text={page.remind.waiting} />
      {declined && (
        <Result tone="plain" heading={page.remind.declined}>
          <p>{page.remind.declinedLine}</p>
        </Result>
      )}
    </div>
  );
}
