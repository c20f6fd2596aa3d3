// HtmlService: pages for sidebars and dialogs, and templates whose scriptlets run in the script's own context.
import { Exception, type Execution } from '../runtime/execution';
import { type EnumValue, isEnum, type Service } from '../runtime/guard';
import { type Blob, newBlob } from './blob';
import { PageReader } from './htmlEscaping';

export function htmlServiceFor(execution: Execution): Service {
  return new HtmlService(execution);
}

class HtmlService implements Service {
  readonly gasType = 'HTML.HtmlService';

  constructor(private readonly execution: Execution) {}

  createHtmlOutput(content: string | BlobSource = ''): HtmlOutput {
    return new HtmlOutput(this.execution, textOf(content));
  }

  createHtmlOutputFromFile(name: string): HtmlOutput {
    return new HtmlOutput(this.execution, fileText(this.execution, name));
  }

  createTemplate(content: string | BlobSource): HtmlTemplate {
    return new HtmlTemplate(this.execution, textOf(content));
  }

  createTemplateFromFile(name: string): HtmlTemplate {
    return new HtmlTemplate(this.execution, fileText(this.execution, name));
  }

  /** null outside a web app. */
  getUserAgent(): null {
    return null;
  }
}

type BlobSource = { getBlob(): Blob };

function textOf(content: string | BlobSource): string {
  return typeof content === 'string' ? content : content.getBlob().getDataAsString();
}

function fileText(execution: Execution, name: string): string {
  const text = execution.htmlFiles.get(name);
  if (text === undefined) throw new Exception(`No HTML file named ${name} was found.`);
  return text;
}

/** A page. What is left open at its end (a tag, an attribute, a comment, a script) is refused as malformed. */
export class HtmlOutput implements Service {
  readonly gasType = 'HTML.HtmlOutput';
  private reader = new PageReader();
  private content = '';
  private title = '';
  private width: number | null = null;
  private height: number | null = null;
  private faviconUrl: string | null = null;
  private readonly metaTags: MetaTag[] = [];

  constructor(
    private readonly execution: Execution,
    content: string,
  ) {
    this.append(content);
  }

  append(content: string): this {
    this.reader.read(content);
    if (!this.reader.complete()) throw new Exception(`Malformed HTML content: ${content}.`);
    this.content += content;
    return this;
  }

  appendUntrusted(content: string): this {
    return this.append(this.reader.escape(content));
  }

  clear(): this {
    this.reader = new PageReader();
    this.content = '';
    return this;
  }

  getContent(): string {
    return this.content;
  }

  setContent(content: string): this {
    return this.clear().append(content);
  }

  getTitle(): string {
    return this.title;
  }

  setTitle(title: string): this {
    this.title = title;
    return this;
  }

  getWidth(): number | null {
    return this.width;
  }

  setWidth(width: number): this {
    this.width = width;
    return this;
  }

  getHeight(): number | null {
    return this.height;
  }

  setHeight(height: number): this {
    this.height = height;
    return this;
  }

  getFaviconUrl(): string | null {
    return this.faviconUrl;
  }

  setFaviconUrl(url: string): this {
    this.faviconUrl = url;
    return this;
  }

  addMetaTag(name: string, content: string): this {
    // the list of HtmlOutput.addMetaTag in reference/html
    const allowed = ['apple-mobile-web-app-capable', 'google-site-verification', 'mobile-web-app-capable', 'viewport'];
    if (!allowed.includes(name)) throw new Exception(`The specified meta tag cannot be used in this context: ${name}`);
    this.metaTags.push(new MetaTag(name, content));
    return this;
  }

  getMetaTags(): MetaTag[] {
    return [...this.metaTags];
  }

  /** Has no effect since all pages run in IFRAME mode (guides/html/restrictions). */
  setSandboxMode(_mode: EnumValue): this {
    return this;
  }

  /** Matters for web apps only; refused where it is no mode at all. */
  setXFrameOptionsMode(mode: EnumValue): this {
    if (!isEnum(mode, 'HTML.XFrameOptionsMode', 'ALLOWALL') && !isEnum(mode, 'HTML.XFrameOptionsMode', 'DEFAULT'))
      throw new Exception('Invalid argument: mode');
    return this;
  }

