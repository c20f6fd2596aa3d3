import { stepName } from '../../src/reminders/ladder';
import { keyParts, ledgerKey, readLedger, timesAsked, unconfirmedLetters } from '../../src/reminders/ledger';
import { answeredKeys, recipientsOf } from '../../src/reminders/reminders';
import { snoozesOn } from '../../src/reminders/snoozes';
import { ledgerTab } from '../../src/reminders/tabs';
import { usualClosedDays } from '../../src/sheet/closedDays';
import { directoryOf } from '../../src/tracker/directory';
import { isAddress, mayWriteTo } from '../../src/tracker/mailAddresses';
import { cases } from '../support/cases';
import { day } from '../support/days';
import { dates, ledgerOf, type PlanOptions, planOf, rulesOf } from '../support/reminders';
import { post, type trackerOf } from '../support/tracker';

const today = day('2023-09-01');
const late = { id: '1-1', title: '窓口の改善', owner: '総務課', due: '令和5年6月30日', status: '実施中' };
const planFor = (rows: Parameters<typeof trackerOf>[0], options: Partial<PlanOptions> = {}) => planOf(rows, { today, ...options });
const reasons = (rows: Parameters<typeof trackerOf>[0], options: Partial<PlanOptions> = {}) => {
  const { letters, excluded } = planFor(rows, options);
  return { letters: letters.length, excluded: excluded.map(({ reason }) => reason) };
};
const KEY = '1-1/2023-06-30/10/総務課';

describe('the ladder', () => {
  test.each(cases('reminders/cases/ladder.csv').map((line) => [line['場合'] ?? '', line] as const))('%s', (_name, line) => {
    const cell = (heading: string): string => line[heading] ?? '';
    const due = /令和5年(\d+)月(\d+)日/.exec(cell('期限'));
    const dueDay = due === null ? '' : `2023-${(due[1] ?? '').padStart(2, '0')}-${(due[2] ?? '').padStart(2, '0')}`;
    // 「1、5」「2023-09-29の1」「1:送信中」: steps in the ledger, of another due day, in another state
    const sent = cell('送信記録')
      .split('、')
      .filter((entry) => entry !== '')
      .map((entry) => {
        const [step = '', state = '送信済'] = entry.split(':');
        const [ofDay, code] = step.includes('の') ? step.split('の') : [dueDay, step];
        return { key: `1-1/${ofDay}/${code}/総務課`, state, at: cell('送信日時') };
      });
    const ladder = cell('督促の段階');
    const { letters, excluded } = planFor([{ ...late, due: cell('期限'), status: cell('状況'), outlook: cell('見込み') }], {
      today: day(cell('本日')),
      rules: rulesOf(ladder === '' ? {} : { ladder: ladder === 'なし' ? '' : ladder }),
      ledger: ledgerOf(sent),
      answers: new Map(cell('回答') === '' ? [] : [['1-1', cell('回答')]]),
    });
    expect({
      sent: letters.flatMap(({ requests }) => requests.map(({ step }) => stepName(step))).join(),
      excluded: excluded.map(({ reason }) => reason).join(),
    }).toEqual({ sent: cell('送る段階'), excluded: cell('送らない理由') });
  });
  test('days late are open days, as everywhere', () => {
    expect(planFor([late]).letters[0]?.requests[0]?.offset).toBe(43);
  });
  test('a due day on a closed day counts as itself where 設定 says so', () => {
    const office = { closed: usualClosedDays, dueOnClosed: 'same-day' } as const;
    const steps = planFor([{ ...late, due: '令和5年9月30日' }], { today: day('2023-10-02'), office }).letters[0]?.requests;
    expect(steps?.map(({ step }) => stepName(step))).toEqual(['期限の1開庁日後']);
  });
  test('nobody is written to on a closed day', () => {
    expect(planFor([late], { today: day('2023-09-02') })).toEqual({ quietReason: 'closed-day', letters: [], excluded: [] });
  });
  test.each([
    ['the day before it', '2023-08-28', null],
    ['its first day', '2023-08-29', 'pause'],
    ['its last day', '2023-09-01', 'pause'],
    ['the next open day', '2023-09-04', null],
  ])('a pause on %s', (_name, today, quietReason) => {
    expect(planFor([late], { rules: rulesOf({ pause: '令和5年8月29日～令和5年9月1日' }), today: day(today) }).quietReason).toBe(
      quietReason,
    );
  });
  test('nobody is written to during a pause', () => {
    expect(planFor([late], { rules: rulesOf({ pause: '令和5年8月28日～令和5年9月1日' }) }).letters).toEqual([]);
  });
  test.each([
    ['due on the day before', '令和5年8月31日', ['status-unclear']],
    ['due today', '令和5年9月1日', []],
    ['due about now', '令和5年8月頃', []],
    ['without a due day', '未定', []],
  ])('a measure without a status %s', (_name, due, found) => {
    expect(reasons([{ ...late, status: '', due }]).excluded).toEqual(found);
  });
});

