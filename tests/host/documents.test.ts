// DocumentApp. "live" in a comment: gas-fakes testdocs*, tests its author runs on live Apps Script too. "reference" is
// Google's reference of the Document service; "seen" is an error text quoted by several published scripts.
import { type ScriptHostOptions, scriptHost } from '../support/scriptHost';

const setUp = "const doc = DocumentApp.create('議事次第'); const body = doc.getBody();";

const run = (body: string, options: ScriptHostOptions = {}) => {
  const host = scriptHost(`function go() { ${setUp} ${body} }`, options);
  return { host, outcome: host.run('go') };
};

/** What the script returns, or its error in words. */
const result = (body: string, options: ScriptHostOptions = {}) => {
  const { outcome } = run(body, options);
  return outcome.ok ? outcome.returned : `${outcome.error?.name}: ${outcome.error?.message}`;
};

const kinds = 'const kinds = (node) => Array.from({ length: node.getNumChildren() }, (_, i) => String(node.getChild(i).getType()));';

describe('a new document', () => {
  test('holds one empty paragraph', () => {
    // live: testdocsnext "Document empty document validation"
    expect(result(`${kinds} return [kinds(body), body.getText()]`)).toEqual([['PARAGRAPH'], '']);
  });
  test('calls its body DocumentBodySection', () => {
    expect(result('return String(body)')).toBe('DocumentBodySection'); // live: testdocs
  });
  test('has a name, an ID and an address that opens it', () => {
    expect(result('return [doc.getName(), DocumentApp.openByUrl(doc.getUrl()).getId() === doc.getId()]')).toEqual(['議事次第', true]);
  });
  test('is stored at once, even where the run ends before it is saved', () => {
    const { host } = run("body.appendParagraph('x'); while (true) Utilities.sleep(60000)");
    expect([...host.world.documents.values()].map((stored) => stored.name)).toEqual(['議事次第']);
  });
  test('counts against the quota of the day', () => {
    // guides/services/quotas: 250 documents a day for consumer accounts; words as for mail
    const host = scriptHost("function go() { DocumentApp.create('x'); }", { accountType: 'consumer' });
    host.world.quotas.set('documents:dx@town.wakaba.example.lg.jp', { openedAt: host.now(), used: 250 });
    expect(host.run('go').error?.message).toBe('Service invoked too many times for one day: documents.');
  });
});

describe('the quota of created documents', () => {
  const createdAfter = (hours: number) => {
    const host = scriptHost("function go() { DocumentApp.create('x'); }", { accountType: 'consumer' });
    host.world.quotas.set('documents:dx@town.wakaba.example.lg.jp', { openedAt: host.now() - hours * 3_600_000, used: 250 });
    return host.run('go').ok;
  };
  test('is still used up before 24 hours are over', () => {
    expect(createdAfter(23)).toBe(false); // guides/services/quotas: reset 24 hours after the first request
  });
  test('is fresh after 24 hours', () => {
    expect(createdAfter(24)).toBe(true);
  });
});

describe('the private copy', () => {
  const stored = (body: string) => {
    const { host, outcome } = run(`${body}; return doc.getId()`);
    return JSON.stringify([...host.world.documents.values()][0]?.tree).includes('変更') ? 'stored' : (outcome.error?.name ?? 'lost');
  };
  test('is stored by saveAndClose', () => {
    expect(stored("body.appendParagraph('変更'); doc.saveAndClose()")).toBe('stored');
  });
  test('is stored at the end of the run', () => {
    expect(stored("body.appendParagraph('変更')")).toBe('stored'); // reference: Document.saveAndClose
  });
  test('is lost where the run is killed', () => {
    expect(stored("body.appendParagraph('変更'); while (true) Utilities.sleep(60000)")).toBe('Killed');
  });
  test('is seen by a second openById of the same run', () => {
    expect(result("body.appendParagraph('変更'); return DocumentApp.openById(doc.getId()).getBody().getText()")).toBe('\n変更'); // live: testdocsnext
  });
  test('is not in an export before it is saved', () => {
    expect(result("body.appendParagraph('変更'); return doc.getAs('application/pdf').getDataAsString().includes('変更')")).toBe(false);
  });
  test('is in an export once it is saved', () => {
    expect(
      result("body.appendParagraph('変更'); doc.saveAndClose(); return doc.getAs('application/pdf').getDataAsString().includes('変更')"),
    ).toBe(true);
  });
  test('changes nothing where it was only read', () => {
    const host = scriptHost(
      "function make() { return DocumentApp.create('x').getId(); } function read(id) { DocumentApp.openById(id).getBody().getText(); }",
    );
    const id = host.run('make').returned;
    const before = [...host.world.documents.values()][0]?.savedAt;
    host.run('read', [id]);
    expect([...host.world.documents.values()][0]?.savedAt).toBe(before);
  });
  test('takes no change after saveAndClose', () => {
    expect(result("doc.saveAndClose(); body.appendParagraph('x')")).toBe('Exception: Document is closed, its contents cannot be updated.'); // seen
  });
  test('can be opened anew after saveAndClose', () => {
    expect(
      result(
        "doc.saveAndClose(); const again = DocumentApp.openById(doc.getId()); again.getBody().appendParagraph('x'); return again.getBody().getText()",
      ),
    ).toBe('\nx');
  });
});

