// The proxy between the script and the services. It knows Google's API from the generated table, so that
//   a member Google does not have is undefined (calling it is a TypeError),
//   wrong arguments are refused in Google's words,
//   a member Google has and this host lacks is refused by name,
// and every call is counted, charged, checked for mode and scopes, and may be made to fail.
import { types } from 'node:util';
import { api, lineage, type Method, methodOf, type Parameter, propertyOf, publicName } from './api';
import { ApiError, Exception, type Execution, Killed, NotImplemented } from './execution';
import type { Realm } from './realm';

/** A service object: its methods carry Google's names, `gasType` says which of Google's types it stands for. */
export type Service = {
  readonly gasType: string;
  /** Where a script may set properties of its own (an HtmlTemplate): they land here. */
  readonly scriptProperties?: Map<string, unknown>;
  /** Values that Google puts beside the methods (the corners of an event's range). */
  readonly plainProperties?: ReadonlyMap<string, number | string>;
};

/** A value of one of Google's enums, such as Base.Button.YES. */
export class EnumValue {
  constructor(
    readonly type: string,
    readonly name: string,
  ) {}
}

const enumValues = new Map<string, EnumValue>();

/** The one EnumValue of this name, e.g. enumValue('Base.Button', 'YES'). */
export function enumValue(type: string, name: string): EnumValue {
  const key = `${type}.${name}`;
  const known = enumValues.get(key);
  if (known !== undefined) return known;
  if (!api.enums[type]?.includes(name)) throw new Error(`Google has no ${key}`);
  const made = new EnumValue(type, name);
  enumValues.set(key, made);
  return made;
}

/** True where `value` is the enum value of this name. */
export function isEnum(value: unknown, type: string, name: string): boolean {
  return value instanceof EnumValue && value.type === type && value.name === name;
}

export function isService(value: unknown): value is Service {
  return typeof value === 'object' && value !== null && typeof (value as { gasType?: unknown }).gasType === 'string';
}

/** Live Apps Script turns these arguments into text although the types say String. */
const laxStrings = new Set([
  'Spreadsheet.Range.setNote', // gas-fakes: setNotes([[25]]) reads "25.0" on live Apps Script
  'Properties.Properties.setProperty', // objects and numbers are stored as text (Poehnelt)
  'Properties.Properties.getProperty', // null has a refusal of its own (tanaikech 2023-05-22)
  'Properties.Properties.deleteProperty',
  'Cache.Cache.put', // objects become "[object Object]", null becomes "null" (Poehnelt 2025-12)
  'Cache.Cache.get', // null has a refusal of its own (same)
  'Cache.Cache.remove',
  'Base.Logger.log',
  'Base.Ui.alert',
]);

/**
 * Needs no consent although the reference lists a scope: in a simple trigger these answer with a blank address
 * (reference/base/session, getActiveUser).
 */
const allowedWithoutConsent = new Set([
  'Base.Session.getActiveUser',
  'Base.User.getEmail',
  'Base.Session.getActiveUserLocale',
  'Base.Session.getScriptTimeZone',
  'Base.Session.getTimeZone',
]);

/** What a simple trigger may touch: the bound file and what needs no scope, but no dialog (guides/triggers). */
const refusedInSimpleTriggers = /^Base\.(Ui\.(alert|prompt|show)|Browser\.)/;
const allowedWithoutDocument = /^(Base\.|HTML\.|Utilities\.|Script\.|Spreadsheet\.SpreadsheetApp\.getUi$|Document\.DocumentApp\.getUi$)/;

export type Guard = {
  /** The globals of the room: services, enums, nothing else. */
  give(value: unknown): unknown;
  take(value: unknown): unknown;
  /** Turns host errors into errors of the room. */
  fail(error: unknown): never;
};

