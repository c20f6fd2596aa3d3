import fc from 'fast-check';
import type { Attendee } from '../../src/meetings/bodies';
import type { MeetingFacts } from '../../src/meetings/facts';
import type { AgendaItem } from '../../src/meetings/items';
import { minutesLines, minutesPaper } from '../../src/meetings/papers/minutesPaper';
import { attendeeLines, itemLines, paperLines } from '../../src/meetings/papers/parts';
import { rosterPaper } from '../../src/meetings/papers/rosterPaper';
import { publicRules, published } from '../../src/meetings/publication';
import type { MinutesLine, Speech, SpeechPlace } from '../../src/meetings/speeches';
import { type Block, paragraph, wordsOf } from '../../src/sheet/paper';
import type { PublicNames } from '../../src/tracker/settingTable';
import { attendee, facts, item, said, settings } from '../support/meeting';

type Given = {
  readonly items?: readonly AgendaItem[];
  readonly attendees?: readonly Attendee[];
  readonly hidden?: readonly string[];
  readonly names?: PublicNames;
  readonly lines?: readonly MinutesLine[];
};
const publish = (blocks: readonly Block[], { items = [], attendees = [], hidden = [], names = 'all', lines }: Given = {}) =>
  published(blocks, publicRules(items, attendees, new Set(hidden), names, lines ?? null), { hidden: '（非公開）' });
const shown = (blocks: readonly Block[], given?: Given) => publish(blocks, given).blocks.map(wordsOf);
const line = (text: string, given?: Given) => shown([paragraph(text)], given)[0];
const table = (headings: readonly string[], ...rows: string[][]): Block => ({ kind: 'table', headings, rows, widths: [] });
const cellsOf = (blocks: readonly Block[], given?: Given) =>
  publish(blocks, given).blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));

const [mayor, general, office] = [
  attendee('本部長', '副町長', { name: '青木 誠一' }),
  attendee('本部員', '総務部長', { name: '堀 正美' }),
  attendee('事務局', 'デジタル化推進室長', { name: '伊藤 茂' }),
];
const roster = [mayor, general, office];
const secret = item({ title: '委託契約について', publicity: '非公開' });

describe('a paper of which nothing is to be left out', () => {
  const blocks: readonly Block[] = [
    { kind: 'title', text: '次第' },
    { kind: 'heading', level: 1, text: '1　開催日時' },
    paragraph('令和5年6月21日', 2, 3),
    { kind: 'bullet', text: '資料1　窓口' },
    table(['ID', '取組名'], ['1-1', '窓口']),
  ];
  test('stays as it is', () => {
    expect(publish(blocks, { items: [item()], attendees: roster }).blocks).toEqual(blocks);
  });
  test('lists nothing as left out', () => {
    expect(publish(blocks, { items: [item()], attendees: roster }).omissions).toEqual([]);
  });
});

describe('addresses', () => {
  test.each([
    ['問合せ：dx@town.wakaba.example.lg.jp（内線123）', '問合せ：（非公開）（内線123）'],
    ['a.b+c@example.jp、d@example.com', '（非公開）、（非公開）'],
    ['dx＠town.wakaba.example.lg.jp', '（非公開）'],
    ['ｄｘ＠ｔｏｗｎ．ｅｘａｍｐｌｅ．ｊｐ', '（非公開）'],
    ['町民 @ 役場', '町民 @ 役場'],
    ['議題1「窓口」', '議題1「窓口」'],
  ])('「%s」 is published as 「%s」', (given, text) => {
    expect(line(given)).toBe(text);
  });
  test('in cells of tables are left out', () => {
    expect(cellsOf([table(['ID', '担当'], ['1-1', 'dx@example.jp'])])).toEqual([['1-1', '（非公開）']]);
  });
});

