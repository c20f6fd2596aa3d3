// Checks that google.script.run can carry a value between a page and the script: plain JSON only (guides/html/communication;
// reference/run).

/** The key of the first value that google.script.run refuses to send, searched depth first; null where all may go. */
export function illegalArgument(values: readonly unknown[] | Readonly<Record<string, unknown>>): string | null {
  for (const [key, value] of Object.entries(values)) {
    if (kindOf(value) === 'other') return key;
    if (typeof value === 'object' && value !== null) {
      const inner = illegalArgument(value as Readonly<Record<string, unknown>>);
      if (inner !== null) return inner;
    }
  }
  return null;
}

/**
 * Where an answer is not plain JSON, as "a Date at rows[2].due"; null where it is fine. undefined alone is fine: the page
 * gets null. NaN and Infinity are refused because nobody has shown what they become.
 */
export function illegalValue(value: unknown): string | null {
  return value === undefined ? null : illegalAt(value, 'the answer');
}

function illegalAt(value: unknown, path: string): string | null {
  if (value === undefined) return `undefined at ${path}`;
  if (kindOf(value) === 'other') return `${nameOf(value)} at ${path}`;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, item] of Object.entries(value)) {
    const step = Array.isArray(value) ? `[${key}]` : `.${key}`;
    const found = illegalAt(item, path === 'the answer' ? step.replace(/^\./, '') : `${path}${step}`);
    if (found !== null) return found;
  }
  return null;
}

/** Works across realms: a plain object is one whose prototype has none. */
function kindOf(value: unknown): 'plain' | 'other' {
  switch (typeof value) {
    case 'string':
    case 'boolean':
    case 'undefined':
      return 'plain';
    case 'number':
      return Number.isFinite(value) ? 'plain' : 'other';
    case 'object': {
      if (value === null || Array.isArray(value)) return 'plain';
      const prototype: unknown = Object.getPrototypeOf(value);
      return prototype === null || Object.getPrototypeOf(prototype) === null ? 'plain' : 'other';
    }
    default:
      return 'other';
  }
}

function nameOf(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return `a ${typeof value}`;
  const { constructor: maker, gasType } = value as { readonly constructor?: { readonly name?: unknown }; readonly gasType?: unknown };
  return `a ${typeof gasType === 'string' ? (gasType.split('.')[1] ?? gasType) : String(maker?.name ?? 'object')}`;
}
