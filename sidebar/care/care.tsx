// The page シートの健康診断: what is wrong with the sheet itself, and mending it.
import { useEffect, useState } from 'preact/hooks';
import type { RepairKind } from '../../src/care/health';
import type { HealthReport } from '../../src/care/page';
import { page } from '../language';
import { useAsking } from '../parts/asking';
import { Button } from '../parts/button';
import { Checkbox } from '../parts/field';
import { FailureNotice } from '../parts/notice';
import { Progress } from '../parts/progress';
import { Screen } from '../parts/screen';
import { call } from '../server';

/** What is found stands first, then what one press mends of it. */
export function Care({ go }: { readonly go: (view: 'home') => void }) {
  const { asking, ask } = useAsking<HealthReport>();
  const [shown, setShown] = useState<HealthReport | null>(null);
  const [said, setSaid] = useState('');
  const load = () => ask(() => call('sidebarHealth'), setShown);
  useEffect(load, []);
  const changed = (words: string) => (report: HealthReport) => {
    setShown(report);
    setSaid(words);
  };
  const running = asking.kind === 'running';
  return (
    <Screen heading={page.care.heading} onBack={() => go('home')}>
      <p class="small">{page.care.hint}</p>
      <Progress running={running} text={page.reading} />
      {asking.kind === 'failed' && <FailureNotice failure={asking.failure} onAgain={load} />}
      {said !== '' && <p role="status">{said}</p>}
      {shown !== null && (
        <>
          <Findings report={shown} />
          {shown.repairs.length > 0 && (
            <Repairs
              report={shown}
              resting={running}
              onRepair={(kinds) => ask(() => call('sidebarRepair', kinds, shown.revision), changed(page.care.repaired))}
            />
          )}
          {shown.undo !== null && (
            <section>
              <p class="small">{page.care.undoHint}</p>
              <Button resting={running} onPress={() => ask(() => call('sidebarUndoRepair'), changed(page.care.undone))}>
                {page.care.undo(page.stamp(shown.undo.at))}
              </Button>
            </section>
          )}
        </>
      )}
    </Screen>
  );
}

function Findings({ report: { findings, remarks } }: { readonly report: HealthReport }) {
  return (
    <>
      <h2>{findings.length === 0 ? page.care.none : page.care.found(findings.length)}</h2>
      <ul>
        {findings.map((found, place) => (
          <li key={place}>{page.care.finding(found)}</li>
        ))}
      </ul>
      {remarks.length > 0 && (
        <>
          <h2>{page.care.remarks}</h2>
          <ul>
            {remarks.map((found, place) => (
              <li key={place}>{page.care.finding(found)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

type RepairsProps = {
  readonly report: HealthReport;
  readonly resting: boolean;
  readonly onRepair: (kinds: readonly RepairKind[]) => void;
};

/** All are chosen at first but what could mail somebody twice: each is additive, or makes again what only looks. */
function Repairs({ report, resting, onRepair }: RepairsProps) {
  const [left, setLeft] = useState<readonly RepairKind[]>(['ledger']);
  const chosen = report.repairs.filter((kind) => !left.includes(kind));
  return (
    <section>
      <h2>{page.care.repairs}</h2>
      {report.repairs.map((kind) => (
        <Checkbox
          key={kind}
          label={page.care.repair[kind]}
          checked={!left.includes(kind)}
          onChecked={(checked) => setLeft(checked ? left.filter((each) => each !== kind) : [...left, kind])}
        />
      ))}
      <Button look="main" resting={resting || chosen.length === 0} onPress={() => onRepair(chosen)}>
        {page.care.press}
      </Button>
    </section>
  );
}