describe('DocumentApp in a spreadsheet', () => {
  test('has no active document', () => {
    expect(result('return DocumentApp.getActiveDocument()')).toBeNull();
  });
  test('has no user interface', () => {
    expect(result('DocumentApp.getUi()')).toBe('Exception: Cannot call DocumentApp.getUi() from this context.'); // seen
  });
  test('does not find a document that is not there', () => {
    expect(result("DocumentApp.openById('abc')")).toBe(
      "Exception: Document abc is missing (perhaps it was deleted, or you don't have read access?)",
    );
  });
  test('does not find a document that was deleted', () => {
    const host = scriptHost(
      `function make() { return DocumentApp.create('x').getId(); } function read(id) { return DocumentApp.openById(id).getName(); }`,
    );
    const id = String(host.run('make').returned);
    host.world.documents.delete(id);
    expect(host.run('read', [id]).error?.message).toBe(
      `Document ${id} is missing (perhaps it was deleted, or you don't have read access?)`, // ErrorHandler catalogue of live errors
    );
  });
  test('does not open a document for somebody it is not shared with', () => {
    const host = scriptHost(
      `function make() { return DocumentApp.create('x').getId(); } function read(id) { return DocumentApp.openById(id).getName(); }`,
    );
    const id = host.run('make').returned;
    const other = { email: 'soumu@town.wakaba.example.lg.jp', locale: 'ja' } as const;
    expect(host.run('read', [id], { account: other }).error?.message).toMatch('is missing');
  });
  test('lets a viewer read but not write', () => {
    const host = scriptHost(`function make() { return DocumentApp.create('x').addViewer('soumu@town.wakaba.example.lg.jp').getId(); }
      function write(id) { const doc = DocumentApp.openById(id); doc.getName(); doc.getBody().appendParagraph('y'); }`);
    const id = host.run('make').returned;
    const other = { email: 'soumu@town.wakaba.example.lg.jp', locale: 'ja' } as const;
    expect(host.run('write', [id], { account: other }).error?.message).toBe('You do not have permission to access the requested document.');
  });
});

