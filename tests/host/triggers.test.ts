import { dueTriggers, fireDueTriggers, fireSheetTriggers, rescheduleTriggers } from '../../host/triggers';
import { clerk, scriptHost } from '../support/scriptHost';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

/** A host on which `body` has made its triggers; the function "work" notes each of its firings. */
function installed(body: string, options: Parameters<typeof scriptHost>[1] = {}) {
  const host = scriptHost(
    `function install() { ${body} }
     function work(event) { console.log(JSON.stringify(event)); }
     function broken() { throw new Error('だめ'); }
     function ask() { SpreadsheetApp.getUi(); }
     function list() { return ScriptApp.getProjectTriggers().map((trigger) => [trigger.getHandlerFunction(), String(trigger.getEventType()), String(trigger.getTriggerSource())]); }
     function removeAll() { ScriptApp.getProjectTriggers().forEach((trigger) => ScriptApp.deleteTrigger(trigger)); }`,
    options,
  );
  return { host, outcome: host.run('install') };
}

const clock = (calls: string) => `ScriptApp.newTrigger('work').timeBased()${calls}.create();`;
const japaneseTime = (at: number) => new Date(at + 9 * HOUR).toISOString().slice(0, 16);

describe('making triggers', () => {
  // reference/script/trigger
  test('lists them with function, event and source', () => {
    const { host } = installed(
      `${clock('.everyDays(1).atHour(9)')} ScriptApp.newTrigger('work').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create();`,
    );
    expect(host.run('list').returned).toEqual([
      ['work', 'CLOCK', 'CLOCK'],
      ['work', 'ON_EDIT', 'SPREADSHEETS'],
    ]);
  });

  test.each([
    // a live failure: "It must be one of 1, 5, 10, 15 or 30."
    ['.everyMinutes(2)', 'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.'],
    // reference/script/clock-trigger-builder, atHour: "Frequency is required if you are using atHour() or nearMinute()"; wording ours
    ['.atHour(9)', 'The trigger has no frequency: call everyDays, everyWeeks or onMonthDay first.'],
    ['.everyDays(1).atHour(24)', 'The value you passed to atHour was invalid. It must be between 0 and 23.'],
    // reference/script/clock-trigger-builder, inTimezone: throws for a zone that is none; wording ours
    ['.everyDays(1).inTimezone("Asia/Toky")', 'Invalid time zone: Asia/Toky'],
  ])('refuses %s', (calls, text) => {
    expect(installed(clock(calls)).outcome.error).toMatchObject({ name: 'Exception', message: text });
  });

  // guides/services/quotas: 20 a person and script; text from ErrorHandler's catalogue
  test('refuses the 21st of a person', () => {
    expect(installed(`for (let i = 0; i < 21; i++) ${clock('.everyDays(1)')}`).outcome.error?.message).toBe(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  });

  // guides/triggers/installable: other accounts do not see them
  test('keeps them from other people', () => {
    const { host } = installed(clock('.everyDays(1)'));
    expect(host.run('list', [], { account: { email: 'other@example.lg.jp', locale: 'ja' } }).returned).toEqual([]);
  });

  test('deletes them', () => {
    const { host } = installed(clock('.everyDays(1)'));
    host.run('removeAll');
    expect(host.world.triggers).toEqual([]);
  });
});

describe('time triggers', () => {
  // reference/script/clock-trigger-builder, atHour: some minute of that hour, then always the same one
  test('at nine fire at one minute between nine and ten', () => {
    const { host } = installed(clock('.everyDays(1).atHour(9)'), { now: '2023-09-01T12:00:00+09:00' });
    const times = dueTriggers(host.world, host.now() + 5 * DAY).map(({ at }) => japaneseTime(at));
    const [first = ''] = times;
    expect(times).toEqual(['02', '03', '04', '05', '06'].map((day) => `2023-09-${day}T09:${first.slice(-2)}`));
  });

  // reference/script/clock-trigger-builder, nearMinute: plus or minus 15 minutes
  test('near a minute fire within a quarter of an hour of it', () => {
    const { host } = installed(clock('.everyDays(1).atHour(9).nearMinute(30)'));
    const [firing] = dueTriggers(host.world, host.now() + 2 * DAY);
    expect(japaneseTime(firing?.at ?? 0)).toMatch(/T09:(1[5-9]|2\d|3\d|4[0-5])$/);
  });

  // reference/script/clock-trigger-builder, inTimezone: by default the script's zone
  test('count the hour in the zone of the script', () => {
    const { host } = installed(clock('.everyDays(1).atHour(9)'), { timeZone: 'America/New_York' });
    const [firing] = dueTriggers(host.world, host.now() + 2 * DAY);
    expect(new Date((firing?.at ?? 0) - 4 * HOUR).getUTCHours()).toBe(9);
  });

  test('keep their hour when summer time begins', () => {
    const { host } = installed(clock('.everyDays(1).atHour(9).inTimezone("America/New_York")'), { now: '2026-03-06T12:00:00-05:00' });
    const hours = dueTriggers(host.world, host.now() + 4 * DAY).map(({ at }) => new Date(at).getUTCHours());
    expect(hours).toEqual([14, 13, 13, 13]);
  });

  test('of a weekday fire each week on that day', () => {
    const { host } = installed(clock('.onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(8)'));
    const days = dueTriggers(host.world, host.now() + 15 * DAY).map(({ at }) => japaneseTime(at).slice(0, 13));
    expect(days).toEqual(['2023-09-04T08', '2023-09-11T08']);
  });

  test('of a day of the month fire each month on that day', () => {
    const { host } = installed(clock('.onMonthDay(1).atHour(8)'));
    const days = dueTriggers(host.world, host.now() + 62 * DAY).map(({ at }) => japaneseTime(at).slice(0, 13));
    expect(days).toEqual(['2023-10-01T08', '2023-11-01T08']);
  });

  test('every five minutes fire twelve times an hour', () => {
    const { host } = installed(clock('.everyMinutes(5)'));
    expect(dueTriggers(host.world, host.now() + HOUR)).toHaveLength(12);
  });

  // guides/triggers/installable: a trigger that fires once stays in the list until it is deleted
  test('after some time fire once and stay in the list', () => {
    const { host } = installed(clock('.after(60000)'));
    const fired = fireDueTriggers(host, host.now() + DAY);
    expect(fired).toHaveLength(1);
    expect(fireDueTriggers(host, host.now() + DAY)).toHaveLength(0);
    expect(host.world.triggers).toHaveLength(1);
  });

  test('move the clock to the end of the time that was let pass', () => {
    const { host } = installed(clock('.everyDays(1).atHour(9)'));
    const until = host.now() + 3 * DAY;
    fireDueTriggers(host, until);
    expect(host.now()).toBe(until);
  });

  // guides/triggers/events, time-driven; guides/triggers/installable: runs as the creator
  test('hand over a clock event in UTC with full authority', () => {
    const { host } = installed(clock('.at(new Date("2023-09-04T00:30:15Z"))'));
    const [fired] = fireDueTriggers(host, host.now() + 5 * DAY);
    expect(JSON.parse(fired?.outcome.logs[0]?.replace('DEBUG ', '') ?? '')).toEqual({
      authMode: 'FULL',
      triggerUid: host.world.triggers[0]?.id,
      year: 2023,
      month: 9,
      'day-of-month': 4,
      'day-of-week': 1,
      'week-of-year': 36,
      hour: 0,
      minute: 30,
      second: 15,
      timezone: 'UTC',
    });
  });

  test('run as their creator whoever is signed in', () => {
    const { host } = installed(
      `ScriptApp.newTrigger('who').timeBased().after(1000).create(); } function who() { console.log(Session.getEffectiveUser().getEmail());`,
    );
    const [fired] = fireDueTriggers(host, host.now() + DAY);
    expect(fired?.outcome.logs).toEqual([`DEBUG ${clerk.email}`]);
  });

  // live reports: no editor is open for a time trigger
  test('have no Ui', () => {
    const { host } = installed(`ScriptApp.newTrigger('ask').timeBased().after(1000).create();`);
    expect(fireDueTriggers(host, host.now() + DAY)[0]?.outcome.error?.message).toBe(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    );
  });

  test('go on after a failure', () => {
    const { host } = installed(`ScriptApp.newTrigger('broken').timeBased().everyDays(1).create();`);
    expect(fireDueTriggers(host, host.now() + 2 * DAY + HOUR).map(({ outcome }) => outcome.error?.message)).toEqual(['だめ', 'だめ']);
  });

  test('are due again from the day that was set by hand', () => {
    const { host } = installed(clock('.everyDays(1).atHour(9)'));
    host.setNow(Date.parse('2020-01-01T00:00:00+09:00'));
    rescheduleTriggers(host.world, host.now());
    expect(dueTriggers(host.world, host.now() + DAY)).toHaveLength(1);
  });
});

describe('events of the sheet', () => {
  const script = `
    function onOpen(event) { return [String(event.authMode), event.source.getName(), event.user.getEmail()]; }
    function onEdit(event) { return [event.range.getA1Notation(), event.value, event.oldValue]; }
    function same(event) { return event.authMode === ScriptApp.AuthMode.LIMITED; }
  `;
  const edit = (changes: object) => ({
    event: { kind: 'edit' as const, sheetId: 0, rect: { row: 2, column: 3, rows: 1, columns: 1 }, ...changes },
    entryPoint: 'simple' as const,
  });

  // guides/triggers/events, Google Sheets: Open
  test('of opening carry mode, workbook and a blank user', () => {
    const host = scriptHost(script);
    expect(host.run('onOpen', [], { entryPoint: 'simple', event: { kind: 'open' } }).returned).toEqual(['LIMITED', host.book.name, '']);
  });

  // guides/triggers/events, Google Sheets: Edit; values arrive as text (community)
  test('of editing one cell carry range, value and old value as text', () => {
    expect(scriptHost(script).run('onEdit', [], edit({ value: true, oldValue: 5 })).returned).toEqual(['C2', 'TRUE', '5']);
  });

  // guides/triggers/events: value and oldValue only where the edited range is a single cell
  test('of editing many cells carry no values', () => {
    const host = scriptHost('function onEdit(event) { return [event.range.getA1Notation(), "value" in event, "oldValue" in event]; }');
    expect(host.run('onEdit', [], edit({ rect: { row: 1, column: 1, rows: 2, columns: 2 }, value: 'x' })).returned).toEqual([
      'A1:B2',
      false,
      false,
    ]);
  });

  test('carry the very enum value scripts compare with', () => {
    expect(scriptHost(script).run('same', [], edit({})).returned).toBe(true);
  });

  test('fire installed triggers with full authority', () => {
    const { host } = installed(
      `ScriptApp.newTrigger('mode').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); } function mode(event) { console.log(String(event.authMode));`,
    );
    const [fired] = fireSheetTriggers(host, { kind: 'edit', sheetId: 0, rect: { row: 1, column: 1, rows: 1, columns: 1 } });
    expect(fired?.outcome.logs).toEqual(['DEBUG FULL']);
  });
});

// logs of JSON.stringify(e) published by many: "range":{"columnEnd":1,"columnStart":1,"rowEnd":1,"rowStart":1}
test('the range of an edit carries its corners, and no other range does', () => {
  const host = scriptHost(`function onEdit(e) {
    const { rowStart, rowEnd, columnStart, columnEnd } = e.range;
    console.log([rowStart, rowEnd, columnStart, columnEnd, typeof SpreadsheetApp.getActiveSheet().getRange('A1').rowStart].join());
  }`);
  const outcome = host.run('onEdit', [], {
    entryPoint: 'simple',
    event: { kind: 'edit', sheetId: host.book.sheets[0]?.id ?? 0, rect: { row: 2, column: 3, rows: 4, columns: 1 } },
  });
  expect(outcome.logs).toEqual(['DEBUG 2,5,3,3,undefined']);
});
