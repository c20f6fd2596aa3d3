// The advanced service Docs. "structure" in a comment: developers.google.com/docs/api/concepts/structure; "request":
// developers.google.com/docs/api/reference/rest/v1/documents/request; "live": gas-fakes oddities, run on live Apps Script;
// "seen": an error text that published scripts and bug reports quote.
import { type ScriptHostOptions, scriptHost } from '../support/scriptHost';

const docs = { userSymbol: 'Docs', serviceId: 'docs', version: 'v1' };
const documentsScope = 'https://www.googleapis.com/auth/documents';

const helpers = `
  const contentOf = (id) => Docs.Documents.get(id).body.content;
  const tablesOf = (id) => contentOf(id).filter((element) => element.table);
  const pin = (id, index, pinnedHeaderRowsCount) =>
    Docs.Documents.batchUpdate({ requests: [{ pinTableHeaderRows: { tableStartLocation: { index }, pinnedHeaderRowsCount } }] }, id);
  const headings = (id) => tablesOf(id)[0].table.tableRows.map((row) => row.tableRowStyle.tableHeader === true);
`;

const run = (body: string, options: ScriptHostOptions = {}) => {
  const code = `${helpers} function go() { const doc = DocumentApp.create('議事録'); const id = doc.getId(); const body = doc.getBody(); ${body} }`;
  const host = scriptHost(code, { advancedServices: [docs], ...options });
  return { host, outcome: host.run('go') };
};

/** What the script returns, or its error in words. */
const result = (body: string, options: ScriptHostOptions = {}) => {
  const { outcome } = run(body, options);
  return outcome.ok ? outcome.returned : `${outcome.error?.name}: ${outcome.error?.message}`;
};

