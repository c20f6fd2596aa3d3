import { scriptHost } from '../support/scriptHost';

function result(expression: string): unknown {
  const outcome = scriptHost(`function f() { return ${expression}; }`).run('f');
  return outcome.error?.message ?? outcome.returned;
}

// reference/utilities, formatDate: java.text.SimpleDateFormat. Expected texts: the JDK's documentation and rules of that class.
describe('Utilities.formatDate', () => {
  const format = (pattern: string, zone = 'Asia/Tokyo', instant = '2023-09-01T09:05:07.089+09:00') =>
    result(`Utilities.formatDate(new Date(${JSON.stringify(instant)}), ${JSON.stringify(zone)}, ${JSON.stringify(pattern)})`);

  test.each([
    ['yyyy/MM/dd HH:mm:ss.SSS', '2023/09/01 09:05:07.089'],
    ['yy-M-d H:m:s', '23-9-1 9:5:7'],
    ['y', '2023'],
    ['EEE, d MMM yyyy', 'Fri, 1 Sep 2023'],
    ['EEEE, MMMM', 'Friday, September'],
    ['u', '5'],
    ['D', '244'],
    ['w W F', '35 1 1'],
    ['hh:mm a', '09:05 AM'],
    ['kk KK', '09 09'],
    ['Z X XX XXX', '+0900 +09 +0900 +09:00'],
    ['z', 'JST'],
    ['G', 'AD'],
    ["yyyy'年'M'月'd'日'", '2023年9月1日'],
    ['yyyy年M月d日', '2023年9月1日'],
    ["h 'o''clock'", "9 o'clock"],
    ["''yy", "'23"],
  ])('writes %s as %s', (pattern, text) => {
    expect(format(pattern)).toBe(text);
  });

  test('takes the day of the zone it is given', () => {
    expect(format('yyyy-MM-dd', 'America/New_York')).toBe('2023-08-31');
  });

  test.each([
    ['GMT+9', '2023-09-01 09 +0900'],
    ['GMT-03:30', '2023-08-31 20 -0330'],
    ['UTC', '2023-09-01 00 +0000'],
    ['JST', '2023-09-01 09 +0900'],
  ])('knows the zone %s', (zone, text) => {
    expect(format('yyyy-MM-dd HH Z', zone)).toBe(text);
  });

  test('follows summer time', () => {
    expect(format('HH Z', 'America/New_York', '2026-03-08T06:59:00Z')).toBe('01 -0500');
    expect(format('HH Z', 'America/New_York', '2026-03-08T07:00:00Z')).toBe('03 -0400');
  });

  // SimpleDateFormat "Y": the week year, which differs from the year in the days around New Year
  test('writes the week year where Y is written for y', () => {
    expect(format('YYYY-MM-dd', 'Asia/Tokyo', '2024-12-30T12:00:00+09:00')).toBe('2025-12-30');
  });

  test('writes midnight as 00, 24 or 12', () => {
    expect(format('HH kk KK hh a', 'Asia/Tokyo', '2023-09-01T00:00:00+09:00')).toBe('00 24 00 12 AM');
  });

  test('refuses a letter Java does not know', () => {
    expect(format('yyyy-MM-ddTHH:mm')).toBe("Illegal pattern character 'T'");
  });

  // Java falls back to GMT without a word; the host is loud instead
  test('refuses a zone that is none', () => {
    expect(format('yyyy', 'Asia/Toky')).toContain('Invalid argument: timeZone');
  });

  test('refuses a text in place of a date', () => {
    expect(result(`Utilities.formatDate('2023-09-01', 'Asia/Tokyo', 'yyyy')`)).toBe(
      "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    );
  });
});

// reference/utilities, parseDate: java.text.SimpleDateFormat, lenient
describe('Utilities.parseDate', () => {
  const parse = (text: string, pattern: string, zone = 'Asia/Tokyo') =>
    result(`Utilities.parseDate(${JSON.stringify(text)}, ${JSON.stringify(zone)}, ${JSON.stringify(pattern)}).toISOString()`);

  test.each([
    ['2023/09/01', 'yyyy/MM/dd', '2023-08-31T15:00:00.000Z'],
    ['20230901', 'yyyyMMdd', '2023-08-31T15:00:00.000Z'],
    ['1 Sep 2023 3:04 PM', 'd MMM yyyy h:mm a', '2023-09-01T06:04:00.000Z'],
    ['23/9/1', 'yy/M/d', '2023-08-31T15:00:00.000Z'],
    ['2023-02-30', 'yyyy-MM-dd', '2023-03-01T15:00:00.000Z'],
    ['2023-09-01T00:00Z', "yyyy-MM-dd'T'HH:mmX", '2023-09-01T00:00:00.000Z'],
  ])('reads %s by %s', (text, pattern, instant) => {
    expect(parse(text, pattern)).toBe(instant);
  });

  test('refuses a text that does not follow the pattern', () => {
    expect(parse('九月一日', 'yyyy/MM/dd')).toBe('Unparseable date: "九月一日"');
  });

  test('gives a Date of the script itself', () => {
    expect(result(`Utilities.parseDate('2023', 'Asia/Tokyo', 'yyyy') instanceof Date`)).toBe(true);
  });
});

describe('Utilities', () => {
  // reference/utilities, sleep: at most 300,000 ms
  test('refuses to sleep longer than five minutes', () => {
    expect(result('Utilities.sleep(300001)')).toBe('Invalid argument: milliseconds');
  });

  test('sleeps in virtual time', () => {
    expect(result('(() => { const before = Date.now(); Utilities.sleep(1500); return Date.now() - before; })()')).toBe(1500);
  });

  test('makes UUIDs of version 4', () => {
    expect(result('Utilities.getUuid()')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  // reference/utilities, base64Encode and base64EncodeWebSafe
  test.each([
    [`Utilities.base64Encode('日本', Utilities.Charset.UTF_8)`, '5pel5pys'],
    [`Utilities.base64Encode([-1, -17, -65])`, '/++/'],
    [`Utilities.base64EncodeWebSafe([-1, -17, -65, 0])`, '_--_AA=='],
    [`Utilities.newBlob(Utilities.base64Decode('5pel5pys')).getDataAsString()`, '日本'],
  ])('encodes: %s', (expression, text) => {
    expect(result(expression)).toBe(text);
  });

  test('decodes to bytes from -128 to 127', () => {
    expect(result(`Utilities.base64Decode('/++/')`)).toEqual([-1, -17, -65]);
  });

  test('refuses to decode what is no base64', () => {
    expect(result(`Utilities.base64Decode('***')`)).toBe('Could not decode string.');
  });

  // digest of "test" by MD5: 098f6bcd4621d373cade4e832627b4f6
  test('digests to signed bytes', () => {
    expect(result(`Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'test').slice(0, 4)`)).toEqual([9, -113, 107, -51]);
  });

  // reference/utilities: without a charset US_ASCII is meant, so all Japanese texts of one length digest alike
  test('digests Japanese text to the same bytes unless told it is UTF-8', () => {
    expect(
      result(`(() => { const md5 = (text, ...more) => Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, text, ...more).join();
        return [md5('期限') === md5('担当'), md5('期限', Utilities.Charset.UTF_8) === md5('担当', Utilities.Charset.UTF_8)]; })()`),
    ).toEqual([true, false]);
  });

  // RFC 4231, test case 2
  test('signs with HMAC-SHA256', () => {
    expect(
      result(
        `Utilities.computeHmacSha256Signature('what do ya want for nothing?', 'Jefe').map((byte) => (byte & 255).toString(16).padStart(2, '0')).join('')`,
      ),
    ).toBe('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843');
  });

  test('reads CSV with quotes, line breaks in cells and a closing line break', () => {
    expect(result(String.raw`Utilities.parseCsv('取組,備考\r\n"a, b","一\n二"\r\n')`)).toEqual([
      ['取組', '備考'],
      ['a, b', '一\n二'],
    ]);
  });

  // reference/utilities, formatString
  test.each([
    [`'%11.6f', 123.456`, ' 123.456000'],
    [`'%04d-%s', 7, '号'`, '0007-号'],
    [`'%-5s|', 'ab'`, 'ab   |'],
    [`'%,d%%', 1234567`, '1,234,567%'],
  ])('formats %s', (args, text) => {
    expect(result(`Utilities.formatString(${args})`)).toBe(text);
  });

  test('squeezes and unsqueezes a blob', () => {
    expect(result(`Utilities.ungzip(Utilities.gzip(Utilities.newBlob('本文'))).getDataAsString()`)).toBe('本文');
  });
});

describe('Logger and console', () => {
  // reference/base/logger, log(format, values)
  test('fill in %s', () => {
    const host = scriptHost(`function f() { Logger.log('%s件: %s', 3, '期限切れ'); console.warn({ 件: 3 }); return Logger.getLog(); }`);
    const { returned, logs } = host.run('f');
    expect(returned).toBe('3件: 期限切れ\n');
    expect(logs).toEqual(['INFO 3件: 期限切れ', 'WARNING {"件":3}']);
  });
});
