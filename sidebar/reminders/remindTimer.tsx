// The daily run: which account runs it, how it went, on and off.
import { useState } from 'preact/hooks';
import type { ReminderPreview } from '../../src/reminders/page';
import { page } from '../language';
import { useAsking } from '../parts/asking';
import { Button } from '../parts/button';
import { Fold } from '../parts/fold';
import { FailureNotice } from '../parts/notice';
import { Progress } from '../parts/progress';
import { call } from '../server';

type Timer = ReminderPreview['timer'];
type Runner = Timer['runners'][number];

type TimerProps = { readonly first: Timer; readonly resting: boolean; readonly onReload: () => void };

/** The daily run: whose it is, what it did last, and its switch. */
export function RemindTimer({ first, resting, onReload }: TimerProps) {
  const { asking, ask } = useAsking<Timer>();
  const [timer, setTimer] = useState(first);
  const [said, setSaid] = useState('');
  const words = page.remind.timer;
  const running = asking.kind === 'running';
  const turn = (on: boolean) => {
    setSaid('');
    ask(
      () => call('sidebarTimer', on),
      (now) => {
        setTimer(now);
        setSaid(on ? words.wasOn : words.wasOff);
      },
    );
  };
  const mine = timer.runners.some((runner) => runner.mine);
  const maySwitchOn = timer.state === 'none' || timer.state === 'dead';
  return (
    <section>
      <h2>{words.heading}</h2>
      <p class={timer.state === 'dead' || timer.state === 'two' ? 'wrong' : ''}>{words.states[timer.state]}</p>
      {timer.state === 'two' && <p>{mine ? words.twoMine : words.twoTheirs}</p>}
      {timer.state === 'dead' && <p>{words.deadNext}</p>}
      {timer.copied && <p>{words.copied}</p>}
      {timer.runners.length > 0 && (
        <ul class="plain-list cards">
          {timer.runners.map((runner) => (
            <li key={runner.account}>
              <RunnerFacts runner={runner} />
            </li>
          ))}
        </ul>
      )}
      <Progress running={running} text={words.waiting} />
      {asking.kind === 'failed' && <FailureNotice failure={asking.failure} onAgain={onReload} />}
      <p role="status" class="said">
        {said}
      </p>
      {maySwitchOn && (
        <p id="timer-on" class="small">
          {words.onLine}
        </p>
      )}
      {/* one button that changes: it keeps the focus */}
      {(maySwitchOn || mine) && (
        <Button resting={resting || running} describedBy={maySwitchOn ? 'timer-on' : undefined} onPress={() => turn(maySwitchOn)}>
          {!maySwitchOn ? words.off : timer.state === 'dead' ? words.onAgain : words.on}
        </Button>
      )}
      {maySwitchOn && mine && (
        <Button resting={resting || running} onPress={() => turn(false)}>
          {words.off}
        </Button>
      )}
      <Fold summary={words.dailyHeading}>
        <p>{words.daily}</p>
      </Fold>
    </section>
  );
}

function RunnerFacts({ runner: { account, mine, since, lastRun, result, dead, failed } }: { readonly runner: Runner }) {
  const words = page.remind.timer;
  return (
    <>
      <dl>
        <dt class="small">{words.account}</dt>
        <dd>{mine ? words.you(account) : account}</dd>
        <dt class="small">{words.since}</dt>
        <dd>{since === '' ? words.sinceUnknown : page.stamp(since)}</dd>
        <dt class="small">{words.lastRun}</dt>
        <dd>{lastRun === '' ? words.noRun : page.stamp(lastRun)}</dd>
        {result !== '' && <dt class="small">{words.result}</dt>}
        {result !== '' && <dd lang="ja">{result}</dd>}
      </dl>
      {dead && <p class="wrong">{words.dead}</p>}
      {failed && <p class="wrong">{words.failed}</p>}
    </>
  );
}
