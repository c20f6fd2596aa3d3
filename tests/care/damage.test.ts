// The damage list: each tab of the add-on × what people do to it × the jobs that use it. Here each seventh case meets one of its jobs in turn;
// `npm run sweep -- --damage` tries them all.
import { ownTabs } from '../../src/care/ownTabs';
import { damageCases, tried } from './damages';

jest.setTimeout(60_000);

test('the list has every tab of the add-on', () => {
  expect([...new Set(damageCases.map(({ tab }) => tab))]).toEqual(expect.arrayContaining(ownTabs.map(({ name }) => name)));
});

const SAMPLED = 7;
const sampled = damageCases.filter((_, place) => place % SAMPLED === 0);
const inTurn = sampled.map(({ tab, damage, jobs }, place) => [tab, damage, jobs[place % jobs.length] ?? ''] as const);
test.each(inTurn)('%s, %s, then: %s', (tab, damage, job) => {
  expect(tried(tab, damage, job)).toEqual([]);
});
