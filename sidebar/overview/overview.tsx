// The page 全体の状況を見る: numbers that open their rows, trend, and the buttons for dashboard and schedule.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { OverviewView, PictureReport } from '../../src/overview/page';
import { page, words } from '../language';
import { useAsking } from '../parts/asking';
import { Button } from '../parts/button';
import { Select } from '../parts/field';
import { useJump } from '../parts/jump';
import { FailureNotice } from '../parts/notice';
import { Progress } from '../parts/progress';
import { Screen } from '../parts/screen';
import { call } from '../server';

type Chosen = { readonly name: string; readonly members: readonly number[] };
type Choose = (chosen: Chosen) => void;
const PORTION = 50;
const URGENT_SHOWN = 5;

/** Numbers of the whole plan; each opens the rows behind it. */
export function OverviewPage({ go }: { readonly go: (view: 'home') => void }) {
  const { asking, ask } = useAsking<OverviewView>();
  const load = () => ask(() => call('sidebarOverview'));
  useEffect(load, []);
  return (
    <Screen heading={page.overview.heading} onBack={() => go('home')}>
      <Progress running={asking.kind === 'running'} text={page.reading} />
      {asking.kind === 'failed' && <FailureNotice failure={asking.failure} onAgain={load} />}
      {asking.kind === 'answered' && <Numbers view={asking.value} />}
    </Screen>
  );
}

function Numbers({ view }: { readonly view: OverviewView }) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  if (view.total === 0) return <p>{page.overview.empty}</p>;
  if (chosen !== null) return <Rows view={view} chosen={chosen} onClose={() => setChosen(null)} />;
  const named = (groups: readonly Chosen[], blank: string): readonly Chosen[] =>
    groups.map(({ name, members }) => ({ name: name === '' ? blank : name, members }));
  return (
    <>
      <p>
        {page.home.asOf(page.day(view.today))}　{page.home.total(view.total)}
      </p>
      {view.total > view.measures.length && <p class="small">{page.overview.cut(view.measures.length)}</p>}
      <Signals view={view} onChoose={setChosen} />
      <Urgent view={view} onChoose={setChosen} />
      <Groups heading={page.overview.pillars} view={view} groups={named(view.pillars, page.overview.blank)} onChoose={setChosen} />
      <Groups
        heading={page.overview.divisions}
        hint={page.overview.severalHint}
        view={view}
        groups={named(view.divisions, page.overview.unknown)}
        onChoose={setChosen}
      />
      <Groups
        heading={page.overview.sections}
        hint={page.overview.severalHint}
        view={view}
        groups={named(view.sections, page.overview.unknown)}
        onChoose={setChosen}
      />
      <Groups heading={page.overview.statuses} view={view} groups={named(view.statuses, page.overview.blank)} onChoose={setChosen} />
      <Trend view={view} />
      {view.kpis.length > 0 && (
        <section>
          <h2>{page.overview.kpis}</h2>
          <Jumps
            places={view.kpis.slice(0, PORTION).flatMap(({ member, name, target, actual, reached }) => {
              const measure = view.measures[member];
              const said = page.overview.kpi(name, target, actual, reached === null ? '' : page.overview.reached(reached));
              return measure === undefined ? [] : [{ ...measure, content: said }];
            })}
          />
        </section>
      )}
      <h2>{page.overview.others}</h2>
      <ul class="plain-list">
        {(['withoutDue', 'withoutOwner', 'flagged'] as const).map((kind) => (
          <li key={kind} class="pair">
            <span>{page.overview[kind]}</span>
            <Count name={page.overview[kind]} members={view[kind]} onChoose={setChosen} />
          </li>
        ))}
      </ul>
      <MakeTabs fiscalYear={view.fiscalYear} />
    </>
  );
}

/** A number that opens its rows; none opens nothing. */
function Count({ name, members, onChoose }: Chosen & { readonly onChoose: Choose }) {
  if (members.length === 0) return <span class="no-count">{page.overview.count(0)}</span>;
  return (
    <button type="button" class="count" aria-label={page.overview.open(name, members.length)} onClick={() => onChoose({ name, members })}>
      {page.overview.count(members.length)}
    </button>
  );
}