describe('names', () => {
  const text = '本部長　副町長　青木 誠一、本部員　総務部長　堀 正美、事務局　室長　伊藤 茂';
  test.each<[PublicNames, string]>([
    ['all', text],
    ['members', '本部長　副町長　青木 誠一、本部員　総務部長　堀 正美、事務局　室長'],
    ['none', '本部長　副町長、本部員　総務部長、事務局　室長'],
  ])('are published for %s', (names, expected) => {
    expect(line(text, { attendees: roster, names })).toBe(expected);
  });
  test.each(['青木誠一', '青木 誠一', '青木　誠一', '青 木 誠 一', '青木\n誠一', '青木\u200B誠一', '青\u00AD木誠一'])(
    '「%s」 is found',
    (written) => {
      expect(line(`副町長　${written}`, { attendees: roster, names: 'none' })).toBe('副町長');
    },
  );
  test.each(['堀', '堀 ', ' '])('of a single letter, as 「%s」, leave the words that hold it', (name) => {
    expect(line('堀端 通り', { attendees: [attendee('本部員', '総務部長', { name })], names: 'none' })).toBe('堀端 通り');
  });
  test('of two letters are left out', () => {
    expect(line('副町長　林光', { attendees: [attendee('本部員', '副町長', { name: '林光' })], names: 'none' })).toBe('副町長');
  });
  test('are left out wherever they stand in a line', () => {
    expect(line('青木誠一、青木 誠一', { attendees: roster, names: 'none' })).toBe('、');
  });
  test('of a member for whom a post came are left out', () => {
    const came = [attendee('本部員', '総務部長', { name: '堀 正美', attendance: 'proxy', proxy: '総務課長' })];
    expect(line('総務部長　堀 正美', { attendees: came, names: 'none' })).toBe('総務部長');
  });
  test.each(['総務課長 ', '（総務課長）', '総務課長）'])('are no posts, written 「%s」', (proxy) => {
    const came = [attendee('本部員', '総務部長', { name: '堀 正美', attendance: 'proxy', proxy })];
    expect(publicRules([], came, new Set(), 'none', null).names).toEqual(/（/.test(proxy) ? ['堀 正美', proxy] : ['堀 正美']);
  });
  test('leave the blanks at the beginning of a line', () => {
    expect(line('　　出席者', { attendees: roster, names: 'none' })).toBe('　　出席者');
  });
  test('in cells of tables are left out', () => {
    expect(cellsOf([table(['職名', '氏名'], ['副町長', '青木 誠一'])], { attendees: roster, names: 'none' })).toEqual([['副町長', '']]);
  });
  test('with signs that mean something in patterns are found', () => {
    expect(line('総務部長　堀 (正美)*', { attendees: [attendee('本部員', '総務部長', { name: '堀 (正美)*' })], names: 'none' })).toBe(
      '総務部長',
    );
  });
  test('of posts without a name leave the paper as it is', () => {
    expect(line('副町長、総務部長', { attendees: [attendee('本部長', '副町長')], names: 'none' })).toBe('副町長、総務部長');
  });
  test.each(['総務課長　山田 一郎', '総務課長 山田一郎', '総務課長山田一郎', '山田 一郎', '山田一郎', '山田一郎（総務課長）'])(
    'of 「%s」 who came instead are left out where only posts are published',
    (proxy) => {
      const came = [attendee('本部員', '総務部長', { name: '堀 正美', attendance: 'proxy', proxy })];
      expect(shown(attendeeLines(came), { attendees: came, names: 'none' }).join('')).not.toMatch(/山田|一郎/);
    },
  );
  test('are no posts: a post that came instead stays in what is said', () => {
    const came = [attendee('本部員', '総務部長', { name: '堀 正美', attendance: 'proxy', proxy: '総務課長' })];
    expect(line('総務課長から説明します。', { attendees: came, names: 'none' })).toBe('総務課長から説明します。');
  });
  test('of one who came instead of the 事務局 are left out where those of members are published', () => {
    const came = [attendee('事務局', 'デジタル化推進室長', { attendance: 'proxy', proxy: '主任　山田 一郎' })];
    expect(shown(rosterPaper(facts({ attendees: came })).blocks, { attendees: came, names: 'members' }).join('')).not.toContain('山田');
  });
  test('of one who came instead of a member are published where those of members are', () => {
    const came = [attendee('本部員', '総務部長', { attendance: 'proxy', proxy: '総務課長　山田 一郎' })];
    expect(shown(attendeeLines(came), { attendees: came, names: 'members' }).join('')).toContain('山田');
  });
});

