// The page 行を点検する: all problems by what mends them, each with the way to its cell.
import { useEffect, useState } from 'preact/hooks';
import type { CheckReport } from '../../src/checking/page';
import type { View } from '../../src/shell/page';
import { page, words } from '../language';
import { useAsking } from '../parts/asking';
import { Button } from '../parts/button';
import { Select } from '../parts/field';
import { useJump } from '../parts/jump';
import { FailureNotice, Result } from '../parts/notice';
import { Progress } from '../parts/progress';
import { Screen } from '../parts/screen';
import { call } from '../server';
import { DeletedRows } from './checkDeleted';
import { Fixes, RuleTable } from './checkFixes';
import { AddSettings } from './checkSettings';

type Go = (view: View) => void;
type Found = CheckReport['problems'][number];
type Severity = Found['severity'];
type Problems = readonly Found[];

const severities = ['error', 'warning', 'note'] as const satisfies readonly Severity[];

/** Up to this many problems the list needs no filter. */
const SHORT_LIST = 10;

/** How many problems of a group are put on the page at a time; a sheet of thousands would stop the browser. */
const PORTION = 50;

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
      {asking.kind === 'answered' && <Report key={round} first={asking.value} go={go} />}
      {asking.kind !== 'idle' && (
        <Button look={needsAgain(asking.kind === 'answered' ? asking.value : null) ? 'main' : 'plain'} resting={running} onPress={run}>
          {page.check.again}
        </Button>
      )}
    </Screen>
  );
}

function needsAgain(report: CheckReport | null): boolean {
  return report !== null && (report.total > 0 || report.rows === 0);
}

function Report({ first, go }: { readonly first: CheckReport; readonly go: Go }) {
  // a fix answers with the check as it is after it
  const [report, setReport] = useState(first);
  const { rows, total, problems, sheet, fixes } = report;
  const clean = total === 0 && sheet.length === 0;
  return (
    <>
      <DeletedRows deleted={report.deleted} onChecked={setReport} />
      <Result
        tone={clean && rows > 0 ? 'good' : 'warning'}
        heading={clean ? (rows === 0 ? page.check.heading : page.check.none) : page.check.found(total + sheet.length)}
      >
        <p>{rows === 0 ? page.check.noRows : page.check.foundLine(rows)}</p>
        {!clean && (
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
        )}
        {clean && rows > 0 && (
          <Button look="main" onPress={() => go('meetings')}>
            {page.check.toMeetings}
          </Button>
        )}
      </Result>
      <RecordNotes record={report.record} go={go} />
      <Fixes fixes={fixes} onChecked={setReport} />
      {sheet.length > 0 && (
        <section>
          <h2>{page.check.sheet}</h2>
          <ul>
            {sheet.map((problem, place) => (
              <li key={place}>{words.sheetProblem(problem)}</li>
            ))}
          </ul>
        </section>
      )}
      <AddSettings missing={sheet.some(({ code }) => code === 'settings-missing')} onChecked={setReport} />
      {total > 0 && (
        <>
          <p class="small">
            {page.check.howTo}
            <br />
            {page.check.written}
          </p>
          {total > problems.length && <p class="small">{page.check.cut(problems.length)}</p>}
          <ProblemList problems={problems} />
        </>
      )}
      <RuleTable rules={report.rules} />
    </>
  );
}

/** What the check found out about changes, and a way to give the reasons that are missing. */
function RecordNotes({ record, go }: { readonly record: CheckReport['record']; readonly go: Go }) {
  if (record.changes === 0 && record.notices.length === 0 && record.unexplained.length === 0) return null;
  return (
    <section>
      <h2>{page.record.heading}</h2>
      {record.changes > 0 && <p>{page.record.changes(record.changes)}</p>}
      {record.notices.map((notice) => (
        <p key={notice.code}>{page.record.notice(notice)}</p>
      ))}
      {record.unexplained.length > 0 && (
        <>
          <p>{page.record.unexplained(record.unexplained.length)}</p>
          <Button onPress={() => go('section')}>{page.record.toSection}</Button>
        </>
      )}
    </section>
  );
}

function ProblemList({ problems }: { readonly problems: Problems }) {
  const [severity, setSeverity] = useState<Severity | null>(null);
  const { jump, resting, said } = useJump();
  const chosen = problems.filter((found) => severity === null || found.severity === severity);
  const groups = byRepair(chosen);
  return (
    <section>
      <h2>{page.check.list}</h2>
      {problems.length > SHORT_LIST && (
        <>
          <Select
            label={page.check.filter}
            options={filters(problems)}
            value={severity ?? ''}
            onValue={(value) => setSeverity(severities.find((each) => each === value) ?? null)}
          />
          <p role="status" class="small">
            {page.check.shown(chosen.length)}
          </p>
        </>
      )}
      {said}
      {groups.map((group) => (
        <Group
          key={`${group.repair} ${severity ?? ''}`}
          group={group}
          open={groups.length === 1 || chosen.length <= SHORT_LIST}
          resting={resting}
          onJump={jump}
        />
      ))}
    </section>
  );
}

type RepairGroup = { readonly repair: Found['repair']; readonly problems: Problems };

/** Problems that one kind of repair mends, as a group that opens. */
function Group({
  group,
  open,
  resting,
  onJump,
}: {
  readonly group: RepairGroup;
  readonly open: boolean;
  readonly resting: boolean;
  readonly onJump: (found: Found) => void;
}) {
  const [portions, setPortions] = useState(1);
  const shown = group.problems.slice(0, portions * PORTION);
  return (
    <details open={open}>
      <summary>{page.check.group(words.repair(group.repair), group.problems.length)}</summary>
      <ul class="plain-list">
        {shown.map((found, place) => (
          <li key={place}>
            <button type="button" class="problem" aria-disabled={resting} onClick={() => onJump(found)}>
              <Severe severity={found.severity} /> <strong>{page.check.place(found.row, words.field(found.field))}</strong>
              {page.check.title(found.title)}
              <span class="problem-words">{words.problem(found.problem)}</span>
            </button>
          </li>
        ))}
      </ul>
      {shown.length < group.problems.length && (
        <Button onPress={() => setPortions(portions + 1)}>
          {page.check.more(Math.min(PORTION, group.problems.length - shown.length))}
        </Button>
      )}
    </details>
  );
}

/** In the order in which the script's problems name them first: worst things do not hide below. */
function byRepair(problems: Problems): readonly RepairGroup[] {
  const groups = new Map<Found['repair'], Found[]>();
  for (const severity of severities)
    for (const found of problems) if (found.severity === severity) groups.set(found.repair, [...(groups.get(found.repair) ?? []), found]);
  return [...groups].map(([repair, found]) => ({ repair, problems: found }));
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
