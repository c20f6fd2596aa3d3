import { effectsOf, lastDecisions, newMeasureCells } from '../../src/meetings/effects';
import type { AgendaItem } from '../../src/meetings/items';
import type { Table } from '../../src/sheet/table';
import type { Tracker } from '../../src/tracker/measure';
import { item, meeting, settings } from '../support/meeting';
import { trackerOf } from '../support/tracker';

type Row = Parameters<typeof trackerOf>[0][number];
const row: Row = {
  id: '1-1',
  title: '窓口の改善',
  owner: '総務課',
  due: '令和5年9月30日',
  originalDue: '',
  status: '実施中',
  flagged: false,
  sourceRow: '12行',
  note: '',
};
const tracker = (...rows: Row[]) => trackerOf(rows.map((each) => ({ ...row, ...each })));
const decided = (over: Partial<AgendaItem> = {}) =>
  item({ measure: '1-1', title: '窓口の改善について', outcome: 'decided', outcomeText: '国の仕様が変わったため', ...over });
const effects = (over: Partial<AgendaItem>, of: Tracker = tracker({}), questions: Table | null = null) =>
  effectsOf([decided(over)], meeting(), of, settings(), questions);
const effect = (...given: Parameters<typeof effects>) => effects(...given)[0];
const cells = (...given: Parameters<typeof effects>) => effect(...given)?.cells.map(({ field, before, after }) => [field, before, after]);

describe('a decision on a measure', () => {
  test.each<[string, Partial<AgendaItem>, Row, readonly (readonly unknown[])[]]>([
    ['without anything to change changes nothing', {}, {}, []],
    [
      'moves the due day and keeps the first one',
      { newDue: '令和6年3月29日' },
      {},
      [
        ['originalDue', '', '令和5年9月30日'],
        ['due', '令和5年9月30日', '令和6年3月29日'],
      ],
    ],
    [
      'moves the due day a second time and leaves the first one',
      { newDue: '令和6年3月29日' },
      { originalDue: '令和5年6月30日' },
      [['due', '令和5年9月30日', '令和6年3月29日']],
    ],
    ['gives a due day where there was none', { newDue: '令和6年3月29日' }, { due: '' }, [['due', '', '令和6年3月29日']]],
    ['on the due day that it has already changes nothing', { newDue: '令和5年9月30日' }, {}, []],
    ['sets the status', { newStatus: '見直し' }, {}, [['status', '実施中', '見直し']]],
    ['sets the status by another word for it', { newStatus: '廃止' }, {}, [['status', '実施中', '中止']]],
    ['on the status that it has already changes nothing', { newStatus: '実施中' }, {}, []],
    ['takes the measure off the next agenda', {}, { flagged: true }, [['flagged', true, false]]],
    [
      'moves the due day, sets the status and unticks the flag at once',
      { newDue: '令和6年3月29日', newStatus: '見直し' },
      { flagged: true, originalDue: '令和5年9月30日' },
      [
        ['due', '令和5年9月30日', '令和6年3月29日'],
        ['status', '実施中', '見直し'],
        ['flagged', true, false],
      ],
    ],
  ])('%s', (_name, over, of, expected) => {
    expect(cells(over, tracker(of))).toEqual(expected);
  });
  test('names the cell by its row and column', () => {
    expect(effect({ newStatus: '見直し' }, tracker({ id: '0-1' }, {}))?.cells).toMatchObject([{ row: 3, column: 6 }]);
  });
  test('on a tracker without 当初期限 moves the due day alone', () => {
    const { originalDue: _, ...without } = row;
    expect(cells({ newDue: '令和6年3月29日' }, trackerOf([without]))).toEqual([['due', '令和5年9月30日', '令和6年3月29日']]);
  });
  test.each(['令和6年3月', '令和5年度末', '未定', '随時'])('may move the due day to 「%s」', (newDue) => {
    expect(effect({ newDue })?.problem).toBeNull();
  });
});

describe('an outcome that cannot be carried out', () => {
  test.each<[string, Partial<AgendaItem>, Row[], unknown]>([
    ['its measure is gone', { measure: '9-9' }, [{}], { code: 'measure-gone', measure: '9-9' }],
    ['two rows have its ID', {}, [{}, {}], { code: 'measure-twice', measure: '1-1' }],
    ['its new due day cannot be read', { newDue: 'いつか' }, [{}], { code: 'date-unreadable', found: 'いつか' }],
    ['what the year of its new due day means is open', { newDue: '24年度' }, [{}], { code: 'date-unreadable', found: '24年度' }],
    ['the day by which to do it cannot be read', { due: 'そのうち' }, [{}], { code: 'date-unreadable', found: 'そのうち' }],
    ['its new status is not in the list', { newStatus: '様子見' }, [{}], { code: 'status-unknown', found: '様子見' }],
    ['its new due day has no reason', { newDue: '令和6年3月29日', outcomeText: '' }, [{}], { code: 'reason-missing' }],
  ])('says that %s', (_name, over, rows, problem) => {
    expect(effect(over, tracker(...rows))?.problem).toEqual(problem);
  });
  test('does nothing at all', () => {
    expect(effect({ newStatus: '見直し', newDue: 'いつか', outcome: 'homework' })).toMatchObject({
      cells: [],
      added: null,
      becomes: null,
      question: null,
    });
  });
  test('needs no reason where the due day stays', () => {
    expect(effect({ newDue: '令和5年9月30日', outcomeText: '' })?.problem).toBeNull();
  });
});

