// A document changes as a whole or not at all: with a person who writes at the same time, a colleague, and errors before and after a batch.
import type { RunStyle } from '../../host/services/document/model';
import { blocks, read, suggest, typeOver, writeBelow } from '../support/documents';
import { paper, prepared, preparedSmall, title } from '../support/preparedMeeting';
import type { Product } from '../support/product';

const makeAgenda = (made: Product, during: Parameters<Product['call']>[2]) =>
  made.call('sidebarMakePaper', [title, 'agenda', 'internal', null], during);
const addItem = (made: Product, free: string): void =>
  void made.value('sidebarAddItems', title, made.value('sidebarMeeting', title).revision, [], free);
const documents = (made: Product) => [...made.world.documents.values()];
const states = (made: Product): readonly string[] =>
  made
    .shownIn('会議資料')
    .slice(1)
    .map((row) => [row[2], row[4], row[5]].join(' '));
const message = (made: Product): string => {
  const answer = made.ask('sidebarMakePaper', title, 'agenda', 'internal', null);
  return answer.ok ? answer.value.kind : answer.message;
};
/** An agenda that a new item waits for. */
function changed(): { readonly made: Product; readonly url: string } {
  const { made } = preparedSmall();
  const { url } = paper(made, 'agenda');
  addItem(made, '次回の日程について');
  return { made, url };
}
const onBatch =
  (act: (count: number) => void) =>
  (count: number, method: string): void => {
    if (method === 'Docs.Documents.batchUpdate') act(count);
  };
/** The calls of this method while an agenda is made again. */
function callsOf(begin: () => Product, wanted: string): readonly number[] {
  const found: number[] = [];
  makeAgenda(begin(), { onCall: (count, method) => method === wanted && found.push(count) });
  return found;
}

describe('items of an agenda', () => {
  const reordered = (order: (items: readonly unknown[]) => readonly unknown[]) => {
    const { made } = prepared();
    paper(made, 'agenda');
    const view = made.value('sidebarMeeting', title);
    const items = view.items.map(({ id, class: itemClass, title: words, presenter, minutes, papers, publicity, note }) => ({
      ...{ id, class: itemClass, title: words, presenter, minutes, papers, publicity, note },
    }));
    made.value('sidebarSaveItems', title, view.revision, order(items) as typeof items);
    const { url } = paper(made, 'agenda');
    const { made: other } = prepared();
    const before = other.value('sidebarMeeting', title);
    other.value('sidebarSaveItems', title, before.revision, order(items) as typeof items);
    // the last line of a document cannot be deleted: it may be left blank
    return [read(made, url).trimEnd(), read(other, paper(other, 'agenda').url).trimEnd()] as const;
  };
  test.each<[string, (items: readonly unknown[]) => readonly unknown[]]>([
    ['of which the last two change places', (items) => [...items.slice(0, -2), ...items.slice(-2).reverse()]],
    ['of which the last one goes', (items) => items.slice(0, -1)],
    ['of which all but one go', (items) => items.slice(0, 1)],
    ['that come in the opposite order', (items) => [...items].reverse()],
  ])('%s make the document that they make afresh', (_name, order) => {
    const [again, afresh] = reordered(order);
    expect(again).toBe(afresh);
  });
});

describe('somebody who writes between the reading and the batch', () => {
  test('keeps their line, and the new item comes in too', () => {
    const { made, url } = changed();
    let left = 1;
    makeAgenda(made, { onCall: onBatch(() => left-- > 0 && writeBelow(made, url, '4　議題', '※急ぎの一行')) });
    expect(read(made, url)).toContain('※急ぎの一行');
    expect(read(made, url)).toContain('次回の日程について');
  });
  test('and does not stop is named, and nothing is changed', () => {
    const { made, url } = changed();
    let typed = 0;
    const { returned } = makeAgenda(made, {
      onCall: onBatch(() => {
        typed += 1;
        writeBelow(made, url, '4　議題', `※${typed}行目`);
      }),
    }) as { returned: { message: string } };
    expect(returned.message).toContain('ほかの方が文書に書き込んでいる');
    expect(typed).toBe(3);
    expect(read(made, url)).not.toContain('次回の日程について');
    expect(states(made)).toEqual(['次第 1 最新']);
  });
});

