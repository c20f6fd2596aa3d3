// The tables of papers on their pages: whether they fit between the margins, and whether words that belong together stay in one line.
import type { MeetingFacts } from '../../src/meetings/facts';
import { type PaperKind, paperKinds } from '../../src/meetings/paperRegister';
import { paperOf } from '../../src/meetings/papers';
import { pageSizes, textWidth, widthFor } from '../../src/sheet/pageSize';
import type { Paper } from '../../src/sheet/paper';
import type { TablePage } from '../../src/tracker/settingWords';
import { day } from '../support/days';
import { attendee, facts, item, meeting, outside, said, settings, standing } from '../support/meeting';
import { trackerOf } from '../support/tracker';

const SECTION = 'デジタル化推進室';
const DATE = '令和5年12月28日';

/** A meeting whose papers have every table that there is, with the longest words in them. */
const full = (tablePage: TablePage): MeetingFacts =>
  facts({
    meeting: meeting({ number: 2, day: '2024-03-15' }),
    today: day('2024-03-01'),
    settings: settings({ tablePage }),
    attendees: [attendee('推進副本部長', '教育委員会事務局長', { name: '佐々木　健太郎' })],
    items: [item({ presenter: SECTION, minutes: 95 })],
    before: meeting(),
    tracker: trackerOf([
      {
        id: '10-10',
        pillar: '1　窓口',
        title: '窓口の改善',
        owner: SECTION,
        start: DATE,
        due: DATE,
        originalDue: '令和5年6月30日',
        status: '遅延',
      },
      { id: '2-1', pillar: '2　行政', title: '人材の派遣', owner: SECTION, due: '県の制度化後', status: '条件待ち' },
      {
        id: '2-2',
        pillar: '2　行政',
        title: '基盤の更新',
        owner: SECTION,
        start: '令和5年4月3日',
        due: '令和6年3月29日',
        status: '未着手',
      },
    ]),
    movement: {
      added: [{ ...standing({ owner: SECTION, due: DATE }), id: '3-1' }],
      gone: [],
      changed: [
        {
          id: '1-1',
          before: standing({ owner: SECTION, due: DATE }),
          after: standing({ owner: SECTION, due: '令和6年12月28日', progress: '100' }),
          kind: 'due',
        },
      ],
    },
    outside: [outside('重点計画の閣議決定', { day: day('2023-12-28'), actor: 'デジタル庁' })],
    speeches: [said(SECTION, '始めます。')],
  });

const papers = (['usual', 'a4', 'a3'] as const).flatMap((tablePage) =>
  paperKinds.map((kind) => [kind, tablePage, paperOf(kind, full(tablePage))] as const),
);
const tablesOf = ({ blocks }: Paper) => blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));

test('every paper but the agenda has a table here', () => {
  expect(papers.filter(([kind, , paper]) => kind !== 'agenda' && tablesOf(paper).length === 0)).toEqual([]);
});

describe('a table fits between the margins of its page and fills it', () => {
  test.each(papers)('%s, %s', (_kind, _page, paper) => {
    const left = tablesOf(paper).map(({ widths }) => textWidth(paper.page) - widths.reduce((sum, width) => sum + width, 0));
    expect(left.filter((points) => points < 0 || points > 16)).toEqual([]);
  });
});

describe('words that belong together stay in one line', () => {
  /** A date at the beginning of a cell or of a line in it, a section, a name of a post, a length of time. */
  const whole =
    /^(?:→ )?令和\d+年\d+月\d+日|^デジタル化推進室$|^教育委員会事務局長$|^推進副本部長$|^佐々木 健太郎$|^デジタル庁$|^午前\d+時\d+分|^（未記入）$|^→ 100％$|^期限\d+日|^\d+日$|^(?:条件待ち|時期未定|随時)$|^(?:→ )?一部実施中$/;
  const broken = (paper: Paper): readonly string[] =>
    tablesOf(paper).flatMap(({ headings, rows, widths }) =>
      [headings, ...rows].flatMap((row, place) =>
        row.flatMap((cell, column) =>
          cell
            .split('\n')
            .map((line) => (place === 0 ? line : (whole.exec(line)?.[0] ?? '')))
            .filter((words) => words !== '' && widthFor(words) > (widths[column] ?? 0)),
        ),
      ),
    );
  test.each(papers)('%s, %s', (_kind, _page, paper) => {
    expect(broken(paper)).toEqual([]);
  });
});

describe('the page of a paper', () => {
  test.each([
    ['schedule', 'usual', 'a3-landscape'],
    ['schedule', 'a4', 'a4-landscape'],
    ['schedule', 'a3', 'a3-landscape'],
    ['roadmap', 'usual', 'a4-landscape'],
    ['roadmap', 'a4', 'a4-landscape'],
    ['roadmap', 'a3', 'a3-landscape'],
    ['late', 'a3', 'a3-landscape'],
    ['progress', 'a3', 'a3-landscape'],
    ['movements', 'a3', 'a3-landscape'],
    ['agenda', 'a3', 'a4'],
    ['minutes', 'a3', 'a4'],
    ['roster', 'a3', 'a4'],
    ['scenario', 'a3', 'a4'],
  ] as const)('%s, %s: %s', (kind: PaperKind, tablePage, page) => {
    expect(paperOf(kind, full(tablePage)).page).toBe(page);
  });
});

describe('paper of the Japanese standard (JIS P 0138), in millimetres', () => {
  const millimetres = (points: number): number => Math.round((points / 72) * 25.4);
  test.each([
    ['a4', 210, 297],
    ['a4-landscape', 297, 210],
    ['a3-landscape', 420, 297],
  ] as const)('%s is %d wide and %d high', (page, width, height) => {
    expect([millimetres(pageSizes[page].width), millimetres(pageSizes[page].height)]).toEqual([width, height]);
  });
});
