import fc from 'fast-check';
import {
  addDays,
  type CalendarDay,
  type DayParts,
  dayOf,
  eraYearOf,
  lastOfMonth,
  parseDay,
  partsOf,
  weekdayOf,
} from '../../src/sheet/calendar';
import {
  beginningIn,
  type DateAssumption,
  type DateBase,
  type DateReading,
  dayIn,
  dayNotation,
  type Precision,
  periodNotation,
  readDate,
} from '../../src/tracker/dates';
import { cases } from '../support/cases';
import { day } from '../support/days';

const precisionWords: { readonly [P in Precision]: string } = {
  day: '日',
  tenth: '旬',
  month: '月',
  quarter: '四半期',
  half: '半期',
  season: '季節',
  'fiscal-year': '年度',
  year: '年',
};

const assumptionWords: { readonly [A in DateAssumption]: string } = {
  'fiscal-year-of-sheet': '表の年度',
  'next-year-months': '翌年の1～3月',
  'era-overflow': '改元後の年',
  'bare-year': '2桁の年',
  'year-portion': '年分',
  serial: '日付の番号',
  digits: '続けた数字',
  arrow: '矢印',
  'short-right': '右側の省略',
  'relative-year': '今年度などの言葉',
  'approximate-word': 'おおよそ',
  season: '季節',
};

/** A reading in the words of the case file. */
function inWords(reading: DateReading): { reading: string; first: string; last: string; assumed: string } {
  const words = (text: string, first = '', last = '', assumed: readonly DateAssumption[] = []) => ({
    reading: text,
    first,
    last,
    assumed: assumed.map((code) => assumptionWords[code]).join('・'),
  });
  switch (reading.kind) {
    case 'blank':
      return words('空欄');
    case 'none':
      return words('未定');
    case 'recurring':
      return words('随時');
    case 'conditional':
      return words('条件付き');
    case 'unreadable':
      return words('読めない');
    case 'asked':
      return words(reading.question === 'bare-year' ? '確認（2桁の年）' : '確認（年分）');
    case 'as-of':
      return words('時点', '', reading.day);
    case 'open':
      return words('始まりだけ', reading.start, '', reading.assumed);
    case 'disagreeing':
      return words('表記が不一致', reading.first, reading.second);
    case 'exact':
    case 'approximate': {
      const remark = reading.kind === 'approximate' ? '（おおよそ）' : reading.weekdayDisagrees ? '（曜日が違う）' : '';
      return words(precisionWords[reading.precision] + remark, reading.first, reading.due, reading.assumed);
    }
  }
}

/** 前提 of a case: 平成, 令和, 西暦 for bare years, 年度 or 暦年 for 年分. */
function baseOf(line: Readonly<Record<string, string>>): DateBase {
  const given = line['前提'] ?? '';
  return {
    fiscalYear: Number(line['表の年度']),
    bareYears: given === '平成' ? 'heisei' : given === '令和' ? 'reiwa' : given === '西暦' ? 'western' : null,
    yearPortion: given === '年度' ? 'fiscal-year' : given === '暦年' ? 'year' : null,
  };
}

const base: DateBase = { fiscalYear: 2023, bareYears: null, yearPortion: null };

