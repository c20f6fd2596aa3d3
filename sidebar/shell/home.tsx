// The first page: how the measures stand, and what can be done.
import { useEffect } from 'preact/hooks';
import type { Home as HomeAnswer, View } from '../../src/shell/page';
import { page, words } from '../language';
import { useAsking } from '../parts/asking';
import { Button } from '../parts/button';
import { FailureNotice } from '../parts/notice';
import { Progress } from '../parts/progress';
import { Screen } from '../parts/screen';
import { call } from '../server';

type Go = (view: View) => void;
type TrackerState = NonNullable<HomeAnswer['tracker']>;

/** The jobs in the order in which a person does them. */
const jobs = [
  'adopt',
  'check',
  'overview',
  'section',
  'rounds',
  'meetings',
  'remind',
  'registers',
  'year',
  'care',
] as const satisfies readonly View[];

/** How the plan stands, and the jobs. */
export function HomePage({ go }: { readonly go: Go }) {
  const { asking, ask } = useAsking<HomeAnswer>();
  const load = () => ask(() => call('sidebarHome'));
  useEffect(load, []);
  return (
    <Screen heading={page.home.heading}>
      <Progress running={asking.kind === 'running'} text={page.reading} />
      {asking.kind === 'failed' && <FailureNotice failure={asking.failure} onAgain={load} />}
      {asking.kind === 'answered' && <Account mail={asking.value.account} />}
      {asking.kind === 'answered' &&
        (asking.value.tracker === null && asking.value.unmarked.length > 0 ? (
          <TakeTabs names={asking.value.unmarked} onTaken={load} />
        ) : asking.value.tracker === null ? (
          <Beginning go={go} />
        ) : (
          <>
            {asking.value.ailing && (
              <div class="notice warning">
                <p>{page.care.needed}</p>
                <Button onPress={() => go('care')}>{page.care.heading}</Button>
              </div>
            )}
            <Overview today={asking.value.today} tracker={asking.value.tracker} go={go} />
          </>
        ))}
    </Screen>
  );
}

/** Tabs of an earlier version, or from a file that was uploaded again: they are ours once a person says so. */
function TakeTabs({ names, onTaken }: { readonly names: readonly string[]; readonly onTaken: () => void }) {
  const { asking, ask } = useAsking<readonly string[]>();
  const take = () => ask(() => call('sidebarTakeTabs', names), onTaken);
  return (
    <>
      <h2>{page.home.unmarked.heading}</h2>
      <p>{page.home.unmarked.line}</p>
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <Button look="main" onPress={take}>
        {page.home.unmarked.take}
      </Button>
      <p class="small">{page.home.unmarked.not}</p>
      <Progress running={asking.kind === 'running'} text={page.reading} />
      {asking.kind === 'failed' && <FailureNotice failure={asking.failure} onAgain={take} />}
    </>
  );
}

/** Whose account the calls run under, and whether it is another than the one under which the menu opened the page. */
function Account({ mail }: { readonly mail: string }) {
  if (mail === '') return null;
  const opened = document.body.dataset['account'] ?? '';
  return (
    <>
      <p class="small">{page.home.account(mail)}</p>
      {opened !== '' && opened !== mail && <p class="notice warning">{page.connection.otherAccount}</p>}
    </>
  );
}

/** Before there is a tracker only one job makes sense; the others say what they wait for. */
function Beginning({ go }: { readonly go: Go }) {
  return (
    <>
      <p>{page.home.noTracker}</p>
      <Button look="main" onPress={() => go('adopt')}>
        {page.jobs.adopt.name}
      </Button>
      <h2>{page.home.afterTracker}</h2>
      <p>{page.home.waits}</p>
      <ul class="plain-list">
        {jobs
          .filter((job) => job !== 'adopt')
          .map((job) => (
            <li key={job} class="job waiting">
              <span class="job-name">{page.jobs[job].name}</span>
              <span class="small">{page.jobs[job].line}</span>
            </li>
          ))}
      </ul>
    </>
  );
}

function Overview({ today, tracker, go }: { readonly today: string; readonly tracker: TrackerState; readonly go: Go }) {
  // late measures are named even when there are none: that is good news worth reading
  const shown = tracker.signals.filter(({ kind, count }) => count > 0 || kind === 'late');
  return (
    <>
      <p>{page.home.asOf(page.day(today))}</p>
      <p class="total">{page.home.total(tracker.measures)}</p>
      <dl class="signals">
        {shown.map(({ kind, count }) => (
          <div key={kind} class={`signal-row signal-${kind}`}>
            <dt>{words.signalKind(kind)}</dt>
            <dd>
              <span>{page.home.count(count)}</span>
              <span class="bar" style={{ width: `${tracker.measures === 0 ? 0 : (100 * count) / tracker.measures}%` }} />
            </dd>
          </div>
        ))}
      </dl>
      <p>{page.home.flagged(tracker.flagged)}</p>
      <h2>{page.home.jobs}</h2>
      <ul class="plain-list">
        {jobs.map((job) => (
          <li key={job}>
            <button type="button" class="job" onClick={() => go(job)}>
              <span class="job-name">{page.jobs[job].name}</span>
              <span class="small">{job === 'adopt' ? page.jobs.adopt.done : page.jobs[job].line}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
