// Adopting again and taking it back, killed or failed at any call: the next press finishes it, or takes it back, and nothing else.
import { adoptAll, bookOf, type Product, product } from '../support/product';

const source = '計画';

/** A tracker of three measures; since then one due day of the source changed and two measures came in. */
function changedSource(): Product {
  const made = product({
    book: bookOf({
      [source]: [
        ['№', '取組名', '担当課', '期限', '状況'],
        ['1', '窓口の改善', '住民課', '令和6年3月29日', '実施中'],
        ['2', 'LINEの活用', '企画課', '令和6年3月29日', '未着手'],
        ['3', '電子契約', '総務課', '令和6年3月29日', '未着手'],
      ],
    }),
  });
  adoptAll(made);
  made.value('sidebarCheck');
  const tab = made.book.sheetByName(source);
  tab?.place(2, 4, { value: '令和6年9月30日', format: '@' });
  for (const [row, cells] of [
    [5, ['4', '公衆無線LAN', '総務課', '令和7年3月31日', '未着手']],
    [6, ['5', '防災アプリ', '総務課', '令和7年3月31日', '未着手']],
  ] as const)
    for (const [column, value] of cells.entries()) tab?.place(row, column + 1, { value, format: '@' });
  return made;
}

const tracker = (made: Product) =>
  made
    .shownIn('進捗管理')
    .slice(1)
    .map((_, row) => ['取組名', '期限'].map((heading) => made.cell('進捗管理', row + 2, heading)))
    .filter(([title]) => title !== '');
const adoptAgain = (made: Product) => {
  const { choice, revision } = made.value('sidebarAdoptionPreview', null);
  return made.ask('sidebarAdopt', choice, revision);
};

const before = [
  ['窓口の改善', '令和6年3月29日'],
  ['LINEの活用', '令和6年3月29日'],
  ['電子契約', '令和6年3月29日'],
];
const after = [
  ['窓口の改善', '令和6年9月30日'],
  ['LINEの活用', '令和6年3月29日'],
  ['電子契約', '令和6年3月29日'],
  ['公衆無線LAN', '令和7年3月31日'],
  ['防災アプリ', '令和7年3月31日'],
];

test('nothing happens: the source is followed and taken back again', () => {
  const made = changedSource();
  adoptAgain(made);
  expect(tracker(made)).toEqual(after);
  made.value('sidebarUndoAdoption', null);
  expect(tracker(made)).toEqual(before);
});

/** Calls between those that are tried; `npm run sweep` tries each. */
const EVERY = 31;
const fault = (made: Product, name: 'sidebarAdopt' | 'sidebarUndoAdoption', kind: 'kill' | 'error', at: number) => {
  if (name === 'sidebarUndoAdoption') return made.call(name, [null], { fault: { kind, at } });
  const { choice, revision } = made.value('sidebarAdoptionPreview', null);
  return made.call(name, [choice, revision], { fault: { kind, at } });
};
const callsOf = (begin: () => Product, name: 'sidebarAdopt' | 'sidebarUndoAdoption') =>
  name === 'sidebarUndoAdoption'
    ? begin().call(name, [null]).calls.total
    : (() => {
        const made = begin();
        const { choice, revision } = made.value('sidebarAdoptionPreview', null);
        return made.call(name, [choice, revision]).calls.total;
      })();

function wrong(
  begin: () => Product,
  name: 'sidebarAdopt' | 'sidebarUndoAdoption',
  kind: 'kill' | 'error',
  next: (made: Product) => void,
  wanted: unknown,
): readonly string[] {
  const faults: string[] = [];
  const total = callsOf(begin, name);
  for (let at = 1; at <= total; at += EVERY) {
    const made = begin();
    fault(made, name, kind, at);
    next(made);
    const found = JSON.stringify(tracker(made));
    if (found !== JSON.stringify(wanted)) faults.push(`${kind} ${at}: ${found}`);
    made.value('sidebarCheck');
    const left = made.book.sheets.map(({ name: tab }) => tab).filter((tab) => tab.endsWith('（作成中）'));
    if (left.length > 0) faults.push(`${kind} ${at}: ${left.join()} is left over`);
  }
  return faults;
}
const adoptedAgain = () => {
  const made = changedSource();
  adoptAgain(made);
  return made;
};