describe('a date cell', () => {
  test.each(
    cases('tracker/cases/dates.csv').map((line) => [`${line['書き方'] || '（空欄）'} ${line['説明'] ?? ''}`.trim(), line] as const),
  )('%s', (_name, line) => {
    expect(inWords(readDate(line['書き方'] ?? '', baseOf(line)))).toEqual({
      reading: line['読み方'],
      first: line['始まり'],
      last: line['終わり'],
      assumed: line['仮定'],
    });
  });

  test('a pasted serial number is the day it stands for', () => {
    expect(inWords(readDate(45_098, base))).toEqual({ reading: '日', first: '2023-06-21', last: '2023-06-21', assumed: '日付の番号' });
  });

  test.each([
    [36_525, { kind: 'unreadable' }],
    [36_526, { kind: 'exact', due: '2000-01-01' }],
    [73_050, { kind: 'exact', due: '2099-12-31' }],
    [73_051, { kind: 'unreadable' }],
    [45_098.5, { kind: 'unreadable' }],
  ])('the serial number %d', (serial, reading) => {
    expect(readDate(serial, base)).toMatchObject(reading);
  });

  test('no cell at all is blank', () => {
    expect(readDate(undefined, base)).toEqual({ kind: 'blank' });
  });

  test('a checkbox is not a date', () => {
    expect(readDate(true, base)).toEqual({ kind: 'unreadable' });
  });

  test('a date cell is taken as it is', () => {
    expect(readDate({ day: day('2023-06-21'), time: null }, base)).toMatchObject({ assumed: [] });
  });

  test.each([
    [100, '・4', 'exact'],
    [101, '・24', 'unreadable'],
  ])('a list of years of %d characters (with %s) is %s', (length, year, kind) => {
    const text = `2023年度${'・2024'.repeat(17)}${year}・2025年度`;
    expect({ length: text.length, kind: readDate(text, base).kind }).toEqual({ length, kind });
  });

  test('a year written as a number is not a date', () => {
    expect(readDate(2024, base)).toEqual({ kind: 'unreadable' });
  });

  test('a date cell keeps its day', () => {
    const parsed = parseDay('2023-06-21');
    expect(parsed === null ? null : inWords(readDate({ day: parsed, time: '10:00' }, base)).last).toBe('2023-06-21');
  });
});

describe('the shortest notation', () => {
  test.each([
    ['2023-09-30', '2023-09-30', '令和5年9月30日'],
    ['2019-05-01', '2019-05-01', '令和元年5月1日'],
    ['2023-09-01', '2023-09-30', '令和5年9月'],
    ['2023-09-01', '2023-09-29', '令和5年9月1日～令和5年9月29日'],
    ['2023-09-02', '2023-09-30', '令和5年9月2日～令和5年9月30日'],
    ['2023-04-01', '2023-06-30', '令和5年度第1四半期'],
    ['2024-01-01', '2024-03-31', '令和5年度第4四半期'],
    ['2023-05-01', '2023-07-31', '令和5年5月1日～令和5年7月31日'],
    ['2023-04-01', '2023-09-30', '令和5年度上半期'],
    ['2023-10-01', '2024-03-31', '令和5年度下半期'],
    ['2023-07-01', '2023-12-31', '令和5年7月1日～令和5年12月31日'],
    ['2023-10-01', '2023-11-30', '令和5年10月1日～令和5年11月30日'],
    ['2023-04-01', '2024-03-31', '令和5年度'],
    ['2019-04-01', '2020-03-31', '令和元年度'],
    ['2023-04-01', '2024-02-29', '令和5年4月1日～令和6年2月29日'],
    ['2023-05-01', '2024-04-30', '令和5年5月1日～令和6年4月30日'],
    ['2023-01-01', '2023-12-31', '2023年'],
    ['2023-01-01', '2023-11-30', '令和5年1月1日～令和5年11月30日'],
  ])('of %s to %s is %s', (first, last, notation) => {
    expect(periodNotation(day(first), day(last))).toBe(notation);
  });
});

