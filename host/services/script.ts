// ScriptApp: installed triggers and authorisation (reference/script).
import { costs } from '../runtime/costs';
import { type AuthMode, Exception, type Execution } from '../runtime/execution';
import { type EnumValue, enumValue, type Service } from '../runtime/guard';
import type { ClockRule, InstalledTrigger } from '../runtime/world';
import { firstFiring } from './clock';
import { instantOf, isJavaZone, wallTimeAt } from './javaDate';

/** Triggers a person may have in one script (guides/services/quotas). */
const MOST_TRIGGERS = 20;
const MINUTE = 60_000;

/** ScriptApp of one run. */
export function scriptAppFor(execution: Execution): Service {
  return new ScriptApp(execution);
}

class ScriptApp implements Service {
  readonly gasType = 'Script.ScriptApp';

  constructor(private readonly execution: Execution) {}

  newTrigger(functionName: string): TriggerBuilder {
    return new TriggerBuilder(this.execution, functionName);
  }

  /** The caller's own only: others' triggers are invisible (guides/triggers/installable). */
  getProjectTriggers(): Trigger[] {
    this.execution.spend(costs.handle);
    return ownTriggers(this.execution).map((trigger) => new Trigger(this.execution, trigger));
  }

  getScriptTriggers(): Trigger[] {
    return this.getProjectTriggers();
  }

  deleteTrigger(trigger: Trigger): void {
    this.execution.spend(costs.trigger);
    const { world } = this.execution;
    world.triggers = world.triggers.filter(({ id, owner }) => id !== trigger.model.id || owner !== this.execution.effectiveUser);
  }

  getScriptId(): string {
    return 'local-script';
  }

  getInstallationSource(): EnumValue {
    return enumValue('Script.InstallationSource', 'NONE');
  }

  getAuthorizationInfo(): AuthorizationInfo {
    return new AuthorizationInfo(this.execution.mode, this.execution.manifest.oauthScopes ?? []);
  }
}

const ownTriggers = ({ world, effectiveUser }: Execution): InstalledTrigger[] =>
  world.triggers.filter(({ owner }) => owner === effectiveUser);

class AuthorizationInfo implements Service {
  readonly gasType = 'Script.AuthorizationInfo';

  constructor(
    private readonly mode: AuthMode,
    private readonly scopes: readonly string[],
  ) {}

  /** Inside onOpen this said "required" for people who had consented (one live project): menus must not hang on it. */
  getAuthorizationStatus(): EnumValue {
    return enumValue('Script.AuthorizationStatus', this.mode === 'FULL' ? 'NOT_REQUIRED' : 'REQUIRED');
  }

  /** null where nothing is left to authorise (reference/script/authorization-info). */
  getAuthorizationUrl(): string | null {
    return this.mode === 'FULL' ? null : 'https://script.google.com/';
  }

  getAuthorizedScopes(): string[] {
    return this.mode === 'FULL' ? [...this.scopes] : [];
  }
}

class Trigger implements Service {
  readonly gasType = 'Script.Trigger';

  constructor(
    private readonly execution: Execution,
    readonly model: InstalledTrigger,
  ) {}

  getHandlerFunction(): string {
    return this.model.functionName;
  }

  getUniqueId(): string {
    return this.model.id;
  }

  getEventType(): EnumValue {
    return enumValue('Script.EventType', this.model.event);
  }

  getTriggerSource(): EnumValue {
    return enumValue('Script.TriggerSource', this.model.source);
  }

  /** The file's ID; null for a clock (reference/script/trigger). */
  getTriggerSourceId(): string | null {
    return this.model.source === 'CLOCK' ? null : this.execution.book.id;
  }
}

class TriggerBuilder implements Service {
  readonly gasType = 'Script.TriggerBuilder';

  constructor(
    private readonly execution: Execution,
    private readonly functionName: string,
  ) {}

  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.execution, this.functionName);
  }

  /** Of the bound file only: other files are not there. */
  forSpreadsheet(file: unknown): SpreadsheetTriggerBuilder {
    const { book } = this.execution;
    if (typeof file === 'string' && file !== book.id)
      throw new Exception(`Document ${file} is missing (perhaps it was deleted, or you don't have read access?)`);
    return new SpreadsheetTriggerBuilder(this.execution, this.functionName);
  }
}

