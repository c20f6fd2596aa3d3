import { textOf } from '../../host/files/docx';
import type { DocumentTree } from '../../host/services/document/model';
import { adopted, type Product } from '../support/product';

const form = {
  meetingName: '若葉町DX推進本部会議',
  number: 2,
  day: '2023-09-15',
  from: '10:00',
  to: '11:30',
  place: '若葉町役場3階　会議室5',
};

function flagged(options: Parameters<typeof adopted>[0] = {}): Product {
  const made = adopted(options);
  for (const row of [3, 19, 33]) made.type('進捗管理', row, '議題', true);
  return made;
}

const documentText = (made: Product): string => [...made.world.documents.values()].map(({ tree }) => textOf(tree as DocumentTree)).join('');

describe('the agenda', () => {
  test('the draft proposes the next number, the flagged rows and the attendees in official order', () => {
    const draft = flagged().value('sidebarAgendaDraft');
    expect([draft.meetingName, draft.number, draft.items.length, draft.attendees.map(({ post }) => post).slice(0, 3)]).toEqual([
      '若葉町DX推進本部会議',
      1,
      3,
      ['副町長', '企画調整部長', '総務部長'],
    ]);
  });
  test('the document has the form of the minutes', () => {
    const made = flagged();
    made.value('sidebarMakeAgenda', form);
    const text = documentText(made);
    for (const line of [
      '令和5年度第2回若葉町DX推進本部会議　次第',
      '1　開催日時',
      '令和5年9月15日（金）午前10時から午前11時30分まで',
      '3　出席者',
      '(1)　取組の確認について',
      '資料1-1　主な取組内容のロードマップ（令和5年度）',
      '資料2　コンビニ交付の利用拡大について',
    ]) {
      expect(text).toContain(line);
    }
  });
  test('the address of the document is given back and registered', () => {
    const made = flagged();
    const report = made.value('sidebarMakeAgenda', form);
    expect(report.kind === 'made' ? made.cell('会議', 2, '次第') : '').toBe(report.kind === 'made' ? report.url : 'declined');
  });
  test('the next draft proposes the number after the registered one', () => {
    const made = flagged();
    made.value('sidebarMakeAgenda', form);
    expect(made.value('sidebarAgendaDraft').number).toBe(3);
  });
  test('a second agenda for the same meeting is made only after a yes', () => {
    const made = flagged({ answers: ['CLOSE', 'YES'] });
    made.value('sidebarMakeAgenda', form);
    expect([made.value('sidebarMakeAgenda', form).kind, made.value('sidebarMakeAgenda', form).kind, made.world.documents.size]).toEqual([
      'declined',
      'made',
      2,
    ]);
  });
  test('without flagged rows no document is made', () => {
    const made = adopted();
    const answer = made.ask('sidebarMakeAgenda', form);
    expect([answer.ok ? '' : answer.message.slice(0, 16), made.world.documents.size]).toEqual(['議題にする取組がありません。進捗', 0]);
  });
  test('an end before the beginning is refused in words', () => {
    const answer = flagged().ask('sidebarMakeAgenda', { ...form, to: '09:00' });
    expect(answer.ok ? '' : answer.message).toContain('終了が開始より前');
  });
});