describe('letters', () => {
  test('an owner gets one letter about all of its measures, the oldest first', () => {
    const { letters } = planFor([late, { ...late, id: '1-2', due: '令和5年4月28日' }]);
    expect(letters.map(({ section, requests }) => [section, requests.map(({ measure }) => measure.id)])).toEqual([
      ['総務課', ['1-2', '1-1']],
    ]);
  });
  test('several owners get a letter each', () => {
    expect(planFor([{ ...late, owner: '総務課、住民課' }]).letters.map(({ section }) => section)).toEqual(['総務課', '住民課']);
  });
  test('the most urgent letter comes first', () => {
    const rows = [late, { ...late, id: '1-2', owner: '住民課', due: '令和5年4月28日' }];
    expect(planFor(rows).letters.map(({ section }) => section)).toEqual(['住民課', '総務課']);
  });
  test('is as urgent as the latest of its measures', () => {
    const rows = [
      { ...late, id: '1-1', owner: '住民課', due: '令和5年6月30日' },
      { ...late, id: '1-2', owner: '総務課', due: '令和5年8月31日' },
      { ...late, id: '1-3', owner: '総務課', due: '令和5年4月28日' },
    ];
    expect(planFor(rows).letters.map(({ section }) => section)).toEqual(['総務課', '住民課']);
  });
  test('measures of one due day stand in the order of their rows', () => {
    const rows = ['1-1', '1-2', '1-3'].map((id) => ({ ...late, id }));
    expect(planFor(rows).letters[0]?.requests.map(({ measure }) => measure.id)).toEqual(['1-1', '1-2', '1-3']);
  });
  test('sorting the rows changes nothing in what was asked', () => {
    const rows = [late, { ...late, id: '1-2', title: '電子契約' }];
    expect(reasons([...rows].reverse(), { ledger: ledgerOf([{ key: KEY, state: '送信済' }]) })).toEqual({
      letters: 1,
      excluded: ['already-asked'],
    });
  });
  test('the same due date in another notation is the same request', () => {
    expect(reasons([{ ...late, due: '2023/6/30' }], { ledger: ledgerOf([{ key: KEY, state: '送信済' }]) })).toEqual({
      letters: 0,
      excluded: ['already-asked'],
    });
  });
  test.each([
    ['an owner who is not in the directory', { ...late, owner: '水道課' }, 'owner-unknown'],
    ['a measure without an owner', { ...late, owner: '' }, 'owner-missing'],
    ['a measure without an ID', { ...late, id: '' }, 'id-missing'],
    ['a body that is no section', { ...late, owner: 'DX推進本部' }, 'owner-unknown'],
  ] as const)('%s is left out by name', (_name, row, reason) => {
    expect(reasons([row])).toEqual({ letters: 0, excluded: [reason] });
  });
  test.each([
    ['水道課', '水道課'],
    ['DX推進本部', 'DX推進本部'],
    ['', ''],
  ])('the owner 「%s」 is told as 「%s」', (owner, told) => {
    expect(planFor([{ ...late, owner }]).excluded[0]?.owner).toBe(told);
  });
  test('a copied row is one request and one question to a person', () => {
    expect(reasons([late, { ...late, title: '写した行' }])).toEqual({ letters: 1, excluded: ['id-twice'] });
  });
  test('a letter holds no more measures than Google takes; the others wait for the next day', () => {
    const rows = Array.from({ length: 160 }, (_, index) => ({ ...late, id: `1-${index}` }));
    const { letters, excluded } = planFor(rows);
    expect(letters[0]?.requests).toHaveLength(150);
    expect(excluded.map(({ reason }) => reason)).toEqual(new Array(10).fill('today'));
  });
  test('an owner who had a letter today gets no second one, and gets it tomorrow', () => {
    const ledger = ledgerOf([{ key: '9-9/2023-06-30/10/総務課', state: '送信済', at: '2023-09-01 08:10' }]);
    expect(reasons([late], { ledger })).toEqual({ letters: 0, excluded: ['today'] });
    expect(reasons([late], { ledger, today: day('2023-09-04') })).toEqual({ letters: 1, excluded: [] });
  });
  test.each([
    ['of another section', { key: '9-9/2023-06-30/10/住民課', state: '送信済' }],
    ['that is to be sent again', { key: '9-9/2023-06-30/10/総務課', state: '再送' }],
    ['of a trial', { key: '9-9/2023-06-30/試行10/総務課', state: '送信済' }],
    ['with a key that is none of ours', { key: 'メモ', state: '送信済' }],
  ])('a letter of today %s is no letter to this owner', (_name, line) => {
    expect(reasons([late], { ledger: ledgerOf([{ ...line, at: '2023-09-01 08:10' }]) })).toEqual({ letters: 1, excluded: [] });
  });
  test('a trial of today holds up another trial', () => {
    const ledger = ledgerOf([{ key: '9-9/2023-06-30/試行10/総務課', state: '送信済', at: '2023-09-01 08:10' }]);
    expect(reasons([late], { ledger, rules: rulesOf({ pilot: 'dx@town.example.jp' }) })).toEqual({ letters: 0, excluded: ['today'] });
  });
  test('what a person wants sent again goes on the same day', () => {
    expect(reasons([late], { ledger: ledgerOf([{ key: KEY, state: '再送', at: '2023-09-01 08:10' }]) })).toEqual({
      letters: 1,
      excluded: [],
    });
  });
  test('what a person wants sent again goes although the owner had another letter today', () => {
    const ledger = ledgerOf([
      { key: KEY, state: '再送', at: '2023-08-01 09:00' },
      { key: '9-9/2023-06-30/10/総務課', state: '送信済', at: '2023-09-01 08:10' },
    ]);
    expect(reasons([late, { ...late, id: '1-2' }], { ledger })).toEqual({ letters: 1, excluded: [] });
  });
  test('a letter that was sent again counts as one', () => {
    const ledger = ledgerOf([
      { key: '1-1/2023-06-30/5/総務課', state: '再送' },
      { key: '1-1/2023-06-30/1/総務課', state: '送信済' },
    ]);
    expect(planFor([late], { ledger }).letters[0]?.requests[0]?.number).toBe(2);
  });
  test.each([
    [0, 1],
    [2, 3],
  ])('after %d letters about a measure the next is number %d', (count, number) => {
    const ledger = ledgerOf(['1', '5'].slice(0, count).map((step) => ({ key: `1-1/2023-06-30/${step}/総務課`, state: '送信済' })));
    expect(planFor([late], { ledger }).letters[0]?.requests[0]?.number).toBe(number);
  });
  test('five hundred owners get five hundred letters', () => {
    const sections = Array.from({ length: 500 }, (_, index) => `第${index}課`);
    const people = directoryOf(sections.map((section, index) => post(section, { mail: `s${index}@town.example.jp` })));
    const rows = sections.map((owner, index) => ({ ...late, id: `a-${index}`, owner }));
    expect(planOf(rows, { today, people }).letters).toHaveLength(500);
  });
});

