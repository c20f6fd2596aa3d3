import PostalMime from 'postal-mime';
import { emlOf } from '../../host/files/eml';
import { adopted, bookOf, type Product, product } from '../support/product';
import { fire, goTo, ledgerOf, requestsMailed, sendByHand, small, smallTabs, statesOf } from '../support/reminderBook';
import { neverSeen } from '../support/revisions';

const look = (made: Product) => made.value('sidebarReminderPreview', null);
const refusal = (answer: { readonly ok: boolean; readonly message?: string }): string => (answer.ok ? '' : (answer.message ?? ''));

describe('reminders on the sample', () => {
  test('the preview shows one letter an owner and names what is left out', () => {
    const { letters, excluded } = look(adopted());
    expect([
      letters.map(({ section, measures }) => [section, measures.length]),
      excluded.map(({ title, reason }) => [title, reason]),
    ]).toMatchInlineSnapshot(`
[
  [
    [
      "デジタル化推進室",
      2,
    ],
    [
      "総務課",
      1,
    ],
    [
      "税務課",
      1,
    ],
    [
      "福祉課",
      1,
    ],
  ],
  [
    [
      "道路台帳の電子化",
      "no-address",
    ],
    [
      "DX推進員の任命",
      "owner-missing",
    ],
  ],
]
`);
  });
  test('a yes sends exactly the letters of the preview', () => {
    const made = adopted();
    const { letters } = look(made);
    sendByHand(made);
    expect(made.world.outbox.map(({ to, subject, text, html }) => ({ to, subject, text, html }))).toEqual(
      letters.map(({ to, subject, body, html }) => ({ to, subject, text: body, html })),
    );
  });
  test('each measure has its line in the ledger', () => {
    const made = adopted();
    sendByHand(made);
    expect(
      ledgerOf(made).map((line) => [line['担当課'], line['取組ID'], line['期限'], line['段階'], line['通目'], line['状態']]),
    ).toMatchInlineSnapshot(`
[
  [
    "デジタル化推進室",
    "6-1",
    "2023-07-21",
    "期限の10開庁日後",
    "1",
    "送信済",
  ],
  [
    "デジタル化推進室",
    "3-2",
    "2023-07-31",
    "期限の10開庁日後",
    "1",
    "送信済",
  ],
  [
    "総務課",
    "3-7",
    "2023-08-10",
    "期限の10開庁日後",
    "1",
    "送信済",
  ],
  [
    "税務課",
    "2-2",
    "2023-08-25",
    "期限の5開庁日後",
    "1",
    "送信済",
  ],
  [
    "福祉課",
    "1-3",
    "2023-08-31",
    "期限の1開庁日後",
    "1",
    "送信済",
  ],
]
`);
  });
  test('the section view says how often it was asked, and when last', () => {
    const made = adopted();
    sendByHand(made);
    const [measure] = made.value('sidebarSection', '福祉課').measures.filter(({ id }) => id === '1-3');
    expect(measure?.asked).toEqual({ count: 1, last: '2023-09-01' });
  });
});

