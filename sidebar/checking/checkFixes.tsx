// Fixes with their preview, and taking the last ones back.
import { useState } from 'preact/hooks';
import type { CheckReport, FixReport, UndoFixReport } from '../../src/checking/page';
import { page, words } from '../language';
import { useAsking } from '../parts/asking';
import { Button } from '../parts/button';
import { Checkbox } from '../parts/field';
import { FailureNotice, Result } from '../parts/notice';
import { Progress } from '../parts/progress';
import { call } from '../server';

type Kind = CheckReport['fixes']['kinds'][number]['kind'];

/** What the add-on can put right by itself: seen first, done at one press, taken back at one press. */
export function Fixes({ fixes, onChecked }: { readonly fixes: CheckReport['fixes']; readonly onChecked: (check: CheckReport) => void }) {
  const fixing = useAsking<FixReport>();
  const undoing = useAsking<UndoFixReport>();
  const [left, setLeft] = useState<readonly Kind[]>([]);
  const chosen = fixes.kinds.filter(({ kind }) => !left.includes(kind));
  const cells = chosen.reduce((sum, { count }) => sum + count, 0);
  const busy = fixing.asking.kind === 'running' || undoing.asking.kind === 'running';
  const fix = () => {
    undoing.forget();
    fixing.ask(
      () =>
        call(
          'sidebarFix',
          chosen.map(({ kind }) => kind),
          fixes.revision,
        ),
      ({ check }) => onChecked(check),
    );
  };
  const undo = () => {
    fixing.forget();
    undoing.ask(
      () => call('sidebarUndoFix'),
      ({ check }) => onChecked(check),
    );
  };
  if (fixes.kinds.length === 0 && fixes.undo === null && fixing.asking.kind === 'idle' && undoing.asking.kind === 'idle') return null;
  return (
    <section>
      {fixing.asking.kind === 'answered' && (
        <Result tone="good" heading={page.fix.done}>
          <p>{page.fix.report(fixing.asking.value.cells)}</p>
        </Result>
      )}
      {undoing.asking.kind === 'answered' && (
        <Result tone="plain" heading={page.fix.undone}>
          <p>{page.fix.undoReport(undoing.asking.value.cells, undoing.asking.value.kept)}</p>
        </Result>
      )}
      <Progress running={busy} text={page.running} />
      {fixing.asking.kind === 'failed' && <FailureNotice failure={fixing.asking.failure} />}
      {undoing.asking.kind === 'failed' && <FailureNotice failure={undoing.asking.failure} />}
      {fixes.kinds.length > 0 && (
        <details>
          <summary>{page.fix.offer(fixes.kinds.reduce((sum, { count }) => sum + count, 0))}</summary>
          <p class="small">{page.fix.hint}</p>
          {fixes.kinds.map(({ kind, count, examples }) => (
            <fieldset key={kind}>
              <Checkbox
                label={page.fix.kind(words.fixKind(kind), count)}
                checked={!left.includes(kind)}
                onChecked={(checked) => setLeft(checked ? left.filter((each) => each !== kind) : [...left, kind])}
              />
              <ul class="plain-list small">
                {examples.map((example) => (
                  <li key={`${example.row} ${example.field}`}>
                    {page.fix.example(example.row, words.field(example.field), example.before, example.after)}
                  </li>
                ))}
                {count > examples.length && <li>{page.fix.others(count - examples.length)}</li>}
              </ul>
            </fieldset>
          ))}
          <Button look="main" resting={busy || cells === 0} onPress={fix}>
            {page.fix.apply(cells)}
          </Button>
        </details>
      )}
      {fixes.undo !== null && (
        <Button resting={busy} onPress={undo}>
          {page.fix.undo(fixes.undo.at, fixes.undo.cells)}
        </Button>
      )}
    </section>
  );
}

/** How the sheet stands by the rules for machine-readable data. */
export function RuleTable({ rules }: { readonly rules: CheckReport['rules'] }) {
  return (
    <details>
      <summary>{page.rules.heading}</summary>
      <p class="small">{page.rules.hint}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{page.rules.rule}</th>
            <th scope="col">{page.rules.result}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map(({ number, result, count }) => (
            <tr key={number}>
              <th scope="row">
                {number}
                <br />
                {page.rules.name(number)}
              </th>
              <td>{page.rules.found(result, count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
