// LockService (reference/lock). A lock belongs to an execution; it is released at the end of the run and by every dialog.
import { costs } from '../runtime/costs';
import { Exception, type Execution } from '../runtime/execution';
import type { Service } from '../runtime/guard';
import type { World } from '../runtime/world';

type LockName = Parameters<World['locks']['set']>[0];

/** LockService of one run. */
export function lockServiceFor(execution: Execution): Service {
  return new LockService(execution);
}

class LockService implements Service {
  readonly gasType = 'Lock.LockService';

  constructor(private readonly execution: Execution) {}

  getScriptLock(): Lock {
    return new Lock(this.execution, 'script');
  }

  getDocumentLock(): Lock {
    return new Lock(this.execution, 'document');
  }

  getUserLock(): Lock {
    return new Lock(this.execution, `user:${this.execution.effectiveUser}`);
  }
}

class Lock implements Service {
  readonly gasType = 'Lock.Lock';
  private taken = false;

  constructor(
    private readonly execution: Execution,
    private readonly name: LockName,
  ) {}

  /** No effect where this lock is held already. */
  tryLock(timeoutMs: number): boolean {
    this.execution.spend(costs.lock);
    this.taken = this.hasLock() || this.take(timeoutMs);
    return this.taken;
  }

  waitLock(timeoutMs: number): void {
    if (!this.tryLock(timeoutMs)) throw new Exception('Lock timeout: another process was holding the lock for too long.');
  }

  hasLock(): boolean {
    return this.taken && this.execution.world.locks.get(this.name)?.holder === this.execution.id;
  }

  releaseLock(): void {
    this.execution.spend(costs.lock);
    if (this.hasLock()) this.execution.world.locks.delete(this.name);
    this.taken = false;
  }

  /** Lets virtual time pass until the holder is gone or the time is up. A holder without an end outlasts every timeout. */
  private take(timeoutMs: number): boolean {
    const { locks } = this.execution.world;
    const held = locks.get(this.name);
    // a second lock object of the same run: what Google does is unverified; it does not wait for itself here
    if (held !== undefined && held.holder !== this.execution.id) {
      const freeAt = held.until ?? Number.POSITIVE_INFINITY;
      const wait = Math.max(0, freeAt - this.execution.now());
      this.execution.wait(Math.min(wait, Math.max(0, timeoutMs)));
      if (wait > timeoutMs) return false;
    }
    locks.set(this.name, { holder: this.execution.id, until: null });
    return true;
  }
}