describe('rows of measures that are not public', () => {
  const blocks = [table(['ID', '取組名'], ['1-1', '窓口'], ['1-2', '契約'], ['1-10', '地図'])];
  test('are left out', () => {
    expect(cellsOf(blocks, { hidden: ['1-2'] })).toEqual([
      ['1-1', '窓口'],
      ['1-10', '地図'],
    ]);
  });
  test('are told by ID and name', () => {
    expect(publish(blocks, { hidden: ['1-2'] }).omissions).toEqual([{ kind: 'row', found: '1-2　契約' }]);
  });
  test('are left out where blanks stand around the ID', () => {
    expect(cellsOf([table(['ID', '取組名'], [' 1-2　', '契約'])], { hidden: ['1-2'] })).toEqual([]);
  });
  test('are told by ID alone where the table has no names', () => {
    expect(publish([table(['ID'], ['1-2'])], { hidden: ['1-2'] }).omissions).toEqual([{ kind: 'row', found: '1-2　' }]);
  });
  test('leave rows that have no cells', () => {
    expect(cellsOf([table([], [])], { hidden: ['1-2'] })).toEqual([[]]);
  });
  test('that are all of a table leave its headings', () => {
    expect(publish([table(['ID', '取組名'], ['1-2', '契約'])], { hidden: ['1-2'] }).blocks).toEqual([table(['ID', '取組名'])]);
  });
});