describe('appending', () => {
  test('leaves the first empty paragraph where it is', () => {
    expect(result("body.appendParagraph('p1'); return body.getText()")).toBe('\np1'); // live: testdocsnext
  });
  test('adds an empty paragraph after a table at the end', () => {
    expect(result(`${kinds} body.appendTable([['a']]); return kinds(body)`)).toEqual(['PARAGRAPH', 'TABLE', 'PARAGRAPH']); // live: testdocs
  });
  test('joins the text of mixed elements with line breaks', () => {
    // live: testdocsnext "Body.getText() with mixed elements"
    expect(
      result(
        "body.appendParagraph('First'); body.appendTable([['R1C1','R1C2'],['R2C1','R2C2']]); body.appendListItem('Item'); body.appendParagraph('Last'); return body.getText()",
      ),
    ).toBe('\nFirst\nR1C1\nR1C2\nR2C1\nR2C2\n\nItem\nLast');
  });
  test('makes a table without rows where none are given', () => {
    expect(result('return body.appendTable().getNumRows()')).toBe(0); // live: testdocsnext
  });
  test('refuses cells that are not text', () => {
    expect(result('body.appendTable([[1, 2]])')).toBe(
      "Exception: The parameters (number[][]) don't match the method signature for DocumentApp.Body.appendTable.",
    );
  });
  test('puts a page break in a paragraph of its own', () => {
    expect(
      result(
        'const page = body.appendPageBreak(); return [String(page.getType()), String(page.getParent().getType()), page.getParent().getText()]',
      ),
    ).toEqual(['PAGE_BREAK', 'PARAGRAPH', '']); // live: testdocsnext
  });
  test('refuses an element that is in a document already', () => {
    expect(result("body.appendParagraph(body.appendParagraph('x'))")).toBe('Exception: Element must be detached.'); // live: testdocsnext
  });
  test('takes a copy', () => {
    expect(
      result(
        "const copy = body.appendParagraph('x').copy(); return [copy.getParent(), body.appendParagraph(copy).getText(), body.getNumChildren()]",
      ),
    ).toEqual([null, 'x', 3]); // live: testdocsnext
  });
  test('refuses an index past the end', () => {
    expect(result("body.insertParagraph(99, 'x')")).toBe(
      'Exception: Child index (99) must be less than or equal to the number of child elements (1).',
    ); // live: testdocsnext
  });
  test('refuses an element of another kind', () => {
    expect(result('body.insertParagraph(0, body)')).toBe(
      "Exception: The parameters (number,DocumentApp.Body) don't match the method signature for DocumentApp.Body.insertParagraph.",
    ); // live: testdocsnext
  });
  test('lets an empty paragraph in', () => {
    expect(result("return body.appendParagraph('').getNumChildren()")).toBe(0);
  });
});

describe('text', () => {
  test('refuses to become empty with setText', () => {
    expect(result("body.appendParagraph('x').setText('')")).toBe('Exception: Cannot insert an empty text element.'); // seen
  });
  test('is emptied with clear', () => {
    expect(result("return body.appendParagraph('x').clear().getText()")).toBe('');
  });
  test('goes on in the style before it', () => {
    // seen: appended text and paragraphs go on in bold until it is reset
    expect(
      result(
        "const p = body.appendParagraph(''); p.appendText('太字').setBold(true); return [p.appendText('続き').isBold(), body.appendParagraph('次').editAsText().isBold()]",
      ),
    ).toEqual([true, true]);
  });
  test('changes style between two offsets, both included', () => {
    expect(
      result(
        "const text = body.appendParagraph('ABCDE').editAsText().setBold(1, 2, true); return [text.getTextAttributeIndices(), text.isBold(1), text.isBold(3), text.isBold()]",
      ),
    ).toEqual([[0, 1, 3], true, null, null]);
  });
  test('refuses an offset past its end', () => {
    expect(result("body.appendParagraph('AB').editAsText().setBold(0, 3, true)")).toBe(
      'Exception: Index (3) must be less than the content length (2).',
    ); // seen
  });
  test('is deleted between two offsets, both included', () => {
    expect(result("return body.appendParagraph('ABCDE').editAsText().deleteText(1, 3).getText()")).toBe('AE');
  });
  test('is inserted in the style before it', () => {
    expect(
      result(
        "const text = body.appendParagraph('AB').editAsText().setItalic(0, 0, true).insertText(1, 'x'); return [text.getText(), text.isItalic(1), text.isItalic(2)]",
      ),
    ).toEqual(['AxB', true, null]);
  });
  test('keeps links', () => {
    expect(
      result(
        "const p = body.appendParagraph('資料'); p.setLinkUrl('https://example.lg.jp'); return [p.getLinkUrl(), p.editAsText().getLinkUrl(0)]",
      ),
    ).toEqual(['https://example.lg.jp', 'https://example.lg.jp']);
  });
  test('passes over a colour that is none', () => {
    expect(
      result("return body.appendParagraph('x').editAsText().setForegroundColor('#F00').setForegroundColor('foo').getForegroundColor()"),
    ).toBe('#ff0000'); // live: oddities
  });
  test('is found by a pattern', () => {
    expect(
      result(
        "body.appendParagraph('議題1 議題2'); const first = body.findText('議題[0-9]'); const second = body.findText('議題[0-9]', first); return [second.getElement().getText(), second.getStartOffset(), second.getEndOffsetInclusive(), second.isPartial(), body.findText('議題[0-9]', second)]",
      ),
    ).toEqual(['議題1 議題2', 4, 6, true, null]);
  });
  test('is replaced by a pattern, the new text used as it is', () => {
    expect(
      result("body.appendParagraph('{{回}}回 {{回}}'); body.replaceText('\\\\{\\\\{回\\\\}\\\\}', '第$1'); return body.getText()"),
    ).toBe('\n第$1回 第$1');
  });
  test('is not searched with look-behind, which RE2 lacks', () => {
    expect(result("body.findText('(?<=a)b')")).toMatch('Invalid regular expression pattern');
  });
});