describe('what is left out', () => {
  const detail = (options: Partial<PlanOptions>) =>
    planFor([late], options).excluded.map(({ reason, detail: told }) => `${reason} ${told}`);
  test('says when it was asked last', () => {
    const ledger = ledgerOf([
      { key: KEY, state: '送信済', at: '2023-08-02 09:00' },
      { key: '1-1/2023-06-30/15/総務課', state: '送信済', at: '2023-08-01 09:00' },
    ]);
    expect(detail({ ledger })).toEqual(['already-asked 2023-08-02 09:00']);
  });
  test('says since when it is in doubt', () => {
    expect(detail({ ledger: ledgerOf([{ key: KEY, state: '要確認', at: '2023-08-02 09:00' }]) })).toEqual(['unconfirmed 2023-08-02 09:00']);
  });
  test('says when it was answered', () => {
    const ledger = ledgerOf([{ key: '1-1/2023-06-30/5/総務課', state: '送信済', at: '2023-07-07 09:00' }]);
    expect(detail({ ledger, answers: new Map([['1-1', '2023-07-10 09:00']]) })).toEqual(['answered 2023-07-10 09:00']);
  });
  test('says how many letters there were', () => {
    const ledger = ledgerOf([{ key: '1-1/2023-06-30/5/総務課', state: '送信済', at: '2023-07-07 09:00' }]);
    expect(detail({ ledger, rules: rulesOf({ mostLetters: '1' }) })).toEqual(['enough 1']);
  });
  test('says which address it was', () => {
    expect(detail({ people: directoryOf([post('総務課', { mail: 'somu@town' })]) })).toEqual(['bad-address somu@town']);
  });
});