describe('an item that is not public', () => {
  const items = [item({ title: '窓口について', papers: ['窓口の図'] }), { ...secret, papers: ['見積書の写し'] }, item({ title: 'その他' })];
  test('keeps its number on the agenda', () => {
    expect(shown(itemLines(facts({ items })), { items })).toEqual(['(1)　窓口について', '(2)　（非公開）', '(3)　その他']);
  });
  test('keeps the numbers of its papers', () => {
    expect(shown(paperLines(facts({ items })), { items })).toEqual(['資料1　窓口の図', '資料2　（非公開）']);
  });
  test('is one too where its measure is not public', () => {
    const of = [item({ title: '契約について', measure: '1-2' })];
    expect(shown(itemLines(facts({ items: of })), { items: of, hidden: ['1-2'] })).toEqual(['(1)　（非公開）']);
  });
  test('is none where its measure is public', () => {
    const of = [item({ title: '契約について', measure: '1-1' })];
    expect(shown(itemLines(facts({ items: of })), { items: of, hidden: ['1-2'] })).toEqual(['(1)　契約について']);
  });
  test('is none where it has no measure', () => {
    const of = [item({ title: '契約について', measure: '' })];
    expect(shown(itemLines(facts({ items: of })), { items: of, hidden: [''] })).toEqual(['(1)　契約について']);
  });
  test.each(['件', ' 件', ''])('of the title 「%s」 leaves the words that hold the letter', (title) => {
    expect(line('物件 1件', { items: [{ ...secret, title }] })).toBe('物件 1件');
  });
  test('of a title of two letters is hidden', () => {
    expect(line('物件の件', { items: [{ ...secret, title: '物件' }] })).toBe('（非公開）の件');
  });
  test('is hidden wherever it stands in a line', () => {
    expect(line('委託契約について、委託契約について', { items: [secret] })).toBe('（非公開）、（非公開）');
  });
  test('is hidden with its paper where its title stands within the name of the paper', () => {
    expect(line('資料1　契約の一覧', { items: [{ ...secret, title: '契約', papers: ['契約の一覧'] }] })).toBe('資料1　（非公開）');
  });
  test.each([
    ['委託契約の報告', '委託契約の報告'],
    ['契約の報告と委託契約', '契約の報告と委託契約'],
    ['契約、委託契約の報告', '（非公開）、委託契約の報告'],
    ['委託契約の報告、契約', '委託契約の報告、（非公開）'],
    ['委託契約の報告、委託契約の報告', '委託契約の報告、委託契約の報告'],
    ['委託契約の報告契約', '委託契約の報告（非公開）'],
    ['契約委託契約の報告', '（非公開）委託契約の報告'],
    ['契約', '（非公開）'],
  ])('leaves the longer titles of other items that hold its own: 「%s」 is published as 「%s」', (given, text) => {
    const others = ['委託契約の報告', '契約の報告と委託契約'].map((title) => item({ title }));
    expect(line(given, { items: [{ ...secret, title: '契約' }, ...others] })).toBe(text);
  });
  test('is hidden where another item bears the same title', () => {
    expect(line('契約', { items: [{ ...secret, title: '契約' }, item({ title: '契約' })] })).toBe('（非公開）');
  });
  test.each(['(1)　契約', '（1）　契約', '1　契約', '１２　契約', 'ア　契約', '(1)  契約', '契約', '契  約'])(
    'hides what follows the heading 「%s」',
    (text) => {
      expect(
        shown([{ kind: 'heading', level: 2, text }, paragraph('甲社')], { items: [item(), { ...secret, title: '契約' }] }),
      ).toHaveLength(1);
    },
  );
  test.each(['契約(1) 契約', '契約2', '約'])('leaves what follows the heading 「%s」', (text) => {
    expect(shown([{ kind: 'heading', level: 2, text }, paragraph('甲社')], { items: [{ ...secret, title: '契約' }] })).toContain('甲社');
  });
  test('leaves what follows a heading of the paper itself', () => {
    expect(shown([{ kind: 'heading', level: 1, text: '契約' }, paragraph('甲社')], { items: [{ ...secret, title: '契約' }] })).toContain(
      '甲社',
    );
  });
  test('tells what was left out under its heading', () => {
    const blocks: readonly Block[] = [{ kind: 'heading', level: 2, text: '(1)　契約' }, paragraph('甲社')];
    expect(publish(blocks, { items: [{ ...secret, title: '契約' }] }).omissions).toContainEqual({ kind: 'speech', found: '甲社' });
  });
  test.each(['委託\n契約について', '委託　契約について', '委託  契約について'])(
    'of the title 「%s」 is hidden as the paper writes it',
    (title) => {
      const of = [{ ...secret, title }];
      expect(shown(itemLines(facts({ items: of })), { items: of })).toEqual(['(1)　（非公開）']);
    },
  );
  test('whose paper has wide blanks in its name hides it as the paper writes it', () => {
    const of = [{ ...secret, papers: ['見積書　（写し）'] }];
    expect(shown(paperLines(facts({ items: of })), { items: of })).toEqual(['資料1　（非公開）']);
  });
  test('with a 参考資料 hides its name', () => {
    const of = [{ ...secret, papers: ['参考資料：見積書の写し'] }];
    expect(shown(paperLines(facts({ items: of })), { items: of })).toEqual(['参考資料　（非公開）']);
  });
  test('keeps its result out of minutes by points', () => {
    const of = [{ ...secret, outcome: 'decided' as const, outcomeText: '甲社と契約する' }];
    const { blocks } = minutesPaper(facts({ items: of, settings: settings({ minutesForm: 'points' }) }));
    expect(shown(blocks, { items: of }).join('\n')).not.toContain('甲社');
  });
  test('leaves the points of the next item', () => {
    const of = [secret, item({ title: '窓口について', outcome: 'approved', outcomeText: '案のとおり' })];
    const { blocks } = minutesPaper(facts({ items: of, settings: settings({ minutesForm: 'points' }) }));
    expect(shown(blocks, { items: of })).toContain('結果：【了承】案のとおり');
  });
  test('whose result is a common word takes it from no other item', () => {
    const of = [
      { ...secret, outcome: 'approved' as const, outcomeText: '了承' },
      item({ title: '窓口について', outcome: 'approved', outcomeText: '案のとおり' }),
    ];
    const { blocks } = minutesPaper(facts({ items: of, settings: settings({ minutesForm: 'points' }) }));
    expect(shown(blocks, { items: of })).toContain('結果：【了承】案のとおり');
  });
  test('leaves an item whose title holds its own', () => {
    const of = [
      { ...secret, title: '契約について' },
      item({ title: '委託契約についての報告', outcome: 'approved', outcomeText: '案のとおり' }),
    ];
    const { blocks } = minutesPaper(facts({ items: of, settings: settings({ minutesForm: 'points' }) }));
    expect(shown(blocks, { items: of })).toContain('結果：【了承】案のとおり');
  });
  test.each([['speeches' as const], ['points' as const]])('keeps its result out of minutes by %s', (minutesForm) => {
    const of = [{ ...secret, outcome: 'decided' as const, outcomeText: '甲社と契約する' }];
    expect(publicMinutes({ items: of, settings: settings({ minutesForm }), speeches: [said('本部長', '始めます。')] })).not.toContain(
      '甲社',
    );
  });
});

const number = (id: string): SpeechPlace => ({ kind: 'item', item: id });
const agenda = [
  item({ id: '議-1', title: '窓口について' }),
  item({ id: '議-2', title: '委託契約について', publicity: '非公開' }),
  item({ id: '議-3', title: 'その他について' }),
];

