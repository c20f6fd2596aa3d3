// A meeting keeps what belongs to it, however its number, body, title and day are corrected, on its page or in the tab 会議.

import path from 'node:path';
import fc from 'fast-check';
import { openWorkbook } from '../../host/files/workbookFolder';
import type { MeetingView } from '../../src/meetings/page';
import { newMeeting, paper, prepared, preparedSmall, title } from '../support/preparedMeeting';
import { type Product, product } from '../support/product';

const message = (answer: { readonly ok: boolean; readonly message?: string }): string => (answer.ok ? '' : (answer.message ?? ''));
const show = (made: Product, key = '会1'): MeetingView => made.value('sidebarMeeting', key);
const column = (made: Product, tab: string, heading: string): readonly string[] => {
  const [headings = [], ...lines] = made.shownIn(tab);
  return lines.map((line) => line[headings.indexOf(heading)] ?? '');
};
const correct = (made: Product, change: Partial<MeetingView['edit']>, key = '会1'): MeetingView => {
  const { revision, edit } = show(made, key);
  return made.value('sidebarSaveMeeting', key, revision, { ...edit, ...change });
};
/** A person adds a line below the last one, filling these columns. */
function typeLine(made: Product, tab: string, line: { readonly [heading: string]: string }): void {
  const row = made.shownIn(tab).length + 1;
  for (const [heading, value] of Object.entries(line)) made.type(tab, row, heading, value);
}
/** The workbook as the version before meetings had an ID left it. */
function ofEarlierFormat(made: Product): void {
  for (const tab of ['会議', '議題', '出欠', '発言', '会議資料']) {
    const at = made.book.sheetByName(tab) === undefined ? -1 : (made.shownIn(tab)[0] ?? []).indexOf('会議ID');
    if (at >= 0) made.book.sheetByName(tab)?.deleteColumns(at + 1, 1);
  }
}
/** A second meeting on 2023-12-15. */
const second = (made: Product): MeetingView => made.value('sidebarCreateMeeting', { ...newMeeting, number: 2, day: '2023-12-15' });

describe('a new meeting', () => {
  test('gets an ID, which its items and its roster say too', () => {
    const { made, view } = prepared();
    expect(view.key).toBe('会1');
    expect(column(made, '会議', '会議ID')).toEqual(['会1']);
    expect(new Set([...column(made, '議題', '会議ID'), ...column(made, '出欠', '会議ID')])).toEqual(new Set(['会1']));
  });
  test('does not get the ID of one that was deleted while lines still say it', () => {
    const { made } = preparedSmall();
    made.book.sheetByName('会議')?.deleteRows(2, 1);
    expect(second(made).key).toBe('会2');
  });
  test('that a run left half-made is finished with the items that are there', () => {
    const { made, view } = preparedSmall();
    made.book.sheetByName('会議')?.deleteRows(2, 1);
    const again = made.value('sidebarCreateMeeting', newMeeting);
    expect(again.items.map(({ id }) => id)).toEqual(view.items.map(({ id }) => id));
    expect(new Set(column(made, '議題', '会議ID'))).toEqual(new Set([again.key]));
  });
});

test('a meeting whose line was deleted after its papers were made does not lend its ID and items to one of the same title', () => {
  const { made } = preparedSmall();
  paper(made, 'agenda');
  made.book.sheetByName('会議')?.deleteRows(2, 1);
  expect(made.value('sidebarCreateMeeting', { ...newMeeting, day: '2023-10-20' }).key).toBe('会2');
});

describe('a correction on the page', () => {
  test('of the number renews the title in the other tabs', () => {
    const { made } = prepared();
    paper(made, 'agenda');
    typeLine(made, '発言', { 会議: title, 発言者: '総務部長', 発言: '異議なし。' });
    const after = correct(made, { number: 3 });
    const corrected = '令和5年度第3回若葉町DX推進本部会議';
    expect(after.title).toBe(corrected);
    for (const tab of ['議題', '出欠', '発言', '会議資料']) expect(new Set(column(made, tab, '会議'))).toEqual(new Set([corrected]));
  });
  test('of the body keeps the items and who came', () => {
    const { made, view } = prepared();
    const body = view.bodies.find((name) => name !== view.edit.body) ?? '';
    const after = correct(made, { body });
    expect(after.title).toBe(`令和5年度第1回${body}`);
    expect([after.items.length, after.attendees.length]).toEqual([view.items.length, view.attendees.length]);
  });
  test('of the day into the next year changes the year of the title', () => {
    const { made } = preparedSmall();
    expect(correct(made, { day: '2024-04-19' }).title).toBe('令和6年度第1回若葉町DX推進本部会議');
  });
  test('to what another meeting is called already is refused in words', () => {
    const { made } = preparedSmall();
    second(made);
    const { revision, edit } = show(made, '会2');
    expect(message(made.ask('sidebarSaveMeeting', '会2', revision, { ...edit, number: 1 }))).toBe(
      `「${title}」は既に「会議」タブにあります。会議の一覧から開いてください。`,
    );
    expect(made.cell('会議', 3, '回')).toBe('第2回');
  });
  test('finds the paper that was made before again', () => {
    const { made } = preparedSmall();
    const { url } = paper(made, 'agenda');
    correct(made, { number: 5 });
    expect(show(made).papers.find(({ kind }) => kind === 'agenda')?.internal.current?.url).toBe(url);
  });
  test('renews the name of the snapshot with which the next meeting is compared', () => {
    const { made } = preparedSmall();
    paper(made, 'agenda');
    const after = correct(made, { number: 5 });
    expect(made.shownIn('時点')[0]?.slice(1)).toEqual([after.title]);
  });
});

