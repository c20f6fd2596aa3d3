// The page 課ごとの取組: what a section has, what is asked of it, and the changes with their reasons and ways back.
import { useEffect, useState } from 'preact/hooks';
import type { SectionMeasure, SectionTabReport, SectionView } from '../../src/overview/page';
import { page, words } from '../language';
import { useAsking } from '../parts/asking';
import { Button } from '../parts/button';
import { Input, Select } from '../parts/field';
import { useJump } from '../parts/jump';
import { FailureNotice } from '../parts/notice';
import { Progress } from '../parts/progress';
import { Screen } from '../parts/screen';
import { call } from '../server';

/** The measures of a section: what is asked of it first, each with its changes, reasons and ways back. */
export function Section({ go }: { readonly go: (view: 'home') => void }) {
  const { asking, ask } = useAsking<SectionView>();
  const [shown, setShown] = useState<SectionView | null>(null);
  const [done, setDone] = useState('');
  const load = (section: string | null, said = '') =>
    ask(
      () => call('sidebarSection', section),
      (view) => {
        setShown(view);
        setDone(said);
      },
    );
  useEffect(() => load(null), []);
  const running = asking.kind === 'running';
  return (
    <Screen heading={page.section.heading} onBack={() => go('home')}>
      <Progress running={running} text={page.reading} />
      {asking.kind === 'failed' && <FailureNotice failure={asking.failure} onAgain={() => load(shown?.section ?? null)} />}
      {shown !== null && (
        <>
          <Select
            label={page.section.section}
            options={[{ value: '', text: page.section.all }, ...shown.sections.map((section) => ({ value: section, text: section }))]}
            value={shown.section ?? ''}
            onValue={(value) => load(value === '' ? null : value)}
          />
          <p role="status" class="small">
            {done === '' ? page.section.total(shown.total) : done}
          </p>
          <Measures view={shown} onChanged={(said) => load(shown.section, said)} />
        </>
      )}
    </Screen>
  );
}

function Measures({ view, onChanged }: { readonly view: SectionView; readonly onChanged: (said: string) => void }) {
  const asked = view.measures.filter(({ requests }) => requests.length > 0);
  const others = view.measures.filter(({ requests }) => requests.length === 0);
  if (view.total === 0) return <p>{page.section.empty}</p>;
  return (
    <>
      {view.total > view.measures.length && <p class="small">{page.section.cut(view.measures.length)}</p>}
      <h2>{page.section.asked}</h2>
      {asked.length === 0 ? <p>{page.section.askedNone}</p> : <List measures={asked} onChanged={onChanged} />}
      {view.section !== null && <MakeTab key={view.section} section={view.section} />}
      {others.length > 0 && (
        <>
          <h2>{page.section.others}</h2>
          <List measures={others} onChanged={onChanged} />
        </>
      )}
    </>
  );
}

function List({ measures, onChanged }: { readonly measures: readonly SectionMeasure[]; readonly onChanged: (said: string) => void }) {
  const { jump, resting, said } = useJump();
  return (
    <>
      {said}
      <ul class="plain-list">
        {measures.map((measure) => (
          <li key={measure.row} class="measure">
            <p class="measure-name">{page.rounds.measure(measure.id, page.check.title(measure.title))}</p>
            <p class={`signal-words signal-${measure.signal.kind}`}>
              {words.signal(measure.signal)}
              {words.slip(measure.slip, measure.dueChanges) !== '' && (
                <span class="small">　{words.slip(measure.slip, measure.dueChanges)}</span>
              )}
            </p>
            <p class="small">{page.section.due(measure.due, measure.status)}</p>
            {measure.asked.count > 0 && (
              <p class="small">
                {page.section.mails(measure.asked.count, measure.asked.last === null ? '' : page.day(measure.asked.last))}
              </p>
            )}
            {measure.requests.length > 0 && (
              <ul class="small">
                {measure.requests.map((each) => (
                  <li key={each}>{words.ask(each)}</li>
                ))}
              </ul>
            )}
            <Button look="link" resting={resting} onPress={() => jump(measure)}>
              {page.section.jump}
            </Button>
            <Changes measure={measure} onChanged={onChanged} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Changes({ measure, onChanged }: { readonly measure: SectionMeasure; readonly onChanged: (said: string) => void }) {
  const { asking, ask } = useAsking<null>();
  const running = asking.kind === 'running';
  if (measure.changes.length === 0) return null;
  return (
    <details open={measure.unexplained.length > 0}>
      <summary>{page.section.changes(measure.changes.length)}</summary>
      <Progress running={running} text={page.running} />
      {asking.kind === 'failed' && <FailureNotice failure={asking.failure} />}
      <ul class="plain-list">
        {measure.changes.map((change) => (
          <li key={change.line} class="change">
            <p>{page.section.change(change.column, change.before, change.after)}</p>
            <p class="small">{page.section.who(change.at, change.operator)}</p>
            {change.reason !== '' && <p class="small">{page.section.reasonIs(change.reason)}</p>}
            {measure.unexplained.includes(change.line) && (
              <Reason
                resting={running}
                onReason={(reason) =>
                  ask(
                    () => call('sidebarGiveReason', change.revision, reason),
                    () => onChanged(page.section.given),
                  )
                }
              />
            )}
            {change.undoable && (
              <Button
                resting={running}
                onPress={() =>
                  ask(
                    () => call('sidebarUndoChange', change.revision),
                    () => onChanged(page.section.undone),
                  )
                }
              >
                {page.section.undo}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Reason({ resting, onReason }: { readonly resting: boolean; readonly onReason: (reason: string) => void }) {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(reason.trim() === '');
        if (reason.trim() !== '') onReason(reason.trim());
      }}
    >
      <Input
        type="text"
        label={page.section.reason}
        hint={page.section.reasonHint}
        longest={500}
        value={reason}
        onValue={setReason}
        wrong={missing && reason.trim() === '' ? page.section.reasonMissing : undefined}
      />
      <Button resting={resting}>{page.section.give}</Button>
    </form>
  );
}

function MakeTab({ section }: { readonly section: string }) {
  const { asking, ask } = useAsking<SectionTabReport>();
  return (
    <>
      <Progress running={asking.kind === 'running'} text={page.running} />
      {asking.kind === 'failed' && <FailureNotice failure={asking.failure} />}
      {asking.kind === 'answered' && <p role="status">{page.section.made(asking.value.tab, asking.value.measures)}</p>}
      <Button resting={asking.kind === 'running'} onPress={() => ask(() => call('sidebarMakeSectionTab', section))}>
        {page.section.makeTab}
      </Button>
    </>
  );
}
