import fc from 'fast-check';
import { packLookups, unpackLookups } from '../../src/checking/lookups';

const rows = fc.array(
  fc.array(
    fc.string({ maxLength: 30, unit: 'grapheme' }).map((text) => text.trim()),
    { minLength: 1, maxLength: 4 },
  ),
  { maxLength: 60 },
);

test('what is packed is unpacked, whatever stands in the cells', () => {
  fc.assert(
    fc.property(rows, rows, (directory, settings) => {
      const packed = packLookups({
        directory: { sheet: '名簿', rows: directory },
        settings: { sheet: '設定', rows: settings },
        closedDays: null,
      });
      expect(unpackLookups(packed)).toEqual({
        directory: { sheet: '名簿', rows: directory },
        settings: { sheet: '設定', rows: settings },
        closedDays: null,
      });
    }),
    { numRuns: 50 },
  );
});

test('no part is larger than a property may be', () => {
  const long = Array.from({ length: 500 }, (_, index) => [
    '総務部',
    `第${index}課`,
    '課長',
    '若葉 太郎',
    `section${index}@town.wakaba.example.lg.jp`,
  ]);
  const parts = packLookups({ directory: { sheet: '名簿', rows: long }, settings: null, closedDays: null });
  expect(Math.max(...Object.values(parts).map((part) => Buffer.byteLength(part)))).toBeLessThan(9_000);
});

test.each([{}, { lookups: '2', 'lookups.0': '{"directory"' }, { lookups: '1', 'lookups.0': '{"directory":[[3]],"settings":null}' }])(
  'a copy that is broken counts as none: %j',
  (values) => {
    expect(unpackLookups(values)).toBeNull();
  },
);
