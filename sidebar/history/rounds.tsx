// The page 報告と前回からの変化: who has not reported, and what moved since a snapshot.
import { useEffect, useState } from 'preact/hooks';
import type { RoundsView, SnapshotReport } from '../../src/history/page';
import { page } from '../language';
import { useAsking } from '../parts/asking';
import { Button } from '../parts/button';
import { Input, Select } from '../parts/field';
import { useJump } from '../parts/jump';
import { FailureNotice } from '../parts/notice';
import { Progress } from '../parts/progress';
import { Screen } from '../parts/screen';
import { call } from '../server';

type Since = NonNullable<RoundsView['since']>;
const kinds = [
  'done',
  'late',
  'due',
  'status',
  'progress',
  'owner',
  'title',
] as const satisfies readonly Since['changed'][number]['kind'][];

/** Who has reported for the round that is on, and what has moved since the last meeting. */
export function Rounds({ go }: { readonly go: (view: 'home') => void }) {
  const { asking, ask } = useAsking<RoundsView>();
  const [shown, setShown] = useState<RoundsView | null>(null);
  const load = (since: string | null) => ask(() => call('sidebarRounds', since), setShown);
  useEffect(() => load(null), []);
  return (
    <Screen heading={page.rounds.heading} onBack={() => go('home')}>
      <Progress running={asking.kind === 'running'} text={page.reading} />
      {asking.kind === 'failed' && <FailureNotice failure={asking.failure} onAgain={() => load(null)} />}
      {shown !== null && (
        <>
          <Reports view={shown} />
          <Take
            key={shown.snapshots.length}
            proposed={inRound(shown) ? page.day(shown.round?.base ?? '') : page.day(shown.today)}
            round={inRound(shown)}
            onTaken={() => load(null)}
          />
          <Moved view={shown} onSince={load} />
        </>
      )}
    </Screen>
  );
}

function Reports({ view }: { readonly view: RoundsView }) {
  const { jump, resting, said } = useJump();
  const waiting = view.sections.filter((report) => report.waiting.length > 0);
  return (
    <section>
      <p class="small">{page.rounds.plan(view.plan)}</p>
      {view.round === null ? (
        <p>{page.rounds.noRound}</p>
      ) : (
        <>
          <p>{page.rounds.round(page.day(view.round.base), page.day(view.round.deadline))}</p>
          {view.next !== null && <p class="small">{page.rounds.next(page.day(view.next.base))}</p>}
          <h2>{page.rounds.reports}</h2>
          {said}
          <table class="numbers">
            <thead>
              <tr>
                <th scope="col">{page.rounds.section}</th>
                <th scope="col">{page.rounds.updated}</th>
                <th scope="col">{page.rounds.waiting}</th>
              </tr>
            </thead>
            <tbody>
              {view.sections.map((report) => (
                <tr key={report.section}>
                  <th scope="row">{report.section}</th>
                  <td>{report.updated}</td>
                  <td>{report.waiting.length}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {waiting.length === 0 && <p>{page.rounds.allReported}</p>}
          {waiting.map((report) => (
            <details key={report.section}>
              <summary>{page.rounds.waitingOf(report.section, report.waiting.length)}</summary>
              <ul class="plain-list">
                {report.waiting.map((measure) => (
                  <li key={measure.row}>
                    <Button look="link" resting={resting} onPress={() => jump(measure)}>
                      {page.rounds.measure(measure.id, page.check.title(measure.title))}
                    </Button>
                  </li>
                ))}
              </ul>
            </details>
          ))}
        </>
      )}
    </section>
  );
}

/** Only while reports come in does the present state stand for the base day. */
const inRound = ({ round, today }: RoundsView): boolean => round !== null && today <= round.deadline;

function Take({ proposed, round, onTaken }: { readonly proposed: string; readonly round: boolean; readonly onTaken: () => void }) {
  const { asking, ask } = useAsking<SnapshotReport>();
  const [name, setName] = useState(proposed);
  const [missing, setMissing] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(name.trim() === '');
        if (name.trim() !== '' && asking.kind !== 'running')
          ask(() => call('sidebarTakeSnapshot', name.trim(), round && name.trim() === proposed ? 'round' : 'manual'), onTaken);
      }}
    >
      <Input
        type="text"
        label={page.rounds.snapshotName}
        hint={page.rounds.snapshotHint}
        longest={100}
        value={name}
        onValue={setName}
        wrong={missing && name.trim() === '' ? page.rounds.snapshotMissing : undefined}
      />
      <Progress running={asking.kind === 'running'} text={page.running} />
      {asking.kind === 'failed' && <FailureNotice failure={asking.failure} />}
      {asking.kind === 'answered' && <p role="status">{page.rounds.taken(asking.value.name)}</p>}
      <Button resting={asking.kind === 'running'}>{page.rounds.take}</Button>
    </form>
  );
}

function Moved({ view, onSince }: { readonly view: RoundsView; readonly onSince: (since: string) => void }) {
  const { since, snapshots } = view;
  if (since === null) return <p>{page.rounds.noSnapshots}</p>;
  const changed = kinds
    .map((kind) => ({ kind, found: since.changed.filter((each) => each.kind === kind) }))
    .filter(({ found }) => found.length > 0);
  return (
    <section>
      <h2>{page.rounds.moved(since.name)}</h2>
      <Select
        label={page.rounds.since}
        options={[...snapshots].reverse().map(({ name, at }) => ({ value: name, text: page.rounds.snapshot(name, at) }))}
        value={since.name}
        onValue={onSince}
      />
      {changed.length + since.added.length + since.gone.length === 0 && <p>{page.rounds.nothing}</p>}
      {changed.map(({ kind, found }) => (
        <details key={kind} open>
          <summary>{page.rounds.kindCount(page.rounds.kinds[kind], found.length)}</summary>
          <ul>
            {found.map(({ id, title, from, to }) => (
              <li key={id}>
                {page.rounds.measure(id, title)}
                <br />
                <span class="small">{page.rounds.change(from, to)}</span>
              </li>
            ))}
          </ul>
        </details>
      ))}
      <Named heading={page.rounds.added(since.added.length)} measures={since.added} />
      <Named heading={page.rounds.gone(since.gone.length)} measures={since.gone} />
    </section>
  );
}

function Named({ heading, measures }: { readonly heading: string; readonly measures: Since['added'] }) {
  if (measures.length === 0) return null;
  return (
    <details>
      <summary>{heading}</summary>
      <ul>
        {measures.map(({ id, title }) => (
          <li key={id}>{page.rounds.measure(id, title)}</li>
        ))}
      </ul>
    </details>
  );
}