describe('the service', () => {
  test('is no global unless the manifest enables it', () => {
    // developers.google.com/apps-script/guides/services/advanced
    expect(result('Docs.Documents.get(id)', { advancedServices: [] })).toBe('ReferenceError: Docs is not defined');
  });
  test('stands under the name the manifest gives it', () => {
    // developers.google.com/apps-script/manifest/dependencies: userSymbol
    expect(result('return typeof Papers.Documents.get', { advancedServices: [{ ...docs, userSymbol: 'Papers' }] })).toBe('function');
  });
  test.each([
    ['Docs.Documents.create({})', 'Docs.Documents.create'],
    ['Docs.newRequest()', 'Docs.newRequest'],
    ["Docs.Documents.get(id, { alt: 'json' })", 'Docs.Documents.get with alt'],
  ])('refuses by name what the host lacks: %s', (call, name) => {
    expect(result(call)).toBe(`NotImplemented: ${name} is not implemented by the local host`);
  });
  test('refuses another advanced service by name', () => {
    const advancedServices = [{ userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' }];
    expect(result("Sheets.Spreadsheets.get('x')", { advancedServices })).toBe(
      'NotImplemented: Sheets.Spreadsheets is not implemented by the local host',
    );
  });
  test('asks for no scope beyond documents', () => {
    // developers.google.com/docs/api/reference/rest/v1/documents/batchUpdate: Authorization scopes
    expect(
      result("body.appendTable([['a']]); doc.saveAndClose(); pin(id, tablesOf(id)[0].startIndex, 1)", { scopes: [documentsScope] }),
    ).toBeNull();
  });
  test('refuses to work without its scope', () => {
    // that an advanced service says it in the words of the others is assumed
    const host = scriptHost(`${helpers} function go() { contentOf('x'); }`, { advancedServices: [docs], scopes: [] });
    expect(host.run('go').error?.message).toContain('Specified permissions are not sufficient to call Docs.Documents.get.');
  });
});

describe('Documents.get', () => {
  const saved = (body: string, read: string) => result(`${body}; doc.saveAndClose(); ${read}`);

  test('tells ID and title', () => {
    expect(saved('', 'const { documentId, title } = Docs.Documents.get(id); return [documentId === id, title]')).toEqual([true, '議事録']);
  });
  test('begins with a section break that ends at 1', () => {
    // sample responses leave startIndex out where it is 0 (structure)
    expect(
      saved('', 'const [first] = contentOf(id); return [first.startIndex === undefined, first.endIndex, "sectionBreak" in first]'),
    ).toEqual([true, 1, true]);
  });
  test('ends each paragraph with a newline', () => {
    // structure: a paragraph is text terminated by a newline
    expect(
      saved("body.appendParagraph('次第')", 'return contentOf(id).slice(1).map((p) => p.paragraph.elements[0].textRun.content)'),
    ).toEqual(['\n', '次第\n']);
  });
  test('counts in UTF-16 code units', () => {
    // structure: a surrogate pair takes two indexes
    expect(saved("body.appendParagraph('𠮷田')", 'const last = contentOf(id).at(-1); return [last.startIndex, last.endIndex]')).toEqual([
      2, 6,
    ]);
  });
  test('parts text where its style changes', () => {
    // structure: a text run is text with the same style throughout
    expect(
      saved(
        "body.appendParagraph('太字と').editAsText().setBold(0, 1, true)",
        'return contentOf(id).at(-1).paragraph.elements.map((e) => [e.startIndex, e.endIndex, e.textRun.content])',
      ),
    ).toEqual([
      [2, 4, '太字'],
      [4, 6, 'と\n'],
    ]);
  });
  test('names headings and lists', () => {
    expect(
      saved(
        "body.appendParagraph('a').setHeading(DocumentApp.ParagraphHeading.HEADING1); const item = body.appendListItem('b'); const list = item.getListId()",
        'const [heading, item2] = contentOf(id).slice(2); return [heading.paragraph.paragraphStyle.namedStyleType, item2.paragraph.bullet.listId === list]',
      ),
    ).toEqual(['HEADING_1', true]);
  });
  test('gives a table, its rows and its cells one index each', () => {
    // developers.google.com/docs/api/how-tos/tables, and tanaikech's table of indexes: the first cell of a table at 2 holds its text at 5
    expect(
      saved(
        "body.appendTable([['a', 'b'], ['', 'd']])",
        `const [found] = tablesOf(id); const rows = found.table.tableRows;
         return [found.startIndex, rows.map((row) => [row.startIndex, row.tableCells.map((cell) => [cell.startIndex, cell.content[0].startIndex])])]`,
      ),
    ).toEqual([
      2,
      [
        [
          3,
          [
            [4, 5],
            [7, 8],
          ],
        ],
        [
          10,
          [
            [11, 12],
            [13, 14],
          ],
        ],
      ],
    ]);
  });
  test('counts the rows and columns of a table', () => {
    expect(
      saved(
        "body.appendTable([['a', 'b', 'c'], ['d', 'e', 'f']])",
        'const { rows, columns } = tablesOf(id)[0].table; return [rows, columns]',
      ),
    ).toEqual([2, 3]);
  });
  test('leaves no gap between elements', () => {
    expect(
      saved(
        "body.appendTable([['a']]); body.appendPageBreak(); body.appendParagraph('b')",
        'const content = contentOf(id); return content.slice(1).every((element, index) => element.startIndex === content[index].endIndex)',
      ),
    ).toBe(true);
  });
  test('does not see what DocumentApp has not saved', () => {
    expect(result("body.appendParagraph('x'); return contentOf(id).length")).toBe(2); // live
  });
  test('finds no document that is not there', () => {
    // seen
    expect(result("contentOf('abc')")).toBe(
      'GoogleJsonResponseException: API call to docs.documents.get failed with error: Requested entity was not found.',
    );
  });
  test('finds no document that was deleted', () => {
    const host = scriptHost(`${helpers} function make() { return DocumentApp.create('x').getId(); } function go(id) { contentOf(id); }`, {
      advancedServices: [docs],
    });
    const id = String(host.run('make').returned);
    host.world.documents.delete(id);
    expect(host.run('go', [id]).error?.message).toMatch('Requested entity was not found.'); // seen
  });
  test('reads no document for somebody it is not shared with', () => {
    const host = scriptHost(`${helpers} function make() { return DocumentApp.create('x').getId(); } function go(id) { contentOf(id); }`, {
      advancedServices: [docs],
    });
    const account = { email: 'soumu@town.wakaba.example.lg.jp', locale: 'ja' } as const;
    // the message of the API's status 403 (PERMISSION_DENIED)
    expect(host.run('go', [host.run('make').returned], { account }).error?.message).toMatch('The caller does not have permission');
  });
  test('tells the HTTP status of a failure', () => {
    expect(result("try { contentOf('abc') } catch (error) { return [error instanceof Error, error.details.code] }")).toEqual([true, 404]);
  });
  test('costs time', () => {
    expect(run('contentOf(id)').outcome.virtualMs - run('').outcome.virtualMs).toBe(700); // an assumption of host/runtime/costs.ts
  });
});

describe('the fields of Documents.get', () => {
  // developers.google.com/docs/api/how-tos/performance: partial responses
  const fields = (wanted: string) =>
    result(`body.appendTable([['a', 'b']]); doc.saveAndClose(); return Docs.Documents.get(id, { fields: '${wanted}' })`);

  test('are the only ones in the answer', () => {
    expect(fields('title,body(content(table(rows)))')).toEqual({
      title: '議事録',
      body: { content: [{}, {}, { table: { rows: 1 } }, {}] },
    });
  });
  test('may be written as a path', () => {
    expect(fields('body/content/table/columns')).toEqual({ body: { content: [{}, {}, { table: { columns: 2 } }, {}] } });
  });
  test('may be all of a level', () => {
    expect(fields('body/content/table(*)')).toMatchObject({ body: { content: [{}, {}, { table: { rows: 1, columns: 2 } }, {}] } });
  });
  test('are refused where they cannot be read', () => {
    expect(fields('body(content')).toBe(
      'GoogleJsonResponseException: API call to docs.documents.get failed with error: Invalid field selection body(content', // the words are those of other APIs
    );
  });
  test('are refused by name where the host lacks them', () => {
    expect(fields('inlineObjects')).toBe(
      'NotImplemented: Docs.Documents.get with the field inlineObjects is not implemented by the local host',
    );
  });
});

describe('pinTableHeaderRows', () => {
  const table = (lines: string) =>
    result(`body.appendTable([['課'], ['a'], ['b']]); doc.saveAndClose(); const index = tablesOf(id)[0].startIndex; ${lines}`);

  test('pins the first rows', () => {
    expect(table('pin(id, index, 2); return headings(id)')).toEqual([true, true, false]); // request
  });
  test('answers with the ID and an empty reply', () => {
    // developers.google.com/docs/api/reference/rest/v1/documents/batchUpdate
    expect(table('const answer = pin(id, index, 1); return [answer.documentId === id, answer.replies]')).toEqual([true, [{}]]);
  });
  test('unpins all rows with 0', () => {
    expect(table('pin(id, index, 2); pin(id, index, 0); return headings(id)')).toEqual([false, false, false]); // request
  });
  test('refuses a place where no table starts', () => {
    // seen with insertTableColumn, whose table is named in the same way
    expect(table('pin(id, index + 1, 1)')).toBe(
      'GoogleJsonResponseException: API call to docs.documents.batchUpdate failed with error: Invalid requests[0].pinTableHeaderRows: Invalid table start location. Must specify the start index of the table.',
    );
  });
  test('refuses more rows than there are', () => {
    expect(table('pin(id, index, 4)')).toMatch('Invalid requests[0].pinTableHeaderRows'); // the words are assumed
  });
  test('refuses fields that the request does not have', () => {
    expect(table('Docs.Documents.batchUpdate({ requests: [{ pinTableHeaderRows: { index, pinnedHeaderRowsCount: 1 } }] }, id)')).toMatch(
      'GoogleJsonResponseException',
    ); // the words are assumed
  });
  test('applies nothing where one request of the batch is refused', () => {
    // developers.google.com/docs/api/reference/rest/v1/documents/batchUpdate
    const pins = '[index, 1].map((at) => ({ pinTableHeaderRows: { tableStartLocation: { index: at }, pinnedHeaderRowsCount: 1 } }))';
    expect(table(`try { Docs.Documents.batchUpdate({ requests: ${pins} }, id) } catch (error) { return headings(id) }`)).toEqual([
      false,
      false,
      false,
    ]);
  });
  test('is not seen by a document that DocumentApp opened before', () => {
    // live; a copy of the row shows what DocumentApp holds, because DocumentApp cannot say whether a row is pinned
    expect(
      table(
        "const open = DocumentApp.openById(id); open.getName(); const rows = open.getBody().getTables()[0]; pin(id, index, 1); const copy = rows.copy(); const other = DocumentApp.create('y'); other.getBody().appendTable(copy); other.saveAndClose(); return headings(other.getId())",
      ),
    ).toEqual([false, false, false]);
  });
  test('stays when DocumentApp changes the document later', () => {
    expect(
      table(
        "pin(id, index, 1); const again = DocumentApp.openById(id); again.getBody().appendParagraph('x'); again.saveAndClose(); return headings(id)",
      ),
    ).toEqual([true, false, false]);
  });
  test('is refused to a viewer', () => {
    const host = scriptHost(
      `${helpers}
       function make() { const doc = DocumentApp.create('x'); doc.getBody().appendTable([['a']]); doc.addViewer('soumu@town.wakaba.example.lg.jp'); return doc.getId(); }
       function go(id) { pin(id, tablesOf(id)[0].startIndex, 1); }`,
      { advancedServices: [docs] },
    );
    const account = { email: 'soumu@town.wakaba.example.lg.jp', locale: 'ja' } as const;
    expect(host.run('go', [host.run('make').returned], { account }).error?.message).toBe(
      'API call to docs.documents.batchUpdate failed with error: The caller does not have permission',
    );
  });
});

describe('a planned fault', () => {
  const script = `${helpers} function go() {
    const doc = DocumentApp.create('x');
    doc.getBody().appendTable([['課'], ['a']]);
    doc.saveAndClose();
    const id = doc.getId();
    pin(id, tablesOf(id)[0].startIndex, 1);
    return id;
  }`;
  const calls = [
    'DocumentApp.create',
    'DocumentApp.Document.getBody',
    'DocumentApp.Body.appendTable',
    'DocumentApp.Document.saveAndClose',
    'DocumentApp.Document.getId',
    'Docs.Documents.get',
    'Docs.Documents.batchUpdate',
  ];
  const broken = (kind: 'error' | 'kill') =>
    calls.map((_, index) => scriptHost(script, { advancedServices: [docs] }).run('go', [], { fault: { at: index + 1, kind } }));

  test('can hit each call to DocumentApp and Docs', () => {
    const counted: string[] = [];
    scriptHost(script, { advancedServices: [docs] }).run('go', [], { onCall: (_, method) => counted.push(method) });
    expect(counted).toEqual(calls);
  });
  test('kills the run at each of them', () => {
    expect(broken('kill').map(({ error }) => error?.name)).toEqual(calls.map(() => 'Killed'));
  });
  test('fails each of them in the words of its service', () => {
    expect(broken('error').map(({ error }) => error?.message)).toEqual(
      calls.map((name) =>
        name.startsWith('Docs.')
          ? `API call to docs.documents.${name.slice('Docs.Documents.'.length)} failed with error: Internal error encountered.` // seen
          : 'Service Documents failed while accessing document with id unknown.',
      ),
    );
  });
  test('keeps what was saved before the run was killed', () => {
    const host = scriptHost(script, { advancedServices: [docs] });
    host.run('go', [], { fault: { at: calls.length, kind: 'kill' } });
    expect([...host.world.documents.values()].map((stored) => JSON.stringify(stored.tree).includes('課'))).toEqual([true]);
  });
  test('loses what was not saved when the run was killed', () => {
    // developers.google.com/apps-script/reference/document/document#saveAndClose(): saved by it or at the end of the run
    const host = scriptHost(script, { advancedServices: [docs] });
    host.run('go', [], { fault: { at: calls.indexOf('DocumentApp.Document.saveAndClose') + 1, kind: 'kill' } });
    expect([...host.world.documents.values()].map((stored) => JSON.stringify(stored.tree).includes('課'))).toEqual([false]);
  });
});