describe('attributes', () => {
  const attribute = (setUpParagraph: string, name: string) =>
    result(
      `${setUpParagraph} const value = p.getAttributes()[DocumentApp.Attribute.${name}]; return value === null ? null : typeof value === 'object' ? String(value) : value`,
    );
  test('are null where inherited', () => {
    expect(attribute("const p = body.appendParagraph('x');", 'BOLD')).toBeNull(); // live: testdocsextra
  });
  test('name the layout that an appended paragraph is given outright', () => {
    expect(attribute("const p = body.appendParagraph('x');", 'HORIZONTAL_ALIGNMENT')).toBe('LEFT'); // live: testdocsstyles
  });
  test('are null for the first paragraph of a document', () => {
    expect(attribute('const p = body.getChild(0);', 'HORIZONTAL_ALIGNMENT')).toBeNull(); // live: testdocsstyles
  });
  test('give way to a heading', () => {
    expect(
      attribute("const p = body.appendParagraph('x').setHeading(DocumentApp.ParagraphHeading.HEADING1);", 'HORIZONTAL_ALIGNMENT'),
    ).toBeNull(); // live: testdocsstyles
  });
  test('are set together', () => {
    expect(
      result(
        "const p = body.appendParagraph('x').setAttributes({ [DocumentApp.Attribute.HORIZONTAL_ALIGNMENT]: DocumentApp.HorizontalAlignment.CENTER, [DocumentApp.Attribute.BOLD]: true, FONT_SIZE: 14 }); return [String(p.getAlignment()), p.editAsText().isBold(), p.editAsText().getFontSize()]",
      ),
    ).toEqual(['CENTER', true, 14]); // live: testdocsextra
  });
  test('of text reach the whole body, those of paragraphs do not', () => {
    // live: testdocsstyles "Body style and attribute methods"
    expect(
      result(
        "body.appendParagraph('a'); body.setAttributes({ ITALIC: true, HORIZONTAL_ALIGNMENT: DocumentApp.HorizontalAlignment.CENTER }); const a = body.getChild(1).getAttributes(); const b = body.appendParagraph('b').getAttributes(); return [a.ITALIC, String(a.HORIZONTAL_ALIGNMENT), b.ITALIC, String(b.HORIZONTAL_ALIGNMENT)]",
      ),
    ).toEqual([true, 'LEFT', true, 'LEFT']);
  });
  test('that an element does not have are passed over', () => {
    expect(result("return body.appendParagraph('x').setAttributes({ MARGIN_TOP: 3, NONSENSE: 1 }).getText()")).toBe('x');
  });
  test('of the page are kept', () => {
    expect(result('return body.setMarginTop(50).setPageWidth(595).getAttributes().MARGIN_TOP + body.getPageWidth()')).toBe(645);
  });
});

