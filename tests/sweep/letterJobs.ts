// What is decided about letters: one in doubt, one put off, and the timer that sends them.
import type { Product } from '../support/product';
import { ledgerOf, small } from '../support/reminderBook';
import { neverSeen } from '../support/revisions';
import type { Sweep } from './sweep';

const look = (made: Product) => made.value('sidebarReminderPreview', null);

/** A letter of which nobody knows whether it went out: the run died as the mail service was called. */
function inDoubt(): Product {
  const rehearsal = small({ answers: ['YES'] });
  const sends: number[] = [];
  rehearsal.call('sidebarSendReminders', [look(rehearsal).revision ?? neverSeen], {
    onCall: (count, method) => {
      if (method === 'MailApp.sendEmail') sends.push(count);
    },
  });
  const made = small({ answers: ['YES'] });
  made.call('sidebarSendReminders', [look(made).revision ?? neverSeen], { fault: { at: sends[1] ?? 0, kind: 'error' } });
  return made;
}

const settled = (answer: 'arrived' | 'again'): Sweep => ({
  job: `letter in doubt settled: ${answer}`,
  begin: inDoubt,
  run: (made, during) => {
    const [letter] = look(made).unconfirmed;
    return made.call('sidebarSettleLetter', [letter?.key ?? '', letter?.revision ?? neverSeen, answer], during);
  },
  again: (made) => {
    for (const { key, revision } of look(made).unconfirmed) made.value('sidebarSettleLetter', key, revision, answer);
  },
  outcome: (made) => [ledgerOf(made).map((line) => [line['取組ID'], line['状態']]), look(made).letters.map(({ to }) => to)],
});

const snoozed: Sweep = {
  job: 'letters about a measure put off',
  begin: () => small({ owners: 1, measures: 1 }),
  run: (made, during) => made.call('sidebarSnooze', ['1-1', '2023-09-08', '議会の議決待ち'], during),
  again: (made) => {
    if (look(made).excluded.every(({ reason }) => reason !== 'snoozed')) made.value('sidebarSnooze', '1-1', '2023-09-08', '議会の議決待ち');
  },
  // a whole tab that lacks its name gets it with the next job that writes
  outcome: (made) => [made.value('sidebarCheck') && made.shownIn('送信停止').map((cells) => cells.slice(0, 4)), look(made).letters],
};

const timerOn: Sweep = {
  job: 'daily timer switched on',
  begin: () => small({ owners: 1, measures: 1 }),
  run: (made, during) => made.call('sidebarTimer', [true], during),
  again: (made) => void made.value('sidebarTimer', true),
  outcome: (made) => made.world.triggers.map(({ functionName, owner }) => [functionName, owner]),
};

const timerOff: Sweep = {
  job: 'daily timer switched off',
  begin: () => {
    const made = small({ owners: 1, measures: 1 });
    made.value('sidebarTimer', true);
    return made;
  },
  run: (made, during) => made.call('sidebarTimer', [false], during),
  again: (made) => void made.value('sidebarTimer', false),
  outcome: (made) => made.world.triggers.length,
};

export const letterSweeps: readonly Sweep[] = [settled('arrived'), settled('again'), snoozed, timerOn, timerOff];
