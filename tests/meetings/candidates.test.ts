import { type Candidate, type CandidateFacts, candidatesFor, type OpenQuestion, type Reason } from '../../src/meetings/candidates';
import type { AgendaItem } from '../../src/meetings/items';
import { day } from '../support/days';
import { candidateFacts, item, meeting, settings, standing, still } from '../support/meeting';
import { trackerOf } from '../support/tracker';

type Row = Parameters<typeof trackerOf>[0][number];
/** One measure, on plan and of no reason by itself. */
const plan: Row = { id: '1-1', title: '窓口の改善', owner: '総務課', due: '令和6年3月29日', status: '実施中' };
const tracker = (...rows: Row[]) => trackerOf(rows.map((row) => ({ ...plan, ...row })));
const found = (over: Partial<CandidateFacts>) => candidatesFor(candidateFacts(over));
const reasonsOf = (candidates: readonly Candidate[]) => candidates.map(({ reasons }) => reasons);
const reasons = (row: Row, over: Partial<CandidateFacts> = {}) => reasonsOf(found({ tracker: tracker(row), ...over })).flat();
const keys = (candidates: readonly Candidate[]) => candidates.map(({ key }) => key);

const [first, second, third] = [
  meeting({ number: 1, day: '2023-06-21', state: 'published' }),
  meeting({ number: 2, day: '2023-09-15', state: 'published' }),
  meeting({ number: 3, day: '2024-02-14' }),
];

describe('a measure', () => {
  test('without any reason is no candidate', () => {
    expect(found({ tracker: tracker({}) })).toEqual([]);
  });
  test.each<[string, Row, readonly Reason[]]>([
    ['that is flagged', { flagged: true }, [{ kind: 'flagged' }]],
    ['whose flag is not ticked', { flagged: false }, []],
    ['that is late', { due: '令和5年8月31日' }, [{ kind: 'late', days: 1 }]],
    ['that is late and done', { due: '令和5年8月31日', status: '完了' }, []],
    ['that is due before the meeting', { due: '令和5年9月10日' }, [{ kind: 'due-before', due: day('2023-09-10') }]],
    ['that is due on the day of the meeting', { due: '令和5年9月15日' }, [{ kind: 'due-before', due: day('2023-09-15') }]],
    ['that is due today', { due: '令和5年9月1日' }, [{ kind: 'due-before', due: day('2023-09-01') }]],
    ['that is due the day after the meeting', { due: '令和5年9月16日' }, []],
    ['that is due before the meeting and done', { due: '令和5年9月10日', status: '完了' }, []],
    ['that is due before the meeting and stopped', { due: '令和5年9月10日', status: '中止' }, []],
    ['that is due about then', { due: '令和5年9月頃' }, []],
    ['that concerns the whole town', { scope: '全庁' }, [{ kind: 'whole-town' }]],
    ['that concerns a 部', { scope: '部内' }, []],
    ['that concerned the whole town and is done', { scope: '全庁', status: '完了' }, []],
    ['that concerned the whole town and is stopped', { scope: '全庁', status: '中止' }, []],
    [
      'that waits and is to be looked at again by then',
      { status: '条件待ち', outlook: '令和5年9月10日' },
      [{ kind: 'review', day: day('2023-09-10') }],
    ],
    ['that waits until after the meeting', { status: '条件待ち', outlook: '令和5年10月' }, []],
    ['that waits without a 見込み', { status: '条件待ち', outlook: '' }, []],
    ['that waits for what nobody can date', { status: '条件待ち', outlook: '国の動き次第' }, []],
    ['that is at work and has a 見込み', { status: '実施中', outlook: '令和5年9月10日' }, []],
    [
      'that has several reasons',
      { flagged: true, scope: '全庁', due: '令和5年8月31日' },
      [{ kind: 'flagged' }, { kind: 'whole-town' }, { kind: 'late', days: 1 }],
    ],
  ])('%s has its reasons', (_name, row, expected) => {
    expect(reasons(row)).toEqual(expected);
  });
  test('is not due before a meeting that has no day', () => {
    expect(reasons({ due: '令和5年9月10日' }, { meeting: meeting({ number: 2, day: null }) })).toEqual([]);
  });
  test('that waits is looked at again today where the meeting has no day', () => {
    expect(reasons({ status: '条件待ち', outlook: '令和5年9月1日' }, { meeting: meeting({ number: 2, day: null }) })).toEqual([
      { kind: 'review', day: day('2023-09-01') },
    ]);
  });
  test.each<[string, CandidateFacts['movement'], readonly Reason[]]>([
    ['was not there at the last meeting', { ...still, added: [{ ...standing(), id: '1-1' }] }, [{ kind: 'new' }]],
    [
      'is done since the last meeting',
      { ...still, changed: [{ id: '1-1', before: standing(), after: standing({ status: '完了', signal: 'done' }), kind: 'done' }] },
      [{ kind: 'done' }],
    ],
    [
      'has another due day since the last meeting',
      { ...still, changed: [{ id: '1-1', before: standing({ due: '9月末' }), after: standing({ due: '3月末' }), kind: 'due' }] },
      [{ kind: 'due-moved', from: '9月末', to: '3月末' }],
    ],
    [
      'is late since the last meeting with another due day',
      { ...still, changed: [{ id: '1-1', before: standing({ due: '9月末' }), after: standing({ due: '' }), kind: 'late' }] },
      [{ kind: 'due-moved', from: '9月末', to: '' }],
    ],
    [
      'has its first due day since the last meeting',
      { ...still, changed: [{ id: '1-1', before: standing({ due: '' }), after: standing({ due: '3月末' }), kind: 'due' }] },
      [],
    ],
    [
      'has another owner since the last meeting',
      { ...still, changed: [{ id: '1-1', before: standing(), after: standing({ owner: '住民課' }), kind: 'owner' }] },
      [],
    ],
    ['is another one than what moved', { ...still, added: [{ ...standing(), id: '9-9' }] }, []],
    ['has no meeting before to compare with', null, []],
  ])('that %s', (_name, movement, expected) => {
    expect(reasons({}, { movement })).toEqual(expected);
  });
  test.each<[string, Row, boolean]>([
    ['flagged', { flagged: true }, true],
    ['of the whole town', { scope: '全庁' }, true],
    ['late', { due: '令和5年8月31日' }, false],
  ])('that is %s belongs on the agenda unless somebody says no: %s', (_name, row, proposed) => {
    expect(found({ tracker: tracker(row) })[0]?.proposed).toBe(proposed);
  });
  test('without an ID is no candidate', () => {
    expect(found({ tracker: tracker({ id: '', flagged: true }) })).toEqual([]);
  });
  test('of an ID that two rows have is one candidate', () => {
    expect(keys(found({ tracker: tracker({ flagged: true }, { flagged: true, title: '別の取組' }) }))).toEqual(['measure:1-1']);
  });
  test('keeps markup and line breaks in its title as text', () => {
    expect(found({ tracker: tracker({ title: '<script>alert(1)</script>\n窓口', flagged: true }) })[0]?.title).toBe(
      '<script>alert(1)</script>\n窓口',
    );
  });
});

