import { scriptHost } from '../support/scriptHost';

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
