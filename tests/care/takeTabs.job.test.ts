// A workbook of an earlier version, or one that was downloaded and uploaded: its tabs are ours once a person says so.
import path from 'node:path';
import { openWorkbook } from '../../host/files/workbookFolder';
import { adopted, type Product, product } from '../support/product';

async function earlier(): Promise<Product> {
  const { world } = await openWorkbook(path.resolve(__dirname, '../workbooks/format-1/full.xlsx'));
  return product({ world, now: '2023-09-04T00:00:00.000Z' });
}

// the workbook is read anew for each test
jest.setTimeout(30_000);

/** The tabs of the add-on in this workbook: all but the roadmap. */
const ours = (made: Product) => made.book.sheets.map(({ name }) => name).filter((name) => !name.startsWith('若葉町'));

describe('a workbook of format 1', () => {
  test('has its tabs named on the first page', async () => {
    const made = await earlier();
    expect([...made.value('sidebarHome').unmarked].sort()).toEqual([...ours(made)].sort());
  });
  test('is not written by a check before the yes', async () => {
    const made = await earlier();
    expect(made.ask('sidebarCheck')).toMatchObject({ ok: false, message: expect.stringContaining('これらのタブを引き継ぐ') });
  });
  test('gets no second tracker before the yes', async () => {
    const made = await earlier();
    expect(made.ask('sidebarAdoptionPreview', null)).toMatchObject({ ok: false });
  });
  test('goes on after the yes', async () => {
    const made = await earlier();
    made.value('sidebarTakeTabs', made.value('sidebarHome').unmarked);
    expect(made.value('sidebarCheck').total > 0).toBe(true);
  });
  test('has as many tabs after a yes, a check and a dashboard as before', async () => {
    const made = await earlier();
    const tabs = made.book.sheets.length;
    made.value('sidebarTakeTabs', made.value('sidebarHome').unmarked);
    made.value('sidebarCheck');
    made.value('sidebarMakeDashboard');
    made.value('sidebarMakeSchedule', 2023, 1);
    expect(made.book.sheets.length).toBe(tabs);
  });
  test('keeps its letters: none goes twice', async () => {
    const made = await earlier();
    made.value('sidebarTakeTabs', made.value('sidebarHome').unmarked);
    expect(made.value('sidebarReminderPreview', null).excluded.some(({ reason }) => reason === 'already-asked')).toBe(true);
  });
  test('of which a tab was renamed since the page was read is not taken', async () => {
    const made = await earlier();
    const { unmarked } = made.value('sidebarHome');
    const tab = made.book.sheetByName('名簿');
    if (tab !== undefined) tab.name = '職員名簿';
    const tracker = made.book.sheetByName('進捗管理');
    if (tracker !== undefined) tracker.name = '進捗';
    expect(made.ask('sidebarTakeTabs', unmarked)).toMatchObject({ ok: false });
  });
  test('with two renamed tabs that could be the tracker is a question', async () => {
    const made = await earlier();
    const tracker = made.book.sheetByName('進捗管理');
    if (tracker === undefined) throw new Error('there is no tracker');
    tracker.name = '進捗（正）';
    made.book.sheets = [...made.book.sheets, tracker.twin(made.book, 4711, '進捗（写し）')];
    expect(made.ask('sidebarHome')).toMatchObject({ ok: false, message: expect.stringContaining('どちらを使うか判断できません') });
  });
});

describe('a workbook that was downloaded and uploaded', () => {
  /** Its tabs without the register, which an upload loses. */
  const uploaded = (change: (made: Product) => void): Product => {
    const made = adopted();
    change(made);
    made.value('sidebarCheck');
    made.book.metadata = [];
    return made;
  };
  test('has its tabs recognised that had another name because of the town’s', () => {
    const made = uploaded(({ book }) => book.addSheet('時点').place(1, 1, { value: 'メモ', format: '@' }));
    made.value('sidebarTakeTabs', made.value('sidebarHome').unmarked);
    made.value('sidebarTakeSnapshot', '9月', 'manual');
    expect(made.book.sheets.filter(({ name }) => name.startsWith('時点')).length).toBe(2);
  });
  test('has a tab recognised that people had renamed', () => {
    const made = uploaded(({ book }) => {
      const record = book.sheetByName('変更履歴');
      if (record !== undefined) record.name = '変更の記録';
    });
    expect(made.value('sidebarHome').unmarked).toContain('変更の記録');
  });
  test('gets no second 定期実行 before its tabs are taken over', () => {
    const made = uploaded((before) => before.value('sidebarTimer', true));
    const tabs = made.book.sheets.length;
    expect([made.ask('sidebarTimer', true).ok, made.ask('sidebarMakeRegister', 'questions').ok, made.book.sheets.length]).toEqual([
      false,
      false,
      tabs,
    ]);
  });
});
