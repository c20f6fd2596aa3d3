// Whole papers as people read them: each case file is one paper as text. A heading begins with its level (■ or □), an item of a list with
// ・, a line is indented as in the document, the cells of a table stand between ｜, and ⏎ is a line break within a cell.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { MeetingFacts } from '../../src/meetings/facts';
import { inPaperOrder } from '../../src/meetings/items';
import { subject } from '../../src/meetings/meetingWords';
import { type PaperKind, paperKinds } from '../../src/meetings/paperRegister';
import { paperOf } from '../../src/meetings/papers';
import type { Block } from '../../src/sheet/paper';
import { day } from '../support/days';
import { attendee, facts, item, meeting, outside, said, settings, standing, still } from '../support/meeting';
import { trackerOf } from '../support/tracker';

function lines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'title':
      return [`【${block.text}】`];
    case 'heading':
      return [`${['■', '□', '◇'][block.level - 1]}${block.text}`];
    case 'paragraph':
      return ['　'.repeat(block.indent) + block.text];
    case 'bullet':
      return [`・${block.text}`];
    case 'table':
      return [block.headings, ...block.rows].map((row) => `｜${row.map((cell) => cell.replace(/\n/g, '⏎')).join('｜')}｜`);
  }
}
const text = (kind: PaperKind, of: MeetingFacts): string => `${paperOf(kind, of).blocks.flatMap(lines).join('\n')}\n`;
const blockTexts = (kind: PaperKind, of: MeetingFacts) => paperOf(kind, of).blocks.flatMap(lines);

const chair = '推進本部長';
const second = '推進副本部長';
const office = '事務局';

/** What the minutes of the town's meeting of 令和5年6月21日 say, with posts in the place of names and speeches cut short. */
const town = facts({
  meeting: meeting({ name: '豊山町DX推進本部会議', place: '豊山町役場3階　会議室5' }),
  attendees: [
    attendee(chair, '副町長'),
    attendee(second, '企画調整部長'),
    attendee('推進本部員', '総務部長'),
    attendee('推進本部員', '生活福祉部長'),
    attendee('推進本部員', '産業建設部長'),
    attendee('推進本部員', '教育委員会事務局長'),
    attendee('推進本部員', '議会事務局長'),
    attendee(office, 'デジタル化推進室長', { section: 'デジタル化推進室', title: '室長' }),
    attendee(office, 'デジタル化推進室主任', { section: 'デジタル化推進室', title: '主任' }),
  ],
  items: [
    item({ title: '豊山町DX推進計画及び体制について', papers: ['DXをめぐる主な動き', '豊山町DX推進計画（概要）'] }),
    item({ title: '取組の確認について', papers: ['主な取組内容のロードマップ（令和5年分）', 'DX推進スケジュール'] }),
    item({ title: '生成AIについて', papers: ['生成AI活用の検討について'], presenter: '推進副本部長' }),
  ],
  speeches: [
    said(
      office,
      '定刻になりましたので、ただいまから令和5年度第1回豊山町DX推進本部会議を開催いたします。\n（配布資料確認）\n以後の取り回しについては本部長にお願いいたします。',
    ),
    said(chair, 'それでは議題1「豊山町DX推進計画及び体制について」事務局から説明をお願いします。'),
    said(office, '（議題1を説明）'),
    said(chair, 'では議題2「取組の確認について」事務局から説明をお願いします。'),
    said(office, '（議題2を説明）'),
    said(chair, '議題3「生成AIについて」説明をお願いします。'),
    said(second, '（議題3を説明）'),
    said(chair, '今日のこの会議はこれで閉じたいと思います。ありがとうございました。'),
  ],
});

/** The same headquarters, whose agenda is the order of the day. */
const programme = settings({
  municipality: '豊山町',
  meeting: 'DX推進本部会議',
  agendaSheets: { headquarters: 'programme', group: 'particulars' },
});

