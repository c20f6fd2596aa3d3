import { proposeStatus } from '../../src/adoption/legend';
import { standardDictionary, standardLines } from '../../src/tracker/status';
import { cases } from '../support/cases';

const names = standardLines.map(({ name }) => name);

describe('the status that a word is proposed to mean', () => {
  test.each(cases('adoption/cases/statusWords.csv').map((line) => [line['言葉'] ?? '', line['案'] ?? ''] as const))(
    '%s: %s',
    (word, status) => {
      expect(proposeStatus(word, names)).toBe(status === '' ? null : status);
    },
  );
  test('is one of the town', () => {
    expect(proposeStatus('Done', ['実施中'])).toBeNull();
  });
  test('is asked for, not taken', () => {
    expect(['Done', 'In progress', '設計完了', 'Closed'].map(standardDictionary.read)).toEqual([null, null, null, null]);
  });
  test('TBD can only mean 未定', () => {
    expect(standardDictionary.read('tbd\u200B')?.name).toBe('未定');
  });
});
