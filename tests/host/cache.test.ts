import { scriptHost } from '../support/scriptHost';

function result(body: string): unknown {
  const outcome = scriptHost(`function f() { const cache = CacheService.getScriptCache(); ${body} }`).run('f');
  return outcome.error?.message ?? outcome.returned;
}

// Limits and odd values: J. Poehnelt, "Exploring Apps Script CacheService Limits", 2025-12, live
describe('CacheService', () => {
  // reference/cache/cache, get
  test('answers null for a missing key', () => {
    expect(result(`return cache.get('none')`)).toBeNull();
  });

  test.each([
    ['250 characters', `'k'.repeat(250)`, 'v'],
    ['251 characters', `'k'.repeat(251)`, 'Argument too large: key'],
    ['no characters', `''`, 'Invalid argument: key'],
    ['null', `null`, 'Invalid argument: key'],
  ])('meets a key of %s', (_, key, expected) => {
    expect(result(`cache.put(${key}, 'v'); return cache.get(${key});`)).toBe(expected);
  });

  test.each([
    [102_400, 102_400],
    [102_401, 'Argument too large: value'],
  ])('meets a value of %d bytes', (size, expected) => {
    expect(result(`cache.put('k', 'x'.repeat(${size})); return cache.get('k').length;`)).toBe(expected);
  });

  test.each([
    ['an object', '{ a: 1 }', '[object Object]'],
    ['null', 'null', 'null'],
  ])('stores %s as text', (_, value, text) => {
    expect(result(`cache.put('k', ${value}); return cache.get('k');`)).toBe(text);
  });

  // reference/cache/cache, put: 600 seconds unless told otherwise
  test('forgets after ten minutes by default', () => {
    const host = scriptHost(
      `function put() { CacheService.getScriptCache().put('k', 'v'); } function get() { return CacheService.getScriptCache().get('k'); }`,
    );
    host.run('put');
    host.setNow(host.now() + 599_000);
    const before = host.run('get').returned;
    host.setNow(host.now() + 2_000);
    expect(before).toBe('v');
    expect(host.run('get').returned).toBeNull();
  });

  // reference/cache/cache, put: at most 21,600 seconds
  test('forgets after six hours at the latest', () => {
    const host = scriptHost(
      `function put() { CacheService.getScriptCache().put('k', 'v', 86400); } function get() { return CacheService.getScriptCache().get('k'); }`,
    );
    host.run('put');
    host.setNow(host.now() + 21_600_000);
    expect(host.run('get').returned).toBeNull();
  });

  test('drops the 100 oldest items when it overflows at 1,000', () => {
    expect(
      result(`const many = {}; for (let i = 0; i < 1000; i++) many['k' + i] = 'v'; cache.putAll(many); cache.get('k0'); cache.put('new', 'v');
        return ['k0', 'k99', 'k100', 'new'].map((key) => cache.get(key));`),
    ).toEqual([null, null, 'v', 'v']);
  });

  // reference/cache/cache, getAll: only the keys that were found
  test('gets many at once, leaving out what is missing', () => {
    expect(result(`cache.putAll({ a: '1', b: '2' }); return cache.getAll(['a', 'none', 'b']);`)).toEqual({ a: '1', b: '2' });
  });

  test('removes many at once', () => {
    expect(result(`cache.putAll({ a: '1', b: '2', c: '3' }); cache.removeAll(['a', 'b']); return cache.getAll(['a', 'b', 'c']);`)).toEqual({
      c: '3',
    });
  });

  test('keeps the caches of two people apart', () => {
    const host = scriptHost(
      `function put() { CacheService.getUserCache().put('k', 'v'); } function get() { return CacheService.getUserCache().get('k'); }`,
    );
    host.run('put');
    expect(host.run('get', [], { account: { email: 'other@example.lg.jp', locale: 'ja' } }).returned).toBeNull();
  });
});
