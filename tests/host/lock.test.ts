import { scriptHost } from '../support/scriptHost';

const script = `
  function tryIt(ms) { return LockService.getScriptLock().tryLock(ms); }
  function waitForIt(ms) { LockService.getScriptLock().waitLock(ms); }
  function hold() { const lock = LockService.getScriptLock(); lock.waitLock(1000); SpreadsheetApp.flush(); lock.releaseLock(); }
`;

describe('LockService', () => {
  test('gives a free lock at once', () => {
    expect(scriptHost(script).run('tryIt', [0]).returned).toBe(true);
  });

  // reference/lock/lock, tryLock: false once the time is up
  test('answers false after the whole timeout where another holds the lock', () => {
    const host = scriptHost(script);
    host.world.locks.set('script', { holder: 'another', until: null });
    const { returned, virtualMs } = host.run('tryIt', [5000]);
    expect(returned).toBe(false);
    expect(virtualMs >= 5000).toBe(true);
  });

  // Text: live reports (platform facts F)
  test('throws from waitLock where another holds the lock too long', () => {
    const host = scriptHost(script);
    host.world.locks.set('script', { holder: 'another', until: null });
    expect(host.run('waitForIt', [1000]).error).toMatchObject({
      name: 'Exception',
      message: 'Lock timeout: another process was holding the lock for too long.',
    });
  });

  test('waits only until the holder lets go', () => {
    const host = scriptHost(script);
    host.world.locks.set('script', { holder: 'another', until: host.now() + 3000 });
    const { returned, virtualMs } = host.run('tryIt', [30_000]);
    expect(returned).toBe(true);
    expect(virtualMs < 4000).toBe(true);
  });

  test('keeps a second execution out while the first holds the lock', () => {
    const host = scriptHost(script);
    const second: unknown[] = [];
    host.run('hold', [], {
      onCall: (_, method) => {
        if (method === 'SpreadsheetApp.flush') second.push(host.run('tryIt', [1000]).returned);
      },
    });
    expect(second).toEqual([false]);
  });

  // reference/lock/lock-service: released when the script ends
  test('lets the lock go when the run ends without releasing it', () => {
    const host = scriptHost(script);
    host.run('waitForIt', [1000]);
    expect(host.run('tryIt', [0]).returned).toBe(true);
  });

  test('lets the lock go when the run is killed', () => {
    const host = scriptHost(script);
    host.run('hold', [], { fault: { at: 3, kind: 'kill' } });
    expect(host.world.locks.size).toBe(0);
  });

  // reference/base/ui, alert: dialogs suspend the script and locks do not survive the suspension
  test('is gone after a dialog', () => {
    const host = scriptHost(
      `function f() { const lock = LockService.getScriptLock(); lock.waitLock(1000); SpreadsheetApp.getUi().alert('?'); return lock.hasLock(); }`,
    );
    expect(host.run('f').returned).toBe(false);
  });

  test('keeps script, document and user locks apart', () => {
    const host = scriptHost(
      `function f() { return [LockService.getScriptLock(), LockService.getDocumentLock(), LockService.getUserLock()].map((lock) => lock.tryLock(0)); }`,
    );
    expect(host.run('f').returned).toEqual([true, true, true]);
  });

  test('knows whether it holds', () => {
    const host = scriptHost(
      `function f() { const lock = LockService.getScriptLock(); const before = lock.hasLock(); lock.tryLock(0); const held = lock.hasLock(); lock.releaseLock(); return [before, held, lock.hasLock()]; }`,
    );
    expect(host.run('f').returned).toEqual([false, true, false]);
  });
});
