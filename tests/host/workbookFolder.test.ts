// The folder on disk: nothing half written, nothing lost, nothing overwritten unasked, no name that leaves the folder.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import * as hucre from 'hucre';
import { bookWithOneSheet } from '../../host/book/book';
import { fileNameOf, freeName } from '../../host/files/fileNames';
import { FileTrouble } from '../../host/files/trouble';
import { folderNoticeSentence } from '../../host/files/words';
import { newFolder, openFolder, openInPlace, openWorkbook, realDisk, type WorkbookFolder } from '../../host/files/workbookFolder';
import { newWorld, type SentMail, type World } from '../../host/runtime/world';
import { newTable, newTree } from '../../host/services/document/model';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(realpathSync(os.tmpdir()), 'folder-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function world(value: string): World {
  const made = newWorld(bookWithOneSheet({ name: 'tidy' }));
  made.book.sheets[0]?.place(1, 1, { value });
  return made;
}

function mail(id: string, subject: string): SentMail {
  return {
    id,
    at: 1_693_526_400_000,
    from: 'dx@town.example.lg.jp',
    to: 'a@town.example.lg.jp',
    cc: '',
    bcc: '',
    replyTo: '',
    name: '',
    subject,
    text: '本文',
    html: null,
    attachments: [],
  };
}

function addDocument(made: World, id: string, name: string, savedAt = 1): void {
  made.documents.set(id, { id, owner: 'dx@town.example.lg.jp', name, tree: newTree(), viewers: [], editors: [], savedAt });
}

const reopened = (): Promise<WorkbookFolder> => openFolder(folder, { name: 'tidy', source: null });
const first = (made: World): unknown => made.book.sheets[0]?.cell(1, 1)?.value;
const files = (): string[] =>
  readdirSync(folder, { recursive: true })
    .map((name) => String(name).replaceAll(path.sep, '/'))
    .sort();

async function troubleOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    return error instanceof FileTrouble ? error.code : String(error);
  }
  return 'none';
}

describe('saving', () => {
  test('the world comes back as it was', async () => {
    const made = world('着手');
    addDocument(made, 'doc-1', '第1回会議');
    made.outbox.push({
      ...mail('mail-1', '進捗の照会'),
      attachments: [{ name: '資料.pdf', type: 'application/pdf', bytes: Uint8Array.of(0, 255) }],
    });
    made.scriptProperties.set('key', 'value');
    made.documentProperties.set('__proto__x', '1');
    made.userProperties.set('a@town.example.lg.jp', new Map([['seen', 'yes']]));
    made.triggers.push({
      id: 't',
      owner: 'a@town.example.lg.jp',
      functionName: 'remind',
      source: 'CLOCK',
      event: 'CLOCK',
      clock: { kind: 'everyDays', days: 1, hour: 9, minute: 12, timeZone: 'Asia/Tokyo' },
      nextAt: 5,
    });
    made.quotas.set('email:a@town.example.lg.jp', { openedAt: 1, used: 3 });
    made.accountType = 'consumer';
    await newFolder(folder, 'tidy', made).save();
    const { world: back } = await reopened();
    expect({ ...back, book: first(back), caches: 0, locks: 0 }).toEqual({ ...made, book: '着手', caches: 0, locks: 0 });
  });

  test('writes the workbook, its state, documents and mails, and nothing else', async () => {
    const made = world('x');
    const saving = newFolder(folder, 'tidy', made);
    addDocument(made, 'doc-1', '第1回会議');
    made.outbox.push(mail('mail-1', '進捗の照会'), mail('mail-2', '進捗の照会'));
    await saving.save();
    expect(files()).toEqual([
      'docs',
      'docs/第1回会議.docx',
      'mail',
      'mail/0001-進捗の照会.eml',
      'mail/0002-進捗の照会.eml',
      'tidy.state.json',
      'tidy.xlsx',
    ]);
  });

  test('writes only what is new the next time', async () => {
    const made = world('x');
    const saving = newFolder(folder, 'tidy', made);
    addDocument(made, 'doc-1', '第1回会議');
    made.outbox.push(mail('mail-1', '一'));
    await saving.save();
    addDocument(made, 'doc-2', '第1回会議');
    made.outbox.push(mail('mail-2', '二'));
    expect(await saving.save()).toEqual({
      kind: 'saved',
      documents: [{ id: 'doc-2', file: 'docs/第1回会議 (2).docx' }],
      mails: [{ id: 'mail-2', file: 'mail/0002-二.eml' }],
    });
  });

  test('a changed document is written again to its own file', async () => {
    const made = world('x');
    const saving = newFolder(folder, 'tidy', made);
    addDocument(made, 'doc-1', '第1回会議');
    await saving.save();
    const again = await reopened();
    addDocument(again.world, 'doc-1', '第1回会議', 2);
    expect(await again.save()).toMatchObject({ documents: [{ id: 'doc-1', file: 'docs/第1回会議.docx' }] });
  });

  test('a deleted document is gone from the state, and its file stays', async () => {
    const made = world('x');
    const saving = newFolder(folder, 'tidy', made);
    addDocument(made, 'doc-1', '第1回会議');
    await saving.save();
    made.documents.delete('doc-1');
    await saving.save();
    const again = await reopened();
    expect(again.world.documents.size).toBe(0);
    expect(again.pathOf('documents', 'doc-1')).toBeNull();
    expect(files()).toContain('docs/第1回会議.docx');
  });

  test('a document keeps its pinned rows', async () => {
    const made = world('x');
    const tree = newTree();
    const table = newTable([['課'], ['a']]);
    for (const row of table.children.slice(0, 1)) row.pinned = true;
    tree.body.children.unshift(table);
    made.documents.set('doc-1', { id: 'doc-1', owner: 'a@example.lg.jp', name: '議事録', tree, viewers: [], editors: [], savedAt: 1 });
    await newFolder(folder, 'tidy', made).save();
    expect((await reopened()).world.documents.get('doc-1')?.tree).toEqual(tree);
  });

  test('saves asked for at the same time wait for each other', async () => {
    const saving = newFolder(folder, 'tidy', world('x'));
    await Promise.all([saving.save(), saving.save(), saving.save()]);
    expect(await saving.changedOnDisk()).toBe(false);
  });
});