describe.each(['kill', 'error'] as const)('a %s at any call', (kind) => {
  test('of adopting again: the next press finishes it', () => {
    expect(wrong(changedSource, 'sidebarAdopt', kind, (made) => void adoptAgain(made), after)).toEqual([]);
  });
  test('of adopting again: the next press finishes it, and it is taken back as a whole', () => {
    const next = (made: Product) => {
      adoptAgain(made);
      made.value('sidebarUndoAdoption', null);
    };
    expect(wrong(changedSource, 'sidebarAdopt', kind, next, before)).toEqual([]);
  });
  test('of taking it back: the next press finishes it', () => {
    const next = (made: Product) => {
      // where the first press had done all, the second would take back the adoption before
      if (tracker(made).length > before.length || made.cell('進捗管理', 2, '期限') !== '令和6年3月29日')
        made.value('sidebarUndoAdoption', null);
    };
    expect(wrong(adoptedAgain, 'sidebarUndoAdoption', kind, next, before)).toEqual([]);
  });
  test('of taking it back: adopting again offers the same as before', () => {
    expect(wrong(adoptedAgain, 'sidebarUndoAdoption', kind, (made) => void adoptAgain(made), after)).toEqual([]);
  });
});

describe('a first adoption that died', () => {
  test.each([100, 130, 160])('at call %d and is pressed again leaves nothing of ours when it is taken back', (at) => {
    const made = product();
    const { choice, revision } = made.value('sidebarAdoptionPreview', null);
    made.call('sidebarAdopt', [choice, revision], { fault: { kind: 'error', at } });
    adoptAll(made);
    made.value('sidebarUndoAdoption', null);
    expect(made.book.sheets.map(({ name }) => name)).toEqual(['若葉町ロードマップ（令和5年度）', '名簿']);
  });
  test('can be taken back though there is no tracker yet', () => {
    const made = product();
    const { choice, revision } = made.value('sidebarAdoptionPreview', null);
    made.call('sidebarAdopt', [choice, revision], { fault: { kind: 'error', at: 200 } });
    made.value('sidebarUndoAdoption', null);
    expect(made.book.sheets.map(({ name }) => name)).toEqual(['若葉町ロードマップ（令和5年度）', '名簿']);
  });
});

test('a cell that somebody types into meanwhile stays theirs', () => {
  const lost: number[] = [];
  const total = callsOf(changedSource, 'sidebarAdopt');
  for (let at = 1; at <= total; at += EVERY) {
    const made = changedSource();
    const { choice, revision } = made.value('sidebarAdoptionPreview', null);
    made.call('sidebarAdopt', [choice, revision], {
      onCall: (count) => {
        if (count === at) made.type('進捗管理', 2, '期限', '令和9年9月9日');
      },
    });
    if (made.cell('進捗管理', 2, '期限') !== '令和9年9月9日') lost.push(at);
  }
  // between reading the cell and writing it lie two calls; what is typed there is overwritten, and stands in 変更履歴
  expect(lost.length <= 1).toBe(true);
});

test('a source whose tab was renamed is the same source', () => {
  const made = changedSource();
  const tab = made.book.sheetByName(source);
  if (tab !== undefined) tab.name = '計画（旧）';
  expect(adoptAgain(made)).toMatchObject({ ok: true, value: { measures: 2, updated: 1 } });
});

describe('an undo whose answer was lost', () => {
  const lost = (at: number): Product => {
    const made = adoptedAgain();
    const run = made.value('sidebarAdoptionRecord')?.run ?? 0;
    made.call('sidebarUndoAdoption', [run], { fault: { kind: 'kill', at } });
    made.ask('sidebarUndoAdoption', run);
    return made;
  };
  const total = callsOf(adoptedAgain, 'sidebarUndoAdoption');
  test.each([0.3, 0.6, 0.8, 0.95, 1].map((part) => Math.round(part * total)))('at call %d takes back that adoption alone', (at) => {
    expect(tracker(lost(at))).toEqual(before);
  });
  test('and is pressed once more says so, and the adoption before stays', () => {
    const made = adoptedAgain();
    const run = made.value('sidebarAdoptionRecord')?.run ?? 0;
    made.value('sidebarUndoAdoption', run);
    expect(made.ask('sidebarUndoAdoption', run)).toMatchObject({ ok: false, message: expect.stringContaining('すでに取り消されています') });
    expect(tracker(made)).toEqual(before);
  });
});

