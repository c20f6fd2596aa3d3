// The frame of every page: heading, way back, focus.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { page } from '../language';
import { Button } from './button';

type ScreenProps = {
  readonly heading: string;
  /** Leads back to the overview; the overview itself has none. */
  readonly onBack?: () => void;
  /** Where it leads instead. */
  readonly back?: string;
  /** While the script writes, leaving would lose what it reports. */
  readonly staying?: boolean;
  readonly children: ComponentChildren;
};

/** The frame of a view. The keyboard and the screen reader start at its heading. */
export function Screen({ heading, onBack, back = page.back, staying = false, children }: ScreenProps) {
  return (
    <>
      {onBack && (
        <nav>
          <Button look="link" resting={staying} onPress={onBack}>
            <span aria-hidden="true">← </span>
            {back}
          </Button>
        </nav>
      )}
      <main aria-busy={staying}>
        <FocusedHeading level={1}>{heading}</FocusedHeading>
        {children}
      </main>
    </>
  );
}

type FocusedHeadingProps = { readonly level: 1 | 2; readonly children: ComponentChildren };

/** A heading that takes the focus when it appears: a new view, or the result of a job. */
export function FocusedHeading({ level, children }: FocusedHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const Level = level === 1 ? 'h1' : 'h2';
  return (
    <Level ref={heading} tabIndex={-1}>
      {children}
    </Level>
  );
}
