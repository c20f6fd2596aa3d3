// The channel to the worker: it also receives messages while a dialog blocks it and its event loop does not turn.
import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';

/** `counter` counts the messages sent; the receiver sleeps on it. */
export type SharedLine = { readonly port: MessagePort; readonly counter: SharedArrayBuffer };

/** Sends and wakes a receiver that is blocked. */
export function send({ port, counter }: SharedLine, message: unknown): void {
  port.postMessage(message);
  const flag = new Int32Array(counter);
  Atomics.add(flag, 0, 1);
  Atomics.notify(flag, 0);
}

/** Blocks this thread, handing over each message that arrives, until `take` answers something. */
export function blockUntil<Message, Answer>({ port, counter }: SharedLine, take: (message: Message) => Answer | null): Answer {
  const flag = new Int32Array(counter);
  for (;;) {
    const seen = Atomics.load(flag, 0);
    for (let next = receiveMessageOnPort(port); next !== undefined; next = receiveMessageOnPort(port)) {
      const answer = take(next.message as Message);
      if (answer !== null) return answer;
    }
    Atomics.wait(flag, 0, seen);
  }
}
