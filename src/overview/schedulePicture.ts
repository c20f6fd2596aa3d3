// The tab DX推進スケジュール in words and colours.

import type { CalendarDay } from '../sheet/calendar';
import { blankCell, type Picture, type PictureCell, textCell } from '../sheet/picture';
import { dayJa, fiscalYearJa } from '../sheet/words.ja';
import { headings } from '../tracker/columns';
import { type LinkedTracker, rowLink } from '../tracker/rowLink';
import type { Bar, Schedule, Tone } from '../tracker/schedule';
import { scheduleMarkJa } from '../tracker/scheduleWords.ja';
import { trackerTab } from '../tracker/tabs';
import { trackerJa } from '../tracker/words.ja';
import { scheduleTab } from './tabs';

const tones: { readonly [T in Tone]: { readonly background: string; readonly color: string } } = {
  planned: { background: '#dbe8fb', color: '#00118f' },
  approximate: { background: '#eef3fd', color: '#00118f' },
  late: { background: '#fde2df', color: '#8b0000' },
  done: { background: '#e3f4e5', color: '#14532d' },
  waiting: { background: '#e6e6fa', color: '#312e81' },
  closed: { background: '#eeeeee', color: '#333333' },
};
const heading = { background: '#e8f1fe', bold: true };

/** Columns before the months, with their widths: with twelve months of 66 px the sheet fits an A3 page in landscape (about 1,500 px). */
const lead = [60, 260, 125, 70, 135] as const;
const MONTH_WIDTH = 66;

/** `gid` is the number of the tracker's tab. */
export function schedulePicture(schedule: Schedule, today: CalendarDay, tracker: LinkedTracker): Picture {
  const { years, now } = schedule;
  const months = years.length * 12;
  const width = lead.length + months;
  const line = (cells: readonly PictureCell[]): readonly PictureCell[] =>
    Array.from({ length: width }, (_, column) => cells[column] ?? blankCell);
  const span =
    years.length === 1 ? fiscalYearJa(years[0] ?? 0) : `${fiscalYearJa(years[0] ?? 0)}～${fiscalYearJa(years[years.length - 1] ?? 0)}`;
  const legend: readonly (readonly [Tone, string])[] = [
    ['planned', '予定'],
    ['approximate', '時期はおおよそ'],
    ['late', '期限超過'],
    ['done', '完了'],
    ['waiting', '条件待ち・時期未定'],
    ['closed', '中止・対象外'],
  ];
  const yearWords = (month: number): string =>
    [month % 12 === 0 ? fiscalYearJa(years[month / 12] ?? 0) : '', month === now ? '今月▼' : ''].filter((words) => words !== '').join(' ');
  const head: (readonly PictureCell[])[] = [
    line([textCell(`${scheduleTab.name}（${span}）`, { bold: true })]),
    line([textCell(`${dayJa(today)}作成。このタブは「${trackerTab.name}」から自動で作り直されます。ここには書き込まないでください。`)]),
    line([
      textCell('凡例'),
      blankCell,
      blankCell,
      blankCell,
      blankCell,
      ...legend.flatMap(([tone, words]) => [textCell(words, tones[tone]), textCell('', tones[tone])]),
    ]),
    line([...lead.map(() => textCell('', heading)), ...Array.from({ length: months }, (_, month) => textCell(yearWords(month), heading))]),
    line([
      ...[headings.id, headings.title, headings.owner, headings.status, headings.signal].map((words) => textCell(words, heading)),
      ...Array.from({ length: months }, (_, month) => textCell(`${((month + 3) % 12) + 1}月`, heading)),
    ]),
  ];
  const rows = schedule.pillars.flatMap(({ name, bars }) => [
    line([textCell(name === '' ? '（柱なし）' : name, { bold: true }), ...Array.from({ length: width - 1 }, () => blankCell)]),
    ...bars.map((bar) => line([...leadCells(bar, tracker), ...monthCells(bar, months)])),
  ]);
  const none = rows.length === 0 ? [line([textCell('この期間に予定された取組はありません。')])] : [];
  return {
    tab: scheduleTab,
    rows: [...head, ...rows, ...none],
    widths: [...lead, ...Array.from({ length: months }, () => MONTH_WIDTH)],
    frozenRows: head.length,
    frozenColumns: 2,
    line: now === null ? null : { column: lead.length + now + 1, row: head.length - 1 },
    charts: [],
  };
}

function leadCells({ measure, signal, tone }: Bar, tracker: LinkedTracker): readonly PictureCell[] {
  return [
    { ...blankCell, holds: 'link', value: rowLink(tracker, measure.id) },
    textCell(measure.title, { wraps: true }),
    textCell(measure.ownerText.replace(/\n/g, '、'), { wraps: true }),
    textCell(measure.status?.name ?? measure.statusText, { wraps: true }),
    textCell(trackerJa.signal(signal), { wraps: true, ...(tone === 'late' || tone === 'done' ? tones[tone] : {}) }),
  ];
}

function monthCells({ months, tone, marks }: Bar, count: number): readonly PictureCell[] {
  return Array.from({ length: count }, (_, month) => {
    const words = marks
      .filter((mark) => mark.month === month)
      .map(scheduleMarkJa)
      .join('・');
    const coloured = months !== null && month >= months.from && month <= months.to;
    return textCell(words, coloured ? tones[tone] : {});
  });
}