describe('what a person said that symbols mean', () => {
  const book = () =>
    bookOf({
      工程: [
        ['取組名', '担当課', '状況', '令和5年度', '令和6年度', '令和7年度'],
        ['窓口の改善', '総務課', '実施中', '●', '★', ''],
        ['LINEの活用', '企画課', '未着手', '', '●', '★'],
        ['電子契約', '財政課', '未着手', '●', '★', ''],
      ],
    });
  const symbols = { '●': 'planned', '★': 'due' } as const;
  const adopted = (): Product => {
    const made = product({ book: book() });
    const first = made.value('sidebarAdoptionPreview', null);
    const { choice, revision } = made.value('sidebarAdoptionPreview', { ...first.choice, municipality: '若葉町', symbols });
    made.value('sidebarAdopt', choice, revision);
    return made;
  };

  test('is what the next adoption begins with', () => {
    expect(adopted().value('sidebarAdoptionPreview', null).choice.symbols).toEqual(symbols);
  });
  test('holds when adopting again: nothing that came of it seems to have changed', () => {
    expect(adopted().value('sidebarAdoptionPreview', null).again).toMatchObject({ added: 0, updated: [] });
  });
});

describe.each([
  ['two lines', '実施中\n一部のみ'],
  ['a comma', '実施中、一部のみ'],
  ['a comma of half width', 'open, partly'],
])('a status of %s that a person said the meaning of', (_what, word) => {
  const made = product({
    book: bookOf({
      計画: [
        ['№', '取組名', '担当課', '期限', '状況'],
        ['1', '窓口の改善', '住民課', '令和6年3月29日', word],
        ['2', 'LINEの活用', '企画課', '令和6年3月29日', '一部のみ'],
      ],
    }),
  });
  const first = made.value('sidebarAdoptionPreview', null);
  const asked = first.questions.flatMap((question) =>
    question.kind === 'status-word' && question.word !== '一部のみ' ? [question.word] : [],
  );
  const statusWords = Object.fromEntries(asked.map((each) => [each, '見直し']));
  const { choice, revision } = made.value('sidebarAdoptionPreview', { ...first.choice, municipality: '若葉町', statusWords });
  made.value('sidebarAdopt', choice, revision);

  test('has it when adopting again, and gives no meaning to its parts', () => {
    expect(made.value('sidebarAdoptionPreview', null).again).toMatchObject({ added: 0, updated: [] });
  });
});

describe('how a person said that a table is to be read', () => {
  const rows = [
    ['計画の一覧', '', '', ''],
    ['番号', '取組', '内容', '課'],
    ['1', '窓口の改善', '予約の導入', '住民課'],
    ['2', '庁内の改善', '文書の更新', '総務課'],
  ];
  /** Adopted with the column 内容 for the title. */
  const adopted = (): Product => {
    const made = product({ book: bookOf({ 計画: rows }) });
    const first = made.value('sidebarAdoptionPreview', null);
    const choice = { ...first.choice, municipality: '若葉町', columns: { ...first.choice.columns, title: 2, content: null } };
    const { choice: chosen, revision } = made.value('sidebarAdoptionPreview', choice);
    made.value('sidebarAdopt', chosen, revision);
    return made;
  };
  test('holds when it is adopted again', () => {
    expect(adopted().value('sidebarAdoptionPreview', null)).toMatchObject({ choice: { columns: { title: 2 } }, again: { added: 0 } });
  });
  test('is found anew where the headings are others', () => {
    const made = adopted();
    made.type('計画', 2, '計画の一覧', 'No.');
    expect(made.value('sidebarAdoptionPreview', null).choice.columns.title).toBe(1);
  });
});