  getBlob(): Blob {
    return newBlob(this.content, 'text/html', `${this.title === '' ? 'output' : this.title}.html`);
  }

  getAs(contentType: string): Blob {
    const blob = this.getBlob();
    return contentType === 'text/plain' ? blob.setContentType('text/plain') : blob.getAs(contentType);
  }

  asTemplate(): HtmlTemplate {
    return new HtmlTemplate(this.execution, this.content);
  }
}

class MetaTag implements Service {
  readonly gasType = 'HTML.HtmlOutputMetaTag';
  constructor(
    private readonly name: string,
    private readonly content: string,
  ) {}
  getName(): string {
    return this.name;
  }
  getContent(): string {
    return this.content;
  }
}

/** A template. What a script sets on it (`template.rows = rows`) is a variable of its scriptlets. */
export class HtmlTemplate implements Service {
  readonly gasType = 'HTML.HtmlTemplate';
  readonly scriptProperties = new Map<string, unknown>();

  constructor(
    private readonly execution: Execution,
    private readonly raw: string,
  ) {}

  getRawContent(): string {
    return this.raw;
  }

  /** The code Google shows for a template; here it is for reading, evaluate runs the same statements. */
  getCode(): string {
    return `(function() { var output = HtmlService.initTemplate(); ${statements(partsOf(this.raw), false)} return output.$out;\n})();`;
  }

  getCodeWithComments(): string {
    return `(function() { var output = HtmlService.initTemplate();\n${statements(partsOf(this.raw), true)} return output.$out;\n})();`;
  }

  evaluate(): HtmlOutput {
    const reader = new PageReader();
    let page = '';
    const print = (value: unknown, trusted: boolean): void => {
      const text = trusted ? String(value) : reader.escape(value);
      reader.read(text);
      page += text;
    };
    const names = [...this.scriptProperties.keys()].filter((name) => /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name));
    const source = `(function(print, [${names.join(', ')}]) {
      var output = { set _(text) { print(text, true); }, set _$(value) { print(value, false); } };
      ${statements(partsOf(this.raw), false)}
    })`;
    const run = this.execution.evaluate(`${source}\n//# sourceURL=HtmlTemplate`);
    if (typeof run !== 'function') throw new Error('A template is a function');
    run(
      print,
      names.map((name) => this.scriptProperties.get(name)),
    );
    return new HtmlOutput(this.execution, page);
  }
}

type TemplatePart = { readonly kind: 'text' | 'code' | 'escaped' | 'raw'; readonly text: string };

/** A template cut into text and scriptlets: <? code ?>, <?= escaped ?>, <?!= raw ?>. */
function partsOf(template: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let rest = template;
  for (;;) {
    const start = rest.indexOf('<?');
    if (start < 0) return [...parts, { kind: 'text', text: rest }];
    const end = rest.indexOf('?>', start);
    if (end < 0) throw new Exception(`Malformed HTML content: ${rest.slice(start)}.`);
    const mark = /^<\?(!?=)?/.exec(rest.slice(start))?.[0] ?? '<?';
    const kind = mark === '<?=' ? 'escaped' : mark === '<?!=' ? 'raw' : 'code';
    parts.push({ kind: 'text', text: rest.slice(0, start) }, { kind, text: rest.slice(start + mark.length, end) });
    rest = rest.slice(end + 2);
  }
}

/** The statements of a template, in the form that getCode shows on live Apps Script: `output._` prints, `output._$` escapes. */
function statements(parts: readonly TemplatePart[], commented: boolean): string {
  return parts
    .filter((part) => part.text !== '')
    .map((part) => statement(part) + (commented && part.kind !== 'text' ? ` // ${part.text.trim().replace(/\s+/g, ' ')}` : ''))
    .join('\n');
}

function statement({ kind, text }: TemplatePart): string {
  switch (kind) {
    case 'text':
      return `output._ = ${quoted(text)};`;
    case 'escaped':
      return `output._$ = ${text}\n;`;
    case 'raw':
      return `output._ = ${text}\n;`;
    case 'code':
      return `${text}\n`;
  }
}

function quoted(text: string): string {
  const escaped = text.replace(
    /[\\'\n\r\u2028\u2029]/g,
    (letter) => ({ '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r' })[letter] ?? `\\u${letter.charCodeAt(0).toString(16)}`,
  );
  return `'${escaped}'`;
}
