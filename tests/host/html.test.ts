// HtmlService. Sources: guides/html/templates (scriptlets, contextual escaping), reference/html (HtmlOutput), gas-fakes
// testhtmlservice (run on live Apps Script by its author).
import { scriptHost } from '../support/scriptHost';

const page = (template: string, settings = '') => {
  const host = scriptHost(
    `var shared = 'global';
     function include(name) { return HtmlService.createHtmlOutputFromFile(name).getContent(); }
     function go() { const template = HtmlService.createTemplate(${JSON.stringify(template)}); ${settings}; return template.evaluate().getContent(); }`,
    { html: { style: '<b>css</b>' } },
  );
  const outcome = host.run('go');
  return outcome.ok ? outcome.returned : `${outcome.error?.name}: ${outcome.error?.message}`;
};

const result = (body: string, html: Record<string, string> = {}) => {
  const outcome = scriptHost(`function go() { ${body} }`, { html }).run('go');
  return outcome.ok ? outcome.returned : `${outcome.error?.name}: ${outcome.error?.message}`;
};

describe('a template', () => {
  test('runs code scriptlets without printing them', () => {
    expect(page('a<? var x = 42; ?>b')).toBe('ab');
  });
  test('prints what a loop goes through', () => {
    expect(page('<? for (var i = 0; i < 3; i++) { ?><i><?= i ?></i><? } ?>')).toBe('<i>0</i><i>1</i><i>2</i>');
  });
  test('sees the properties a script set on it', () => {
    expect(page('<?= town.name ?>', "template.town = { name: '若葉町' }")).toBe('若葉町');
  });
  test("sees the script's own functions and variables", () => {
    expect(page("<?= shared ?> <?!= include('style') ?>")).toBe('global <b>css</b>');
  });
  test('says what is missing as the script itself would', () => {
    expect(page('<?= nobody ?>')).toBe('ReferenceError: nobody is not defined');
  });
  test('keeps line breaks and quotes of the page', () => {
    expect(page("a\n'b'\\<?= 1 ?>\r\nc")).toBe("a\n'b'\\1\r\nc");
  });
  test('is refused where a scriptlet is left open', () => {
    expect(page('<p><? var x')).toMatch('Exception: Malformed HTML content: <? var x');
  });
  test('is refused where its page leaves a tag open', () => {
    expect(page('<p <?= "x" ?>')).toMatch('Exception: Malformed HTML content:');
  });
  test('gives its raw content back', () => {
    expect(result("return HtmlService.createTemplate('Hello <?= name ?>').getRawContent()")).toBe('Hello <?= name ?>');
  });
  test('shows the code it is turned into', () => {
    expect(result("return HtmlService.createTemplate('Hello <?= name ?>').getCode()")).toContain("output._ = 'Hello ';\noutput._$ =  name");
  });
});

describe('<?= ?>', () => {
  test('escapes text', () => {
    expect(page('<p><?= v ?></p>', `template.v = '<b>"&"</b>'`)).toBe('<p>&lt;b&gt;&quot;&amp;&quot;&lt;/b&gt;</p>');
  });
  test('escapes an attribute in quotes', () => {
    expect(page(`<p title="<?= v ?>">`, `template.v = '" onclick="x'`)).toBe('<p title="&quot; onclick=&quot;x">');
  });
  test('escapes an attribute without quotes so that it cannot end', () => {
    expect(page('<p title=<?= v ?>>x</p>', `template.v = 'a b=c'`)).toBe('<p title=a&#32;b&#61;c>x</p>');
  });
  test('lets no script address through', () => {
    expect(page('<a href="<?= v ?>">x</a>', `template.v = 'javascript:alert(1)'`)).toBe('<a href="about:invalid#zSoyz">x</a>');
  });
  test('lets an ordinary address through', () => {
    expect(page('<a href="<?= v ?>">x</a>', `template.v = 'https://example.lg.jp/a?b=1&c=2'`)).toBe(
      '<a href="https://example.lg.jp/a?b=1&amp;c=2">x</a>',
    );
  });
  test('encodes a value in the query of an address', () => {
    expect(page('<a href="/x?q=<?= v ?>">x</a>', `template.v = '議題&1'`)).toBe('<a href="/x?q=%E8%AD%B0%E9%A1%8C%261">x</a>');
  });
  test('becomes a quoted string in a script', () => {
    expect(page('<script>var v = <?= v ?>;</script>', `template.v = "</script>'x"`)).toBe(
      String.raw`<script>var v = '\x3c\x2fscript\x3e\x27x';</script>`,
    );
  });
  test('stays inside a string of a script', () => {
    expect(page(`<script>var v = "<?= v ?>";</script>`, `template.v = '";alert(1);"'`)).toBe(
      String.raw`<script>var v = "\x22;alert(1);\x22";</script>`,
    );
  });
  test('carries JSON into a script as text to parse', () => {
    expect(page('<script>var v = JSON.parse(<?= JSON.stringify({ a: 1 }) ?>);</script>')).toBe(
      String.raw`<script>var v = JSON.parse('{\x22a\x22:1}');</script>`,
    );
  });
  test('escapes for script and attribute in an event handler', () => {
    expect(page(`<p onclick="go('<?= v ?>')">`, `template.v = "');x('"`)).toBe(String.raw`<p onclick="go('\x27);x(\x27')">`);
  });
  test('lets no code into a style sheet', () => {
    expect(page('<style>p { color: <?= v ?> }</style>', `template.v = 'red } body { background: url(x)'`)).toBe(
      '<style>p { color: zSoyz }</style>',
    );
  });
  test('is text again after a script has ended', () => {
    expect(page('<script>var a = "x";</script><p><?= "<" ?></p>')).toBe('<script>var a = "x";</script><p>&lt;</p>');
  });
});

