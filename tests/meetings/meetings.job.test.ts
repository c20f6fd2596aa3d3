// Meetings: the register, the agenda, outcomes and what they do to the measures, and what can be in the way.

import type { OutcomeEdit } from '../../src/meetings/items';
import type { MeetingView } from '../../src/meetings/page';
import { read, typeOverCell } from '../support/documents';
import { newMeeting, paper, prepared, preparedSmall, title } from '../support/preparedMeeting';
import { adopted, type Product } from '../support/product';

const none: Omit<OutcomeEdit, 'id'> = {
  outcome: null,
  outcomeText: '',
  owner: '',
  due: '',
  newDue: '',
  newStatus: '',
  addToPlan: false,
  followUpOpen: false,
};
const message = (answer: { readonly ok: boolean; readonly message?: string }): string => (answer.ok ? '' : (answer.message ?? ''));
const idOf = (view: MeetingView, words: string): string => view.items.find((item) => item.title.includes(words))?.id ?? '';
const view = (made: Product): MeetingView => made.value('sidebarMeeting', title);
const edits = ({ items }: MeetingView) =>
  items.map(({ id, class: itemClass, title: words, presenter, minutes, papers, publicity, note }) => ({
    id,
    class: itemClass,
    title: words,
    presenter,
    minutes,
    papers,
    publicity,
    note,
  }));

const typeIn = (made: Product, url: string): void => typeOverCell(made, url, '（議題2を説明）', '住民課から経過の説明があった。');

describe('a new meeting', () => {
  test('takes the standing item and the flagged rows', () => {
    expect(prepared().view.items.map((item) => item.title)).toEqual([
      '取組の確認について',
      'コンビニ交付の利用拡大について',
      '生成AIワーキンググループの設置について',
      '県のデジタル人材派遣制度の活用について',
    ]);
  });
  test('without flagged rows still has its standing item and offers candidates', () => {
    const made = adopted();
    const { items, candidates } = made.value('sidebarCreateMeeting', newMeeting);
    expect(items.map((item) => item.title)).toEqual(['取組の確認について']);
    expect(candidates.length > 0).toBe(true);
    expect(made.value('sidebarMeetings').flagged).toBe(0);
  });
  test('has the roster of its body in official order', () => {
    const { made } = prepared();
    expect(
      made
        .shownIn('出欠')
        .slice(1, 4)
        .map((row) => row.slice(2, 6)),
    ).toEqual([
      ['本部長', '副町長', '青木 誠一', '出席'],
      ['副本部長', '企画調整部長', '小林 徹', '出席'],
      ['本部員', '総務部長', '堀 正美', '出席'],
    ]);
  });
  test('is not entered a second time', () => {
    const { made } = prepared();
    const answer = made.ask('sidebarCreateMeeting', newMeeting);
    expect(message(answer)).toBe(`「${title}」は既に「会議」タブにあります。会議の一覧から開いてください。`);
    expect(made.shownIn('会議')).toHaveLength(2);
  });
  test('of the next year begins with number one', () => {
    const { made } = prepared();
    made.setNow(Date.parse('2024-04-02T09:00:00+09:00'));
    expect(made.value('sidebarMeetings').bodies[0]?.nextMeetingNumber).toBe(1);
  });
  test('of a working group has its own roster and counts for itself', () => {
    const { made } = prepared();
    const group = made.value('sidebarMeetings').bodies[1];
    const { attendees, items } = made.value('sidebarCreateMeeting', {
      ...newMeeting,
      body: group?.name ?? '',
      number: group?.nextMeetingNumber ?? 0,
    });
    expect(group?.nextMeetingNumber).toBe(1);
    expect(attendees[0]?.role).toBe('構成員');
    expect(items).toEqual([]);
  });
  test('that ends before it begins is refused in words', () => {
    expect(message(adopted().ask('sidebarCreateMeeting', { ...newMeeting, to: '09:00' }))).toContain('終了が開始より前');
  });
});

