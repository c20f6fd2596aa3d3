// The papers of a meeting: made, made again, and what happens when something is in the way.
import { blocks, read, throwAway, typeOver, typeOverCell, writeBelow } from '../support/documents';
import { paper, prepared, title } from '../support/preparedMeeting';
import type { Product } from '../support/product';

const states = (made: Product): readonly string[] =>
  made
    .shownIn('会議資料')
    .slice(1)
    .map((row) => [row[2], row[4], row[5]].join(' '));
const documents = (made: Product): readonly string[] => [...made.world.documents.values()].map(({ name }) => name);
/** Puts the first candidate on the agenda, which gives the papers another line. */
function addItem(made: Product, free: string): void {
  made.value('sidebarAddItems', title, made.value('sidebarMeeting', title).revision, [], free);
}

describe('a paper', () => {
  test('is a document of headings, lines and a real list', () => {
    const { made } = prepared();
    const found = blocks(made, paper(made, 'agenda').url);
    expect(found.filter(({ heading }) => heading === 'TITLE')).toHaveLength(1);
    expect(found.filter(({ heading }) => heading === 'HEADING1').map(({ text }) => text)).toEqual([
      '1　開催日時',
      '2　開催場所',
      '3　出席者',
      '4　議題',
      '5　会議資料',
    ]);
    expect(found.filter(({ kind }) => kind === 'LIST_ITEM').map(({ text }) => text.slice(0, 5))).toEqual([
      '資料1-1',
      '資料1-2',
      '資料2　コ',
      '資料3　生',
      '資料4　県',
    ]);
  });
  test('has its heading rows pinned and its language set', () => {
    const { made } = prepared();
    const { url } = paper(made, 'roadmap');
    const tree = JSON.stringify([...made.world.documents.values()].find(({ id }) => url.includes(id))?.tree);
    expect(tree).toContain('"language":"ja"');
    expect(tree.match(/"pinned":true/g) ?? []).toHaveLength(6);
  });
  test('is entered in 会議資料, and the agenda in 会議 too', () => {
    const { made } = prepared();
    const { url } = paper(made, 'agenda');
    expect(states(made)).toEqual(['次第 1 最新']);
    expect(made.cell('会議', 2, '次第')).toEqual(url);
  });
  test('made again from the same rows is left as it is', () => {
    const { made } = prepared();
    paper(made, 'agenda');
    expect(paper(made, 'agenda').kind).toBe('unchanged');
    expect(documents(made)).toHaveLength(1);
  });
  test('of another town with the same rows says the same', () => {
    const [one, other] = [prepared().made, prepared().made];
    expect(read(one, paper(one, 'roadmap').url)).toBe(read(other, paper(other, 'roadmap').url));
  });
  test('of no items is refused in one sentence', () => {
    const { made, view } = prepared();
    made.value('sidebarSaveItems', title, view.revision, []);
    const answer = made.ask('sidebarMakePaper', title, 'agenda', 'internal', null);
    expect(answer.ok ? '' : answer.message.slice(-33)).toBe('候補から議題を選ぶか、議題を追加してから、もう一度お試しください。');
    expect(documents(made)).toEqual([]);
  });
});

