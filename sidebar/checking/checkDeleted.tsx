// Measures whose rows somebody deleted: named before all else, each with its way back.
import type { CheckReport, RestoreReport } from '../../src/checking/page';
import { page } from '../language';
import { useAsking } from '../parts/asking';
import { Button } from '../parts/button';
import { FailureNotice, Result } from '../parts/notice';
import { Progress } from '../parts/progress';
import { call } from '../server';

type Deleted = CheckReport['deleted'];

export function DeletedRows({ deleted, onChecked }: { readonly deleted: Deleted; readonly onChecked: (check: CheckReport) => void }) {
  const { asking, ask } = useAsking<RestoreReport>();
  const text = page.deleted;
  const resting = asking.kind === 'running';
  const restore = (rows: Deleted) =>
    ask(
      () =>
        call(
          'sidebarRestoreRows',
          rows.map(({ revision }) => revision),
        ),
      ({ check }) => onChecked(check),
    );
  return (
    <>
      {asking.kind === 'answered' && (
        <Result tone="good" heading={text.done(asking.value.rows)}>
          <p>{text.report(asking.value.lost)}</p>
        </Result>
      )}
      <Progress running={resting} text={page.running} />
      {asking.kind === 'failed' && <FailureNotice failure={asking.failure} />}
      {deleted.length > 0 && (
        <section class="notice warning">
          <h2>{text.heading(deleted.length)}</h2>
          <p class="small">{text.hint}</p>
          <ul class="plain-list">
            {deleted.map((row) => (
              <li key={row.revision}>
                <p>
                  <strong>{page.rounds.measure(row.id, page.check.title(row.title))}</strong>
                  <span class="problem-words">{text.found(row.owner, page.stamp(row.at))}</span>
                </p>
                <Button resting={resting} spoken={text.restoreOf(row.id, row.title)} onPress={() => restore([row])}>
                  {text.restore}
                </Button>
              </li>
            ))}
          </ul>
          {deleted.length > 1 && (
            <Button resting={resting} onPress={() => restore(deleted)}>
              {text.restoreAll(deleted.length)}
            </Button>
          )}
        </section>
      )}
    </>
  );
}
