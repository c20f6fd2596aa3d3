// What says to whom letters may go, and which ones went, can be lost: then nothing goes out until a person has seen to it.
import { goTo, requestsMailed, sendByHand, small } from '../support/reminderBook';

const dropLine = (made: ReturnType<typeof small>, label: string) => {
  const sheet = made.book.sheetByName('設定');
  sheet?.deleteRows(made.shownIn('設定').findIndex(([first]) => first === label) + 1, 1);
};

describe.each(['試行の宛先', '許可するメールのドメイン'])('設定 without the line %s', (label) => {
  test('stops the letters in words', () => {
    const made = small();
    dropLine(made, label);
    expect(made.ask('sidebarReminderPreview', null)).toMatchObject({
      ok: false,
      message: expect.stringContaining(`「${label}」の行がありません`),
    });
  });
  test('goes on once the line is added', () => {
    const made = small();
    made.value('sidebarCheck');
    dropLine(made, label);
    made.value('sidebarAddSettings');
    expect(made.ask('sidebarReminderPreview', null).ok).toBe(true);
  });
});

describe('送信記録 and 送信控え that are both gone', () => {
  const lost = () => {
    const made = small();
    sendByHand(made);
    made.book.sheets = made.book.sheets.filter(({ name }) => !['送信記録', '送信控え'].includes(name));
    return made;
  };
  test('stop the letters: none goes twice', () => {
    const made = lost();
    const sent = made.world.outbox.length;
    const answer = made.ask('sidebarReminderPreview', null);
    expect([answer.ok, made.world.outbox.length]).toEqual([false, sent]);
  });
  test('stop the timer too', () => {
    const made = lost();
    const sent = requestsMailed(made);
    goTo(made, '2023-09-04');
    made.run('timedReminders', [], { entryPoint: 'timer' });
    expect(requestsMailed(made)).toEqual(sent);
  });
  test('are told by the health check, where a person may begin without them', () => {
    const made = lost();
    const { findings, revision } = made.value('sidebarHealth');
    made.value('sidebarRepair', ['ledger'], revision);
    expect([findings.some(({ code }) => code === 'ledger-lost'), made.ask('sidebarReminderPreview', null).ok]).toEqual([true, true]);
  });
});

test('letters that have not begun need no trace', () => {
  expect(small().value('sidebarReminderPreview', null).letters.length > 0).toBe(true);
});
