// A part that opens and closes.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

type FoldProps = {
  readonly summary: ComponentChildren;
  readonly startOpen?: boolean;
  /** Something inside has to be seen now, such as a wrong field. */
  readonly heldOpen?: boolean;
  readonly children: ComponentChildren;
};

/** A part that opens. What is inside is put on the page only while it is open, so that long lists stay light. */
export function Fold({ summary, startOpen = false, heldOpen = false, children }: FoldProps) {
  const [opened, setOpened] = useState(startOpen);
  const open = opened || heldOpen;
  return (
    <details open={open} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open && <div class="fold">{children}</div>}
    </details>
  );
}
