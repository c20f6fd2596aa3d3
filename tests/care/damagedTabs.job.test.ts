// What the jobs do about single damages that once ended without a sentence, or lost something.
import { paper, title } from '../support/preparedMeeting';
import type { Product } from '../support/product';
import { fire } from '../support/reminderBook';
import { damages } from './damages';
import { fullBook } from './fullBook';

jest.setTimeout(30_000);

function damaged(tab: string, damage: string): Product {
  const made = fullBook();
  damages[damage]?.(made, tab);
  return made;
}

describe('a renamed register', () => {
  test('is checked', () => {
    expect(damaged('宿題', 'the tab renamed').value('sidebarCheckRegisters').lines).toBe(fullBook().value('sidebarCheckRegisters').lines);
  });
  test('takes a further inspection', () => {
    const made = damaged('課別点検', 'the tab renamed');
    made.value('sidebarStartInspection', { title: '第二回の総点検', notice: '', noticed: '', due: '2023-11-30' }, ['住民課']);
    expect(made.shownIn('課別点検（正本）').some((row) => row.includes('第二回の総点検'))).toBe(true);
  });
});

describe('a protected tab that a job would replace', () => {
  test('of a section is named', () => {
    const answer = damaged('取組一覧（住民課）', 'protected').ask('sidebarMakeSectionTab', '住民課');
    expect(answer).toMatchObject({ ok: false, reference: null, message: expect.stringContaining('「取組一覧（住民課）」タブ') });
  });
  test('of the record stops the undo of an adoption before anything is written', () => {
    const made = damaged('取込記録', 'protected');
    const before = made.shownIn('進捗管理');
    made.ask('sidebarUndoAdoption', null);
    expect(made.shownIn('進捗管理')).toEqual(before);
  });
});

describe('定期実行, protected', () => {
  test('does not make the timer fail in the words of Google', () => {
    expect(fire(damaged('定期実行', 'protected')).error).toBeNull();
  });
  test('is named in the mail to the account of the timer', () => {
    const made = damaged('定期実行', 'protected');
    fire(made);
    expect(made.world.outbox.at(-1)?.text).toContain('「定期実行」タブに、編集が制限された範囲がある');
  });
});

describe('変更履歴, protected', () => {
  function edited(): Product {
    const made = damaged('変更履歴', 'protected');
    made.type('進捗管理', 3, '備考', '人が直した備考');
    const sheetId = made.book.sheetByName('進捗管理')?.id ?? 0;
    const rect = { row: 3, column: 13, rows: 1, columns: 1 };
    const event = { kind: 'edit', sheetId, rect, value: '人が直した備考' } as const;
    made.run('onEdit', [], { entryPoint: 'simple', mode: 'LIMITED', event });
    return made;
  }
  test('does not keep an edit from being dated', () => {
    expect(edited().cell('進捗管理', 3, '最終更新')).toContain('2023-09-08');
  });
  test('has the edit after the next check of somebody who may write', () => {
    const made = edited();
    made.book.protections = [];
    made.value('sidebarCheck');
    expect(made.shownIn('変更履歴').filter((row) => row.includes('人が直した備考'))).toHaveLength(1);
  });
});

describe('会議', () => {
  test('without 年度 gives no line of another tab another title', () => {
    const made = damaged('会議', 'a heading renamed');
    const before = made.shownIn('議題');
    made.ask('sidebarAddItems', title, made.value('sidebarMeeting', '会1').revision, [], '職員研修の実施について');
    expect(made.shownIn('議題')).toEqual(before);
  });
  test('without 会議ID gets back the IDs that its items say', () => {
    const made = damaged('会議', 'the first column deleted');
    made.value('sidebarAddItems', title, made.value('sidebarMeeting', title).revision, [], '職員研修の実施について');
    expect(made.cell('会議', 2, '会議ID')).toBe('会1');
  });
});

describe('a deleted 会議資料', () => {
  test('does not make a second document of the same paper', () => {
    const before = fullBook().cell('会議', 2, '次第');
    expect(paper(damaged('会議資料', 'deleted'), 'agenda').url).toBe(before);
  });
});