describe('an answer', () => {
  const asked = { key: '1-1/2023-06-30/5/総務課', state: '送信済', at: '2023-07-07 09:00' };
  const after = (at: string) => reasons([late], { ledger: ledgerOf([asked]), answers: new Map([['1-1', at]]) });
  test.each([
    ['a minute before the letter', '2023-07-07 08:59', { letters: 1, excluded: [] }],
    ['in the minute of the letter', '2023-07-07 09:00', { letters: 1, excluded: [] }],
    ['a minute after the letter', '2023-07-07 09:01', { letters: 0, excluded: ['answered'] }],
  ])('%s', (_name, at, expected) => {
    expect(after(at)).toEqual(expected);
  });
  test('that 送信記録 knows of holds without one in 変更履歴', () => {
    expect(reasons([late], { ledger: ledgerOf([{ ...asked, state: '回答あり' }]) })).toEqual({ letters: 0, excluded: ['answered'] });
  });
  test('counts from the latest letter, wherever its line stands', () => {
    const earlier = { key: '1-1/2023-06-30/1/総務課', state: '送信済', at: '2023-07-03 09:00' };
    const ledger = ledgerOf([asked, earlier]);
    expect(reasons([late], { ledger, answers: new Map([['1-1', '2023-07-05 09:00']]) })).toEqual({ letters: 1, excluded: [] });
  });
  test.each([
    ['sent and older', asked, '2023-07-08 09:00', 1],
    ['sent and newer', asked, '2023-07-06 09:00', 0],
    ['sent in the same minute', asked, '2023-07-07 09:00', 0],
    ['marked already', { ...asked, state: '回答あり' }, '2023-07-08 09:00', 0],
    ['in doubt', { ...asked, state: '要確認' }, '2023-07-08 09:00', 0],
    ['without a time', { ...asked, at: '' }, '2023-07-08 09:00', 0],
  ])('marks a line that is %s', (_name, line, at, marked) => {
    expect([...answeredKeys(ledgerOf([line]), new Map([['1-1', at]]))]).toEqual(marked === 1 ? [line.key] : []);
  });
  test('marks no line of a measure that nobody has changed', () => {
    expect(answeredKeys(ledgerOf([asked]), new Map()).size).toBe(0);
  });
});

describe('the quota of a day', () => {
  const rows = [{ ...late, related: '住民課' }];
  test('is used by each address', () => {
    const [letter] = planFor(rows, { rules: rulesOf({ copyRelated: 'する' }) }).letters;
    expect(letter === undefined ? null : recipientsOf(letter)).toBe(2);
  });
  test('is used once by a trial, whoever would read along', () => {
    const [letter] = planFor(rows, { rules: rulesOf({ copyRelated: 'する', pilot: 'dx@town.example.jp' }) }).letters;
    expect(letter === undefined ? null : recipientsOf(letter)).toBe(1);
  });
});