/** A meeting of 若葉町 with names, a 代理, an absent member and items of every class. */
const roster = [
  attendee('本部長', '副町長', { name: '青木 誠一' }),
  attendee('本部員', '総務部長', { name: '堀 正美' }),
  attendee('本部員', '生活福祉部長', { name: '井上 武', attendance: 'proxy', proxy: '福祉課長　高木 悟' }),
  attendee('本部員', '産業建設部長', { name: '安藤 憲', attendance: 'absent' }),
  attendee('本部員', '教育次長', { name: '鈴木 雅', attendance: 'proxy' }),
  attendee(office, 'デジタル化推進室長', { name: '伊藤 茂', section: 'デジタル化推進室', title: '室長' }),
];
const items = [
  item({ class: 'report', title: '窓口の改善について', papers: ['窓口の図'], minutes: 10, reason: '期限超過3日' }),
  item({
    class: 'discuss',
    title: '期限の変更について',
    minutes: 20,
    outcome: 'decided',
    outcomeText: '期限を令和6年3月29日まで延ばす。',
    owner: '総務課',
    due: '9月末',
  }),
  item({
    class: 'other',
    title: 'その他について',
    outcome: 'continued',
    outcomeText: '次回に続ける。',
    presenter: '総務部長',
    note: '予算は未定',
  }),
  item({ class: 'discuss', title: '生成AIについて', papers: ['案', '参考資料：他市の状況', '比較'], minutes: 15, outcome: 'homework' }),
];
const wakaba = (over: Partial<MeetingFacts> = {}) =>
  facts({ meeting: meeting({ number: 2, day: '2023-09-15' }), attendees: roster, items, today: day('2023-09-01'), ...over });
const empty = facts({ meeting: meeting({ day: null, from: '', to: '', place: '' }) });

const measureLines = [
  {
    id: '1-1',
    pillar: '1　窓口',
    title: '窓口の改善',
    content: '書かない窓口を\n始める',
    owner: '総務課',
    start: '令和5年4月3日',
    due: '令和5年8月31日',
    originalDue: '令和5年6月30日',
    status: '遅延',
    delayReason: '国の仕様が\n変わったため',
    outlook: '令和5年12月',
    issue: '事業者と調整する',
  },
  { id: '1-2', pillar: '1　窓口', title: '<script>地図</script>の公開', owner: '住民課', due: '令和5年8月31日', status: '実施中' },
  { id: '1-3', title: '完了した取組', owner: '住民課', due: '令和5年8月31日', status: '完了' },
  { id: '2-1', pillar: '2　行政', title: '先の取組', owner: '住民課', start: '令和5年10月', due: '令和6年3月29日', status: '未着手' },
  { id: '2-2', pillar: '2　行政', title: '止めた取組', owner: '住民課', due: '令和6年3月29日', status: '中止' },
  { id: '2-3', pillar: '2　行政', title: '次の年度の取組', owner: '住民課', start: '令和6年4月', due: '令和7年3月', status: '未着手' },
];
const measures = trackerOf(measureLines);
const open = trackerOf([
  ...measureLines,
  { id: '3-1', pillar: '3　基盤', title: '人材の派遣', owner: '総務課', due: '県の制度化後', status: '条件待ち' },
  { id: '3-4', pillar: '3　基盤', title: '標準化', owner: '総務課', start: '令和4年4月1日', due: '令和7年度末', status: '実施中' },
  { id: '3-2', pillar: '3　基盤', title: '研修', owner: '総務課', due: '毎年6月', status: '実施中' },
  { id: '3-3', pillar: '3　基盤', title: '庁内の地図', owner: '建設課', due: '', status: '未着手' },
]);
const before = meeting({ state: 'published' });
const movement = {
  added: [{ ...standing({ title: '防災の地図', due: '' }), id: '3-1' }],
  gone: [{ ...standing({ title: '古い取組' }), id: '9-9' }],
  changed: [
    { id: '1-1', before: standing(), after: standing({ status: '完了', signal: 'done' as const, progress: '100' }), kind: 'done' as const },
    { id: '1-2', before: standing({ due: '9月末' }), after: standing({ due: '3月末' }), kind: 'due' as const },
    { id: '1-4', before: standing({ progress: '10' }), after: standing({ progress: '40' }), kind: 'progress' as const },
  ],
};
const outsideLines = [
  outside('デジタル社会の実現に向けた重点計画の閣議決定', { day: day('2023-06-09'), effect: '要検討', response: '次回に報告する' }),
  outside('人材派遣制度の説明会', { when: '7月上旬', actor: '県', reportedAt: '令和5年度第2回若葉町DX推進本部会議' }),
  outside('前の会議で報告した動き', { day: day('2023-05-01'), reportedAt: before.title }),
];

