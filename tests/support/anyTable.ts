// Random tables in the shapes that towns keep: drawn from a recipe, with the measures that they were drawn from.
//
//   若葉町デジタル化推進計画                                    above: a title, a unit
//   № | 柱   | 取組名       | 所管課 | 令和5年度 |           | 備考   headings: one to three rows
//     |      |              |        | 第1四半期 | 第2四半期 |
//   1 | 窓口 | 予約の導入   | 総務課 | 検討      | →         |        measures: one or two rows each
//   2 | ^    | 台帳の電子化 | ^      |           | 構築      |
//   小計                                                             totals, spare rows, notes
import fc from 'fast-check';

import { addDays, type CalendarDay, dayOf, lastOfMonth } from '../../src/sheet/calendar';
import type { CellValue, MergedRange, SourceTable } from '../../src/sheet/table';
import { drawing } from './adoptionCase';

/** A measure that the table was drawn from. `dueDay`: where it follows from a bar and not from a cell. */
type DrawnMeasure = {
  readonly rows: readonly number[];
  readonly pillar: string;
  readonly title: string;
  readonly owner: string;
  readonly due: string;
  readonly dueDay: CalendarDay | null;
  readonly status: string;
};

export type AnyTable = {
  readonly source: SourceTable;
  readonly measures: readonly DrawnMeasure[];
  /** The years are two digits: without an answer there is no due day. */
  readonly asksYears: boolean;
  /** A label that no dictionary has: the headings may be a proposal. */
  readonly rare: boolean;
};

const labels = {
  id: ['№', 'No.', '番号', '整理番号', '項番'],
  pillar: ['柱', '施策の柱', '基本目標', '大項目', '重点分野'],
  title: ['取組名', '事業名', '主な取組', '実施項目', '取 組 項 目', '件名', 'プロジェクト名'],
  owner: ['担当課', '所管課', '主管課', '担当部署', '所 管 課\n（取りまとめ）', '課名'],
  due: ['期限', '完了予定', '目標時期', '終了予定日', '完了目標', '締切日'],
  status: ['状況', '進捗状況', '実施状況', 'ステータス', '現在の状況'],
  note: ['備考', '特記事項'],
} as const;

/** Words that are no heading of any town we know: the cells must tell. */
const rareLabels = { title: '題目', owner: '受け持ち', due: 'いつまで', status: '今どうか' } as const;

const topics = ['窓口', '文書', '図書', '施設', '給与', '保育', '防災', '道路', '選挙', '検診', '公園', '水道'];
const doings = ['予約の導入', '台帳の電子化', '案内の多言語化', '申請のオンライン化', '記録の公開'];
const owners = ['総務課', '住民課', '企画財政課', '健康福祉課', '会計室'];
const pillars = ['便利な暮らし', '効率のよい役場', '安全なまち'];
const statuses = ['未着手', '検討中', '実施中', '完了', '遅延'];
const dues = ['令和6年3月末', '令和5年9月30日', 'R6.3.31', '2024年3月', '令和5年度', '令和5年度末'];
const stages = ['検討', '設計', '構築', '試行'];

const measure = fc.record({
  owner: fc.nat(2),
  due: fc.nat(dues.length - 1),
  status: fc.nat(statuses.length - 1),
  from: fc.nat(5),
  long: fc.integer({ min: 1, max: 4 }),
});
const label = fc.nat(20);

