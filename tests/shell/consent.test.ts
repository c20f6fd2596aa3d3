// Granular consent: a person may leave out each permission (Apps Script release notes 2025-01; concepts/scopes). Whatever was left out,
// each menu entry and each endpoint says so before anything has happened. Each case is on the built add-on.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { callFromPage } from '../../host/clientCalls';
import { newMeeting, preparedSmall, title } from '../support/preparedMeeting';
import { adopted, type Product } from '../support/product';
import { neverSeen } from '../support/revisions';
import { clerk } from '../support/scriptHost';

const scope = (name: string): string => `https://www.googleapis.com/auth/${name}`;
const manifest = JSON.parse(readFileSync(path.resolve(__dirname, '../../appsscript.json'), 'utf8')) as { oauthScopes: readonly string[] };
const scopes = manifest.oauthScopes.map((each) => each.replace(scope(''), ''));

const menus: { readonly [name: string]: readonly string[] } = {
  menuHome: [],
  menuAdopt: [],
  menuCheck: [],
  menuOverview: [],
  menuMeetings: ['documents'],
  menuRemind: ['script.send_mail', 'script.scriptapp'],
};
const always = ['spreadsheets.currentonly', 'script.container.ui', 'userinfo.email'];

const names: { readonly [name: string]: string } = {
  'spreadsheets.currentonly': 'スプレッドシートの読み書き',
  documents: 'ドキュメントの作成と編集',
  'script.send_mail': 'メールの送信',
  'script.scriptapp': '定期実行の設定',
  'userinfo.email': 'アカウントの確認',
};

const choice = {
  ...{ sheet: '計画', headings: null, columns: {}, extras: null, blankTitles: null, bareYears: null, yearPortion: null },
  ...{ statusWords: {}, symbols: {}, addSections: false, addDeleted: false, municipality: '', fiscalYear: 2023 },
};

/** Endpoints that need more than the sheet, with arguments that would do, and what they need. */
const jobs: readonly (readonly [endpoint: string, args: readonly unknown[], needs: readonly string[]])[] = [
  ['sidebarFix', [['new-id'], neverSeen], ['userinfo.email']],
  ['sidebarUndoFix', [], ['userinfo.email']],
  ['sidebarAdopt', [choice, neverSeen], ['userinfo.email']],
  ['sidebarUndoAdoption', [null], ['userinfo.email']],
  ['sidebarRestoreRows', [[neverSeen]], ['userinfo.email']],
  ['sidebarUndoChange', [neverSeen], ['userinfo.email']],
  ['sidebarUndoTurn', [], ['userinfo.email']],
  ['sidebarTurnYear', [neverSeen, true], ['userinfo.email']],
  ['sidebarTransfer', [{}, neverSeen], ['userinfo.email']],
  ['sidebarUndoTransfer', [], ['userinfo.email']],
  ['sidebarApplyEffects', [title, neverSeen, []], ['userinfo.email']],
  ['sidebarMakePaper', [title, 'agenda', 'internal', null], ['documents', 'userinfo.email']],
  ['sidebarPublication', [title, 'minutes'], ['documents']],
  ['sidebarSharePaper', [title, 'https://docs.google.com/document/d/x', ['町長']], ['documents']],
  ['sidebarReminderPreview', [null], ['userinfo.email']],
  ['sidebarSendReminders', [neverSeen], ['script.send_mail', 'userinfo.email']],
  ['sidebarSendTestLetter', ['総務課'], ['script.send_mail', 'userinfo.email']],
  ['sidebarSettleLetter', ['鍵', neverSeen, 'again'], ['userinfo.email']],
  ['sidebarSnooze', ['1-1', null, ''], ['userinfo.email']],
  ['sidebarTimer', [true], ['script.scriptapp', 'script.send_mail', 'userinfo.email']],
];
/** Endpoints that need the sheet alone. */
const plain: readonly (readonly [endpoint: string, args: readonly unknown[]])[] = [
  ['sidebarHome', []],
  ['sidebarAdoptionPreview', [null]],
  ['sidebarSelectedRows', []],
  ['sidebarAdoptionRecord', []],
  ['sidebarCheck', []],
  ['sidebarOverview', []],
  ['sidebarMakeDashboard', []],
  ['sidebarMakeSchedule', [2023, 1]],
  ['sidebarYear', []],
  ['sidebarRegisters', []],
  ['sidebarMakeRegister', ['questions']],
  ['sidebarSection', [null]],
  ['sidebarRounds', [null]],
  ['sidebarTakeSnapshot', ['6月末', 'round']],
  ['sidebarMeetings', []],
  ['sidebarMeeting', [title]],
  ['sidebarSaveAttendance', [title, []]],
  ['sidebarSaveAddresses', [[{ division: '', section: '総務課', mail: 'soumu@example.jp' }]]],
  ['sidebarCheckRegisters', []],
  ['sidebarMakeSectionTab', ['総務課']],
  ['sidebarJump', [{ id: '1-1', title: '', row: 2, field: null }]],
  ['sidebarReminderTab', ['templates']],
];
/** And those that change what was seen before: here nothing was, so that only the missing permission is tried. */
const seenBefore: readonly (readonly [endpoint: string, args: readonly unknown[]])[] = [
  ['sidebarHealth', []],
  ['sidebarRepair', [['looks'], neverSeen]],
  ['sidebarUndoRepair', []],
  ['sidebarTakeTabs', [['名簿']]],
  ['sidebarAddSettings', []],
  ['sidebarUseFile', []],
  ['sidebarStartInspection', [{ title: '総点検', notice: '', noticed: '', due: '' }, ['総務課']]],
  ['sidebarGiveReason', [neverSeen, '理由']],
  ['sidebarCreateMeeting', [newMeeting]],
  ['sidebarSaveItems', [title, neverSeen, []]],
  ['sidebarSaveOutcomes', [title, neverSeen, []]],
  ['sidebarPlaceSpeeches', [title, neverSeen]],
  ['sidebarAddItems', [title, neverSeen, [], '件名']],
  [
    'sidebarSaveMeeting',
    [title, neverSeen, { number: null, body: '本部', day: '', from: '', to: '', place: '', chair: '', form: 'single', state: 'preparing' }],
  ],
];

