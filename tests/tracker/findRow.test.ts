import { rowFinder } from '../../src/tracker/findRow';

const rows = [
  { row: 1, id: 'ID', title: '取組名' },
  { row: 2, id: '1-1', title: '窓口の改善' },
  { row: 3, id: '1-2', title: 'LINEの活用' },
  { row: 4, id: '', title: '地図の公開' },
  { row: 5, id: '1-3', title: '電子申請の拡大' },
  { row: 6, id: '1-3', title: '電子契約の導入' },
  { row: 7, id: '', title: '' },
  { row: 8, id: '', title: '地図の公開' },
];

test.each([
  ['where it stood', { id: '1-1', title: '窓口の改善', row: 2 }, { row: 2, alike: 1 }],
  ['where it stands now', { id: '1-1', title: '窓口の改善', row: 9 }, { row: 2, alike: 1 }],
  ['under another title', { id: '1-2', title: 'LINEの試行', row: 3 }, { row: 3, alike: 1 }],
  ['by its title among two of one ID', { id: '1-3', title: '電子契約の導入', row: 5 }, { row: 6, alike: 2 }],
  ['by a title that was cut', { id: '1-3', title: '電子契約', row: 5 }, { row: 6, alike: 2 }],
  ['as the first of two of one ID without a title', { id: '1-3', title: '', row: 99 }, { row: 5, alike: 2 }],
  ['by its title where it has no ID', { id: '', title: '地図の公開', row: 8 }, { row: 8, alike: 2 }],
  ['in its place where it has neither', { id: '', title: '', row: 7 }, { row: 7, alike: 1 }],
])('a row is found %s', (_how, known, found) => {
  expect(rowFinder(rows)(known)).toEqual(found);
});

test.each([
  ['that is the headings', { id: 'ID', title: '取組名', row: 1 }],
  ['whose ID is gone', { id: '9-9', title: '窓口の改善', row: 2 }],
  ['without an ID whose title is gone', { id: '', title: '窓口の改善', row: 2 }],
  ['without ID and title whose place is taken', { id: '', title: '', row: 3 }],
])('a row %s is not found', (_what, known) => {
  expect(rowFinder(rows)(known)).toBeNull();
});
