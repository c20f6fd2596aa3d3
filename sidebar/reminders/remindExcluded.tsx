// Measures that get no letter, by reason.
import type { ReminderPreview } from '../../src/reminders/page';
import { page } from '../language';
import { Button } from '../parts/button';
import { Fold } from '../parts/fold';
import { useJump } from '../parts/jump';
import { Many } from '../parts/many';
import { Progress } from '../parts/progress';
import type { Said } from './remind';
import { Resume, SnoozeForm } from './remindSnooze';

type ExcludedItem = ReminderPreview['excluded'][number];
type Reason = ExcludedItem['reason'];
const SHOWN = 20;

/** Letters will go about these one day, so a person may want to stop them. */
const stoppable: readonly Reason[] = ['already-asked', 'unconfirmed', 'answered', 'today'];

type ExcludedProps = { readonly preview: ReminderPreview; readonly resting: boolean; readonly onDone: (said: Said) => void };

/** Measures that get no letter, by reason. */
export function RemindExcluded({ preview: { excluded, excludedTotal, dry }, resting, onDone }: ExcludedProps) {
  const { jump, resting: jumping, said } = useJump();
  const reasons = [...new Set(excluded.map(({ reason }) => reason))];
  const idle = resting || jumping;
  return (
    <section>
      <h2>{page.remind.excluded(excludedTotal)}</h2>
      <p class="small">{page.remind.leftHint}</p>
      {excludedTotal > excluded.length && <p class="small">{page.remind.leftCut(excluded.length)}</p>}
      <Progress running={jumping} text={page.running} />
      {said}
      {reasons.map((reason) => {
        const group = excluded.filter((each) => each.reason === reason);
        return (
          <Fold key={reason} summary={page.remind.leftGroup(page.remind.reasons[reason].name, group.length)}>
            <p class="small">{page.remind.reasons[reason].line}</p>
            <Many items={group} shown={SHOWN} listClass="plain-list cards">
              {(item) => (
                <>
                  <p class="card-name">{page.remind.leftItem(item.id, item.title)}</p>
                  {item.owner !== '' && <p class="small">{item.owner}</p>}
                  <Detail item={item} />
                  <Button look="link" resting={idle} spoken={page.remind.jumpOf(item.id, item.title)} onPress={() => jump(item)}>
                    {page.remind.jump}
                  </Button>
                  {!dry && reason === 'snoozed' && <Resume id={item.id} resting={idle} onDone={onDone} />}
                  {!dry && stoppable.includes(reason) && (
                    <Fold summary={page.remind.snooze.open}>
                      <SnoozeForm id={item.id} resting={idle} onDone={onDone} />
                    </Fold>
                  )}
                </>
              )}
            </Many>
          </Fold>
        );
      })}
    </section>
  );
}

/** What the reason speaks of: a day, an address, a person's words. */
function Detail({ item: { reason, detail, until } }: { readonly item: ExcludedItem }) {
  const { details } = page.remind;
  const lines: string[] = [];
  if (reason === 'snoozed') lines.push(until === null ? page.remind.untilUnclear : page.remind.until(page.day(until)));
  if (detail !== '')
    switch (reason) {
      case 'already-asked':
      case 'unconfirmed':
      case 'answered':
        lines.push(details[reason](page.stamp(detail)));
        break;
      case 'snoozed':
      case 'enough':
      case 'status-unclear':
        lines.push(details[reason](detail));
        break;
      case 'bad-address':
      case 'outside-domains':
        lines.push(details.address(detail));
        break;
      default:
        break;
    }
  return (
    <>
      {lines.map((line) => (
        <p key={line} class="small">
          {line}
        </p>
      ))}
    </>
  );
}
