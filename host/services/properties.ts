// PropertiesService: the three stores of texts kept between runs (reference/properties).
import { costs } from '../runtime/costs';
import { Exception, type Execution } from '../runtime/execution';
import type { Service } from '../runtime/guard';
import { javaText } from './javaText';

/** 9 kB a value, 500 kB a store (guides/services/quotas). Live values up to the store's size were accepted in 2023; others were refused above 9 kB. */
const VALUE_BYTES = 9 * 1024;
const STORE_BYTES = 500 * 1024;

/** PropertiesService of one run. */
export function propertiesServiceFor(execution: Execution): Service {
  return new PropertiesService(execution);
}

class PropertiesService implements Service {
  readonly gasType = 'Properties.PropertiesService';

  constructor(private readonly execution: Execution) {}

  getScriptProperties(): Properties {
    return new Properties(this.execution, this.execution.world.scriptProperties);
  }

  getDocumentProperties(): Properties {
    return new Properties(this.execution, this.execution.world.documentProperties);
  }

  /** Of the effective user: a trigger sees the store of its creator. */
  getUserProperties(): Properties {
    const { world, effectiveUser } = this.execution;
    const store = world.userProperties.get(effectiveUser) ?? new Map<string, string>();
    world.userProperties.set(effectiveUser, store);
    return new Properties(this.execution, store);
  }
}

class Properties implements Service {
  readonly gasType = 'Properties.Properties';

  constructor(
    private readonly execution: Execution,
    private readonly store: Map<string, string>,
  ) {}

  getProperty(key: unknown): string | null {
    this.execution.spend(costs.propertyGet);
    return this.store.get(named(key)) ?? null;
  }

  getProperties(): Record<string, string> {
    this.execution.spend(costs.propertyGet);
    return Object.fromEntries(this.store);
  }

  getKeys(): string[] {
    this.execution.spend(costs.propertyGet);
    return [...this.store.keys()];
  }

  setProperty(key: unknown, value: unknown): this {
    this.execution.spend(costs.propertySet);
    this.write([[named(key), javaText(value)]], false);
    return this;
  }

  setProperties(properties: Readonly<Record<string, unknown>>, deleteAllOthers = false): this {
    this.execution.spend(costs.propertySet);
    this.write(
      Object.entries(properties).map(([key, value]) => [named(key), javaText(value)]),
      deleteAllOthers,
    );
    return this;
  }

  deleteProperty(key: unknown): this {
    this.execution.spend(costs.propertySet);
    this.store.delete(named(key));
    return this;
  }

  deleteAllProperties(): this {
    this.execution.spend(costs.propertySet);
    this.store.clear();
    return this;
  }

  /** All of them or none. What is written stays, even where the run is killed later: properties are not buffered. */
  private write(entries: readonly (readonly [string, string])[], deleteAllOthers: boolean): void {
    const next = new Map([...(deleteAllOthers ? [] : this.store), ...entries]);
    if (entries.some(([, value]) => bytes(value) > VALUE_BYTES)) throw new Exception('Argument too large: value');
    const size = [...next].reduce((sum, [key, value]) => sum + bytes(key) + bytes(value), 0);
    if (size > STORE_BYTES)
      throw new Exception('You have exceeded the property storage quota. Please remove some properties and try again.');
    this.store.clear();
    for (const [key, value] of next) this.store.set(key, value);
  }
}

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

/** The key, refused as live Apps Script refuses it (tanaikech 2023-05-22). */
function named(key: unknown): string {
  if (key === null || key === '')
    throw new Exception('When setting or getting a property value, the property name must not be null or empty.');
  return javaText(key);
}
