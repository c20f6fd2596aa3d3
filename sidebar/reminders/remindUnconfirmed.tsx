// Letters of which nobody can say whether they went out: a person decides.
import type { ReminderPreview, ResolveReport } from '../../src/reminders/page';
import { page } from '../language';
import { useAsking } from '../parts/asking';
import { Button } from '../parts/button';
import { Fold } from '../parts/fold';
import { Many } from '../parts/many';
import { FailureNotice } from '../parts/notice';
import { Progress } from '../parts/progress';
import { call } from '../server';
import type { Said } from './remind';

type Unconfirmed = ReminderPreview['unconfirmed'][number];
const SHOWN = 3;

type Doing = { readonly resting: boolean; readonly onDone: (said: Said) => void; readonly onReload: () => void };
type UnconfirmedProps = Doing & { readonly preview: ReminderPreview };

/** Letters of which nobody can say whether they went out: a person finds out and says it here. */
export function RemindUnconfirmed({ preview: { unconfirmed, unconfirmedTotal }, ...doing }: UnconfirmedProps) {
  return (
    <section class="notice warning">
      <h2>{page.remind.unconfirmed(unconfirmedTotal)}</h2>
      <p>{page.remind.unconfirmedHint}</p>
      {unconfirmedTotal > unconfirmed.length && <p class="small">{page.remind.unconfirmedCut(unconfirmed.length)}</p>}
      <Many items={unconfirmed} shown={SHOWN} listClass="plain-list cards">
        {(letter) => <Resolve letter={letter} {...doing} />}
      </Many>
    </section>
  );
}

function Resolve({ letter, resting, onDone, onReload }: Doing & { readonly letter: Unconfirmed }) {
  const { asking, ask } = useAsking<ResolveReport>();
  const { key, revision, at, section, to, operator, deleted, measures } = letter;
  const running = asking.kind === 'running';
  const settle = (outcome: 'arrived' | 'again') =>
    ask(
      () => call('sidebarSettleLetter', key, revision, outcome),
      (report) =>
        onDone({
          heading: outcome === 'arrived' ? page.remind.settledArrived(section) : page.remind.settledAgain(section),
          line: page.remind.settledLine(report.measures),
        }),
    );
  return (
    <>
      <p class="card-name">{page.remind.unconfirmedTo(section, to)}</p>
      <p class="small">{page.remind.unconfirmedAt(page.stamp(at), operator)}</p>
      {deleted && <p class="small">{page.remind.unconfirmedDeleted}</p>}
      <Fold summary={page.remind.unconfirmedMeasures(measures.length)}>
        <ul>
          {measures.map(({ id, title, due, step }) => (
            <li key={id + due + step}>
              {page.remind.unconfirmedMeasure(id, title)}
              <span class="item-facts">{page.remind.unconfirmedDue(page.day(due), step)}</span>
            </li>
          ))}
        </ul>
      </Fold>
      <Progress running={running} text={page.remind.settling} />
      {asking.kind === 'failed' && <FailureNotice failure={asking.failure} onAgain={onReload} />}
      <Button resting={resting || running} spoken={page.remind.arrivedOf(section)} onPress={() => settle('arrived')}>
        {page.remind.arrived}
      </Button>
      <p class="small">{page.remind.arrivedLine}</p>
      <Button resting={resting || running} spoken={page.remind.againOf(section)} onPress={() => settle('again')}>
        {page.remind.again}
      </Button>
      <p class="small">{page.remind.againLine}</p>
    </>
  );
}
