// The page 年度の更新と課の改称: the turn of the year, and sections that are no more.
import { useEffect, useState } from 'preact/hooks';
import type { FixReport, UndoFixReport } from '../../src/checking/page';
import type { TurnUndoReport, YearReport, YearView } from '../../src/year/page';
import { page } from '../language';
import { useAsking } from '../parts/asking';
import { Button } from '../parts/button';
import { Checkbox, Select } from '../parts/field';
import { FailureNotice, Result } from '../parts/notice';
import { Progress } from '../parts/progress';
import { Screen } from '../parts/screen';
import { call } from '../server';

const lists = ['closed', 'overdue', 'moved', 'outside', 'stopped'] as const;

/** The turn of the fiscal year, and what April changed in the sections. */
export function Year({ go }: { readonly go: (view: 'home') => void }) {
  const { asking, ask } = useAsking<YearView>();
  // what is shown of the next turn was read before this one was taken back
  const [undone, setUndone] = useState(false);
  const load = () => ask(() => call('sidebarYear'));
  useEffect(load, []);
  return (
    <Screen heading={page.year.heading} onBack={() => go('home')}>
      <Progress running={asking.kind === 'running'} text={page.reading} />
      {asking.kind === 'failed' && <FailureNotice failure={asking.failure} onAgain={load} />}
      {asking.kind === 'answered' && (
        <>
          <Transfers view={asking.value} />
          <TakeBack view={asking.value} onAgain={load} onDone={() => setUndone(true)} />
          {!undone && <Turn view={asking.value} onAgain={load} />}
        </>
      )}
    </Screen>
  );
}

/** The last turn of the year, as long as it can be taken back. */
type TakeBackProps = { readonly view: YearView; readonly onAgain: () => void; readonly onDone: () => void };

function TakeBack({ view, onAgain, onDone }: TakeBackProps) {
  const { asking, ask } = useAsking<TurnUndoReport>();
  if (asking.kind === 'answered') {
    const { year, rows, dates, kept, lost, archive } = asking.value;
    return (
      <Result tone="good" heading={page.year.takenBack(year)}>
        <p>{page.year.takenBackLine(rows, dates, archive)}</p>
        {lost.length > 0 && <p>{page.year.takenBackLost(lost)}</p>}
        {kept.length > 0 && (
          <>
            <p>{page.year.takenBackKept}</p>
            <ul>
              {kept.map(({ id, column }) => (
                <li key={`${id} ${column}`}>{page.year.keptCell(id, column)}</li>
              ))}
            </ul>
          </>
        )}
      </Result>
    );
  }
  if (view.made === null) return null;
  const running = asking.kind === 'running';
  const { at, rows, dates, until } = view.made;
  return (
    <section>
      <h2>{page.year.made(at, view.from)}</h2>
      <p>{page.year.takeBackHint(rows, dates, until)}</p>
      <Progress running={running} text={page.running} />
      {asking.kind === 'failed' && <FailureNotice failure={asking.failure} onAgain={onAgain} />}
      <Button resting={running} onPress={() => ask(() => call('sidebarUndoTurn'), onDone)}>
        {page.year.takeBack}
      </Button>
    </section>
  );
}