describe('a paper made again after a change', () => {
  test('stays the same document and says what is new', () => {
    const { made } = prepared();
    const { url } = paper(made, 'agenda');
    addItem(made, '次回の日程について');
    const again = paper(made, 'agenda');
    expect(again.kind).toBe('again');
    expect(again.url === url).toBe(true);
    expect(again.version).toBe(2);
    expect(read(made, url)).toContain('(5)　次回の日程について');
  });
  test('reads as one that was made anew', () => {
    const { made } = prepared();
    const { url } = paper(made, 'agenda');
    addItem(made, '次回の日程について');
    paper(made, 'agenda');
    const { made: other } = prepared();
    addItem(other, '次回の日程について');
    expect(read(made, url)).toBe(read(other, paper(other, 'agenda').url));
  });
  test('is no copy: the version before is in the history that Google keeps', () => {
    const { made } = prepared();
    paper(made, 'agenda');
    addItem(made, '次回の日程について');
    paper(made, 'agenda');
    expect(documents(made)).toHaveLength(1);
    expect(states(made)).toEqual(['次第 2 最新']);
  });
  test('keeps a line that somebody wrote, and lists it', () => {
    const { made } = prepared();
    const { url } = paper(made, 'agenda');
    writeBelow(made, url, '4　議題', '※議題2は公開しません。');
    addItem(made, '次回の日程について');
    const again = paper(made, 'agenda');
    expect(again.added).toEqual(['※議題2は公開しません。']);
    expect(read(made, url)).toContain('※議題2は公開しません。');
  });
  test('keeps a line that somebody changed, and says what it would be now', () => {
    const { made, view } = prepared();
    const { url } = paper(made, 'agenda');
    typeOver(made, url, '会議室5', '若葉町役場2階　大会議室');
    made.value('sidebarSaveMeeting', title, view.revision, { ...view.edit, place: '中央公民館' });
    const again = paper(made, 'agenda');
    expect(again.conflicts).toEqual([{ theirs: '若葉町役場2階　大会議室', ours: '中央公民館' }]);
    expect(read(made, url)).toContain('大会議室');
  });
  test('renews the other rows of a table in which somebody changed one', () => {
    const { made } = prepared();
    const { url } = paper(made, 'roadmap');
    typeOverCell(made, url, 'コンビニ交付の利用拡大', 'コンビニ交付の利用拡大（重点）');
    made.type('進捗管理', 2, '状況', '完了');
    paper(made, 'roadmap');
    const lines = read(made, url).split('\n');
    expect(
      lines
        .find((line) => line.startsWith('1-1\t'))
        ?.split('\t')
        .pop(),
    ).toBe('完了');
    expect(lines.some((line) => line.includes('（重点）'))).toBe(true);
  });
  test('whose record was deleted is made as a new document beside the old one', () => {
    const { made } = prepared();
    const { url } = paper(made, 'agenda');
    made.book.sheets = made.book.sheets.filter(({ name }) => name !== '文書控え');
    addItem(made, '次回の日程について');
    expect(paper(made, 'agenda').url === url).toBe(false);
    expect(states(made)).toEqual(['次第 1 旧版', '次第 2 最新']);
  });
});

describe('a paper that cannot be opened', () => {
  test('is made as a new document only after a yes', () => {
    const { made } = prepared({ answers: ['CLOSE', 'YES'] });
    throwAway(made, paper(made, 'agenda').url);
    const declined = made.value('sidebarMakePaper', title, 'agenda', 'internal', null);
    const again = paper(made, 'agenda');
    expect(declined.kind).toBe('declined');
    expect(again.kind).toBe('made');
    expect(documents(made)).toHaveLength(1);
    expect(states(made)).toEqual(['次第 1 旧版', '次第 2 最新']);
  });
  test.each(['error'] as const)('for a passing %s at any reading stays as it is, and no second one is made', (kind) => {
    const wrong: string[] = [];
    const { made: rehearsal } = prepared();
    paper(rehearsal, 'agenda');
    const reads: number[] = [];
    rehearsal.call('sidebarMakePaper', [title, 'agenda', 'internal', null], {
      onCall: (count, method) => method === 'Docs.Documents.get' && reads.push(count),
    });
    for (const at of reads) {
      const { made } = prepared();
      paper(made, 'agenda');
      made.call('sidebarMakePaper', [title, 'agenda', 'internal', null], { fault: { kind, at } });
      paper(made, 'agenda');
      if (documents(made).length !== 1) wrong.push(`${at}: ${documents(made).length} documents`);
    }
    expect([reads.length > 0, wrong]).toEqual([true, []]);
  });
  test('because it is not shared with the person stops the job in words', () => {
    const { made } = prepared();
    paper(made, 'agenda');
    for (const [id, stored] of made.world.documents)
      made.world.documents.set(id, { ...stored, owner: 'someone@town.wakaba.example.lg.jp' });
    expect(made.ask('sidebarMakePaper', title, 'agenda', 'internal', null)).toMatchObject({
      ok: false,
      message: expect.stringContaining('開く権限がない'),
    });
  });
});