/** The minutes of these facts as they are published; `typed`: what people make of the internal document before. */
function minutesOf(over: Partial<MeetingFacts>, typed: (blocks: readonly Block[]) => readonly Block[] = (blocks) => blocks) {
  const of = facts({ items: agenda, ...over });
  return publish(typed(minutesPaper(of).blocks), { items: of.items, lines: minutesLines(of) });
}
const publicMinutes = (over: Partial<MeetingFacts>, typed?: (blocks: readonly Block[]) => readonly Block[]) =>
  minutesOf(over, typed).blocks.map(wordsOf).join('\n');

describe('a speech', () => {
  const forms = [['speeches' as const], ['points' as const]] as const;
  const one = (over: Partial<Speech>, items = agenda) => ({ items, speeches: [said('本部員', '甲社が安い。', over)] });
  const open = agenda.map((each) => ({ ...each, publicity: '公開' }));
  describe.each(forms)('in minutes by %s', (minutesForm) => {
    const shown = (over: Partial<MeetingFacts>) => publicMinutes({ ...over, settings: settings({ minutesForm }) });
    test.each([
      ['of a public item stays', one({ place: number('議-1') }), true],
      ['of the meeting as a whole stays', one({ place: { kind: 'whole' } }), true],
      ['of a closed item goes', one({ place: number('議-2') }), false],
      ['of no item goes while an item is closed', one({ place: { kind: 'blank' } }), false],
      ['of an item that is not there goes while an item is closed', one({ place: { kind: 'unknown' } }), false],
      ['of no item stays where every item is public', one({ place: { kind: 'blank' } }, open), true],
      ['that is marked goes', one({ place: number('議-1'), marked: true }, open), false],
    ])('%s', (_name, over, stays) => {
      expect(shown(over).includes('甲社')).toBe(stays);
    });
    test('says of which item it is where it stays', () => {
      const { stays } = minutesOf({ ...one({ place: number('議-3') }), settings: settings({ minutesForm }) });
      expect(stays.find(({ words }) => words.includes('甲社'))).toEqual({ item: 'その他について', words: '本部員：甲社が安い。' });
    });
    test.each([
      ['speech' as const, one({ place: number('議-2') })],
      ['unclear' as const, one({ place: { kind: 'blank' } })],
      ['marked' as const, one({ place: number('議-1'), marked: true })],
    ])('is listed as left out: %s', (kind, over) => {
      const { omissions } = minutesOf({ ...over, settings: settings({ minutesForm }) });
      expect(omissions.filter(({ found }) => found.includes('甲社'))).toEqual([{ kind, found: '本部員：甲社が安い。' }]);
    });
  });
  test('of two lines is listed in one', () => {
    const { stays } = minutesOf({ speeches: [said('本部員', '順調です。\n以上です。', { place: number('議-1') })] });
    expect(stays).toEqual([{ item: '窓口について', words: '本部員：順調です。 以上です。' }]);
  });
  test.each(['公開しない', '非公開（契約）', '？'])('of an item whose 公開区分 is 「%s」 goes: only 公開 is public', (publicity) => {
    const items = [{ ...agenda[0], publicity }].map((each) => item(each));
    expect(publicMinutes({ items, speeches: [said('本部員', '甲社が安い。', { place: number('議-1') })] })).not.toContain('甲社');
  });
  test('that several lines say, closed and not, stays as often as it is said in public', () => {
    const speeches = [said('本部長', 'はい。', { place: number('議-1') }), said('本部長', 'はい。', { place: number('議-2') })];
    expect(publicMinutes({ speeches }).split('はい。')).toHaveLength(2);
  });
  test('that several lines say goes where the document has it more often', () => {
    const speeches = [said('本部長', 'はい。', { place: number('議-1') }), said('本部長', 'はい。', { place: number('議-2') })];
    const again = (blocks: readonly Block[]) =>
      blocks.map((block) => (block.kind === 'table' ? { ...block, rows: [...block.rows, ['本部長', 'はい。']] } : block));
    expect(publicMinutes({ speeches }, again)).not.toContain('はい。');
  });
});