const papers: readonly (readonly [string, PaperKind, MeetingFacts])[] = [
  ['agenda', 'agenda', town],
  [
    'agenda-separate',
    'agenda',
    wakaba({ meeting: meeting({ number: 2, day: '2023-09-15', form: 'separate' }), items: inPaperOrder(items, 'separate') }),
  ],
  ['agenda-empty', 'agenda', empty],
  ['agenda-programme', 'agenda', { ...town, settings: programme }],
  [
    'agenda-programme-separate',
    'agenda',
    wakaba({
      meeting: meeting({ number: 2, day: '2023-09-15', form: 'separate' }),
      items: inPaperOrder(items, 'separate'),
      settings: settings({ agendaSheets: { headquarters: 'programme', group: 'particulars' } }),
    }),
  ],
  [
    'agenda-programme-empty',
    'agenda',
    { ...empty, settings: settings({ agendaSheets: { headquarters: 'programme', group: 'programme' } }) },
  ],
  ['minutes', 'minutes', town],
  ['minutes-outcomes', 'minutes', wakaba()],
  ['minutes-points', 'minutes', wakaba({ settings: settings({ minutesForm: 'points' }), speeches: town.speeches.slice(-1) })],
  ['scenario', 'scenario', wakaba()],
  ['scenario-too-long', 'scenario', wakaba({ meeting: meeting({ from: '10:00', to: '10:30' }), items: items.slice(0, 2) })],
  ['roster', 'roster', wakaba()],
  ['roadmap', 'roadmap', { ...wakaba({ tracker: measures }), papers: town.papers }],
  ['schedule', 'schedule', wakaba({ tracker: measures })],
  ['schedule-open', 'schedule', wakaba({ tracker: open })],
  ['schedule-a4', 'schedule', wakaba({ tracker: open, settings: settings({ tablePage: 'a4' }) })],
  ['roadmap-open', 'roadmap', wakaba({ tracker: open })],
  ['late', 'late', wakaba({ tracker: measures })],
  ['late-none', 'late', wakaba()],
  ['progress', 'progress', wakaba({ movement, before })],
  ['progress-still', 'progress', wakaba({ movement: still, before })],
  ['progress-unknown', 'progress', wakaba({ movement: null, before })],
  ['progress-first', 'progress', wakaba({ movement: null })],
  ['movements', 'movements', { ...wakaba({ outside: outsideLines }), papers: town.papers }],
  ['movements-none', 'movements', wakaba({ outside: outsideLines.slice(-1), before })],
];

describe('a paper reads as in its case file', () => {
  test.each(papers)('%s', (file, kind, of) => {
    expect(text(kind, of)).toBe(readFileSync(path.join(__dirname, `cases/${file}.txt`), 'utf8'));
  });
});

const rich = (over: Partial<MeetingFacts> = {}): MeetingFacts =>
  wakaba({ tracker: open, movement, before, outside: outsideLines, ...over });

describe('the form of the agenda belongs to the body', () => {
  const headings = (name: string, headquarters: 'particulars' | 'programme', group: 'particulars' | 'programme') =>
    blockTexts('agenda', wakaba({ meeting: meeting({ name }), settings: settings({ agendaSheets: { headquarters, group } }) })).filter(
      (line) => line.startsWith('■1'),
    );
  test.each([
    ['若葉町DX推進本部会議', 'programme', 'particulars', '■1　開会'],
    ['若葉町ＤＸ推進本部会議', 'programme', 'particulars', '■1　開会'],
    ['若葉町DX推進本部会議', 'particulars', 'programme', '■1　開催日時'],
    ['若葉町生成AIワーキンググループ', 'particulars', 'programme', '■1　開会'],
    ['若葉町生成AIワーキンググループ', 'programme', 'particulars', '■1　開催日時'],
  ] as const)('%s: headquarters %s, others %s', (name, headquarters, group, first) => {
    expect(headings(name, headquarters, group)).toEqual([first]);
  });
});

