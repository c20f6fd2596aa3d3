import type { Attendee } from '../../src/meetings/bodies';
import type { AgendaItem } from '../../src/meetings/items';
import { minutesPaper } from '../../src/meetings/papers/minutesPaper';
import { attendeeLines, itemLines, paperLines } from '../../src/meetings/papers/parts';
import { rosterPaper } from '../../src/meetings/papers/rosterPaper';
import { publicRules, published } from '../../src/meetings/publication';
import { type Block, paragraph, wordsOf } from '../../src/sheet/paper';
import type { PublicNames } from '../../src/tracker/settingTable';
import { attendee, facts, item, settings } from '../support/meeting';

type Given = {
  readonly items?: readonly AgendaItem[];
  readonly attendees?: readonly Attendee[];
  readonly hidden?: readonly string[];
  readonly names?: PublicNames;
};
const publish = (blocks: readonly Block[], { items = [], attendees = [], hidden = [], names = 'all' }: Given = {}) =>
  published(blocks, publicRules(items, attendees, new Set(hidden), names), { hidden: '（非公開）' });
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
    expect(publicRules([], came, new Set(), 'none').names).toEqual(/（/.test(proxy) ? ['堀 正美', proxy] : ['堀 正美']);
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
  test('leaves a paragraph after points that call it up', () => {
    const blocks: readonly Block[] = [{ kind: 'bullet', text: '事務局：議題1「委託契約について」' }, paragraph('日程')];
    expect(shown(blocks, { items: [secret] })).toEqual(['日程']);
  });
  test.each(['議題1「', '部長：議題1「', '司会：議題1「', '推進本部長：それでは、議題1「'])(
    'hides the point that begins with 「%s」',
    (words) => {
      expect(shown([{ kind: 'bullet', text: `${words}委託契約について」` }], { items: [secret] })).toEqual([]);
    },
  );
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
  test('keeps what was said on it out of minutes by points', () => {
    const speeches = ['議題1「委託契約について」、事務局から説明をお願いします。', '甲社が安い。', '以上で、本日の会議を閉じます。'];
    const { blocks } = minutesPaper(
      facts({
        items: [secret],
        settings: settings({ minutesForm: 'points' }),
        speeches: speeches.map((speech) => ({ speaker: '事務局', speech })),
      }),
    );
    expect(shown(blocks, { items: [secret] }).join('\n')).not.toContain('甲社');
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
  test('keeps its result out of minutes by speeches', () => {
    const of = [{ ...secret, outcome: 'decided' as const, outcomeText: '甲社と契約する' }];
    expect(shown(minutesPaper(facts({ items: of })).blocks, { items: of }).join('\n')).not.toContain('甲社');
  });
});

describe('speeches', () => {
  const items = [item({ title: '窓口について' }), secret, item({ title: 'その他について' })];
  const speeches = (...said: string[]) => [table(['発言者', '発言内容'], ...said.map((speech) => ['推進本部長', speech]))];
  const left = (given: Given, ...said: string[]) => cellsOf(speeches(...said), given).map(([, speech]) => speech);
  test('on a hidden item go, from its being called up to the next item', () => {
    expect(
      left(
        { items },
        '議題1「窓口について」の説明をお願いします。',
        '窓口は順調です。',
        '議題2「委託契約について」の説明をお願いします。',
        '甲社が安い。',
        '議題3「その他について」の説明をお願いします。',
        '特にありません。',
      ),
    ).toEqual([
      '議題1「窓口について」の説明をお願いします。',
      '窓口は順調です。',
      '議題3「その他について」の説明をお願いします。',
      '特にありません。',
    ]);
  });
  test.each([
    '議題２「',
    '議題 2 「',
    'では議題2「',
    '次に、議題　２「',
    'ありがとうございました。次に議題2「',
    '引き続き、議題2「',
    'よろしければ議題2「',
    '事務局から議題2「',
  ])('on a hidden item begin with 「%s」', (words) => {
    expect(left({ items }, `${words}委託契約について」`, '甲社が安い。', 'これで閉じます。')).toEqual(['これで閉じます。']);
  });
  test.each(['以上で、本日の会議を閉じます。', '閉会します。', 'これで終わります。', '会議を終了します。'])(
    'that close the meeting stay: %s',
    (closing) => {
      expect(left({ items }, '議題2「委託契約について」', '甲社が安い。', closing)).toEqual([closing]);
    },
  );
  test('at the end that do not close the meeting go with the hidden item', () => {
    expect(left({ items }, '議題2「委託契約について」', '甲社が安い。')).toEqual([]);
  });
  test('within a hidden item that say 終わり go', () => {
    expect(left({ items }, '議題2「委託契約について」', '契約は3月で終わりです。', '閉じます。')).toEqual(['閉じます。']);
  });
  test('within a hidden item that name another item in passing go', () => {
    expect(
      left({ items }, '議題2「委託契約について」', '先ほどの議題1「窓口について」と同じ甲社です。', '甲社が安い。', '閉じます。'),
    ).toEqual(['閉じます。']);
  });
  test.each([
    '議題3「',
    '議題 3 「',
    '議題　３　「',
    '（議題3「',
    '(議題3「',
    '　議題3「',
    'では、議題3「',
    'それでは、　議題3「',
    '続いて議題3「',
    'ありがとうございました。次に、議題3「',
    '以上です。\n議題3「',
  ])('are public again from 「%s」', (words) => {
    expect(left({ items }, '議題2「委託契約について」', '甲社が安い。', `${words}その他」`, '特にありません。')).toContain(
      '特にありません。',
    );
  });
  test('are public again from the explanation of another item', () => {
    expect(left({ items }, '議題2「委託契約について」', '（議題3を説明）', '特にありません。')).toEqual([
      '（議題3を説明）',
      '特にありません。',
    ]);
  });
  test('on an item of two figures are told from those of one', () => {
    const many = [...Array.from({ length: 11 }, () => item({ title: '窓口について' })), secret];
    expect(left({ items: many }, '議題12「委託契約について」', '甲社が安い。', '議題10「窓口について」', '順調です。')).toEqual([
      '議題10「窓口について」',
      '順調です。',
    ]);
  });
  test.each([20, 21])('on a hidden item begin after %i letters only where they are no more than 20', (letters) => {
    expect(left({ items }, `${'あ'.repeat(letters)}議題2「`, '甲社が安い。')).toHaveLength(letters === 20 ? 0 : 2);
  });
  test('that name a hidden item within a quotation stay', () => {
    expect(left({ items }, '「議題2「」と書かれています。', '窓口は順調です。')).toHaveLength(2);
  });
  test('are told each by their words', () => {
    expect(publish(speeches('議題2「委託契約について」'), { items }).omissions).toEqual([
      { kind: 'speech', found: '議題2「委託契約について」' },
    ]);
  });
  test('stay where a row has no words', () => {
    expect(cellsOf([table(['発言者'], ['推進本部長'])], { items })).toEqual([['推進本部長']]);
  });
  test('all stay where every item is public', () => {
    expect(left({ items: [item()] }, '議題1「生成AIについて」', '使ってみます。')).toEqual(['議題1「生成AIについて」', '使ってみます。']);
  });
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
      table(['発言者', '発言内容'], ['本部長', '議題1「委託契約について」'], ['本部長', '閉じます。']),
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