describe('the agenda', () => {
  test('in another order gives the papers other numbers', () => {
    const { made, view: before } = prepared();
    const after = made.value('sidebarSaveItems', title, before.revision, [...edits(before)].reverse());
    expect(after.items.map((item) => [item.title.slice(0, 4), item.paperNumbers])).toEqual([
      ['県のデジ', ['資料1']],
      ['生成AI', ['資料2']],
      ['コンビニ', ['資料3']],
      ['取組の確', ['資料4-1', '資料4-2']],
    ]);
  });
  test('with discussion and reports apart is numbered 1, (1), ア', () => {
    const { made, view: before } = prepared();
    const saved = made.value('sidebarSaveMeeting', title, before.revision, { ...before.edit, form: 'separate' });
    made.value(
      'sidebarSaveItems',
      title,
      saved.revision,
      edits(saved).map((item, place) => ({ ...item, class: place === 1 ? 'discuss' : 'report' })),
    );
    const text = read(made, paper(made, 'agenda').url);
    expect(text).toContain(
      '4　議題\n(1)　協議事項\nア　コンビニ交付の利用拡大について\n(2)　報告事項\nア　取組の確認について\nイ　生成AIワーキンググループの設置について',
    );
  });
  test('adds up the minutes against the length of the meeting', () => {
    const { made, view: before } = prepared();
    const { time } = made.value(
      'sidebarSaveItems',
      title,
      before.revision,
      edits(before).map((item) => ({ ...item, minutes: 25 })),
    );
    expect(time).toEqual({ planned: 100, slot: 90 });
  });
  test('loses an item that is left out, and offers it again', () => {
    const { made, view: before } = prepared();
    const after = made.value('sidebarSaveItems', title, before.revision, edits(before).slice(0, 3));
    expect(after.items).toHaveLength(3);
    expect(after.candidates.some(({ measure }) => measure === '4-4')).toBe(true);
  });
  test('that somebody else changed meanwhile is not overwritten', () => {
    const { made, view: before } = prepared();
    made.type('議題', 2, '説明者', '企画調整部長');
    const answer = made.ask('sidebarSaveItems', title, before.revision, edits(before));
    expect(message(answer)).toContain('ほかの方がこの会議か議題を変更');
    expect(made.cell('議題', 2, '説明者')).toBe('企画調整部長');
  });
  test('takes a candidate once however often the button is pressed', () => {
    const { made, view: before } = prepared();
    made.value('sidebarAddItems', title, before.revision, ['measure:1-3'], '');
    const again = made.ask('sidebarAddItems', title, before.revision, ['measure:1-3'], '');
    made.value('sidebarAddItems', title, view(made).revision, ['measure:1-3'], '');
    expect(message(again) !== '').toBe(true);
    expect(view(made).items.filter(({ measure }) => measure === '1-3')).toHaveLength(1);
  });
  test('is one document where two secretaries press at once', () => {
    const { made } = preparedSmall();
    let other = '';
    made.call('sidebarMakePaper', [title, 'agenda', 'internal', null], {
      onCall: (_count, method) => {
        if (method === 'DocumentApp.create') other = message(made.ask('sidebarMakePaper', title, 'agenda', 'internal', null));
      },
    });
    expect(other).toBe('ほかの方が処理を実行しています。1分ほど待ってから、もう一度お試しください。');
    expect(made.world.documents.size).toBe(1);
  });
  test('holds titles with line breaks and tags as plain words', () => {
    const { made, view: before } = prepared();
    made.value('sidebarAddItems', title, before.revision, [], '<script>alert(1)</script>\n=1+1 について');
    expect(read(made, paper(made, 'agenda').url)).toContain('(5)　<script>alert(1)</script> =1+1 について');
  });
});