describe('the class of a measure', () => {
  const moved = { ...still, changed: [{ id: '1-1', before: standing({ due: '9月末' }), after: standing(), kind: 'due' as const }] };
  test.each<[string, Row, Partial<CandidateFacts>, string]>([
    ['of the whole town is 協議', { scope: '全庁' }, {}, 'discuss'],
    ['whose due day moved is 協議', {}, { movement: moved }, 'discuss'],
    ['under 見直し is 協議', { flagged: true, status: '見直し' }, {}, 'discuss'],
    ['that is late is 報告', { due: '令和5年8月31日' }, {}, 'report'],
    ['that is flagged is 報告', { flagged: true }, {}, 'report'],
    ['of the whole town with 議題区分 報告 is 報告', { scope: '全庁', agendaClass: '報告' }, {}, 'report'],
    ['that is late with 議題区分 協議 is 協議', { due: '令和5年8月31日', agendaClass: '協議' }, {}, 'discuss'],
    ['of the whole town with 議題区分 その他 is その他', { scope: '全庁', agendaClass: 'その他' }, {}, 'other'],
    ['of the whole town with an unknown 議題区分 is 協議', { scope: '全庁', agendaClass: '審議' }, {}, 'discuss'],
  ])('%s', (_name, row, over, expected) => {
    expect(found({ tracker: tracker(row), ...over })[0]?.class).toBe(expected);
  });
});

describe('standing items', () => {
  const standingItems = ['取組の確認について'];
  test('come to every meeting', () => {
    expect(found({ settings: settings({ standingItems }) })).toMatchObject([
      { key: 'standing:取組の確認について', title: '取組の確認について', class: 'report', reasons: [{ kind: 'standing' }], proposed: true },
    ]);
  });
  test('that are on the agenda are no candidates', () => {
    const items = [item({ meeting: second.title, title: '取組の確認について', from: '定例' })];
    expect(found({ settings: settings({ standingItems }), items })).toEqual([]);
  });
  test('come again though the last meeting had them', () => {
    const items = [item({ meeting: first.title, title: '取組の確認について', from: '定例' })];
    expect(keys(found({ settings: settings({ standingItems }), items }))).toEqual(['standing:取組の確認について']);
  });
  test('of which one is on the agenda leave the other a candidate', () => {
    const items = [item({ meeting: second.title, title: '取組の確認について', from: '定例' })];
    expect(keys(found({ settings: settings({ standingItems: [...standingItems, '予算について'] }), items }))).toEqual([
      'standing:予算について',
    ]);
  });
});

