// An odd value in every setting at once: each job still answers in a sentence or a value, and no letter goes out that would not have.
import type { Cell } from '../../host/book/book';
import { settingKeys } from '../../src/tracker/settingTable';
import { settingLabels } from '../../src/tracker/settingWords';
import { requestsMailed } from '../support/reminderBook';
import { faultsOf, jobs } from './damages';
import { fullBook } from './fullBook';

jest.setTimeout(30_000);

const odd: readonly (readonly [name: string, cell: Cell])[] = [
  ...['', '　', 'あ'.repeat(2_000), '若葉\n町', '😀', '１２', '-3', '0', 'constructor', '__proto__', '<b>する</b>', 'する しない'].map(
    (value) => [value.slice(0, 20), { value, format: '@' }] as const,
  ),
  ...['a,b', '令和5', 'できるだけ', '"する"', 'す\tる'].map((value) => [value, { value, format: '@' }] as const),
  ['a formula', { value: '#REF!', formula: '=IMPORTXML("http://example.com/")' }],
  ['a number', { value: 7 }],
  ['a large number', { value: 1e9 }],
  ['a date', { value: 45170, format: 'yyyy/MM/dd' }],
  ['TRUE', { value: true }],
];
const met = ['check', 'send', 'agenda-paper', 'new-meeting', 'timer', 'home', 'overview'];

test.each(odd.map(([name, cell], place) => [name, met[place % met.length] ?? '', cell] as const))('%s, then: %s', (_name, job, cell) => {
  const made = fullBook();
  const allowed = fullBook();
  jobs[job]?.(allowed);
  const labels = made.shownIn('設定').map(([label = '']) => label);
  for (const key of settingKeys) made.book.sheetByName('設定')?.place(labels.indexOf(settingLabels[key]) + 1, 2, cell);
  const faults = (jobs[job]?.(made) ?? []).flatMap(faultsOf);
  const more = requestsMailed(made).filter((request) => !requestsMailed(allowed).includes(request));
  expect([faults, more]).toEqual([[], []]);
});
