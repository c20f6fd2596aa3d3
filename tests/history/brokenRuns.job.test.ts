// What single faults must not do to 変更履歴 and to the cells: an edit in the middle of a job, a job that dies, a tab without free rows.
import { preparedSmall, title } from '../support/preparedMeeting';
import { adopted, bookOf, type Product, product } from '../support/product';

const tracker = '進捗管理';
const record = (made: Product): readonly (readonly string[])[] =>
  made.book.sheetByName('変更履歴') === undefined ? [] : made.shownIn('変更履歴').slice(1);
const told = (made: Product): readonly string[] => record(made).map((cells) => cells.slice(2, 7).join('|'));

const untidy = (): Product =>
  product({
    book: bookOf({
      進捗管理: [
        ['ID', '取組名', '担当課', '期限', '状況', '信号', '期限の変更', '点検', '最終更新'],
        ['1', '窓口の改善', '総務課', '令和5年12月28日', '取組中'],
        ['', 'LINEの活用', '総務課', 'R6.3.29', '未着手'],
        ['3', '地図の公開', '総務課', '令和7年1月31日', '未着手'],
      ],
      名簿: [['課'], ['総務課']],
    }),
  });

/** A person types a new 期限 into row 2 and onEdit hears of it. */
function moveDue(made: Product, value: string): void {
  const sheet = made.book.sheetByName(tracker);
  if (sheet === undefined) throw new Error('no tracker');
  const column = (made.shownIn(tracker)[0]?.indexOf('期限') ?? -1) + 1;
  const rect = { row: 2, column, rows: 1, columns: 1 };
  const oldValue = String(sheet.cell(2, column)?.value ?? '');
  made.book.suspend();
  sheet.writeCells(rect, (cell) => ({ ...cell, value, format: '@' }));
  made.book.commit();
  made.book.resume();
  made.run('onEdit', [], {
    entryPoint: 'simple',
    mode: 'LIMITED',
    event: { kind: 'edit', sheetId: sheet.id, rect, value, oldValue },
  });
}

describe('an edit in the middle of a job', () => {
  const checkedOnce = (): Product => {
    const made = untidy();
    made.value('sidebarCheck');
    return made;
  };
  const calls = checkedOnce().call('sidebarCheck', []).calls.total;
  const places = Array.from({ length: 12 }, (_, place) => 1 + Math.floor((place * calls) / 13));
  test.each(places)('is recorded once, at call %i of a check', (at) => {
    const made = checkedOnce();
    let waits = true;
    made.call('sidebarCheck', [], {
      onCall: (count) => {
        if (!waits || count < at || made.world.locks.has('script')) return;
        waits = false;
        moveDue(made, '令和6年9月30日');
      },
    });
    made.value('sidebarCheck');
    expect(told(made)).toEqual(['編集|1|期限|令和5年12月28日|令和6年9月30日']);
  });
  test('keeps its author at every call of a fix that leaves it room', () => {
    const kinds = ['status-word'] as const;
    const once = checkedOnce();
    const fixCalls = once.call('sidebarFix', [[...kinds], once.value('sidebarCheck').fixes.revision]).calls.total;
    const lost: number[] = [];
    for (let at = 1; at <= fixCalls - 10; at += 7) {
      const made = untidy();
      const { revision } = made.value('sidebarCheck').fixes;
      let waits = true;
      made.call('sidebarFix', [[...kinds], revision], {
        onCall: (count) => {
          if (!waits || count < at || made.world.locks.has('script')) return;
          waits = false;
          moveDue(made, '令和6年9月30日');
        },
      });
      if (!record(made).some((cells) => cells[4] === '期限' && cells[8] === 'dx@town.wakaba.example.lg.jp')) lost.push(at);
    }
    expect(lost).toEqual([]);
  });
});

describe('a fix that fails at any call', () => {
  const shown = (made: Product): readonly string[] => made.shownIn(tracker).map((cells) => cells[3] ?? '');
  const begin = (): Product => {
    const made = untidy();
    made.value('sidebarCheck');
    return made;
  };
  type Run = NonNullable<Parameters<Product['call']>[2]>;
  const run = (made: Product, job: 'sidebarFix' | 'sidebarUndoFix', options: Run): Product => {
    if (job === 'sidebarUndoFix') made.call(job, [], options);
    else made.call(job, [['era-date'], made.value('sidebarCheck').fixes.revision], options);
    return made;
  };
  const fixed = (): Product => run(begin(), 'sidebarFix', {});
  test.each([
    ['sidebarFix', begin],
    ['sidebarUndoFix', fixed],
  ] as const)('%s shows no day as a number', (job, made) => {
    const writing: number[] = [];
    run(made(), job, {
      onCall: (count, method) => {
        if (/set(?:Values|NumberFormats?)$/.test(method)) writing.push(count);
      },
    });
    const seen = writing.flatMap((at) => shown(run(made(), job, { fault: { at, kind: 'error' } })));
    expect(seen.filter((text) => /^\d+$/.test(text))).toEqual([]);
  });
});