describe('movements outside', () => {
  test('that no meeting has seen are one candidate', () => {
    expect(found({ unreported: 3 })).toMatchObject([{ key: 'movements', class: 'report', reasons: [{ kind: 'movements', count: 3 }] }]);
  });
  test('that are on the agenda are no candidate', () => {
    expect(found({ unreported: 3, items: [item({ meeting: second.title, from: '動向' })] })).toEqual([]);
  });
  test('of which none is left are no candidate', () => {
    expect(found({ unreported: 0 })).toEqual([]);
  });
});

describe('a question that was left open', () => {
  const question = (over: Partial<OpenQuestion> = {}): OpenQuestion => ({
    id: '宿-1',
    question: '生成AIのWGは別か',
    owner: 'デジタル化推進室',
    asked: day('2023-06-21'),
    measures: [],
    ...over,
  });
  test('is a candidate with the day on which it was asked', () => {
    expect(found({ questions: [question()] })).toMatchObject([
      {
        key: 'question:宿-1',
        title: '生成AIのWGは別か',
        owner: 'デジタル化推進室',
        from: '宿-1',
        proposed: true,
        reasons: [{ kind: 'question', asked: '2023-06-21' }],
      },
    ]);
  });
  test('that is on the agenda is no candidate', () => {
    expect(found({ questions: [question()], items: [item({ meeting: second.title, title: '言い換えた宿題', from: '宿-1' })] })).toEqual([]);
  });
  test('comes again where an earlier meeting had it and it is still open', () => {
    const items = [item({ meeting: first.title, title: '生成AIのWGは別か', from: '宿-1', outcome: 'decided' })];
    expect(keys(found({ questions: [question()], items }))).toEqual(['question:宿-1']);
  });
  test('comes once where its item was continued', () => {
    const items = [item({ meeting: first.title, title: '生成AIのWGは別か', from: '宿-1', outcome: 'continued' })];
    expect(keys(found({ questions: [question()], items }))).toEqual(['question:宿-1']);
  });
  test('stays a candidate though another item on the agenda is about its measure', () => {
    const items = [item({ meeting: second.title, title: '窓口の改善について', measure: '1-1' })];
    expect(keys(found({ questions: [question({ measures: ['1-1'] })], items }))).toEqual(['question:宿-1']);
  });
});

describe('a trouble that an inspection found', () => {
  const escalation = { parent: '点-1', title: '紐付けの総点検', sections: ['総務課', '住民課'], open: true };
  test('is a candidate for 協議 with its sections', () => {
    expect(found({ escalations: [escalation] })).toMatchObject([
      { key: 'inspection:点-1', class: 'discuss', from: '点-1', reasons: [{ kind: 'inspection', sections: ['総務課', '住民課'] }] },
    ]);
  });
  test('goes when every remedy is done', () => {
    expect(found({ escalations: [{ ...escalation, open: false }] })).toEqual([]);
  });
  test('that is on the agenda is no candidate', () => {
    expect(found({ escalations: [escalation], items: [item({ meeting: second.title, from: '点-1' })] })).toEqual([]);
  });
  test('comes again after a meeting that decided on it, as long as it is open', () => {
    expect(keys(found({ escalations: [escalation], items: [item({ meeting: first.title, from: '点-1', outcome: 'decided' })] }))).toEqual([
      'inspection:点-1',
    ]);
  });
});