describe('list items', () => {
  test('next to each other share a list and are numbered', () => {
    // live: testdocslistitems
    expect(
      result(
        "const a = body.appendListItem('a'); const b = body.appendListItem('b'); return [a.getListId() === b.getListId(), String(a.getGlyphType()), a.getNestingLevel(), a.getIndentStart()]",
      ),
    ).toEqual([true, 'NUMBER', 0, 36]);
  });
  test('apart from each other are two lists until one takes the ID of the other', () => {
    // reference: ListItem, the sample with a table between two items
    expect(
      result(
        "const a = body.appendListItem('a'); body.appendParagraph('x'); const b = body.appendListItem('b'); const before = a.getListId() === b.getListId(); b.setListId(a); return [before, a.getListId() === b.getListId()]",
      ),
    ).toEqual([false, true]);
  });
  test('of one level change their glyph together', () => {
    expect(
      result(
        "const a = body.appendListItem('a'); const b = body.appendListItem('b').setGlyphType(DocumentApp.GlyphType.BULLET); return String(a.getGlyphType())",
      ),
    ).toBe('BULLET');
  });
  test('take the glyph of their level', () => {
    expect(result("body.appendListItem('a'); return String(body.appendListItem('b').setNestingLevel(1).getGlyphType())")).toBe(
      'LATIN_LOWER',
    ); // seen in a published script's output
  });
});

describe('tables', () => {
  test('give their cells by row and column', () => {
    expect(result("return body.appendTable([['a', 'b'], ['c', 'd']]).getCell(1, 0).getText()")).toBe('c');
  });
  test('join the text of cells and rows with line breaks', () => {
    expect(result("return body.appendTable([['a', 'b'], ['c', 'd']]).getText()")).toBe('a\nb\nc\nd'); // live: testdocsnext
  });
  test('refuse a row that is not there', () => {
    expect(result("body.appendTable([['a']]).getRow(3)")).toBe(
      'Exception: Child index (3) must be less than the number of child elements (1).',
    );
  });
  test('grow by rows and cells', () => {
    expect(
      result(
        "const table = body.appendTable(); table.appendTableRow().appendTableCell('x'); table.getRow(0).appendTableCell(); return [table.getNumRows(), table.getRow(0).getNumCells(), table.getCell(0, 0).getText()]",
      ),
    ).toEqual([1, 2, 'x']);
  });
  test('are as wide as their columns', () => {
    expect(
      result(
        "const table = body.appendTable([['a', 'b']]).setColumnWidth(1, 120); return [table.getColumnWidth(0), table.getCell(0, 1).getWidth()]",
      ),
    ).toEqual([null, 120]);
  });
  test('cost time by the cell', () => {
    const time = (cells: string) => run(`body.appendTable(${cells})`).outcome.virtualMs;
    expect(time("[['a', 'b'], ['c', 'd']]") - time("[['a']]")).toBe(9);
  });
});

describe('elements', () => {
  test('know their neighbours', () => {
    expect(
      result(
        "const a = body.appendParagraph('a'); const b = body.appendParagraph('b'); return [a.getNextSibling().getText(), b.getPreviousSibling().getText(), b.getNextSibling()]",
      ),
    ).toEqual(['b', 'a', null]); // live: testdocsextra
  });
  test('are removed from their parent', () => {
    expect(
      result(
        "const a = body.appendParagraph('a'); body.appendParagraph('b'); a.removeFromParent(); return [body.getText(), a.getParent()]",
      ),
    ).toEqual(['\nb', null]); // live: testdocsextra
  });
  test('end with a paragraph that cannot be removed', () => {
    expect(result("body.appendParagraph('a').removeFromParent()")).toBe(
      "Exception: Can't remove the last paragraph in a document section.",
    ); // seen
  });
  test('end with a list item that cannot be removed', () => {
    expect(result("body.appendListItem('a').removeFromParent()")).toBe("Exception: Can't remove the last paragraph in a document section."); // as before
  });
  test('cannot be cleared with a list item at the end', () => {
    // live: gas-fakes #51, issuetracker.google.com/issues/440465247
    expect(result("body.appendListItem('a'); body.clear()")).toBe("Exception: Can't remove the last paragraph in a document section.");
  });
  test('are cleared with a paragraph behind the list', () => {
    // the workaround of gas-fakes #51
    expect(result("body.appendListItem('a'); body.appendParagraph(''); return body.clear().getText()")).toBe('');
  });
  test('know whether they end the document', () => {
    expect(
      result("const a = body.appendParagraph('a'); const b = body.appendParagraph('b'); return [a.isAtDocumentEnd(), b.isAtDocumentEnd()]"),
    ).toEqual([false, true]); // live: testdocsextra
  });
  test('refuse a child of another element', () => {
    expect(result("const cell = body.appendTable([['a']]).getCell(0, 0); body.getChildIndex(cell.getChild(0))")).toBe(
      'Exception: Element does not contain the specified child element.',
    ); // seen
  });
  test('merge with the one before', () => {
    expect(result("body.appendParagraph('a'); body.appendParagraph('b').merge(); return body.getText()")).toBe('\nab');
  });
  test('do not merge with another kind', () => {
    expect(result("body.appendListItem('a').merge()")).toBe('Exception: Element must be preceded by an element of the same type.'); // seen
  });
  test('are cast to what they are', () => {
    expect(result('return body.getChild(0).asParagraph().getText()')).toBe('');
  });
  test('are not cast to what they are not', () => {
    expect(result('body.getChild(0).asTable()')).toMatch('Exception: PARAGRAPH');
  });
  test('of a body are listed by kind, those in tables too', () => {
    expect(
      result(
        "body.appendListItem('a'); body.appendTable([['b']]); return [body.getParagraphs().length, body.getListItems().length, body.getTables().length]",
      ),
    ).toEqual([4, 1, 1]);
  });
  test('are found by type', () => {
    expect(result("body.appendTable([['b']]); return String(body.findElement(DocumentApp.ElementType.TABLE).getElement().getType())")).toBe(
      'TABLE',
    ); // live: testdocsextra
  });
  test('the host lacks are refused by name', () => {
    expect(result("body.appendImage(Utilities.newBlob('x'))")).toBe(
      'NotImplemented: DocumentApp.Body.appendImage is not implemented by the local host',
    );
  });
});