describe('every day and period', () => {
  const days = fc.integer({ min: 0, max: 25_567 }).map((offset) => addDays(day('1990-01-01'), offset));
  const western = (parts: DayParts) => `${parts.year}年${parts.month}月${parts.day}日`;
  const era = (from: CalendarDay) => {
    const found = eraYearOf(from);
    if (found === null) throw new Error('no era');
    return found;
  };
  const weekday = (of: CalendarDay) => '日月火水木金土'[weekdayOf(of)] ?? '';
  const wide = (text: string) => text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
  const kanji = (digits: string) => {
    const [ten, one] = [Math.floor(Number(digits) / 10), Number(digits) % 10];
    const digit = (value: number) => '〇一二三四五六七八九'.charAt(value);
    if (ten > 9) return [...digits].map((each) => digit(Number(each))).join('');
    return `${ten > 1 ? digit(ten) : ''}${ten > 0 ? '十' : ''}${one > 0 ? digit(one) : ''}`;
  };
  const englishDays = ['Sunday', 'Mon', 'Tuesday', 'Wednesday', 'Thu', 'Friday', 'Sat'];
  const englishMonths = ['January', 'Feb', 'March', 'Apr.', 'May', 'June', 'Jul', 'August', 'Sept.', 'October', 'Nov', 'December'];
  /** Each way in which plans write one day. */
  const dayForms: readonly ((of: CalendarDay) => string)[] = [
    (of) => of,
    (of) => of.replace(/-0?/g, '/'),
    (of) => western(partsOf(of)),
    (of) => wide(western(partsOf(of))),
    (of) => dayNotation(of),
    (of) => `${dayNotation(of)}（${weekday(of)}）`,
    (of) => `${era(of).era.letter}${era(of).year}.${partsOf(of).month}.${partsOf(of).day}`,
    (of) => `${era(of).era.letter.toLowerCase()}${era(of).year}/${partsOf(of).month}/${partsOf(of).day}`,
    (of) => `${partsOf(of).year}年（${era(of).era.name}${era(of).year}年）${partsOf(of).month}月${partsOf(of).day}日まで`,
    (of) => dayNotation(of).split('').join(' '),
    (of) => dayNotation(of).replace(/\d+/g, kanji),
    (of) => `${era(of).era.name.slice(0, 1)}${era(of).year === 1 ? '元' : era(of).year}.${partsOf(of).month}.${partsOf(of).day}`,
    (of) => `${era(of).era.letter}${era(of).year}-${partsOf(of).month}-${partsOf(of).day}`,
    (of) => `${dayNotation(of)}（${weekday(of)}）17時必着`,
    (of) => `${of.replace(/-/g, '/')} 9:05`,
    (of) => `${of}T00:00:00`,
    (of) => `${of} (${englishDays[weekdayOf(of)]})`,
    (of) => `${englishDays[weekdayOf(of)]}, ${partsOf(of).day} ${englishMonths[partsOf(of).month - 1]} ${partsOf(of).year}`,
    (of) => `${englishMonths[partsOf(of).month - 1]} ${partsOf(of).day}, ${partsOf(of).year}`,
    (of) => `～${dayNotation(of)}`,
    (of) => `${dayNotation(of)}（${of}）`,
    (of) => dayNotation(of).split('').join('\u200B'),
    (of) => of.replace(/-/g, ''),
    (of) => `${of.replace(/-/g, '.')}→${of.replace(/-/g, '.')}`,
  ];
  const due = (text: string) => {
    const reading = readDate(text, base);
    return reading.kind === 'exact' && !reading.weekdayDisagrees ? [reading.first, reading.due] : reading.kind;
  };

  test.each(dayForms.map((form, place) => [form(day('2023-06-21')), place] as const))('is read back from %s', (_example, place) => {
    fc.assert(
      fc.property(days, (of) => {
        expect(due(dayForms[place]?.(of) ?? '')).toEqual([of, of]);
      }),
      { numRuns: 300 },
    );
  });

  const years = fc.integer({ min: 1990, max: 2060 });
  /** First and last month of a stretch, counted from April of the fiscal year. */
  const stretches: readonly (readonly [string, number, number, (year: number) => string])[] = [
    ['fiscal years', 0, 11, (year) => `${year}年度末`],
    ['first halves', 0, 5, (year) => `${year}年度上半期`],
    ['second halves', 6, 11, (year) => `${year}年度下期`],
    ...[1, 2, 3, 4].map(
      (quarter) => [`quarter ${quarter}`, quarter * 3 - 3, quarter * 3 - 1, (year: number) => `${year}年度第${quarter}四半期`] as const,
    ),
    ...Array.from(
      { length: 12 },
      (_, month) => [`month ${month + 1}`, (month + 9) % 12, (month + 9) % 12, (year: number) => `${year}年度${month + 1}月`] as const,
    ),
  ];
  const firstOf = (year: number, fromApril: number) => dayOf(fromApril < 9 ? year : year + 1, ((fromApril + 3) % 12) + 1, 1);
  const lastOf = (year: number, fromApril: number) => lastOfMonth(fromApril < 9 ? year : year + 1, ((fromApril + 3) % 12) + 1);

  test.each(stretches)('%s are read back', (_name, from, to, write) => {
    fc.assert(fc.property(years, (year) => expect(due(write(year))).toEqual([firstOf(year, from), lastOf(year, to)])));
  });
  test.each(stretches)('%s are read back from their shortest notation', (_name, from, to) => {
    fc.assert(
      fc.property(years, (year) => {
        const [first, last] = [firstOf(year, from), lastOf(year, to)];
        if (first === null || last === null) throw new Error('no such month');
        expect(due(periodNotation(first, last))).toEqual([first, last]);
      }),
    );
  });
  test('thirds of months are read back', () => {
    fc.assert(
      fc.property(years, fc.integer({ min: 1, max: 12 }), (year, month) => {
        expect(due(`${year}年${month}月上旬`)).toEqual([dayOf(year, month, 1), dayOf(year, month, 10)]);
        expect(due(`${year}年${month}月中旬`)).toEqual([dayOf(year, month, 11), dayOf(year, month, 20)]);
        expect(due(`${year}年${month}月下旬`)).toEqual([dayOf(year, month, 21), lastOfMonth(year, month)]);
      }),
    );
  });
  test('any two days are read back as a range', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 2_000 }), (first, length) => {
        expect(due(periodNotation(first, addDays(first, length)))).toEqual([first, addDays(first, length)]);
      }),
    );
  });
});

