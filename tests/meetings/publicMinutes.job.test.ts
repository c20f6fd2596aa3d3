// The public minutes through the built add-on: what was said on a closed item, however the chair called it up, and what a person enters.
import { read, typeOverCell } from '../support/documents';
import { paper, preparedSmall, title } from '../support/preparedMeeting';
import type { Product } from '../support/product';

type Line = {
  readonly item?: string;
  readonly speaker?: string;
  readonly speech: string;
  readonly meeting?: string;
  readonly mark?: string;
};

/** A meeting of two items, the second one closed, at which this was said. */
function heldWith(lines: readonly Line[]): Product {
  const { made } = preparedSmall();
  const { revision } = made.value('sidebarMeeting', title);
  const { revision: now, items } = made.value('sidebarAddItems', title, revision, [], '基幹系更新について');
  const kept = items
    .filter(({ title: words }) => /窓口|基幹系/.test(words))
    .map(({ id, class: itemClass, title: words, presenter, minutes, papers, note }) => ({
      ...{ id, class: itemClass, title: words, presenter, minutes, papers, note },
      publicity: /基幹系/.test(words) ? '非公開' : '公開',
    }));
  made.value('sidebarSaveItems', title, now, kept);
  for (const [place, { meeting = title, item = '', speaker = '本部長', speech, mark = '' }] of lines.entries())
    for (const [heading, value] of Object.entries({ 会議: meeting, 議題: item, 発言者: speaker, 発言: speech, 公開区分: mark }))
      if (value !== '') made.type('発言', place + 2, heading, value);
  return made;
}

function publicMinutes(made: Product): string {
  paper(made, 'minutes');
  return read(made, paper(made, 'minutes', 'public', made.value('sidebarPublication', title, 'minutes').revision).url);
}

const message = (answer: { readonly ok: boolean; readonly message?: string }): string => (answer.ok ? '' : (answer.message ?? ''));

const secret = '契約の金額は3千万円です。';
const callings = [
  'では議題2「基幹系更新について」説明をお願いします。',
  '次に議題2の説明をお願いします。',
  '続いて議題2について、総務課から説明をお願いします。',
  '次の議題に移ります。',
  '議題の２、基幹系更新についてです。',
];

describe.each(callings)('what was said on a closed item after 「%s」', (calling) => {
  const said = (item: string): readonly Line[] => [
    { item: '議題1', speech: '議題1の説明をお願いします。' },
    { item: '1', speaker: '住民課長', speech: '窓口は順調です。' },
    { item, speech: calling },
    { item, speaker: '総務課長', speech: secret },
  ];
  test.each(['2', '議題2', '第2号', '２', '基幹系更新について', '2　基幹系更新について', '9', ''])(
    'is not published where 議題 says 「%s」',
    (item) => {
      const made = heldWith(said(item));
      const text = publicMinutes(made);
      expect([text.includes('3千万円'), text.includes('窓口は順調です。')]).toEqual([false, true]);
    },
  );
  test('has its item proposed', () => {
    const { speeches } = heldWith(said('')).value('sidebarMeeting', title);
    expect(speeches.proposed.map(({ word }) => word.replace(/^議-\d+　/, ''))).toEqual(['基幹系更新について', '基幹系更新について']);
  });
});

describe('what is listed before the public minutes are made', () => {
  const lines: readonly Line[] = [
    { item: '1', speaker: '住民課長', speech: '窓口は順調です。' },
    { item: '2', speaker: '総務課長', speech: secret },
    { speaker: '総務課長', speech: '承知しました。' },
    { item: '1', speaker: '住民課長', speech: '苦情の方は山田様です。', mark: '非公開' },
  ];
  const listed = () => {
    const made = heldWith(lines);
    paper(made, 'minutes');
    return { made, found: made.value('sidebarPublication', title, 'minutes') };
  };
  test('are the speeches that go, each with its reason', () => {
    expect(listed().found.omissions.filter(({ kind }) => kind !== 'item' && kind !== 'name')).toEqual([
      { kind: 'speech', found: `総務課長：${secret}` },
      { kind: 'unclear', found: '総務課長：承知しました。' },
      { kind: 'marked', found: '住民課長：苦情の方は山田様です。' },
    ]);
  });
  test('are the speeches that stay, each with its item', () => {
    expect(listed().found.stays).toEqual([{ item: '書かない窓口の導入について', words: '住民課長：窓口は順調です。' }]);
  });
  test('is what is made: a speech that came after the look is not published', () => {
    const { made, found } = listed();
    const { url } = paper(made, 'minutes');
    typeOverCell(made, url, '窓口は順調です。', '窓口は混んでいます。');
    expect(message(made.ask('sidebarMakePaper', title, 'minutes', 'public', found.revision))).toContain('残す内容が変わりました');
  });
  test('covers what stays too: an item that was opened after the look needs another', () => {
    const { made, found } = listed();
    const row = made.shownIn('議題').findIndex((cells) => cells.includes('基幹系更新について')) + 1;
    made.type('議題', row, '公開区分', '公開');
    expect(message(made.ask('sidebarMakePaper', title, 'minutes', 'public', found.revision))).toContain('残す内容が変わりました');
  });
});

