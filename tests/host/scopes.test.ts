import { clerk, scriptHost } from '../support/scriptHost';

// Scopes per method: the "Authorization" lists of Google's reference. Once oauthScopes is set nothing is added by itself.
const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;
const script = `
  function read() { return SpreadsheetApp.getActiveSheet().getRange('A1').getValue(); }
  function mail() { MailApp.sendEmail('a@example.lg.jp', 's', 'b'); }
  function document() { DocumentApp.create('x'); }
  function who() { return Session.getActiveUser().getEmail(); }
  function menu() { SpreadsheetApp.getUi().createMenu('x').addItem('a', 'a').addToUi(); SpreadsheetApp.getUi().alert('x'); }
  function sidebar() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x')); }
  function trigger() { ScriptApp.newTrigger('read').timeBased().everyDays(1).atHour(9).create(); }
  function free() { PropertiesService.getScriptProperties().setProperty('a', 'b'); CacheService.getScriptCache().get('a'); LockService.getScriptLock().tryLock(0); Utilities.getUuid(); Logger.log('x'); }
`;

describe('a manifest with scopes', () => {
  test.each([
    ['read', 'spreadsheets.currentonly'],
    ['mail', 'script.send_mail'],
    ['document', 'documents'],
    ['who', 'userinfo.email'],
    ['sidebar', 'script.container.ui'],
    ['trigger', 'script.scriptapp'],
  ])('lets %s through with %s alone', (functionName, needed) => {
    expect(scriptHost(script, { scopes: [scope(needed)] }).run(functionName).error).toBeNull();
  });

  test.each(['read', 'mail', 'document', 'who', 'sidebar', 'trigger'])('refuses %s without its scope', (functionName) => {
    expect(scriptHost(script, { scopes: [scope('drive.file')] }).run(functionName).error?.message).toContain(
      'Specified permissions are not sufficient to call',
    );
  });

  // live reports: "Specified permissions are not sufficient to call DriveApp.createFolder. Required permissions: …"
  test('says which permission is missing', () => {
    expect(scriptHost(script, { scopes: [] }).run('mail').error).toMatchObject({
      name: 'Exception',
      message:
        'Specified permissions are not sufficient to call MailApp.sendEmail. Required permissions: https://www.googleapis.com/auth/script.send_mail',
    });
  });

  test.each(['menu', 'free'])('asks no scope for %s', (functionName) => {
    expect(scriptHost(script, { scopes: [] }).run(functionName).error).toBeNull();
  });
});

// Granular consent: "Apps Script release notes" 2025-01 and 2025-08; reference/script/script-app (requireScopes, requireAllScopes,
// getAuthorizationInfo) and authorization-info. That a scope left out fails like one the manifest lacks is inferred.
describe('a person who left out a scope', () => {
  const all = ['spreadsheets.currentonly', 'script.send_mail', 'script.scriptapp'].map(scope);
  const partial = `${script}
    const FULL = ScriptApp.AuthMode.FULL;
    function status(...scopes) { return String(ScriptApp.getAuthorizationInfo(FULL, ...(scopes.length === 0 ? [] : [scopes])).getAuthorizationStatus()); }
    function link() { return ScriptApp.getAuthorizationInfo(FULL).getAuthorizationUrl(); }
    function authorized() { return ScriptApp.getAuthorizationInfo(FULL).getAuthorizedScopes(); }
    function required(...scopes) { try { ScriptApp.requireScopes(FULL, scopes); } catch (error) { return String(error); } return 'went on'; }
    function requiredAll() { ScriptApp.requireAllScopes(FULL); return 'went on'; }`;
  const withheld = scope('script.send_mail');

  function hostWithout(...scopes: readonly string[]) {
    const host = scriptHost(partial, { scopes: all });
    host.world.withheldScopes.set(clerk.email, new Set(scopes));
    return host;
  }

  test('is refused what needs it', () => {
    expect(hostWithout(withheld).run('mail').error?.message).toBe(
      `Specified permissions are not sufficient to call MailApp.sendEmail. Required permissions: ${withheld}`,
    );
  });

  test('may do what does not need it', () => {
    expect(hostWithout(withheld).run('read').error).toBeNull();
  });

  test('does not take it from others', () => {
    const account = { email: 'other@town.wakaba.example.lg.jp', locale: 'ja' } as const;
    expect(hostWithout(withheld).run('mail', [], { account }).error).toBeNull();
  });

  test('is told that authorisation is required', () => {
    expect(hostWithout(withheld).run('status').returned).toBe('REQUIRED');
  });

  test('is not told so about the other scopes', () => {
    expect(hostWithout(withheld).run('status', all.slice(0, 1)).returned).toBe('NOT_REQUIRED');
  });

  test('gets a link to consent', () => {
    expect(hostWithout(withheld).run('link').returned).toMatch(/^https:/);
  });

  test('gets no link where nothing is left out', () => {
    expect(hostWithout().run('link').returned).toBeNull();
  });

  test('sees which scopes are granted', () => {
    expect(hostWithout(withheld).run('authorized').returned).toEqual(all.filter((each) => each !== withheld));
  });

  test('ends at requireScopes, which no script can catch', () => {
    expect(hostWithout(withheld).run('required', [withheld]).error).toMatchObject({
      name: 'Killed',
      message: `Authorization is required: ${withheld}`,
    });
  });

  test('passes requireScopes of the others', () => {
    expect(hostWithout(withheld).run('required', all.slice(0, 1)).returned).toBe('went on');
  });

  test('ends at requireAllScopes', () => {
    expect(hostWithout(withheld).run('requiredAll').error?.name).toBe('Killed');
  });

  test('cannot be asked for a scope that the manifest lacks', () => {
    expect(hostWithout().run('required', [scope('drive')]).returned).toContain('The manifest does not declare these scopes');
  });
});