describe('words that somebody typed into the internal minutes', () => {
  const speeches = [said('本部員', '窓口は順調です。', { place: number('議-1') })];
  const edited = (cells: readonly string[]) => (blocks: readonly Block[]) =>
    blocks.map((block) => (block.kind === 'table' ? { ...block, rows: [cells] } : block));
  test.each([
    ['a speech with words added', ['本部員', '窓口は順調です。甲社が安い。']],
    ['a speech of another speaker', ['甲社', '窓口は順調です。']],
    ['a row of its own', ['甲社', '3千万円です。']],
  ])('go while an item is closed: %s', (_name, cells) => {
    expect(publicMinutes({ speeches }, edited(cells))).not.toContain('甲社');
  });
  test('stay where nothing is closed', () => {
    expect(publicMinutes({ items: [item()], speeches }, edited(['本部員', '甲社が安い。']))).toContain('甲社');
  });
  test('go while a speech is marked: they may be that speech, edited', () => {
    const marked = [said('本部員', '甲社です。', { marked: true })];
    expect(publicMinutes({ items: [item()], speeches: marked }, edited(['本部員', '甲社だ。']))).not.toContain('甲社');
  });
  test('stay where only the blanks of a speech are others', () => {
    expect(publicMinutes({ speeches }, edited(['本部員 ', '窓口は　順調です。\n']))).toContain('順調');
  });
  test.each<[string, (blocks: readonly Block[]) => readonly Block[]]>([
    ['below the table', (blocks) => [...blocks, paragraph('甲社が安い。')]],
    ['as a heading', (blocks) => [...blocks, { kind: 'heading', level: 2, text: '甲社が安い。' }]],
    ['as a point', (blocks) => [...blocks, { kind: 'bullet', text: '甲社が安い。' }]],
    ['in a table of its own', (blocks) => [...blocks, table(['甲社が安い。'], ['甲社'])]],
    ['in a table above', (blocks) => [table(['甲社が安い。'], ['甲社']), ...blocks]],
    [
      'where the heading of 会議内容 is gone',
      (blocks) => [paragraph('甲社'), ...blocks.filter((block) => !wordsOf(block).includes('会議内容'))],
    ],
  ])('go while an item is closed: %s', (_name, typed) => {
    expect(publicMinutes({ speeches }, typed)).not.toContain('甲社');
  });
  test('above 会議内容 stay', () => {
    expect(publicMinutes({ speeches }, (blocks) => [paragraph('傍聴者2名'), ...blocks])).toContain('傍聴者2名');
  });
});

test('the turns of minutes without speeches stay, those of a closed item go', () => {
  const shown = publicMinutes({ items: agenda.map((each) => ({ ...each, outcome: 'approved' as const, outcomeText: `了承${each.id}` })) });
  expect(shown.match(/了承議-\d|議題\dを説明|開催いたします|閉じます/g)).toEqual([
    '開催いたします',
    '議題1を説明',
    '了承議-1',
    '議題3を説明',
    '了承議-3',
    '閉じます',
  ]);
});

/** Each speech says words of its own, so that a word that stands in the public minutes is that of one speech. */
const speechArbitrary = fc.record({
  place: fc.oneof(
    fc.integer({ min: 1, max: 4 }).map((place) => number(`議-${place}`)),
    fc.constantFrom<SpeechPlace>({ kind: 'whole' }, { kind: 'blank' }, { kind: 'unknown' }),
  ),
  marked: fc.boolean(),
  speaker: fc.constantFrom('本部長', '本部員', '事務局'),
  opening: fc.constantFrom(
    '',
    'では議題1「窓口について」、',
    '次の議題に移ります。',
    '議題の２、',
    '以上で会議を閉じます。',
    '（議題3を説明）',
  ),
  /** A person changes the row in the internal document. */
  edit: fc.constantFrom('none', 'longer', 'paragraph', 'gone'),
});

