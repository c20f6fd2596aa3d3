import { scriptHost } from '../support/scriptHost';

const failure = (body: string) => scriptHost(`function f() { ${body} }`).run('f').error;

// Text: many live reports of "The parameters (…) don't match the method signature for …"
describe('wrong arguments', () => {
  test.each([
    [
      `SpreadsheetApp.getActiveSheet().getRange('A', 1)`,
      "The parameters (String,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    ],
    [`SpreadsheetApp.getActiveSheet().getRange()`, "The parameters () don't match the method signature for SpreadsheetApp.Sheet.getRange."],
    [
      `SpreadsheetApp.getActiveSheet().getRange(1, 1, null)`,
      "The parameters (number,number,null) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    ],
    [
      `SpreadsheetApp.getActiveSheet().getRange(1, 1).setValues([1, 2])`,
      "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
    ],
    [
      `MailApp.sendEmail('a@example.lg.jp', 5, 'b')`,
      "The parameters (String,number,String) don't match the method signature for MailApp.sendEmail.",
    ],
    [`Utilities.sleep('1000')`, "The parameters (String) don't match the method signature for Utilities.sleep."],
    [`LockService.getScriptLock().tryLock()`, "The parameters () don't match the method signature for LockService.Lock.tryLock."],
  ])('are named by kind: %s', (body, text) => {
    expect(failure(body)).toMatchObject({ name: 'Exception', message: text });
  });
});

describe('a member Google does not have', () => {
  test('is undefined', () => {
    expect(scriptHost('function f() { return typeof SpreadsheetApp.getActiveSheet().getEverything; }').run('f').returned).toBe('undefined');
  });

  test('cannot be called', () => {
    expect(failure('SpreadsheetApp.getActiveSheet().getEverything()')?.name).toBe('TypeError');
  });

  test('is no global either', () => {
    expect(failure('Charset.UTF_8')?.name).toBe('ReferenceError');
  });
});

describe('a member Google has and the host lacks', () => {
  test.each([
    [`DriveApp.createFile('a', 'b')`, 'DriveApp.createFile is not implemented by the local host'],
    [`UrlFetchApp.fetch('https://example.com')`, 'UrlFetchApp.fetch is not implemented by the local host'],
    [`ScriptApp.getOAuthToken()`, 'ScriptApp.getOAuthToken is not implemented by the local host'],
  ])('is refused by name: %s', (body, text) => {
    expect(failure(body)).toMatchObject({ name: 'NotImplemented', message: text });
  });
});

describe('what Google throws', () => {
  test('is an Error of the script with the name Exception', () => {
    const host = scriptHost(
      `function f() { try { Utilities.sleep(-1); } catch (error) { return [error instanceof Error, error.name, error.message]; } }`,
    );
    expect(host.run('f').returned).toEqual([true, 'Exception', 'Invalid argument: milliseconds']);
  });
});

describe('the room', () => {
  // guides/v8-runtime, limitations
  test.each(['setTimeout', 'URL', 'TextEncoder', 'fetch', 'atob', 'crypto', 'process', 'require', 'WebAssembly'])('has no %s', (name) => {
    expect(scriptHost(`function f() { return typeof ${name}; }`).run('f').returned).toBe('undefined');
  });

  // guides/v8-runtime: private and static fields do not get past the upload
  test.each(['class A { #x = 1; }', 'class A { static x = 1; }', 'const big = 1n;'])('refuses at upload: %s', (code) => {
    expect(() => scriptHost(code)).toThrow('ParseError');
  });
});
