// Charts as data: type, ranges, place and options. The host draws none.

import type { ChartModel, SheetModel } from '../../book/book';
import { sameRect } from '../../book/rect';
import { costs } from '../../runtime/costs';
import { Exception, type Execution } from '../../runtime/execution';
import { flush } from '../../runtime/flush';
import { EnumValue, enumValue, type Service } from '../../runtime/guard';
import { writeSheet } from './access';
import type { Range } from './range';
import { rangeOf } from './registry';

/** Options of our own among Google's in ChartModel.options: what Google keeps beside them. Scripts do not see these. */
const ownOptions = {
  headers: 'host:numHeaders',
  transposed: 'host:transposeRowsAndColumns',
  hidden: 'host:hiddenDimensionStrategy',
  merge: 'host:mergeStrategy',
} as const;

/** Where a chart lands that was given no position; Google's own choice is not documented. */
const firstCell: ChartModel['anchor'] = { row: 1, column: 1, offsetX: 0, offsetY: 0 };

export function chartsOf(execution: Execution, sheet: SheetModel): EmbeddedChart[] {
  flush(execution);
  return sheet.charts.map((model) => new EmbeddedChart(execution, sheet, model));
}

/** Puts a built chart on the sheet; what was built before stays without an ID (reference: EmbeddedChart.getChartId). */
export function insertChart(execution: Execution, sheet: SheetModel, chart: EmbeddedChart): void {
  const model = { ...chart.model, id: 1 + Math.floor(execution.random() * (2 ** 31 - 2)) };
  writeSheet(execution, sheet, costs.format, () => sheet.update('charts', (charts) => [...charts, model]));
}

/** Replaces the chart of the same ID. The words for a chart that is not on the sheet are ours. */
export function updateChart(execution: Execution, sheet: SheetModel, chart: EmbeddedChart): void {
  mustBeOn(sheet, chart);
  const replaced = (other: ChartModel): ChartModel => (other.id === chart.model.id ? chart.model : other);
  writeSheet(execution, sheet, costs.format, () => sheet.update('charts', (charts) => charts.map(replaced)));
}

export function removeChart(execution: Execution, sheet: SheetModel, chart: EmbeddedChart): void {
  mustBeOn(sheet, chart);
  writeSheet(execution, sheet, costs.format, () => sheet.update('charts', (charts) => charts.filter(({ id }) => id !== chart.model.id)));
}

function mustBeOn(sheet: SheetModel, chart: EmbeddedChart): void {
  if (!sheet.charts.some(({ id }) => id === chart.model.id)) throw new Exception('The chart is not on this sheet.');
}

function rangesOf(execution: Execution, model: ChartModel): Service[] {
  return model.ranges.flatMap(({ sheetId, rect }) => {
    const sheet = execution.book.sheetById(sheetId);
    return sheet === undefined ? [] : [rangeOf(execution, sheet, rect)];
  });
}

export class EmbeddedChart implements Service {
  readonly gasType = 'Spreadsheet.EmbeddedChart';

  constructor(
    private readonly execution: Execution,
    private readonly sheet: SheetModel,
    /** The ID is 0 until the chart is on a sheet. */
    readonly model: ChartModel,
  ) {}

  getChartId(): number | null {
    return this.model.id === 0 ? null : this.model.id;
  }

  getContainerInfo(): ContainerInfo {
    return new ContainerInfo(this.model.anchor);
  }

  getRanges(): Service[] {
    return rangesOf(this.execution, this.model);
  }

  getOptions(): ChartOptions {
    return new ChartOptions(this.model.options);
  }

  getNumHeaders(): number {
    return Number(this.model.options[ownOptions.headers] ?? -1);
  }

  getTransposeRowsAndColumns(): boolean {
    return this.model.options[ownOptions.transposed] === true;
  }

  getHiddenDimensionStrategy(): EnumValue {
    return enumValue('Charts.ChartHiddenDimensionStrategy', String(this.model.options[ownOptions.hidden] ?? 'IGNORE_BOTH'));
  }

  getMergeStrategy(): EnumValue {
    return enumValue('Charts.ChartMergeStrategy', String(this.model.options[ownOptions.merge] ?? 'MERGE_COLUMNS'));
  }

  modify(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this.execution, this.sheet, this.model);
  }
}

export class ContainerInfo implements Service {
  readonly gasType = 'Spreadsheet.ContainerInfo';

  constructor(private readonly anchor: ChartModel['anchor']) {}

  getAnchorRow(): number {
    return this.anchor.row;
  }

  getAnchorColumn(): number {
    return this.anchor.column;
  }

  getOffsetX(): number {
    return this.anchor.offsetX;
  }

  getOffsetY(): number {
    return this.anchor.offsetY;
  }
}

export class ChartOptions implements Service {
  readonly gasType = 'Charts.ChartOptions';

  constructor(private readonly options: ChartModel['options']) {}

  get(option: string): unknown {
    return option.startsWith('host:') ? null : (this.options[option] ?? null);
  }

  getOrDefault(option: string): unknown {
    return this.get(option);
  }
}

/** The builder's draft: `asBarChart` and its kin are other faces of one builder. */
type Draft = { model: ChartModel };

