// The tabs that staff may change: texts of letters, closed days.
import type { ReminderTabReport } from '../../src/reminders/page';
import { page } from '../language';
import { useAsking } from '../parts/asking';
import { Button } from '../parts/button';
import { Fold } from '../parts/fold';
import { FailureNotice } from '../parts/notice';
import { Progress } from '../parts/progress';
import { call } from '../server';

/** The tabs in which texts and closed days are changed. */
export function RemindTabs({ resting }: { readonly resting: boolean }) {
  const { asking, ask } = useAsking<ReminderTabReport>();
  const running = asking.kind === 'running';
  const words = page.remind.tabs;
  return (
    <Fold summary={words.heading}>
      <p class="small">{words.hint}</p>
      <Progress running={running} text={page.running} />
      {asking.kind === 'failed' && <FailureNotice failure={asking.failure} />}
      <p role="status" class="said">
        {asking.kind === 'answered' ? words.opened(asking.value.tab, asking.value.made) : ''}
      </p>
      <ul class="plain-list">
        {(['templates', 'closed-days'] as const).map((kind) => (
          <li key={kind}>
            <Button resting={resting || running} onPress={() => ask(() => call('sidebarReminderTab', kind))}>
              {words[kind]}
            </Button>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
