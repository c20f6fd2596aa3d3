import { adopted, type Product } from '../support/product';
import { fire, sendByHand, small } from '../support/reminderBook';

const KEY = 'dx-roadmap-file';
const clerk = 'dx@town.wakaba.example.lg.jp';
const look = (made: Product) => made.value('sidebarReminderPreview', null);
const mark = (made: Product) => made.book.metadata.find(({ key }) => key === KEY)?.value;

/** What Google makes of "Make a copy": the metadata comes along, and the ID is another. */
function copied(made: Product): Product {
  made.book.metadata = made.book.metadata.map((each) => (each.key === KEY ? { ...each, value: 'the-original-file' } : each));
  return made;
}
const copyOfAdopted = () => copied(adopted());

describe('the file that was adopted', () => {
  test('is the real one', () => {
    expect(look(adopted()).copy).toBe(false);
  });

  test('writes to owners', () => {
    const made = adopted();
    sendByHand(made);
    expect(made.world.outbox.map(({ to }) => to)).not.toContain(clerk);
  });
});

describe('a copy of the file', () => {
  test('says that it is one', () => {
    expect(look(copyOfAdopted()).copy).toBe(true);
  });

  test('shows letters that go to the person who looks', () => {
    expect(new Set(look(copyOfAdopted()).letters.map(({ to }) => to))).toEqual(new Set([clerk]));
  });

  test('sends by hand to the person who sends only', () => {
    const made = copyOfAdopted();
    sendByHand(made);
    expect(new Set(made.world.outbox.map(({ to }) => to))).toEqual(new Set([clerk]));
  });

  test('sends copies to nobody', () => {
    const made = copyOfAdopted();
    sendByHand(made);
    expect(made.world.outbox.flatMap(({ cc }) => cc ?? '').filter((cc) => cc !== '')).toEqual([]);
  });

  test('sends by its timer to the account of the timer only', () => {
    const made = copyOfAdopted();
    made.value('sidebarTimer', true);
    fire(made);
    expect(new Set(made.world.outbox.map(({ to }) => to))).toEqual(new Set([clerk]));
  });

  test('sends to 試行の宛先 where one is given', () => {
    const made = copyOfAdopted();
    const row = made.shownIn('設定').findIndex(([item]) => item === '試行の宛先') + 1;
    made.type('設定', row, '値', 'trial@town.wakaba.example.lg.jp');
    expect(look(made).pilot).toBe('trial@town.wakaba.example.lg.jp');
  });

  test('asks about the real letters anew once it is the real one', () => {
    const made = copyOfAdopted();
    sendByHand(made);
    const { length } = made.world.outbox;
    made.answers.push('YES');
    made.value('sidebarUseFile');
    expect(look(made).letters.length).toBe(length);
  });

  test('keeps the mark of the original when letters are sent', () => {
    const made = copyOfAdopted();
    sendByHand(made);
    expect(mark(made)).toBe('the-original-file');
  });
});

describe('このファイルを本番として使う', () => {
  test('with a yes the file is the real one', () => {
    const made = copyOfAdopted();
    made.answers.push('YES');
    made.value('sidebarUseFile');
    expect(look(made)).toMatchObject({ copy: false, pilot: null });
  });

  test('with a no it remains a copy', () => {
    const made = copyOfAdopted();
    made.answers.push('NO');
    expect([made.value('sidebarUseFile'), look(made).copy]).toEqual([{ real: false }, true]);
  });

  test('the question says that letters may go out twice', () => {
    const made = copyOfAdopted();
    made.answers.push('NO');
    made.value('sidebarUseFile');
    expect(JSON.stringify(made.shown.questions)).toContain('二重に届きます');
  });
});

describe('a file without a mark: of an earlier version, or uploaded', () => {
  test('is the real one', () => {
    expect(look(small()).copy).toBe(false);
  });

  test('gets its mark when it first sends', () => {
    const made = small();
    sendByHand(made);
    expect(mark(made)).toBe(made.book.id);
  });

  test('looking marks nothing', () => {
    const made = small();
    look(made);
    expect(mark(made)).toBeUndefined();
  });

  test('remains a copy when its own timer is started', () => {
    const made = small();
    made.value('sidebarTimer', true);
    made.type('定期実行', 2, 'ファイルID', 'another-file');
    made.value('sidebarTimer', true);
    expect(look(made).copy).toBe(true);
  });

  test('is a copy where 定期実行 names another file', () => {
    const made = small();
    made.value('sidebarTimer', true);
    made.type('定期実行', 2, 'ファイルID', 'another-file');
    expect(look(made).copy).toBe(true);
  });
});
