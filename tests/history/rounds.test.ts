import { currentRound, nextRound, sectionReports } from '../../src/history/rounds';
import { usualClosedDays } from '../../src/sheet/closedDays';
import { day } from '../support/days';
import { trackerOf } from '../support/tracker';

const at = (plan: Parameters<typeof currentRound>[0], today: string, meetings: readonly string[] = []) => {
  const round = currentRound(plan, 10, meetings.map(day), day(today), usualClosedDays);
  return round === null ? null : [round.base, round.deadline];
};

describe('the report round that is on', () => {
  test.each([
    ['quarterly', '2023-09-30', ['2023-09-30', '2023-10-10']],
    ['quarterly', '2023-09-29', ['2023-06-30', '2023-07-10']],
    ['quarterly', '2024-02-01', ['2023-12-31', '2024-01-10']],
    ['half-yearly', '2023-09-01', ['2023-03-31', '2023-04-10']],
    ['half-yearly', '2023-12-01', ['2023-09-30', '2023-10-10']],
    ['april-october-march', '2023-09-01', ['2023-04-01', '2023-04-11']],
    ['half-yearly', '2024-03-30', ['2023-09-30', '2023-10-10']],
    ['half-yearly', '2024-03-31', ['2024-03-31', '2024-04-10']],
    ['april-october-march', '2023-09-30', ['2023-04-01', '2023-04-11']],
    ['april-october-march', '2023-10-01', ['2023-10-01', '2023-10-11']],
    ['april-october-march', '2024-03-02', ['2024-03-01', '2024-03-11']],
  ] as const)('%s on %s', (plan, today, round) => {
    expect(at(plan, today)).toEqual(round);
  });
  test('before a meeting it begins two weeks ahead', () => {
    expect(at('before-meetings', '2023-09-12', ['2023-06-21', '2023-09-21'])).toEqual(['2023-09-07', '2023-09-14']);
  });
  test('without a meeting there is none', () => {
    expect(at('before-meetings', '2023-09-12')).toBeNull();
  });
  test('a deadline on a closed day is the next open one', () => {
    expect(currentRound('half-yearly', 2, [], day('2023-12-01'), usualClosedDays)?.deadline).toBe('2023-10-02');
  });
  test('before meetings it is that of the latest, in whatever order they stand', () => {
    expect(at('before-meetings', '2023-09-12', ['2023-09-21', '2023-06-21'])).toEqual(['2023-09-07', '2023-09-14']);
  });
  test.each([
    ['the day before a base day', '2023-09-29', '2023-09-30'],
    ['a base day', '2023-09-30', '2023-12-31'],
  ])('the next one on %s', (_name, today, base) => {
    expect(nextRound('quarterly', 10, [], day(today), usualClosedDays)?.base).toBe(base);
  });
  test('without a meeting there is no next one', () => {
    expect(nextRound('before-meetings', 10, [], day('2023-09-01'), usualClosedDays)).toBeNull();
  });
});

test('a section has reported what was updated on the base day or since; what is over asks nobody', () => {
  const tracker = trackerOf([
    { id: '1', title: 'a', owner: '総務課', due: '9月末', status: '実施中', updated: '2023-10-01 09:00' },
    { id: '2', title: 'b', owner: '総務課', due: '9月末', status: '実施中', updated: '2023-09-29 23:59' },
    { id: '5', title: 'e', owner: '総務課', due: '9月末', status: '実施中', updated: '2023-09-30 00:00' },
    { id: '6', title: 'f', owner: '総務課', due: '9月末', status: '中止', updated: '' },
    { id: '7', title: 'g', owner: '住民課', due: '9月末', status: '', updated: '' },
    { id: '3', title: 'c', owner: '総務課', due: '9月末', status: '完了', updated: '' },
    { id: '4', title: 'd', owner: '総務課、住民課', due: '9月末', status: '実施中', updated: '' },
  ]);
  expect(
    sectionReports(tracker, day('2023-09-30')).map(({ section, updated, waiting }) => [section, updated, waiting.map(({ id }) => id)]),
  ).toEqual([
    ['総務課', 2, ['2', '4']],
    ['住民課', 0, ['7', '4']],
  ]);
});
