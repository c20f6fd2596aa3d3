import { parseDay } from '../../src/domain/calendar';
import { type DateReading, type Precision, readDate } from '../../src/domain/dates';
import { cases } from '../support/cases';

const precisionWords: { readonly [P in Precision]: string } = {
  day: '日',
  tenth: '旬',
  month: '月',
  quarter: '四半期',
  half: '半期',
  'fiscal-year': '年度',
  year: '年',
};

/** A reading in the words of the case file. */
function inWords(reading: DateReading): { reading: string; first: string; last: string } {
  switch (reading.kind) {
    case 'blank':
      return { reading: '空欄', first: '', last: '' };
    case 'undecided':
      return { reading: '未定', first: '', last: '' };
    case 'recurring':
      return { reading: '随時', first: '', last: '' };
    case 'conditional':
      return { reading: '条件付き', first: '', last: '' };
    case 'unreadable':
      return { reading: '読めない', first: '', last: '' };
    case 'from':
      return { reading: '始まりだけ', first: reading.first, last: '' };
    case 'disagreeing':
      return { reading: '和暦と西暦が不一致', first: reading.first, last: reading.second };
    case 'span': {
      const remark = reading.approximate ? '（おおよそ）' : reading.weekdayDisagrees ? '（曜日が違う）' : '';
      return { reading: precisionWords[reading.precision] + remark, first: reading.first, last: reading.last };
    }
  }
}

describe('a date cell', () => {
  test.each(cases('domain/cases/dates.csv').map((line) => [`${line['書き方'] || '（空欄）'} ${line['説明'] ?? ''}`.trim(), line] as const))(
    '%s',
    (_name, line) => {
      expect(inWords(readDate(line['書き方'] ?? '', Number(line['表の年度'])))).toEqual({
        reading: line['読み方'],
        first: line['始まり'],
        last: line['終わり'],
      });
    },
  );

  test('a pasted serial number is the day it stands for', () => {
    expect(inWords(readDate(45_098, 2023))).toEqual({ reading: '日', first: '2023-06-21', last: '2023-06-21' });
  });

  test('a year written as a number is not a date', () => {
    expect(readDate(2024, 2023)).toEqual({ kind: 'unreadable' });
  });

  test('a date cell keeps its day', () => {
    const day = parseDay('2023-06-21');
    expect(day === null ? null : inWords(readDate({ day, time: '10:00' }, 2023)).last).toBe('2023-06-21');
  });
});
