import { callFromPage } from '../../host/clientCalls';
import { illegalArgument } from '../../host/plainJson';
import { scriptHost } from '../support/scriptHost';

// What may cross: guides/html/communication and reference/run; tried live by tanaikech, 2023-08-28.
const script = `
  function echo(value) { return value; }
  function kindOfDate() { return new Date(0); }
  function nested() { return { rows: [{ due: new Date(0) }] }; }
  function sheet() { return SpreadsheetApp.getActiveSheet(); }
  function map() { return { found: new Map() }; }
  function fn() { return { call: () => 1 }; }
  function notANumber() { return [1, NaN]; }
  function missing() { return { value: undefined }; }
  function nothing() {}
  function plain() { return { a: [1, 'x', true, null] }; }
  function hidden_() { return 1; }
  function boom() { throw new Error('ばん'); }
  const arrow = () => 1;
`;
const host = () => scriptHost(script);

describe('google.script.run, towards the script', () => {
  // the failure is a throw in the browser; withFailureHandler is not called
  test.each([
    ['a Date', [1, 2, 3, new Date(0)], 'Failed due to illegal value in property: 3'],
    ['a Date inside an object', [{ due: new Date(0) }], 'Failed due to illegal value in property: due'],
    ['a Map', [new Map()], 'Failed due to illegal value in property: 0'],
    ['a function', [() => 1], 'Failed due to illegal value in property: 0'],
    ['a typed array', [new Uint8Array(1)], 'Failed due to illegal value in property: 0'],
    ['a boxed number', [new Number(1)], 'Failed due to illegal value in property: 0'],
  ])('refuses %s before the run', (_, args, text) => {
    expect(() => callFromPage(host(), 'echo', args)).toThrow(text);
  });

  test('lets plain JSON through', () => {
    expect(illegalArgument([1, 'x', true, null, [{ a: [] }], undefined])).toBeNull();
  });

  test('turns undefined into null', () => {
    expect(callFromPage(host(), 'echo', [{ a: undefined }]).returned).toEqual({ a: null });
  });

  // guides/html/communication, "Private functions": names ending in "_" are invisible
  test('does not see a function whose name ends in an underscore', () => {
    expect(() => callFromPage(host(), 'hidden_', [])).toThrow('google.script.run.hidden_ is not a function');
  });

  // reference/run: only top-level functions
  test('does not see an arrow function in a constant', () => {
    expect(() => callFromPage(host(), 'arrow', [])).toThrow('google.script.run.arrow is not a function');
  });
});

describe('google.script.run, towards the page', () => {
  test.each([
    ['kindOfDate', 'a Date at the answer'],
    ['nested', 'a Date at rows[0].due'],
    ['sheet', 'a Sheet at the answer'],
    ['map', 'a Map at found'],
    ['fn', 'a function at call'],
    ['notANumber', 'NaN at [1]'],
    ['missing', 'undefined at value'],
  ])('refuses the answer of %s: %s', (functionName, what) => {
    expect(() => callFromPage(host(), functionName, [])).toThrow(`${functionName} answered with ${what}`);
  });

  test('delivers plain JSON', () => {
    expect(callFromPage(host(), 'plain', []).returned).toEqual({ a: [1, 'x', true, null] });
  });

  test('delivers null for nothing', () => {
    expect(callFromPage(host(), 'nothing', [])).toMatchObject({ ok: true, returned: null, illegal: null });
  });

  test('hands a failure over as an outcome', () => {
    expect(callFromPage(host(), 'boom', []).error?.message).toBe('ばん');
  });

  test('costs a second of virtual time besides the run', () => {
    const it = host();
    const start = it.now();
    const { virtualMs } = callFromPage(it, 'plain', []);
    expect(it.now() - start - virtualMs).toBe(1000);
  });
});
