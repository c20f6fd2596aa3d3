import { scriptHost } from '../support/scriptHost';

/** Runs one function body and gives its result, or its error's text. */
function result(body: string, options: Parameters<typeof scriptHost>[1] = {}): unknown {
  const outcome = scriptHost(`function f() { const properties = PropertiesService.getScriptProperties(); ${body} }`, options).run('f');
  return outcome.error?.message ?? outcome.returned;
}

describe('PropertiesService', () => {
  // reference/properties/properties, getProperty: null where there is no such key
  test('answers null for a missing key', () => {
    expect(result(`return properties.getProperty('none')`)).toBeNull();
  });

  test('keeps a value for the next run', () => {
    const host = scriptHost(`function set() { PropertiesService.getDocumentProperties().setProperty('k', 'v'); }
      function get() { return PropertiesService.getDocumentProperties().getProperty('k'); }`);
    host.run('set');
    expect(host.run('get').returned).toBe('v');
  });

  test('keeps script, document and user properties apart', () => {
    expect(
      result(`properties.setProperty('k', 'script');
        return [PropertiesService.getDocumentProperties().getProperty('k'), PropertiesService.getUserProperties().getProperty('k')];`),
    ).toEqual([null, null]);
  });

  // reference/properties/properties-service, getUserProperties
  test('keeps the properties of two people apart', () => {
    const host = scriptHost(`function set() { PropertiesService.getUserProperties().setProperty('k', 'v'); }
      function get() { return PropertiesService.getUserProperties().getProperty('k'); }`);
    host.run('set');
    expect(host.run('get', [], { account: { email: 'other@example.lg.jp', locale: 'ja' } }).returned).toBeNull();
  });

  // reference/properties/properties, setProperties(properties, deleteAllOthers)
  test('sets many at once and can delete all others', () => {
    expect(
      result(`properties.setProperty('old', '0'); properties.setProperties({ a: '1', b: '2' }, true); return properties.getProperties();`),
    ).toEqual({ a: '1', b: '2' });
  });

  test('deletes one', () => {
    expect(result(`properties.setProperties({ a: '1', b: '2' }).deleteProperty('a'); return properties.getKeys();`)).toEqual(['b']);
  });

  test('deletes all', () => {
    expect(result(`properties.setProperties({ a: '1', b: '2' }).deleteAllProperties(); return properties.getKeys();`)).toEqual([]);
  });

  // Poehnelt, "objects and numbers are stored as text"
  test('stores an object as its text', () => {
    expect(result(`return properties.setProperty('k', { a: 1 }).getProperty('k')`)).toBe('[object Object]');
  });

  // tanaikech 2023-05-22, live
  test('refuses an empty key', () => {
    expect(result(`properties.setProperty('', 'v')`)).toBe(
      'When setting or getting a property value, the property name must not be null or empty.',
    );
  });

  // tanaikech 2023-05-22, live
  test('refuses a null key', () => {
    expect(result(`properties.getProperty(null)`)).toBe(
      'When setting or getting a property value, the property name must not be null or empty.',
    );
  });

  // guides/services/quotas: 9 kB a value; text from live reports
  test.each([
    [9 * 1024, 9 * 1024],
    [9 * 1024 + 1, 'Argument too large: value'],
  ])('meets a value of %d bytes', (size, expected) => {
    expect(result(`return properties.setProperty('k', 'x'.repeat(${size})).getProperty('k').length`)).toBe(expected);
  });

  // guides/services/quotas: 500 kB a store; text from live reports
  test('refuses more than 500 kB in a store', () => {
    expect(result(`for (let i = 0; i < 60; i++) properties.setProperty('k' + i, 'x'.repeat(9000));`)).toBe(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  });
});
