import { attendeesOf, type Body, bodiesOf, isChair } from '../../src/meetings/bodies';
import { type AttendanceKey, attendanceTab } from '../../src/meetings/tabs';
import { directoryOf, type Post } from '../../src/tracker/directory';
import { byTitle, linesTable, meeting, settings } from '../support/meeting';
import { post } from '../support/tracker';

const bodies = (...posts: Post[]) => bodiesOf(directoryOf(posts), settings());
const names = (...posts: Post[]) => bodies(...posts).map(({ name }) => name);
const members = (body: Body | undefined) => body?.members.map(({ role, post: own }) => `${role} ${own}`);
const office = post('デジタル化推進室', { title: '室長', role: '事務局' });

describe('the headquarters', () => {
  const [headquarters] = bodies(
    office,
    post('議会事務局', { title: '事務局長', role: '推進本部員' }),
    post('総務部', { title: '部長', role: '推進本部員' }),
    post('企画調整部', { title: '部長', role: '推進副本部長' }),
    post('副町長', { title: '副町長', role: '推進本部長' }),
    post('住民課'),
  );
  test('is called as the settings say', () => {
    expect(headquarters?.name).toBe('若葉町DX推進本部会議');
  });
  test('has its members in official order, within a role as 名簿 lists them', () => {
    expect(members(headquarters)).toEqual([
      '推進本部長 副町長',
      '推進副本部長 企画調整部長',
      '推進本部員 議会事務局長',
      '推進本部員 総務部長',
      '事務局 デジタル化推進室長',
    ]);
  });
  test('knows the 事務局 from the members', () => {
    expect(headquarters?.members.map((member) => member.office)).toEqual([false, false, false, false, true]);
  });
  test('comes first', () => {
    expect(bodies(post('総務課', { group: '○' }))[0]?.kind).toBe('headquarters');
  });
  test('is there without members where there is no 名簿', () => {
    expect(bodiesOf(null, settings())).toEqual([{ name: '若葉町DX推進本部会議', kind: 'headquarters', members: [] }]);
  });
  test('is there without a chair where nobody is 本部長', () => {
    expect(bodies(office)[0]?.members.some(isChair)).toBe(false);
  });
});

describe('a working group', () => {
  test.each([
    ['○', '若葉町DX推進ワーキンググループ'],
    ['〇', '若葉町DX推進ワーキンググループ'],
    ['有', '若葉町DX推進ワーキンググループ'],
    ['○（リーダー）', '若葉町DX推進ワーキンググループ'],
    ['生成AI', '若葉町生成AIワーキンググループ'],
    ['生成AI（リーダー）', '若葉町生成AIワーキンググループ'],
    ['生成AI(リーダー)', '若葉町生成AIワーキンググループ'],
    ['窓口改革WG', '若葉町窓口改革WG'],
    ['標準化部会', '若葉町標準化部会'],
  ])('of the mark 「%s」 is %s', (group, name) => {
    expect(names(post('総務課', { group }))).toEqual(['若葉町DX推進本部会議', name]);
  });
  test('is not there where nobody sits in one', () => {
    expect(names(post('総務課'))).toEqual(['若葉町DX推進本部会議']);
  });
  test('two groups come in the order in which 名簿 names them', () => {
    expect(names(post('総務課', { group: '生成AI' }), post('住民課', { group: '○' }), post('福祉課', { group: '生成AI' }))).toEqual([
      '若葉町DX推進本部会議',
      '若葉町生成AIワーキンググループ',
      '若葉町DX推進ワーキンググループ',
    ]);
  });
  test('has its leader first and the 事務局 last', () => {
    const [, group] = bodies(office, post('総務課', { group: '生成AI' }), post('住民課', { group: '生成AI（リーダー）' }));
    expect(members(group)).toEqual(['リーダー 住民課長', '構成員 総務課長', '事務局 デジタル化推進室長']);
  });
  test('names a member of the 事務局 who sits in it once', () => {
    const [, group] = bodies({ ...office, group: '○（リーダー）' }, post('総務課', { group: '○' }));
    expect(members(group)).toEqual(['リーダー デジタル化推進室長', '構成員 総務課長']);
  });
});

describe('who came', () => {
  const [body = { name: '', kind: 'headquarters', members: [] } satisfies Body] = bodies(
    post('副町長', { title: '副町長', role: '本部長', name: '青木 誠一' }),
    post('総務部', { title: '部長', role: '本部員' }),
    post('生活福祉部', { title: '部長', role: '本部員' }),
    office,
  );
  type Line = Parameters<typeof linesTable<AttendanceKey>>[1][number];
  const came = (...lines: Line[]) =>
    attendeesOf(
      linesTable(
        attendanceTab,
        lines.map((line) => ({ meeting: meeting().title, role: '本部員', post: '総務部長', ...line })),
      ),
      meeting().title,
      body,
      byTitle,
    );
  const stateOf = (line: Line) => came(line)[0]?.attendance;

  test('before anything is entered is everybody of the roster', () => {
    expect(attendeesOf(null, meeting().title, body, byTitle).map(({ post: own, attendance }) => [own, attendance])).toEqual([
      ['副町長', 'present'],
      ['総務部長', 'present'],
      ['生活福祉部長', 'present'],
      ['デジタル化推進室長', 'present'],
    ]);
  });
  test('of another meeting says nothing of this one', () => {
    expect(came({ meeting: '令和5年度第2回若葉町DX推進本部会議', attendance: '欠席' }).map(({ attendance }) => attendance)).not.toContain(
      'absent',
    );
  });
  test.each<[string, Line, string]>([
    ['出席', { attendance: '出席' }, 'present'],
    ['a blank', { attendance: '' }, 'present'],
    ['欠席', { attendance: '欠席' }, 'absent'],
    ['代理', { attendance: '代理', proxy: '総務課長' }, 'proxy'],
    ['代理 without a name', { attendance: '代理' }, 'proxy'],
    ['a name of a 代理者 alone', { attendance: '', proxy: '総務課長' }, 'proxy'],
    ['欠席 with a name of a 代理者', { attendance: '欠席', proxy: '総務課長' }, 'absent'],
  ])('%s counts as it says', (_name, line, state) => {
    expect(stateOf(line)).toBe(state);
  });
  test('stands in official order however the lines are sorted', () => {
    const lines = [
      { role: '事務局', post: 'デジタル化推進室長' },
      { role: '本部員', post: '生活福祉部長' },
      { role: '本部員', post: '総務部長' },
      { role: '本部長', post: '副町長' },
    ];
    expect(came(...lines).map(({ post: own }) => own)).toEqual(['副町長', '総務部長', '生活福祉部長', 'デジタル化推進室長']);
  });
  test('a guest whom 名簿 does not know comes after the members of the same role', () => {
    expect(came({ post: '消防長' }, { post: '生活福祉部長' }).map(({ post: own }) => own)).toEqual(['生活福祉部長', '消防長']);
  });
  test('the name in 出欠 stays when 名簿 has another by now', () => {
    expect(came({ role: '本部長', post: '副町長', name: '前任 者' })[0]?.name).toBe('前任 者');
  });
});

test.each([
  ['本部長', true],
  ['推進本部長', true],
  ['リーダー', true],
  ['座長', true],
  ['副本部長', false],
  ['推進副本部長', false],
  ['本部員', false],
  ['', false],
])('%s chairs: %s', (role, chairs) => {
  expect(isChair({ role })).toBe(chairs);
});
