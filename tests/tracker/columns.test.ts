import { type AdoptionLog, hashOf, planRemoval } from '../../src/adoption/adoptionRecord';
import { trackedColumns } from '../../src/history/replay';
import type { CellValue } from '../../src/sheet/table';
import { addOnFields, type Field, fields, fieldsWith, headings, sourceFields } from '../../src/tracker/columns';
import { trackerSheet } from '../../src/tracker/trackerSheet';
import { tableOf, trackerOf } from '../support/tracker';

// Who writes a column decides everywhere: whether a row is a measure, what 変更履歴 keeps, whether an edit is an update (check.job.test.ts)
// and whether a row is still as adoption wrote it.

describe('the columns of the add-on', () => {
  test('are these', () => {
    expect(addOnFields.map((field) => headings[field])).toEqual(['元の行', '直近の決定', '信号', '期限の変更', '点検', '最終更新']);
  });
  test.each(addOnFields)('%s alone makes no measure', (field) => {
    expect(trackerOf([{ title: '窓口', [field]: '' }, { [field]: '期限超過' }]).measures).toHaveLength(1);
  });
  test('are what 変更履歴 leaves out', () => {
    const tracked = trackedColumns(fields.map((field) => headings[field]));
    expect(fields.filter((field) => !tracked.has(headings[field]))).toEqual(addOnFields);
  });
  test('stand side by side, so that one protection does', () => {
    const places = addOnFields.map((field) => fields.indexOf(field));
    expect(places).toEqual(places.map((_, index) => (places[0] ?? 0) + index));
  });
});

describe('a row in which only a box stands', () => {
  test('is a measure where 議題 is ticked', () => {
    expect(trackerOf([{ title: '', flagged: true }]).measures).toHaveLength(1);
  });
  test('is none where 議題 is not ticked', () => {
    expect(trackerOf([{ title: '', flagged: false }]).measures).toEqual([]);
  });
});

describe('taking back an adoption', () => {
  const due = '令和5年9月30日';
  const written: { readonly [F in Field]?: CellValue } = { id: 'DX-001', title: '窓口', due, originalDue: due, flagged: false };
  const log: AdoptionLog = {
    lines: [
      {
        run: 1,
        at: '2023-09-01 09:00',
        sheet: '計画',
        row: 2,
        sourceId: '',
        id: 'DX-001',
        title: '窓口',
        titleFolded: hashOf('窓口'),
        hashes: { title: hashOf('窓口'), due: hashOf(due) },
      },
    ],
    tabs: [],
    batches: [],
    sources: [],
    begun: null,
  };
  const removed = (over: { readonly [F in Field]?: CellValue }, hashes: AdoptionLog['lines'][number]['hashes'] = {}) => {
    const table = tableOf([{ ...written, ...over }]);
    const lines = log.lines.map((line) => ({ ...line, hashes: { ...line.hashes, ...hashes } }));
    return planRemoval(table, trackerOf([{ ...written, ...over }]).columns, { ...log, lines })?.rows;
  };

  test('removes a row that is as it was written', () => expect(removed({})).toEqual([2]));
  test('removes a row into which a box of the source came without its tick', () =>
    expect(removed({ note: false }, { note: hashOf(false) })).toEqual([2]));
  test.each([
    ['sourceRow', '計画!2'],
    ['signal', '期限超過（5日）'],
    ['slip', '変更2回'],
    ['check', '【注意】'],
    ['updated', '2023-09-02 10:00'],
  ] as const)('removes it whatever the add-on says in %s', (field, words) => expect(removed({ [field]: words })).toEqual([2]));
  test.each([
    ['title', '窓口の改善'],
    ['due', '令和6年3月末'],
    ['originalDue', '令和5年3月末'],
    ['flagged', true],
    ['agendaClass', '協議'],
    ['note', '確認中'],
    ['decision', '継続（第1回）'],
  ] as const)('keeps a row in which %s was written since', (field, value) => expect(removed({ [field]: value })).toEqual([]));
});

// 取込記録 holds a line's hashes in this order: a record that was written before must be read as it was meant
test('the columns that a source can give have the order in which 取込記録 was written', () => {
  expect(sourceFields.join(' ')).toBe(
    'id pillar title content owner related start due status stage progress doneOn outlook delayReason issue schedule scope publicity note',
  );
});

test('each filter of the table has the columns of which it says all', () => {
  expect(fieldsWith({ by: 'source', holds: 'words' })).toEqual(['scope', 'publicity']);
});

describe('the tab as it is made', () => {
  const sheet = trackerSheet([], ['所属コード'], {
    signals: { late: '期限超過', dueSoon: '期限間近', unclear: '確認待ち', done: '完了', behind: '進み遅れ', waiting: '条件待ち' },
    statuses: [],
    statusChoices: { kind: 'words', words: ['実施中'] },
  });
  const column = (field: Field) => sheet.columns[fields.indexOf(field)];

  test('warns over the columns of the add-on', () => expect(sheet.warned).toEqual({ first: 23, length: 6 }));
  test('offers the statuses of the dictionary', () => expect(column('status')?.choices).toEqual({ kind: 'words', words: ['実施中'] }));
  test('offers the words of the table', () => expect(column('publicity')?.choices).toEqual({ kind: 'words', words: ['公開', '非公開'] }));
  test('has a box in 議題', () => expect(column('flagged')?.holds).toBe('checkbox'));
  test('has a link in 元の行', () => expect(column('sourceRow')?.holds).toBe('formula'));
  test('cuts 点検 at the edge', () => expect(column('check')?.wraps).toBe(false));
  test('gives a column of the town a width too', () => expect(sheet.columns[fields.length]?.width).toBe(140));
});
