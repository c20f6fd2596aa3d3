// A workbook in which every tab of the add-on is there, with lines that a person wrote and letters of which some went out and some are
// still to go: what the damages are done to.
import { registerKinds } from '../../src/registers/registers';
import { archiveTab } from '../../src/tracker/tabs';
import { packed, unpacked } from '../support/keptWorlds';
import { newMeeting, paper } from '../support/preparedMeeting';
import { bookOf, type Product, product } from '../support/product';
import { goTo, sendByHand } from '../support/reminderBook';

const secretary = 'dx@town.wakaba.example.lg.jp';
/** Who owns the file: not the person who works, so that a protection keeps her out. */
const owner = 'kanri@town.wakaba.example.lg.jp';

const headings = ['ID', '柱', '取組名', '担当課', '開始', '期限', '当初期限', '状況', '影響範囲', '議題', '元の行', '直近の決定', '備考'];
const measure = (id: string, name: string, section: string, due: string, status: string): readonly string[] => [
  ...[id, '1 窓口', name, section, '令和5年4月3日', due, due, status, '', '', `${id}行`, '', `${name}の備考`],
];

const begin = (): Product => {
  const book = bookOf({
    計画: [
      ['№', '取組名', '担当課', '期限', '状況'],
      ['9-1', '電子契約の導入', '総務部', '令和6年3月', '未着手'],
    ],
    進捗管理: [
      [...headings, '信号', '期限の変更', '点検', '最終更新'],
      measure('1-1', '書かない窓口の導入', '住民課', '令和5年8月31日', '実施中'),
      measure('1-2', 'オンライン申請の拡大', '福祉課', '令和5年8月31日', '実施中'),
      measure('2-1', '生成AIの活用', 'デジタル化推進室', '令和6年3月29日', '未着手'),
      measure('2-2', '地図の公開', '住民課', 'Ｒ６．３．２９', '取組中'),
      measure('2-3', '施設の予約', '福祉課', '令和5年9月1日', '実施中'),
    ],
    名簿: [
      ['部', '課', '役職', '氏名', 'メール', '本部での役割', 'WG'],
      ['', '副町長', '副町長', '青木 誠一', 'fukucho@town.wakaba.example.lg.jp', '本部長', ''],
      ['総務部', '総務部', '部長', '堀 正美', 'somubu@town.wakaba.example.lg.jp', '本部員', ''],
      ['', 'デジタル化推進室', '室長', '伊藤 茂', secretary, '事務局', '○'],
      ['', '住民課', '課長', '', 'jumin@town.wakaba.example.lg.jp', '', ''],
      ['', '福祉課', '課長', '', 'fukushi@town.wakaba.example.lg.jp', '', ''],
    ],
    設定: [
      ['項目', '値', '説明'],
      ['自治体名', '若葉町', ''],
      ['年度', '令和5年度', ''],
    ],
    [archiveTab('令和4年度').name]: [headings, measure('0-1', '電話交換機の更新', '総務部', '令和5年3月31日', '完了')],
  });
  const made = product({ book, now: '2023-09-01T09:00:00+09:00' });
  made.type('進捗管理', 2, '議題', true);
  return made;
};

function make(): Product {
  const made = begin();
  made.value('sidebarCheck');
  made.value('sidebarAddSettings');
  const { choice, revision } = made.value('sidebarAdoptionPreview', null);
  made.value('sidebarAdopt', choice, revision);
  made.value('sidebarMakeDashboard');
  made.value('sidebarMakeSchedule', 2023, 1);
  made.value('sidebarMakeSectionTab', '住民課');
  made.value('sidebarTakeSnapshot', '6月末', 'round');
  for (const kind of registerKinds) made.value('sidebarMakeRegister', kind);
  made.value('sidebarStartInspection', { title: '紐付けの総点検', notice: '総行第1号', noticed: '2023-06-20', due: '2023-11-30' }, [
    '住民課',
    '福祉課',
  ]);
  for (const [column, text] of ['', '第1回', '令和5年6月1日', '費用はいくらか', '', '住民課', '令和5年7月31日'].entries())
    made.book.sheetByName('宿題')?.place(2, column + 1, { value: text, format: '@' });
  made.value('sidebarCreateMeeting', newMeeting);
  paper(made, 'agenda');
  for (const tab of ['templates', 'closed-days'] as const) made.value('sidebarReminderTab', tab);
  made.value('sidebarSnooze', '2-1', '2023-12-28', '議会の議決待ち');
  sendByHand(made);
  made.value('sidebarTimer', true);
  // a column of one's own in each tab of lines
  for (const sheet of made.book.sheets)
    if (!sheet.hidden && sheet.charts.length === 0) {
      const column = sheet.lastColumn() + 1;
      sheet.place(1, column, { value: `${sheet.name}のメモ`, format: '@' });
      if (sheet.lastRow() > 1) sheet.place(2, column, { value: `${sheet.name}に書いたこと`, format: '@' });
    }
  // the plan has got a measure since
  for (const [column, text] of ['9-2', '電子入札の導入', '総務部', '令和7年3月', '未着手'].entries())
    made.book.sheetByName('計画')?.place(3, column + 1, { value: text, format: '@' });
  made.book.owner = owner;
  goTo(made, '2023-09-08', '08:20');
  return made;
}

let bytes: Buffer | null = null;
/** A copy of it, on the morning of a day on which letters are due. */
export function fullBook(): Product {
  if (bytes === null) {
    const made = make();
    bytes = packed({ world: made.world, now: made.now(), answer: null });
  }
  const { world, now } = unpacked<null>(bytes);
  return product({ world, now: new Date(now).toISOString() });
}
