// Revisions, rights, quotas, faults and suggestions of the Docs API. "types" in a comment: npm @googleapis/docs 10.0.0, made from
// Google's discovery document; "seen": a text that bug reports and published scripts quote; "assumed": no source was found.
import type { RunOptions } from '../../host/host';
import type { FaultStatus } from '../../host/runtime/execution';
import { type DocumentTree, newParagraph } from '../../host/services/document/model';
import { type ScriptHost, scriptHost } from '../support/scriptHost';

const colleague = { email: 'soumu@town.wakaba.example.lg.jp', locale: 'ja' } as const;
const script = `
  const put = (text) => [{ insertText: { location: { index: 1 }, text } }];
  const body = (id) => Docs.Documents.get(id).body.content.slice(1).map((e) => e.paragraph.elements.map((r) => r.textRun.content).join('')).join('');
  const said = (action) => { try { return action(); } catch (error) { return error.details.code + ' ' + error.message.replace(/^.*failed with error: /, ''); } };
  function make() { return DocumentApp.create('次第').getId(); }
  function share(id, role) { DocumentApp.openById(id)['add' + role]('${colleague.email}'); }
  function revision(id) { return Docs.Documents.get(id).revisionId; }
  function read(id) { return body(id); }
  function get(id, options) { return said(() => Docs.Documents.get(id, options)); }
  function write(id, text, requiredRevisionId) {
    return said(() => Docs.Documents.batchUpdate({ requests: put(text), ...(requiredRevisionId ? { writeControl: { requiredRevisionId } } : {}) }, id).writeControl.requiredRevisionId);
  }
  function append(id, text) { const doc = DocumentApp.openById(id); doc.getBody().appendParagraph(text); doc.saveAndClose(); }
  function many(id, method, count) {
    for (let n = 0; n < count; n += 1) { const answer = said(() => method === 'get' ? Docs.Documents.get(id) : Docs.Documents.batchUpdate({ requests: put('x') }, id)); if (typeof answer === 'string') return [n, answer]; }
    return 'all';
  }
`;

const open = (): { readonly host: ScriptHost; readonly id: string; readonly run: (name: string, ...args: unknown[]) => unknown } => {
  const host = scriptHost(script, { advancedServices: [{ userSymbol: 'Docs', serviceId: 'docs', version: 'v1' }] });
  const id = String(host.run('make').returned);
  return { host, id, run: (name, ...args) => host.run(name, [id, ...args]).returned };
};

const treeOf = (host: ScriptHost, id: string): DocumentTree => host.world.documents.get(id)?.tree as DocumentTree;

const stale = '400 The required revision ID does not match the latest revision of the document.'; // a report quotes "required revision ID does not match"

describe('a revision ID', () => {
  test('stays while nothing changes', () => {
    const { run } = open();
    expect(run('revision')).toBe(run('revision'));
  });
  test('is another one for another user (types)', () => {
    const { host, id, run } = open();
    run('share', 'Editor');
    expect(host.run('revision', [id], { account: colleague }).returned).not.toBe(run('revision'));
  });
  test('is given to those who may edit only (types)', () => {
    const { host, id, run } = open();
    run('share', 'Viewer');
    expect(host.run('revision', [id], { account: colleague }).returned).toBeNull();
  });
  test.each<[string, (given: ReturnType<typeof open>) => void]>([
    ['a batch', ({ run }) => void run('write', '一')],
    ['DocumentApp', ({ run }) => void run('append', '一')],
    ['a colleague', ({ host, id, run }) => [run('share', 'Editor'), host.run('write', [id, '一'], { account: colleague })]],
    ['a person who types', ({ host, id }) => void treeOf(host, id).body.children.unshift(newParagraph('一', {}))],
  ])('is a new one after a change by %s', (_, change) => {
    const given = open();
    const before = given.run('revision');
    change(given);
    expect(given.run('revision')).not.toBe(before);
  });
  test('does not come back with the words', () => {
    const { host, id, run } = open();
    const before = run('revision');
    const tree = JSON.stringify(treeOf(host, id));
    run('write', '一');
    const stored = host.world.documents.get(id);
    if (stored !== undefined) stored.tree = JSON.parse(tree);
    expect(run('revision')).not.toBe(before);
  });
});

