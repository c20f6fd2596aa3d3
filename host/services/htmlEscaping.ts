// Contextual escaping: how a value printed by <?= ?> or appendUntrusted is escaped depends on its place in the page
// (guides/html/templates, "printing scriptlets"). The page is read character by character, as a browser would.
// What is replaced and by which words follows Closure Templates, whose escaping Google describes; on Apps Script itself
// only text, attributes and quoted strings in scripts were seen live. A regular expression with a quote in it is not
// understood: after it, text in a script counts as code or string wrongly.

type InScript = { readonly quote: 'code' | '"' | "'" | '`' | '//' | '/*'; readonly escaped: boolean; readonly last: string };
type Quote = '"' | "'" | '';

type Place =
  | { readonly at: 'text' | 'tag open' | 'end tag open' | 'after name' | 'before value' | 'in tag' | 'attribute name' | 'tag name' }
  | { readonly at: 'markup' | 'comment'; readonly read: string }
  | { readonly at: 'value'; readonly quote: Quote; readonly read: string; readonly script: InScript }
  | { readonly at: 'raw'; readonly tail: string; readonly script: InScript };

const rawElements = ['script', 'style', 'title', 'textarea'];
const urlAttributes = ['href', 'src', 'action', 'formaction', 'cite', 'data', 'poster', 'background', 'longdesc', 'manifest', 'ping'];
const code: InScript = { quote: 'code', escaped: false, last: '' };

/** Reads a page as it is put together and knows how to escape what comes next. */
export class PageReader {
  private place: Place = { at: 'text' };
  private element = '';
  private closing = false;
  private attribute = '';

  /** True where nothing is left open: no tag, attribute, comment or script. */
  complete(): boolean {
    return this.place.at === 'text';
  }

  /** Reads trusted text. */
  read(text: string): void {
    for (const letter of text) this.place = this.next(letter);
  }

  /** The text to print for a value at this place. */
  escape(value: unknown): string {
    const { place } = this;
    switch (place.at) {
      case 'text':
      case 'markup':
      case 'tag open':
        return entities(String(value));
      case 'comment':
        return '';
      case 'end tag open':
      case 'tag name':
      case 'in tag':
      case 'after name':
      case 'attribute name':
        return /^(?!on|style$|href$|src$)[a-z][a-z0-9-]*$/i.test(String(value)) ? String(value) : 'zSoyz';
      case 'before value':
        return this.inAttribute(value, '', '', code);
      case 'value':
        return this.inAttribute(value, place.quote, place.read, place.script);
      case 'raw':
        if (this.element === 'script') return inScript(value, place.script);
        return this.element === 'style' ? inStyle(String(value)) : entities(String(value));
    }
  }

  private inAttribute(value: unknown, quote: Quote, read: string, script: InScript): string {
    const entity = quote === '' ? unquotedEntities : entities;
    if (this.attribute.startsWith('on')) return entity(inScript(value, script));
    if (this.attribute === 'style') return entity(inStyle(String(value)));
    if (urlAttributes.includes(this.attribute)) return entity(inUrl(String(value), read));
    return entity(String(value));
  }

