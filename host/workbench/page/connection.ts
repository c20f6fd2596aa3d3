// The connection to the workbench's server: requests with fetch, changes over an event stream. An action is acknowledged at once and
// its result comes over the stream, so that waiting calls never use up the browser's few connections.
import type { Action, Done, Move, Push, State, ViewAnswer, ViewRequest } from '../protocol';

export type News = {
  state(state: State): void;
  cells(version: number, sheetIds: readonly number[]): void;
  push(push: Extract<Push, { kind: 'notice' | 'selected' }>): void;
  online(online: boolean): void;
};

export class Connection {
  private readonly client = crypto.randomUUID();
  private nextCall = 1;
  private readonly waiting = new Map<number, (done: Done) => void>();

  constructor(news: News) {
    const stream = new EventSource(`/api/events?client=${this.client}`);
    stream.onopen = () => news.online(true);
    stream.onerror = () => news.online(false);
    stream.onmessage = (event: MessageEvent<string>) => {
      const push = JSON.parse(event.data) as Push;
      switch (push.kind) {
        case 'state':
          news.state(push.state);
          break;
        case 'cells':
          news.cells(push.version, push.sheetIds);
          break;
        case 'done':
          this.waiting.get(push.callId)?.(push.done);
          this.waiting.delete(push.callId);
          break;
        case 'notice':
        case 'selected':
          news.push(push);
      }
    };
  }

  /** Carries an action out; the answer may take as long as a person needs for a dialog. */
  async act(action: Action): Promise<Done> {
    const callId = this.nextCall;
    this.nextCall += 1;
    const result = new Promise<Done>((resolve) => this.waiting.set(callId, resolve));
    await this.post('act', { client: this.client, callId, action });
    return result;
  }

  async move(move: Move): Promise<void> {
    await this.post('move', move);
  }

  async view(request: ViewRequest): Promise<ViewAnswer> {
    return (await this.post('view', request)) as ViewAnswer;
  }

  private async post(name: string, body: unknown): Promise<unknown> {
    const response = await fetch(`/api/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`The workbench answered ${response.status}`);
    return response.json();
  }
}