function Turn({ view, onAgain }: { readonly view: YearView; readonly onAgain: () => void }) {
  const { asking, ask } = useAsking<YearReport>();
  const [sure, setSure] = useState(false);
  const [meant, setMeant] = useState(false);
  const [missing, setMissing] = useState(false);
  if (asking.kind === 'answered')
    return (
      <Result tone="good" heading={page.year.turned(asking.value.year)}>
        <p>{page.year.turnedLine(asking.value.archive, asking.value.archived, asking.value.carried)}</p>
      </Result>
    );
  const running = asking.kind === 'running';
  const lacksMeant = view.early && !meant;
  return (
    <section>
      <h2>{page.year.turn(view.from, view.to)}</h2>
      <p>{view.total === 0 ? page.year.none : page.year.plan(view.archive, view.counts.closed, view.counts.carried)}</p>
      <p class="small">{page.year.listsHint}</p>
      {lists.map((list) => (
        <details key={list}>
          <summary>{page.year.count(page.year.lists[list], view.counts[list])}</summary>
          <ul>
            {view[list].map(({ row, id, title, due, status }) => (
              <li key={row}>{page.year.measure(id, title, due, status)}</li>
            ))}
          </ul>
        </details>
      ))}
      <Checkbox label={page.year.confirm} checked={sure} onChecked={setSure} />
      {view.ahead && <p class="wrong">{page.year.ahead(view.from, view.current)}</p>}
      {view.early && (
        <>
          <p>{page.year.early(view.today, view.from)}</p>
          <Checkbox label={page.year.meant(view.to)} checked={meant} onChecked={setMeant} />
        </>
      )}
      {missing && (!sure || lacksMeant) && (
        <p class="wrong" role="alert">
          {sure ? page.year.meantMissing : page.year.confirmMissing}
        </p>
      )}
      <Progress running={running} text={page.running} />
      {asking.kind === 'failed' && <FailureNotice failure={asking.failure} onAgain={onAgain} />}
      <Button
        look="main"
        resting={running}
        onPress={() => {
          setMissing(!sure || lacksMeant);
          if (sure && !lacksMeant) ask(() => call('sidebarTurnYear', view.revision, meant));
        }}
      >
        {page.year.sure(view.to)}
      </Button>
    </section>
  );
}

function Transfers({ view }: { readonly view: YearView }) {
  const { asking, ask } = useAsking<FixReport>();
  const undoing = useAsking<UndoFixReport>();
  const [choices, setChoices] = useState<{ readonly [section: string]: string }>(() =>
    Object.fromEntries(
      view.transfers.flatMap(({ section, successors }) => (successors.length === 1 ? [[section, successors[0] ?? '']] : [])),
    ),
  );
  const running = asking.kind === 'running' || undoing.asking.kind === 'running';
  const chosen = Object.entries(choices).filter(([, successor]) => successor !== '');
  return (
    <section>
      <h2>{page.year.transfers}</h2>
      <Progress running={running} text={page.running} />
      {asking.kind === 'failed' && <FailureNotice failure={asking.failure} />}
      {undoing.asking.kind === 'failed' && <FailureNotice failure={undoing.asking.failure} />}
      {undoing.asking.kind === 'answered' && <p role="status">{page.year.undone(undoing.asking.value.cells, undoing.asking.value.kept)}</p>}
      {asking.kind === 'answered' ? (
        <p role="status">{page.year.applied(asking.value.cells)}</p>
      ) : view.transfers.length === 0 ? (
        <p>{page.year.transfersNone}</p>
      ) : (
        <>
          {view.transfers.map(({ section, said, count, successors, trouble, cells }) => (
            <div key={section}>
              <p>{page.year.from(section, said, count)}</p>
              {trouble !== null && <p class="wrong">{page.year.trouble[trouble]}</p>}
              <Select
                label={page.year.successor}
                options={[
                  { value: '', text: page.year.keep },
                  ...[...new Set([...successors, ...view.sections])].map((name) => ({ value: name, text: name })),
                ]}
                value={choices[section] ?? ''}
                onValue={(value) => setChoices({ ...choices, [section]: value })}
              />
              <ul class="small">
                {cells.map(({ row, id, title, before }) => (
                  <li key={row}>{page.year.cell(id, title, before)}</li>
                ))}
              </ul>
            </div>
          ))}
          <Button
            resting={running || chosen.length === 0}
            onPress={() => ask(() => call('sidebarTransfer', Object.fromEntries(chosen), view.transfersRevision))}
          >
            {page.year.apply}
          </Button>
        </>
      )}
      {view.undo !== null && undoing.asking.kind !== 'answered' && (
        <Button resting={running} onPress={() => undoing.ask(() => call('sidebarUndoTransfer'))}>
          {page.year.undo(view.undo.at, view.undo.cells)}
        </Button>
      )}
      {view.withoutPost.length > 0 && (
        <details>
          <summary>{page.year.count(page.year.withoutPost, view.withoutPost.length)}</summary>
          <ul>
            {view.withoutPost.map(({ section, measures }) => (
              <li key={section}>{page.year.withoutPostLine(section, measures)}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