describe('an item that becomes a measure', () => {
  const added = {
    measure: '',
    id: '議-4',
    title: '生成AIガイドラインの作成について',
    addToPlan: true,
    owner: '総務課',
    due: '令和6年3月29日',
  };
  test('is added under an ID made from its own', () => {
    expect(effect(added)?.added).toEqual({ id: '追-4', title: '生成AIガイドラインの作成', owner: '総務課', due: '令和6年3月29日' });
  });
  test('is not added a second time', () => {
    expect(effect(added, tracker({ id: '追-4' }))?.added).toBeNull();
  });
  test('is known as that measure though it is there already', () => {
    expect(effect(added, tracker({ id: '追-4' }))?.becomes).toBe('追-4');
  });
  test('that has a measure already is not added', () => {
    expect(effect({ ...added, measure: '1-1' })).toMatchObject({ added: null, becomes: null });
  });
  test('that is not to be added is not', () => {
    expect(effect({ ...added, addToPlan: false })?.added).toBeNull();
  });
  test('stands in the tracker as outside the plan', () => {
    const of = tracker({});
    const made = newMeasureCells({ id: '追-4', title: '題', owner: '総務課', due: '9月末' }, of, '第1回で追加');
    expect(Object.fromEntries(of.headings.map((heading, place) => [heading, made[place]]))).toEqual({
      ID: '追-4',
      取組名: '題',
      担当課: '総務課',
      期限: '9月末',
      当初期限: '9月末',
      状況: '未着手',
      議題: false,
      元の行: '計画外',
      備考: '第1回で追加',
    });
  });
  test('leaves out what the tracker has no column for', () => {
    const of = trackerOf([{ title: '窓口', owner: '総務課', due: '', status: '' }]);
    expect(newMeasureCells({ id: '追-4', title: '題', owner: '総務課', due: '9月末' }, of, '')).toEqual([
      '題',
      '総務課',
      '9月末',
      '未着手',
    ]);
  });
});

describe('宿題', () => {
  const homework = { measure: '', outcome: 'homework' as const, outcomeText: 'WGは別か', owner: '総務課', due: '9月末' };
  const asked = (question: string, of = meeting().title): Table => ({
    sheet: '宿題',
    rows: [
      ['ID', '会議', '質問・宿題'],
      ['宿-1', of, question],
    ],
  });
  test('makes a line in the register of questions', () => {
    expect(effect(homework)?.question).toEqual({ question: 'WGは別か', owner: '総務課', due: '9月末', measure: '' });
  });
  test('without words is the title of the item', () => {
    expect(effect({ ...homework, outcomeText: '' })?.question?.question).toBe('窓口の改善について');
  });
  test('that stands in the register makes no second line', () => {
    expect(effect(homework, tracker({}), asked('WGは別か'))?.question).toBeNull();
  });
  test('of another meeting makes a line of its own', () => {
    expect(effect(homework, tracker({}), asked('WGは別か', '令和5年度第2回若葉町DX推進本部会議'))?.question).not.toBeNull();
  });
  test('that differs only in brackets from one that stands there makes a line', () => {
    expect(
      effect({ ...homework, outcomeText: '生成AI（有償版）の費用' }, tracker({}), asked('生成AI（無償版）の費用'))?.question,
    ).not.toBeNull();
  });
  test.each(['decided', 'approved', 'continued', 'returned'] as const)('%s makes no line', (outcome) => {
    expect(effect({ ...homework, outcome })?.question).toBeNull();
  });
});

describe('items', () => {
  test.each<[string, Partial<AgendaItem>]>([
    ['without a result', { outcome: null }],
    ['that were carried out', { applied: '2023-06-22 09:00' }],
  ])('%s have no effect', (_name, over) => {
    expect(effects({ newStatus: '見直し', ...over })).toEqual([]);
  });
});

describe('the last decision on a measure', () => {
  const [first, second] = [meeting({ number: 1, day: '2023-06-21' }), meeting({ number: 2, day: '2023-09-15' })];
  const last = (...items: AgendaItem[]) => lastDecisions(items, [first, second]).get('1-1');
  test('is that of the latest meeting, however the lines stand', () => {
    const items = [
      decided({ id: '議-9', meeting: second.title, outcome: 'approved' }),
      decided({ id: '議-1', meeting: first.title, outcome: 'continued' }),
    ];
    expect(last(...items)).toMatchObject({ outcome: 'approved', held: '2023-09-15' });
  });
  test('within one meeting is the later one', () => {
    expect(last(decided({ id: '議-1' }), decided({ id: '議-2' }))?.item.id).toBe('議-2');
  });
  test('is that of a meeting with a day before that of one without', () => {
    const items = [decided({ id: '議-1' }), decided({ id: '議-2', meeting: '消された会議' })];
    expect(last(...items)?.item.id).toBe('議-1');
  });
  test('is none where no item has a result', () => {
    expect(last(decided({ outcome: null }))).toBeUndefined();
  });
  test('of items that belong to no measure is kept for none', () => {
    expect(lastDecisions([decided({ measure: '' })], [first]).size).toBe(0);
  });
});