describe('the items that are proposed', () => {
  const lines: readonly Line[] = [
    { speech: '議題1の説明をお願いします。' },
    { speaker: '住民課長', speech: 'はい。' },
    { item: '2', speech: '次の議題に移ります。' },
    { speaker: '総務課長', speech: secret },
    { speech: '以上で本日の会議を閉じます。' },
  ];
  const column = (made: Product) => [2, 3, 4, 5, 6].map((row) => made.cell('発言', row, '議題').replace(/^議-\d+　/, ''));
  test('are not written before a person says yes', () => {
    const made = heldWith(lines);
    made.value('sidebarMeeting', title);
    expect(column(made)).toEqual(['', '', '2', '', '']);
  });
  test('are written into the blank cells', () => {
    const made = heldWith(lines);
    made.value('sidebarPlaceSpeeches', title, made.value('sidebarMeeting', title).speeches.revision);
    expect(column(made)).toEqual(['書かない窓口の導入について', '書かない窓口の導入について', '2', '基幹系更新について', '全体']);
  });
  test('leave nothing to propose once they are written', () => {
    const made = heldWith(lines);
    const after = made.value('sidebarPlaceSpeeches', title, made.value('sidebarMeeting', title).speeches.revision);
    expect([after.speeches.proposed, after.speeches.unplaced]).toEqual([[], 0]);
  });
  test('are refused where a speech changed after the look', () => {
    const made = heldWith(lines);
    const { revision } = made.value('sidebarMeeting', title).speeches;
    made.type('発言', 3, '発言', '別の発言です。');
    expect(message(made.ask('sidebarPlaceSpeeches', title, revision))).toContain('何も書き込んでいません');
    expect(column(made)).toEqual(['', '', '2', '', '']);
  });
  test('are refused on a second press', () => {
    const made = heldWith(lines);
    const { revision } = made.value('sidebarMeeting', title).speeches;
    made.value('sidebarPlaceSpeeches', title, revision);
    expect(message(made.ask('sidebarPlaceSpeeches', title, revision))).toContain('何も書き込んでいません');
  });
});

describe('the tab 発言', () => {
  test('offers meetings, items and speakers', () => {
    const made = heldWith([]);
    const sheet = made.book.sheetByName('発言');
    const headings = made.shownIn('発言')[0] ?? [];
    const offered = ['会議', '議題', '発言者'].map((heading) => sheet?.cell(2, headings.indexOf(heading) + 1)?.rule?.values[0]);
    expect(offered).toEqual([
      [title],
      ['全体', '議-2　書かない窓口の導入について', '議-3　基幹系更新について'],
      ['本部長', '本部員', '事務局', '副町長', '総務部長', 'デジタル化推進室長'],
    ]);
  });
  test('understands 第1回', () => {
    const made = heldWith([{ meeting: '第1回', item: '1', speech: '窓口は順調です。' }]);
    expect(read(made, paper(made, 'minutes').url)).toContain('窓口は順調です。');
  });
  test('has the lines of no meeting told on the page', () => {
    const made = heldWith([{ meeting: '第7回', speech: '窓口は順調です。' }]);
    expect(made.value('sidebarMeeting', title).notices).toContainEqual({ code: 'speeches-stray', speeches: 1 });
  });
  /** A tab that a version without 公開区分 made. */
  const earlier = (lines: readonly Line[]) => {
    const made = heldWith(lines);
    made.type('発言', 1, '公開区分', 'メモ');
    return made;
  };
  test('of an earlier version, without 公開区分, works', () => {
    expect(publicMinutes(earlier([{ item: '1', speech: '窓口は順調です。' }]))).toContain('窓口は順調です。');
  });
  test('of an earlier version gets 公開区分 at its right end with the items', () => {
    const made = earlier([{ speech: '議題1の説明をお願いします。' }]);
    made.value('sidebarPlaceSpeeches', title, made.value('sidebarMeeting', title).speeches.revision);
    expect(made.shownIn('発言')[0]).toEqual(['会議', '会議ID', '議題', '発言者', '発言', 'メモ', '公開区分']);
  });
});