describe('header and footer', () => {
  test('are missing until they are added', () => {
    expect(
      result(
        "const before = doc.getHeader(); doc.addHeader().setText('若葉町'); return [before, doc.getHeader().getText(), doc.getFooter()]",
      ),
    ).toEqual([null, '若葉町', null]);
  });
  test('are added once', () => {
    expect(result('doc.addHeader(); doc.addHeader()')).toBe('Exception: Document tab already contains a header.'); // live: testdocs
  });
  test('are removed whole', () => {
    expect(result('doc.addFooter().removeFromParent(); return doc.getFooter()')).toBeNull();
  });
});

describe('named ranges', () => {
  const named = "const p = body.appendParagraph('議題1'); const made = doc.addNamedRange('agenda', doc.newRange().addElement(p).build());";
  test('are found by name and by ID', () => {
    expect(
      result(
        `${named} return [doc.getNamedRanges('agenda').length, doc.getNamedRanges('x').length, doc.getNamedRangeById(made.getId()).getName(), doc.getNamedRangeById('x')]`,
      ),
    ).toEqual([1, 0, 'agenda', null]);
  });
  test('still point to their element in a later run', () => {
    const host = scriptHost(`function make() { ${setUp} ${named} return doc.getId(); }
      function read(id) { const doc = DocumentApp.openById(id); doc.getBody().insertParagraph(0, 'before'); return doc.getNamedRanges()[0].getRange().getRangeElements()[0].getElement().getText(); }`);
    expect(host.run('read', [host.run('make').returned]).returned).toBe('議題1');
  });
  test('lose elements that are removed', () => {
    expect(result(`${named} body.appendParagraph(''); p.removeFromParent(); return made.getRange().getRangeElements().length`)).toBe(0);
  });
  test('are removed', () => {
    expect(result(`${named} made.remove(); return doc.getNamedRanges().length`)).toBe(0);
  });
  test('keep the part of a text', () => {
    expect(
      result(
        "const text = body.appendParagraph('ABC').editAsText(); const part = doc.newRange().addElement(text, 0, 1).build().getRangeElements()[0]; return [part.isPartial(), part.getStartOffset(), part.getEndOffsetInclusive()]",
      ),
    ).toEqual([true, 0, 1]);
  });
});

