// Logger and console. Both end up in the log of the run, each line with its level; Logger also keeps its own text.
import type { Execution } from '../runtime/execution';
import type { Service } from '../runtime/guard';
import { EnumValue, isService } from '../runtime/guard';

/** Logger of one run (reference/base/logger). */
export function loggerFor(execution: Execution): Service {
  return new Logger(execution);
}

class Logger implements Service {
  readonly gasType = 'Base.Logger';
  private readonly lines: string[] = [];

  constructor(private readonly execution: Execution) {}

  /** Fills %s from the values that follow; answers the Logger, so that calls can be chained. */
  log(first: unknown, ...values: unknown[]): this {
    const text = written(first, values);
    this.lines.push(text);
    this.execution.logs.push(`INFO ${text}`);
    return this;
  }

  getLog(): string {
    return this.lines.map((line) => `${line}\n`).join('');
  }

  clear(): void {
    this.lines.length = 0;
  }
}

type Write = (first?: unknown, ...values: unknown[]) => void;
/** What `console` offers in the V8 runtime (guides/logging, "Cloud Logging"). */
type Console = { readonly [level in 'log' | 'info' | 'warn' | 'error']: Write } & {
  readonly time: (label?: string) => void;
  readonly timeEnd: (label?: string) => void;
};

/** The console of one run: lines go to `execution.logs` as "LEVEL text". Its calls are no service calls and are not counted. */
export function consoleFor(execution: Execution): Console {
  const started = new Map<string, number>();
  const to =
    (level: string): Write =>
    (first = '', ...values) => {
      execution.logs.push(`${level} ${written(first, values)}`);
    };
  return {
    log: to('DEBUG'),
    info: to('INFO'),
    warn: to('WARNING'),
    error: to('ERROR'),
    time: (label = 'default') => {
      started.set(label, execution.now());
    },
    timeEnd: (label = 'default') => {
      const from = started.get(label);
      if (from !== undefined) execution.logs.push(`DEBUG ${label}: ${Math.round(execution.now() - from)}ms`);
      started.delete(label);
    },
  };
}

function written(first: unknown, values: readonly unknown[]): string {
  if (typeof first !== 'string') return [first, ...values].map(textOf).join(' ');
  const rest = [...values];
  const filled = first.replace(/%([sdifjoO%])/g, (mark, kind: string) => {
    if (kind === '%') return rest.length === values.length && values.length === 0 ? mark : '%';
    if (rest.length === 0) return mark;
    const value = rest.shift();
    if (kind === 'd' || kind === 'i') return String(Math.trunc(Number(value)));
    return kind === 'f' ? String(Number(value)) : textOf(value);
  });
  return [filled, ...rest.map(textOf)].join(' ');
}

/** A logged value as text: objects as JSON, as Cloud Logging keeps them, errors with their stack. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof EnumValue) return value.name;
  if (isService(value)) return value.gasType.split('.')[1] ?? value.gasType;
  const { name, message, stack } = value as { name?: unknown; message?: unknown; stack?: unknown };
  if (typeof message === 'string' && typeof name === 'string') return typeof stack === 'string' ? stack : `${name}: ${message}`;
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return '[circular]';
  }
}