describe('<?!= ?>', () => {
  test('prints as it is', () => {
    expect(page('<?!= v ?>', `template.v = '<b>x</b>'`)).toBe('<b>x</b>');
  });
});

describe('a page', () => {
  test('is read from a file of the project', () => {
    expect(result("return HtmlService.createHtmlOutputFromFile('side').getContent()", { side: '<p>x</p>' })).toBe('<p>x</p>');
  });
  test('is not found under another name', () => {
    // text from many published troubleshooting pages
    expect(result("HtmlService.createHtmlOutputFromFile('Side')", { side: '' })).toBe('Exception: No HTML file named Side was found.');
  });
  test('has no title until one is set', () => {
    expect(result("const page = HtmlService.createHtmlOutput('x'); return [page.getTitle(), page.setTitle('進捗').getTitle()]")).toEqual([
      '',
      '進捗',
    ]);
  });
  test('keeps its size', () => {
    expect(
      result("const page = HtmlService.createHtmlOutput('x').setWidth(300).setHeight(200); return [page.getWidth(), page.getHeight()]"),
    ).toEqual([300, 200]);
  });
  test('escapes what is appended as untrusted', () => {
    expect(result("return HtmlService.createHtmlOutput('<h1>T</h1>').appendUntrusted('<script>').getContent()")).toBe(
      '<h1>T</h1>&lt;script&gt;',
    );
  });
  test('refuses an unfinished tag', () => {
    // reference/html/html-output: append throws if the HTML is malformed
    expect(result("HtmlService.createHtmlOutput('<p>').append('<a href=\"x')")).toMatch('Exception: Malformed HTML content:');
  });
  test('takes a less-than sign that opens no tag', () => {
    expect(result("return HtmlService.createHtmlOutput('1 < 2').getContent()")).toBe('1 < 2');
  });
  test('becomes a blob of HTML', () => {
    expect(
      result("const blob = HtmlService.createHtmlOutput('<b>x</b>').getBlob(); return [blob.getContentType(), blob.getDataAsString()]"),
    ).toEqual(['text/html', '<b>x</b>']);
  });
  test('becomes a template', () => {
    expect(result("return HtmlService.createHtmlOutput('<b>x</b>').asTemplate().getRawContent()")).toBe('<b>x</b>');
  });
});

describe('a blob', () => {
  test('gives its bytes as Java has them', () => {
    expect(result("return Utilities.newBlob('あ').getBytes()")).toEqual([-29, -127, -126]);
  });
  test('is text of type text/plain where nothing else is said', () => {
    expect(result("const blob = Utilities.newBlob('x'); return [blob.getContentType(), blob.getName(), blob.isGoogleType()]")).toEqual([
      'text/plain',
      null,
      false,
    ]);
  });
  test('reads Shift_JIS', () => {
    expect(result("return Utilities.newBlob([-126, -96]).getDataAsString('Shift_JIS')")).toBe('あ');
  });
  test('keeps a byte order mark', () => {
    expect(result('return Utilities.newBlob([-17, -69, -65, 65]).getDataAsString()')).toBe('\ufeffA');
  });
  test('refuses a conversion Google has not', () => {
    // "Converting from jpg to image/jpeg is not supported." in a published script's log
    expect(result("Utilities.newBlob('x', 'image/png').getAs('application/pdf')")).toBe(
      'Exception: Converting from image/png to application/pdf is not supported.',
    );
  });
  test('that stands in for a PDF says so', () => {
    expect(result("return HtmlService.createHtmlOutput('<p>x</p>').getAs('application/pdf').getDataAsString()")).toMatch(
      '本物のPDFではありません',
    );
  });
});
