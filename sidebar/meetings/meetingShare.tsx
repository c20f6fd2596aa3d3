// Who may read a document.
import { useState } from 'preact/hooks';
import { page, words } from '../language';
import { Button } from '../parts/button';
import { Checkbox, Select } from '../parts/field';
import { call } from '../server';
import { PartState, type Session } from './meetingSession';

const PART = 'share';

/** Lets posts of the roster open a document. Nobody is ticked: each is somebody's decision. */
export function MeetingShare({ session }: { readonly session: Session }) {
  const { view, working } = session;
  const [chosenUrl, setUrl] = useState('');
  const [posts, setPosts] = useState<readonly string[]>([]);
  const [missing, setMissing] = useState(false);
  const { share } = page.meeting;
  const made = view.papers.flatMap(({ kind, number, internal, public: published }) => {
    const name = page.meeting.papers.name(words.paperKind(kind), number);
    return [
      ...(internal.current === null ? [] : [{ value: internal.current.url, text: share.internal(name) }]),
      ...(published === null || published.current === null ? [] : [{ value: published.current.url, text: share.public(name) }]),
    ];
  });
  // the document that was chosen may have been made anew since
  const url = made.find(({ value }) => value === chosenUrl)?.value ?? made[0]?.value;
  const reachable = view.attendees.filter(({ mail }) => mail !== '');
  const unreachable = view.attendees.length - reachable.length;
  if (url === undefined)
    return (
      <section>
        <h2>{share.heading}</h2>
        <p>{share.noPapers}</p>
      </section>
    );
  return (
    <section>
      <h2>{share.heading}</h2>
      <p id="share-asks" class="small">
        {share.asks}
      </p>
      <Select label={share.paper} options={made} value={url} onValue={setUrl} />
      {reachable.length > 0 && (
        <fieldset>
          <legend>{share.people}</legend>
          {reachable.map(({ post, name, mail }, place) => (
            <Checkbox
              key={`${post} ${place}`}
              label={name === '' ? post : `${post}　${name}`}
              hint={mail}
              checked={posts.includes(post)}
              onChecked={(ticked) => setPosts(ticked ? [...posts, post] : posts.filter((each) => each !== post))}
            />
          ))}
        </fieldset>
      )}
      {unreachable > 0 && <p class="small">{share.unreachable(unreachable)}</p>}
      {missing && posts.length === 0 && (
        <p role="alert" class="wrong">
          {share.missing}
        </p>
      )}
      <PartState session={session} part={PART} waiting={share.waiting} />
      {reachable.length > 0 && (
        <Button
          resting={working !== null}
          describedBy="share-asks"
          onPress={() => {
            setMissing(posts.length === 0);
            if (posts.length === 0) return;
            session.run(
              PART,
              () => call('sidebarSharePaper', view.key, url, posts),
              (report) => {
                if (report.kind === 'shared') setPosts([]);
                session.say(PART, report.kind === 'shared' ? share.done(report.addresses) : share.declined);
              },
            );
          }}
        >
          {share.share(posts.length)}
        </Button>
      )}
    </section>
  );
}