describe('an error of the batch', () => {
  const begin = () => changed().made;
  test.each([
    ['before it was applied', 'before', 503],
    ['before it was applied', 'before', 429],
    ['after it was applied', 'after', 500],
    ['after it was applied', 'after', 503],
  ] as const)('%s (%s, %d) leaves one document in which everything stands once', (_name, when, status) => {
    const [at = 0] = callsOf(begin, 'Docs.Documents.batchUpdate');
    const { made, url } = changed();
    makeAgenda(made, { fault: { kind: 'error', at, when, status } });
    paper(made, 'agenda');
    expect(read(made, url).split('(3)　次回の日程について')).toHaveLength(2);
    expect(states(made)).toEqual(['次第 2 最新']);
    expect(documents(made)).toHaveLength(1);
  });
  test('that was killed right after it was applied is finished by the next press', () => {
    const [at = 0] = callsOf(begin, 'Docs.Documents.batchUpdate');
    const { made, url } = changed();
    makeAgenda(made, { fault: { kind: 'kill', at, when: 'after' } });
    paper(made, 'agenda');
    expect(read(made, url).split('(3)　次回の日程について')).toHaveLength(2);
    expect(states(made)).toEqual(['次第 2 最新']);
  });
});

describe('a paper so long that it takes several batches', () => {
  const speeches = (count: number) => {
    const { made } = preparedSmall();
    for (let place = 0; place < count; place += 1) {
      made.type('発言', place + 2, '会議', title);
      made.type('発言', place + 2, '発言者', '総務部長');
      made.type('発言', place + 2, '発言', `${place + 1}番目の発言`);
    }
    return made;
  };
  const minutes = (made: Product, during: Parameters<Product['call']>[2]) =>
    made.call('sidebarMakePaper', [title, 'minutes', 'internal', null], during);
  test('is finished by the next press where the first one died between them', () => {
    const at: number[] = [];
    const whole = speeches(260);
    minutes(whole, { onCall: onBatch((count) => at.push(count)) });
    const made = speeches(260);
    minutes(made, { fault: { kind: 'kill', at: at[1] ?? 0 } });
    expect(states(made)).toEqual(['議事録 1 作成中']);
    const { url } = paper(made, 'minutes');
    expect(documents(made)).toHaveLength(1);
    expect(read(made, url)).toBe(read(whole, paper(whole, 'minutes').url));
  });
});

describe('a colleague', () => {
  const maker = 'dx@town.wakaba.example.lg.jp';
  const handed = (over: { readonly viewers?: string[]; readonly editors?: string[] }) => {
    const { made, url } = changed();
    for (const [id, stored] of made.world.documents)
      made.world.documents.set(id, { ...stored, owner: 'someone@town.wakaba.example.lg.jp', ...over });
    return { made, url };
  };
  test('who may edit changes the same document', () => {
    const { made, url } = handed({ editors: [maker] });
    expect(paper(made, 'agenda').url).toBe(url);
    expect(read(made, url)).toContain('次回の日程について');
  });
  test.each([
    ['who may only look', { viewers: [maker] }, '編集する権限がない'],
    ['to whom it was not shared', {}, '開く権限がない'],
  ])('%s hears who made it, and no second one is made', (_name, over, words) => {
    const { made, url } = handed(over);
    const said = message(made);
    expect([said.includes(words), said.includes(maker)]).toEqual([true, true]);
    expect(documents(made)).toHaveLength(1);
    expect(read(made, url)).not.toContain('次回の日程について');
  });
});

