// The public rendition: what is left out, listed before it is made.
import { useState } from 'preact/hooks';
import type { PaperReport, PaperVersions, PaperView, PublicationView } from '../../src/meetings/page';
import { page, words } from '../language';
import { Button } from '../parts/button';
import { Fold } from '../parts/fold';
import { Many } from '../parts/many';
import { call } from '../server';
import { Report, Versions } from './meetingPapers';
import { PartState, type Session } from './meetingSession';

const SHOWN = 20;
type Omission = PublicationView['omissions'];
const kinds = [
  'item',
  'row',
  'speech',
  'unclear',
  'marked',
  'name',
  'address',
  'note',
] as const satisfies readonly Omission[number]['kind'][];

/** What may be published: what it leaves out is shown before it is made. */
export function MeetingPublication({ session }: { readonly session: Session }) {
  const { publication } = page.meeting;
  return (
    <>
      <h2>{publication.heading}</h2>
      <p class="small">{publication.hint}</p>
      <ul class="plain-list cards">
        {session.view.papers.map((paper) =>
          paper.public === null ? null : (
            <li key={paper.kind}>
              <PublicPaper session={session} paper={paper} versions={paper.public} />
            </li>
          ),
        )}
      </ul>
    </>
  );
}

type PublicProps = { readonly session: Session; readonly paper: PaperView; readonly versions: PaperVersions };

function PublicPaper({ session, paper: { kind, number, internal }, versions }: PublicProps) {
  const [seen, setSeen] = useState<PublicationView | null>(null);
  const [report, setReport] = useState<PaperReport | undefined>(undefined);
  const { publication, papers } = page.meeting;
  const { view, working } = session;
  const name = papers.name(words.paperKind(kind), number);
  const part = `public ${kind}`;
  const makeWord = versions.current === null ? publication.make : publication.again;

  const look = () =>
    session.run(
      part,
      () => call('sidebarPublication', view.key, kind),
      (found) => {
        setSeen(found);
        setReport(undefined);
        session.say(part, publication.found(found.omissions.length));
      },
    );
  const make = ({ revision }: PublicationView) =>
    session.run(
      part,
      async () => {
        const answer = await call('sidebarMakePaper', view.key, kind, 'public', revision);
        await session.lookAgain();
        return answer;
      },
      (made) => {
        setReport(made);
        if (made.kind !== 'declined') setSeen(null);
        session.say(part, papers.made[made.kind]);
      },
    );

  return (
    <>
      <h3>{name}</h3>
      {internal.current === null ? <p>{publication.internalFirst}</p> : <Versions versions={versions} />}
      <PartState session={session} part={part} waiting={papers.waiting} />
      <Report report={report} />
      {seen !== null && <OmissionList omissions={seen.omissions} />}
      {seen !== null && seen.stays.length > 0 && (
        <Fold summary={publication.stays(seen.stays.length)}>
          <Many items={seen.stays} shown={SHOWN}>
            {({ item, words: said }) => publication.staying(item, said)}
          </Many>
        </Fold>
      )}
      {internal.current !== null && (
        <Button
          look={seen === null ? 'plain' : 'link'}
          resting={working !== null}
          spoken={page.meeting.spoken(publication.look, name)}
          onPress={look}
        >
          {publication.look}
        </Button>
      )}
      {seen !== null && (
        <Button resting={working !== null} spoken={page.meeting.spoken(makeWord, name)} onPress={() => make(seen)}>
          {makeWord}
        </Button>
      )}
    </>
  );
}

function OmissionList({ omissions }: { readonly omissions: Omission }) {
  return (
    <>
      {kinds
        .map((kind) => ({ kind, found: omissions.filter((each) => each.kind === kind) }))
        .filter(({ found }) => found.length > 0)
        .map(({ kind, found }) => (
          <div key={kind}>
            <p class="card-name">{page.year.count(page.meeting.publication.kinds[kind], found.length)}</p>
            {kind === 'unclear' && <p class="small">{page.meeting.publication.unclearHint}</p>}
            <Many items={found} shown={SHOWN} listClass="small">
              {(each) => each.found}
            </Many>
          </div>
        ))}
    </>
  );
}
