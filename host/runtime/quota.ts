// Quotas: a window opens with the first request; that of a daily quota lasts 24 hours (guides/services/quotas).
import type { World } from './world';

const DAY = 24 * 60 * 60_000;

/**
 * Uses one of a quota and says whether there was enough; where there was not, nothing is used. `limit` is per account and
 * window, `now` the virtual instant in ms.
 */
export function useQuota(world: World, name: string, email: string, limit: number, now: number, windowMs = DAY): boolean {
  const used = quotaUsed(world, name, email, now, windowMs);
  if (used + 1 > limit) return false;
  const key = `${name}:${email}`;
  const open = world.quotas.get(key);
  const openedAt = used > 0 && open !== undefined ? open.openedAt : now;
  world.quotas.set(key, { openedAt, used: used + 1 });
  return true;
}

/** How much of the quota the account has used in the window that is open at `now`; 0 where none is open. */
export function quotaUsed(world: World, name: string, email: string, now: number, windowMs = DAY): number {
  const open = world.quotas.get(`${name}:${email}`);
  return open === undefined || now >= open.openedAt + windowMs ? 0 : open.used;
}
