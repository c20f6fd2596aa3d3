// google.script for the add-on's own pages. The function below is sent to the frame as text and runs there, so it must not
// refer to anything outside itself. Facts: reference/run, reference/host, guides/html/communication.

type FrameWindow = {
  google?: unknown;
  parent: { postMessage(message: unknown, target: string): void };
  addEventListener(kind: 'message', listener: (event: { readonly source: unknown; readonly data: unknown }) => void): void;
  console: { error(...parts: unknown[]): void };
};
type FrameDocument = {
  addEventListener(kind: 'click', listener: (event: { readonly target: unknown; preventDefault(): void }) => void): void;
};
declare const window: FrameWindow;
declare const document: FrameDocument;

type Handlers = { readonly success?: unknown; readonly failure?: unknown; readonly user?: unknown };
type Done =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: { readonly name: string; readonly message: string } };

function googleScript(): void {
  const waiting = new Map<number, Handlers>();
  let last = 0;

  /** The key of the first value that cannot be sent; the browser throws for it, the failure handler is not called (tanaikech 2023-08-28). */
  const illegal = (value: unknown, key: string): string | null => {
    if (value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean') return null;
    if (typeof value === 'number') return Number.isFinite(value) ? null : key;
    if (typeof value !== 'object') return key;
    const prototype: unknown = Object.getPrototypeOf(value);
    if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null) return key;
    for (const [inner, item] of Object.entries(value)) {
      const found = illegal(item, inner);
      if (found !== null) return found;
    }
    return null;
  };

  /** A form may be the only argument: its fields arrive as texts. Files are not carried by the local workbench. */
  const asForm = (value: unknown): unknown => {
    const form = value as {
      readonly tagName?: unknown;
      readonly elements?: Iterable<{ name?: string; value?: string; type?: string; checked?: boolean }>;
    } | null;
    if (typeof form !== 'object' || form === null || form.tagName !== 'FORM' || form.elements === undefined) return value;
    const fields: Record<string, unknown> = {};
    for (const { name, value: text, type, checked } of form.elements) {
      if (!name || ((type === 'checkbox' || type === 'radio') && !checked)) continue;
      if (type === 'file') throw new Error('Uploading a file is not implemented by the local workbench');
      const known = fields[name];
      fields[name] = known === undefined ? text : Array.isArray(known) ? [...known, text] : [known, text];
    }
    return fields;
  };

  const runner = (handlers: Handlers): unknown =>
    new Proxy(
      {},
      {
        get(_target, name) {
          if (typeof name !== 'string' || name === 'then') return undefined;
          if (name === 'withSuccessHandler') return (success: unknown) => runner({ ...handlers, success });
          if (name === 'withFailureHandler') return (failure: unknown) => runner({ ...handlers, failure });
          if (name === 'withUserObject') return (user: unknown) => runner({ ...handlers, user });
          if (name.endsWith('_')) return undefined;
          return (...given: unknown[]) => {
            const args = given.length === 1 ? [asForm(given[0])] : given;
            args.forEach((value, index) => {
              const key = illegal(value, String(index));
              if (key !== null) throw new Error(`Failed due to illegal value in property: ${key}`);
            });
            last += 1;
            waiting.set(last, handlers);
            // JSON makes undefined what the script gets for it: null, or nothing inside an object
            const plain: unknown = JSON.parse(JSON.stringify(args.map((value) => value ?? null)));
            window.parent.postMessage({ googleScript: 'run', call: last, functionName: name, args: plain }, '*');
          };
        },
      },
    );

  window.addEventListener('message', ({ source, data }) => {
    if (source !== window.parent || typeof data !== 'object' || data === null) return;
    const { googleScript: kind, call, done } = data as { googleScript?: unknown; call?: number; done?: Done };
    if (kind !== 'done' || call === undefined || done === undefined) return;
    const handlers = waiting.get(call) ?? {};
    waiting.delete(call);
    if (done.ok) {
      if (typeof handlers.success === 'function') handlers.success(done.value, handlers.user);
      return;
    }
    const error = new Error(done.error.message);
    error.name = done.error.name;
    if (typeof handlers.failure === 'function') handlers.failure(error, handlers.user);
    else window.console.error(error);
  });

  // a link to a document of this workbench opens beside the table
  document.addEventListener('click', (event) => {
    const target = event.target as { closest?(selector: string): { readonly href?: string } | null } | null;
    const href = target?.closest?.('a[href]')?.href;
    if (href === undefined || !/^https:\/\/docs\.google\.com\//.test(href)) return;
    event.preventDefault();
    window.parent.postMessage({ googleScript: 'open', url: href }, '*');
  });

  const size = (width: number | undefined, height: number | undefined) =>
    window.parent.postMessage(
      { googleScript: 'size', ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }) },
      '*',
    );
  window.google = {
    script: {
      run: runner({}),
      host: {
        origin: 'https://docs.google.com',
        close: () => window.parent.postMessage({ googleScript: 'close' }, '*'),
        setWidth: (width: number) => size(width, undefined),
        setHeight: (height: number) => size(undefined, height),
        editor: { focus: () => window.parent.postMessage({ googleScript: 'focus' }, '*') },
      },
    },
  };
}

/** The add-on's page with google.script in it, before any script of its own. */
export function withGoogleScript(html: string): string {
  const script = `<script>(${googleScript.toString()})();</script>`;
  const doctype = /^\s*<!doctype[^>]*>/i.exec(html)?.[0] ?? '';
  const rest = html.slice(doctype.length);
  const head = /<head(\s[^>]*)?>/i.exec(rest);
  if (head === null) return `${doctype}${script}${rest}`;
  const at = head.index + head[0].length;
  return `${doctype}${rest.slice(0, at)}${script}${rest.slice(at)}`;
}
