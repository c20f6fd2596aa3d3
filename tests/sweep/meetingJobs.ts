// What the pages of a meeting save, and a paper that is shared.
import type { MeetingView } from '../../src/meetings/page';
import { paper, preparedSmall, title } from '../support/preparedMeeting';
import type { Product } from '../support/product';
import type { Sweep } from './sweep';

const meetingTabs = (made: Product) => ['会議', '議題', '出欠', '進捗管理'].map((tab) => made.shownIn(tab));
const begin = (): Product => preparedSmall().made;
const shown = (made: Product): MeetingView => made.value('sidebarMeeting', title);

/** The items as the page sends them: another order, and a note on each. */
const items = (view: MeetingView) =>
  view.items
    .map(({ id, class: itemClass, title: words, presenter, minutes, papers, publicity }) => ({
      ...{ id, class: itemClass, title: words, presenter, minutes, papers, publicity },
      note: `${words}の説明`,
    }))
    .sort((a, b) => (a.id < b.id ? 1 : -1));

const itemsSaved: Sweep = {
  job: 'agenda saved',
  begin,
  run: (made, during) => {
    const view = shown(made);
    return made.call('sidebarSaveItems', [title, view.revision, items(view)], during);
  },
  again: (made) => {
    const view = shown(made);
    made.value('sidebarSaveItems', title, view.revision, items(view));
  },
  outcome: meetingTabs,
};

const itemsAdded: Sweep = {
  job: 'items added to the agenda',
  begin,
  run: (made, during) => made.call('sidebarAddItems', [title, shown(made).revision, [], '職員研修の実施について'], during),
  again: (made) => {
    const view = shown(made);
    if (!view.items.some((item) => item.title.startsWith('職員研修')))
      made.value('sidebarAddItems', title, view.revision, [], '職員研修の実施について');
  },
  outcome: meetingTabs,
};

const outcomes = (view: MeetingView) =>
  view.items.map(({ id }) => ({
    ...{ id, outcome: 'decided' as const, outcomeText: '延ばす', owner: '', due: '', newDue: '令和5年12月28日', newStatus: '' },
    ...{ addToPlan: false, followUpOpen: false },
  }));

const outcomesSaved: Sweep = {
  job: 'outcomes saved',
  begin,
  run: (made, during) => {
    const view = shown(made);
    return made.call('sidebarSaveOutcomes', [title, view.revision, outcomes(view)], during);
  },
  again: (made) => {
    const view = shown(made);
    made.value('sidebarSaveOutcomes', title, view.revision, outcomes(view));
  },
  outcome: meetingTabs,
};

const attendance = (view: MeetingView) =>
  view.attendees.map(({ post }, place) => ({ post, attendance: place === 0 ? ('proxy' as const) : ('absent' as const), proxy: '代理' }));

const attendanceSaved: Sweep = {
  job: 'attendance saved',
  begin,
  run: (made, during) => made.call('sidebarSaveAttendance', [title, attendance(shown(made))], during),
  again: (made) => void made.value('sidebarSaveAttendance', title, attendance(shown(made))),
  outcome: meetingTabs,
};

const meetingSaved: Sweep = {
  job: 'details of a meeting saved',
  begin,
  run: (made, during) => {
    const { key, revision, edit } = made.value('sidebarMeeting', '会1');
    return made.call('sidebarSaveMeeting', [key, revision, { ...edit, number: 2, place: '中央公民館', day: '2023-09-19' }], during);
  },
  again: (made) => {
    const { key, revision, edit } = made.value('sidebarMeeting', '会1');
    made.value('sidebarSaveMeeting', key, revision, { ...edit, number: 2, place: '中央公民館', day: '2023-09-19' });
  },
  outcome: meetingTabs,
};

const url = (made: Product): string => made.cell('会議', 2, '次第');

const paperShared: Sweep = {
  job: 'paper shared',
  begin: () => {
    const made = begin();
    paper(made, 'agenda');
    return made;
  },
  run: (made, during) => {
    made.answers.push('YES');
    return made.call('sidebarSharePaper', [title, url(made), ['総務部長']], during);
  },
  again: (made) => {
    made.answers.push('YES');
    made.value('sidebarSharePaper', title, url(made), ['総務部長']);
  },
  outcome: (made) => [...made.world.documents.values()].map(({ viewers, editors }) => [viewers, editors]),
};

/** Three speeches on the first item, in a tab that a version without 公開区分 made. */
const speechesPlaced: Sweep = {
  job: 'items of speeches entered',
  begin: () => {
    const made = begin();
    for (const [place, speech] of ['議題1です。', '分かりました。', '議題2です。'].entries()) {
      made.type('発言', place + 2, '会議', title);
      made.type('発言', place + 2, '発言', speech);
    }
    made.type('発言', 1, '公開区分', 'メモ');
    return made;
  },
  run: (made, during) => made.call('sidebarPlaceSpeeches', [title, shown(made).speeches.revision], during),
  again: (made) => {
    const { proposed, revision } = shown(made).speeches;
    if (proposed.length > 0) made.value('sidebarPlaceSpeeches', title, revision);
  },
  outcome: (made) => made.shownIn('発言'),
};

export const meetingSweeps: readonly Sweep[] = [
  ...[itemsSaved, itemsAdded, outcomesSaved, attendanceSaved, meetingSaved, paperShared],
  speechesPlaced,
];
