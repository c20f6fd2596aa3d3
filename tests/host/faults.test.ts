import { scriptHost } from '../support/scriptHost';

const write = `
  function write() {
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange('A1').setValue('一');
    SpreadsheetApp.flush();
    sheet.getRange('A2').setValue('二');
    Utilities.getUuid();
  }
`;
/** Calls in order: getActiveSheet, getRange, setValue, flush, getRange, setValue, getUuid. */
const lastCall = 7;

describe('a planned fault', () => {
  // ErrorHandler's catalogue: "Service Spreadsheets failed while accessing document with id …"
  test("fails the chosen call in Google's words", () => {
    expect(scriptHost(write).run('write', [], { fault: { at: 2, kind: 'error' } }).error).toMatchObject({
      name: 'Exception',
      message: 'Service Spreadsheets failed while accessing document with id local-spreadsheet.',
    });
  });

  test('can be caught by the script', () => {
    const host = scriptHost(`function f() { try { Utilities.getUuid(); } catch (error) { return error.message; } }`);
    expect(host.run('f', [], { fault: { at: 1, kind: 'error' } }).returned).toBe(
      "We're sorry, a server error occurred. Please wait a bit and try again.",
    );
  });

  test('fails nothing where the run makes fewer calls', () => {
    expect(scriptHost(write).run('write', [], { fault: { at: lastCall + 1, kind: 'error' } }).ok).toBe(true);
  });
});

describe('a fault planned after a call', () => {
  const set = `function f() { PropertiesService.getScriptProperties().setProperty('a', '1'); }`;
  /** Calls in order: getScriptProperties, setProperty. */
  const stored = (kind: 'error' | 'kill', when: 'before' | 'after') => {
    const host = scriptHost(set);
    const { ok } = host.run('f', [], { fault: { at: 2, kind, when } });
    return [ok, host.world.scriptProperties.get('a')];
  };
  test.each(['error', 'kill'] as const)('of kind %s lets the call do its work', (kind) => {
    expect(stored(kind, 'after')).toEqual([false, '1']);
  });
  test.each(['error', 'kill'] as const)('of kind %s differs from one before it', (kind) => {
    expect(stored(kind, 'before')).toEqual([false, undefined]);
  });
});

describe('a run killed on the way', () => {
  test('keeps what was flushed and loses the rest', () => {
    const host = scriptHost(write);
    host.run('write', [], { fault: { at: lastCall, kind: 'kill' } });
    const sheet = host.book.activeSheet();
    expect(sheet.cell(1, 1)?.value).toBe('一');
    expect(sheet.cell(2, 1)?.value).toBeUndefined();
  });

  test('is not saved by catch or finally', () => {
    const host = scriptHost(`function f() {
      try { try { Utilities.getUuid(); } finally { PropertiesService.getScriptProperties().setProperty('saved', 'finally'); } }
      catch (error) { PropertiesService.getScriptProperties().setProperty('saved', 'catch'); }
      return 'done';
    }`);
    const { ok, returned } = host.run('f', [], { fault: { at: 1, kind: 'kill' } });
    expect(ok).toBe(false);
    expect(returned).toBeNull();
    expect(host.world.scriptProperties.size).toBe(0);
  });

  test('can be tried at every call', () => {
    const outcomes = Array.from({ length: lastCall }, (_, index) =>
      scriptHost(write).run('write', [], { fault: { at: index + 1, kind: 'kill' } }),
    );
    expect(outcomes.map(({ error, calls }) => [error?.name, calls.total])).toEqual(outcomes.map((_, index) => ['Killed', index + 1]));
  });
});

describe('the count of calls', () => {
  test('names each method', () => {
    expect(scriptHost(write).run('write').calls).toEqual({
      total: lastCall,
      byMethod: {
        'SpreadsheetApp.Range.setValue': 2,
        'SpreadsheetApp.Sheet.getRange': 2,
        'SpreadsheetApp.flush': 1,
        'SpreadsheetApp.getActiveSheet': 1,
        'Utilities.getUuid': 1,
      },
    });
  });
});

describe('a second execution let in between two calls', () => {
  test('does not see what the first has not flushed', () => {
    const host = scriptHost(`${write} function read() { return SpreadsheetApp.getActiveSheet().getRange('A1:A2').getValues(); }`);
    const seen: unknown[] = [];
    host.run('write', [], {
      onCall: (_, method) => {
        if (method === 'Utilities.getUuid') seen.push(host.run('read').returned);
      },
    });
    expect(seen).toEqual([[['一'], ['']]]);
  });
});