describe('requiredRevisionId', () => {
  test('lets a batch through on the revision that was read (types)', () => {
    const { run } = open();
    run('write', '一', run('revision'));
    expect(run('read')).toBe('一\n');
  });
  test('lets the next batch through on the revision that the answer names (types)', () => {
    const { run } = open();
    run('write', '一', run('write', '二'));
    expect(run('read')).toBe('一二\n');
  });
  test('refuses an older one with 400 (types; the words are assumed)', () => {
    const { run } = open();
    const before = run('revision');
    run('write', '一');
    expect(run('write', '二', before)).toBe(stale);
  });
  test('refuses what is no revision', () => {
    expect(open().run('write', '二', 'x')).toBe(stale);
  });
  test('leaves the document as it was', () => {
    const { run } = open();
    run('write', '二', 'x');
    expect(run('read')).toBe('\n');
  });
  test('may be left out (types)', () => {
    const { run } = open();
    run('write', '一');
    expect(run('read')).toBe('一\n');
  });
});

describe('rights', () => {
  const words = { 403: '403 The caller does not have permission', 404: '404 Requested entity was not found.' } as const; // seen
  test.each(['get', 'write'])('are needed to %s', (name) => {
    const { host, id } = open();
    expect(host.run(name, [id], { account: colleague }).returned).toBe(words[403]);
  });
  test('to look are not enough to write', () => {
    const { host, id, run } = open();
    run('share', 'Viewer');
    expect(host.run('write', [id, '一'], { account: colleague }).returned).toBe(words[403]);
  });
  test('to edit are enough for the colleague', () => {
    const { host, id, run } = open();
    run('share', 'Editor');
    host.run('write', [id, '一'], { account: colleague });
    expect(run('read')).toBe('一\n');
  });
  test.each(['get', 'write'])('do not help where there is no document to %s', (name) => {
    const { host, id, run } = open();
    host.world.documents.delete(id);
    expect(run(name, name === 'get' ? {} : '一')).toBe(words[404]);
  });
});

describe('the quota', () => {
  // developers.google.com/docs/api/limits: a user and minute; a call of the host takes 700 ms, so the clock is held back
  const fast = (given: ReturnType<typeof open>, method: string, count: number, options: RunOptions = {}): unknown => {
    const now = given.host.now();
    for (let n = 0; n < count; n += 1) {
      given.host.setNow(now);
      const answer = given.host.run('many', [given.id, method, 1], options).returned;
      if (answer !== 'all') return [n, answer];
    }
    return 'all';
  };
  const words = (kind: string) =>
    `429 Quota exceeded for quota metric '${kind} requests' and limit '${kind} requests per minute per user' of service 'docs.googleapis.com' for consumer 'project_number:0'.`; // seen

  test.each([
    ['60 writes', 'batchUpdate', 60, 'Write'],
    ['300 reads', 'get', 300, 'Read'],
  ])('is %s', (_, method, limit, kind) => {
    expect(fast(open(), method, limit + 1)).toEqual([limit, [0, words(kind)]]);
  });
  test('counts reads and writes apart', () => {
    const given = open();
    fast(given, 'batchUpdate', 61);
    expect(fast(given, 'get', 1)).toBe('all');
  });
  test('is another one for another user', () => {
    const given = open();
    given.run('share', 'Editor');
    fast(given, 'batchUpdate', 61);
    expect(fast(given, 'batchUpdate', 1, { account: colleague })).toBe('all');
  });
  test('is full again after a minute', () => {
    const given = open();
    const now = given.host.now();
    fast(given, 'batchUpdate', 61);
    given.host.setNow(now + 60_000);
    expect(fast(given, 'batchUpdate', 1)).toBe('all');
  });
});

describe('a fault of the service', () => {
  const broken = (when: 'before' | 'after', status: FaultStatus) => {
    const given = open();
    const answer = given.host.run('write', [given.id, '一'], { fault: { at: 1, kind: 'error', when, status } }).returned;
    return { answer, text: given.run('read') };
  };
  test.each<[FaultStatus, string]>([
    [403, 'The caller does not have permission'],
    [404, 'Requested entity was not found.'],
    [429, 'Quota exceeded'],
    [500, 'Internal error encountered.'],
    [503, 'The service is currently unavailable.'],
  ])('may be %i', (status, words) => {
    expect(String(broken('before', status).answer)).toMatch(`${status} ${words}`); // seen
  });
  test('before the batch leaves the document as it was', () => {
    expect(broken('before', 503).text).toBe('\n');
  });
  test('after the batch leaves it changed (reference of errors: a 5xx does not tell)', () => {
    expect(broken('after', 503)).toEqual({ answer: '503 The service is currently unavailable.', text: '一\n' });
  });
  test.each([
    ['before', '\n'],
    ['after', '一\n'],
  ] as const)('that kills the run %s the batch leaves what was stored', (when, text) => {
    const given = open();
    given.host.run('write', [given.id, '一'], { fault: { at: 1, kind: 'kill', when } });
    expect(given.run('read')).toBe(text);
  });
});

