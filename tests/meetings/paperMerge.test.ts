import { type BlockHash, blockHash, hashColumn, hashLines, mergePaper, type PaperMerge, readHashes } from '../../src/meetings/paperMerge';
import { agendaPaper } from '../../src/meetings/papers/agendaPaper';
import { movementsPaper } from '../../src/meetings/papers/tablePapers';
import { type Block, type FoundBlock, type Paper, paragraph, wordsOf } from '../../src/sheet/paper';
import { day } from '../support/days';
import { facts, item, outside } from '../support/meeting';

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });
const table = (...rows: string[][]): Block => ({ kind: 'table', headings: ['ID', '取組名'], rows, widths: [50, 200] });
const paperOf = (blocks: readonly Block[]): Paper => ({ name: '次第', page: 'a4', blocks });
/** The document: its blocks with blank paragraphs between, so that places are not counts. */
const documentOf = (blocks: readonly Block[]): readonly FoundBlock[] =>
  blocks.map((block, place) => ({ index: 2 * place + 1, block, pending: [] }));
const hashes = (blocks: readonly Block[]): readonly BlockHash[] => blocks.map(blockHash);
const merge = (base: readonly Block[], theirs: readonly Block[], ours: readonly Block[]) =>
  mergePaper(hashes(base), documentOf(theirs), paperOf(ours));

/** The blocks after the edits, as src/google carries them out: the last place first. */
function carriedOut(theirs: readonly Block[], { edits }: PaperMerge): readonly Block[] {
  const children: { block: Block | null; readonly index: number }[] = documentOf(theirs).map((found) => ({ ...found }));
  const inserted = new Map<number, readonly Block[]>();
  for (const edit of edits)
    if (edit.kind === 'rows') {
      const child = children.find(({ index }) => index === edit.table);
      if (child?.block?.kind !== 'table') throw new Error('rows of what is no table');
      const rows = [...child.block.rows];
      for (const { at, remove, insert } of [...edit.edits].reverse()) rows.splice(at, remove, ...insert);
      child.block = { ...child.block, rows };
    } else {
      const before = edit.before ?? Number.MAX_SAFE_INTEGER;
      inserted.set(before, [...(inserted.get(before) ?? []), ...edit.insert]);
      for (const child of children) if (edit.remove.includes(child.index)) child.block = null;
    }
  return [
    ...children.flatMap(({ block, index }) => [...(inserted.get(index) ?? []), ...(block === null ? [] : [block])]),
    ...(inserted.get(Number.MAX_SAFE_INTEGER) ?? []),
  ];
}
const madeAgain = (base: readonly Block[], theirs: readonly Block[], ours: readonly Block[]) =>
  carriedOut(theirs, merge(base, theirs, ours)).map(wordsOf);

describe('hashes', () => {
  const blocks: readonly Block[] = [
    { kind: 'title', text: '次第' },
    heading('1　取組'),
    table(['1-1', '窓口'], ['1-2', '地図\nと図']),
    paragraph(''),
    { kind: 'bullet', text: '資料1　R5' },
    table(),
  ];
  const kept = (column: number, width: number) => ({
    sheet: '文書控え',
    rows: ['1AbC', ...hashLines(paperOf(blocks), 3)].map((line) =>
      Array.from({ length: width }, (_, place) => (place === column ? line : '')),
    ),
  });
  test('that were kept read back', () => {
    expect(readHashes(kept(0, 1), '1AbC')).toEqual({ version: 3, hashes: blocks.map(blockHash) });
  });
  test('read back beside those of other documents', () => {
    expect(readHashes(kept(2, 4), '1AbC')).toEqual({ version: 3, hashes: blocks.map(blockHash) });
  });
  test('that are shorter than the column beside them end where they end', () => {
    const rows = [...kept(0, 2).rows, ['', 'T別の文書']];
    expect(readHashes({ sheet: '文書控え', rows }, '1AbC')).toEqual({ version: 3, hashes: blocks.map(blockHash) });
  });
  test('of an earlier version of the add-on name no version', () => {
    const { sheet, rows } = kept(0, 1);
    expect(readHashes({ sheet, rows: rows.filter((row) => row[0] !== 'V3') }, '1AbC')).toMatchObject({ version: null });
  });
  test.each([
    ['of a document that was never kept', kept(0, 1)],
    ['of a tab that is not there', null],
  ])('%s are none', (_name, tab) => {
    expect(readHashes(tab, '2XyZ')).toBeNull();
  });
  test.each<[string, string]>([
    ['blanks at the end', '窓口の改善  '],
    ['a wide blank for a narrow one', '窓口の改善'],
    ['a line break at the end', '窓口の改善\n'],
  ])('do not tell %s', (_name, text) => {
    expect(blockHash(paragraph(text))).toEqual(blockHash(paragraph('窓口の改善')));
  });
  test('tell a cell from two', () => {
    expect(blockHash(table(['a', 'b']))).not.toEqual(blockHash(table(['a b', ''])));
  });
  test('of a very long text fit a cell', () => {
    expect(blockHash(paragraph('長'.repeat(60_000))).head.length).toBeLessThan(2_100);
  });
  test('of very long texts that differ at the end differ', () => {
    expect(blockHash(paragraph(`${'長'.repeat(60_000)}あ`))).not.toEqual(blockHash(paragraph(`${'長'.repeat(60_000)}い`)));
  });
});

