// Charts as data. Sources: "live" = gas-fakes test/testsheetschart.js; "reference" = developers.google.com/apps-script/reference/spreadsheet/embedded-chart.
import { scriptHost } from '../support/scriptHost';

function run(code: string): unknown {
  const host = scriptHost(`function f() {
    const sheet = SpreadsheetApp.getActiveSheet();
    const built = () => sheet.newChart().asBarChart().addRange(sheet.getRange('A1:A5')).addRange(sheet.getRange('B1:B5')).setPosition(2, 3, 10, 20).setOption('title', '進捗').build();
    ${code} }`);
  const outcome = host.run('f');
  if (!outcome.ok) throw new Error(outcome.error?.message);
  return outcome.returned;
}

test('an inserted chart keeps its type, ranges, place and options', () => {
  // live
  expect(
    run(`sheet.insertChart(built());
      const [chart] = sheet.getCharts();
      const place = chart.getContainerInfo();
      return [String(chart), chart.modify().getChartType().toString(), chart.getRanges().map((range) => range.getA1Notation()),
        [place.getAnchorRow(), place.getAnchorColumn(), place.getOffsetX(), place.getOffsetY()], chart.getOptions().get('title')];`),
  ).toEqual(['EmbeddedChart', 'BAR', ['A1:A5', 'B1:B5'], [2, 3, 10, 20], '進捗']);
});

test('a chart has no ID until it is on a sheet', () => {
  // reference: EmbeddedChart.getChartId
  expect(
    run(`const chart = built(); sheet.insertChart(chart); return [chart.getChartId(), typeof sheet.getCharts()[0].getChartId()];`),
  ).toEqual([null, 'number']);
});

test('building a chart does not put it on the sheet', () => {
  // reference: EmbeddedChartBuilder.build
  expect(run(`built(); return sheet.getCharts().length;`)).toBe(0);
});

test('a changed chart replaces the one on the sheet', () => {
  // live
  expect(
    run(`sheet.insertChart(built());
      const [chart] = sheet.getCharts();
      sheet.updateChart(chart.modify().setPosition(5, 5, 0, 0).build());
      return sheet.getCharts().map((other) => [other.getChartId() === chart.getChartId(), other.getContainerInfo().getAnchorRow()]);`),
  ).toEqual([[true, 5]]);
});

test('a removed chart is gone', () => {
  // live
  expect(run(`sheet.insertChart(built()); sheet.removeChart(sheet.getCharts()[0]); return sheet.getCharts().length;`)).toBe(0);
});

test.each([
  ['asAreaChart', 'AREA'],
  ['asColumnChart', 'COLUMN'],
  ['asComboChart', 'COMBO'],
  ['asHistogramChart', 'HISTOGRAM'],
  ['asLineChart', 'LINE'],
  ['asPieChart', 'PIE'],
  ['asScatterChart', 'SCATTER'],
  ['asTableChart', 'TABLE'],
])('%s makes the type %s', (method, type) => {
  // live
  expect(run(`return sheet.newChart().${method}().getChartType().toString();`)).toBe(type);
});

test('a pie chart has no axis to set', () => {
  // reference: EmbeddedPieChartBuilder has no setXAxisTitle
  expect(() => run(`sheet.newChart().asPieChart().setXAxisTitle('月');`)).toThrow(/is not a function/);
});

test('ranges can be cleared and taken away one by one', () => {
  // live
  expect(
    run(
      `const builder = sheet.newChart().addRange(sheet.getRange('A1')).addRange(sheet.getRange('B1')).removeRange(sheet.getRange('A1')); const left = builder.getRanges().length; return [left, builder.clearRanges().getRanges().length];`,
    ),
  ).toEqual([1, 0]);
});

test('a place outside of the grid is refused', () => {
  // catalogue (RomainVialard/ErrorHandler): RANGE_COORDINATES_ARE_OUTSIDE_SHEET_DIMENSIONS
  expect(() => run(`sheet.newChart().setPosition(1001, 1, 0, 0);`)).toThrow(
    'The coordinates of the range are outside the dimensions of the sheet.',
  );
});

test('what the host keeps beside the options is not an option', () => {
  expect(
    run(
      `const chart = sheet.newChart().setNumHeaders(2).build(); return [chart.getNumHeaders(), chart.getOptions().get('host:numHeaders')];`,
    ),
  ).toEqual([2, null]);
});

test('the ranges of a chart move with inserted rows', () => {
  expect(
    run(
      `sheet.insertChart(built()); sheet.insertRowsBefore(1, 2); const [chart] = sheet.getCharts(); return [chart.getRanges()[0].getA1Notation(), chart.getContainerInfo().getAnchorRow()];`,
    ),
  ).toEqual(['A3:A7', 4]);
});
