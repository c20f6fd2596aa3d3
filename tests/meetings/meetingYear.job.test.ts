// A year of the headquarters, played through on the built add-on with the clock turned on: what a meeting leaves open is on the next agenda
// until it is closed, and what it decides stands in the measures with the meeting as the reason.
//
//   6月   the plan begins; a trouble of the whole town hall; a question that nobody can answer yet; a day is moved
//   9月   the question and the trouble come back; one item is put off; a decision is not carried out yet
//   12月  what was put off comes back, the decision too; a new measure is decided
//   3月   the trouble is closed, the question answered: nothing old is left

import type { OutcomeEdit } from '../../src/meetings/items';
import type { MeetingView } from '../../src/meetings/page';
import { paper } from '../support/preparedMeeting';
import { bookOf, type Product, product } from '../support/product';

const body = '若葉町DX推進本部会議';
const heading = [
  'ID',
  '取組名',
  '担当課',
  '開始',
  '期限',
  '当初期限',
  '状況',
  '見込み',
  '影響範囲',
  '議題',
  '備考',
  '元の行',
  '直近の決定',
];
const row = (id: string, title: string, owner: string, due: string, status: string, over: { scope?: string; outlook?: string } = {}) => [
  id,
  title,
  owner,
  '令和5年4月1日',
  due,
  '',
  status,
  over.outlook ?? '',
  over.scope ?? '',
  '',
  '',
  '元',
  '',
];

function town(): Product {
  return product({
    now: '2023-06-01T09:00:00+09:00',
    book: bookOf({
      進捗管理: [
        heading,
        row('1', '書かない窓口の導入', '住民課', '令和5年9月29日', '実施中'),
        row('2', 'マイナンバー情報の総点検', '住民課', '令和5年11月30日', '実施中', { scope: '全庁' }),
        row('3', '生成AIの試行', 'デジタル化推進室', '令和6年3月29日', '実施中'),
        row('4', '県の人材派遣の活用', 'デジタル化推進室', '制度化されれば検討', '条件待ち', { outlook: '令和5年12月1日' }),
        row('5', '公式LINEの拡張', '住民課', '令和6年3月29日', '実施中'),
      ],
      名簿: [
        ['部', '課', '役職', '氏名', 'メール', '本部での役割'],
        ['', '副町長', '副町長', '', '', '本部長'],
        ['', '総務部', '部長', '', '', '本部員'],
        ['', 'デジタル化推進室', '室長', '', 'dx@town.wakaba.example.lg.jp', '事務局'],
        ['', '住民課', '課長', '', 'jumin@town.wakaba.example.lg.jp', ''],
      ],
      設定: [
        ['項目', '値', '説明'],
        ['自治体名', '若葉町', ''],
        ['年度', '令和5年度', ''],
      ],
      動向: [
        ['ID', '日付', '主体', '内容', '計画への影響', '対応', '報告した会議'],
        ['動-1', '令和5年5月20日', '国', '生成AIの利用に関する申合せ', '要検討', '', ''],
      ],
    }),
  });
}

const day = (made: Product, date: string): void => made.setNow(Date.parse(`${date}T09:00:00+09:00`));
const none: Omit<OutcomeEdit, 'id'> = {
  outcome: null,
  outcomeText: '',
  owner: '',
  due: '',
  newDue: '',
  newStatus: '',
  addToPlan: false,
  followUpOpen: false,
};

/** Prepares a meeting and makes its agenda. */
function prepare(made: Product, number: number, date: string): MeetingView {
  const view = made.value('sidebarCreateMeeting', {
    body,
    number,
    day: date,
    from: '10:00',
    to: '11:30',
    place: '会議室5',
    form: 'single',
  });
  paper(made, 'agenda', 'internal', null, view.title);
  return made.value('sidebarMeeting', view.title);
}

