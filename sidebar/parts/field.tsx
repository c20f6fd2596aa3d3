// Fields with label, hint and fault: text, choice, tick, day.
import type { ComponentChildren, Ref } from 'preact';
import { useId } from 'preact/hooks';
import { page } from '../language';

type FieldProps = {
  readonly label: string;
  readonly required?: boolean;
  readonly hint?: string | undefined;
  readonly wrong?: string | undefined;
};

type InputProps = FieldProps & {
  readonly type: 'text' | 'email' | 'date' | 'time';
  readonly numeric?: boolean;
  /** The script refuses longer text. */
  readonly longest?: number;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
};

/** A labelled input with its hint and what is wrong with it. */
export function Input({ type, numeric = false, longest, value, onValue, inputRef, ...field }: InputProps) {
  const id = useId();
  const shared = {
    id,
    ref: inputRef ?? null,
    value,
    autocomplete: 'off',
    'aria-required': field.required === true,
    'aria-invalid': field.wrong !== undefined,
    'aria-describedby': describedBy(id, field),
    onInput: (event: { readonly currentTarget: HTMLInputElement }) => onValue(event.currentTarget.value),
  } as const;
  return (
    <Labelled id={id} {...field}>
      {type === 'text' && <input type="text" inputMode={numeric ? 'numeric' : 'text'} maxLength={longest} {...shared} />}
      {type === 'email' && <input type="email" maxLength={longest} {...shared} />}
      {(type === 'date' || type === 'time') && <input type={type} max={type === 'date' ? '2999-12-31' : undefined} {...shared} />}
    </Labelled>
  );
}

type TextAreaProps = FieldProps & {
  readonly rows: number;
  readonly longest?: number;
  readonly value: string;
  readonly onValue: (value: string) => void;
};

/** A labelled field of several lines. */
export function TextArea({ rows, longest, value, onValue, ...field }: TextAreaProps) {
  const id = useId();
  return (
    <Labelled id={id} {...field}>
      <textarea
        id={id}
        rows={rows}
        maxLength={longest}
        value={value}
        aria-invalid={field.wrong !== undefined}
        aria-describedby={describedBy(id, field)}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
    </Labelled>
  );
}

type Option = { readonly value: string; readonly text: string };

type SelectProps = FieldProps & {
  readonly options: readonly Option[];
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly selectRef?: Ref<HTMLSelectElement>;
};

/** A labelled list to choose one from. */
export function Select({ options, value, onValue, selectRef, ...field }: SelectProps) {
  const id = useId();
  return (
    <Labelled id={id} {...field}>
      <select
        id={id}
        ref={selectRef ?? null}
        value={value}
        aria-required={field.required === true}
        aria-invalid={field.wrong !== undefined}
        aria-describedby={describedBy(id, field)}
        onChange={(event) => onValue(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

type CheckboxProps = {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChecked: (checked: boolean) => void;
};

/** A box to tick with its label behind it. */
export function Checkbox({ label, hint, checked, onChecked }: CheckboxProps) {
  const id = useId();
  return (
    <div class="tick">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChecked(event.currentTarget.checked)}
      />
      <div>
        <label for={id}>{label}</label>
        {hint !== undefined && (
          <p id={`${id}-hint`} class="small">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}

function Labelled({
  id,
  label,
  required = false,
  hint,
  wrong,
  children,
}: FieldProps & { readonly id: string; readonly children: ComponentChildren }) {
  return (
    <div class="field">
      <label for={id}>
        {label}
        {required && <span class="required">{page.required}</span>}
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} class="small">
          {hint}
        </p>
      )}
      {children}
      {wrong !== undefined && (
        <p id={`${id}-wrong`} class="wrong">
          {wrong}
        </p>
      )}
    </div>
  );
}

function describedBy(id: string, { hint, wrong }: FieldProps): string | undefined {
  const ids = [hint === undefined ? [] : [`${id}-hint`], wrong === undefined ? [] : [`${id}-wrong`]].flat();
  return ids.length === 0 ? undefined : ids.join(' ');
}
