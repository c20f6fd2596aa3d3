import { useState } from 'preact/hooks';
import type { PaperReport, PaperVersions, PaperView, PublicationView } from '../../src/meetings/page';
import { page, words } from '../language';
import { Button } from '../parts/button';
import { call } from '../server';
import { type Desk, PartState } from './meetingDesk';
import { Report, Versions } from './meetingPapers';

type LeftOut = PublicationView['leftOut'];
const kinds = ['item', 'row', 'speech', 'name', 'address', 'note'] as const satisfies readonly LeftOut[number]['kind'][];

/** What may be published: what it leaves out is shown before it is made. */
export function MeetingPublication({ desk }: { readonly desk: Desk }) {
  const { publication } = page.meeting;
  return (
    <>
      <h2>{publication.heading}</h2>
      <p class="small">{publication.hint}</p>
      <ul class="plain-list cards">
        {desk.view.papers.map((paper) =>
          paper.public === null ? null : (
            <li key={paper.kind}>
              <PublicPaper desk={desk} paper={paper} versions={paper.public} />
            </li>
          ),
        )}
      </ul>
    </>
  );
}

type PublicProps = { readonly desk: Desk; readonly paper: PaperView; readonly versions: PaperVersions };

function PublicPaper({ desk, paper: { kind, number, internal }, versions }: PublicProps) {
  const [seen, setSeen] = useState<PublicationView | null>(null);
  const [report, setReport] = useState<PaperReport | undefined>(undefined);
  const { publication, papers } = page.meeting;
  const { view, working } = desk;
  const name = papers.name(words.paperKind(kind), number);
  const part = `public ${kind}`;
  const makeWord = versions.current === null ? publication.make : publication.again;

  const look = () =>
    desk.run(
      part,
      () => call('sidebarPublication', view.title, kind),
      (found) => {
        setSeen(found);
        setReport(undefined);
        desk.say(part, publication.found(found.leftOut.length));
      },
    );
  const make = ({ revision }: PublicationView) =>
    desk.run(
      part,
      async () => {
        const answer = await call('sidebarMakePaper', view.title, kind, 'public', revision);
        await desk.lookAgain();
        return answer;
      },
      (made) => {
        setReport(made);
        if (made.kind !== 'declined') setSeen(null);
        desk.say(part, papers.made[made.kind]);
      },
    );

  return (
    <>
      <h3>{name}</h3>
      {internal.current === null ? <p>{publication.internalFirst}</p> : <Versions versions={versions} />}
      <PartState desk={desk} part={part} waiting={papers.waiting} />
      <Report report={report} />
      {seen !== null && <LeftOutList leftOut={seen.leftOut} />}
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

function LeftOutList({ leftOut }: { readonly leftOut: LeftOut }) {
  return (
    <>
      {kinds
        .map((kind) => ({ kind, found: leftOut.filter((each) => each.kind === kind) }))
        .filter(({ found }) => found.length > 0)
        .map(({ kind, found }) => (
          <div key={kind}>
            <p class="card-name">{page.year.count(page.meeting.publication.kinds[kind], found.length)}</p>
            <ul class="small">
              {found.map((each, place) => (
                <li key={place}>{each.found}</li>
              ))}
            </ul>
          </div>
        ))}
    </>
  );
}
