import { meetingDays } from '../../src/history/meetingsTab';

import type { CellValue } from '../../src/sheet/table';

const dates = { fiscalYear: 2023, bareYears: null, yearPortion: null };
const daysOf = (heading: string, when: CellValue) =>
  meetingDays(
    {
      sheet: '会議',
      rows: [
        ['会議名', heading],
        ['本部会議', when],
      ],
    },
    dates,
  );

describe('days of the meetings that the rounds of reports go by', () => {
  test.each(['日時', '日　時', '日時（予定）'])('are found under the heading 「%s」, as the agenda finds them', (heading) => {
    expect(daysOf(heading, '令和5年6月21日（水）午前10時')).toEqual(['2023-06-21']);
  });
  test('are read from a short date with hours, as the agenda reads it', () => {
    expect(daysOf('日時', 'R5.6.21 10:00～11:30')).toEqual(['2023-06-21']);
  });
  test('are none where only a month is named', () => {
    expect(daysOf('日時', '令和5年6月')).toEqual([]);
  });
});
