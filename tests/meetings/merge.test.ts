import fc from 'fast-check';
import { matches, merged } from '../../src/meetings/merge';
import type { ListEdit } from '../../src/sheet/paper';

/** What stands there after the edits. */
function carriedOut<T>(theirs: readonly T[], edits: readonly ListEdit<T>[]): readonly T[] {
  const left = [...theirs];
  for (const { at, remove, insert } of [...edits].reverse()) left.splice(at, remove, ...insert);
  return left;
}
const words = { name: (line: string) => line, words: (line: string) => line };
const merge = (base: string, theirs: string, ours: string) => merged([...base], [...theirs], [...ours], words);
const outcome = (base: string, theirs: string, ours: string) => {
  const { edits, added, conflicts } = merge(base, theirs, ours);
  return {
    result: carriedOut([...theirs], edits).join(''),
    added: added.join(''),
    conflicts: conflicts.map((each) => [each.theirs.join(''), each.ours.join('')]),
  };
};

/** Few different lines, so that they repeat and come back. */
const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 9 });

describe('for any three versions', () => {
  test('what nobody touched becomes what is written now', () => {
    fc.assert(
      fc.property(lines, lines, (base, ours) => {
        expect(carriedOut(base, merged(base, base, ours, words).edits)).toEqual(ours);
      }),
    );
  });
  test('what nobody touched is told to nobody', () => {
    fc.assert(
      fc.property(lines, lines, (base, ours) => {
        expect(merged(base, base, ours, words)).toMatchObject({ added: [], conflicts: [] });
      }),
    );
  });
  test('nothing new changes nothing', () => {
    fc.assert(
      fc.property(lines, lines, (base, theirs) => {
        expect(merged(base, theirs, base, words).edits).toEqual([]);
      }),
    );
  });
  test('the same change on both sides changes nothing', () => {
    fc.assert(
      fc.property(lines, lines, (base, both) => {
        expect(merged(base, both, both, words)).toEqual({ edits: [], added: [], conflicts: [] });
      }),
    );
  });
  test('lines that a person wrote between ours stay, in their order', () => {
    fc.assert(
      fc.property(lines, lines, fc.array(fc.nat({ max: 9 }), { maxLength: 5 }), (base, ours, places) => {
        const theirs: string[] = [...base];
        places.forEach((place, number) => {
          theirs.splice(Math.min(place, theirs.length), 0, `手${number}`);
        });
        const own = theirs.filter((line) => line.startsWith('手'));
        expect(carriedOut(theirs, merged(base, theirs, ours, words).edits).filter((line) => line.startsWith('手'))).toEqual(own);
      }),
    );
  });
  test('beside lines that a person wrote between ours stands what is written now', () => {
    fc.assert(
      fc.property(lines, lines, fc.array(fc.nat({ max: 9 }), { maxLength: 5 }), (base, ours, places) => {
        const theirs: string[] = [...base];
        places.forEach((place, number) => {
          theirs.splice(Math.min(place, theirs.length), 0, `手${number}`);
        });
        expect(carriedOut(theirs, merged(base, theirs, ours, words).edits).filter((line) => !line.startsWith('手'))).toEqual(ours);
      }),
    );
  });
  test('lines that a person wrote between ours are all told, as written or within what was changed', () => {
    fc.assert(
      fc.property(lines, lines, fc.array(fc.nat({ max: 9 }), { maxLength: 5 }), (base, ours, places) => {
        const theirs: string[] = [...base];
        places.forEach((place, number) => {
          theirs.splice(Math.min(place, theirs.length), 0, `手${number}`);
        });
        const { added, conflicts } = merged(base, theirs, ours, words);
        const told = [...added, ...conflicts.flatMap((each) => each.theirs)].filter((line) => line.startsWith('手'));
        expect([...told].sort()).toEqual(theirs.filter((line) => line.startsWith('手')).sort());
      }),
    );
  });
  test('edits come in the order of places, do not overlap and stay within what is there', () => {
    fc.assert(
      fc.property(lines, lines, lines, (base, theirs, ours) => {
        let free = 0;
        for (const { at, remove } of merged(base, theirs, ours, words).edits) {
          expect(at).toBeGreaterThanOrEqual(free);
          free = at + remove;
        }
        expect(free).toBeLessThanOrEqual(theirs.length);
      }),
    );
  });
  test('a second run right after the first changes nothing more where nobody had touched anything', () => {
    fc.assert(
      fc.property(lines, lines, (base, ours) => {
        const result = carriedOut(base, merged(base, base, ours, words).edits);
        expect(merged(ours, result, ours, words).edits).toEqual([]);
      }),
    );
  });
});

