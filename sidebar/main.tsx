// The sidebar: one page, shown in one of its views. The template says which view comes first.
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { type View, views } from '../src/shell/page';
import { Adopt } from './adoption/adopt';
import { Care } from './care/care';
import { Check } from './checking/check';
import { Rounds } from './history/rounds';
import { page } from './language';
import { Meetings } from './meetings/meetings';
import { OverviewPage } from './overview/overview';
import { Section } from './overview/section';
import { Registers } from './registers/registers';
import { Remind } from './reminders/remind';
import { onNote } from './server';
import { HomePage } from './shell/home';
import { Year } from './year/year';

/** The page, and above it what the last job went on without. */
function Sidebar({ first }: { readonly first: View }) {
  const [view, setView] = useState(first);
  const [note, setNote] = useState('');
  onNote(setNote);
  const go = (to: View) => {
    setNote('');
    setView(to);
  };
  return (
    <>
      <div role="status">{note !== '' && <p class="notice warning">{note}</p>}</div>
      <Shown view={view} go={go} />
    </>
  );
}

function Shown({ view, go }: { readonly view: View; readonly go: (view: View) => void }) {
  switch (view) {
    case 'home':
      return <HomePage go={go} />;
    case 'adopt':
      return <Adopt go={go} />;
    case 'check':
      return <Check go={go} />;
    case 'overview':
      return <OverviewPage go={go} />;
    case 'registers':
      return <Registers go={go} />;
    case 'care':
      return <Care go={go} />;
    case 'year':
      return <Year go={go} />;
    case 'section':
      return <Section go={go} />;
    case 'rounds':
      return <Rounds go={go} />;
    case 'meetings':
      return <Meetings go={go} />;
    case 'remind':
      return <Remind go={go} />;
  }
}

document.title = page.title;
const asked = document.body.dataset['view'];
const root = document.getElementById('page');
if (root) render(<Sidebar first={views.find((view) => view === asked) ?? 'home'} />, root);