describe('a correction in the tab 会議', () => {
  test('leaves no orphan at the next reading', () => {
    const { made, view } = prepared();
    made.type('会議', 2, '回', '第9回');
    const after = show(made);
    expect([after.title, after.items.length]).toEqual(['令和5年度第9回若葉町DX推進本部会議', view.items.length]);
    expect(made.value('sidebarMeetings').strayItems).toBe(0);
  });
  test('reaches the other tabs with the next job that writes', () => {
    const { made, view } = prepared();
    made.type('会議', 2, '会議名', '若葉町DX戦略会議');
    made.value('sidebarSaveAttendance', view.key, []);
    expect(new Set([...column(made, '議題', '会議'), ...column(made, '出欠', '会議')])).toEqual(
      new Set(['令和5年度第1回若葉町DX戦略会議']),
    );
  });
  test('keeps a speech that was typed before with the title alone', () => {
    const { made, view } = preparedSmall();
    typeLine(made, '発言', { 会議: title, 発言者: '総務部長', 発言: '異議なし。' });
    made.type('会議', 2, '回', '第9回');
    made.value('sidebarSaveAttendance', view.key, []);
    expect(column(made, '発言', '会議ID')).toEqual(['会1']);
  });
  test('that swaps the numbers of two meetings swaps their titles and nothing else', () => {
    const { made } = preparedSmall();
    second(made);
    const before = [show(made, '会1').items, show(made, '会2').items].map((items) => items.map(({ id }) => id));
    made.type('会議', 2, '回', '第2回');
    made.type('会議', 3, '回', '第1回');
    made.value('sidebarSaveAttendance', '会1', []);
    expect([show(made, '会1').items, show(made, '会2').items].map((items) => items.map(({ id }) => id))).toEqual(before);
    expect(show(made, '会2').title).toBe(title);
  });
  test('that gives two meetings one title keeps them apart', () => {
    const { made, view } = preparedSmall();
    const ids = second(made).items.map(({ id }) => id);
    made.type('会議', 3, '回', '第1回');
    expect([show(made, '会1').items.map(({ id }) => id), show(made, '会2').items.map(({ id }) => id)]).toEqual([
      view.items.map(({ id }) => id),
      ids,
    ]);
  });
  test('by copying a line gives the copy an ID of its own', () => {
    const { made, view } = preparedSmall();
    typeLine(made, '会議', { 会議ID: '会1', 年度: '令和5年度', 回: '第2回', 会議名: '若葉町DX推進本部会議' });
    made.value('sidebarSaveAttendance', view.key, []);
    expect(column(made, '会議', '会議ID')).toEqual(['会1', '会2']);
  });
});

describe('a workbook of the earlier format', () => {
  test('is read by the titles', () => {
    const { made, view } = prepared();
    ofEarlierFormat(made);
    expect(show(made, title).items).toHaveLength(view.items.length);
    expect(made.value('sidebarMeetings').strayItems).toBe(0);
  });
  test('gets the column and the IDs with the next job that writes', () => {
    const { made } = prepared();
    ofEarlierFormat(made);
    expect(made.value('sidebarSaveAttendance', title, []).key).toBe('会1');
    for (const tab of ['会議', '議題', '出欠']) expect(new Set(column(made, tab, '会議ID'))).toEqual(new Set(['会1']));
  });
  test('takes a correction of the number without an orphan', () => {
    const { made, view } = prepared();
    ofEarlierFormat(made);
    const { revision, edit } = show(made, title);
    const after = made.value('sidebarSaveMeeting', title, revision, { ...edit, number: 4 });
    expect([after.items.length, after.attendees.length]).toEqual([view.items.length, view.attendees.length]);
  });
  test('as the first version left it keeps items, roster and papers through a correction', async () => {
    const { world } = await openWorkbook(path.resolve(__dirname, '../workbooks/format-1/full.xlsx'));
    const made = product({ world, now: '2023-09-04T00:00:00.000Z' });
    made.value('sidebarTakeTabs', made.value('sidebarHome').unmarked);
    const key = made.value('sidebarMeetings').meetings[0]?.key ?? '';
    const belongings = ({ items, attendees, papers }: MeetingView) => [
      items.map(({ id }) => id),
      attendees.map(({ post }) => post),
      papers.map(({ kind, internal }) => [kind, internal.current?.url]),
    ];
    const before = show(made, key);
    const after = made.value('sidebarSaveMeeting', key, before.revision, { ...before.edit, number: 7 });
    expect([key, after.key, belongings(after)]).toEqual([before.title, '会1', belongings(before)]);
  });
  test('takes as many calls for three hundred lines as for three', () => {
    const calls = (more: number): number => {
      const { made } = preparedSmall();
      ofEarlierFormat(made);
      for (let place = 0; place < more; place += 1) typeLine(made, '議題', { ID: `議-${place + 10}`, 会議: title, 議題: `その${place}` });
      return made.call('sidebarSaveAttendance', [title, []]).calls.total;
    };
    expect(calls(300)).toBe(calls(3));
  });
});