describe('get', () => {
  test('gives the tab with its contents where they are asked for (types: includeTabsContent)', () => {
    expect(
      open().run('get', { includeTabsContent: true, fields: 'body,tabs(tabProperties(tabId),documentTab(body(content(endIndex))))' }),
    ).toEqual({ tabs: [{ tabProperties: { tabId: 't.0' }, documentTab: { body: { content: [{ endIndex: 1 }, { endIndex: 2 }] } } }] });
  });
  test('tells how it shows suggestions (types: Document.suggestionsViewMode)', () => {
    expect(open().run('get', { fields: 'suggestionsViewMode' })).toEqual({ suggestionsViewMode: 'SUGGESTIONS_INLINE' });
  });
  test('shows a viewer none unless asked (types: DEFAULT_FOR_CURRENT_ACCESS)', () => {
    const { host, id, run } = open();
    run('share', 'Viewer');
    expect(host.run('get', [id, { fields: 'suggestionsViewMode' }], { account: colleague }).returned).toEqual({
      suggestionsViewMode: 'PREVIEW_WITHOUT_SUGGESTIONS',
    });
  });
  test.each(['SUGGESTIONS_INLINE', 'PREVIEW_SUGGESTIONS_ACCEPTED'])(
    'refuses %s to a viewer (types: SuggestionsViewMode)',
    (suggestionsViewMode) => {
      const { host, id, run } = open();
      run('share', 'Viewer');
      expect(host.run('get', [id, { suggestionsViewMode }], { account: colleague }).returned).toBe(
        '403 The caller does not have permission',
      );
    },
  );
});

describe('a pending suggestion', () => {
  const suggested = () => {
    const given = open();
    const line = newParagraph('', {});
    line.children = [
      {
        type: 'TEXT',
        runs: [
          { text: '古', style: { SUGGESTED_DELETION: 'suggest.1' } },
          { text: '新', style: { SUGGESTED_INSERTION: 'suggest.1' } },
          { text: '行', style: {} },
        ],
      },
    ];
    treeOf(given.host, given.id).body.children.unshift(line);
    return given;
  };
  const cut = `function cut(id, from, to) { return said(() => { Docs.Documents.batchUpdate({ requests: [{ deleteContentRange: { range: { startIndex: from, endIndex: to } } }] }, id); return body(id); }); }`;

  test('is named in the text it is about (types: TextRun)', () => {
    expect(
      suggested().run('get', {
        fields: 'body(content(paragraph(elements(textRun(content,suggestedInsertionIds,suggestedDeletionIds)))))',
        suggestionsViewMode: 'SUGGESTIONS_INLINE',
      }),
    ).toMatchObject({
      body: {
        content: [
          {},
          {
            paragraph: {
              elements: [
                { textRun: { content: '古', suggestedDeletionIds: ['suggest.1'] } },
                { textRun: { content: '新', suggestedInsertionIds: ['suggest.1'] } },
                { textRun: { content: '行\n' } },
              ],
            },
          },
          {},
        ],
      },
    });
  });
  test.each([
    ['PREVIEW_SUGGESTIONS_ACCEPTED', '新行\n'],
    ['PREVIEW_WITHOUT_SUGGESTIONS', '古行\n'],
  ])('is taken or left in the view %s (types)', (suggestionsViewMode, text) => {
    const answer = suggested().run('get', { suggestionsViewMode, fields: 'body(content(paragraph(elements(textRun(content)))))' });
    expect(JSON.stringify(answer)).toContain(JSON.stringify({ textRun: { content: text } }));
  });
  test.each([
    [1, 2],
    [2, 3],
    [1, 5],
  ])('makes deleting [%i, %i) fail with 500 (hashicorp-forge/hermes #181, confirmed by Google in 2023)', (from, to) => {
    const { host, id } = suggested();
    const other = scriptHost(script + cut, {
      advancedServices: [{ userSymbol: 'Docs', serviceId: 'docs', version: 'v1' }],
      world: host.world,
    });
    expect(other.run('cut', [id, from, to]).returned).toBe('500 Internal error encountered.');
  });
  test('leaves the rest of its line to be deleted', () => {
    const { host, id } = suggested();
    const other = scriptHost(script + cut, {
      advancedServices: [{ userSymbol: 'Docs', serviceId: 'docs', version: 'v1' }],
      world: host.world,
    });
    expect(other.run('cut', [id, 3, 4]).returned).toBe('古新\n\n');
  });
  test('does not spread to text put in beside it', () => {
    const given = suggested();
    given.run('write', '前');
    expect(JSON.stringify(treeOf(given.host, given.id).body.children[0])).toContain('{"text":"前","style":{}}');
  });
});