test('no word of a speech that is closed, unclear or marked stands in the public minutes', () => {
  fc.assert(
    fc.property(
      fc.array(speechArbitrary, { maxLength: 12 }),
      fc.array(fc.constantFrom('公開', '非公開', ''), { minLength: 3, maxLength: 3 }),
      fc.constantFrom('speeches' as const, 'points' as const),
      (given, publicity, minutesForm) => {
        const items = publicity.map((word, place) => item({ id: `議-${place + 1}`, title: `第${place + 1}の件について`, publicity: word }));
        const closed = new Set(items.filter(({ publicity: word }) => word === '非公開').map(({ id }) => id));
        const known = new Set(items.map(({ id }) => id));
        const speeches = given.map(({ opening, speaker, place, marked }, row) =>
          said(speaker, `${opening}言葉${row}番です。`, { place, marked, row: row + 2 }),
        );
        const typed = (blocks: readonly Block[]): readonly Block[] => [
          ...blocks.map((block): Block => {
            const edited = (text: string) => {
              const row = /言葉(\d+)番/.exec(text)?.[1];
              const edit = row === undefined ? 'none' : given[Number(row)]?.edit;
              return edit === 'longer' ? `${text}なお` : edit === 'gone' ? '' : text;
            };
            if (block.kind === 'table') return { ...block, rows: block.rows.map((cells) => cells.map(edited)) };
            return block.kind === 'bullet' ? { ...block, text: edited(block.text) } : block;
          }),
          ...given.flatMap(({ edit }, row) => (edit === 'paragraph' ? [paragraph(`言葉${row}番です。`)] : [])),
        ];
        const shown = publicMinutes({ items, speeches, settings: settings({ minutesForm }) }, typed);
        const leaked = given.filter(({ place, marked, edit }, row) => {
          const secretHere = closed.size > 0 || given.some((each) => each.marked);
          const unclear =
            closed.size > 0 && (place.kind === 'blank' || place.kind === 'unknown' || (place.kind === 'item' && !known.has(place.item)));
          const mustGo = marked || unclear || (place.kind === 'item' && closed.has(place.item)) || (edit === 'longer' && secretHere);
          return mustGo && shown.includes(`言葉${row}番`);
        });
        expect(leaked).toEqual([]);
      },
    ),
    { numRuns: 1_000 },
  );
});

describe('internal notes', () => {
  const items = [item({ note: '町長に相談済み' })];
  test('that somebody copied into the paper go with their line', () => {
    expect(shown([paragraph('窓口'), paragraph('（町長に相談済み）')], { items })).toEqual(['窓口']);
  });
  test('that somebody copied into a table go with their row', () => {
    expect(cellsOf([table(['発言者', '発言内容'], ['事務局', '町長に相談済みです。'], ['本部長', '分かりました。'])], { items })).toEqual([
      ['本部長', '分かりました。'],
    ]);
  });
  test('of four letters take nothing away', () => {
    expect(shown([paragraph('相談済みです')], { items: [item({ note: '相談済み' })] })).toEqual(['相談済みです']);
  });
  test('of five letters go with their line', () => {
    expect(shown([paragraph('要相談済みです')], { items: [item({ note: '要相談済み' })] })).toEqual([]);
  });
  test('of one letter take nothing away', () => {
    expect(shown([paragraph('済みました')], { items: [item({ note: '済' })] })).toEqual(['済みました']);
  });
});

describe('what was left out', () => {
  test('names each thing once', () => {
    const blocks = [paragraph('dx@example.jp'), paragraph('dx@example.jp'), paragraph('青木 誠一と青木誠一')];
    expect(publish(blocks, { attendees: roster, names: 'none' }).omissions).toEqual([
      { kind: 'address', found: 'dx@example.jp' },
      { kind: 'name', found: '青木 誠一' },
    ]);
  });
  test('names every kind', () => {
    const items = [{ ...secret, note: '内部だけの話' }];
    const blocks = [
      paragraph('dx@example.jp'),
      paragraph('青木 誠一'),
      table(['ID', '取組名'], ['1-2', '契約']),
      paragraph('委託契約について'),
      { kind: 'heading' as const, level: 2 as const, text: '(1)　委託契約について' },
      { kind: 'bullet' as const, text: '甲社が安い。' },
      { kind: 'heading' as const, level: 2 as const, text: '(2)　その他' },
      paragraph('内部だけの話'),
    ];
    expect(publish(blocks, { items, attendees: roster, hidden: ['1-2'], names: 'none' }).omissions.map(({ kind }) => kind)).toEqual([
      'address',
      'name',
      'row',
      'item',
      'speech',
      'note',
    ]);
  });
});

describe('markup', () => {
  const script = '<script>alert(1)</script>';
  test('in a public title is just text', () => {
    expect(line(script, { items: [item({ title: script })] })).toBe(script);
  });
  test('in a hidden title is hidden as text', () => {
    expect(line(`(1)　${script}`, { items: [{ ...secret, title: script }] })).toBe('(1)　（非公開）');
  });
});
