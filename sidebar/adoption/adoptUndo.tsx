// Taking the last adoption back, and what stays because somebody changed it.
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { AdoptionRecord, UndoAdoptionReport } from '../../src/adoption/page';
import type { View } from '../../src/shell/page';
import { page } from '../language';
import { useAsking } from '../parts/asking';
import { Button } from '../parts/button';
import { FailureNotice, Result } from '../parts/notice';
import { Progress } from '../parts/progress';
import { call } from '../server';
import { Names } from './adoptContents';

type Props = {
  readonly go: (view: View) => void;
  /** Not while something else runs, and not before a first adoption. */
  readonly offered?: boolean;
  /** What the page says of the adoption: untrue, and away, once it is taken back. */
  readonly children?: ComponentChildren;
};

/** Takes the last adoption back, after it has been said what goes and what stays. */
export function UndoAdoption({ go, offered = true, children }: Props) {
  const last = useAsking<AdoptionRecord | null>();
  const undoing = useAsking<UndoAdoptionReport>();
  const [sure, setSure] = useState(false);
  useEffect(() => {
    if (offered) last.ask(() => call('sidebarAdoptionRecord'));
  }, [offered]);
  const text = page.adopt.undo;
  if (undoing.asking.kind === 'answered') {
    const { taken, kept, restored, tabRemoved } = undoing.asking.value;
    return (
      <Result tone="plain" heading={text.done}>
        <p>{text.report(taken, restored)}</p>
        {tabRemoved && <p>{text.removed}</p>}
        {kept.length > 0 && <Names heading={text.kept(kept.length)} measures={kept} />}
        <Button onPress={() => go('home')}>{page.back}</Button>
      </Result>
    );
  }
  const record = last.asking.kind === 'answered' ? last.asking.value : null;
  const busy = undoing.asking.kind === 'running';
  return (
    <>
      {children}
      {offered && record !== null && (
        <section
          ref={(element) => {
            if (sure) element?.scrollIntoView({ block: 'nearest' });
          }}
        >
          <h2>{text.heading}</h2>
          <p class="small">{text.last(record.at, record.sheet, record.measures)}</p>
          {sure && <p>{text.hint}</p>}
          <Progress running={busy} text={page.running} />
          {undoing.asking.kind === 'failed' && <FailureNotice failure={undoing.asking.failure} />}
          {sure ? (
            <>
              <Button look="main" resting={busy} onPress={() => undoing.ask(() => call('sidebarUndoAdoption', record.run))}>
                {text.sure}
              </Button>
              <Button resting={busy} onPress={() => setSure(false)}>
                {text.stop}
              </Button>
            </>
          ) : (
            <Button onPress={() => setSure(true)}>{text.ask}</Button>
          )}
        </section>
      )}
    </>
  );
}
