import fc from 'fast-check';
import { asSeen, hasUnseen, inOneLine, plainText, trimmed, withoutBlanks } from '../../src/sheet/letters';
import { cellText, fold, isBlank } from '../../src/sheet/table';

/** One of each kind that copied texts carry. */
const unseen = ['\u00AD', '\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\u202A', '\u2060', '\u2066', '\uFEFF'];

describe('letters that nobody sees', () => {
  test.each(unseen.map((letter) => [letter.charCodeAt(0).toString(16), letter]))('U+%s is no part of a text', (_code, letter) => {
    expect(fold(`住${letter}民課${letter}`)).toBe('住民課');
  });
  test.each(unseen.map((letter) => [letter.charCodeAt(0).toString(16), letter]))('U+%s alone leaves a cell blank', (_code, letter) => {
    expect(isBlank(` ${letter}　`)).toBe(true);
  });
  test('stand around a text as blanks do', () => {
    expect(cellText('\u200B 令和6年3月末\u00A0\uFEFF')).toBe('令和6年3月末');
  });
  test('are data inside a text until a person has them mended', () => {
    expect(cellText('窓口の\u200B改善')).toBe('窓口の\u200B改善');
  });
  test.each([
    ['葛\u{E0100}城市', '葛城市'],
    ['☎\uFE0F', '☎'],
    ['ＤＸ\u3000推進', 'DX推進'],
  ])('%j is compared as %j', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });
  test.each([
    ['窓口の\u200B改善', '窓口の改善'],
    ['DX\u00A0Room', 'DX Room'],
    ['👨\u200D👩', '👨\u200D👩'],
    ['葛\u{E0100}城市', '葛\u{E0100}城市'],
    ['窓口\u3000改善', '窓口\u3000改善'],
  ])('%j looks like %j', (text, seen) => {
    expect(asSeen(text)).toBe(seen);
  });
  test.each([
    ['住民課', false],
    ['住民\u3000課', false],
    ['住民課\u200B', true],
    ['DX\u2009Room', true],
  ])('%j has them: %s', (text, answer) => {
    expect(hasUnseen(text)).toBe(answer);
  });
  test('whatever a text holds, it is trimmed to what it shows', () => {
    const letters = fc.constantFrom('課', 'a', ' ', '\u3000', '\n', ...unseen);
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        expect(asSeen(trimmed(text)).trim()).toBe(asSeen(text).trim());
      }),
    );
  });
});

describe('blanks inside a name', () => {
  test.each([
    ['所 管 課', '所管課'],
    ['総務課\u3000', '総務課'],
    ['General Affairs', 'General Affairs'],
    ['General   Affairs', 'General Affairs'],
    ['Ｇｅｎｅｒａｌ\u3000Ａｆｆａｉｒｓ', 'Ｇｅｎｅｒａｌ Ａｆｆａｉｒｓ'],
    ['R & D', 'R & D'],
    ['DX 推進 課', 'DX推進課'],
    ['令和 5 年 9 月', '令和5年9月'],
    ['R5. 9. 30', 'R5.9.30'],
    ['Level 2', 'Level 2'],
  ])('%j is %j', (text, closed) => {
    expect(withoutBlanks(text)).toBe(closed);
  });
  test.each([
    ['住民\n課', '住民課'],
    ['General\nAffairs', 'General Affairs'],
    ['山田 太郎', '山田 太郎'],
    ['住民\u200B課', '住民課'],
  ])('%j in one line is %j', (text, line) => {
    expect(inOneLine(text)).toBe(line);
  });
});