  private next(letter: string): Place {
    const { place } = this;
    switch (place.at) {
      case 'text':
        return letter === '<' ? { at: 'tag open' } : place;
      case 'tag open':
        if (letter === '/') return { at: 'end tag open' };
        if (letter === '!') return { at: 'markup', read: '' };
        return /[a-z]/i.test(letter) ? this.startTag(letter, false) : { at: letter === '<' ? 'tag open' : 'text' };
      case 'end tag open':
        return /[a-z]/i.test(letter) ? this.startTag(letter, true) : { at: 'text' };
      case 'markup':
        if (place.read + letter === '--') return { at: 'comment', read: '' };
        return letter === '>' ? { at: 'text' } : { at: 'markup', read: place.read + letter };
      case 'comment':
        return (place.read + letter).endsWith('-->') ? { at: 'text' } : { at: 'comment', read: (place.read + letter).slice(-2) };
      case 'tag name':
        if (letter === '>') return this.endTag();
        if (/[\s/]/.test(letter)) return { at: 'in tag' };
        this.element += letter.toLowerCase();
        return place;
      case 'in tag':
      case 'after name':
        if (letter === '>') return this.endTag();
        if (letter === '=' && place.at === 'after name') return { at: 'before value' };
        if (/[\s/]/.test(letter)) return place;
        this.attribute = letter.toLowerCase();
        return { at: 'attribute name' };
      case 'attribute name':
        if (letter === '>') return this.endTag();
        if (letter === '=') return { at: 'before value' };
        if (letter === '/') return { at: 'in tag' };
        if (/\s/.test(letter)) return { at: 'after name' };
        this.attribute += letter.toLowerCase();
        return place;
      case 'before value':
        if (letter === '>') return this.endTag();
        if (/\s/.test(letter)) return place;
        if (letter === '"' || letter === "'") return { at: 'value', quote: letter, read: '', script: code };
        return { at: 'value', quote: '', read: letter, script: nextInScript(code, letter) };
      case 'value':
        if (place.quote === '' && letter === '>') return this.endTag();
        if (place.quote === '' ? /\s/.test(letter) : letter === place.quote) return { at: 'in tag' };
        return { ...place, read: place.read + letter, script: nextInScript(place.script, letter) };
      case 'raw': {
        const ends = /[\s/>]/.test(letter) && place.tail.toLowerCase().endsWith(`</${this.element}`);
        if (ends) return letter === '>' ? { at: 'text' } : this.afterRaw();
        return { at: 'raw', tail: (place.tail + letter).slice(-10), script: nextInScript(place.script, letter) };
      }
    }
  }

  private startTag(letter: string, closing: boolean): Place {
    this.element = letter.toLowerCase();
    this.closing = closing;
    return { at: 'tag name' };
  }

  private endTag(): Place {
    return !this.closing && rawElements.includes(this.element) ? { at: 'raw', tail: '', script: code } : { at: 'text' };
  }

  private afterRaw(): Place {
    this.closing = true;
    return { at: 'in tag' };
  }
}

/** The state of a script after one more letter: code, a string by its quote, or a comment. */
function nextInScript(state: InScript, letter: string): InScript {
  const { quote, escaped, last } = state;
  const go = (next: InScript['quote']): InScript => ({ quote: next, escaped: false, last: next === quote ? letter : '' });
  switch (quote) {
    case 'code':
      if (letter === '"' || letter === "'" || letter === '`') return go(letter);
      if (last === '/' && letter === '/') return go('//');
      if (last === '/' && letter === '*') return go('/*');
      return go('code');
    case '//':
      return go(letter === '\n' ? 'code' : '//');
    case '/*':
      return go(last === '*' && letter === '/' ? 'code' : '/*');
    default:
      if (escaped) return { quote, escaped: false, last: letter };
      if (letter === '\\') return { quote, escaped: true, last: letter };
      return go(letter === quote ? 'code' : quote);
  }
}

function entities(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#39' }[letter] ?? ''};`);
}

function unquotedEntities(text: string): string {
  return entities(text).replace(/[\s=`]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

/**
 * In code a value becomes a literal: text a quoted string (hence the common JSON.parse(<?= JSON.stringify(x) ?>)), numbers
 * and booleans themselves (assumed). Inside a string only its letters are made safe; comments take nothing.
 */
function inScript(value: unknown, state: InScript): string {
  if (state.quote === '//' || state.quote === '/*') return '';
  const text = String(value).replace(/[\\'"`<>&=/$\n\r\t\u2028\u2029]/g, (letter) => {
    const point = letter.charCodeAt(0).toString(16);
    return point.length > 2 ? `\\u${point}` : `\\x${point.padStart(2, '0')}`;
  });
  if (state.quote !== 'code') return text;
  return typeof value === 'number' || typeof value === 'boolean' || value === null ? ` ${value} ` : `'${text}'`;
}

/** In a style sheet only plain values pass. */
function inStyle(text: string): string {
  return /^[\w\s#.,%+-]*$/.test(text) ? text : 'zSoyz';
}

/** At the start of an address only harmless schemes pass; after ? or # a value is one component. */
function inUrl(text: string, read: string): string {
  if (/[?#]/.test(read)) return encodeURIComponent(text);
  const refused = read === '' && /^[^/?#]*:/.test(text) && !/^(https?|ftp|mailto):/i.test(text);
  return refused ? 'about:invalid#zSoyz' : text.replace(/[\s"'<>\\^`{|}]/g, encodeURIComponent);
}
