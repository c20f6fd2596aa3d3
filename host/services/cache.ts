// CacheService: texts that expire (reference/cache; limits and odd values measured live by J. Poehnelt, 2025-12).
import { costs } from '../runtime/costs';
import { Exception, type Execution } from '../runtime/execution';
import type { Service } from '../runtime/guard';
import type { CacheEntry } from '../runtime/world';
import { javaText } from './javaText';

const KEY_LENGTH = 250;
const VALUE_BYTES = 102_400;
const DEFAULT_SECONDS = 600;
const MOST_SECONDS = 21_600;
const MOST_ITEMS = 1_000;
/** What goes at once when the cache overflows, oldest first. */
const EVICTED = 100;

/** CacheService of one run. */
export function cacheServiceFor(execution: Execution): Service {
  return new CacheService(execution);
}

class CacheService implements Service {
  readonly gasType = 'Cache.CacheService';

  constructor(private readonly execution: Execution) {}

  getScriptCache(): Cache {
    return this.cache('script');
  }

  getDocumentCache(): Cache {
    return this.cache('document');
  }

  getUserCache(): Cache {
    return this.cache(`user:${this.execution.effectiveUser}`);
  }

  private cache(name: string): Cache {
    const { caches } = this.execution.world;
    const entries = caches.get(name) ?? new Map<string, CacheEntry>();
    caches.set(name, entries);
    return new Cache(this.execution, entries);
  }
}

class Cache implements Service {
  readonly gasType = 'Cache.Cache';

  constructor(
    private readonly execution: Execution,
    private readonly entries: Map<string, CacheEntry>,
  ) {}

  get(key: unknown): string | null {
    this.execution.spend(costs.cacheGet);
    return this.find(keyOf(key));
  }

  /** Only the keys that were found. */
  getAll(keys: readonly unknown[]): Record<string, string> {
    this.execution.spend(costs.cacheGet);
    const found: Record<string, string> = {};
    for (const key of keys.map(keyOf)) {
      const value = this.find(key);
      if (value !== null) found[key] = value;
    }
    return found;
  }

  put(key: unknown, value: unknown, seconds = DEFAULT_SECONDS): void {
    this.execution.spend(costs.cachePut);
    this.write([[keyOf(key), javaText(value)]], seconds);
  }

  putAll(values: Readonly<Record<string, unknown>>, seconds = DEFAULT_SECONDS): void {
    this.execution.spend(costs.cachePut);
    this.write(
      Object.entries(values).map(([key, value]) => [keyOf(key), javaText(value)]),
      seconds,
    );
  }

  remove(key: unknown): void {
    this.execution.spend(costs.cachePut);
    this.entries.delete(keyOf(key));
  }

  removeAll(keys: readonly unknown[]): void {
    this.execution.spend(costs.cachePut);
    for (const key of keys.map(keyOf)) this.entries.delete(key);
  }

  private find(key: string): string | null {
    const entry = this.entries.get(key);
    if (entry === undefined) return null;
    if (entry.expiresAt > this.execution.now()) return entry.value;
    this.entries.delete(key);
    return null;
  }

  private write(values: readonly (readonly [string, string])[], seconds: number): void {
    if (values.some(([, value]) => Buffer.byteLength(value, 'utf8') > VALUE_BYTES)) throw new Exception('Argument too large: value');
    // more than six hours is documented as the most, not as an error; a negative time is stored (live) and so already over
    const expiresAt = this.execution.now() + Math.min(seconds, MOST_SECONDS) * 1000;
    for (const [key, value] of values) {
      // age counts from the first put of the key; reading does not renew it
      this.entries.set(key, { value, expiresAt });
      if (this.entries.size > MOST_ITEMS) for (const old of [...this.entries.keys()].slice(0, EVICTED)) this.entries.delete(old);
    }
  }
}

function keyOf(key: unknown): string {
  if (key === null || key === undefined || key === '') throw new Exception('Invalid argument: key');
  const text = javaText(key);
  if (text.length > KEY_LENGTH) throw new Exception('Argument too large: key');
  return text;
}