describe('the column of a document in 文書控え', () => {
  test.each([
    ['is the first where there is no tab', null, 0],
    ['is the first of a blank tab', [['']], 0],
    ['is its own', [['1AbC', '2XyZ']], 1],
    ['is the next free one', [['1AbC', '3DeF']], 2],
  ])('%s', (_name, rows, column) => {
    expect(hashColumn(rows === null ? null : { sheet: '文書控え', rows }, '2XyZ')).toBe(column);
  });
});

describe('where a suggestion waits for an answer', () => {
  const last = [heading('1　取組'), paragraph('三件です。'), table(['1-1', '窓口'], ['1-2', '地図'])];
  const now = [heading('1　取組'), paragraph('四件です。'), table(['1-1', '窓口の改善'], ['1-2', '地図の公開'])];
  const merging = (pending: Readonly<Record<number, readonly number[]>>) =>
    mergePaper(
      hashes(last),
      documentOf(last).map((found, place) => ({ ...found, pending: pending[place] ?? [] })),
      paperOf(now),
    );
  test('a line is left, and told', () => {
    const { edits, conflicts } = merging({ 1: [0] });
    expect(edits.map((edit) => edit.kind)).toEqual(['rows']);
    expect(conflicts).toEqual([{ theirs: '三件です。', ours: '四件です。' }]);
  });
  test('a row is left, and those beside it are renewed', () => {
    const { edits, conflicts } = merging({ 2: [1] });
    expect(edits).toContainEqual({ kind: 'rows', table: 5, edits: [{ at: 1, remove: 1, insert: [['1-2', '地図の公開']] }] });
    expect(conflicts).toEqual([{ theirs: '1-1　窓口', ours: '1-1　窓口の改善' }]);
  });
});

describe('a paper made again', () => {
  const last = [heading('1　取組'), paragraph('三件です。'), heading('2　その他')];
  test('of the same facts has no edits', () => {
    expect(merge(last, last, last)).toEqual({ edits: [], added: [], conflicts: [] });
  });
  test('has a changed line replaced in its place', () => {
    const now = [heading('1　取組'), paragraph('四件です。'), heading('2　その他')];
    expect(merge(last, last, now).edits).toEqual([{ kind: 'blocks', remove: [3], before: 3, insert: [paragraph('四件です。')] }]);
  });
  test('has a line that comes last put at the end', () => {
    expect(merge(last, last, [...last, paragraph('以上')]).edits).toEqual([
      { kind: 'blocks', remove: [], before: null, insert: [paragraph('以上')] },
    ]);
  });
  test('keeps a line that somebody wrote', () => {
    const here = [heading('1　取組'), paragraph('三件です。'), paragraph('手書き'), heading('2　その他')];
    expect(madeAgain(last, here, [heading('1　取組'), paragraph('四件です。'), heading('2　その他')])).toEqual([
      '1　取組',
      '四件です。',
      '手書き',
      '2　その他',
    ]);
  });
  test('tells a line that somebody wrote', () => {
    const here = [...last, paragraph('手書き')];
    expect(merge(last, here, last).added).toEqual(['手書き']);
  });
  test('keeps a line that somebody changed', () => {
    const here = [heading('1　取組'), paragraph('三件あります。'), heading('2　その他')];
    expect(madeAgain(last, here, [heading('1　取組'), paragraph('四件です。'), heading('2　その他')])).toEqual([
      '1　取組',
      '三件あります。',
      '2　その他',
    ]);
  });
  test('tells a line that somebody changed, with what would stand there now', () => {
    const here = [heading('1　取組'), paragraph('三件あります。'), heading('2　その他')];
    expect(merge(last, here, [heading('1　取組'), paragraph('四件です。'), heading('2　その他')]).conflicts).toEqual([
      { theirs: '三件あります。', ours: '四件です。' },
    ]);
  });
  test('does not put back a heading that somebody deleted', () => {
    const here = last.slice(1);
    expect(madeAgain(last, here, last)).toEqual(['三件です。', '2　その他']);
  });
  test('tells a heading that somebody deleted', () => {
    expect(merge(last, last.slice(1), last).conflicts).toEqual([{ theirs: '', ours: '1　取組' }]);
  });
  test('renews what stands below a heading that somebody deleted', () => {
    expect(madeAgain(last, last.slice(1), [heading('1　取組'), paragraph('三件です。'), heading('2　予算')])).toEqual([
      '三件です。',
      '2　予算',
    ]);
  });
});