const recipe = fc.record({
  labels: fc.record({ id: label, pillar: label, title: label, owner: label, due: label, status: label, note: label }),
  rare: fc.constantFrom(null, null, null, null, null, null, 'title', 'owner', 'due', 'status'),
  numbers: fc.constantFrom('none', 'plain', 'parts'),
  pillars: fc.constantFrom('none', 'column', 'merged', 'first', 'rows'),
  groupMark: fc.constantFrom('【】', '＜＞', '■', 'Ⅰ'),
  owners: fc.constantFrom('each', 'merged'),
  order: fc.constantFrom('title first', 'owner first', 'status first', 'time before owner'),
  due: fc.boolean(),
  dueCells: fc.constantFrom('text', 'date'),
  time: fc.constantFrom('none', 'years', 'quarters', 'months', 'days', 'weeks', 'two digits'),
  yearLabels: fc.constantFrom('令和', 'R', '西暦'),
  twoDigits: fc.constantFrom('number', 'text'),
  bars: fc.constantFrom('arrows', 'words', 'merged'),
  periods: fc.integer({ min: 3, max: 6 }),
  parent: fc.boolean(),
  top: fc.boolean(),
  /** One parent above the due day and the status. */
  grouped: fc.boolean(),
  title: fc.constantFrom('none', 'plain', 'merged'),
  unit: fc.boolean(),
  blankAbove: fc.boolean(),
  labelsMergedDown: fc.boolean(),
  twoLines: fc.boolean(),
  linesMerged: fc.boolean(),
  budget: fc.boolean(),
  subtotals: fc.boolean(),
  total: fc.boolean(),
  spare: fc.nat(3),
  footnote: fc.boolean(),
  /** The headings stand again above each group. */
  blocks: fc.boolean(),
  blankBetween: fc.boolean(),
  notes: fc.boolean(),
  groups: fc.array(fc.array(measure, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
});
type Recipe = typeof recipe extends fc.Arbitrary<infer R> ? R : never;

/** Tables of all shapes; a failing one is printed as it is drawn. */
export const anyTable: fc.Arbitrary<AnyTable> = recipe.map((wanted) => {
  const table = draw(wanted);
  return { ...table, [fc.toStringMethod]: () => `\n${drawing(table.source)}\n` };
});

/** A stretch of time and its labels from the top heading row down. */
type Period = { readonly labels: readonly CellValue[]; readonly last: CalendarDay };

function day(year: number, month: number, date: number): CalendarDay {
  const made = dayOf(year, month, date);
  if (made === null) throw new Error(`there is no ${year}-${month}-${date}`);
  return made;
}

function yearLabel(style: Recipe['yearLabels'], year: number): string {
  switch (style) {
    case '令和':
      return `令和${year - 2018}年度`;
    case 'R':
      return `R${year - 2018}`;
    case '西暦':
      return `${year}年度`;
  }
}

function periodsOf({ time, periods, yearLabels, twoDigits }: Recipe): readonly Period[] {
  const many = <T>(make: (step: number) => T): readonly T[] => Array.from({ length: periods }, (_, step) => make(step));
  const dated = (from: CalendarDay, step: number): Period => {
    const at = addDays(from, step);
    return { labels: [{ day: at, time: null }], last: at };
  };
  switch (time) {
    case 'none':
      return [];
    case 'years':
      return many((step) => ({ labels: [yearLabel(yearLabels, 2022 + step)], last: day(2023 + step, 3, 31) }));
    case 'two digits':
      return many((step) => ({ labels: [twoDigits === 'number' ? 26 + step : String(26 + step)], last: day(2015 + step, 3, 31) }));
    case 'quarters':
      return many((step) => {
        const year = 2023 + Math.floor(step / 4);
        const month = 3 * (step % 4) + 6;
        const last = lastOfMonth(month > 12 ? year + 1 : year, month > 12 ? month - 12 : month);
        return { labels: [yearLabel(yearLabels, year), `第${(step % 4) + 1}四半期`], last: last ?? day(year, 3, 31) };
      });
    case 'months':
      return many((step) => ({
        labels: [yearLabel(yearLabels, 2023), `${4 + step}月`],
        last: lastOfMonth(2023, 4 + step) ?? day(2023, 4, 30),
      }));
    case 'days':
      return many((step) => dated(day(2023, 9, 4), step));
    case 'weeks':
      return many((step) => dated(day(2023, 9, 4), 7 * step));
  }
}

/** A column: its labels from the top heading row down, and what stands in it for a line of a measure. */
type DrawnColumn = { readonly key: string; readonly labels: readonly CellValue[] };

function draw(wanted: Recipe): AnyTable {
  const rows: CellValue[][] = [];
  const merges: MergedRange[] = [];
  const periods = periodsOf(wanted);
  const dated = wanted.time === 'days' || wanted.time === 'weeks';
  const hasDue = wanted.due || wanted.time === 'none' || dated;
  const rare = wanted.rare === 'due' && !hasDue ? null : wanted.rare;
  const columns = columnsOf(wanted, periods, hasDue, rare);
  const width = columns.length;
  const at = (key: string): number => columns.findIndex((column) => column.key === key);
  const blank = (): CellValue[] => new Array<CellValue>(width).fill('');
  const push = (cells: CellValue[]): number => rows.push(cells);
  const alone = (text: CellValue, column = 0): number => {
    const cells = blank();
    cells[column] = text;
    return push(cells);
  };

  if (wanted.title !== 'none') {
    const row = alone('若葉町デジタル化推進計画　進行管理表');
    if (wanted.title === 'merged') merges.push({ firstRow: row, lastRow: row, first: 0, last: width - 1 });
  }
  if (wanted.unit) alone('（単位：千円）', width - 1);
  if (wanted.blankAbove && rows.length > 0) push(blank());

  const group = (index: number): string => {
    const name = pillars[index] ?? '';
    switch (wanted.groupMark) {
      case '【】':
        return `【${name}】`;
      case '＜＞':
        return `＜${name}＞`;
      case '■':
        return `■ ${name}`;
      case 'Ⅰ':
        return `${['Ⅰ', 'Ⅱ', 'Ⅲ'][index] ?? ''} ${name}`;
    }
  };
  const measures: DrawnMeasure[] = [];
  const repeat = wanted.blocks;
  if (!repeat) drawHeadings(wanted, columns, rows, merges);
  wanted.groups.forEach((members, index) => {
    if (wanted.blankBetween && index > 0) push(blank());
    if (wanted.pillars === 'rows') alone(group(index));
    if (repeat) drawHeadings(wanted, columns, rows, merges);
    const firstRow = rows.length + 1;
    const ownerRows: { owner: string; first: number; last: number }[] = [];
    members.forEach((member, place) => {
      const number = measures.length + 1;
      const title = `${topics[(number * 5) % topics.length] ?? ''}の${doings[number % doings.length] ?? ''}`;
      const owner = owners[(member.owner + index) % owners.length] ?? '';
      const status = statuses[member.status] ?? '';
      const bar = barOf(wanted, periods, member.from, member.long);
      const dueDate = day(2024, 1 + member.due, 20);
      const due: CellValue = wanted.dueCells === 'date' ? { day: dueDate, time: null } : (dues[member.due] ?? '');
      const cells = blank();
      const put = (key: string, value: CellValue): void => {
        if (at(key) >= 0) cells[at(key)] = value;
      };
      const sameOwner = wanted.owners === 'merged' && ownerRows[ownerRows.length - 1]?.owner === owner;
      put('id', wanted.numbers === 'plain' ? number : `${index + 1}-${place + 1}`);
      put('title', title);
      put('owner', sameOwner ? '' : owner);
      put('due', due);
      put('status', status);
      put('kind', '目標');
      put('value', 10 * number);
      put('budget', 100 + number);
      if (wanted.notes && place === 0) put('note', `${title}は議会で説明する`);
      if (wanted.pillars === 'column' || place === 0) put('pillar', pillars[index] ?? '');
      bar?.texts.forEach((text, step) => {
        put(`time ${bar.first + step}`, text);
      });
      const row = push(cells);
      if (bar !== null && wanted.bars === 'merged' && bar.texts.length > 1)
        merges.push({ firstRow: row, lastRow: row, first: at(`time ${bar.first}`), last: at(`time ${bar.first}`) + bar.texts.length - 1 });
      const lines = [row];
      if (wanted.twoLines) {
        const second = blank();
        second[at('kind')] = '実績';
        second[at('value')] = 10 * number - 3;
        lines.push(push(second));
        for (const key of wanted.linesMerged ? ['id', 'title', 'due', 'status', ...(wanted.owners === 'each' ? ['owner'] : [])] : [])
          if (at(key) >= 0) merges.push({ firstRow: row, lastRow: row + 1, first: at(key), last: at(key) });
      }
      const lastRow = rows.length;
      const last = ownerRows[ownerRows.length - 1];
      if (sameOwner && last !== undefined) last.last = lastRow;
      else ownerRows.push({ owner, first: row, last: lastRow });
      measures.push({
        rows: lines,
        pillar:
          wanted.pillars === 'none' ? '' : wanted.pillars === 'rows' && wanted.groupMark === 'Ⅰ' ? group(index) : (pillars[index] ?? ''),
        title,
        owner,
        due: hasDue ? (typeof due === 'string' ? due : dueDate) : '',
        dueDay: hasDue || bar === null ? null : bar.last,
        status,
      });
    });
    const lastRow = rows.length;
    if (wanted.pillars === 'merged' && lastRow > firstRow) merges.push({ firstRow, lastRow, first: at('pillar'), last: at('pillar') });
    if (wanted.owners === 'merged')
      for (const { first, last } of ownerRows)
        if (last > first) merges.push({ firstRow: first, lastRow: last, first: at('owner'), last: at('owner') });
    if (wanted.subtotals) total('小計');
  });
  if (wanted.total) total('合計');
  for (let step = 0; step < (wanted.numbers === 'plain' ? wanted.spare : 0); step += 1) alone(measures.length + 1 + step, at('id'));
  if (wanted.footnote) alone('※令和5年8月末現在の状況です。');

  const source: SourceTable = { sheet: '計画', rows, merges };
  return { source, measures, asksYears: wanted.time === 'two digits', rare: rare !== null };

  function total(word: string): void {
    const cells = blank();
    cells[0] = word;
    if (at('budget') >= 0) cells[at('budget')] = 1000;
    push(cells);
  }
}

function columnsOf(wanted: Recipe, periods: readonly Period[], hasDue: boolean, rare: Recipe['rare']): readonly DrawnColumn[] {
  const column = (key: keyof typeof labels): DrawnColumn => {
    const words = labels[key];
    const word = rare === key ? rareLabels[rare] : (words[wanted.labels[key] % words.length] ?? '');
    return { key, labels: wanted.grouped && hasDue && (key === 'due' || key === 'status') ? ['進行管理', word] : [word] };
  };
  const time = periods.map((period, index): DrawnColumn => {
    const above: CellValue[] = wanted.time === 'two digits' && wanted.parent ? ['年度別計画'] : [];
    const top: CellValue[] = wanted.top && period.labels.length > 1 ? ['実施スケジュール'] : [];
    return { key: `time ${index}`, labels: [...top, ...above, ...period.labels] };
  });
  const [title, owner, status] = [column('title'), column('owner'), column('status')];
  const due = hasDue ? [column('due')] : [];
  const middle: readonly DrawnColumn[] = ((): readonly DrawnColumn[] => {
    switch (wanted.order) {
      case 'title first':
        return [title, owner, ...due, status];
      case 'owner first':
        return [owner, title, ...due, status];
      case 'status first':
        return [status, title, owner, ...due];
      case 'time before owner':
        return [title, ...time, owner, ...due, status];
    }
  })();
  return [
    ...(wanted.numbers === 'none' ? [] : [column('id')]),
    ...(['none', 'rows'].includes(wanted.pillars) ? [] : [column('pillar')]),
    ...middle,
    ...(wanted.twoLines
      ? [
          { key: 'kind', labels: ['区分'] },
          { key: 'value', labels: ['指標の値'] },
        ]
      : []),
    ...(wanted.budget ? [{ key: 'budget', labels: ['予算額（千円）'] }] : []),
    ...(wanted.order === 'time before owner' ? [] : time),
    column('note'),
  ];
}

/** Labels from top to bottom; parents merged across, labels without children merged down or left alone. */
function drawHeadings(wanted: Recipe, columns: readonly DrawnColumn[], rows: CellValue[][], merges: MergedRange[]): void {
  const height = Math.max(...columns.map(({ labels: each }) => each.length));
  const first = rows.length + 1;
  for (let level = 0; level < height; level += 1) {
    const line = columns.map(({ labels: each }): CellValue => each[level] ?? '');
    for (let column = 0; column < columns.length; column += 1) {
      const hasChild = (columns[column]?.labels.length ?? 0) > level + 1;
      let last = column;
      while (hasChild && last + 1 < columns.length && sameParent(columns[last + 1], columns[column], level)) last += 1;
      if (last > column) {
        merges.push({ firstRow: first + level, lastRow: first + level, first: column, last });
        line.fill('', column + 1, last + 1);
        column = last;
      }
    }
    rows.push(line);
  }
  if (wanted.labelsMergedDown && height > 1)
    columns.forEach(({ labels: each }, column) => {
      if (each.length === 1) merges.push({ firstRow: first, lastRow: first + height - 1, first: column, last: column });
    });
}

const sameParent = (one: DrawnColumn | undefined, other: DrawnColumn | undefined, level: number): boolean =>
  one !== undefined && one.labels.length > level + 1 && one.labels[level] === other?.labels[level];

/** The bar of a measure: its first column, the text of each of its cells, and the day on which it ends. */
function barOf({ bars }: Recipe, periods: readonly Period[], from: number, long: number) {
  if (periods.length === 0) return null;
  const first = from % periods.length;
  const stretch = periods.slice(first, first + long);
  const last = stretch[stretch.length - 1]?.last;
  if (last === undefined) return null;
  const texts = stretch.map((_period, step) => {
    if (bars === 'arrows') return '→';
    return bars === 'words' || step === 0 ? (stages[step] ?? '') : '';
  });
  return { first, texts, last };
}