/** Keeps a new trigger; refuses the 21st of a person. */
function install(execution: Execution, trigger: Pick<InstalledTrigger, 'functionName' | 'source' | 'event' | 'clock' | 'nextAt'>): Trigger {
  execution.spend(costs.trigger);
  if (ownTriggers(execution).length >= MOST_TRIGGERS) {
    throw new Exception('This script has too many triggers. Triggers must be deleted from the script before more can be added.');
  }
  const model: InstalledTrigger = { ...trigger, id: newId(execution), owner: execution.effectiveUser };
  execution.world.triggers = [...execution.world.triggers, model];
  return new Trigger(execution, model);
}

/** A number like Google's. A seeded run repeats its numbers, so those in use from an earlier one are passed over. */
function newId(execution: Execution): string {
  const id = String(Math.floor(execution.random() * 9e18) + 1e18);
  return execution.world.triggers.some((trigger) => trigger.id === id) ? newId(execution) : id;
}

class SpreadsheetTriggerBuilder implements Service {
  readonly gasType = 'Script.SpreadsheetTriggerBuilder';
  private event: 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE' | null = null;

  constructor(
    private readonly execution: Execution,
    private readonly functionName: string,
  ) {}

  onOpen(): this {
    this.event = 'ON_OPEN';
    return this;
  }

  onEdit(): this {
    this.event = 'ON_EDIT';
    return this;
  }

  onChange(): this {
    this.event = 'ON_CHANGE';
    return this;
  }

  create(): Trigger {
    if (this.event === null) throw new Exception('The trigger has no event: call onOpen, onEdit or onChange first.');
    return install(this.execution, {
      functionName: this.functionName,
      source: 'SPREADSHEETS',
      event: this.event,
      clock: null,
      nextAt: null,
    });
  }
}

type Frequency =
  | { readonly kind: 'once'; readonly at: number }
  | { readonly kind: 'onDate'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly kind: 'everyMinutes' | 'everyHours' | 'everyDays' | 'everyWeeks'; readonly count: number }
  | { readonly kind: 'onMonthDay'; readonly day: number };

/** What the calls to the builder have said so far. */
type ClockWish = {
  readonly frequency: Frequency | null;
  readonly weekDay: string | null;
  readonly hour: number | null;
  readonly minute: number | null;
  readonly timeZone: string;
};

class ClockTriggerBuilder implements Service {
  readonly gasType = 'Script.ClockTriggerBuilder';
  private wish: ClockWish;

  constructor(
    private readonly execution: Execution,
    private readonly functionName: string,
  ) {
    this.wish = { frequency: null, weekDay: null, hour: null, minute: null, timeZone: execution.manifest.timeZone };
  }

  after(milliseconds: number): this {
    return this.repeat({ kind: 'once', at: this.execution.now() + milliseconds });
  }

  at(date: Date): this {
    return this.repeat({ kind: 'once', at: date.getTime() });
  }

  /** Midnight of that day unless atHour and nearMinute say more. */
  atDate(year: number, month: number, day: number): this {
    return this.repeat({ kind: 'onDate', year, month, day });
  }

  everyMinutes(count: number): this {
    return this.repeat({ kind: 'everyMinutes', count: oneOf('everyMinutes', count, [1, 5, 10, 15, 30]) });
  }

  /** The editor offers these numbers; that the method takes no others is believed, not shown. */
  everyHours(count: number): this {
    return this.repeat({ kind: 'everyHours', count: oneOf('everyHours', count, [1, 2, 4, 6, 8, 12]) });
  }

  everyDays(count: number): this {
    return this.repeat({ kind: 'everyDays', count: within('everyDays', count, 1, 365) });
  }

  everyWeeks(count: number): this {
    return this.repeat({ kind: 'everyWeeks', count: within('everyWeeks', count, 1, 52) });
  }

  onMonthDay(day: number): this {
    return this.repeat({ kind: 'onMonthDay', day: within('onMonthDay', day, 1, 31) });
  }

  onWeekDay(day: EnumValue): this {
    this.wish = { ...this.wish, weekDay: day.name };
    return this;
  }

  atHour(hour: number): this {
    this.wish = { ...this.wish, hour: within('atHour', hour, 0, 23) };
    return this;
  }

