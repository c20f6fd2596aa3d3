// The headless command as a person starts it, judged by its exit status, its one line and its files. What fails before a
// script runs is tried in this process, for speed; the rest in one process a run.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { main } from '../../host/command/cli';
import { openWorkbook } from '../../host/files/workbookFolder';

const root = path.resolve(__dirname, '../..');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(realpathSync(os.tmpdir()), 'cli-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

type Ran = { readonly status: number | null; readonly stdout: string; readonly stderr: string };
type Reported = Readonly<Record<string, unknown>>;

function command(...args: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'scripts/host.mjs'), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

let runs = 0;
/** Runs a function of this script text; gives what the process did and its report. */
function runScript(
  code: string,
  functionName: string,
  ...options: readonly string[]
): Ran & { readonly report: Reported; readonly out: string } {
  runs += 1;
  const place = path.join(folder, `run-${runs}`);
  mkdirSync(place);
  writeFileSync(path.join(place, 'script.js'), code);
  const out = path.join(place, 'out');
  const ran = command('run', functionName, '--script', path.join(place, 'script.js'), '--out', out, ...options);
  return { ...ran, report: reportIn(out), out };
}

function reportIn(out: string): Reported {
  return JSON.parse(readFileSync(path.join(out, 'report.json'), 'utf8'));
}

function csv(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

describe('a run that goes well', () => {
  const everything = `
    function everything(word) {
      const ui = SpreadsheetApp.getUi();
      const yes = ui.alert('確認', '送りますか', ui.ButtonSet.YES_NO);
      const typed = ui.prompt('会議', '回は', ui.ButtonSet.OK_CANCEL);
      const closed = ui.alert('終わり');
      SpreadsheetApp.getActiveSpreadsheet().toast('作成中');
      ui.showSidebar(HtmlService.createHtmlOutput('<p>点検</p>').setTitle('進捗'));
      ui.createMenu('DX').addItem('点検', 'everything').addToUi();
      const document = DocumentApp.create('第1回会議');
      document.getBody().appendParagraph('議題1');
      MailApp.sendEmail('a@town.example.lg.jp', '照会', '本文', { cc: 'b@town.example.lg.jp' });
      ScriptApp.newTrigger('everything').timeBased().everyHours(1).create();
      console.log('記録');
      SpreadsheetApp.getActiveSheet().getRange('A1').setValue('書いた');
      return { word, yes: String(yes), typed: typed.getResponseText(), closed: String(closed) };
    }`;
  const answers = JSON.stringify(['YES', { button: 'OK', text: '第1回' }]);
  let ran: ReturnType<typeof runScript>;
  beforeAll(() => {
    ran = runScript(
      everything,
      'everything',
      '--args',
      '["語"]',
      '--answers',
      answers,
      '--workbook',
      csv('plain.csv', 'a,b\n'),
      '--now',
      '2023-09-01T09:00',
    );
  });

  test('exits with 0 and says where the report is', () => {
    expect(ran.status).toBe(0);
    expect(ran.stderr).toBe('');
    expect(ran.stdout).toContain(path.join('out', 'report.json'));
  });

  test('reports what the function returned, the arguments and answers given', () => {
    expect(ran.report).toMatchObject({ ok: true, error: null, returned: { word: '語', yes: 'YES', typed: '第1回', closed: 'CLOSE' } });
  });

  test('reports the dialogs in order with their buttons and answers', () => {
    expect(ran.report['dialogs']).toEqual([
      { kind: 'alert', title: '確認', text: '送りますか', buttons: ['YES', 'NO'], answer: { button: 'YES', text: '' } },
      { kind: 'prompt', title: '会議', text: '回は', buttons: ['OK', 'CANCEL'], answer: { button: 'OK', text: '第1回' } },
      { kind: 'alert', title: '', text: '終わり', buttons: ['OK'], answer: { button: 'CLOSE', text: '' } },
    ]);
  });

  test('reports toasts, the sidebar, menus and logs', () => {
    expect(ran.report).toMatchObject({
      toasts: [{ text: '作成中' }],
      sidebar: { title: '進捗', html: '<p>点検</p>' },
      menus: [{ title: 'DX' }],
      logs: [expect.stringContaining('記録')],
    });
  });

  test('reports documents and mails with the files they are in', () => {
    expect(ran.report).toMatchObject({
      documents: [{ name: '第1回会議', file: 'docs/第1回会議.docx', text: expect.stringContaining('議題1') }],
      mails: [{ to: 'a@town.example.lg.jp', cc: 'b@town.example.lg.jp', subject: '照会', text: '本文', file: 'mail/0001-照会.eml' }],
    });
  });

  test('reports triggers, calls and virtual time', () => {
    expect(ran.report).toMatchObject({
      triggers: [{ functionName: 'everything', source: 'CLOCK' }],
      calls: { total: expect.any(Number), byMethod: { 'MailApp.sendEmail': 1 } },
      virtualMs: expect.any(Number),
    });
  });

  test('writes the workbook, the documents, the mails and the report', () => {
    const files = readdirSync(ran.out, { recursive: true }).map((name) => String(name).replaceAll(path.sep, '/'));
    expect(files.sort()).toEqual([
      'docs',
      'docs/第1回会議.docx',
      'mail',
      'mail/0001-照会.eml',
      'plain.state.json',
      'plain.xlsx',
      'report.json',
    ]);
  });

  test('leaves the workbook it was given as it was', () => {
    expect(readFileSync(path.join(folder, 'plain.csv'), 'utf8')).toBe('a,b\n');
  });

  test('writes what the script wrote', async () => {
    expect((await openWorkbook(path.join(ran.out, 'plain.xlsx'))).world.book.sheets[0]?.cell(1, 1)?.value).toBe('書いた');
  });
});

describe('one run after the other', () => {
  const code = `
    function first() {
      PropertiesService.getDocumentProperties().setProperty('step', '1');
      MailApp.sendEmail('a@town.example.lg.jp', '照会', '本文');
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(['着手, 継続', '完了']).setAllowInvalid(false).build();
      SpreadsheetApp.getActiveSheet().getRange('B1').setDataValidation(rule);
      return SpreadsheetApp.getActiveSheet().getSheetId();
    }
    function second() {
      const sheet = SpreadsheetApp.getActiveSheet();
      return [
        PropertiesService.getDocumentProperties().getProperty('step'),
        sheet.getRange('B1').getDataValidation().getCriteriaValues()[0],
        sheet.getSheetId(),
      ];
    }`;

  test('the second goes on where the first ended, and sends no mail again', () => {
    const one = runScript(code, 'first', '--workbook', csv('chain.csv', 'a\n'));
    const two = runScript(code, 'second', '--workbook', path.join(one.out, 'chain.xlsx'));
    expect(two.report['returned']).toEqual(['1', ['着手, 継続', '完了'], one.report['returned']]);
    expect(two.report['mails']).toEqual([]);
    expect(readdirSync(two.out).sort()).toEqual(['chain.state.json', 'chain.xlsx', 'report.json']);
  });
});

describe('the manifest beside a script', () => {
  test('enables an advanced service', () => {
    const place = mkdtempSync(path.join(folder, 'advanced-'));
    const dependencies = { enabledAdvancedServices: [{ userSymbol: 'Docs', serviceId: 'docs', version: 'v1' }] };
    writeFileSync(path.join(place, 'script.js'), 'function look() { return typeof Docs.Documents.get; }');
    writeFileSync(path.join(place, 'appsscript.json'), JSON.stringify({ dependencies }));
    command('run', 'look', '--script', path.join(place, 'script.js'), '--out', path.join(place, 'out'));
    expect(reportIn(path.join(place, 'out'))['returned']).toBe('function');
  });
});

describe('time', () => {
  // tmdean 2015, milan-rajic.com: a date cell is wall time in the SPREADSHEET's zone (here Asia/Tokyo); a Date's own
  // hours are those of the SCRIPT's zone.
  const instant = Date.parse('2023-09-01T09:30:00+09:00');
  const code = `
    function read() {
      const value = SpreadsheetApp.getActiveSheet().getRange('A1').getValue();
      return { isDate: value instanceof Date, instant: value.getTime(), hours: value.getHours(), zone: Session.getScriptTimeZone() };
    }
    function now() { return new Date().toISOString(); }`;

  function inZone(timeZone: string, functionName: string, ...options: readonly string[]): Reported {
    const place = mkdtempSync(path.join(folder, 'zone-'));
    writeFileSync(path.join(place, 'script.js'), code);
    writeFileSync(path.join(place, 'appsscript.json'), JSON.stringify({ timeZone }));
    const { status, stderr } = command(
      'run',
      functionName,
      '--script',
      path.join(place, 'script.js'),
      '--out',
      path.join(place, 'out'),
      ...options,
    );
    if (status !== 0) throw new Error(stderr);
    return reportIn(path.join(place, 'out'));
  }

  test.each([
    ['UTC', 0],
    ['Asia/Tokyo', 9],
    ['America/New_York', 20],
  ])('a date cell is one instant for a script in %s, whose clock shows %i', (timeZone, hours) => {
    const { returned } = inZone(timeZone, 'read', '--workbook', csv('date.csv', '2023/9/1 9:30\n'));
    expect(returned).toEqual({ isDate: true, instant, hours, zone: timeZone });
  });

  test.each([
    ['2023-09-01', 'Asia/Tokyo', '2023-08-31T15:00'],
    ['2023-09-01T09:00', 'Asia/Tokyo', '2023-09-01T00:00'],
    ['2023-09-01T09:00', 'America/New_York', '2023-09-01T13:00'],
    ['2023-09-01T09:00Z', 'Asia/Tokyo', '2023-09-01T09:00'],
    ['2023-09-01T09:00-03:30', 'Asia/Tokyo', '2023-09-01T12:30'],
  ])('--now %s in %s is %s UTC', (given, timeZone, utc) => {
    expect(String(inZone(timeZone, 'now', '--now', given)['returned']).slice(0, 16)).toBe(utc);
  });
});

describe('a script that throws', () => {
  test('exits with 1, its message on stderr and in the report', () => {
    const ran = runScript(`function bad() { SpreadsheetApp.getActiveSheet().getRange(0, 1); }`, 'bad');
    expect(ran.status).toBe(1);
    expect(ran.stderr.trim()).toBe('Exception: The starting row of the range is too small.');
    expect(ran.report['error']).toEqual({ name: 'Exception', message: 'The starting row of the range is too small.' });
  });

  test('a planned fault fails the call it names', () => {
    const ran = runScript(`function f() { SpreadsheetApp.getActive(); SpreadsheetApp.getActive(); }`, 'f', '--fault', '2');
    expect(ran.status).toBe(1);
    expect(ran.report['calls']).toMatchObject({ total: 2 });
  });

  test('a planned kill cannot be caught', () => {
    const ran = runScript(`function f() { try { SpreadsheetApp.getActive(); } catch (e) {} return 'survived'; }`, 'f', '--fault', '1:kill');
    expect(ran.status).toBe(1);
    expect(ran.report['returned']).toBeNull();
  });

  test('a fault planned after a call leaves what the call did', () => {
    const ran = runScript(
      `function f() { let said = ''; try { PropertiesService.getScriptProperties().setProperty('a', '1'); } catch (e) { said = 'lost'; } return said + PropertiesService.getScriptProperties().getProperty('a'); }`,
      'f',
      '--fault',
      '2:error:after',
    );
    expect(ran.report['returned']).toBe('lost1');
  });

  test('a limited run is a simple trigger, which may show no dialog', () => {
    const ran = runScript(`function f() { SpreadsheetApp.getUi().alert('x'); }`, 'f', '--mode', 'limited');
    expect(ran.status).toBe(1);
    expect(ran.stderr).toEqual(expect.stringContaining('permission'));
  });

  test('the user and the locale are those that were named', () => {
    const code = `function f() { return [Session.getActiveUser().getEmail(), Session.getActiveUserLocale()]; }`;
    expect(runScript(code, 'f', '--user', 'x@town.example.lg.jp', '--locale', 'en').report['returned']).toEqual([
      'x@town.example.lg.jp',
      'en',
    ]);
  });

  test('onOpen gets an event', () => {
    expect(
      runScript(`function onOpen(e) { return e.source.getName(); }`, 'onOpen', '--workbook', csv('named.csv', 'a\n')).report['returned'],
    ).toBe('named');
  });
});

describe('unusable arguments', () => {
  let script = '';
  beforeAll(() => {
    script = path.join(folder, 'script.js');
    writeFileSync(script, 'function f() { return SpreadsheetApp.getUi().alert("x", SpreadsheetApp.getUi().ButtonSet.YES_NO); }');
    writeFileSync(path.join(folder, 'syntax.js'), 'function f( {');
    writeFileSync(path.join(folder, 'private.js'), 'class A { #x = 1 }\nfunction f() {}');
    writeFileSync(path.join(folder, 'twice.js'), 'let a; let a;\nfunction f() {}');
    writeFileSync(path.join(folder, 'broken.xlsx'), 'PK\u0003\u0004');
    mkdirSync(path.join(folder, 'bad-manifest'));
    writeFileSync(path.join(folder, 'bad-manifest', 'script.js'), 'function f() {}');
    writeFileSync(path.join(folder, 'bad-manifest', 'appsscript.json'), '{"timeZone":"Asia/Wakaba"}');
  });

  test.each([
    ['nothing at all', []],
    ['another command', ['start']],
    ['no function', ['run']],
    ['a second function', ['run', 'f', 'g']],
    ['an unknown option', ['run', 'f', '--script', 'script.js', '--bogus']],
    ['an option without its value', ['run', 'f', '--script']],
    ['a function that does not exist', ['run', 'nope', '--script', 'script.js']],
    ['a method that does not exist', ['run', 'menu.nope', '--script', 'script.js']],
    ['a function the add-on does not have', ['run', 'nope']],
    ['arguments that are no JSON', ['run', 'f', '--script', 'script.js', '--args', '[1']],
    ['arguments that are no list', ['run', 'f', '--script', 'script.js', '--args', '1']],
    ['answers that are no JSON', ['run', 'f', '--script', 'script.js', '--answers', 'YES']],
    ['an answer that is no button', ['run', 'f', '--script', 'script.js', '--answers', '["MAYBE"]']],
    ['an answer its dialog does not have', ['run', 'f', '--script', 'script.js', '--answers', '["OK"]', '--out', 'unfit']],
    ['a day that does not exist', ['run', 'f', '--script', 'script.js', '--now', '2023-02-30']],
    ['a time that does not exist', ['run', 'f', '--script', 'script.js', '--now', '2023-02-03T25:00']],
    ['a user who is no address', ['run', 'f', '--script', 'script.js', '--user', 'taro']],
    ['a locale there is not', ['run', 'f', '--script', 'script.js', '--locale', 'fr']],
    ['a mode there is not', ['run', 'f', '--script', 'script.js', '--mode', 'half']],
    ['a fault at call 0', ['run', 'f', '--script', 'script.js', '--fault', '0']],
    ['a fault of another kind', ['run', 'f', '--script', 'script.js', '--fault', '1:crash']],
    ['a workbook that is not there', ['run', 'f', '--script', 'script.js', '--workbook', 'gone.xlsx']],
    ['a broken workbook', ['run', 'f', '--script', 'script.js', '--workbook', 'broken.xlsx']],
    ['a script that is not there', ['run', 'f', '--script', 'gone.js']],
    ['a script that is no script', ['run', 'f', '--script', 'broken.xlsx']],
    ['a script nobody can parse', ['run', 'f', '--script', 'syntax.js']],
    ['a script Apps Script refuses', ['run', 'f', '--script', 'private.js']],
    ['a script V8 refuses', ['run', 'f', '--script', 'twice.js']],
    ['a manifest with a zone there is not', ['run', 'f', '--script', 'bad-manifest/script.js']],
    ['a file in the place of the folder', ['run', 'f', '--script', 'script.js', '--out', 'script.js']],
  ])('%s: exit status 2 and one Japanese line', async (_what, args) => {
    const out: string[] = [];
    const lines: string[] = [];
    const status = await main(args, { root, folder }, { out: (text) => void out.push(text), err: (line) => void lines.push(line) });
    expect(status).toBe(2);
    expect(out).toEqual([]);
    expect(lines.map((line) => line.includes('\n') || !/[ぁ-ん]/.test(line))).toEqual([false]);
  });

  test('the process says it in one line, too, without a stack', () => {
    const { status, stdout, stderr } = command('run', 'nope', '--script', 'script.js');
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trimEnd()).toEqual(expect.stringMatching(/^関数「nope」.*$/));
  });

  test('the input is not overwritten by the result', () => {
    const { out } = runScript('function f() {}', 'f', '--workbook', csv('input.csv', 'a\n'));
    const { status, stderr } = command('run', 'f', '--script', 'script.js', '--workbook', path.join(out, 'input.xlsx'), '--out', out);
    expect(status).toBe(2);
    expect(stderr).toEqual(expect.stringContaining('--out'));
  });

  test('--help explains every option', () => {
    const { status, stdout } = command('--help');
    const options = ['workbook', 'out', 'args', 'answers', 'now', 'user', 'locale', 'mode', 'fault', 'script', 'help'];
    expect(status).toBe(0);
    expect(options.filter((option) => !stdout.includes(`--${option}`))).toEqual([]);
  });
});