describe('no words of the screen stand in a paper', () => {
  /** What a person sees and does in the workbook and its pages. */
  const screen = /タブ|入力|空欄|チェック|画面|ボタン|セル|今月|クリック/;
  const flagged = items.map((each) => ({ ...each, reason: '「議題」にチェック、期限超過3日' }));
  const spoken: readonly (readonly [string, MeetingFacts])[] = [
    ['of which everything is known', rich({ items: flagged })],
    ['in points', rich({ items: flagged, settings: settings({ minutesForm: 'points' }) })],
    ['of which nothing is known', empty],
    ['that had one before it, and nothing since', wakaba({ before })],
    [
      'of measures and items without names',
      rich({ tracker: trackerOf([{ id: '1-1' }]), items: [item({ title: subject(''), measure: '1-1' })] }),
    ],
    ['as an order of the day', { ...empty, settings: settings({ agendaSheets: { headquarters: 'programme', group: 'programme' } }) }],
  ];
  test.each(paperKinds.flatMap((kind) => spoken.map(([words, of]) => [kind, words, of] as const)))('%s, a meeting %s', (kind, _, of) => {
    expect(blockTexts(kind, of).filter((line) => screen.test(line))).toEqual([]);
  });
});

test('the reason that a person ticked a box is left out of the running order, and the others stay', () => {
  const of = wakaba({ items: [item({ reason: '「議題」にチェック、期限超過3日' })] });
  expect(text('scenario', of)).toContain('取り上げる理由：期限超過3日｜');
});

describe('the name of a document and the title in it are one', () => {
  const numbered = item({
    papers: ['DXをめぐる主な動き', 'ロードマップ（案）', 'DX推進スケジュール', '前回の会議からの進捗', '遅延している取組の一覧'],
  });
  const titleIn = (kind: PaperKind, of: MeetingFacts) =>
    paperOf(kind, of).blocks.flatMap((block) => (block.kind === 'title' ? [block.text] : []));
  test.each(paperKinds)('%s, on no agenda', (kind) => {
    expect(titleIn(kind, empty).map((title) => paperOf(kind, empty).name.endsWith(title))).toEqual([true]);
  });
  test.each(paperKinds)('%s names its meeting once', (kind) => {
    expect(paperOf(kind, empty).name.split(empty.meeting.title).length).toBe(2);
  });
  test.each([
    ['movements', '資料2-1　DXをめぐる主な動き'],
    ['roadmap', '資料2-2　ロードマップ（案）'],
    ['schedule', '資料2-3　DX推進スケジュール'],
    ['progress', '資料2-4　前回の会議からの進捗'],
    ['late', '資料2-5　遅延している取組の一覧'],
  ] as const)('%s has the number that the agenda gives it', (kind, title) => {
    const of = wakaba({ items: [item(), numbered] });
    expect([titleIn(kind, of), paperOf(kind, of).name]).toEqual([[title], `${of.meeting.title}　${title}`]);
  });
});

test.each(paperKinds)('the same facts give the same paper: %s', (kind) => {
  const of = wakaba({ tracker: measures, movement, before, outside: outsideLines, speeches: town.speeches });
  expect(paperOf(kind, of)).toEqual(paperOf(kind, of));
});

test.each(paperKinds)('a meeting of which nothing is known yet has a paper: %s', (kind) => {
  expect(paperOf(kind, empty).blocks.length).toBeGreaterThan(2);
});

test.each(paperKinds)('no cell is wider than its headings say: %s', (kind) => {
  const of = wakaba({ tracker: measures, movement, before, outside: outsideLines, speeches: town.speeches });
  const tables = paperOf(kind, of).blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  expect(tables.flatMap(({ headings, widths, rows }) => [widths, ...rows].filter((row) => row.length !== headings.length))).toEqual([]);
});

describe('a title with line breaks and markup', () => {
  const title = '<script>alert(1)</script>\n窓口について';
  const of = wakaba({ items: [item({ title, papers: [title] })] });
  test.each(['agenda', 'minutes'] as const)('is one line of plain text in %s', (kind) => {
    expect(blockTexts(kind, of)).toContain('　(1)　<script>alert(1)</script> 窓口について');
  });
  test('is one line of plain text among the papers', () => {
    expect(blockTexts('agenda', of)).toContain('・資料1　<script>alert(1)</script> 窓口について');
  });
});

test('the three hundredth item has its number', () => {
  const many = Array.from({ length: 300 }, (_, place) => item({ title: `議題${place + 1}について` }));
  expect(blockTexts('agenda', wakaba({ items: many }))).toContain('　(300)　議題300について');
});