describe('sending by hand', () => {
  test('a second run sends nothing twice', () => {
    const made = small();
    sendByHand(made);
    sendByHand(made);
    expect(made.world.outbox).toHaveLength(3);
  });
  test.each(['NO', 'CLOSE'] as const)('answering %s sends nothing and writes nothing', (answer) => {
    const made = small({ answers: [answer] });
    const report = made.value('sidebarSendReminders', look(made).revision ?? neverSeen);
    expect(report.kind).toBe('declined');
    expect(made.world.outbox).toHaveLength(0);
    expect(made.book.sheetByName('送信記録')).toBeUndefined();
  });
  test('letters that changed after the preview are not sent', () => {
    const made = small({ answers: ['YES'] });
    const { revision } = look(made);
    made.type('進捗管理', 4, '状況', '完了');
    expect(refusal(made.ask('sidebarSendReminders', revision ?? neverSeen)).slice(0, 12)).toBe('確認した後にシートの内容');
    expect(made.world.outbox).toHaveLength(0);
  });
  test('the preview of another day shows its letters and cannot be sent', () => {
    const made = small({ due: '令和5年9月29日' });
    const [now, then] = [look(made), made.value('sidebarReminderPreview', '2023-10-02')];
    expect(now.letters).toHaveLength(0);
    expect(then.letters).toHaveLength(3);
    expect(then.dry).toBe(true);
    expect(then.revision).toBeNull();
    expect(then.letters[0]?.steps).toEqual(['期限の1開庁日後']);
  });
  test('the preview of a Sunday says that nobody is written to', () => {
    expect(small().value('sidebarReminderPreview', '2023-10-01')).toMatchObject({ quietReason: 'closed-day', letters: [] });
  });
  test('a day of the tab 休日 is no day for letters', () => {
    const made = small({
      more: {
        休日: [
          ['日付', '名称', '区分'],
          ['令和5年9月1日', '町制施行記念日', '閉庁'],
        ],
      },
    });
    expect(look(made).quietReason).toBe('closed-day');
  });
  test('the second letter goes to the head of the section too, the fourth to the division', () => {
    const made = small({ owners: 1, measures: 1, due: '令和5年9月29日' });
    for (const day of ['2023-09-26', '2023-10-02', '2023-10-06', '2023-10-16']) {
      goTo(made, day);
      sendByHand(made);
    }
    const [head, division] = ['kacho1@town.example.lg.jp', 'bucho@town.example.lg.jp'];
    expect(made.world.outbox.map(({ to, cc }) => [to, cc])).toEqual([
      ['s1@town.example.lg.jp', ''],
      ['s1@town.example.lg.jp', head],
      ['s1@town.example.lg.jp', head],
      ['s1@town.example.lg.jp', `${head},${division}`],
    ]);
  });
  test('in a trial everything goes to one address, and the real letters are still to come', () => {
    const made = small({ settings: { 試行の宛先: 'dx@town.example.lg.jp' } });
    sendByHand(made);
    const tried = [made.world.outbox.map(({ to, cc }) => to + cc), ledgerOf(made)[0]?.['段階'], ledgerOf(made)[0]?.['宛先']];
    made.type('設定', 5, '値', '');
    expect(tried).toEqual([Array(3).fill('dx@town.example.lg.jp'), '期限の10開庁日後（試行）', 'dx@town.example.lg.jp']);
    expect(look(made).letters.map(({ to }) => to)).toEqual(['s1@town.example.lg.jp', 's2@town.example.lg.jp', 's3@town.example.lg.jp']);
  });
  test('a trial address that is none stops everything by its name', () => {
    expect(refusal(small({ settings: { 試行の宛先: 'dx@' } }).ask('sidebarReminderPreview', null))).toContain('「試行の宛先」（dx@）');
  });
  test('a test letter goes to oneself and into no record', () => {
    const made = small();
    const { to } = made.value('sidebarSendTestLetter', '第2課');
    expect(to).toBe('dx@town.wakaba.example.lg.jp');
    expect(made.world.outbox.map((mail) => mail.to)).toEqual(['dx@town.wakaba.example.lg.jp']);
    expect(made.book.sheetByName('送信記録')).toBeUndefined();
    expect(look(made).letters).toHaveLength(3);
  });
  test('a broken text stops everything by its name', () => {
    const made = small();
    made.value('sidebarReminderTab', 'templates');
    expect(look(made).letters).toHaveLength(3);
    made.type('メール文面', 4, '文面', '{回答期日}までにお願いします。');
    expect(refusal(made.ask('sidebarReminderPreview', null))).toBe(
      '「メール文面」タブの文面を直してください。「依頼」では{回答期日}を使えません。「依頼」に{回答期限}がありません。何も送信していません。',
    );
  });
  test('a changed text stands in the letters', () => {
    const made = small();
    made.value('sidebarReminderTab', 'templates');
    made.type('メール文面', 2, '文面', '【お願い】{課}の取組');
    expect(look(made).letters[0]?.subject).toBe('【お願い】第1課の取組');
  });
});

