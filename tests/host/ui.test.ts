import { scriptHost } from '../support/scriptHost';

describe('Ui menus', () => {
  // reference/base/menu
  test('show items, separators and sub-menus in order', () => {
    const host = scriptHost(`function onOpen() {
      const ui = SpreadsheetApp.getUi();
      ui.createMenu('DX').addItem('点検', 'check').addSeparator().addSubMenu(ui.createMenu('設定').addItem('開く', 'settings')).addToUi();
    }`);
    host.run('onOpen', [], { entryPoint: 'simple' });
    expect(host.shown.menus).toEqual([
      {
        title: 'DX',
        items: [
          { kind: 'item', label: '点検', functionName: 'check' },
          { kind: 'separator' },
          { kind: 'menu', menu: { title: '設定', items: [{ kind: 'item', label: '開く', functionName: 'settings' }] } },
        ],
      },
    ]);
  });
});

describe('Ui dialogs', () => {
  const alert = `function f() { const ui = SpreadsheetApp.getUi(); return ui.alert('題', '消しますか', ui.ButtonSet.YES_NO) === ui.Button.YES; }`;

  test('hand title, text and buttons to the screen', () => {
    const host = scriptHost(alert);
    host.run('f');
    expect(host.shown.questions).toEqual([{ kind: 'alert', title: '題', text: '消しますか', buttons: 'YES_NO' }]);
  });

  test.each([
    ['YES', true],
    ['NO', false],
    // closing the box is no NO either (reference/base/button, CLOSE)
    ['CLOSE', false],
  ] as const)('answer %s', (button, yes) => {
    expect(scriptHost(alert, { answers: [button] }).run('f').returned).toBe(yes);
  });

  test('ask with a plain OK where only a text is given', () => {
    const host = scriptHost(`function f() { SpreadsheetApp.getUi().alert('終わりました'); }`);
    host.run('f');
    expect(host.shown.questions).toEqual([{ kind: 'alert', title: '', text: '終わりました', buttons: 'OK' }]);
  });

  test('take a text', () => {
    const host = scriptHost(
      `function f() { const answer = SpreadsheetApp.getUi().prompt('日付は'); return [String(answer.getSelectedButton()), answer.getResponseText()]; }`,
      {
        answers: [{ button: 'OK', text: '令和5年9月1日' }],
      },
    );
    expect(host.run('f').returned).toEqual(['OK', '令和5年9月1日']);
  });

  // reference/base/prompt-response, getResponseText: null where the box was closed
  test('give null for the text of a closed prompt', () => {
    expect(scriptHost(`function f() { return SpreadsheetApp.getUi().prompt('日付は').getResponseText(); }`).run('f').returned).toBeNull();
  });

  // reference/base/ui, alert: the script is suspended; what it wrote shows
  test('show what was written before them', () => {
    const host = scriptHost(
      `function f() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue('済'); SpreadsheetApp.getUi().alert('?'); Utilities.sleep(300000); Utilities.sleep(300000); }`,
    );
    host.run('f');
    expect(host.book.activeSheet().cell(1, 1)?.value).toBe('済');
  });

  // live reports: "Cannot call SpreadsheetApp.getUi() from this context."
  test.each(['timer', 'editor'] as const)('are refused to a run started by a %s', (entryPoint) => {
    expect(scriptHost(alert).run('f', [], { entryPoint }).error).toMatchObject({
      name: 'Exception',
      message: 'Cannot call SpreadsheetApp.getUi() from this context.',
    });
  });

  // reference/base/browser, msgBox
  test('of Browser answer in lower case, "cancel" for a closed box', () => {
    const host = scriptHost(`function f() { return [Browser.msgBox('?', Browser.Buttons.YES_NO), Browser.msgBox('?')]; }`, {
      answers: ['YES'],
    });
    expect(host.run('f').returned).toEqual(['yes', 'cancel']);
  });
});

describe('Ui pages', () => {
  // reference/base/ui, showSidebar and showModalDialog: neither suspends the script
  test('are shown with title and size', () => {
    const host = scriptHost(`function f() {
      const ui = SpreadsheetApp.getUi();
      ui.showSidebar(HtmlService.createHtmlOutput('<p>a</p>').setTitle('点検'));
      ui.showModalDialog(HtmlService.createHtmlOutput('<p>b</p>').setWidth(400).setHeight(300), '確認');
    }`);
    host.run('f');
    expect(host.shown.pages).toMatchObject([
      { kind: 'sidebar', title: '点検', html: '<p>a</p>' },
      { kind: 'modal', title: '確認', html: '<p>b</p>', width: 400, height: 300 },
    ]);
  });

  test('want an HtmlOutput', () => {
    expect(scriptHost(`function f() { SpreadsheetApp.getUi().showSidebar('<p>a</p>'); }`).run('f').error?.message).toBe(
      "The parameters (String) don't match the method signature for Ui.showSidebar.",
    );
  });
});