describe('what the meeting before left', () => {
  const held = day('2023-06-21');
  test.each<[string, Partial<AgendaItem>, readonly Reason[]]>([
    ['継続 comes back', { outcome: 'continued' }, [{ kind: 'carried', held, outcome: 'continued' }]],
    ['差戻し comes back', { outcome: 'returned' }, [{ kind: 'carried', held, outcome: 'returned' }]],
    ['no result comes back', { outcome: null }, [{ kind: 'carried', held, outcome: null }]],
    ['no result of a standing item does not', { outcome: null, from: '定例' }, []],
    ['no result of the movements does not', { outcome: null, from: '動向' }, []],
    ['決定 with nothing to do is settled', { outcome: 'decided' }, []],
    [
      '決定 that is not carried out comes back',
      { outcome: 'decided', followUpOpen: true, due: '9月末' },
      [{ kind: 'decision-open', held, due: '9月末' }],
    ],
    ['了承 that is not carried out comes back', { outcome: 'approved', followUpOpen: true }, [{ kind: 'decision-open', held, due: '' }]],
    ['宿題 comes back as a question and not as an item', { outcome: 'homework', followUpOpen: true }, []],
    ['an item known by its row alone does not: rows move', { id: '7行', outcome: 'continued' }, []],
  ])('%s', (_name, over, expected) => {
    expect(reasonsOf(found({ items: [item(over)] })).flat()).toEqual(expected);
  });
  test('comes back as the same item: title, owner and class', () => {
    const left = item({ outcome: 'continued', class: 'discuss', owner: '総務課' });
    expect(found({ items: [left] })).toMatchObject([
      { key: 'item:議-1', title: '生成AIについて', owner: '総務課', class: 'discuss', from: '議-1', proposed: true },
    ]);
  });
  test('without a result does not come back before anybody entered results', () => {
    const meetings = [meeting({ state: 'held' }), second];
    expect(found({ items: [item()], meetings })).toEqual([]);
  });
  test('that is on this agenda is no candidate', () => {
    const items = [item({ outcome: 'continued' }), item({ id: '議-2', meeting: second.title, title: '改めた題', from: '議-1' })];
    expect(found({ items })).toEqual([]);
  });
  test('of another body does not come', () => {
    const group = meeting({ name: '若葉町DX推進ワーキンググループ', state: 'published' });
    expect(found({ meetings: [group, second], items: [item({ meeting: group.title, outcome: 'continued' })] })).toEqual([]);
  });
  test('of a meeting after this one does not come', () => {
    const facts = { meeting: first, meetings: [first, second] };
    expect(found({ ...facts, items: [item({ meeting: second.title, outcome: 'continued' })] })).toEqual([]);
  });
});

describe('what a cancelled meeting was to take up', () => {
  const cancelled = meeting({ number: 2, day: '2023-08-15', state: 'cancelled' });
  const next = meeting({ number: 3, day: '2023-09-15' });
  const left = item({ meeting: cancelled.key });
  const at = (over: Partial<CandidateFacts>) => found({ meeting: next, meetings: [cancelled, next], items: [left], ...over });
  test('comes to the next meeting, with its day', () => {
    expect(reasonsOf(at({}))).toEqual([[{ kind: 'cancelled', planned: day('2023-08-15') }]]);
  });
  test('comes to a meeting that is earlier than the cancelled one was to be', () => {
    const sooner = meeting({ number: 3, day: '2023-08-01' });
    expect(at({ meeting: sooner, meetings: [sooner, cancelled] })).toHaveLength(1);
  });
  test.each<[string, Partial<CandidateFacts>]>([
    ['when it is a standing item, which comes by itself', { items: [{ ...left, from: '定例' }] }],
    ['when a meeting has taken it up', { items: [left, item({ id: '議-2', meeting: next.key, title: '改題', from: '議-1' })] }],
    ['to a meeting that is over', { meeting: { ...next, state: 'published' } }],
    ['to another body', { meeting: meeting({ name: '若葉町DX推進ワーキンググループ' }) }],
  ])('does not come %s', (_name, over) => {
    expect(at(over)).toEqual([]);
  });
});