function Signals({ view, onChoose }: { readonly view: OverviewView; readonly onChoose: Choose }) {
  const shown = view.signals.filter(({ kind, members }) => members.length > 0 || kind === 'late');
  return (
    <section>
      <h2>{page.overview.signals}</h2>
      <dl class="signals">
        {shown.map(({ kind, members }) => (
          <div key={kind} class={`signal-row signal-${kind}`}>
            <dt>{words.signalKind(kind)}</dt>
            <dd>
              <Count name={words.signalKind(kind)} members={members} onChoose={onChoose} />
              <span class="bar" style={{ width: `${(100 * members.length) / view.total}%` }} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Groups({
  heading,
  hint,
  view,
  groups,
  onChoose,
}: {
  readonly heading: string;
  readonly hint?: string;
  readonly view: OverviewView;
  readonly groups: readonly Chosen[];
  readonly onChoose: Choose;
}) {
  const sets = {
    late: new Set(view.signals.find(({ kind }) => kind === 'late')?.members),
    soon: new Set(view.signals.find(({ kind }) => kind === 'due-soon')?.members),
    done: new Set(view.signals.find(({ kind }) => kind === 'done')?.members),
  };
  const columns = ['late', 'soon', 'done'] as const;
  return (
    <section>
      <h2>{heading}</h2>
      {hint !== undefined && <p class="small">{hint}</p>}
      <table class="numbers">
        <thead>
          <tr>
            <th scope="col">{page.overview.name}</th>
            <th scope="col">{page.overview.all}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {page.overview[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(({ name, members }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>
                <Count name={name} members={members} onChoose={onChoose} />
              </td>
              {columns.map((column) => (
                <td key={column}>
                  <Count
                    name={`${name}・${page.overview[column]}`}
                    members={members.filter((member) => sets[column].has(member))}
                    onChoose={onChoose}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Late, due soon and done on the days that were recorded, as bars with their numbers beside them. */
function Trend({ view }: { readonly view: OverviewView }) {
  const most = Math.max(1, ...view.trend.flatMap(({ counts }) => [counts.late, counts['due-soon'], counts.done]));
  const kinds = ['late', 'due-soon', 'done'] as const;
  return (
    <section>
      <h2>{page.overview.trend}</h2>
      <p class="small">{page.overview.trendHint}</p>
      <table class="numbers">
        <thead>
          <tr>
            <th scope="col">{page.overview.name}</th>
            {kinds.map((kind) => (
              <th key={kind} scope="col">
                {words.signalKind(kind)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.trend.map(({ name, counts }, place) => (
            <tr key={place}>
              <th scope="row">{name === '' ? page.overview.today : name}</th>
              {kinds.map((kind) => (
                <td key={kind} class={`signal-${kind}`}>
                  {counts[kind]}
                  <span class="bar" style={{ width: `${(100 * counts[kind]) / most}%` }} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What to look at first. */
function Urgent({ view, onChoose }: { readonly view: OverviewView; readonly onChoose: Choose }) {
  if (view.urgent.length === 0) return null;
  return (
    <section>
      <h2>{page.overview.urgent}</h2>
      <Jumps places={rowsOf(view, view.urgent.slice(0, URGENT_SHOWN))} />
      {view.urgent.length > URGENT_SHOWN && (
        <Button onPress={() => onChoose({ name: page.overview.urgent, members: view.urgent })}>
          {page.overview.urgentAll(view.urgent.length)}
        </Button>
      )}
    </section>
  );
}

type Place = { readonly row: number; readonly id: string; readonly title: string; readonly content: ComponentChildren };

function rowsOf(view: OverviewView, members: readonly number[]): readonly Place[] {
  return members
    .flatMap((member) => view.measures[member] ?? [])
    .map(({ row, id, title, owner, due, signal }) => ({
      row,
      id,
      title,
      content: (
        <>
          <strong>{page.overview.row(id, page.check.title(title))}</strong>
          <span class={`problem-words signal-words signal-${signal.kind}`}>{words.signal(signal)}</span>
          <span class="problem-words">{page.overview.due(due, owner)}</span>
        </>
      ),
    }));
}

/** Buttons that lead to rows of the tracker. */
function Jumps({ places }: { readonly places: readonly Place[] }) {
  const { jump, resting, said } = useJump();
  return (
    <>
      {said}
      <ul class="plain-list">
        {places.map((place) => (
          <li key={place.row}>
            <button type="button" class="problem" aria-disabled={resting} onClick={() => jump(place)}>
              {place.content}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The rows behind a number. */
function Rows({ view, chosen, onClose }: { readonly view: OverviewView; readonly chosen: Chosen; readonly onClose: () => void }) {
  const [portions, setPortions] = useState(1);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const rows = rowsOf(view, chosen.members);
  const shown = rows.slice(0, portions * PORTION);
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {page.overview.list(chosen.name, chosen.members.length)}
      </h2>
      <Button onPress={onClose}>{page.overview.close}</Button>
      <Jumps places={shown} />
      {shown.length < rows.length && (
        <Button onPress={() => setPortions(portions + 1)}>{page.overview.more(Math.min(PORTION, rows.length - shown.length))}</Button>
      )}
    </section>
  );
}

function MakeTabs({ fiscalYear }: { readonly fiscalYear: number }) {
  const { asking, ask } = useAsking<PictureReport>();
  const [first, setFirst] = useState(fiscalYear);
  const [years, setYears] = useState(1);
  const running = asking.kind === 'running';
  const offered = [-1, 0, 1, 2].map((ahead) => fiscalYear + ahead);
  return (
    <section>
      <h2>{page.overview.makeDashboard}</h2>
      <Button resting={running} onPress={() => ask(() => call('sidebarMakeDashboard'))}>
        {page.overview.makeDashboard}
      </Button>
      <h2>{page.overview.makeSchedule}</h2>
      <Select
        label={page.overview.firstYear}
        options={offered.map((year) => ({ value: String(year), text: words.fiscalYear(year) }))}
        value={String(first)}
        onValue={(value) => setFirst(Number(value))}
      />
      <Select
        label={page.overview.years}
        options={[1, 2, 3].map((count) => ({ value: String(count), text: page.overview.yearCount(count) }))}
        value={String(years)}
        onValue={(value) => setYears(Number(value))}
      />
      <Button resting={running} onPress={() => ask(() => call('sidebarMakeSchedule', first, years))}>
        {page.overview.makeSchedule}
      </Button>
      <p class="small">{page.overview.print}</p>
      <Progress running={running} text={page.running} />
      {asking.kind === 'failed' && <FailureNotice failure={asking.failure} />}
      {asking.kind === 'answered' && <p role="status">{page.overview.made(asking.value.tab, asking.value.measures)}</p>}
    </section>
  );
}