function without(made: Product, ...left: readonly string[]): Product {
  made.world.withheldScopes.set(clerk.email, new Set(left.map(scope)));
  return made;
}
/** A workbook with the meeting for an endpoint that names it. */
const bookFor = (args: readonly unknown[]): Product => (args.includes(title) ? preparedSmall().made : adopted());
const changed = (made: Product): unknown => [
  made.book.sheets.map(({ name }) => [name, made.shownIn(name)]),
  made.world.outbox.length,
  made.world.triggers.length,
  made.world.documents.size,
];
const answerOf = (made: Product, endpoint: string, args: readonly unknown[]) => callFromPage(made, endpoint, [...args]).returned;

describe.each(Object.keys(menus))('%s', (menu) => {
  const needed = [...always, ...(menus[menu] ?? [])];

  test.each(scopes.filter((each) => needed.includes(each)))('asks for %s where it was left out, and opens nothing', (left) => {
    const made = without(adopted(), left);
    const { error } = made.run(menu);
    expect([error?.message, made.shown.pages.length]).toEqual([`Authorization is required: ${scope(left)}`, 0]);
  });

  test('opens its page without the permissions that it does not need', () => {
    const made = without(adopted(), ...scopes.filter((each) => !needed.includes(each)));
    made.run(menu);
    expect(made.shown.pages).toHaveLength(1);
  });
});

const cases = jobs.flatMap(([endpoint, args, needs]) => ['spreadsheets.currentonly', ...needs].map((left) => ({ endpoint, args, left })));

test.each(cases)('$endpoint without $left names what is missing and has changed nothing', ({ endpoint, args, left }) => {
  const { made } = preparedSmall();
  const before = changed(made);
  without(made, left);
  const answer = answerOf(made, endpoint, args);
  expect([answer, changed(made)]).toEqual([
    {
      ok: false,
      message: `許可（「${names[left]}」）がないため、実行できません。許可の画面を開き、すべての項目にチェックを入れてから、もう一度お試しください。`,
      reference: null,
      link: 'https://script.google.com/',
    },
    before,
  ]);
});

test('each endpoint is tried here', () => {
  const tried = [...jobs, ...plain, ...seenBefore].map(([endpoint]) => endpoint);
  const all = [...readFileSync(path.resolve(__dirname, '../../src/main.ts'), 'utf8').matchAll(/global\.(sidebar\w+) =/g)].map(
    ([, name]) => name,
  );
  expect(tried.sort()).toEqual(all.sort());
});

test.each([...plain, ...seenBefore])('%s without the sheet names what is missing', (endpoint, args) => {
  const { made } = preparedSmall();
  made.answers.push('YES');
  expect(answerOf(without(made, 'spreadsheets.currentonly'), endpoint, args)).toMatchObject({
    ok: false,
    message: expect.stringContaining('「スプレッドシートの読み書き」') as unknown,
  });
});

test.each(plain)('%s works with the sheet alone', (endpoint, args) => {
  const others = scopes.filter((each) => each !== 'spreadsheets.currentonly');
  expect(answerOf(without(bookFor(args), ...others), endpoint, args)).toMatchObject({ ok: true });
});

test('letters can be looked at without the permissions for mail and timers', () => {
  expect(answerOf(without(adopted(), 'script.send_mail', 'script.scriptapp'), 'sidebarReminderPreview', [null])).toMatchObject({
    ok: true,
    value: { quotaLeft: null },
  });
});

test('a timer that has lost the permission for mail claims no letter and says why', () => {
  const made = adopted();
  made.value('sidebarTimer', true);
  without(made, 'script.send_mail');
  made.run('timedReminders', [], { entryPoint: 'timer' });
  expect([made.book.sheetByName('送信記録')?.lastRow() ?? 0, made.cell('定期実行', 2, '前回の結果')]).toEqual([
    0,
    expect.stringContaining('失敗：許可（「メールの送信」）がないため、実行できません。'),
  ]);
});

test('a fault of ours is not put down to a permission that the job does not need', () => {
  const made = without(adopted(), 'script.send_mail');
  const outcome = made.call('sidebarOverview', [], { fault: { at: 8, kind: 'error' } });
  expect(outcome.returned).toMatchObject({ ok: false, reference: expect.stringMatching(/^[0-9a-f]{8}$/) as unknown });
});

test('home says whose account it runs under', () => {
  expect(adopted().value('sidebarHome').account).toBe(clerk.email);
});

test('the page knows the account under which the menu opened it', () => {
  const made = adopted();
  made.run('menuHome');
  expect(made.shown.pages[0]?.html).toContain(`data-account="${clerk.email}"`);
});
