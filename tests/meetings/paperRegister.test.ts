import { documentIdIn, kindWord, madeKind, paperKinds, readPapers, versionsOf } from '../../src/meetings/paperRegister';
import { type PaperKey, papersTab } from '../../src/meetings/tabs';
import { byTitle, linesTable, meeting } from '../support/meeting';

type Line = Parameters<typeof linesTable<PaperKey>>[1][number];
const url = 'https://docs.google.com/document/d/1AbC-_9/edit';
const read = (...lines: Line[]) =>
  readPapers(
    linesTable(
      papersTab,
      lines.map((line) => ({ meeting: meeting().title, kind: '次第', name: '次第', version: '1', state: '最新', url, ...line })),
    ),
    byTitle,
  );

describe('a line of 資料', () => {
  test.each([
    ['DXをめぐる主な動き', 'movements'],
    ['主な取組内容のロードマップ（令和5年分）', 'roadmap'],
    ['主な取組内容のロードマップ（令和5年度）', 'roadmap'],
    ['DX推進スケジュール', 'schedule'],
    ['前回の会議からの進捗', 'progress'],
    ['前回からの変化', 'progress'],
    ['遅延している取組の一覧', 'late'],
    ['遅れの一覧', 'late'],
    ['豊山町DX推進計画（概要）', null],
    ['生成AI活用の検討について', null],
    ['遅延の理由書', null],
    ['', null],
  ])('「%s」 is made as %s', (name, kind) => {
    expect(madeKind(name)).toBe(kind);
  });
});

describe('the register of papers', () => {
  test.each(paperKinds)('reads %s', (kind) => {
    expect(read({ kind: kindWord(kind, 'internal') })[0]).toMatchObject({ kind, rendition: 'internal' });
  });
  test.each(paperKinds)('reads %s that is for the public', (kind) => {
    expect(read({ kind: kindWord(kind, 'public') })[0]).toMatchObject({ kind, rendition: 'public' });
  });
  test.each<[string, Line]>([
    ['kind', { kind: '報告書' }],
    ['state', { state: '不明' }],
  ])('leaves out a line of an unknown %s', (_name, line) => {
    expect(read(line)).toEqual([]);
  });
  test.each([
    ['2', 2],
    ['第3版', 3],
    ['', 1],
    ['初版', 1],
  ])('takes 版 「%s」 for %s', (version, number) => {
    expect(read({ version })[0]?.version).toBe(number);
  });
  test('that is not there has no papers', () => {
    expect(readPapers(null, byTitle)).toEqual([]);
  });
});

describe('versions of a paper', () => {
  const papers = read(
    { version: '1', state: '旧版' },
    { version: '10', state: '最新' },
    { version: '2', state: '旧版' },
    { kind: '議事録' },
    { kind: '次第（公開用）' },
    { meeting: '令和5年度第2回若葉町DX推進本部会議' },
  );
  test('are those of the kind, rendition and meeting, the newest first', () => {
    expect(versionsOf(papers, meeting().title, 'agenda', 'internal').map(({ version }) => version)).toEqual([10, 2, 1]);
  });
  test('of one number have the later line first', () => {
    const twice = read({ state: '旧版' }, { state: '最新' });
    expect(versionsOf(twice, meeting().title, 'agenda', 'internal').map(({ state }) => state)).toEqual(['current', 'earlier']);
  });
});

test.each([
  [url, '1AbC-_9'],
  ['https://docs.google.com/document/d/1AbC-_9', '1AbC-_9'],
  ['https://example.com/', ''],
  ['', ''],
])('%s is the document 「%s」', (address, id) => {
  expect(documentIdIn(address)).toBe(id);
});
