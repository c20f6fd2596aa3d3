// The sidebar: one page, shown in one of its views. The template says which view comes first.
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { type View, views } from '../src/shell/page';
import { Adopt } from './adoption/adopt';
import { Check } from './checking/check';
import { Rounds } from './history/rounds';
import { page } from './language';
import { Meetings } from './meetings/meetings';
import { OverviewPage } from './overview/overview';
import { Section } from './overview/section';
import { Registers } from './registers/registers';
import { Remind } from './reminders/remind';
import { HomePage } from './shell/home';
import { Year } from './year/year';

function Sidebar({ first }: { readonly first: View }) {
  const [view, setView] = useState(first);
  switch (view) {
    case 'home':
      return <HomePage go={setView} />;
    case 'adopt':
      return <Adopt go={setView} />;
    case 'check':
      return <Check go={setView} />;
    case 'overview':
      return <OverviewPage go={setView} />;
    case 'registers':
      return <Registers go={setView} />;
    case 'year':
      return <Year go={setView} />;
    case 'section':
      return <Section go={setView} />;
    case 'rounds':
      return <Rounds go={setView} />;
    case 'meetings':
      return <Meetings go={setView} />;
    case 'remind':
      return <Remind go={setView} />;
  }
}

document.title = page.title;
const asked = document.body.dataset['view'];
const root = document.getElementById('page');
if (root) render(<Sidebar first={views.find((view) => view === asked) ?? 'home'} />, root);