/** Enters outcomes by the titles of items and carries them into the measures. */
function conclude(made: Product, view: MeetingView, outcomes: { readonly [title: string]: Partial<OutcomeEdit> }) {
  const edits = Object.entries(outcomes).map(([title, over]): OutcomeEdit => {
    const item = view.items.find((each) => each.title.startsWith(title));
    if (item === undefined) throw new Error(`${title} is not on the agenda: ${view.items.map((each) => each.title).join()}`);
    return { ...none, id: item.id, ...over };
  });
  const saved = made.value('sidebarSaveOutcomes', view.title, view.revision, edits);
  const ids = saved.effects.map(({ item }) => item);
  return ids.length === 0 ? null : made.value('sidebarApplyEffects', view.title, saved.effectsRevision, ids);
}

const onAgenda = (view: MeetingView): readonly string[] => view.items.map(({ title, reason }) => `${title}｜${reason}`);
const cellOf = (made: Product, id: string, column: string): string => {
  const rows = made.shownIn('進捗管理');
  const place = rows.findIndex((cells) => cells[0] === id);
  return place < 0 ? '（なし）' : made.cell('進捗管理', place + 1, column);
};

test('a year of four meetings: escalations, carry-overs and decisions arrive where they must', () => {
  const made = town();
  made.value('sidebarCheck');

  // 6月: movements, the standing item and the trouble of the whole town hall are there by themselves; the clerk flags the pilot
  made.type('進捗管理', 4, '議題', true);
  const june = prepare(made, 1, '2023-06-21');
  expect(onAgenda(june)).toEqual([
    'DXをめぐる主な動きについて｜未報告の動向1件',
    '取組の確認について｜定例',
    'マイナンバー情報の総点検について｜全庁に影響（対策が終わるまで）',
    '生成AIの試行について｜「議題」にチェック',
  ]);
  paper(made, 'movements', 'internal', null, june.title);
  day(made, '2023-06-21');
  conclude(made, june, {
    取組の確認について: { outcome: 'approved' },
    マイナンバー情報の総点検について: { outcome: 'decided', outcomeText: '点検を先に終える', newDue: '令和5年10月31日' },
    生成AIの試行について: {
      outcome: 'homework',
      outcomeText: '生成AIのWGはDX推進のWGと別か',
      owner: 'デジタル化推進室',
      due: '令和5年8月31日',
    },
  });
  expect(['期限', '当初期限', '直近の決定'].map((column) => cellOf(made, '2', column))).toEqual([
    '令和5年10月31日',
    '令和5年11月30日',
    'R5.6.21 決定：点検を先に終える',
  ]);
  expect(cellOf(made, '3', '議題')).toBe('FALSE');
  expect(
    made
      .shownIn('変更履歴')
      .filter((cells) => cells[2] === '会議の決定')
      .map((cells) => [cells[3], cells[4], cells[5], cells[6], cells[7]]),
  ).toEqual([
    ['2', '当初期限', '', '令和5年11月30日', `${june.title}（R5.6.21）：点検を先に終える`],
    ['2', '期限', '令和5年11月30日', '令和5年10月31日', `${june.title}（R5.6.21）：点検を先に終える`],
    ['3', '議題', 'TRUE', '', `${june.title}（R5.6.21）：生成AIのWGはDX推進のWGと別か`],
  ]);
  expect(made.shownIn('宿題')[1]?.slice(0, 4)).toEqual(['宿-1', june.title, '令和5年6月21日', '生成AIのWGはDX推進のWGと別か']);

  // 9月: question and trouble are back; the movement was reported; what was late and done shows as reasons
  day(made, '2023-09-04');
  made.type('進捗管理', 2, '期限', '令和5年8月31日');
  made.type('進捗管理', 6, '状況', '完了');
  const september = prepare(made, 2, '2023-09-20');
  expect(onAgenda(september)).toEqual([
    '取組の確認について｜定例',
    '生成AIのWGはDX推進のWGと別かについて｜前回（R5.6.21）からの宿題（未回答）',
    'マイナンバー情報の総点検について｜全庁に影響（対策が終わるまで）、期限の変更（令和5年11月30日→令和5年10月31日）',
  ]);
  expect(september.candidates.map(({ title, reasons }) => [title, reasons.map(({ kind }) => kind)])).toEqual([
    ['書かない窓口の導入', ['late', 'due-moved']],
    ['公式LINEの拡張', ['done']],
  ]);
  const taken = made.value('sidebarAddItems', september.title, september.revision, ['measure:1'], '');
  day(made, '2023-09-20');
  conclude(made, taken, {
    書かない窓口の導入について: { outcome: 'continued', outcomeText: '次回までに原因を整理する' },
    マイナンバー情報の総点検について: {
      outcome: 'decided',
      outcomeText: '各課の結果を集める',
      owner: '住民課',
      due: '令和5年10月31日',
      followUpOpen: true,
    },
  });

  // 12月: put off in September, not carried out, not answered; 条件待ち is looked at again
  day(made, '2023-12-04');
  const december = prepare(made, 3, '2023-12-20');
  expect(onAgenda(december)).toEqual([
    '取組の確認について｜定例',
    '生成AIのWGはDX推進のWGと別かについて｜前回（R5.6.21）からの宿題（未回答）',
    '書かない窓口の導入について｜前回（R5.9.20）からの継続、期限超過63日',
    'マイナンバー情報の総点検について｜決定事項の対応が未了（R5.9.20決定、期限令和5年10月31日）、全庁に影響（対策が終わるまで）、期限超過22日',
  ]);
  expect(december.candidates.map(({ title, reasons }) => [title, reasons.map(({ kind }) => kind)])).toEqual([
    ['県の人材派遣の活用', ['review']],
  ]);
  const free = made.value('sidebarAddItems', december.title, december.revision, [], '職員研修の実施について');
  day(made, '2023-12-20');
  const report = conclude(made, free, {
    書かない窓口の導入について: { outcome: 'decided', outcomeText: '計画を見直す', newStatus: '見直し', newDue: '令和6年3月29日' },
    マイナンバー情報の総点検について: { outcome: 'approved', outcomeText: '点検が終わった' },
    職員研修の実施について: {
      outcome: 'decided',
      outcomeText: '毎年行う',
      owner: 'デジタル化推進室',
      due: '令和6年3月29日',
      addToPlan: true,
    },
  });
  expect(report).toMatchObject({ added: 1, items: 3 });
  expect(['取組名', '期限', '状況', '元の行', '直近の決定'].map((column) => cellOf(made, '追-13', column))).toEqual([
    '職員研修の実施',
    '令和6年3月29日',
    '未着手',
    '計画外',
    'R5.12.20 決定：毎年行う',
  ]);
  expect(['状況', '期限', '当初期限'].map((column) => cellOf(made, '1', column))).toEqual(['見直し', '令和6年3月29日', '令和5年9月29日']);

  expect(
    made
      .shownIn('変更履歴')
      .filter((cells) => cells[3] === '追-13' && cells[4] === '取組名')
      .map((cells) => [cells[2], cells[6], cells[7]]),
  ).toEqual([['行の追加', '職員研修の実施', '令和5年度第3回若葉町DX推進本部会議（R5.12.20）：毎年行う']]);

  // 3月: the trouble is closed, the question answered, the decisions are carried out
  day(made, '2024-03-01');
  made.type('進捗管理', 3, '状況', '完了');
  made.type('宿題', 2, '状態', '回答済');
  const items = made.shownIn('議題');
  const column = items[0]?.indexOf('対応') ?? -1;
  items.forEach((cells, place) => {
    if (place > 0 && cells[column] === '未了') made.type('議題', place + 1, '対応', '完了');
    if (place > 0 && cells[column] === '' && cells[(items[0] ?? []).indexOf('担当')] !== '') made.type('議題', place + 1, '対応', '完了');
  });
  const march = prepare(made, 4, '2024-03-18');
  expect(onAgenda(march)).toEqual(['取組の確認について｜定例']);

  // and the record gives the tracker back: the next check finds nothing that was not written down
  made.value('sidebarCheck');
  expect(made.value('sidebarCheck').record.changes).toBe(0);
});
