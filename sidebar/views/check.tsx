import { useEffect, useState } from 'preact/hooks';
import type { CellPlace, CheckReport, View } from '../../src/entry/contract';
import { page, words } from '../language';
import { useAsking } from '../parts/asking';
import { Button } from '../parts/button';
import { Select } from '../parts/field';
import { FailureNotice, Result } from '../parts/notice';
import { Progress } from '../parts/progress';
import { Screen } from '../parts/screen';
import { call, focusSheet } from '../server';

type Go = (view: View) => void;
type Found = CheckReport['problems'][number];
type Severity = Found['severity'];
type Problems = readonly Found[];

const severities = ['error', 'warning', 'note'] as const satisfies readonly Severity[];

/** Up to this many problems the list needs no filter. */
const SHORT_LIST = 10;

/** How many problems are put on the page at a time; a sheet of thousands would stop the browser. */
const PORTION = 100;

/** Checks on entering, and shows all problems at once, each with a jump to its cell. */
export function Check({ go }: { readonly go: Go }) {
  const { asking, ask } = useAsking<CheckReport>();
  const [round, setRound] = useState(0);
  const run = () =>
    ask(
      () => call('sidebarCheck'),
      () => setRound((before) => before + 1),
    );
  useEffect(run, []);
  const running = asking.kind === 'running';
  return (
    <Screen heading={page.check.heading} onBack={() => go('home')} staying={running}>
      <Progress running={running} text={page.check.checking} />
      {asking.kind === 'failed' && <FailureNotice failure={asking.failure} />}
      {asking.kind === 'answered' && <Report key={round} report={asking.value} go={go} />}
      {asking.kind !== 'idle' && (
        <Button look={needsAgain(asking.kind === 'answered' ? asking.value : null) ? 'main' : 'plain'} resting={running} onPress={run}>
          {page.check.again}
        </Button>
      )}
    </Screen>
  );
}

function needsAgain(report: CheckReport | null): boolean {
  return report !== null && (report.problems.length > 0 || report.rows === 0);
}

function Report({ report, go }: { readonly report: CheckReport; readonly go: Go }) {
  const { rows, problems } = report;
  if (rows === 0 && problems.length === 0) {
    return (
      <Result tone="warning" heading={page.check.heading}>
        <p>{page.check.noRows}</p>
      </Result>
    );
  }
  if (problems.length === 0) {
    return (
      <Result tone="good" heading={page.check.none}>
        <p>{page.check.noneLine(rows)}</p>
        <Button look="main" onPress={() => go('agenda')}>
          {page.check.toAgenda}
        </Button>
      </Result>
    );
  }
  return (
    <>
      <Result tone="warning" heading={page.check.found(problems.length)}>
        <p>{page.check.foundLine(rows)}</p>
        <ul class="plain-list">
          {severities
            .map((severity) => ({ severity, count: problems.filter((found) => found.severity === severity).length }))
            .filter(({ count }) => count > 0)
            .map(({ severity, count }) => (
              <li key={severity}>
                <Severe severity={severity} /> {page.check.count(count)}
              </li>
            ))}
        </ul>
      </Result>
      <p class="small">
        {page.check.howTo}
        <br />
        {page.check.written}
      </p>
      <ProblemList problems={problems} />
    </>
  );
}

function ProblemList({ problems }: { readonly problems: Problems }) {
  const [severity, setSeverity] = useState<Severity | null>(null);
  const [portions, setPortions] = useState(1);
  const { asking, ask } = useAsking<null>();
  const chosen = problems.filter((found) => severity === null || found.severity === severity);
  const shown = chosen.slice(0, portions * PORTION);
  const jump = (place: CellPlace) => ask(() => call('sidebarJump', place), focusSheet);
  return (
    <>
      {problems.length > SHORT_LIST && (
        <>
          <Select
            label={page.check.filter}
            options={filters(problems)}
            value={severity ?? ''}
            onValue={(value) => {
              setSeverity(severities.find((each) => each === value) ?? null);
              setPortions(1);
            }}
          />
          <p role="status" class="small">
            {page.check.shown(shown.length)}
          </p>
        </>
      )}
      {asking.kind === 'failed' && <FailureNotice failure={asking.failure} />}
      {byRow(shown).map((group) => (
        <section key={group.row}>
          <h3>{page.check.title(group.title)}</h3>
          <ul class="plain-list">
            {group.problems.map((found, place) => (
              <li key={place}>
                <button
                  type="button"
                  class="problem"
                  aria-disabled={asking.kind === 'running'}
                  onClick={() => {
                    if (asking.kind !== 'running') jump({ row: found.row, column: found.column });
                  }}
                >
                  <Severe severity={found.severity} /> <strong>{page.check.place(found.row, words.field(found.field))}</strong>
                  <span class="problem-words">{words.problem(found.problem)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {shown.length < chosen.length && (
        <Button onPress={() => setPortions(portions + 1)}>{page.check.more(Math.min(PORTION, chosen.length - shown.length))}</Button>
      )}
    </>
  );
}

function Severe({ severity }: { readonly severity: Severity }) {
  return <span class={`tag tag-${severity}`}>{words.severity(severity)}</span>;
}

function filters(problems: Problems) {
  const count = (severity: Severity) => problems.filter((found) => found.severity === severity).length;
  return [
    { value: '', text: page.check.all(problems.length) },
    ...severities
      .filter((severity) => count(severity) > 0)
      .map((severity) => ({ value: severity, text: page.check.only(words.severity(severity), count(severity)) })),
  ];
}

type RowOfProblems = { readonly row: number; readonly title: string; readonly problems: Problems };

/** Problems of one row together, rows from top to bottom as in the sheet. */
function byRow(problems: Problems): readonly RowOfProblems[] {
  const rows = new Map<number, { row: number; title: string; problems: Found[] }>();
  for (const found of problems) {
    const group = rows.get(found.row) ?? { row: found.row, title: found.title, problems: [] };
    group.problems.push(found);
    rows.set(found.row, group);
  }
  return [...rows.values()].sort((one, other) => one.row - other.row);
}
