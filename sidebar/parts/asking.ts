// One request to the script, and its state: not sent, running, answered, failed.
import { useRef, useState } from 'preact/hooks';
import type { Answer } from '../../src/shell/page';

export type Failure = Extract<Answer<never>, { readonly ok: false }>;

type Asking<T> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'answered'; readonly value: T };

export type Asker<T> = {
  readonly asking: Asking<T>;
  /** Asks; a question asked meanwhile replaces this one, and only the answer to the last is kept. */
  readonly ask: (question: () => Promise<Answer<T>>, onValue?: (value: T) => void) => void;
  readonly forget: () => void;
};

/** The state of one request to the script. An answer that a later request has overtaken is dropped. */
export function useAsking<T>(): Asker<T> {
  const [asking, setAsking] = useState<Asking<T>>({ kind: 'idle' });
  const last = useRef(0);
  const ask: Asker<T>['ask'] = (question, onValue) => {
    last.current += 1;
    const turn = last.current;
    setAsking({ kind: 'running' });
    void question().then((answer) => {
      if (turn !== last.current) return;
      setAsking(answer.ok ? { kind: 'answered', value: answer.value } : { kind: 'failed', failure: answer });
      if (answer.ok) onValue?.(answer.value);
    });
  };
  const forget = () => {
    last.current += 1;
    setAsking({ kind: 'idle' });
  };
  return { asking, ask, forget };
}
