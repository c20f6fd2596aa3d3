// Papers that are made, and made again over words that somebody wrote.
import { type PaperKind, paperKinds } from '../../src/meetings/paperRegister';
import { blocks, read, writeBelow } from '../support/documents';
import { paper, preparedSmall, title } from '../support/preparedMeeting';
import type { Product } from '../support/product';
import type { Sweep } from './sweep';

const register = (made: Product): readonly (readonly string[])[] => made.shownIn('会議資料').slice(1);
const urlOf = (line: readonly string[]): string => line.find((cell) => cell.startsWith('https://')) ?? '';

/** What stands in each document of 会議資料, its line and its name. A document that a run died before entering is left out. */
const papers = (made: Product) =>
  register(made).map((line) => {
    const url = urlOf(line);
    const stored = [...made.world.documents.values()].find(({ id }) => url.includes(id));
    return [line[2], line[4], line[5], stored?.name, read(made, url), stored?.editors];
  });

const first = (kind: PaperKind): Sweep => ({
  job: `${kind} made for the first time`,
  begin: () => preparedSmall().made,
  run: (made, during) => made.call('sidebarMakePaper', [title, kind, 'internal', null], during),
  again: (made) => void paper(made, kind),
  outcome: papers,
});

const again = (kind: PaperKind): Sweep => ({
  job: `${kind} made again over written words`,
  begin: () => {
    const { made } = preparedSmall();
    const { url } = paper(made, kind);
    writeBelow(made, url, blocks(made, url)[1]?.text ?? '', '※手で書いた行');
    made.value('sidebarAddItems', title, made.value('sidebarMeeting', title).revision, [], '次回の日程について');
    made.type('進捗管理', 2, '状況', '完了');
    return made;
  },
  run: (made, during) => made.call('sidebarMakePaper', [title, kind, 'internal', null], during),
  again: (made) => void paper(made, kind),
  outcome: papers,
});

/** Those of the agenda are tried in each run of the tests, those of the other kinds by `npm run sweep`. */
export const agendaSweeps: readonly Sweep[] = [first('agenda'), again('agenda')];
export const otherPaperSweeps: readonly Sweep[] = paperKinds
  .filter((kind) => kind !== 'agenda')
  .flatMap((kind) => [first(kind), again(kind)]);