describe('a table made again', () => {
  const last = [heading('1　取組'), table(['1-1', '窓口'], ['1-2', '地図'], ['1-3', '契約'])];
  const changed = [heading('1　取組'), table(['1-1', '窓口'], ['1-2', '地図（直した）'], ['1-3', '契約'])];
  test('has only its changed row replaced', () => {
    const now = [heading('1　取組'), table(['1-1', '窓口'], ['1-2', '地図'], ['1-3', '契約と更新'])];
    expect(merge(last, last, now).edits).toEqual([
      { kind: 'rows', table: 3, edits: [{ at: 2, remove: 1, insert: [['1-3', '契約と更新']] }] },
    ]);
  });
  test('keeps a row that somebody changed while other rows are renewed', () => {
    const now = [heading('1　取組'), table(['1-1', '窓口の改善'], ['1-2', '地図の公開'], ['1-3', '契約'], ['1-4', '防災'])];
    expect(madeAgain(last, changed, now)).toEqual(['1　取組', 'ID　取組名\n1-1　窓口の改善\n1-2　地図（直した）\n1-3　契約\n1-4　防災']);
  });
  test('tells a row that somebody changed', () => {
    const now = [heading('1　取組'), table(['1-1', '窓口'], ['1-2', '地図の公開'], ['1-3', '契約'])];
    expect(merge(last, changed, now).conflicts).toEqual([{ theirs: '1-2　地図（直した）', ours: '1-2　地図の公開' }]);
  });
  test('tells a row that somebody changed though nothing is new', () => {
    expect(merge(last, changed, last).conflicts).toEqual([{ theirs: '1-2　地図（直した）', ours: '1-2　地図' }]);
  });
  test('keeps a row that somebody wrote', () => {
    const here = [heading('1　取組'), table(['1-1', '窓口'], ['手', '書き'], ['1-2', '地図'], ['1-3', '契約'])];
    const now = [heading('1　取組'), table(['1-1', '窓口の改善'], ['1-2', '地図'])];
    expect(madeAgain(last, here, now)).toEqual(['1　取組', 'ID　取組名\n1-1　窓口の改善\n手　書き\n1-2　地図']);
  });
  test('tells a row that somebody wrote', () => {
    const here = [heading('1　取組'), table(['1-1', '窓口'], ['手', '書き'], ['1-2', '地図'], ['1-3', '契約'])];
    expect(merge(last, here, last).added).toEqual(['手　書き']);
  });
  test('has a new row after one that somebody changed', () => {
    const now = [heading('1　取組'), table(['1-1', '窓口'], ['1-2', '地図'], ['1-3', '契約'], ['1-4', '防災'])];
    const here = [heading('1　取組'), table(['1-1', '窓口'], ['1-2', '地図'], ['1-3', '契約（直した）'])];
    expect(madeAgain(last, here, now)).toEqual(['1　取組', 'ID　取組名\n1-1　窓口\n1-2　地図\n1-3　契約（直した）\n1-4　防災']);
  });
  test('has rows renewed that somebody left alone where every row changes and one is new', () => {
    const days = (...texts: string[]) => [heading('1　遅延'), table(...texts.map((text, place) => [`1-${place + 1}`, text]))];
    expect(madeAgain(days('1日', '5日'), days('1日（直した）', '5日'), days('2日', '6日', '1日'))).toEqual([
      '1　遅延',
      'ID　取組名\n1-1　1日（直した）\n1-2　6日\n1-3　1日',
    ]);
  });
  test('has its other rows renewed where somebody changed one and wrote one without an ID', () => {
    const here = [heading('1　取組'), table(['1-1', '窓口（直した）'], ['1-2', '地図'], ['1-3', '契約'], ['', '手書き'])];
    const now = [heading('1　取組'), table(['1-1', '窓口の改善'], ['1-2', '地図の公開'], ['1-3', '契約の更新'], ['1-4', '防災'])];
    expect(madeAgain(last, here, now)[1]).toMatch(/1-1　窓口（直した）\n1-2　地図の公開\n1-3　契約の更新/);
  });
  test('keeps a row of a person and renews the others where the rows are in another order now', () => {
    const now = [heading('1　取組'), table(['1-3', '契約の更新'], ['1-2', '地図'], ['1-1', '窓口'])];
    expect(madeAgain(last, changed, now)[1]).toContain('1-2　地図（直した）');
  });
  test('of other headings is replaced as a whole', () => {
    const now: Block = { kind: 'table', headings: ['ID', '取組名', '期限'], rows: [['1-1', '窓口', '9月末']], widths: [] };
    expect(merge(last, last, [heading('1　取組'), now]).edits).toEqual([{ kind: 'blocks', remove: [3], before: 3, insert: [now] }]);
  });
  test('keeps a row that somebody changed where the line above it changes, too', () => {
    const now = [heading('1　取組（4件）'), table(['1-1', '窓口'], ['1-2', '地図'], ['1-3', '契約'], ['1-4', '防災'])];
    expect(madeAgain(last, changed, now)[1]).toContain('1-2　地図（直した）');
  });
  test('has its other rows renewed where the line above it changes, too', () => {
    const now = [heading('1　取組（4件）'), table(['1-1', '窓口'], ['1-2', '地図'], ['1-3', '契約'], ['1-4', '防災'])];
    expect(madeAgain(last, changed, now)).toEqual(['1　取組（4件）', 'ID　取組名\n1-1　窓口\n1-2　地図（直した）\n1-3　契約\n1-4　防災']);
  });
  test('is not lost where somebody gave the heading above it another name', () => {
    const here = [heading('1　町の取組'), last[1] ?? table()];
    const now = [heading('1　取組'), table(['1-1', '窓口の改善'], ['1-2', '地図'], ['1-3', '契約'])];
    expect(madeAgain(last, here, now)).toEqual(['1　町の取組', 'ID　取組名\n1-1　窓口の改善\n1-2　地図\n1-3　契約']);
  });
  test('that somebody changed is not lost where somebody gave the heading above it another name', () => {
    const here = [heading('1　町の取組'), changed[1] ?? table()];
    const now = [heading('1　取組'), table(['1-1', '窓口の改善'], ['1-2', '地図'], ['1-3', '契約'])];
    expect(madeAgain(last, here, now)[1]).toContain('1-2　地図（直した）');
  });
  test('that somebody deleted stays out', () => {
    expect(madeAgain(last, [heading('1　取組')], last)).toEqual(['1　取組']);
  });
});

