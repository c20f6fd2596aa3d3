// The panel 生成物: documents and mails of the add-on, its triggers, and the log of the last run.
import type { DocumentView, MailView, RunView, State, TriggerView } from '../protocol';
import { button, element } from './element';
import type { Words } from './words';

type Tab = 'documents' | 'mails' | 'triggers' | 'runRecord';
const tabs: readonly Tab[] = ['documents', 'mails', 'triggers', 'runRecord'];

export type PanelEvents = { close(): void; fireDue(): void; fire(id: string): void; deleteDocument(id: string): void };

export class Panels {
  private tab: Tab = 'documents';
  private openItem: string | null = null;
  private drawnKey = '';

  constructor(
    private readonly place: HTMLElement,
    private readonly events: PanelEvents,
  ) {}

  /** Brings one document or mail to the front. */
  open(tab: 'documents' | 'mails', id: string): void {
    this.tab = tab;
    this.openItem = id;
    this.place.hidden = false;
    this.drawnKey = '';
  }

  draw(state: State, words: Words): void {
    if (this.place.hidden) return;
    const { documents, mails, triggers, lastRun, locale, timeZone } = state;
    const key = JSON.stringify([this.tab, this.openItem, documents, mails, triggers, lastRun, locale]);
    // an unchanged panel keeps its focus and its scroll position
    if (key === this.drawnKey) return;
    this.drawnKey = key;
    const redraw = () => this.draw(state, words);
    const focused = document.activeElement?.id ?? '';
    const panel = element('div', {
      role: 'tabpanel',
      id: 'outputs-panel',
      'aria-labelledby': `outputs-${this.tab}`,
      class: 'panel-body',
      tabindex: '0',
    });
    panel.append(...this.content(state, words, dateTimeIn(timeZone, locale), redraw));
    this.place.setAttribute('aria-label', words.outputs);
    this.place.replaceChildren(
      element(
        'div',
        { class: 'panel-head' },
        element('h2', {}, words.outputs),
        button('×', () => this.events.close(), { class: 'quiet close', 'aria-label': words.closeOutputs }),
      ),
      this.tabList(state, words, redraw),
      panel,
    );
    if (focused.startsWith('outputs-')) document.getElementById(focused)?.focus();
  }

  private tabList(state: State, words: Words, redraw: () => void): HTMLElement {
    const list = element('div', { role: 'tablist', class: 'panel-tabs', 'aria-label': words.outputs });
    const counts: { readonly [tab in Tab]: number } = {
      documents: state.documents.length,
      mails: state.mails.length,
      triggers: state.triggers.length,
      runRecord: 0,
    };
    for (const tab of tabs) {
      const chosen = tab === this.tab;
      const text = counts[tab] > 0 ? `${words[tab]} ${counts[tab]}` : words[tab];
      const opener = button(
        text,
        () => {
          this.tab = tab;
          this.openItem = null;
          redraw();
        },
        {
          role: 'tab',
          id: `outputs-${tab}`,
          'aria-selected': String(chosen),
          'aria-controls': 'outputs-panel',
          tabindex: chosen ? '0' : '-1',
        },
      );
      list.append(opener);
    }
    list.addEventListener('keydown', (event) => {
      const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
      if (step === 0) return;
      event.preventDefault();
      this.tab = tabs[(tabs.indexOf(this.tab) + step + tabs.length) % tabs.length] ?? 'documents';
      redraw();
      document.getElementById(`outputs-${this.tab}`)?.focus();
    });
    return list;
  }

  private content(state: State, words: Words, dateTime: (at: number) => string, redraw: () => void): Node[] {
    switch (this.tab) {
      case 'documents':
        return state.documents.length === 0
          ? [empty(words.noDocuments)]
          : [...state.documents]
              .reverse()
              .map((each, index) => this.item(each.id, index, each.name, dateTime(each.savedAt), () => this.document(each, words), redraw));
      case 'mails':
        return state.mails.length === 0
          ? [empty(words.noMails)]
          : [
              empty(words.mailsNote),
              ...[...state.mails]
                .reverse()
                .map((each, index) =>
                  this.item(each.id, index, each.subject || words.noSubject, each.to, () => mailDetail(each, words, dateTime), redraw),
                ),
            ];
      case 'triggers':
        return [
          button(words.fireDue, () => this.events.fireDue(), { class: 'primary' }),
          empty(words.fireDueHint),
          ...(state.triggers.length === 0 ? [empty(words.noTriggers)] : state.triggers.map((each) => this.trigger(each, words, dateTime))),
        ];
      case 'runRecord':
        return state.lastRun === null ? [empty(words.noRun)] : runDetail(state.lastRun, words);
    }
  }

  /** One entry of a list; the newest is open from the start. */
  private item(id: string, index: number, title: string, aside: string, detail: () => Node[], redraw: () => void): HTMLElement {
    const open = this.openItem === null ? index === 0 : this.openItem === id;
    const head = button(
      title,
      () => {
        this.openItem = open ? '' : id;
        redraw();
      },
      { class: 'item-head', 'aria-expanded': String(open), id: `outputs-item-${id}` },
    );
    head.append(element('span', { class: 'item-aside' }, aside));
    return element('section', { class: 'item' }, element('h3', {}, head), ...(open ? detail() : []));
  }