describe('what can go wrong', () => {
  /** At which calls a run sends. */
  const sends = (make: () => Product): readonly number[] => {
    const made = make();
    const found: number[] = [];
    made.answers.push('YES');
    made.call('sidebarSendReminders', [look(made).revision ?? neverSeen], {
      onCall: (count, method) => method === 'MailApp.sendEmail' && found.push(count),
    });
    return found;
  };
  test('a mail service that fails at one letter leaves its lines to a person and goes on', () => {
    const at = sends(() => small())[1] ?? 0;
    const made = small({ answers: ['YES'] });
    const outcome = made.call('sidebarSendReminders', [look(made).revision ?? neverSeen], { fault: { at, kind: 'error' } });
    expect(outcome.returned).toMatchObject({
      value: { kind: 'sent', sent: 2, failed: [{ section: '第2課', to: 's2@town.example.lg.jp' }], measures: 6, stopped: null },
    });
    expect(statesOf(made)).toMatchObject(['送信済', '送信済', '送信済', '要確認', '要確認', '要確認', '送信済', '送信済', '送信済']);
  });
  test('a person who knows that a letter has arrived settles it', () => {
    const made = unsure();
    const [letter] = look(made).unconfirmed;
    made.value('sidebarSettleLetter', letter?.key ?? '', letter?.revision ?? neverSeen, 'arrived');
    expect(statesOf(made)).not.toContain('要確認');
    expect(look(made).unconfirmed).toEqual([]);
    expect(look(made).letters).toEqual([]);
  });
  test('a person who wants it sent again gets it sent once', () => {
    const made = unsure();
    const [letter] = look(made).unconfirmed;
    made.value('sidebarSettleLetter', letter?.key ?? '', letter?.revision ?? neverSeen, 'again');
    sendByHand(made);
    sendByHand(made);
    expect(made.world.outbox.map(({ to }) => to)).toEqual(['s1@town.example.lg.jp', 's3@town.example.lg.jp', 's2@town.example.lg.jp']);
    expect(statesOf(made).slice(3)).toEqual(['再送', '再送', '再送', '送信済', '送信済', '送信済', '送信済', '送信済', '送信済']);
  });
  test('settling what somebody else has settled is refused', () => {
    const made = unsure();
    const [letter] = look(made).unconfirmed;
    made.value('sidebarSettleLetter', letter?.key ?? '', letter?.revision ?? neverSeen, 'arrived');
    expect(refusal(made.ask('sidebarSettleLetter', letter?.key ?? '', letter?.revision ?? neverSeen, 'again'))).toContain(
      '「送信記録」の記録が変わりました',
    );
  });
  function unsure(): Product {
    const made = small({ answers: ['YES'] });
    made.call('sidebarSendReminders', [look(made).revision ?? neverSeen], { fault: { at: sends(() => small())[1] ?? 0, kind: 'error' } });
    return made;
  }
  test('a ledger tab that was deleted is a question to a person, and nothing goes out again', () => {
    const made = small();
    sendByHand(made);
    made.book.sheets = made.book.sheets.filter(({ name }) => name !== '送信記録');
    const { letters, excluded, unconfirmed } = look(made);
    expect(letters).toEqual([]);
    expect(new Set(excluded.map(({ reason }) => reason))).toEqual(new Set(['unconfirmed']));
    expect(unconfirmed).toHaveLength(3);
    expect(unconfirmed[0]?.deleted).toBe(true);
    for (const { key, revision } of unconfirmed) made.value('sidebarSettleLetter', key, revision, 'arrived');
    expect(look(made).unconfirmed).toEqual([]);
    expect(statesOf(made)).toEqual(Array(9).fill('送信済'));
  });
  test('a line that was deleted by hand is not sent again by itself', () => {
    const made = small();
    sendByHand(made);
    for (const heading of ['記録ID', '状態']) made.type('送信記録', 2, heading, '');
    expect(look(made).letters).toEqual([]);
    expect(
      look(made)
        .excluded.map(({ reason }) => reason)
        .filter((reason) => reason !== 'already-asked'),
    ).toEqual(['unconfirmed']);
  });
  test('a ledger whose headings were changed stops the run before anything is sent', () => {
    const made = small();
    sendByHand(made);
    made.type('送信記録', 1, '状態', 'メモ');
    expect(refusal(made.ask('sidebarReminderPreview', null))).toContain('見出し「状態」');
  });
  test('without a directory nothing is sent', () => {
    const made = small();
    made.book.sheets = made.book.sheets.filter(({ name }) => name !== '名簿');
    expect(refusal(made.ask('sidebarReminderPreview', null))).toContain('「名簿」タブがない');
  });
  test('a clock that was set back sends no earlier step', () => {
    const made = small({ owners: 1, due: '令和5年9月29日' });
    goTo(made, '2023-10-06');
    sendByHand(made);
    goTo(made, '2023-10-02');
    sendByHand(made);
    expect(made.world.outbox).toHaveLength(1);
  });
  test('a quota that ends in the middle sends the most urgent, and the rest on the next day', () => {
    const made = small({ owners: 4, measures: 1, accountType: 'consumer' });
    made.world.quotas.set('mail:dx@town.wakaba.example.lg.jp', { openedAt: made.now(), used: 98 });
    const first = sendByHand(made);
    goTo(made, '2023-09-04');
    sendByHand(made);
    expect(first).toMatchObject({ value: { sent: 2, stopped: 'quota', waiting: [{ section: '第3課' }, { section: '第4課' }] } });
    expect(requestsMailed(made)).toHaveLength(8);
    expect(new Set(requestsMailed(made)).size).toBe(8);
    expect(statesOf(made).every((state) => state === '送信済')).toBe(true);
  });
  test('the question says so when the quota does not suffice', () => {
    const made = small({ accountType: 'consumer' });
    made.world.quotas.set('mail:dx@town.wakaba.example.lg.jp', { openedAt: made.now(), used: 98 });
    sendByHand(made);
    expect(made.shown.questions[0]?.text).toContain('本日送信できる宛先は残り2件で、3通の宛先3件には足りません。');
  });
  test('five hundred owners: a run that has used its time stops and says what is left, and the next ones go on', () => {
    const made = small({ owners: 500, measures: 1 });
    const runs: (readonly [sent: number, waiting: number, stopped: string | null])[] = [];
    while (runs.length < 20 && look(made).letters.length > 0) {
      const answer = sendByHand(made);
      if (!answer.ok || answer.value.kind !== 'sent') throw new Error('nothing was sent');
      runs.push([answer.value.sent, answer.value.waiting.length, answer.value.stopped]);
    }
    const mailed = requestsMailed(made);
    expect(runs[0]?.[2]).toBe('time');
    expect(runs.every(([sent, waiting], run) => sent + waiting === (runs[run - 1]?.[1] ?? 500))).toBe(true);
    expect(runs.at(-1)?.[1]).toBe(0);
    expect(mailed).toHaveLength(1_000);
    expect(new Set(mailed).size).toBe(1_000);
  }, 60_000);
  test('without the permission to mail nothing is claimed, and the sentence says what to do', () => {
    const made = small({ answers: ['YES'] });
    const { revision } = look(made);
    const calls: number[] = [];
    const rehearsal = small({ answers: ['YES'] });
    rehearsal.call('sidebarSendReminders', [revision ?? neverSeen], {
      onCall: (count, method) => method.endsWith('getRemainingDailyQuota') && calls.push(count),
    });
    const answers = calls.map((at) => {
      made.answers.push('YES');
      return refusal(
        made.call('sidebarSendReminders', [revision ?? neverSeen], { fault: { at, kind: 'error' } }).returned as {
          ok: boolean;
          message: string;
        },
      );
    });
    expect(answers.every((answer) => answer.startsWith('メールを送信できません。'))).toBe(true);
    expect(answers).toHaveLength(2);
    expect(made.world.outbox).toHaveLength(0);
    expect(statesOf(made)).toEqual([]);
  });
});