test('no text makes the reader fail', () => {
  const pieces = fc.constantFrom(
    '令和',
    '5',
    '年',
    '年度',
    '元',
    '月',
    '日',
    '（',
    '）',
    '～',
    'から',
    'まで',
    '・',
    'R',
    '.',
    '/',
    '-',
    '末',
    '頃',
    ' ',
    '24',
    '2023',
    'Q',
    '→',
    '九月',
    '三十',
    '17時',
    ' 9:00',
    'T',
    'Aug',
    'Wed, ',
    ' to ',
    '20230930',
    '令',
    '必着',
    '\u200B',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => void readDate(parts.join(''), base)),
    { numRuns: 2_000 },
  );
});

test('no letters at all make the reader fail', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void readDate(text, base)),
    { numRuns: 2_000 },
  );
});

test.each(['（', '令和', '5', '~令和', '日から', '→', '九', ' 9:00', 'May ', ') ', '20230930', '\u200B5', '5a ', ' - 5a'])(
  'a cell as long as cells can be, full of %s, is read in no time worth naming',
  (piece) => {
    expect(readDate(piece.repeat(50_000 / piece.length), base).kind).toBe('unreadable');
  },
);

describe('the day in a reading', () => {
  const read = (text: string) => readDate(text, { fiscalYear: 2023, bareYears: null, yearPortion: null });

  test.each([
    ['令和5年9月30日', '2023-09-30'],
    ['令和5年9月', '2023-09-30'],
    ['令和5年6月から令和5年9月まで', '2023-09-30'],
    ['令和5年9月頃', '2023-09-30'],
    ['令和5年9月から', null],
    ['令和5年9月末時点', null],
    ['随時', null],
    ['', null],
  ])('「%s」 ends on %s', (text, expected) => expect(dayIn(read(text))).toBe(expected));
  test.each([
    ['令和5年9月', '2023-09-01'],
    ['令和5年9月頃', '2023-09-01'],
    ['令和5年9月から', '2023-09-01'],
    ['随時', null],
  ])('「%s」 begins on %s', (text, expected) => expect(beginningIn(read(text))).toBe(expected));
});