describe('what a meeting longer ago left', () => {
  const at = (items: readonly AgendaItem[]) => found({ meeting: third, meetings: [first, second, third], items, today: day('2024-02-01') });
  test('継続 that no meeting has taken up comes back', () => {
    expect(keys(at([item({ outcome: 'continued' })]))).toEqual(['item:議-1']);
  });
  test.each(['decided', 'approved', 'homework'] as const)('継続 that a later meeting took up and ended with %s does not', (outcome) => {
    const taken = item({ id: '議-2', meeting: second.title, from: '議-1', outcome });
    expect(at([item({ outcome: 'continued' }), taken])).toEqual([]);
  });
  test('継続 that a later meeting continued again comes back once, from there', () => {
    const taken = item({ id: '議-2', meeting: second.title, from: '議-1', outcome: 'continued' });
    expect(at([item({ outcome: 'continued' }), taken])).toMatchObject([
      { key: 'item:議-2', reasons: [{ kind: 'carried', held: '2023-09-15', outcome: 'continued' }] },
    ]);
  });
  test('a decision that is not carried out comes back from any meeting', () => {
    expect(at([item({ outcome: 'decided', followUpOpen: true })])).toMatchObject([
      { key: 'item:議-1', reasons: [{ kind: 'decision-open', held: '2023-06-21' }] },
    ]);
  });
  test('a decision that a later meeting only looked at comes back still', () => {
    const looked = item({ id: '議-2', meeting: second.title, from: '議-1', outcome: 'approved' });
    expect(keys(at([item({ outcome: 'decided', followUpOpen: true }), looked]))).toEqual(['item:議-1']);
  });
  test('a decision that a later meeting decided on anew comes back once, from there', () => {
    const anew = item({ id: '議-2', meeting: second.title, from: '議-1', outcome: 'decided', followUpOpen: true });
    expect(keys(at([item({ outcome: 'decided', followUpOpen: true }), anew]))).toEqual(['item:議-2']);
  });
  test('a decision that a later meeting decided on anew comes back once wherever it stood on the agenda between', () => {
    const fourth = meeting({ number: 4, day: '2024-03-20' });
    const looked = item({ id: '議-2', order: 9, meeting: second.title, from: '議-1', outcome: 'approved' });
    const anew = item({ id: '議-3', order: 1, meeting: third.title, from: '議-1', outcome: 'decided', followUpOpen: true });
    const items = [anew, item({ outcome: 'decided', followUpOpen: true }), looked];
    expect(keys(found({ meeting: fourth, meetings: [first, second, third, fourth], items, today: day('2024-03-01') }))).toEqual([
      'item:議-3',
    ]);
  });
  test('no result is no matter of the meeting after the next', () => {
    expect(at([item({ outcome: null })])).toEqual([]);
  });
});

describe('a measure that an earlier meeting left open', () => {
  test('is one candidate with all reasons', () => {
    const items = [item({ measure: '1-1', outcome: 'continued' })];
    expect(found({ tracker: tracker({ flagged: true }), items })).toMatchObject([
      { key: 'measure:1-1', from: '議-1', proposed: true, reasons: [{ kind: 'carried' }, { kind: 'flagged' }] },
    ]);
  });
  test('and that has no reason of its own comes back as the item', () => {
    expect(keys(found({ tracker: tracker({}), items: [item({ measure: '1-1', outcome: 'continued' })] }))).toEqual(['item:議-1']);
  });
  test('and that is in the plan no more comes back as the item', () => {
    expect(keys(found({ items: [item({ measure: '9-9', outcome: 'continued' })] }))).toEqual(['item:議-1']);
  });
  test('and that two meetings left open is one candidate with the reasons of both', () => {
    const items = [
      item({ measure: '1-1', outcome: 'decided', followUpOpen: true }),
      item({ id: '議-2', meeting: second.title, measure: '1-1', outcome: 'continued' }),
    ];
    const candidates = found({ meeting: third, meetings: [first, second, third], tracker: tracker({ flagged: true }), items });
    expect(candidates.flatMap((each) => each.reasons.map(({ kind }) => kind))).toEqual(
      expect.arrayContaining(['decision-open', 'carried', 'flagged']),
    );
  });
  test('and that two meetings left open goes on from the later one, wherever it stood on the agenda', () => {
    const items = [
      item({ id: '議-2', order: 1, meeting: second.title, measure: '1-1', outcome: 'continued' }),
      item({ id: '議-1', order: 9, measure: '1-1', outcome: 'decided', followUpOpen: true }),
    ];
    const candidates = found({ meeting: third, meetings: [first, second, third], tracker: tracker({ flagged: true }), items });
    expect(candidates.map(({ from }) => from)).toEqual(['議-2']);
  });
  test('is no candidate once it is on the agenda', () => {
    const items = [item({ meeting: second.title, measure: '1-1', title: '窓口について' })];
    expect(found({ tracker: tracker({ flagged: true }), items })).toEqual([]);
  });
});

test('candidates come in the order in which an agenda takes them', () => {
  expect(
    keys(
      found({
        tracker: tracker({ flagged: true }),
        settings: settings({ standingItems: ['取組の確認について'] }),
        items: [item({ outcome: 'continued' })],
        questions: [{ id: '宿-1', question: 'WGは別か', owner: '', asked: null, measures: [] }],
        escalations: [{ parent: '点-1', title: '総点検', sections: [], open: true }],
        unreported: 1,
      }),
    ),
  ).toEqual(['movements', 'standing:取組の確認について', 'item:議-1', 'inspection:点-1', 'question:宿-1', 'measure:1-1']);
});

test('three hundred flagged measures are three hundred candidates', () => {
  const rows = Array.from({ length: 300 }, (_, number) => ({ id: String(number), flagged: true }));
  expect(found({ tracker: tracker(...rows) })).toHaveLength(300);
});