describe('answers and snoozes', () => {
  const edit = (made: Product, row: number, heading: string, value: string): void => {
    const column = made.shownIn('進捗管理')[0]?.indexOf(heading) ?? -1;
    const oldValue = made.cell('進捗管理', row, heading);
    made.type('進捗管理', row, heading, value);
    const sheetId = made.book.sheetByName('進捗管理')?.id ?? 0;
    made.run('onEdit', [], {
      entryPoint: 'simple',
      mode: 'LIMITED',
      event: { kind: 'edit', sheetId, rect: { row, column: column + 1, rows: 1, columns: 1 }, value, oldValue },
    });
  };
  test('an owner who has answered gets no further letter, and the record says so', () => {
    const made = small({ owners: 1, measures: 2, due: '令和5年9月29日' });
    made.call('sidebarCheck', []);
    goTo(made, '2023-10-02');
    sendByHand(made);
    goTo(made, '2023-10-03');
    edit(made, 2, '状況', '遅延');
    goTo(made, '2023-10-06');
    const { excluded, letters } = look(made);
    sendByHand(made);
    expect(excluded.map(({ id, reason }) => [id, reason])).toEqual([['1-1', 'answered']]);
    expect(letters[0]?.measures.length).toBe(1);
    expect(ledgerOf(made).map((line) => [line['取組ID'], line['状態']])).toEqual([
      ['1-1', '回答あり'],
      ['1-2', '送信済'],
      ['1-2', '送信済'],
    ]);
  });
  test('a snooze is written with who and why, holds, and is lifted', () => {
    const made = small({ owners: 1, measures: 1 });
    made.value('sidebarSnooze', '1-1', '2023-09-08', '議会の議決待ち');
    const held = look(made);
    const line = made.shownIn('送信停止')[1];
    made.value('sidebarSnooze', '1-1', null, '');
    expect(held.excluded[0]).toMatchObject({ reason: 'snoozed', detail: '議会の議決待ち', until: '2023-09-08' });
    expect(line).toMatchObject(['1-1', '2023-09-08', '議会の議決待ち', 'dx@town.wakaba.example.lg.jp', '2023-09-01 09:00']);
    expect(look(made).letters).toHaveLength(1);
  });
  test.each([
    ['1-1', '2023-08-31', '本日以後の日付'],
    ['9-9', '2023-09-08', 'ID「9-9」の取組が'],
  ])('a snooze of %s until %s is refused', (id, until, words) => {
    expect(refusal(small().ask('sidebarSnooze', id, until, '理由'))).toContain(words);
  });
});

