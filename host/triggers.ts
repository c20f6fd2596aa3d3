// Google's scheduler on the virtual clock: which installed triggers are due, and firing them.

import type { EventFacts } from './events';
import type { Host, Outcome } from './host';
import type { Account, InstalledTrigger, World } from './runtime/world';
import { firstFiring, nextFiring } from './services/clock';

/** A firing that is due; `at` is a virtual instant, ms since 1970. */
export type Firing = { readonly trigger: InstalledTrigger; readonly at: number };

/** One firing that happened. A failure shows nothing on screen: Google mails a summary, the host hands back the outcome. */
export type Fired = Firing & { readonly outcome: Outcome };

/** All firings up to `until` in order, as things stand now: a function that runs may still add and remove triggers. */
export function dueTriggers(world: World, until: number): Firing[] {
  const firings: Firing[] = [];
  for (const trigger of world.triggers) {
    for (let at = trigger.nextAt; at !== null && at <= until; at = trigger.clock === null ? null : nextFiring(trigger.clock, at)) {
      firings.push({ trigger, at });
    }
  }
  return firings.sort((one, other) => one.at - other.at);
}

/**
 * Lets the host's clock run to `until` and fires every time trigger on the way, as its creator. `locale` is the language
 * of the creators, which a trigger does not remember.
 */
export function fireDueTriggers(host: Host, until: number, locale: Account['locale'] = 'ja'): Fired[] {
  const fired: Fired[] = [];
  for (let next = earliest(host.world, until); next !== null; next = earliest(host.world, until)) {
    const { trigger, at } = next;
    trigger.nextAt = trigger.clock === null ? null : nextFiring(trigger.clock, at);
    // a run that took long delays the one after it
    host.setNow(Math.max(host.now(), at));
    fired.push(fireTrigger(host, trigger, { kind: 'clock', at: host.now(), triggerUid: trigger.id }, locale));
  }
  host.setNow(Math.max(host.now(), until));
  return fired;
}

function earliest(world: World, until: number): Firing | null {
  return world.triggers.reduce<Firing | null>((first, trigger) => {
    if (trigger.nextAt === null || trigger.nextAt > until) return first;
    return first === null || trigger.nextAt < first.at ? { trigger, at: trigger.nextAt } : first;
  }, null);
}

/** Fires one trigger now, whenever it would be due: its function runs as the trigger's creator, with no screen. */
export function fireTrigger(host: Host, trigger: InstalledTrigger, event: EventFacts, locale: Account['locale'] = 'ja'): Fired {
  const at = host.now();
  const outcome = host.run(trigger.functionName, [], {
    entryPoint: 'timer',
    mode: 'FULL',
    account: { email: trigger.owner, locale },
    event,
  });
  return { trigger, at, outcome };
}

/** Fires the installed triggers for what a person did in the sheet: opened it, edited or changed it. Simple triggers are not among them. */
export function fireSheetTriggers(
  host: Host,
  event: Extract<EventFacts, { kind: 'open' | 'edit' | 'change' }>,
  locale: Account['locale'] = 'ja',
): Fired[] {
  const wanted = { open: 'ON_OPEN', edit: 'ON_EDIT', change: 'ON_CHANGE' } as const;
  return host.world.triggers
    .filter((trigger) => trigger.source === 'SPREADSHEETS' && trigger.event === wanted[event.kind])
    .map((trigger) => fireTrigger(host, trigger, { ...event, triggerUid: trigger.id }, locale));
}

/** After the virtual date was set by hand: repeating triggers are due as if they had just been made. */
export function rescheduleTriggers(world: World, now: number): void {
  for (const trigger of world.triggers) {
    if (trigger.clock !== null && trigger.clock.kind !== 'once') trigger.nextAt = firstFiring(trigger.clock, now);
  }
}