test('an item that a person types with the title alone belongs to the meeting, and gets its ID', () => {
  const { made, view } = preparedSmall();
  typeLine(made, '議題', { 会議: title, 順: '9', 議題: '職員研修について' });
  expect(show(made).items).toHaveLength(view.items.length + 1);
  made.value('sidebarSaveAttendance', view.key, []);
  expect(new Set(column(made, '議題', '会議ID'))).toEqual(new Set(['会1']));
});

describe('a postponed meeting', () => {
  test('with its old day is refused in words', () => {
    const { made, view } = preparedSmall();
    const answer = made.ask('sidebarSaveMeeting', view.key, view.revision, { ...view.edit, state: 'postponed' });
    expect(message(answer)).toContain('開催日が、元の日のままです');
  });
  test('has no day until there is a new one', () => {
    const { made } = preparedSmall();
    const after = correct(made, { state: 'postponed', day: '' });
    expect([after.edit.state, after.when, made.cell('会議', 2, '状態')]).toEqual(['postponed', '', '延期']);
  });
  test('keeps its items and its title with the new day', () => {
    const { made, view } = preparedSmall();
    const after = correct(made, { state: 'postponed', day: '2023-10-20' });
    expect([after.title, after.items.length]).toEqual([title, view.items.length]);
  });
});

test.each([
  ['中止（延期）', 'cancelled'],
  ['取りやめ', 'cancelled'],
  ['延期予定', 'postponed'],
])('状態 typed as 「%s」 is read as %s', (words, state) => {
  const { made } = preparedSmall();
  made.type('会議', 2, '状態', words);
  expect(show(made).edit.state).toBe(state);
});

describe('a cancelled meeting', () => {
  test('offers its items to the next one, which goes on with them', () => {
    const { made, view } = preparedSmall();
    correct(made, { state: 'cancelled' });
    const next = second(made);
    expect(next.items.map((item) => item.title)).toContain(view.items[1]?.title);
    expect(next.items.some(({ reason }) => reason.includes('中止した会議（R5.9.15）の議題'))).toBe(true);
  });
  test('leaves the outcomes of its items blank', () => {
    const { made } = preparedSmall();
    correct(made, { state: 'cancelled' });
    expect(new Set(column(made, '議題', '結果'))).toEqual(new Set(['']));
  });
  test('keeps its number', () => {
    const { made } = preparedSmall();
    correct(made, { state: 'cancelled' });
    expect(made.value('sidebarMeetings').bodies[0]?.nextMeetingNumber).toBe(2);
  });
});

test('whatever is corrected where and in which order, items, roster, speeches and papers stay with their meetings', () => {
  const correction = fc.record({
    meeting: fc.constantFrom('会1', '会2'),
    where: fc.constantFrom('page', 'tab', 'write'),
    what: fc.constantFrom('number', 'name', 'year'),
    number: fc.integer({ min: 1, max: 9 }),
  });
  const { made } = preparedSmall();
  paper(made, 'agenda');
  second(made);
  paper(made, 'agenda', 'internal', null, '会2');
  typeLine(made, '発言', { 会議: title, 発言者: '総務部長', 発言: '一つ目' });
  typeLine(made, '発言', { 会議: '令和5年度第2回若葉町DX推進本部会議', 発言者: '総務部長', 発言: '二つ目' });
  made.value('sidebarSaveAttendance', '会1', []);
  const belongings = () => ({
    shown: ['会1', '会2'].map((key) => {
      const { items, attendees, papers } = show(made, key);
      return [items.map(({ id }) => id), attendees.map(({ post }) => post), papers.map(({ internal }) => internal.current?.url)];
    }),
    speeches: column(made, '発言', '会議ID'),
    stray: made.value('sidebarMeetings').strayItems,
  });
  const before = belongings();
  fc.assert(
    fc.property(fc.array(correction, { minLength: 1, maxLength: 4 }), (corrections) => {
      for (const { meeting, where, what, number } of corrections) {
        const row = meeting === '会1' ? 2 : 3;
        if (where === 'write') made.value('sidebarSaveAttendance', meeting, []);
        else if (where === 'page') {
          const { revision, edit } = show(made, meeting);
          made.ask('sidebarSaveMeeting', meeting, revision, { ...edit, number });
        } else if (what === 'number') made.type('会議', row, '回', `第${number}回`);
        else if (what === 'year') made.type('会議', row, '年度', `令和${number}年度`);
        else made.type('会議', row, '会議名', `若葉町第${number}部会`);
      }
      expect(belongings()).toEqual(before);
    }),
    { numRuns: 8 },
  );
});