test('the mail file of a letter gives everything back to a reader of mail that is not ours', async () => {
  const made = small({ owners: 1, measures: 1, due: '令和5年9月29日' });
  for (const day of ['2023-10-02', '2023-10-06']) {
    goTo(made, day);
    sendByHand(made);
  }
  const sent = made.world.outbox[1];
  if (sent === undefined) throw new Error('nothing was sent');
  const read = await PostalMime.parse(await emlOf(sent));
  expect(read.subject).toBe('【再依頼】DXロードマップの取組の状況確認について（依頼）');
  expect(read.to?.map(({ address }) => address)).toEqual(['s1@town.example.lg.jp']);
  expect(read.cc?.map(({ address }) => address)).toEqual(['kacho1@town.example.lg.jp']);
  expect(read.from?.name).toBe('若葉町デジタル化推進室');
  expect(read.text?.replaceAll('\r\n', '\n').trim()).toEqual(sent.text.trim());
  expect(read.html?.replaceAll('\r\n', '\n').trim()).toEqual(sent.html?.trim());
});

test('two operators at once send nothing twice', () => {
  const faults: string[] = [];
  const rehearsal = small();
  rehearsal.answers.push('YES');
  const { total } = rehearsal.call('sidebarSendReminders', [look(rehearsal).revision ?? neverSeen]).calls;
  for (let at = 1; at <= total; at += 5) {
    const made = small({ answers: ['YES', 'YES', 'YES'] });
    const { revision } = look(made);
    let other = false;
    made.call('sidebarSendReminders', [revision ?? neverSeen], {
      onCall: (count) => {
        if (count !== at || other) return;
        other = true;
        made.run('sidebarSendReminders', [revision], {
          entryPoint: 'sidebar',
          account: { email: 'other@town.wakaba.example.lg.jp', locale: 'ja' },
        });
      },
    });
    const mailed = requestsMailed(made);
    if (mailed.length !== 9 || new Set(mailed).size !== 9) faults.push(`call ${at}: ${mailed.length} mailed`);
  }
  expect(faults).toEqual([]);
});

