// The agenda as a paper (次第), in the form of the town's minutes: 1 開催日時, 2 開催場所, 3 出席者, 4 議題, 5 会議資料.
import { type Agenda, type AgendaItem, type Attendee, paperNumbers } from '../domain/agenda';
import type { Block, Paper } from '../domain/paper';
import { dayJa, fiscalYearJa, timeJa } from './calendar.ja';
import { rowsJa } from './rows.ja';

/** 令和5年度第1回若葉町DX推進本部会議 */
export function meetingTitle({ meeting }: Agenda): string {
  return `${fiscalYearJa(meeting.fiscalYear)}第${meeting.number}回${meeting.name}`;
}

/** Blanks and line breaks inside a cell do not break a line of the paper. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** 「生成AIガイドラインの作成」 -> 「生成AIガイドラインの作成について」 */
function subject(title: string): string {
  const plain = oneLine(title);
  return plain === '' ? '（取組名未入力）' : /について$/.test(plain) ? plain : `${plain}について`;
}

/**
 * The paper. Item (1) is the standing item 「取組の確認について」 with two papers, the roadmap of the year and the list of the
 * flagged measures, which is appended; each flagged measure is an item with one paper of its own.
 */
export function agendaPaper(agenda: Agenda): Paper {
  const { meeting, items } = agenda;
  const subjects = ['取組の確認について', ...items.map(({ measure }) => subject(measure.title))];
  const papers = [
    [`主な取組内容のロードマップ（${fiscalYearJa(meeting.fiscalYear)}）`, '議題に係る取組の一覧'],
    ...items.map(({ measure }) => [subject(measure.title)]),
  ];
  const numbers = paperNumbers(papers.map(({ length }) => length));
  const title = meetingTitle(agenda);
  const line = (text: string, indent = 1): Block => ({ kind: 'paragraph', text, indent });
  return {
    name: `${title}　次第`,
    blocks: [
      { kind: 'title', text: `${title}　次第` },
      { kind: 'heading', text: '1　開催日時' },
      line(`${dayJa(meeting.day)}${timeJa(meeting.from)}から${timeJa(meeting.to)}まで`),
      { kind: 'heading', text: '2　開催場所' },
      line(meeting.place === '' ? '（未定）' : oneLine(meeting.place)),
      { kind: 'heading', text: '3　出席者' },
      ...attendeeBlocks(agenda.attendees),
      { kind: 'heading', text: '4　議題' },
      ...subjects.map((text, index) => line(`(${index + 1})　${text}`)),
      { kind: 'heading', text: '5　会議資料' },
      ...papers.flatMap((names, item) => names.map((name, paper) => line(`資料${numbers[item]?.[paper] ?? ''}　${name}`))),
      { kind: 'page-break' },
      { kind: 'heading', text: `資料${numbers[0]?.[1] ?? ''}　議題に係る取組の一覧` },
      {
        kind: 'table',
        headings: ['ID', '取組名', '担当課', '期限', '状況', '信号'],
        rows: items.map(itemRow),
        widths: [45, 165, 85, 85, 50, 70],
      },
    ],
  };
}

function attendeeBlocks(people: readonly Attendee[]): readonly Block[] {
  if (people.length === 0) return [{ kind: 'paragraph', text: '（名簿の「本部での役割」に入力がありません。）', indent: 1 }];
  return [
    {
      kind: 'table',
      headings: ['役割', '職名', '氏名'],
      rows: people.map(({ role, post, name }) => [role, post, name]),
      widths: [110, 200, 130],
    },
  ];
}

function itemRow({ measure, signal }: AgendaItem): readonly string[] {
  const due = measure.due.kind === 'exact' && measure.due.precision === 'day' ? dayJa(measure.due.due) : measure.dueText;
  return [measure.id, measure.title, measure.ownerText, due, measure.statusText, rowsJa.signal(signal)].map(oneLine);
}
