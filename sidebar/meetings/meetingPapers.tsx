// The documents of the meeting: made, made again, earlier versions.
import { useState } from 'preact/hooks';
import type { MeetingView, PaperReport, PaperVersions, PaperView } from '../../src/meetings/page';
import type { Answer } from '../../src/shell/page';
import { page, words } from '../language';
import { Button } from '../parts/button';
import { DocumentLink } from '../parts/documentLink';
import { Fold } from '../parts/fold';
import { call } from '../server';
import { PartState, type Session } from './meetingSession';

type PaperKind = PaperView['kind'];

const ALL = 'papers';
const partOf = (kind: PaperKind) => `paper ${kind}`;

/** The documents of the meeting: one a press, or those of the agenda one after the other. */
export function MeetingPapers({ session }: { readonly session: Session }) {
  const { view, working } = session;
  const [reports, setReports] = useState<{ readonly [K in PaperKind]?: PaperReport }>({});
  const [progress, setProgress] = useState<string>(page.running);
  const [ended, setEnded] = useState<readonly string[] | null>(null);
  const keep = (kind: PaperKind, report: PaperReport) => setReports((before) => ({ ...before, [kind]: report }));
  const nameOf = ({ kind, number }: PaperView) => page.meeting.papers.name(words.paperKind(kind), number);

  const make = ({ kind }: PaperView) =>
    session.run(
      partOf(kind),
      async () => {
        const answer = await call('sidebarMakePaper', view.key, kind, 'internal', null);
        await session.lookAgain();
        return answer;
      },
      (report) => {
        keep(kind, report);
        session.say(partOf(kind), page.meeting.papers.made[report.kind]);
      },
    );

  /** Stops where one fails: the others would most likely fail, too. */
  const makeAll = async (): Promise<Answer<boolean>> => {
    const wanted = view.papers.filter(({ kind, number }) => kind === 'agenda' || number !== '');
    const made: string[] = [];
    let end: Answer<boolean> = { ok: true, value: true };
    for (const [place, paper] of wanted.entries()) {
      setProgress(page.meeting.papers.making(nameOf(paper), place + 1, wanted.length));
      const answer = await call('sidebarMakePaper', view.key, paper.kind, 'internal', null);
      if (!answer.ok) {
        end = answer;
        break;
      }
      keep(paper.kind, answer.value);
      if (answer.value.kind === 'declined') {
        end = { ok: true, value: false };
        break;
      }
      made.push(nameOf(paper));
    }
    await session.lookAgain();
    setEnded(made);
    return end;
  };

  return (
    <>
      <h2>{page.meeting.papers.heading}</h2>
      <p class="small">{page.meeting.papers.hint}</p>
      {session.unsaved && <p class="wrong">{page.meeting.papers.unsaved}</p>}
      <Button
        look="main"
        resting={working !== null}
        onPress={() => {
          setEnded(null);
          session.run(ALL, makeAll, (whole) => session.say(ALL, whole ? page.meeting.papers.allMade : page.meeting.papers.made.declined));
        }}
      >
        {page.meeting.papers.all}
      </Button>
      <p class="small">{page.meeting.papers.allHint}</p>
      <PartState session={session} part={ALL} waiting={progress} />
      {working !== ALL && ended !== null && <p>{page.meeting.papers.ended(ended)}</p>}
      <ul class="plain-list cards">
        {view.papers.map((paper) => {
          const word = paper.internal.current === null ? page.meeting.papers.make : page.meeting.papers.again;
          return (
            <li key={paper.kind}>
              <h3>{nameOf(paper)}</h3>
              <p class="small">{page.meeting.papers.kinds[paper.kind]}</p>
              <Versions versions={paper.internal} />
              <PartState session={session} part={partOf(paper.kind)} waiting={page.meeting.papers.waiting} />
              <Report report={reports[paper.kind]} />
              <Button resting={working !== null} spoken={page.meeting.spoken(word, nameOf(paper))} onPress={() => make(paper)}>
                {word}
              </Button>
            </li>
          );
        })}
      </ul>
      <OtherPapers view={view} />
    </>
  );
}

/** The newest as a link, those before it where a person asks for them. */
export function Versions({ versions: { current, earlier } }: { readonly versions: PaperVersions }) {
  const { papers } = page.meeting;
  return (
    <>
      {current === null ? (
        <p>{papers.notMade}</p>
      ) : (
        <DocumentLink url={current.url} text={papers.open(current.name)} instead={papers.noLink(current.name)} />
      )}
      {current !== null && <p class="small">{papers.version(current.version, current.at)}</p>}
      {earlier.length > 0 && (
        <Fold summary={papers.earlier(earlier.length)}>
          {earlier.map(({ name, url, version, at }) => (
            <DocumentLink
              key={url}
              url={url}
              text={papers.open(papers.earlierName(name, papers.version(version, at)))}
              instead={papers.noLink(name)}
            />
          ))}
        </Fold>
      )}
    </>
  );
}

/** Lines that people wrote or changed, which making again has left alone; and whom Google would not let edit the document. */
export function Report({ report }: { readonly report: PaperReport | undefined }) {
  const { papers } = page.meeting;
  if (report === undefined || report.kind === 'declined') return null;
  const { added, conflicts, unshared } = report;
  return (
    <>
      {unshared.length > 0 && <p class="wrong">{papers.unshared(unshared)}</p>}
      {added.length > 0 && (
        <>
          <p>{papers.added(added.length)}</p>
          <ul class="small">
            {added.map((line, place) => (
              <li key={place}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {conflicts.length > 0 && (
        <>
          <p>{papers.touched(conflicts.length)}</p>
          <ul class="small">
            {conflicts.map(({ theirs, ours }, place) => (
              <li key={place} class="lines">
                {papers.here(theirs)}
                <br />
                {papers.now(ours)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Papers on the agenda that the add-on cannot make: somebody has to prepare them. */
function OtherPapers({ view }: { readonly view: MeetingView }) {
  const made = new Set(view.papers.map(({ number }) => number));
  const others = view.items
    .flatMap(({ papers, paperNumbers }) => papers.map((name, place) => ({ name, number: paperNumbers[place] ?? '' })))
    .filter(({ number }) => !made.has(number));
  if (others.length === 0) return null;
  return (
    <Fold summary={page.meeting.papers.others(others.length)}>
      <ul>
        {others.map(({ name, number }, place) => (
          <li key={place}>{page.meeting.items.paper(number, name)}</li>
        ))}
      </ul>
    </Fold>
  );
}