export function openGuard(execution: Execution, realm: Realm): Guard {
  const proxies = new WeakMap<object, object>();
  const targets = new WeakMap<object, object>();
  const enumSets = new Map<string, object>();

  const give = (value: unknown): unknown => realm.give(value, giveObject);

  function giveObject(value: object): unknown {
    if (value instanceof EnumValue) return Reflect.get(enumSet(value.type), value.name);
    if (isService(value)) return serviceProxy(value);
    if (typeof value === 'function') return value;
    throw new Error(`The host cannot hand over a ${value.constructor.name}`);
  }

  function enumSet(type: string): object {
    const known = enumSets.get(type);
    if (known !== undefined) return known;
    const set = realm.give({}, giveObject) as Record<string, unknown>;
    const names = api.enums[type] ?? [];
    names.forEach((name, ordinal) => {
      const item = realm.give({}, giveObject) as Record<string, unknown>;
      const methods: Record<string, () => unknown> = { toString: () => name, name: () => name, ordinal: () => ordinal, toJSON: () => name };
      for (const [key, method] of Object.entries(methods)) Object.defineProperty(item, key, { value: method, enumerable: false });
      targets.set(item, enumValue(type, name));
      set[name] = Object.freeze(item);
    });
    enumSets.set(type, Object.freeze(set));
    return set;
  }

  function serviceProxy(service: Service): object {
    const known = proxies.get(service);
    if (known !== undefined) return known;
    const bound = new Map<string, unknown>();
    const proxy = new Proxy(realm.give({}, giveObject) as object, {
      get: (_, key) => {
        if (typeof key === 'symbol') return undefined;
        if (service.scriptProperties?.has(key)) return service.scriptProperties.get(key);
        const plain = service.plainProperties?.get(key);
        if (plain !== undefined) return plain;
        if (!bound.has(key)) bound.set(key, member(service, key));
        return bound.get(key);
      },
      has: (_, key) =>
        typeof key === 'string' && (methodOf(service.gasType, key) !== undefined || propertyOf(service.gasType, key) !== undefined),
      set: (_, key, value) => {
        if (service.scriptProperties === undefined || typeof key === 'symbol') return false;
        service.scriptProperties.set(key, value);
        return true;
      },
      ownKeys: () => [],
    });
    proxies.set(service, proxy);
    targets.set(proxy, service);
    return proxy;
  }

  function member(service: Service, key: string): unknown {
    const type = service.gasType;
    const method = methodOf(type, key);
    if (method !== undefined) return (...args: unknown[]) => call(service, key, method, args);
    const property = propertyOf(type, key);
    if (property !== undefined && property !== null) return enumSet(property);
    if (property === null) {
      if (!(key in service)) throw realm.error('NotImplemented', new NotImplemented(`${publicName(type)}.${key}`).message);
      return give(Reflect.get(service, key));
    }
    if (key === 'toString') return () => textOf(service);
    return undefined;
  }

  function textOf(service: Service): string {
    const own = Reflect.get(service, 'toString');
    return own === Object.prototype.toString ? (service.gasType.split('.')[1] ?? service.gasType) : String(own.call(service));
  }

  function call(service: Service, key: string, method: Method, given: readonly unknown[]): unknown {
    const type = service.gasType;
    const name = `${publicName(type)}.${key}`;
    try {
      const counted = execution.count(name);
      allow(`${type}.${key}`, name, method.scopes);
      const args = given.map(take);
      if (!method.overloads.some((overload) => fits(overload, args, `${type}.${key}`))) {
        throw new Exception(`The parameters (${args.map(kindName).join(',')}) don't match the method signature for ${name}.`);
      }
      const run: unknown = Reflect.get(service, key);
      if (typeof run !== 'function') throw new NotImplemented(name);
      const answer = give(run.apply(service, args));
      execution.done(counted, name);
      return answer;
    } catch (error) {
      return fail(error);
    }
  }

  function allow(key: string, name: string, scopes: readonly string[]): void {
    const refuse = (): never => {
      const needed = scopes.length === 0 ? '' : ` Required permissions: (${scopes.join(' || ')})`;
      throw new Exception(`You do not have permission to call ${name}.${needed}`);
    };
    if (execution.mode === 'NONE' && !allowedWithoutDocument.test(key)) refuse();
    if (execution.mode !== 'FULL') {
      if (refusedInSimpleTriggers.test(key)) refuse();
      const ofBoundFile = scopes.some((scope) => scope.endsWith('.currentonly'));
      if (scopes.length > 0 && !ofBoundFile && !allowedWithoutConsent.has(key)) refuse();
    }
    if (scopes.length === 0 || scopes.some((scope) => execution.grants(scope))) return;
    if (execution.mode !== 'FULL' && allowedWithoutConsent.has(key)) return;
    throw new Exception(
      `Specified permissions are not sufficient to call ${name}. Required permissions: ${scopes.length === 1 ? scopes[0] : `(${scopes.join(' || ')})`}`,
    );
  }

  function take(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const target = targets.get(value);
    if (target !== undefined) return target;
    if (Array.isArray(value)) return Array.from(value, take);
    if (types.isDate(value)) return new Date(value.getTime());
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype === null || Object.getPrototypeOf(prototype) === null) {
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, take(item)]));
    }
    return value;
  }

  function fail(error: unknown): never {
    if (error instanceof ApiError) throw Object.assign(realm.error(error.name, error.message), { details: give(error.details) });
    if (error instanceof Exception || error instanceof NotImplemented) throw realm.error(error.name, error.message);
    if (error instanceof Killed) throw error;
    throw error;
  }

  return { give, take, fail };
}

