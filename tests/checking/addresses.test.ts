import { addressProblems } from '../../src/checking/addresses';
import { checkingJa } from '../../src/checking/words.ja';
import { directoryOf, readDirectory } from '../../src/tracker/directory';
import { post } from '../support/tracker';

const at = (mail: string) => post('総務課', { division: '総務部', title: '主任', name: '若葉花子', mail });
const found = (mails: readonly string[], domains: readonly string[] = []) =>
  addressProblems(directoryOf(mails.map((mail) => at(mail))), domains);

describe('the addresses of 名簿', () => {
  test('one finding for each cause, whatever the number of lines', () => {
    expect(found(['#N/A', '#REF!', 'a@town', 'a@x.lg.jp、b@x.lg.jp']).map(({ fault, lines }) => [fault, lines.length])).toEqual([
      ['formula-error', 2],
      ['several', 1],
      ['no-dot', 1],
    ]);
  });

  test('a finding names the line by 部, 課, 役職 and 氏名', () => {
    expect(found(['a@town'])[0]?.lines).toEqual([{ who: '総務部 総務課 主任 若葉花子', found: 'a@town' }]);
  });

  test('it names ten lines and counts the others', () => {
    const [problem] = found(Array.from({ length: 13 }, (_, number) => `a${number}@town`));
    expect([problem?.lines.length, problem?.more]).toEqual([10, 3]);
  });

  test('a blank cell is told at the measures that need it', () => {
    expect(found([''])).toEqual([]);
  });

  test('a section that is gone gets no letters', () => {
    expect(addressProblems(directoryOf([{ ...at('a@town'), abolished: '廃止' }]), [])).toEqual([]);
  });

  test('an address outside the allowed domains is told before the day of sending', () => {
    expect(
      found(['a@gmail.com', 'b@town.example.lg.jp'], ['town.example.lg.jp']).map(({ fault, lines }) => [fault, lines[0]?.found]),
    ).toEqual([['outside-domains', 'a@gmail.com']]);
  });

  test('full-width letters need no mending: the directory has the address as letters need it', () => {
    const directory = readDirectory({
      sheet: '名簿',
      rows: [
        ['課', 'メール'],
        ['総務課', 'ｓｏｕｍｕ＠town．example．lg．jp'],
      ],
    });
    expect(directory?.posts[0]?.mail).toBe('soumu@town.example.lg.jp');
  });

  test('the sentence says what is wrong, how to write it, and where', () => {
    expect(found(['a@x.lg.jp、b@x.lg.jp']).map((problem) => checkingJa.sheetProblem(problem))).toEqual([
      '「名簿」の一つのセルに、二つ以上のアドレスがあります。一つだけを残し、ほかの方は別の行に入力してください。このままではメールを送れません：総務部 総務課 主任 若葉花子「a@x.lg.jp、b@x.lg.jp」',
    ]);
  });
});