describe('a merge of lines', () => {
  test.each([
    ['abc', 'abc', 'aBc', 'aBc', 'a line nobody touched is replaced'],
    ['abc', 'abc', 'ac', 'ac', 'a line nobody touched is taken out'],
    ['abc', 'abc', 'abxc', 'abxc', 'a new line of ours is put in'],
    ['ab', 'ab', '', '', 'all of ours goes where nothing is written any more'],
    ['', '', 'ab', 'ab', 'the first writing'],
    ['abc', 'axbc', 'abc', 'axbc', 'a line that a person wrote stays'],
    ['abc', 'axbc', 'aBc', 'axBc', 'ours is replaced beside a line of a person'],
    ['abc', 'axbycz', 'ABC', 'ABCxyz', 'ours are replaced among lines of a person'],
    ['', 'x', 'a', 'ax', 'ours comes before what a person wrote in an empty place'],
    ['abc', 'aXc', 'aYc', 'aXc', 'what a person changed stays'],
    ['abcd', 'aXcd', 'aBCd', 'aXCd', 'of equally many lines each is looked at alone'],
    ['abcd', 'aXcd', 'aYZcd', 'aXcd', 'of changed lines and more of ours the changed ones stay'],
    ['abc', 'ac', 'aBc', 'ac', 'a line that a person took out stays out'],
    ['abc', 'abX', 'abcd', 'abXd', 'a new line of ours is put in after one that a person changed'],
    ['abc', 'Xbc', 'dabc', 'dXbc', 'a new line of ours is put in before one that a person changed'],
    ['abc', 'ab', 'abcd', 'abd', 'a new line of ours is put in after one that a person took out'],
  ])('base %s, theirs %s, ours %s gives %s: %s', (base, theirs, ours, result) => {
    expect(outcome(base, theirs, ours).result).toBe(result);
  });
  test.each([
    ['abc', 'axbc', 'aBc', 'x', 'a line beside ours'],
    ['abc', 'axbycz', 'ABC', 'xyz', 'lines among ours'],
    ['', 'x', '', 'x', 'a line where we wrote nothing'],
    ['ab', 'abb', 'ab', 'b', 'a copy of one of our lines'],
    ['abc', 'aXc', 'aYc', '', 'a changed line is no added one'],
  ])('base %s, theirs %s, ours %s tells %s as added: %s', (base, theirs, ours, added) => {
    expect(outcome(base, theirs, ours).added).toBe(added);
  });
  test.each([
    ['abc', 'aXc', 'aYc', [['X', 'Y']], 'changed on both sides'],
    ['abc', 'aXc', 'abc', [['X', 'b']], 'changed by a person alone'],
    ['abc', 'ac', 'abc', [['', 'b']], 'taken out by a person'],
    ['abcd', 'aXcd', 'aYZcd', [['X', 'YZ']], 'changed by a person where ours became more'],
    ['abc', 'axbc', 'aBc', [], 'only written beside ours'],
  ])('base %s, theirs %s, ours %s tells %j as a conflict: %s', (base, theirs, ours, conflicts) => {
    expect(outcome(base, theirs, ours).conflicts).toEqual(conflicts);
  });
  test('an entry of the same name and other words is the same entry changed', () => {
    const comparing = { name: (entry: string) => entry.slice(0, 1), words: (entry: string) => entry };
    expect(merged(['a1', 'b1'], ['a1', '手', 'b1'], ['a2', 'b2'], comparing).edits).toEqual([
      { at: 0, remove: 1, insert: ['a2'] },
      { at: 2, remove: 1, insert: ['b2'] },
    ]);
  });
});

describe('matching lines', () => {
  /** The length of the longest common subsequence, by trying everything. */
  const longest = (one: readonly string[], other: readonly string[]): number => {
    const [[a, ...restOfOne], [b, ...restOfOther]] = [one, other];
    if (a === undefined || b === undefined) return 0;
    return a === b ? 1 + longest(restOfOne, restOfOther) : Math.max(longest(restOfOne, other), longest(one, restOfOther));
  };
  const short = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 7 });
  test('finds as many pairs as the longest common subsequence has', () => {
    fc.assert(
      fc.property(short, short, (one, other) => {
        expect(matches(one, other).filter((place) => place !== null)).toHaveLength(longest(one, other));
      }),
    );
  });
  test('pairs equal lines only', () => {
    fc.assert(
      fc.property(lines, lines, (one, other) => {
        const pairs = matches(one, other).flatMap((place, own) => (place === null ? [] : [[one[own], other[place]]]));
        expect(pairs.every(([a, b]) => a === b)).toBe(true);
      }),
    );
  });
  test('never crosses its pairs', () => {
    fc.assert(
      fc.property(lines, lines, (one, other) => {
        const places = matches(one, other).flatMap((place) => place ?? []);
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      }),
    );
  });
  test('gives up on the middle of two very long texts and still pairs their ends', () => {
    const middle = (mark: string) => Array.from({ length: 4_100 }, (_, number) => `${mark}${number}`);
    const found = matches(['始', ...middle('a'), '同', '終'], ['始', ...middle('b'), '同', '終']);
    expect(found.flatMap((place, own) => (place === null ? [] : [own]))).toEqual([0, 4_101, 4_102]);
  });
});
