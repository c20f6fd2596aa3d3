// A button of the design system; while it rests it says so instead of vanishing.
import type { ComponentChildren } from 'preact';

type ButtonProps = {
  /** The one button a view is about is the main one. */
  readonly look?: 'main' | 'plain' | 'link';
  /** While true a press does nothing. The button keeps the focus, which `disabled` would throw away. */
  readonly resting?: boolean;
  /** Without it the button submits its form. */
  readonly onPress?: () => void;
  readonly describedBy?: string | undefined;
  /** What a screen reader says where several buttons look the same; it begins with what is seen. */
  readonly spoken?: string;
  readonly children: ComponentChildren;
};

export function Button({ look = 'plain', resting = false, onPress, describedBy, spoken, children }: ButtonProps) {
  return (
    <button
      type={onPress === undefined ? 'submit' : 'button'}
      class={`button ${look}`}
      aria-label={spoken}
      aria-disabled={resting}
      aria-describedby={describedBy}
      onClick={(event) => {
        if (resting) event.preventDefault();
        else onPress?.();
      }}
    >
      {children}
    </button>
  );
}
