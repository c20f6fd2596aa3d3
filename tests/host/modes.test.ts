import { scriptHost } from '../support/scriptHost';

// The table of add-ons/concepts/addon-authorization and guides/triggers ("Restrictions" of simple triggers)
const calls = {
  menu: `SpreadsheetApp.getUi().createMenu('DX').addItem('a', 'a').addToUi()`,
  read: `SpreadsheetApp.getActiveSheet().getRange('A1').getValue()`,
  write: `SpreadsheetApp.getActiveSheet().getRange('A1').setValue('x')`,
  property: `PropertiesService.getDocumentProperties().getProperty('x')`,
  locale: `Session.getActiveUserLocale()`,
  alert: `SpreadsheetApp.getUi().alert('?')`,
  sidebar: `SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))`,
  mail: `MailApp.sendEmail('a@example.lg.jp', 's', 'b')`,
  document: `DocumentApp.create('x')`,
  trigger: `ScriptApp.newTrigger('x')`,
} as const;
type Call = keyof typeof calls;
const script = Object.entries(calls)
  .map(([name, body]) => `function ${name}() { ${body}; }`)
  .join('\n');

const allowed = {
  NONE: ['menu', 'locale'],
  LIMITED: ['menu', 'locale', 'read', 'write', 'property'],
  FULL: ['menu', 'locale', 'read', 'write', 'property', 'alert', 'sidebar', 'mail', 'document', 'trigger'],
} satisfies Record<string, readonly Call[]>;

describe.each(['NONE', 'LIMITED', 'FULL'] as const)('mode %s', (mode) => {
  test('lets through exactly what its row of the table says', () => {
    const host = scriptHost(script);
    const through = (Object.keys(calls) as Call[]).filter(
      (name) => host.run(name, [], { mode, entryPoint: mode === 'FULL' ? 'menu' : 'simple' }).ok,
    );
    expect([...through].sort()).toEqual([...allowed[mode]].sort());
  });
});

describe('a simple trigger', () => {
  // live reports: "You do not have permission to call X. Required permissions: (…)"
  test('is told which permission it lacks', () => {
    expect(scriptHost(script).run('mail', [], { entryPoint: 'simple' }).error).toMatchObject({
      name: 'Exception',
      message:
        'You do not have permission to call MailApp.sendEmail. Required permissions: (https://www.googleapis.com/auth/script.send_mail)',
    });
  });

  // guides/triggers: 30 seconds
  test('is killed after 30 seconds', () => {
    const host = scriptHost(`function onEdit() { for (;;) Utilities.sleep(1000); }`);
    expect(host.run('onEdit', [], { entryPoint: 'simple' })).toMatchObject({
      ok: false,
      error: { name: 'Killed', message: 'Exceeded maximum execution time' },
      virtualMs: expect.closeTo(30_500, -3),
    });
  });

  // addon-authorization: global statements run in every execution, in its mode; a forbidden call there kills the menu
  test('dies of a forbidden call at load time', () => {
    const host = scriptHost(
      `const me = Session.getEffectiveUser().getEmail(); function onOpen() { SpreadsheetApp.getUi().createMenu('DX').addToUi(); }`,
    );
    host.run('onOpen', [], { entryPoint: 'simple' });
    expect(host.shown.menus).toEqual([]);
  });
});

describe('every other run', () => {
  // guides/services/quotas: 6 minutes an execution; treated as uncatchable
  test('is killed after six minutes whatever it catches', () => {
    const host = scriptHost(
      `function f() { for (;;) { try { Utilities.sleep(60000); } catch (error) { return 'saved'; } finally { MailApp.sendEmail('a@example.lg.jp', 's', 'b'); } } }`,
    );
    const { ok, error } = host.run('f');
    expect(ok).toBe(false);
    expect(error?.message).toBe('Exceeded maximum execution time');
  });

  test('is ended where it loops for ever without calling Google', () => {
    expect(scriptHost('function f() { for (;;); }', { realLimitMs: 50 }).run('f').error?.message).toBe('Exceeded maximum execution time');
  });

  // guides/v8-runtime: no global survives from one execution to the next
  test('starts in a fresh room', () => {
    const host = scriptHost('let count = 0; function f() { count += 1; return count; }');
    expect(host.run('f').returned).toBe(1);
    expect(host.run('f').returned).toBe(1);
  });
});