test('what a run finds is not written, only what it adds', async () => {
  const made = world('x');
  addDocument(made, 'doc-1', '前の会議');
  made.outbox.push(mail('mail-1', '前の手紙'));
  expect(await newFolder(folder, 'tidy', made).save()).toEqual({ kind: 'saved', documents: [], mails: [] });
});

describe('a save that is cut short', () => {
  const broken = { ...realDisk, rename: () => Promise.reject(Object.assign(new Error('no'), { code: 'EIO' })) };

  test('leaves the old workbook whole', async () => {
    await newFolder(folder, 'tidy', world('old')).save();
    expect(await troubleOf(newFolder(folder, 'tidy', world('new'), broken).save({ overwrite: true }))).toBe('unwritable');
    expect(first((await reopened()).world)).toBe('old');
  });

  test('leaves no unfinished file behind', async () => {
    await troubleOf(newFolder(folder, 'tidy', world('new'), broken).save());
    expect(files()).toEqual([]);
  });

  test('is noticed when it came between the workbook and its state', async () => {
    await newFolder(folder, 'tidy', world('old')).save();
    const dying = {
      ...realDisk,
      rename: async (from: string, to: string): Promise<void> => {
        if (to.endsWith('.json')) throw Object.assign(new Error('no'), { code: 'EIO' });
        await realDisk.rename(from, to);
      },
    };
    await troubleOf(newFolder(folder, 'tidy', world('new'), dying).save({ overwrite: true }));
    const again = await reopened();
    expect(first(again.world)).toBe('new');
    expect(again.notices.map(({ code }) => code)).toEqual(['changed-elsewhere']);
  });

  test('a folder in the place of the workbook is unwritable', async () => {
    mkdirSync(path.join(folder, 'tidy.xlsx'));
    expect(await troubleOf(newFolder(folder, 'tidy', world('x')).save({ overwrite: true }))).toBe('unwritable');
  });
});

describe('another program', () => {
  test('its save is noticed and not overwritten', async () => {
    const saving = newFolder(folder, 'tidy', world('ours'));
    await saving.save();
    await newFolder(folder, 'tidy', world('theirs')).save({ overwrite: true });
    expect(await saving.save()).toEqual({ kind: 'changed-on-disk', file: saving.file });
    expect(first((await reopened()).world)).toBe('theirs');
  });

  test('its save is overwritten when a person says so', async () => {
    const saving = newFolder(folder, 'tidy', world('ours'));
    await saving.save();
    await newFolder(folder, 'tidy', world('theirs')).save({ overwrite: true });
    await saving.save({ overwrite: true });
    expect(first((await reopened()).world)).toBe('ours');
  });

  test('a file that was only touched is not changed', async () => {
    const saving = newFolder(folder, 'tidy', world('ours'));
    await saving.save();
    writeFileSync(saving.file, readFileSync(saving.file));
    expect(await saving.changedOnDisk()).toBe(false);
  });

  test('a workbook it put where we have written none is not overwritten', async () => {
    await newFolder(folder, 'tidy', world('theirs')).save();
    expect(await newFolder(folder, 'tidy', world('ours')).save()).toMatchObject({ kind: 'changed-on-disk' });
  });

  test('an unreadable state is kept beside, and the workbook is used', async () => {
    await newFolder(folder, 'tidy', world('x')).save();
    writeFileSync(path.join(folder, 'tidy.state.json'), '{"version":1');
    const again = await reopened();
    expect(first(again.world)).toBe('x');
    expect(again.notices.map(({ code }) => code)).toEqual(['state-unreadable']);
    expect(readFileSync(path.join(folder, 'tidy.state.json.broken'), 'utf8')).toBe('{"version":1');
  });
});