describe('sharing', () => {
  const emails = 'const emails = (people) => people.map((person) => person.getEmail());';
  test('counts the owner among editors and viewers', () => {
    expect(result(`${emails} return [emails(doc.getEditors()), emails(doc.getViewers())]`)).toEqual([
      ['dx@town.wakaba.example.lg.jp'],
      ['dx@town.wakaba.example.lg.jp'],
    ]); // live: testdocs
  });
  test('counts editors among the viewers', () => {
    expect(result(`${emails} doc.addEditor('a@example.lg.jp').addViewers(['b@example.lg.jp']); return emails(doc.getViewers())`)).toEqual([
      'b@example.lg.jp',
      'a@example.lg.jp',
      'dx@town.wakaba.example.lg.jp',
    ]); // live: oddities
  });
  test('is taken back', () => {
    expect(result(`${emails} doc.addViewer('b@example.lg.jp').removeViewer('b@example.lg.jp'); return doc.getViewers().length`)).toBe(1); // live: testdocs
  });
  test('refuses an address that is none', () => {
    expect(result("doc.addViewer('総務課')")).toBe('Exception: Invalid email: 総務課');
  });
});

describe('a copy that goes into another document', () => {
  // developers.google.com/apps-script/reference/document/paragraph#copy(): a detached deep copy; documents are merged by
  // appending such copies (seen in many published scripts)
  const into = (lines: string) => result(`const other = DocumentApp.create('写し').getBody(); ${lines}`);

  test('brings a paragraph with its heading and its text styles', () => {
    expect(
      into(
        "const p = body.appendParagraph('議題一').setHeading(DocumentApp.ParagraphHeading.HEADING2); p.editAsText().setBold(0, 1, true); const made = other.appendParagraph(p.copy()); return [made.getText(), String(made.getHeading()), made.editAsText().isBold(0), made.editAsText().isBold(2)]",
      ),
    ).toEqual(['議題一', 'HEADING2', true, null]);
  });
  test('brings all attributes', () => {
    expect(
      into(
        "const p = body.appendParagraph('x').setIndentStart(20).setSpacingAfter(6); const read = (e) => JSON.stringify(e.getAttributes()); return read(p) === read(other.insertParagraph(0, p.copy()))",
      ),
    ).toBe(true);
  });
  test('brings a list item with its list and its glyph', () => {
    expect(
      into(
        "const item = body.appendListItem('a').setGlyphType(DocumentApp.GlyphType.BULLET); const made = other.appendListItem(item.copy()); return [made.getText(), made.getListId() === item.getListId(), String(made.getGlyphType())]",
      ),
    ).toEqual(['a', true, 'BULLET']);
  });
  test('keeps two items of one list together', () => {
    expect(
      into(
        "const items = [body.appendListItem('a'), body.appendListItem('b').setNestingLevel(1)]; const made = items.map((item) => other.appendListItem(item.copy())); return [made[0].getListId() === made[1].getListId(), made[1].getNestingLevel()]",
      ),
    ).toEqual([true, 1]);
  });
  test('brings a table with its cells, widths and colours', () => {
    expect(
      into(
        "const table = body.appendTable([['課', '取組'], ['a', 'b']]).setColumnWidth(0, 80); table.getCell(0, 0).setBackgroundColor('#eeeeee'); const made = other.insertTable(0, table.copy()); return [made.getText(), made.getColumnWidth(0), made.getCell(0, 0).getBackgroundColor()]",
      ),
    ).toEqual(['課\n取組\na\nb', 80, '#eeeeee']);
  });
  test('leaves the original where it is', () => {
    expect(
      into("const p = body.appendParagraph('x'); other.appendParagraph(p.copy()).setText('y'); return [body.getText(), other.getText()]"),
    ).toEqual(['\nx', '\ny']);
  });
  test('is saved with the document it went into', () => {
    const host = scriptHost(`function go() {
      const from = DocumentApp.create('a').getBody().appendTable([['課']]);
      const to = DocumentApp.create('b'); to.getBody().appendTable(from.copy()); to.saveAndClose();
      return DocumentApp.openById(to.getId()).getBody().getTables()[0].getText();
    }`);
    expect(host.run('go').returned).toBe('課');
  });
  test('has to be a copy: an attached element is refused', () => {
    expect(into("other.appendParagraph(body.appendParagraph('x'))")).toBe('Exception: Element must be detached.'); // live: testdocsnext
  });
});