describe('who gets a letter', () => {
  const people = directoryOf([
    post('総務部', { division: '総務部', title: '部長', mail: 'bucho@town.example.jp' }),
    post('総務課', { division: '総務部', title: '課長', mail: 'kacho@town.example.jp' }),
    post('総務課', { division: '総務部', title: '係長', mail: 'kakari@town.example.jp' }),
  ]);
  const asked = (count: number) =>
    ledgerOf(
      ['-3', '1', '5'].slice(0, count).map((step) => ({ key: `1-1/2023-06-30/${step}/総務課`, state: '送信済', at: '2023-07-01 09:00' })),
    );
  const letter = (options: Partial<PlanOptions>) => planFor([late], { people, ...options }).letters[0];
  test.each([
    [0, []],
    [1, ['kacho@town.example.jp']],
    [2, ['kacho@town.example.jp']],
    [3, ['kacho@town.example.jp', 'bucho@town.example.jp']],
  ])('after %d letters the person in charge gets the next, with copies to %j', (count, cc) => {
    const found = letter({ ledger: asked(count) });
    expect(found?.to.mail).toBe('kakari@town.example.jp');
    expect(found?.cc.map(({ post: copy }) => copy.mail)).toEqual(cc);
  });
  test('the division head reads along from the letter that 設定 names', () => {
    expect(letter({ ledger: asked(1), rules: rulesOf({ escalateFrom: '2' }) })?.cc.map(({ why }) => why)).toEqual(['head', 'division']);
  });
  test('never, where 設定 names none', () => {
    expect(letter({ ledger: asked(3), rules: rulesOf({ escalateFrom: '' }) })?.cc.map(({ why }) => why)).toEqual(['head']);
  });
  test('a head without anybody else gets the letter, and no copy', () => {
    const alone = directoryOf([post('総務課', { mail: 'kacho@town.example.jp' })]);
    const found = letter({ people: alone, ledger: asked(2) });
    expect(found?.to.mail).toBe('kacho@town.example.jp');
    expect(found?.cc).toEqual([]);
  });
  test('a head without an address is passed over', () => {
    const found = letter({
      people: directoryOf([post('総務課', { mail: '' }), post('総務課', { title: '係長', mail: 'b@town.example.jp' })]),
    });
    expect(found?.to.mail).toBe('b@town.example.jp');
  });
  test('related sections get a copy where 設定 wants it', () => {
    const rows = [{ ...late, related: '住民課' }];
    const copies = (rules: PlanOptions['rules']) =>
      planFor(rows, rules === undefined ? {} : { rules }).letters[0]?.cc.map(({ post: copy }) => copy.section);
    expect(copies(undefined)).toEqual([]);
    expect(copies(rulesOf({ copyRelated: 'する' }))).toEqual(['住民課']);
  });
  test('a related section that is no section, or has no address, gets none', () => {
    const some = directoryOf([post('総務課', { mail: 'somu@town.example.jp' }), post('住民課', { mail: '' })]);
    const rows = [{ ...late, related: '住民課、水道課、県' }];
    expect(planFor(rows, { people: some, rules: rulesOf({ copyRelated: 'する' }) }).letters[0]?.cc).toEqual([]);
  });
  test('the same address gets one copy, whatever its case', () => {
    const some = directoryOf([
      post('総務課', { title: '課長', mail: 'kacho@town.example.jp' }),
      post('総務課', { title: '係長', mail: 'kakari@town.example.jp' }),
      post('住民課', { title: '課長', mail: 'KACHO@town.example.jp' }),
    ]);
    const rules = rulesOf({ copyRelated: 'する' });
    const found = planFor([{ ...late, related: '住民課' }], { people: some, rules, ledger: asked(1) }).letters[0];
    expect(found?.cc.map(({ why, post: copy }) => `${why} ${copy.mail}`)).toEqual(['head kacho@town.example.jp']);
  });
  test.each([
    [40, 40],
    [41, 40],
  ])('of %d related sections %d get a copy', (count, copied) => {
    const sections = Array.from({ length: count }, (_, index) => `第${index}課`);
    const many = directoryOf([
      post('総務課', { mail: 'somu@town.example.jp' }),
      ...sections.map((section, index) => post(section, { mail: `s${index}@town.example.jp` })),
    ]);
    const rows = [{ ...late, related: sections.join('、') }];
    expect(planFor(rows, { people: many, rules: rulesOf({ copyRelated: 'する' }) }).letters[0]?.cc).toHaveLength(copied);
  });
  test('a letter about several measures escalates with the one asked about most often', () => {
    const found = planFor([{ ...late, id: '9-9' }, late], { people, ledger: asked(1) }).letters[0];
    expect(found?.cc.map(({ why }) => why)).toEqual(['head']);
  });
  test.each([
    ['no address', '', 'no-address'],
    ['an address that is none', 'somu@town', 'bad-address'],
    ['an address with a second one in it', 'a@town.example.jp,b@town.example.jp', 'bad-address'],
    ['an address outside the allowed domains', 'somu@example.com', 'outside-domains'],
  ])('%s: left out by name', (_name, mail, reason) => {
    const rules = rulesOf({ domains: 'town.example.jp' });
    expect(reasons([late], { rules, people: directoryOf([post('総務課', { mail })]) })).toEqual({ letters: 0, excluded: [reason] });
  });
  test('a copy to an address that is none is dropped, and the letter says so', () => {
    const wrong = directoryOf([post('総務課', { mail: 'kacho' }), post('総務課', { title: '係長', mail: 'kakari@town.example.jp' })]);
    const found = letter({ people: wrong, ledger: asked(1) });
    expect(found?.cc).toEqual([]);
    expect(found?.dropped.map(({ reason }) => reason)).toEqual(['bad-address']);
  });
  test('a copy to an address outside of the allowed domains is dropped, and the letter says so', () => {
    const far = directoryOf([
      post('総務課', { mail: 'kacho@example.com' }),
      post('総務課', { title: '係長', mail: 'kakari@town.example.jp' }),
    ]);
    const found = letter({ people: far, ledger: asked(1), rules: rulesOf({ domains: 'town.example.jp' }) });
    expect(found?.dropped.map(({ why, reason, post: copy }) => `${why} ${reason} ${copy.mail}`)).toEqual([
      'head outside-domains kacho@example.com',
    ]);
  });
  test('a trial goes to one address and uses up no step', () => {
    const rules = rulesOf({ pilot: 'dx@town.example.jp' });
    const found = letter({ rules, ledger: asked(1) });
    expect(found?.pilot).toBe('dx@town.example.jp');
    expect(found?.requests[0]?.key).toBe('1-1/2023-06-30/試行10/総務課');
    expect(reasons([late], { people, ledger: ledgerOf([{ key: '1-1/2023-06-30/試行10/総務課', state: '送信済' }]) })).toEqual({
      letters: 1,
      excluded: [],
    });
  });
});