function fits(overload: readonly Parameter[], args: readonly unknown[], key: string): boolean {
  const last = overload.at(-1);
  const most = last?.r ? Number.POSITIVE_INFINITY : overload.length;
  if (args.length > most) return false;
  return overload.every((parameter, index) => {
    if (index >= args.length) return parameter.o === true || parameter.r === true;
    const rest = parameter.r ? args.slice(index) : [args[index]];
    return rest.every((arg) => parameter.r || fitsKinds(parameter.t, arg, key, parameter.o === true));
  });
}

function fitsKinds(kinds: readonly string[], arg: unknown, key: string, optional: boolean): boolean {
  return kinds.some((kind) => {
    if (arg === undefined) return optional || kind === 'any';
    if (arg === null) return kind !== 'number' && kind !== 'Boolean' && (kind !== 'String' || laxStrings.has(key));
    switch (kind) {
      case 'any':
        return true;
      case 'String':
        return typeof arg === 'string' || laxStrings.has(key);
      case 'number':
        return typeof arg === 'number';
      case 'Boolean':
        return typeof arg === 'boolean';
      case 'Date':
        return types.isDate(arg);
      case 'Array':
        return Array.isArray(arg);
      case 'Function':
        return typeof arg === 'function';
      case 'Object':
        return typeof arg === 'object';
      case 'null':
        return false;
      default:
        return fitsType(kind, arg);
    }
  });
}

function fitsType(kind: string, arg: unknown): boolean {
  if (arg instanceof EnumValue) return arg.type === kind;
  if (isService(arg)) {
    if (kind === 'Base.BlobSource') return methodOf(arg.gasType, 'getBlob') !== undefined;
    return lineage(arg.gasType).includes(kind);
  }
  // an interface without methods is only a shape for options (MailAdvancedParameters)
  const type = api.types[kind];
  return (
    typeof arg === 'object' &&
    !Array.isArray(arg) &&
    (type === undefined ? api.enums[kind] === undefined : Object.keys(type.methods).length === 0)
  );
}

/** How Google names an argument's kind in "The parameters (…) don't match". */
function kindName(arg: unknown): string {
  if (arg === null || arg === undefined) return 'null';
  if (typeof arg === 'string') return 'String';
  if (typeof arg === 'number') return 'number';
  if (typeof arg === 'boolean') return 'Boolean';
  if (Array.isArray(arg)) {
    if (arg.length > 0 && arg.every((item) => typeof item === 'number')) return 'number[]';
    return arg.every((item) => typeof item === 'string') ? 'String[]' : 'Object[]';
  }
  if (isService(arg)) return publicName(arg.gasType);
  if (arg instanceof EnumValue) return publicName(arg.type);
  return '(class)';
}
