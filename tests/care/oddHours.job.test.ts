// Two people at one button, midnight in a run, a day's quota that is gone, a directory too large for the copy of it.
import type { Outcome } from '../../host/host';
import type { Product } from '../support/product';
import { fire, goTo, ledgerOf, requestsMailed } from '../support/reminderBook';
import { faultsOf, jobs } from './damages';
import { fullBook } from './fullBook';

jest.setTimeout(60_000);

const secretary = 'dx@town.wakaba.example.lg.jp';
const busy = 'ほかの方が処理を実行しています。1分ほど待ってから、もう一度お試しください。';
/** Those that write, and whose button two people may press. */
const writing = [
  ...['check', 'fixes', 'adoption', 'adoption-taken-back', 'section-tab', 'dashboard', 'schedule', 'snapshot', 'registers'],
  ...['inspection', 'new-meeting', 'agenda-paper', 'send', 'snooze'],
];

const run = (made: Product, job: string, during?: Parameters<(typeof jobs)[string]>[1]): readonly Outcome[] =>
  jobs[job]?.(made, during) ?? [];
const messageOf = (outcome: Outcome | undefined): string => (outcome?.returned as { readonly message?: string } | null)?.message ?? '';
const twice = (made: Product): readonly string[] => {
  const today = requestsMailed(made);
  return today.filter((request, place) => today.indexOf(request) !== place);
};

describe('while somebody else runs a job', () => {
  test.each(writing)('%s says so and writes nothing', (job) => {
    const made = fullBook();
    made.world.locks.set('document', { holder: 'another', until: null });
    const before = JSON.stringify(made.book.sheets.map(({ name }) => made.shownIn(name)));
    const outcome = run(made, job).at(-1);
    expect([messageOf(outcome), JSON.stringify(made.book.sheets.map(({ name }) => made.shownIn(name))) === before]).toEqual([busy, true]);
  });
});

describe('pressed by a second person in the middle of the run of the first', () => {
  const calls = (job: string): number => run(fullBook(), job).at(-1)?.calls.total ?? 0;
  test.each(writing)('%s answers both in a sentence or a value, and sends nothing twice', (job) => {
    const made = fullBook();
    const sent = requestsMailed(made).length;
    const middle = Math.floor(calls(job) / 2);
    const second: Outcome[] = [];
    const first = run(made, job, {
      onCall: (count) => {
        if (count === middle) second.push(...run(made, job));
      },
    });
    expect([second.length > 0, ...[...first, ...second].flatMap(faultsOf)]).toEqual([true]);
    const mailed = requestsMailed(made).slice(sent);
    expect(new Set(mailed).size).toBe(mailed.length);
  });
});

describe('midnight in the run', () => {
  test.each([...writing, 'timer'])('%s answers, and the morning after sends no letter a second time', (job) => {
    const made = fullBook();
    made.setNow(Date.parse('2023-09-07T23:59:59.900+09:00'));
    const sent = requestsMailed(made).length;
    const faults = run(made, job).flatMap(faultsOf);
    goTo(made, '2023-09-08');
    fire(made);
    const mailed = requestsMailed(made).slice(sent);
    expect([faults, mailed.length - new Set(mailed).size]).toEqual([[], 0]);
  });
});

describe('the quota of the day', () => {
  const use = (made: Product, used: number) => {
    made.world.accountType = 'consumer';
    made.world.quotas.set(`mail:${secretary}`, { openedAt: made.now(), used });
  };
  test.each(['send', 'timer'])('used up, %s sends and doubts nothing', (job) => {
    const made = fullBook();
    use(made, 100);
    const [sent, lines] = [requestsMailed(made).length, ledgerOf(made).length];
    const faults = run(made, job).flatMap(faultsOf);
    expect([faults, requestsMailed(made).length - sent, ledgerOf(made).length]).toEqual([[], 0, lines]);
  });
  test.each(['send', 'timer'])('gone after one letter, %s leaves the others for the next day', (job) => {
    const whole = fullBook();
    run(whole, job);
    const made = fullBook();
    use(made, 99);
    const faults = run(made, job).flatMap(faultsOf);
    goTo(made, '2023-09-11');
    fire(made);
    const wanted = [...new Set(requestsMailed(whole))].sort();
    expect([
      faults,
      wanted.filter((request) => !requestsMailed(made).includes(request)),
      ledgerOf(made).filter((line) => line['状態'] !== '送信済'),
    ]).toEqual([[], [], []]);
    expect(twice(made)).toEqual(twice(whole));
  });
});

describe('a directory of more than 500 kB', () => {
  const large = (): Product => {
    const made = fullBook();
    const sheet = made.book.sheetByName('名簿');
    const words = '非常に長い職名と備考を書いている職員の行です。'.repeat(4);
    for (let row = 10; row < 2_600; row += 1)
      for (const [column, text] of ['総務部', '総務部', `主事${row}`, words].entries())
        sheet?.place(row, column + 1, { value: text, format: '@' });
    return made;
  };
  test.each(['home', 'check', 'preview', 'adoption', 'section', 'reminders', 'send', 'timer', 'edit', 'new-meeting', 'agenda-paper'])(
    '%s',
    (job) => {
      const made = large();
      expect(run(made, job).flatMap(faultsOf)).toEqual([]);
    },
  );
  test('does not make a check fail', () => {
    expect(large().ask('sidebarCheck').ok).toBe(true);
  });
});
