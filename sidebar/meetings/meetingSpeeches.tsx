// The items of the speeches: what would be written into 発言, before it is written.
import { page } from '../language';
import { Button } from '../parts/button';
import { Fold } from '../parts/fold';
import { Many } from '../parts/many';
import { call } from '../server';
import { PartState, type Session } from './meetingSession';

const PART = 'speeches';
const SHOWN = 20;

/** Which speech belongs to which item: the list of what is proposed, and one press that writes it. */
export function MeetingSpeeches({ session }: { readonly session: Session }) {
  const { key, speeches: found } = session.view;
  const { speeches } = page.meeting;
  const { proposed, unplaced, revision } = found;
  const place = () => session.save(PART, () => call('sidebarPlaceSpeeches', key, revision), { text: speeches.placed(proposed.length) });
  return (
    <section>
      <h2>{speeches.heading}</h2>
      <p class="small">{speeches.hint}</p>
      {unplaced > 0 && <p>{speeches.unplaced(unplaced)}</p>}
      <PartState session={session} part={PART} />
      {proposed.length === 0 ? (
        <p>{speeches.none}</p>
      ) : (
        <>
          <Fold summary={speeches.proposed(proposed.length)} startOpen>
            <Many items={proposed} shown={SHOWN}>
              {({ row, word, speaker, speech }) => speeches.line(row, word, speaker, speech)}
            </Many>
          </Fold>
          <Button resting={session.working !== null} onPress={place}>
            {speeches.place}
          </Button>
        </>
      )}
    </section>
  );
}