describe('a snooze', () => {
  const table = (until: string) => ({
    sheet: '送信停止',
    rows: [
      ['取組ID', '停止期限', '理由'],
      ['1-1', until, '議会の議決待ち'],
    ],
  });
  test.each([
    ['until a later day holds', '令和5年9月8日', { letters: 0, excluded: ['snoozed'] }],
    ['until today holds', '2023-09-01', { letters: 0, excluded: ['snoozed'] }],
    ['that has passed does not', '令和5年8月31日', { letters: 1, excluded: [] }],
    ['until no day that can be read holds, and is shown', 'そのうち', { letters: 0, excluded: ['snoozed'] }],
  ])('%s', (_name, until, expected) => {
    expect(reasons([late], { snoozes: snoozesOn(table(until), dates, today) })).toEqual(expected);
  });
  test('says why and until when', () => {
    expect(planFor([late], { snoozes: snoozesOn(table('令和5年9月8日'), dates, today) }).excluded[0]).toMatchObject({
      detail: '議会の議決待ち',
      until: '2023-09-08',
    });
  });
});

describe('the rules in 設定', () => {
  test.each([
    ['ladder', '毎週'],
    ['ladder', '1、2000'],
    ['mostLetters', 'たくさん'],
    ['pause', 'しばらく'],
    ['escalateFrom', '部長'],
    ['domains', 'town'],
    ['pilot', 'dx@'],
    ['letterLanguage', '中国語'],
    ['copyRelated', '時々'],
    ['answerDays', '0'],
  ] as const)('%s 「%s」 cannot be read and is named', (key, found) => {
    expect(rulesOf({ [key]: found }).faults).toEqual([{ key, found }]);
  });
  test('a trial address outside the allowed domains is named', () => {
    expect(rulesOf({ pilot: 'dx@example.com', domains: 'town.example.jp' }).faults).toEqual([{ key: 'pilot', found: 'dx@example.com' }]);
  });
  test('full-width signs are read', () => {
    expect(rulesOf({ ladder: '５，－３、▲1' }).ladder).toEqual([-3, -1, 5]);
  });
  test('the usual ladder has nothing to mend', () => {
    expect(rulesOf()).toMatchObject({ ladder: [-3, 1, 5, 10], most: 4, escalateFrom: 4, faults: [] });
  });
});

