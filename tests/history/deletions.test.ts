import { deletionsOf } from '../../src/history/deletions';
import type { HistoryAction, HistoryLine } from '../../src/history/history';
import { day } from '../support/days';

const today = day('2023-09-30');

/** A line: "2023-09-01 09:00|1|remove|1-3|取組名|地図の公開||operator". */
function line(text: string): HistoryLine {
  const [at = '', batch = '', action = '', id = '', column = '', before = '', after = '', operator = ''] = text.split('|');
  return { at, batch: Number(batch), action: action as HistoryAction, id, column, before, after, reason: '', operator, detail: [] };
}
const named = (lines: readonly string[]) => deletionsOf(lines.map(line), today).map(({ id, title }) => `${id} ${title}`);

const gone = ['2023-09-01 09:00|4|remove|1-3|取組名|地図の公開|', '2023-09-01 09:00|4|remove|1-3|ID|1-3|'];
const goneWithoutId = ['2023-09-01 09:00|4|remove|IDなし〔1〕|取組名|住民説明会|'];

test('a row that a comparison found deleted is named with its ID and title', () => {
  expect(named(gone)).toEqual(['1-3 地図の公開']);
});
test('two rows that went at once are two', () => {
  expect(named([...gone, ...goneWithoutId])).toEqual([' 住民説明会', '1-3 地図の公開']);
});
test.each([
  ['that a job took out', gone.map((each) => `${each}|dx@town.wakaba.example.lg.jp`)],
  ['that was found more than thirty days ago', gone.map((each) => each.replace('2023-09-01', '2023-08-30'))],
  ['that came back under its ID', [...gone, '2023-09-02 09:00|5|add|1-3|ID||1-3', '2023-09-02 09:00|5|add|1-3|取組名||地図の公開']],
  ['without an ID that came back', [...goneWithoutId, '2023-09-02 09:00|5|add|IDなし〔2〕|取組名||住民説明会']],
  ['with neither ID nor title', ['2023-09-01 09:00|4|remove|IDなし〔1〕|備考|メモ|']],
])('a row %s is not named', (_what, lines) => {
  expect(named(lines)).toEqual([]);
});
test.each([
  ['whose ID another measure got', [...gone, '2023-09-02 09:00|5|add|1-3|ID||1-3', '2023-09-02 09:00|5|add|1-3|取組名||電子契約']],
  [
    'that went, came back and went again',
    [...gone, '2023-09-02 09:00|5|add|1-3|取組名||地図の公開', ...gone.map((each) => each.replace('|4|', '|6|'))],
  ],
])('a row %s is named once', (_what, lines) => {
  expect(named(lines)).toEqual(['1-3 地図の公開']);
});
