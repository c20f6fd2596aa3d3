// The add-on's own pages: sidebar and dialogs in sandboxed frames, with google.script bridged to the server.
import type { Done, FrameView, State } from '../protocol';
import { button, element } from './element';
import type { Words } from './words';

/** What a frame sends (see host/workbench/googleScript.ts). */
type FromFrame =
  | { readonly googleScript: 'run'; readonly call: number; readonly functionName: string; readonly args: readonly unknown[] }
  | { readonly googleScript: 'close' }
  | { readonly googleScript: 'size'; readonly width?: number; readonly height?: number }
  | { readonly googleScript: 'focus' }
  | { readonly googleScript: 'open'; readonly url: string };

export type FrameEvents = {
  call(functionName: string, args: readonly unknown[]): Promise<Done>;
  close(frameId: string): void;
  focusTable(): void;
  openLink(url: string): void;
};

const sandbox = 'allow-scripts allow-forms allow-popups allow-modals allow-downloads';

export class Frames {
  private sidebar: { readonly view: FrameView; readonly frame: HTMLIFrameElement } | null = null;
  private dialog: { readonly view: FrameView; readonly frame: HTMLIFrameElement; readonly window: HTMLDialogElement } | null = null;

  constructor(
    private readonly place: HTMLElement,
    private readonly events: FrameEvents,
  ) {
    window.addEventListener('message', (event: MessageEvent<unknown>) => this.received(event));
  }

  show({ sidebar, dialog }: Pick<State, 'sidebar' | 'dialog'>, words: Words): void {
    if (sidebar?.id !== this.sidebar?.view.id) this.showSidebar(sidebar, words);
    if (dialog?.id !== this.dialog?.view.id) this.showDialog(dialog, words);
  }

  private frameOf(view: FrameView): HTMLIFrameElement {
    return element('iframe', { src: `/frame/${view.id}`, sandbox, title: view.title });
  }

  private showSidebar(view: FrameView | null, words: Words): void {
    this.place.hidden = view === null;
    this.place.replaceChildren();
    this.sidebar = null;
    if (view === null) return;
    const frame = this.frameOf(view);
    this.sidebar = { view, frame };
    this.place.setAttribute('aria-label', words.sidebarLabel(view.title));
    this.place.append(
      element(
        'div',
        { class: 'panel-head' },
        element('h2', {}, view.title),
        button('×', () => this.events.close(view.id), { class: 'quiet close', 'aria-label': words.closeSidebar }),
      ),
      frame,
    );
  }

  private showDialog(view: FrameView | null, words: Words): void {
    this.dialog?.window.close();
    this.dialog?.window.remove();
    this.dialog = null;
    if (view === null) return;
    const frame = this.frameOf(view);
    frame.style.width = `${view.width ?? 500}px`;
    frame.style.height = `${view.height ?? 350}px`;
    const shown = element(
      'dialog',
      { class: 'page-dialog', 'aria-label': view.title },
      element(
        'div',
        { class: 'dialog-head' },
        element('h2', {}, view.title),
        button('×', () => this.events.close(view.id), { class: 'quiet close', 'aria-label': words.closeDialog }),
      ),
      frame,
    );
    shown.addEventListener('cancel', (event) => {
      event.preventDefault();
      this.events.close(view.id);
    });
    document.body.append(shown);
    this.dialog = { view, frame, window: shown };
    if (view.kind === 'modal') shown.showModal();
    else shown.show();
  }

  private received(event: MessageEvent<unknown>): void {
    const from = [this.sidebar, this.dialog].find((each) => each !== null && each.frame.contentWindow === event.source);
    if (from === undefined || from === null || !isFromFrame(event.data)) return;
    const message = event.data;
    switch (message.googleScript) {
      case 'run':
        void this.events.call(message.functionName, message.args).then((done) => {
          // the frame's origin is opaque, so there is no name to send to
          from.frame.contentWindow?.postMessage({ googleScript: 'done', call: message.call, done }, '*');
        });
        break;
      case 'close':
        this.events.close(from.view.id);
        break;
      case 'size':
        // a sidebar cannot be resized (reference/host)
        if (from === this.dialog) {
          if (message.width !== undefined) from.frame.style.width = `${message.width}px`;
          if (message.height !== undefined) from.frame.style.height = `${message.height}px`;
        }
        break;
      case 'focus':
        this.events.focusTable();
        break;
      case 'open':
        this.events.openLink(message.url);
    }
  }
}

function isFromFrame(value: unknown): value is FromFrame {
  return typeof value === 'object' && value !== null && typeof (value as { googleScript?: unknown }).googleScript === 'string';
}
