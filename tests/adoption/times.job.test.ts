import { adoptAll, bookOf, product } from '../support/product';

const rows = [
  ['ID', '取組名', '担当課', '期限', '状況', '窓口の時間'],
  ['1', '窓口の改善', '住民課', '令和5年9月30日', '実施中', ''],
  ['2', '電子契約の導入', '総務課', '令和5年10月31日', '実施中', ''],
  ['3', 'LINEの活用', '企画課', '令和5年11月30日', '実施中', ''],
];

/** A plan with these values and formats in its last column, from the first measure on, and in the due date of the second. */
function plan(times: readonly (readonly [value: number, format: string])[], due: readonly [number, string] | null = null) {
  const book = bookOf({ 計画: rows });
  const sheet = book.sheetByName('計画');
  times.forEach(([value, format], place) => void sheet?.place(place + 2, 6, { value, format }));
  if (due !== null) sheet?.place(3, 4, { value: due[0], format: due[1] });
  return product({ book });
}

const adoptedColumn = (times: readonly (readonly [number, string])[]): readonly string[] => {
  const made = plan(times);
  adoptAll(made);
  return [2, 3, 4].map((row) => made.cell('進捗管理', row, '窓口の時間'));
};

describe('a cell that holds a time of day and no day', () => {
  test('is carried into the tracker as the sheet shows it', () => {
    expect(
      adoptedColumn([
        [9 / 24, 'H:mm'],
        [17.5 / 24, 'H:mm'],
        [1.5, '[h]:mm'],
      ]),
    ).toEqual(['9:00', '17:30', '36:00']);
  });
  test('so is a nought with the format of a date', () => {
    expect(
      adoptedColumn([
        [0, 'yyyy/MM/dd'],
        [0, 'H:mm'],
        [0.25, 'yyyy/MM/dd'],
      ]),
    ).toEqual(['1899/12/30', '0:00', '1899/12/30']);
  });
  test('is told as it shows where a day belongs', () => {
    const made = plan([], [17 / 24, 'H:mm']);
    const report = adoptAll(made);
    expect(report).toMatchObject({ measures: 3 });
    expect(made.cell('進捗管理', 3, '期限')).toBe('17:00');
  });
  test('costs one call more, and a plan without one costs none', () => {
    const calls = (times: readonly (readonly [number, string])[]) => plan(times).call('sidebarAdoptionPreview', [null]).calls.total;
    expect(calls([[9 / 24, 'H:mm']]) - calls([])).toBe(1);
  });
});

describe('in the tracker itself', () => {
  test('a time in 期限 is told by the check as people write it', () => {
    const made = plan([]);
    adoptAll(made);
    const sheet = made.book.sheetByName('進捗管理');
    const column = (made.shownIn('進捗管理')[0]?.indexOf('期限') ?? -1) + 1;
    sheet?.place(2, column, { value: 9.5 / 24, format: 'H:mm' });
    made.value('sidebarCheck');
    expect(made.cell('進捗管理', 2, '点検')).toContain('期限「9:30」を日付として読み取れません');
  });
});
