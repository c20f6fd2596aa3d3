// Runs that fail again and again, a letter sent once more, and a year of days of which some are lost.
import type { Revision } from '../../src/sheet/revision';
import type { Product } from '../support/product';
import { goTo, ledgerOf, requestsMailed, type SmallOptions, sendByHand, small } from '../support/reminderBook';
import { neverSeen } from '../support/revisions';

const OWNERS = 30;
/** 30 owners with a measure each that belongs to the next one too: 60 requests in 30 letters. */
const REQUESTS = 60;
const town = (): Product => small({ owners: OWNERS, measures: 1 });

const seenBy = (made: Product): Revision => made.value('sidebarReminderPreview', null).revision ?? neverSeen;

/** By hand again until nothing is left to send. */
function untilQuiet(made: Product): void {
  for (let round = 0; round < 10; round += 1) {
    if (made.value('sidebarReminderPreview', null).letters.length === 0) return;
    sendByHand(made);
  }
}

/** "twice" and "lost" in what became of all requests. */
function faultsIn(made: Product, expected: number): readonly string[] {
  const mailed = requestsMailed(made);
  const doubtful = ledgerOf(made)
    .filter((line) => line['状態'] !== '送信済')
    .map((line) => `${line['宛先']} ${line['取組ID']}`);
  return [
    ...(new Set(mailed).size === mailed.length ? [] : ['twice']),
    ...(new Set([...mailed, ...doubtful]).size === expected ? [] : [`lost: ${new Set([...mailed, ...doubtful]).size} of ${expected}`]),
  ];
}

describe(`a run over ${OWNERS} owners`, () => {
  test('with errors at random calls of every run, mails nothing twice and loses nothing', () => {
    const faults: string[] = [];
    for (let seed = 1; seed <= 4; seed += 1) {
      const made = town();
      const random = seeded(seed);
      for (let round = 0; round < 12; round += 1) {
        const preview = made.ask('sidebarReminderPreview', null);
        if (!preview.ok || preview.value.letters.length === 0) break;
        made.answers.length = 0;
        made.answers.push('YES');
        made.call('sidebarSendReminders', [preview.value.revision ?? neverSeen], {
          fault: { at: 1 + Math.floor(random() * 400), kind: random() < 0.5 ? 'kill' : 'error' },
        });
      }
      made.answers.length = 0;
      untilQuiet(made);
      faults.push(...faultsIn(made, REQUESTS).map((fault) => `seed ${seed}: ${fault}`));
    }
    expect(faults).toEqual([]);
  }, 600_000);

  test('a letter that a person wants sent again after a kill goes once more, and no other does', () => {
    const made = town();
    const revision = seenBy(made);
    made.answers.push('YES');
    const sends: number[] = [];
    const rehearsal = town();
    rehearsal.answers.push('YES');
    rehearsal.call('sidebarSendReminders', [revision], { onCall: (count, method) => method === 'MailApp.sendEmail' && sends.push(count) });
    made.call('sidebarSendReminders', [revision], { fault: { at: sends[9] ?? 0, kind: 'kill' } });
    made.answers.length = 0;
    untilQuiet(made);
    const [doubt] = made.value('sidebarReminderPreview', null).unconfirmed;
    made.value('sidebarSettleLetter', doubt?.key ?? '', doubt?.revision ?? neverSeen, 'again');
    untilQuiet(made);
    expect(requestsMailed(made)).toHaveLength(REQUESTS);
    expect(new Set(requestsMailed(made)).size).toEqual(REQUESTS);
  });
});

/** A year of daily timers over measures whose due days lie all over it. */
describe('a year of daily runs', () => {
  const dues = ['令和5年4月28日', '令和5年6月30日', '令和5年9月30日', '令和5年12月28日', '令和6年1月31日', '令和5年8月頃', '随時'];
  const year = (options: SmallOptions = {}): Product => {
    const made = small({ owners: 7, measures: 1, due: '', now: '2023-04-03T08:20:00+09:00', ...options });
    for (const [index, due] of dues.entries()) made.type('進捗管理', index + 2, '期限', due);
    return made;
  };
  const stepsOf = (made: Product): readonly string[] => ledgerOf(made).map((line) => `${line['担当課']} ${line['取組ID']} ${line['段階']}`);

  test('sends each step once, on its day, whatever days are lost and doubled', () => {
    const whole = year();
    const torn = year();
    const random = seeded(7);
    for (let index = 0; index < 366; index += 1) {
      const date = new Date(Date.UTC(2023, 3, 3 + index)).toISOString().slice(0, 10);
      for (const [made, times] of [
        [whole, 1],
        [torn, random() < 0.25 ? 0 : random() < 0.3 ? 2 : 1],
      ] as const) {
        goTo(made, date);
        for (let time = 0; time < times; time += 1) made.run('timedReminders', [], { entryPoint: 'timer', mode: 'FULL' });
      }
    }
    const [wholeSteps, tornSteps] = [stepsOf(whole), stepsOf(torn)];
    // five exact due days with four steps, an approximate one with a question, each for two owners
    expect(wholeSteps).toHaveLength(2 * (5 * 4 + 1));
    expect(new Set(wholeSteps).size).toEqual(2 * (5 * 4 + 1));
    expect(whole.world.outbox.length > 0).toBe(true);
    expect(new Set(tornSteps).size).toBe(tornSteps.length);
    expect(tornSteps.filter((step) => !wholeSteps.includes(step))).toEqual([]);
    // a step may be lost with its days; the last one waits until the timer runs again
    expect(wholeSteps.filter((step) => /10開庁日後|時期の確認/.test(step) && !tornSteps.includes(step))).toEqual([]);
    for (const made of [whole, torn]) {
      const perDay = made.world.outbox.map(({ to, at }) => `${to} ${new Date(at).toISOString().slice(0, 10)}`);
      expect(new Set(perDay).size).toBe(perDay.length);
    }
  }, 600_000);
});

/** A small generator with a seed (mulberry32): the same days are lost in every run of the test. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
