// Session: who runs the script (reference/base/session).
import { createHash } from 'node:crypto';
import type { Execution } from '../runtime/execution';
import type { Service } from '../runtime/guard';

/** Session of one run. */
export function sessionFor(execution: Execution): Service {
  return new Session(execution);
}

/** The person as an event or Session shows them; the address is blank where Google hides it. */
function activeUser(execution: Execution): User {
  // blank in simple triggers and wherever policy forbids (reference/base/session, getActiveUser)
  return new User(execution.mode === 'FULL' ? execution.account.email : '');
}

/**
 * The person in an edit event. Logs show address and nickname as plain texts besides the methods: "user":{"nickname":…,"email":…}
 * (tanaikech, Benchmark: Event Objects; eguweb.jp 66619). People of the file's own Workspace domain are not hidden (reference/base/session,
 * getActiveUser).
 */
export function eventUser(execution: Execution): Service {
  const { email } = execution.account;
  const domainOf = (address: string): string => address.slice(address.indexOf('@') + 1);
  const known = execution.mode === 'FULL' || domainOf(email) === domainOf(execution.book.owner ?? '');
  const shown = known ? email : '';
  return Object.assign(new User(shown), {
    plainProperties: new Map([
      ['email', shown],
      ['nickname', shown.split('@')[0] ?? ''],
    ]),
  });
}

class User implements Service {
  readonly gasType = 'Base.User';

  constructor(private readonly email: string) {}

  getEmail(): string {
    return this.email;
  }

  getUserLoginId(): string {
    return this.email;
  }

  toString(): string {
    return this.email;
  }
}

class Session implements Service {
  readonly gasType = 'Base.Session';

  constructor(private readonly execution: Execution) {}

  getActiveUser(): User {
    return activeUser(this.execution);
  }

  getEffectiveUser(): User {
    return new User(this.execution.effectiveUser);
  }

  getUser(): User {
    return activeUser(this.execution);
  }

  getActiveUserLocale(): string {
    return this.execution.account.locale;
  }

  getScriptTimeZone(): string {
    return this.execution.manifest.timeZone;
  }

  getTimeZone(): string {
    return this.execution.manifest.timeZone;
  }

  /** A key that tells people apart without naming them; it changes every 30 days. */
  getTemporaryActiveUserKey(): string {
    const month = Math.floor(this.execution.now() / (30 * 24 * 60 * 60_000));
    return createHash('sha256').update(`${this.execution.account.email}/${month}`).digest('base64');
  }
}