describe('opening', () => {
  test('a source is copied, not changed', async () => {
    const source = path.join(folder, 'source.csv');
    writeFileSync(source, '取組名,期限\n');
    const opened = await openFolder(path.join(folder, 'kept'), { name: 'source', source });
    opened.world.book.sheets[0]?.place(1, 1, { value: '変更' });
    await opened.save();
    expect(readFileSync(source, 'utf8')).toBe('取組名,期限\n');
  });

  test('what was saved before counts more than the source', async () => {
    await newFolder(folder, 'tidy', world('saved')).save();
    expect(first((await openFolder(folder, { name: 'tidy', source: path.join(folder, 'gone.xlsx') })).world)).toBe('saved');
  });

  test('reset begins with the source again and clears documents and mails', async () => {
    const made = world('saved');
    const saving = newFolder(folder, 'tidy', made);
    made.outbox.push(mail('mail-1', '一'));
    await saving.save();
    await openFolder(folder, { name: 'tidy', source: null, reset: true });
    expect(files()).toEqual([]);
  });

  test('a workbook is opened where it lies under its own name, odd as it may be', async () => {
    await newFolder(folder, 'tidy', world('x')).save();
    const odd = path.join(folder, '  DX  計画 .xlsx');
    renameSync(path.join(folder, 'tidy.xlsx'), odd);
    expect((await openInPlace(odd)).file).toBe(odd);
  });

  test.each([
    ['a file that is not there', 'gone.xlsx', null, 'not-found'],
    ['text with the ending .xlsx', 'text.xlsx', 'abc', 'broken'],
    ['text with another ending', 'notes.md', 'abc', 'not-a-workbook'],
    [
      'an old .xls',
      'old.xls',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('Workbook', 'utf16le')]),
      'not-a-workbook',
    ],
    [
      'a workbook with a password',
      'locked.xlsx',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'locked-with-password',
    ],
    ['half a workbook', 'half.xlsx', Buffer.from('504b030414000000', 'hex'), 'broken'],
  ])('%s is told apart', async (_what, name, content, code) => {
    const file = path.join(folder, name);
    if (content !== null) writeFileSync(file, content);
    expect(await troubleOf(openWorkbook(file))).toBe(code);
  });

  test('formulas that no program has computed are said, with the first cells', async () => {
    const file = path.join(folder, 'formulas.xlsx');
    const cells = new Map([0, 1, 2, 3].map((row) => [`${row},0`, { formula: 'B1' }]));
    writeFileSync(file, await hucre.writeXlsx({ sheets: [{ name: 'S', cells }] }));
    const { notices } = await openWorkbook(file);
    expect(notices).toEqual([{ code: 'formulas-uncomputed', file, count: 4, first: ['S!A1', 'S!A2', 'S!A3'] }]);
  });

  test('the sentence about such formulas tells how many there are and that there are more cells than it names', () => {
    const { ja } = folderNoticeSentence({ code: 'formulas-uncomputed', file: 'a.xlsx', count: 4, first: ['S!A1', 'S!A2', 'S!A3'] });
    expect(ja).toMatch(/数式が4か所.*S!A1、S!A2、S!A3ほか/);
  });

  test('a folder is no workbook', async () => {
    expect(await troubleOf(openWorkbook(folder))).toBe('not-a-workbook');
  });
});

describe('titles as file names', () => {
  test.each([
    ['第1回会議', '第1回会議'],
    ['../../etc/passwd', '／..／etc／passwd'],
    ['C:\\temp\\a', 'C：＼temp＼a'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['COM¹', '_COM¹'],
    ['議題 \u202Exslx.exe', '議題 xslx.exe'],
    ['a\nb\tc\u0000', 'a b c'],
    ['...', '無題'],
    ['', '無題'],
    ['末尾の点...  ', '末尾の点'],
    ['é', 'é'],
  ])('%j becomes %j', (title, name) => {
    expect(fileNameOf(title)).toBe(name);
  });

  test('any title stays in its folder and within 255 bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (title) => {
        const name = `0001-${fileNameOf(title)} (2).docx`;
        expect(path.basename(path.join(folder, name))).toBe(name);
        expect(Buffer.byteLength(name)).toBeLessThan(255);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}]/u);
      }),
    );
  });

  test('a name that differs in capitals only is taken', () => {
    expect(freeName('Report', '.docx', new Set(['report.docx', 'report (2).docx']))).toBe('Report (3).docx');
  });
});