type Face = 'Area' | 'Bar' | 'Column' | 'Combo' | 'Histogram' | 'Line' | 'Pie' | 'Scatter' | 'Table';

/** All of Google's chart builders; which of these methods a script sees is the guard's business, by `gasType`. */
export class EmbeddedChartBuilder implements Service {
  readonly gasType: string;
  private readonly draft: Draft;

  constructor(
    private readonly execution: Execution,
    private readonly sheet: SheetModel,
    from: ChartModel | Draft = { id: 0, type: 'COLUMN', ranges: [], anchor: firstCell, options: {} },
    face: Face | null = null,
  ) {
    this.draft = 'model' in from ? from : { model: from };
    this.gasType = face === null ? 'Spreadsheet.EmbeddedChartBuilder' : `Spreadsheet.Embedded${face}ChartBuilder`;
  }

  build(): EmbeddedChart {
    return new EmbeddedChart(this.execution, this.sheet, this.draft.model);
  }

  private set(part: Partial<ChartModel>): this {
    this.draft.model = { ...this.draft.model, ...part };
    return this;
  }

  private option(name: string, value: unknown): this {
    return this.set({ options: { ...this.draft.model.options, [name]: value } });
  }

  private as(face: Face): EmbeddedChartBuilder {
    this.set({ type: face.toUpperCase() });
    return new EmbeddedChartBuilder(this.execution, this.sheet, this.draft, face);
  }

  asAreaChart(): EmbeddedChartBuilder {
    return this.as('Area');
  }

  asBarChart(): EmbeddedChartBuilder {
    return this.as('Bar');
  }

  asColumnChart(): EmbeddedChartBuilder {
    return this.as('Column');
  }

  asComboChart(): EmbeddedChartBuilder {
    return this.as('Combo');
  }

  asHistogramChart(): EmbeddedChartBuilder {
    return this.as('Histogram');
  }

  asLineChart(): EmbeddedChartBuilder {
    return this.as('Line');
  }

  asPieChart(): EmbeddedChartBuilder {
    return this.as('Pie');
  }

  asScatterChart(): EmbeddedChartBuilder {
    return this.as('Scatter');
  }

  asTableChart(): EmbeddedChartBuilder {
    return this.as('Table');
  }

  getChartType(): EnumValue {
    return enumValue('Charts.ChartType', this.draft.model.type);
  }

  setChartType(type: EnumValue): this {
    return this.set({ type: type.name });
  }

  getContainer(): ContainerInfo {
    return new ContainerInfo(this.draft.model.anchor);
  }

  getRanges(): Service[] {
    return rangesOf(this.execution, this.draft.model);
  }

  addRange(range: Range): this {
    return this.set({ ranges: [...this.draft.model.ranges, { sheetId: range.sheet.id, rect: range.rect }] });
  }

  removeRange(range: Range): this {
    return this.set({
      ranges: this.draft.model.ranges.filter(({ sheetId, rect }) => sheetId !== range.sheet.id || !sameRect(rect, range.rect)),
    });
  }

  clearRanges(): this {
    return this.set({ ranges: [] });
  }

  /** The cell must be in the grid. */
  setPosition(row: number, column: number, offsetX: number, offsetY: number): this {
    if (row < 1 || column < 1 || row > this.sheet.maxRows || column > this.sheet.maxColumns) {
      throw new Exception('The coordinates of the range are outside the dimensions of the sheet.');
    }
    return this.set({ anchor: { row: Math.floor(row), column: Math.floor(column), offsetX, offsetY } });
  }

  setOption(option: string, value: unknown): this {
    return this.option(option, value instanceof EnumValue ? value.name : value);
  }

  setNumHeaders(headers: number): this {
    return this.option(ownOptions.headers, headers);
  }

  setTransposeRowsAndColumns(transpose: boolean): this {
    return this.option(ownOptions.transposed, transpose);
  }

  setHiddenDimensionStrategy(strategy: EnumValue): this {
    return this.option(ownOptions.hidden, strategy.name);
  }

  setMergeStrategy(strategy: EnumValue): this {
    return this.option(ownOptions.merge, strategy.name);
  }

  setTitle(title: string): this {
    return this.option('title', title);
  }

  setXAxisTitle(title: string): this {
    return this.option('hAxis.title', title);
  }

  setYAxisTitle(title: string): this {
    return this.option('vAxis.title', title);
  }

  setColors(colors: readonly unknown[]): this {
    return this.option('colors', [...colors]);
  }

  setBackgroundColor(color: string): this {
    return this.option('backgroundColor', color);
  }

  setLegendPosition(position: EnumValue): this {
    return this.option('legend.position', position.name.toLowerCase());
  }

  setRange(start: number, end: number): this {
    return this.option('vAxis.viewWindow.min', start).option('vAxis.viewWindow.max', end);
  }

  setStacked(): this {
    return this.option('isStacked', true);
  }

  set3D(): this {
    return this.option('is3D', true);
  }

  reverseCategories(): this {
    return this.option('hAxis.direction', -1);
  }

  reverseDirection(): this {
    return this.option('vAxis.direction', -1);
  }

  useLogScale(): this {
    return this.option('vAxis.logScale', true);
  }
}
