// A paper that is made again says what one made afresh says, and what people wrote: for every kind, and any sequence of changes. Each making
// is one batch on a document of the host, which refuses what Google refuses.
import fc from 'fast-check';
import type { MeetingFacts } from '../../src/meetings/facts';
import { blockHash, mergePaper } from '../../src/meetings/paperMerge';
import { type PaperKind, paperKinds } from '../../src/meetings/paperRegister';
import { paperOf } from '../../src/meetings/papers';
import { foundBlocks } from '../../src/sheet/documentBody';
import { requestsFor } from '../../src/sheet/documentEdit';
import { keptPaper } from '../../src/sheet/documentText';
import { type Paper, paragraph } from '../../src/sheet/paper';
import { day } from '../support/days';
import { Document } from '../support/documentBody';
import { attendee, facts, item, meeting, outside, settings, standing } from '../support/meeting';
import { trackerOf } from '../support/tracker';

const titles = ['窓口の改善', '生成AI', '葛\ue001城の地図', '𠮷野川の防災', '契約\n（電子）', '<script>予算</script>', 'その他'];
const short = fc.constantFrom('', '案', '令和6年3月29日', '国の仕様が\n変わったため', '<b>重点</b>');
const subset = <T>(all: readonly T[]) => fc.shuffledSubarray([...all]);

const items = subset(titles).chain((chosen) =>
  fc.tuple(
    ...chosen.map((title) =>
      fc
        .record({
          title: fc.constantFrom(`${title}について`, `${title}の見直しについて`),
          class: fc.constantFrom('report' as const, 'discuss' as const, 'other' as const),
          papers: fc.subarray(['案', '比較', '参考資料：他市の状況']),
          outcome: fc.constantFrom(null, 'decided' as const, 'continued' as const),
          outcomeText: short,
          note: short,
        })
        .map((over) => item(over)),
    ),
  ),
);
const measures = subset(titles).chain((chosen) =>
  fc.tuple(
    ...chosen.map((title) =>
      fc
        .record({
          status: fc.constantFrom('完了', '遅延', '未着手'),
          owner: fc.constantFrom('総務課', '住民課'),
          pillar: fc.constantFrom('1　窓口', '2　行政', ''),
        })
        .map((over) => ({
          id: `1-${titles.indexOf(title) + 1}`,
          title,
          due: '令和5年5月31日',
          ...over,
        })),
    ),
  ),
);
const speeches = fc.array(
  fc.record({
    speaker: fc.constantFrom('本部長', '事務局'),
    row: fc.constant(2),
    speech: fc.constantFrom('始めます。', '（議題1を説明）', 'では議題2です。\nどうぞ。', '終わります。'),
    place: fc.constantFrom({ kind: 'whole' } as const, { kind: 'blank' } as const, { kind: 'unknown' } as const),
    marked: fc.boolean(),
  }),
  { maxLength: 5 },
);
const posts = subset(['副町長', '総務部長', '福祉部長']).map((chosen) =>
  chosen.map((post, place) => attendee(place === 0 ? '本部長' : '本部員', post)),
);
const movement = fc.option(
  subset(titles).map((chosen) => ({
    added: chosen.slice(0, 2).map((title, place) => ({ ...standing({ title }), id: `3-${place}` })),
    gone: chosen.slice(2, 3).map((title) => ({ ...standing({ title }), id: '9-9' })),
    changed: chosen.slice(3).map((title, place) => ({
      id: `1-${place}`,
      before: standing({ title }),
      after: standing({ title, status: '完了' }),
      kind: 'done' as const,
    })),
  })),
  { nil: null },
);
/** What the workbook says at one making. */
const state: fc.Arbitrary<MeetingFacts> = fc
  .record({
    meeting: fc
      .record({ place: fc.constantFrom('会議室5', '中央公民館', ''), form: fc.constantFrom('single' as const, 'separate' as const) })
      .map(meeting),
    items,
    attendees: posts,
    tracker: measures.map(trackerOf),
    speeches,
    movement,
    before: fc.constantFrom(null, meeting({ state: 'published' as const })),
    today: fc.constantFrom(day('2023-06-01'), day('2023-07-03')),
    outside: subset(titles).map((chosen) => chosen.map((content) => outside(content))),
    settings: fc.constantFrom(settings(), settings({ minutesForm: 'points' })),
  })
  .map(facts);

/** As far as it is compared: blanks at the ends of lines do not count. */
const said = (blocks: Paper['blocks']): readonly string[] => blocks.map(blockHash).flatMap(({ head, rows }) => [head, ...rows]);

class MadePaper {
  private last: Paper;
  readonly document: Document;

  constructor(
    private readonly kind: PaperKind,
    of: MeetingFacts,
  ) {
    this.last = keptPaper(paperOf(kind, of));
    this.document = new Document(this.last);
  }

  /** What a paper made afresh from these facts says. */
  again(of: MeetingFacts): readonly string[] {
    const paper = keptPaper(paperOf(this.kind, of));
    const { body } = this.document;
    this.document.carryOut(requestsFor(body, mergePaper(this.last.blocks.map(blockHash), foundBlocks(body), paper).edits));
    this.last = paper;
    return said(paper.blocks);
  }

  get words(): readonly string[] {
    return said(this.document.blocks);
  }

  /** A person puts a line of their own in front of a block. */
  write(place: number, words: string): void {
    const { body } = this.document;
    const found = foundBlocks(body);
    const before = found[place % (found.length + 1)]?.index ?? null;
    this.document.carryOut(requestsFor(body, [{ kind: 'blocks', remove: [], before, insert: [paragraph(words)] }]));
  }
}

describe('made again, a paper says what one made afresh says', () => {
  test.each(paperKinds)('%s', (kind) => {
    fc.assert(
      fc.property(state, fc.array(state, { minLength: 1, maxLength: 3 }), (first, then) => {
        const made = new MadePaper(kind, first);
        for (const each of then) {
          const afresh = made.again(each);
          expect(made.words).toEqual(afresh);
        }
      }),
      { numRuns: 230 },
    );
  });
});

describe('made again, a paper keeps the lines that people wrote, in their order', () => {
  test.each(paperKinds)('%s', (kind) => {
    fc.assert(
      fc.property(state, fc.array(fc.tuple(state, fc.nat({ max: 40 })), { minLength: 1, maxLength: 3 }), (first, then) => {
        const made = new MadePaper(kind, first);
        for (const [number, [each, place]] of then.entries()) {
          made.write(place, `手${number}`);
          const before = made.words.filter((line) => line.startsWith('T手'));
          const afresh = made.again(each);
          expect(made.words.filter((line) => line.startsWith('T手'))).toEqual(before);
          expect(made.words.filter((line) => !line.startsWith('T手'))).toEqual(afresh);
        }
      }),
      { numRuns: 100 },
    );
  });
});