test('a timer that fires while a person sends, at any moment, sends nothing twice', () => {
  const faults: string[] = [];
  const rehearsal = small();
  rehearsal.answers.push('YES');
  const { total } = rehearsal.call('sidebarSendReminders', [look(rehearsal).revision ?? neverSeen]).calls;
  for (let at = 2; at <= total; at += 7) {
    const made = small({ answers: ['YES'] });
    const { revision } = look(made);
    let fired = false;
    made.call('sidebarSendReminders', [revision ?? neverSeen], {
      onCall: (count) => {
        if (count !== at || fired) return;
        fired = true;
        fire(made, { account: { email: 'other@town.wakaba.example.lg.jp', locale: 'ja' } });
      },
    });
    const mailed = requestsMailed(made);
    if (mailed.length !== 9 || new Set(mailed).size !== 9) faults.push(`call ${at}: ${mailed.length} mailed`);
  }
  expect(faults).toEqual([]);
});

test('the check of an edit counts days late by the tab 休日, as letters do', () => {
  const made = small({
    more: {
      進捗管理: [
        ['ID', '取組名', '担当課', '期限', '状況', '信号'],
        ['1-1', '窓口の改善', '第1課', '令和5年8月30日', '実施中', ''],
      ],
      休日: [
        ['日付', '名称', '区分'],
        ['令和5年8月31日', '町制施行記念日', '閉庁'],
      ],
    },
  });
  const event = (column: number, value: string) => ({
    kind: 'edit' as const,
    sheetId: made.book.sheetByName('進捗管理')?.id ?? 0,
    rect: { row: 2, column, rows: 1, columns: 1 },
    value,
    oldValue: value,
  });
  const outcome = made.run('onEdit', [], { entryPoint: 'simple', mode: 'LIMITED', event: event(5, '実施中') });
  const again = made.run('onEdit', [], { entryPoint: 'simple', mode: 'LIMITED', event: event(5, '実施中') });
  expect(made.cell('進捗管理', 2, '信号')).toBe('期限超過1日');
  expect(look(made).letters[0]?.body).toContain('超過日数：1日');
  expect(outcome.error).toBeNull();
  expect(again.calls.total <= 12).toBe(true);
});

test('a letter of an earlier version counts as the first step', () => {
  const headings = ['記録ID', '日時', '担当課', '宛先', '取組ID', '取組名', '期限', '段階', '状態', '操作者'];
  const line = ['1-1/2023-08-31/期限超過/第1課', '2023-09-01 08:00', '第1課', '', '1-1', '', '2023-08-31', '期限超過', '送信済', ''];
  const book = bookOf(smallTabs({ owners: 1, measures: 1, due: '令和5年8月31日', more: { 送信記録: [headings, line] } }));
  expect(look(product({ book })).excluded.map(({ reason }) => reason)).toEqual(['already-asked']);
});

test('three 総務課 of three 部 get three letters, and a bare 総務課 none', () => {
  const made = product({
    book: bookOf({
      進捗管理: [
        ['ID', '取組名', '担当課', '期限', '状況'],
        ['A-1', '文書の電子化', '総務部総務課', '令和5年8月31日', '実施中'],
        ['A-2', '学校の連絡網', '教育部総務課', '令和5年8月31日', '実施中'],
        ['A-3', '出動の記録', '消防本部総務課', '令和5年8月31日', '実施中'],
        ['A-4', '窓口の整理', '総務課', '令和5年8月31日', '実施中'],
      ],
      名簿: [
        ['部', '課', '役職', '氏名', 'メール'],
        ['総務部', '総務課', '課長', '', 'soumu@town.example.lg.jp'],
        ['教育部', '総務課', '課長', '', 'kyoiku@town.example.lg.jp'],
        ['消防本部', '総務課', '課長', '', 'shobo@town.example.lg.jp'],
      ],
      設定: [['項目', '値', '説明'], ...['許可するメールのドメイン', '試行の宛先'].map((label) => [label, '', ''])],
    }),
  });
  const { letters, excluded } = look(made);
  expect(letters.map(({ to, measures }) => [to, measures.map(({ id }) => id)])).toEqual([
    ['soumu@town.example.lg.jp', ['A-1']],
    ['kyoiku@town.example.lg.jp', ['A-2']],
    ['shobo@town.example.lg.jp', ['A-3']],
  ]);
  expect(excluded.map(({ id, reason }) => [id, reason])).toEqual([['A-4', 'owner-shared']]);
});
