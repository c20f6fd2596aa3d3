// Letters to owners. Plain text and HTML are made from the same content, in Japanese: owners work in the town hall.
import type { CalendarDay } from '../domain/calendar';
import { postName } from '../domain/directory';
import type { Letter } from '../domain/reminders';
import type { Settings } from '../domain/settings';
import { dayJa } from './calendar.ja';

export type Mail = { readonly to: string; readonly subject: string; readonly text: string; readonly html: string };

/** What a letter says, before it is set as text or HTML. Rows hold cell text: it is data and is escaped. */
type Content = {
  readonly address: string;
  readonly opening: readonly string[];
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly request: string;
  readonly answers: readonly string[];
  readonly link: string;
  readonly closing: readonly string[];
  readonly signature: string;
};

/** The letter about late measures as it stands on `today`; `url` leads to the tracker. */
export function overdueMail(letter: Letter, settings: Settings, today: CalendarDay, url: string): Mail {
  const content: Content = {
    address: `${postName(letter.recipient)}　様`,
    opening: [
      'お疲れ様です。日頃からDXの推進に御協力いただき、ありがとうございます。',
      `次の取組について、${dayJa(today)}現在、期限を過ぎて「完了」となっていません。`,
    ],
    headings: ['ID', '取組名', '期限', '超過日数（開庁日）', '現在の状況'],
    rows: letter.measures.map(({ measure, due, daysLate }) => [
      oneLine(measure.id),
      oneLine(measure.title),
      dayJa(due),
      `${daysLate}日`,
      oneLine(measure.statusText),
    ]),
    request: 'お手数をおかけしますが、進捗管理表に次のいずれかを入力してください。',
    answers: [
      '完了した場合：「状況」を「完了」に変更',
      '遅れている場合：「見込み」「遅延理由」「課題・対応」を記入',
      '計画を見直す場合：「状況」を「見直し」に変更（本部会議で協議します。）',
    ],
    link: url,
    closing: ['既に御対応済みの場合は、行き違いを御容赦ください。', 'このメールは、進捗管理表の内容から作成しています。'],
    signature: `${settings.municipality}${settings.municipality === '' ? '' : '　'}${settings.office}${settings.extension === '' ? '' : `（内線${settings.extension}）`}`,
  };
  return {
    to: letter.recipient.mail,
    subject: '【期限超過】DXロードマップの取組の状況確認について（依頼）',
    text: asText(content),
    html: asHtml(content),
  };
}

/** Line breaks and runs of blanks of a cell as one blank: a cell cannot make lines of its own in a letter. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const fullWidth = (number: number): string =>
  String(number)
    .normalize('NFKC')
    .replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

function asText(content: Content): string {
  return [
    content.address,
    '',
    ...content.opening,
    '',
    ...content.rows.flatMap(([id = '', title = '', due = '', late = '', status = '']) => [
      `・${id}　${title}`,
      `　　期限：${due}（${late}超過）　現在の状況：${status === '' ? '（空欄）' : status}`,
    ]),
    '',
    content.request,
    ...content.answers.map((answer, index) => `　${fullWidth(index + 1)}　${answer}`),
    '',
    `進捗管理表：${content.link}`,
    '',
    ...content.closing,
    '',
    content.signature,
    '',
  ].join('\n');
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function asHtml(content: Content): string {
  const paragraph = (lines: readonly string[]): string => `<p>${lines.map(escapeHtml).join('<br>')}</p>`;
  const cellStyle = 'border:1px solid #767676;padding:4px 8px;text-align:left;vertical-align:top';
  const row = (tag: 'th' | 'td', cells: readonly string[]): string =>
    `<tr>${cells.map((cell) => `<${tag}${tag === 'th' ? ' scope="col"' : ''} style="${cellStyle}">${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  return [
    '<div lang="ja">',
    paragraph([content.address]),
    paragraph(content.opening),
    `<table style="border-collapse:collapse"><thead>${row('th', content.headings)}</thead><tbody>${content.rows.map((cells) => row('td', cells)).join('')}</tbody></table>`,
    paragraph([content.request]),
    `<ol>${content.answers.map((answer) => `<li>${escapeHtml(answer)}</li>`).join('')}</ol>`,
    `<p>進捗管理表：<a href="${escapeHtml(content.link)}">${escapeHtml(content.link)}</a></p>`,
    paragraph(content.closing),
    paragraph([content.signature]),
    '</div>',
  ].join('\n');
}