  nearMinute(minute: number): this {
    this.wish = { ...this.wish, minute: within('nearMinute', minute, 0, 59) };
    return this;
  }

  inTimezone(timeZone: string): this {
    if (!isJavaZone(timeZone)) throw new Exception(`Invalid time zone: ${timeZone}`);
    this.wish = { ...this.wish, timeZone };
    return this;
  }

  create(): Trigger {
    const clock = ruleOf(this.wish, this.execution.random);
    const first = firstFiring(clock, this.execution.now());
    const nextAt = clock.kind === 'everyHours' && this.wish.minute !== null ? nearMinute(this.execution, this.wish) : first;
    return install(this.execution, { functionName: this.functionName, source: 'CLOCK', event: 'CLOCK', clock, nextAt });
  }

  private repeat(frequency: Frequency): this {
    if (this.wish.frequency !== null) throw new Exception('The trigger already has a frequency.');
    this.wish = { ...this.wish, frequency };
    return this;
  }
}

/** The rule that the wishes come to. `random` picks the minutes Google leaves open; afterwards they stay (reference/script/clock-trigger-builder). */
function ruleOf(wish: ClockWish, random: () => number): ClockRule {
  const { timeZone, weekDay } = wish;
  const frequency: Frequency | null = wish.frequency ?? (weekDay === null ? null : { kind: 'everyWeeks', count: 1 });
  // "Frequency is required if you are using atHour() or nearMinute()" (reference); Google's wording of the error is not known
  if (frequency === null) throw new Exception('The trigger has no frequency: call everyDays, everyWeeks or onMonthDay first.');
  if (weekDay !== null && frequency.kind !== 'everyWeeks') throw new Exception('onWeekDay needs everyWeeks.');
  switch (frequency.kind) {
    case 'once':
      return frequency;
    case 'onDate': {
      const { year, month, day } = frequency;
      return {
        kind: 'once',
        at: instantOf({ year, month, day, hour: wish.hour ?? 0, minute: wish.minute ?? 0, second: 0, millisecond: 0 }, timeZone),
      };
    }
    case 'everyMinutes':
      return { kind: 'everyMinutes', minutes: frequency.count };
    case 'everyHours':
      return { kind: 'everyHours', hours: frequency.count };
    case 'everyDays':
      return { kind: 'everyDays', days: frequency.count, ...timeOfDay(wish, random), timeZone };
    case 'everyWeeks':
      return { kind: 'everyWeeks', weeks: frequency.count, weekDay: weekDay ?? 'MONDAY', ...timeOfDay(wish, random), timeZone };
    case 'onMonthDay':
      return { kind: 'onMonthDay', day: frequency.day, ...timeOfDay(wish, random), timeZone };
  }
}

/** "9 AM" is some minute between 9 and 10; nearMinute is kept to within 15 minutes, never leaving the day. */
function timeOfDay(wish: ClockWish, random: () => number): { hour: number; minute: number } {
  const hour = wish.hour ?? Math.floor(random() * 24);
  const chosen = wish.minute === null ? Math.floor(random() * 60) : wish.minute + Math.floor(random() * 31) - 15;
  const minutes = Math.min(24 * 60 - 1, Math.max(0, hour * 60 + chosen));
  return { hour: Math.floor(minutes / 60), minute: minutes % 60 };
}

/** The next time the clock shows about that minute. */
function nearMinute(execution: Execution, { minute, timeZone }: ClockWish): number {
  const now = execution.now();
  const wished = (minute ?? 0) + Math.floor(execution.random() * 31) - 15;
  const wait = (((wished - wallTimeAt(now, timeZone).minute) % 60) + 60) % 60;
  return now + (wait === 0 ? 60 : wait) * MINUTE;
}

function oneOf(method: string, value: number, allowed: readonly number[]): number {
  if (allowed.includes(value)) return value;
  // the text of a live failure of everyMinutes
  throw new Exception(
    `The value you passed to ${method} was invalid. It must be one of ${allowed.slice(0, -1).join(', ')} or ${allowed.at(-1)}.`,
  );
}

function within(method: string, value: number, least: number, most: number): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new Exception(`The value you passed to ${method} was invalid. It must be between ${least} and ${most}.`);
}