describe('a fix', () => {
  test('that gives an ID tells each change once', () => {
    const made = untidy();
    made.value('sidebarFix', ['new-id', 'era-date'], made.value('sidebarCheck').fixes.revision);
    made.value('sidebarCheck');
    expect(told(made)).toEqual([
      '一括修正|IDなし〔1〕|ID||DX-001',
      '一括修正|1|期限|令和5年12月28日|2023/12/28',
      '一括修正|DX-001|期限|R6.3.29|2024/03/29',
      '一括修正|3|期限|令和7年1月31日|2025/01/31',
    ]);
  });
  test('that gives an ID is taken back', () => {
    const made = untidy();
    const before = made.shownIn(tracker).map((cells) => cells.slice(0, 5));
    made.value('sidebarFix', ['new-id', 'era-date'], made.value('sidebarCheck').fixes.revision);
    made.value('sidebarUndoFix');
    expect(made.shownIn(tracker).map((cells) => cells.slice(0, 5))).toEqual(before);
  });
  test('turns the number of a day into the day', () => {
    const made = untidy();
    made.book.sheetByName(tracker)?.place(2, 4, { value: 45169, format: '@' });
    made.value('sidebarFix', ['era-date'], made.value('sidebarCheck').fixes.revision);
    expect(made.cell(tracker, 2, '期限')).toBe('2023/08/31');
  });
  test('that died between saying and doing is told as not carried out', () => {
    const dies = (at: number): Product => {
      const made = untidy();
      made.call('sidebarFix', [['status-word'], made.value('sidebarCheck').fixes.revision], { fault: { at, kind: 'kill' } });
      return made;
    };
    let found = untidy();
    for (let at = 60; at < 160 && !told(found).some((line) => line.startsWith('一括修正')); at += 1) found = dies(at);
    found.value('sidebarCheck');
    expect(told(found)).toEqual(['一括修正|1|状況|取組中|実施中', '取りやめ|1|状況|実施中|取組中']);
  });
});

describe('a cell that holds a formula', () => {
  const town = (): Product => {
    const made = product({
      book: bookOf({
        進捗管理: [
          ['ID', '取組名', '担当課', '期限', '状況', '信号', '期限の変更', '点検', '最終更新'],
          ['1', '窓口の改善', '情報課', '令和5年12月28日', '実施中'],
        ],
        名簿: [
          ['課', '廃止・改称'],
          ['情報課', '総務課'],
          ['総務課', ''],
        ],
      }),
    });
    made.book.sheetByName(tracker)?.place(2, 3, { value: '情報課', formula: '="情報課"' });
    return made;
  };
  test('is not offered for a transfer', () => {
    expect(town().value('sidebarYear').transfers).toEqual([]);
  });
});

describe('変更履歴', () => {
  test('holds text also where its free rows have run out', () => {
    const made = adopted();
    made.value('sidebarCheck');
    const sheet = made.book.sheetByName('変更履歴');
    if (sheet === undefined) throw new Error('no record');
    sheet.deleteRows(sheet.lastRow() + 1, sheet.maxRows - sheet.lastRow());
    made.book.commit();
    moveDue(made, '令和6年9月30日');
    const cells = Array.from({ length: 10 }, (_, column) => sheet.cell(sheet.lastRow(), column + 1)?.value ?? '');
    expect(cells.filter((value) => typeof value !== 'string')).toEqual([]);
  });
  test('that was renamed is still the record', () => {
    const made = adopted();
    made.value('sidebarCheck');
    moveDue(made, '令和6年9月30日');
    made.book.sheets = made.book.sheets.map((sheet) => (sheet.name === '変更履歴' ? Object.assign(sheet, { name: '履歴' }) : sheet));
    expect(made.value('sidebarCheck').record.notices).toEqual([]);
  });
});

describe('outcomes of a meeting', () => {
  test('whose run died tell of no row that was deleted', () => {
    const begin = (): Product => {
      const { made } = preparedSmall();
      made.value('sidebarAddItems', title, made.value('sidebarMeeting', title).revision, [], '職員研修の実施について');
      const { revision, items } = made.value('sidebarMeeting', title);
      const id = items.find((item) => item.title.includes('職員研修'))?.id ?? '';
      const outcome = { outcome: 'decided' as const, outcomeText: '毎年行う', owner: '', due: '', newDue: '', newStatus: '' };
      made.value('sidebarSaveOutcomes', title, revision, [{ ...outcome, id, addToPlan: true, followUpOpen: false }]);
      return made;
    };
    const apply = (made: Product, at: number | null) => {
      const { effects, effectsRevision } = made.value('sidebarMeeting', title);
      const fault = at === null ? {} : { fault: { at, kind: 'kill' as const } };
      return made.call('sidebarApplyEffects', [title, effectsRevision, effects.map(({ item }) => item)], fault);
    };
    const calls = apply(begin(), null).calls.total;
    const deleted: number[] = [];
    for (let at = 60; at <= calls; at += 12) {
      const made = begin();
      apply(made, at);
      made.value('sidebarCheck');
      if (told(made).some((line) => line.startsWith('行の削除'))) deleted.push(at);
    }
    expect(deleted).toEqual([]);
  });
});