describe('two tables of the same headings', () => {
  const last = [heading('柱1'), table(['1-1', '窓口']), heading('柱2'), table(['2-1', '契約'])];
  test('are told apart by the line above them', () => {
    const now = [heading('柱1'), table(['1-1', '窓口']), heading('柱2'), table(['2-1', '契約'], ['2-2', '防災'])];
    expect(merge(last, last, now).edits).toMatchObject([{ kind: 'rows', table: 7 }]);
  });
  test('keep what somebody changed in each', () => {
    const both = [heading('柱1'), table(['1-1', '窓口'], ['1-2', '地図']), heading('柱2'), table(['2-1', '契約'], ['2-2', '防災'])];
    const here = [
      heading('柱1'),
      table(['1-1', '窓口（直）'], ['1-2', '地図']),
      heading('柱2'),
      table(['2-1', '契約（直）'], ['2-2', '防災']),
    ];
    const now = [
      heading('柱1'),
      table(['1-1', '窓口'], ['1-2', '地図の公開']),
      heading('柱2'),
      table(['2-1', '契約'], ['2-2', '防災の見直し']),
    ];
    expect(madeAgain(both, here, now)).toEqual([
      '柱1',
      'ID　取組名\n1-1　窓口（直）\n1-2　地図の公開',
      '柱2',
      'ID　取組名\n2-1　契約（直）\n2-2　防災の見直し',
    ]);
  });
  test('of which one goes leave the other', () => {
    expect(madeAgain(last, last, last.slice(2))).toEqual(['柱2', 'ID　取組名\n2-1　契約']);
  });
});

test('主な動き that is made again on another day takes a new movement in beside a row that somebody changed', () => {
  const on = (today: string, ...contents: string[]) =>
    movementsPaper(facts({ today: day(today), outside: contents.map((content) => outside(content)) })).blocks;
  const last = on('2023-06-01', '重点計画の閣議決定', '県の説明会');
  const here = last.map(
    (block): Block =>
      block.kind === 'table' ? { ...block, rows: block.rows.map((row) => row.map((cell) => cell.replace('閣議', '閣議（臨時）'))) } : block,
  );
  expect(madeAgain(last, here, on('2023-06-02', '重点計画の閣議決定', '県の説明会', '総点検の通知')).join('\n')).toContain('総点検の通知');
});

test('an agenda whose last item somebody reworded takes a new item in after it', () => {
  const on = (...titles: string[]) => agendaPaper(facts({ items: titles.map((title) => item({ title })) })).blocks;
  const last = on('窓口について', '生成AIについて');
  const here = last.map(
    (block): Block => (block.kind === 'paragraph' ? { ...block, text: block.text.replace('生成AI', '生成AIの活用') } : block),
  );
  expect(madeAgain(last, here, on('窓口について', '生成AIについて', '予算について'))).toEqual(
    expect.arrayContaining(['(2)　生成AIの活用について', '(3)　予算について']),
  );
});