describe('the words after a number begin where the lines after them do', () => {
  const paragraphs = paperOf('agenda', wakaba()).blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : []));
  test.each([
    ['(1)　本部長', 1, 2.25],
    ['本部員　総務部長', 3.25, 0],
    ['(4)　生成AI', 1, 2.25],
  ] as const)('%s', (words, indent, hanging) => {
    expect(paragraphs.find(({ text: said }) => said.startsWith(words))).toMatchObject({ indent, hanging });
  });
  test('of the tenth item', () => {
    const many = Array.from({ length: 10 }, (_, place) => item({ title: `議題${place + 1}について` }));
    expect(paperOf('agenda', wakaba({ items: many })).blocks).toContainEqual({
      kind: 'paragraph',
      text: '(10)　議題10について',
      indent: 1,
      hanging: 2.75,
    });
  });
});

test('a speech keeps its own line breaks and loses the blanks at their ends', () => {
  const of = wakaba({ speeches: [said(office, '始めます。　\n（配布資料確認） \nお願いします。')] });
  expect(blockTexts('minutes', of)).toContain('｜事務局｜始めます。⏎（配布資料確認）⏎お願いします。｜');
});

describe('who leads the meeting', () => {
  const speakers = (kind: 'minutes' | 'scenario', over: Partial<MeetingFacts>): readonly string[] => {
    const column = kind === 'minutes' ? 0 : 1;
    return paperOf(kind, wakaba(over)).blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.map((row) => row[column] ?? '') : [],
    );
  };
  test.each(['minutes', 'scenario'] as const)('is the chair of the roster in %s', (kind) => {
    expect(speakers(kind, {})).toContain('本部長');
  });
  test.each(['minutes', 'scenario'] as const)('is 議長 in %s where the roster has no chair', (kind) => {
    expect(speakers(kind, { attendees: roster.slice(1) })).toContain('議長');
  });
  test.each(['minutes', 'scenario'] as const)('is whom the register names as 議長 in %s where the roster has no chair', (kind) => {
    expect(speakers(kind, { attendees: roster.slice(1), meeting: meeting({ chair: '総務部長' }), items: items.slice(0, 1) })).toContain(
      '総務部長',
    );
  });
  test.each(['minutes', 'scenario'] as const)('is nobody who is absent in %s', (kind) => {
    const attendees = roster.map((each, place) => (place === 0 ? { ...each, attendance: 'absent' as const } : each));
    expect(speakers(kind, { attendees })).not.toContain('本部長');
  });
});

describe('minutes with speeches and outcomes', () => {
  const of = (minutesForm: 'speeches' | 'points') =>
    facts({
      settings: settings({ minutesForm }),
      items: [
        item({ id: '議-1', title: '窓口について', outcome: 'approved', outcomeText: '案のとおり' }),
        item({ id: '議-2', title: '契約について' }),
      ],
      speeches: [
        said(chair, '始めます。', { place: { kind: 'whole' } }),
        said(office, '契約です。', { place: { kind: 'item', item: '議-2' } }),
        said(office, '窓口です。', { place: { kind: 'item', item: '議-1' } }),
      ],
    });
  const content = (form: 'speeches' | 'points') => {
    const all = blockTexts('minutes', of(form));
    return all.slice(all.findIndex((text) => text.includes('会議内容')) + 1);
  };
  test('by speeches have the outcomes below the table', () => {
    expect(content('speeches')).toEqual([
      '｜発言者｜発言内容｜',
      `｜${chair}｜始めます。｜`,
      `｜${office}｜契約です。｜`,
      `｜${office}｜窓口です。｜`,
      '□議題の結果',
      '・議題1「窓口について」：【了承】案のとおり',
    ]);
  });
  test('by points have each speech under its item, the others at the end', () => {
    expect(content('points')).toEqual([
      '□(1)　窓口について',
      '・説明：事務局',
      `・${office}：窓口です。`,
      '・結果：【了承】案のとおり',
      '□(2)　契約について',
      '・説明：事務局',
      `・${office}：契約です。`,
      '・結果：（未定）',
      '□(3)　主な発言',
      `・${chair}：始めます。`,
    ]);
  });
  test('by points without an item keep what was said', () => {
    expect(
      blockTexts('minutes', facts({ settings: settings({ minutesForm: 'points' }), speeches: [said(chair, '始めます。')] })),
    ).toContain(`・${chair}：始めます。`);
  });
});
