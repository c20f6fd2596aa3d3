// What went well, what needs a look, what failed.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { page } from '../language';
import type { Failure } from './asking';
import { Button } from './button';
import { DocumentLink } from './documentLink';
import { FocusedHeading } from './screen';

type FailureProps = {
  readonly failure: Failure;
  readonly onAgain?: () => void;
  /** What reading again does besides. */
  readonly againHint?: string | undefined;
};

/** What went wrong, in the script's words, and a way to try again where there is one. */
export function FailureNotice({ failure, onAgain, againHint }: FailureProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} role="alert" tabIndex={-1} class="notice failure">
      <p class="notice-name">{page.failed}</p>
      <p class="lines">{failure.message}</p>
      {failure.link && <DocumentLink url={failure.link} text={page.consent} instead="" />}
      {failure.reference !== null && <p>{page.reference(failure.reference)}</p>}
      {againHint !== undefined && <p class="small">{againHint}</p>}
      {onAgain && <Button onPress={onAgain}>{page.reload}</Button>}
    </div>
  );
}

type ResultProps = {
  readonly tone: 'good' | 'plain' | 'warning';
  readonly heading: string;
  readonly children: ComponentChildren;
};

/** How a job ended; takes the focus, so that it is read aloud. */
export function Result({ tone, heading, children }: ResultProps) {
  return (
    <section class={`notice ${tone}`}>
      <FocusedHeading level={2}>{heading}</FocusedHeading>
      {children}
    </section>
  );
}
