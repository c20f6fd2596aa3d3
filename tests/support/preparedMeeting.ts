// A meeting of the sample town, prepared as the secretariat does.

import type { MeetingView, PaperReport } from '../../src/meetings/page';
import type { Revision } from '../../src/sheet/revision';
import type { SidebarFunctions } from '../../src/shell/endpoints';
import { bookOf, type Product, product, productIn } from './product';

export const title = '令和5年度第1回若葉町DX推進本部会議';

export const newMeeting = {
  body: '若葉町DX推進本部会議',
  number: 1,
  day: '2023-09-15',
  from: '10:00',
  to: '11:30',
  place: '若葉町役場3階　会議室5',
  form: 'single' as const,
};

type Prepared = { readonly made: Product; readonly view: MeetingView };

/** The tracker with three flagged rows and the first meeting of the year with its agenda. */
export function prepared(options: Parameters<typeof productIn>[1] = {}): Prepared {
  const { made, answer } = productIn('meeting', options);
  return { made, view: answer };
}

/** The same on a tracker of three rows, for tests that run it a hundred times. */
export function preparedSmall(options: Parameters<typeof productIn>[1] = {}): Prepared {
  const { made, answer } = productIn('smallMeeting', options);
  return { made, view: answer };
}

/** Makes the first meeting on an adopted sample. */
export function makeMeeting(made: Product): MeetingView {
  for (const row of [3, 19, 33]) made.type('進捗管理', row, '議題', true);
  return made.value('sidebarCreateMeeting', newMeeting);
}

/** Makes the first meeting on a tracker of three rows. */
export function makeSmallMeeting(): Prepared {
  const made = product({
    book: bookOf({
      進捗管理: [
        ['ID', '柱', '取組名', '担当課', '期限', '当初期限', '状況', '影響範囲', '議題', '元の行', '直近の決定'],
        ['1-1', '1 窓口', '書かない窓口の導入', '住民課', '令和5年8月31日', '', '実施中', '', '', '12行', ''],
        ['1-2', '1 窓口', 'オンライン申請の拡大', '福祉課', '令和6年3月29日', '', '実施中', '', '', '13行', ''],
        ['2-1', '2 行政', '生成AIの活用', 'デジタル化推進室', '令和6年3月29日', '', '未着手', '', '', '14行', ''],
      ],
      名簿: [
        ['部', '課', '役職', '氏名', 'メール', '本部での役割', 'WG'],
        ['', '副町長', '副町長', '青木 誠一', 'fukucho@town.wakaba.example.lg.jp', '本部長', ''],
        ['総務部', '総務部', '部長', '堀 正美', 'somubu@town.wakaba.example.lg.jp', '本部員', ''],
        ['', 'デジタル化推進室', '室長', '伊藤 茂', 'dx@town.wakaba.example.lg.jp', '事務局', '○'],
        ['', '住民課', '課長', '', 'jumin@town.wakaba.example.lg.jp', '', ''],
        ['', '福祉課', '課長', '', 'fukushi@town.wakaba.example.lg.jp', '', ''],
      ],
      設定: [
        ['項目', '値', '説明'],
        ['自治体名', '若葉町', ''],
        ['年度', '令和5年度', ''],
      ],
    }),
  });
  made.type('進捗管理', 2, '議題', true);
  return { made, view: made.value('sidebarCreateMeeting', newMeeting) };
}

/** Makes a paper of the first meeting and gives its report; fails the test where it was declined. */
export function paper(
  made: Product,
  kind: Parameters<SidebarFunctions['sidebarMakePaper']>[1],
  rendition: 'internal' | 'public' = 'internal',
  revision: Revision | null = null,
  of = title,
): Exclude<PaperReport, { readonly kind: 'declined' }> {
  const report = made.value('sidebarMakePaper', of, kind, rendition, revision);
  if (report.kind === 'declined') throw new Error('The paper was declined');
  return report;
}