describe('the ledger', () => {
  test('a key gives back its parts, whatever stands in the cells', () => {
    const parts = { id: '1/2-3', due: '2023-06-30', step: { kind: 'days', days: -3 }, section: '総務/企画課', pilot: true } as const;
    expect(keyParts(ledgerKey(parts))).toEqual({ ...parts, id: '1／2-3', section: '総務／企画課' });
  });
  test('a line that somebody deleted is a question to a person and no new letter', () => {
    const ledger = ledgerOf([], [KEY]);
    expect(reasons([late], { ledger })).toEqual({ letters: 0, excluded: ['unconfirmed'] });
    expect(unconfirmedLetters(ledger)[0]?.deleted).toBe(true);
  });
  test('lines of one letter are settled together', () => {
    const ledger = ledgerOf([
      { key: KEY, state: '送信中' },
      { key: '1-2/2023-06-30/10/総務課', state: '送信中' },
      { key: '1-2/2023-06-30/10/住民課', state: '送信中' },
      { key: '1-3/2023-06-30/10/住民課', state: '送信済' },
    ]);
    expect(unconfirmedLetters(ledger).map(({ keys }) => keys.length)).toEqual([2, 1]);
  });
  test('where a key stands twice, what was sent counts', () => {
    const ledger = ledgerOf([
      { key: KEY, state: '再送' },
      { key: KEY, state: '送信済' },
    ]);
    expect(ledger.stateOf(KEY)).toBe('sent');
  });
  test('an answer after the letter is marked, one before it is not', () => {
    const ledger = ledgerOf([{ key: KEY, state: '送信済', at: '2023-08-01 09:00' }]);
    expect(answeredKeys(ledger, new Map([['1-1', '2023-08-02 10:00']])).size).toBe(1);
    expect(answeredKeys(ledger, new Map([['1-1', '2023-07-31 10:00']])).size).toBe(0);
  });
  test('a measure knows how often it was asked about, trials and doubts left out', () => {
    const ledger = ledgerOf([
      { key: '1-1/2023-06-30/1/総務課', state: '送信済', at: '2023-07-03 08:10' },
      { key: '1-1/2023-06-30/5/総務課', state: '回答あり', at: '2023-07-07 08:10' },
      { key: '1-1/2023-06-30/10/総務課', state: '送信中', at: '2023-07-14 08:10' },
      { key: '1-1/2023-06-30/試行1/総務課', state: '送信済', at: '2023-07-20 08:10' },
    ]);
    expect(timesAsked(ledger, '総務課')('1-1')).toEqual({ count: 2, last: '2023-07-07' });
    expect(timesAsked(ledger, '住民課')('1-1')).toEqual({ count: 0, last: null });
  });
  test('a tab without its headings is refused by their names', () => {
    expect(readLedger({ sheet: '送信記録', rows: [['記録ID', '日時']] }, null)).toEqual({
      missing: ['担当課', '宛先', '取組ID', '取組名', '期限', '段階', '状態', '操作者'],
    });
  });
  test('a tab of an earlier version lacks columns and is read', () => {
    const headings = Object.values(ledgerTab.columns)
      .map(({ heading }) => heading)
      .filter((heading) => heading !== '写し' && heading !== '通目');
    expect('ledger' in readLedger({ sheet: '送信記録', rows: [headings] }, null)).toBe(true);
  });
});

describe('a mail address', () => {
  test.each(['a@example.lg.jp', 'first.last+x@sub.example.jp'])('%s is one', (text) => expect(isAddress(text)).toBe(true));
  test.each([
    '',
    'a',
    'a@b',
    'a@example.jp,b@example.jp',
    'a b@example.jp',
    'a@example.jp\nBcc: x@example.jp',
    '総務課@例.jp',
    '<a@example.jp>',
    '.a@example.jp',
    'a..b@example.jp',
    'a@-example.jp',
  ])('%j is none', (text) => {
    expect(isAddress(text)).toBe(false);
  });
  test.each([
    ['a@town.example.jp', true],
    ['a@mail.town.example.jp', true],
    ['a@TOWN.example.jp', true],
    ['a@badtown.example.jp', false],
    ['a@town.example.jp.evil.com', false],
  ])('%s of the domain town.example.jp may be written to: %s', (mail, may) => {
    expect(mayWriteTo(mail, ['town.example.jp'])).toBe(may);
  });
});