describe('the 事務局 of 名簿', () => {
  const office = (mails: readonly string[]) => {
    const { made } = preparedSmall();
    mails.forEach((mail, place) => {
      for (const [heading, value] of [
        ['課', 'デジタル化推進室'],
        ['役職', '主任'],
        ['メール', mail],
        ['本部での役割', '事務局'],
      ] as const)
        made.type('名簿', 8 + place, heading, value);
    });
    return made;
  };
  const second = 'dx2@town.wakaba.example.lg.jp';
  test('may edit what one of them makes, without the maker and addresses that cannot be read', () => {
    const made = office([second, 'dx@town', second, 'dx@town.wakaba.example.lg.jp']);
    paper(made, 'agenda');
    expect(documents(made).map(({ editors }) => editors)).toEqual([[second]]);
  });
  test('is told where Google refuses it, and the paper is made', () => {
    let at = 0;
    makeAgenda(office([second]), {
      onCall: (count, method) => {
        if (method.endsWith('.addEditors')) at = count;
      },
    });
    const made = office([second]);
    const { returned } = makeAgenda(made, { fault: { kind: 'error', at } }) as {
      returned: { value: { kind: string; unshared: string[] } };
    };
    expect(returned.value).toMatchObject({ kind: 'made', unshared: [second] });
    expect(states(made)).toEqual(['次第 1 最新']);
  });
});

describe('the name of a document', () => {
  test('is the final one from the beginning', () => {
    const { made } = preparedSmall();
    makeAgenda(made, { onCall: onBatch(() => expect(documents(made).map(({ name }) => name.endsWith('次第'))).toEqual([true])) });
    expect(documents(made)).toHaveLength(1);
  });
  test('follows a meeting that gets another number, with the words and the register', () => {
    const { made } = preparedSmall();
    const { url } = paper(made, 'agenda');
    const { key, revision, edit } = made.value('sidebarMeeting', title);
    const saved = made.value('sidebarSaveMeeting', key, revision, { ...edit, number: 2 });
    const again = paper(made, 'agenda', 'internal', null, saved.key);
    expect([again.url, again.name.includes('第2回')]).toEqual([url, true]);
    expect(documents(made).map(({ name }) => name)).toEqual([again.name]);
    expect(made.cell('会議資料', 2, '名称')).toBe(again.name);
  });
  test('is set by the next press where a run died before it', () => {
    const { made } = preparedSmall();
    const { name } = paper(made, 'agenda');
    for (const [id, stored] of made.world.documents) made.world.documents.set(id, { ...stored, name: '前の名前' });
    expect(paper(made, 'agenda').kind).toBe('unchanged');
    expect(documents(made).map((each) => each.name)).toEqual([name]);
  });
});

describe('words that Google does not keep', () => {
  test('stand as 〓, and the paper made again is unchanged', () => {
    const { made } = preparedSmall();
    addItem(made, '葛\ue001城\u0007の地図について');
    const { url } = paper(made, 'agenda');
    expect(read(made, url)).toContain('葛〓城の地図について');
    expect(paper(made, 'agenda').kind).toBe('unchanged');
  });
});

describe('a suggestion that waits for an answer', () => {
  test.each<[string, RunStyle]>([
    ['to put words in', { SUGGESTED_INSERTION: 'suggest.1' }],
    ['to take words out', { SUGGESTED_DELETION: 'suggest.1' }],
  ])('%s stays, and the rest of the paper is renewed', (_name, style) => {
    const { made, url } = changed();
    suggest(made, url, '会議室5', style);
    const view = made.value('sidebarMeeting', title);
    made.value('sidebarSaveMeeting', view.key, view.revision, { ...view.edit, place: '中央公民館' });
    const again = paper(made, 'agenda');
    expect(again.conflicts.map(({ ours }) => ours)).toEqual(['中央公民館']);
    expect(read(made, url)).toContain('次回の日程について');
    expect(read(made, url)).toContain('会議室5');
  });
});

test('a document that somebody emptied is told, and not filled again', () => {
  const { made, url } = changed();
  for (const { text } of blocks(made, url)) typeOver(made, url, text, '');
  expect(paper(made, 'agenda').conflicts.length).toBeGreaterThan(0);
});