  private document(document: DocumentView, words: Words): Node[] {
    const shared = [
      [words.mayEdit, document.editors],
      [words.mayView, document.viewers],
    ] as const;
    const pairs = shared.flatMap(([name, people]) => (people.length === 0 ? [] : [[name, people.join('、')] as const]));
    const deleteIt = (): void => {
      if (window.confirm(words.deleteDocumentQuestion(document.name))) this.events.deleteDocument(document.id);
    };
    return [
      ...documentDetail(document, words),
      facts([[words.owner, document.owner], ...(pairs.length === 0 ? [[words.mayView, words.nobodyElse] as const] : pairs)]),
      button(words.deleteDocument, deleteIt, { 'aria-label': words.deleteDocumentLabel(document.name) }),
    ];
  }

  private trigger(trigger: TriggerView, words: Words, dateTime: (at: number) => string): HTMLElement {
    return element(
      'section',
      { class: 'item' },
      element('h3', { class: 'item-name' }, trigger.functionName),
      facts([
        [words.owner, trigger.owner],
        [words.nextAt, trigger.nextAt === null ? (trigger.event === 'CLOCK' ? words.noNext : trigger.event) : dateTime(trigger.nextAt)],
      ]),
      button(words.fireOne, () => this.events.fire(trigger.id), { 'aria-label': words.fireOneLabel(trigger.functionName) }),
    );
  }
}

const empty = (text: string): HTMLElement => element('p', { class: 'hint' }, text);

function facts(pairs: readonly (readonly [string, string])[]): HTMLElement {
  const list = element('dl', { class: 'facts' });
  for (const [name, value] of pairs) list.append(element('dt', {}, name), element('dd', {}, value));
  return list;
}

function documentDetail(document: DocumentView, words: Words): Node[] {
  return [
    element(
      'p',
      {},
      element(
        'a',
        { class: 'button', href: `/document/${encodeURIComponent(document.id)}.docx`, 'aria-label': words.downloadDocx(document.name) },
        words.docx,
      ),
    ),
    element('iframe', {
      class: 'preview',
      sandbox: '',
      src: `/document/${encodeURIComponent(document.id)}?at=${document.savedAt}`,
      title: words.preview(document.name),
    }),
  ];
}

function mailDetail(mail: MailView, words: Words, dateTime: (at: number) => string): Node[] {
  const subject = mail.subject || words.noSubject;
  const pairs: [string, string][] = [
    [words.to, mail.to],
    ...(mail.cc === '' ? [] : [[words.cc, mail.cc] as [string, string]]),
    [words.subject, subject],
    [words.at, dateTime(mail.at)],
    ...(mail.attachments.length === 0 ? [] : [[words.attachments, mail.attachments.join('、')] as [string, string]]),
  ];
  return [
    facts(pairs),
    mail.html
      ? element('iframe', { class: 'preview', sandbox: '', src: `/mail/${encodeURIComponent(mail.id)}`, title: words.preview(subject) })
      : element('pre', { class: 'mail-text', tabindex: '0', 'aria-label': words.preview(subject) }, mail.text),
    element(
      'p',
      {},
      element(
        'a',
        { class: 'button', href: `/mail/${encodeURIComponent(mail.id)}.eml`, 'aria-label': words.downloadEml(subject) },
        words.eml,
      ),
    ),
  ];
}

function runDetail(run: RunView, words: Words): Node[] {
  const parts: Node[] = [
    facts([
      [words.runFunction, run.functionName],
      [words.runResult, run.ok ? words.runOk : `${words.runFailed}：${run.error ?? ''}`],
      [words.runCalls, words.runCallsValue(run.calls)],
      [words.runVirtual, words.runVirtualValue(seconds(run.virtualMs))],
      [words.runReal, words.runRealValue(run.realMs)],
    ]),
  ];
  const methods = Object.entries(run.byMethod).sort(([, one], [, other]) => other - one);
  if (methods.length > 0) {
    const body = element('tbody');
    for (const [name, count] of methods)
      body.append(element('tr', {}, element('td', {}, name), element('td', { class: 'count' }, String(count))));
    const head = element(
      'thead',
      {},
      element('tr', {}, element('th', { scope: 'col' }, words.method), element('th', { scope: 'col', class: 'count' }, words.times)),
    );
    parts.push(element('details', {}, element('summary', {}, words.byMethod), element('table', {}, head, body)));
  }
  if (run.logs.length > 0)
    parts.push(
      element(
        'details',
        { open: !run.ok },
        element('summary', {}, words.logs),
        element('pre', { class: 'logs', tabindex: '0' }, run.logs.join('\n')),
      ),
    );
  return parts;
}

/** Virtual ms as seconds with one decimal. */
export const seconds = (ms: number): string => (ms / 1000).toFixed(1);

function dateTimeIn(timeZone: string, locale: 'ja' | 'en'): (at: number) => string {
  const format = new Intl.DateTimeFormat(locale === 'ja' ? 'ja-JP' : 'en-GB', { timeZone, dateStyle: 'medium', timeStyle: 'short' });
  return (at) => format.format(at);
}