describe('what is in the way', () => {
  test('a meeting without a day and a place says so and its agenda names them as open', () => {
    const { made } = prepared();
    made.type('会議', 2, '日時', '');
    made.type('会議', 2, '場所', '');
    const { notices } = view(made);
    expect(notices.map(({ code }) => code)).toEqual(['no-day', 'no-place']);
    expect(read(made, paper(made, 'agenda').url).match(/（未定）/g)?.length).toBe(2);
  });
  test('a roster without a chair says so', () => {
    const { made } = prepared();
    made.type('出欠', 2, '役割', '本部員');
    expect(view(made).notices).toEqual([{ code: 'no-chair' }]);
  });
  test('a measure that was deleted after it was put on the agenda is named, and its item stays', () => {
    const { made } = prepared();
    made.book.sheetByName('進捗管理')?.deleteRows(3, 1);
    const { notices, items } = view(made);
    expect(notices).toEqual([{ code: 'measure-gone', item: 'コンビニ交付の利用拡大について', measure: '1-2' }]);
    expect(items).toHaveLength(4);
  });
  test('a meeting that was taken out of the register is named', () => {
    const { made, view: before } = prepared();
    made.book.sheetByName('会議')?.deleteRows(2, 1);
    expect(message(made.ask('sidebarSaveItems', title, before.revision, []))).toContain('「会議」タブにありません');
    expect(made.value('sidebarMeetings').strayItems).toBe(4);
  });
  test('headings of 議題 that are gone are named and nothing is written', () => {
    const { made } = prepared();
    made.type('議題', 1, 'ID', '番号');
    const answer = made.ask('sidebarCreateMeeting', { ...newMeeting, number: 2 });
    expect(message(answer)).toContain('見出し「ID」');
    expect(made.shownIn('会議')).toHaveLength(2);
  });
  test('three hundred items are one agenda within the six minutes', () => {
    const { made, view: before } = preparedSmall();
    const sheet = made.book.sheetByName('議題');
    for (let place = 0; place < 300; place += 1)
      [`議-${place + 10}`, title, '', String(place + 10), '報告', `議題その${place + 1}について`].forEach((value, column) => {
        sheet?.place(place + 10, column + 1, { value, format: '@' });
      });
    const outcome = made.call('sidebarMakePaper', [title, 'agenda', 'internal', null]);
    expect(outcome.error).toBeNull();
    expect(outcome.virtualMs < 240_000).toBe(true);
    expect(view(made).items).toHaveLength(before.items.length + 300);
  });
  test('a document that cannot be read right after it was made is one sentence, and the next press finishes the same document', () => {
    const methods: string[] = [];
    preparedSmall().made.call('sidebarMakePaper', [title, 'agenda', 'internal', null], {
      onCall: (_count, method) => methods.push(method),
    });
    const { made } = preparedSmall();
    const at = methods.indexOf('Docs.Documents.get') + 1;
    const { returned } = made.call('sidebarMakePaper', [title, 'agenda', 'internal', null], { fault: { at, kind: 'error' } });
    const notices = view(made).notices.map(({ code }) => code);
    expect(returned).toEqual(expect.objectContaining({ ok: false, message: expect.stringContaining('今は読み取れない') }));
    expect(notices).toEqual(['paper-unfinished']);
    expect(paper(made, 'agenda').kind).toBe('made');
    expect(made.world.documents.size).toBe(1);
  });
});

/** Enters one outcome and gives the meeting as it is then. */
function entered(made: Product, words: string, over: Partial<OutcomeEdit>): MeetingView {
  const before = view(made);
  return made.value('sidebarSaveOutcomes', title, before.revision, [{ ...none, id: idOf(before, words), ...over }]);
}
const apply = (made: Product, { effects, effectsRevision }: MeetingView) =>
  made.ask(
    'sidebarApplyEffects',
    title,
    effectsRevision,
    effects.map(({ item }) => item),
  );

describe('an outcome', () => {
  test('changes nothing before somebody says yes', () => {
    const { made } = preparedSmall();
    const { effects } = entered(made, '窓口', {
      outcome: 'decided',
      outcomeText: '仕様の変更のため',
      newDue: '令和5年12月28日',
      newStatus: '遅れ',
    });
    expect(effects[0]?.cells).toEqual([
      { field: 'due', before: '令和5年8月31日', after: '令和5年12月28日' },
      { field: 'status', before: '実施中', after: '遅延' },
      { field: 'flagged', before: 'TRUE', after: 'FALSE' },
    ]);
    expect(made.cell('進捗管理', 2, '期限')).toBe('令和5年8月31日');
  });
  test('puts the meeting into the state of entered outcomes', () => {
    const { made } = preparedSmall();
    expect(entered(made, '窓口', { outcome: 'approved' }).edit.state).toBe('recording');
  });
  test('that moves a due day needs its reason', () => {
    const { made } = preparedSmall();
    expect(entered(made, '窓口', { outcome: 'decided', newDue: '令和5年12月28日' }).effects[0]?.problem).toEqual({
      code: 'reason-missing',
    });
  });
  test('that was carried into the measures is not carried there again', () => {
    const { made } = preparedSmall();
    apply(made, entered(made, '窓口', { outcome: 'decided', outcomeText: '延ばす', newDue: '令和5年12月28日' }));
    expect(view(made).effects).toEqual([]);
    expect(view(made).items.find((item) => item.title.includes('窓口'))?.applied).toBe('2023-09-01 09:00');
  });
  test('is not applied where the measure changed after the look', () => {
    const { made } = preparedSmall();
    const revision = entered(made, '窓口', { outcome: 'decided', outcomeText: '延ばす', newDue: '令和5年12月28日' });
    made.type('進捗管理', 2, '期限', '令和6年1月31日');
    expect(message(apply(made, revision))).toContain('何も反映していません');
    expect(made.cell('進捗管理', 2, '期限')).toBe('令和6年1月31日');
  });
});

