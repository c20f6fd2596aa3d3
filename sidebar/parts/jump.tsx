// The way from a list to a row of the tracker: shared by all pages that name measures.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { JumpReport } from '../../src/shell/page';
import type { Field } from '../../src/tracker/columns';
import { page } from '../language';
import { call, focusSheet } from '../server';
import { useAsking } from './asking';
import { FailureNotice } from './notice';

/** A row as the list knows it; `field` is the column it is about. */
type Row = { readonly id: string; readonly title: string; readonly row: number; readonly field?: Field };

type Jump = {
  readonly jump: (row: Row) => void;
  readonly resting: boolean;
  /** What there is to say of the last jump: that it failed, that the row is gone, hidden or elsewhere. */
  readonly said: ComponentChildren;
};

/** Jumps to rows; the keyboard goes along where the row can be seen. */
export function useJump(): Jump {
  const { asking, ask } = useAsking<JumpReport>();
  const [name, setName] = useState({ id: '', title: '' });
  const resting = asking.kind === 'running';
  return {
    jump: ({ id, title, row, field }) => {
      if (resting) return;
      setName({ id, title });
      ask(
        () => call('sidebarJump', { id, title, row, field: field ?? null }),
        (report) => {
          if (isSeen(report)) focusSheet();
        },
      );
    },
    resting,
    said: (
      <>
        {asking.kind === 'failed' && <FailureNotice failure={asking.failure} />}
        {asking.kind === 'answered' && <Said key={name.id} report={asking.value} lines={page.jump(asking.value, name.id, name.title)} />}
      </>
    ),
  };
}

const isSeen = (report: JumpReport): boolean => report.kind === 'shown' && report.hidden === null;

/** Takes the focus where there is nothing to see in the sheet: the list may have been scrolled far down. */
function Said({ report, lines }: { readonly report: JumpReport; readonly lines: readonly string[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isSeen(report)) box.current?.focus();
  }, [report]);
  if (lines.length === 0) return null;
  return (
    <div ref={box} role="status" tabIndex={-1} class="notice warning">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
