import { scriptHost } from '../support/scriptHost';

const script = `
  function who() { return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]; }
  function active() { return Session.getActiveUser().getEmail(); }
  function key() { return Session.getTemporaryActiveUserKey(); }
  function place() { return [Session.getActiveUserLocale(), Session.getScriptTimeZone()]; }
`;

describe('Session', () => {
  test('names the person at a menu click', () => {
    expect(scriptHost(script).run('who').returned).toEqual(['dx@town.wakaba.example.lg.jp', 'dx@town.wakaba.example.lg.jp']);
  });

  // reference/base/session, getActiveUser: blank in simple triggers
  test('names nobody in a simple trigger', () => {
    expect(scriptHost(script).run('active', [], { entryPoint: 'simple' }).returned).toBe('');
  });

  test('tells language and zone without any scope', () => {
    expect(
      scriptHost(script, { scopes: [], timeZone: 'America/New_York', account: { email: 'a@example.com', locale: 'en' } }).run('place')
        .returned,
    ).toEqual(['en', 'America/New_York']);
  });

  // reference/base/session, getTemporaryActiveUserKey: changes every 30 days
  test('gives a key that is another one a month later', () => {
    const host = scriptHost(script);
    const first = host.run('key').returned;
    host.setNow(host.now() + 31 * 24 * 60 * 60_000);
    expect(host.run('key').returned).not.toBe(first);
  });
});