describe('the public rendition', () => {
  const make = (made: Product, kind: 'minutes' | 'roadmap' | 'agenda') =>
    paper(made, kind, 'public', made.value('sidebarPublication', title, kind).revision);
  test('needs the internal document first', () => {
    const { made } = prepared();
    expect(message(made.ask('sidebarPublication', title, 'minutes'))).toContain('先に「議事録」を作成してください');
  });
  test('leaves out the names below the posts, addresses and hidden rows, and lists them before', () => {
    const { made } = prepared();
    made.type('進捗管理', 2, '公開区分', '非公開');
    paper(made, 'roadmap');
    paper(made, 'minutes');
    const listed = [
      ...made.value('sidebarPublication', title, 'minutes').omissions,
      ...made.value('sidebarPublication', title, 'roadmap').omissions,
    ];
    const [minutes, roadmap] = [read(made, make(made, 'minutes').url), read(made, make(made, 'roadmap').url)];
    expect(listed).toEqual([
      { kind: 'name', found: '伊藤 茂' },
      { kind: 'name', found: '金子 直' },
      { kind: 'row', found: '1-1　書かない窓口の導入' },
    ]);
    expect(minutes).not.toContain('伊藤');
    expect(minutes).toContain('堀 正美');
    expect(roadmap).not.toContain('書かない窓口');
  });
  test('keeps what somebody wrote into the internal one', () => {
    const { made } = prepared();
    const { url } = paper(made, 'minutes');
    typeIn(made, url);
    expect(read(made, make(made, 'minutes').url)).toContain('住民課から経過の説明があった。');
  });
  test('is a document of its own, and the internal one stays as it is', () => {
    const { made } = prepared();
    const before = read(made, paper(made, 'minutes').url);
    make(made, 'minutes');
    expect(read(made, made.cell('会議', 2, '議事録'))).toEqual(before);
    expect(
      made
        .shownIn('会議資料')
        .slice(1)
        .map((row) => row[2]),
    ).toEqual(['議事録', '議事録（公開用）']);
  });
});

describe('sharing', () => {
  test('happens only after a yes, with posts of the roster, to view', () => {
    const { made } = prepared({ answers: ['NO', 'YES'] });
    const { url } = paper(made, 'agenda');
    const first = made.value('sidebarSharePaper', title, url, ['総務部長']);
    const shared = () => [...made.world.documents.values()].flatMap(({ viewers }) => viewers);
    const before = shared();
    made.value('sidebarSharePaper', title, url, ['総務部長']);
    expect(first.kind).toBe('declined');
    expect(before).toEqual([]);
    expect(shared()).toEqual(['somubu@town.wakaba.example.lg.jp']);
  });
  test('with somebody outside the roster is refused', () => {
    const { made } = prepared();
    expect(message(made.ask('sidebarSharePaper', title, paper(made, 'agenda').url, ['税務課長']))).toContain('共有はしていません');
  });
  test('of a document that is no paper of the meeting is refused', () => {
    const { made } = prepared();
    expect(message(made.ask('sidebarSharePaper', title, 'https://docs.google.com/document/d/abc/edit', ['総務部長']))).toContain(
      '共有はしていません',
    );
  });
});
