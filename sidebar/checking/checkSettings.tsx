// Adding to 設定 the lines of this version that it lacks.
import type { AddSettingsReport, CheckReport } from '../../src/checking/page';
import { page } from '../language';
import { useAsking } from '../parts/asking';
import { Button } from '../parts/button';
import { FailureNotice, Result } from '../parts/notice';
import { Progress } from '../parts/progress';
import { call } from '../server';

/** A button while lines are missing, and what was done once it was pressed. */
export function AddSettings({ missing, onChecked }: { readonly missing: boolean; readonly onChecked: (check: CheckReport) => void }) {
  const { asking, ask } = useAsking<AddSettingsReport>();
  const add = () =>
    ask(
      () => call('sidebarAddSettings'),
      ({ check }) => onChecked(check),
    );
  return (
    <>
      {asking.kind === 'answered' && (
        <Result tone="good" heading={page.settings.add}>
          <p>{page.settings.done(asking.value.lines)}</p>
        </Result>
      )}
      <Progress running={asking.kind === 'running'} text={page.running} />
      {asking.kind === 'failed' && <FailureNotice failure={asking.failure} />}
      {missing && (
        <section>
          <p class="small">{page.settings.hint}</p>
          <Button resting={asking.kind === 'running'} onPress={add}>
            {page.settings.add}
          </Button>
        </section>
      )}
    </>
  );
}
