// In a copy of the file: where letters go until a person says that this is the real one now.
import type { UseFileReport } from '../../src/reminders/page';
import { page } from '../language';
import { useAsking } from '../parts/asking';
import { Button } from '../parts/button';
import { FailureNotice } from '../parts/notice';
import { Progress } from '../parts/progress';
import { call } from '../server';
import type { Said } from './remind';

type Props = { readonly to: string; readonly resting: boolean; readonly onDone: (said: Said) => void };

export function RemindCopy({ to, resting, onDone }: Props) {
  const { fileCopy } = page.remind;
  const { asking, ask } = useAsking<UseFileReport>();
  const use = () =>
    ask(
      () => call('sidebarUseFile'),
      ({ real }) => {
        if (real) onDone({ heading: fileCopy.used, line: fileCopy.usedLine });
      },
    );
  return (
    <div class="notice warning">
      <p class="notice-name">{fileCopy.heading}</p>
      <p>{fileCopy.line(to)}</p>
      <Button resting={resting || asking.kind === 'running'} onPress={use}>
        {fileCopy.use}
      </Button>
      <Progress running={asking.kind === 'running'} text={fileCopy.waiting} />
      {asking.kind === 'answered' && !asking.value.real && <p role="status">{fileCopy.declined}</p>}
      {asking.kind === 'failed' && <FailureNotice failure={asking.failure} />}
    </div>
  );
}
