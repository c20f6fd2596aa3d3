import { type AddressFault, addressFault, ownDomain, readAddress } from '../../src/tracker/mailAddresses';
import { cases } from '../support/cases';

const told: { readonly [F in AddressFault]: string } = {
  'formula-error': '数式のエラー',
  several: '二つ以上ある',
  'no-dot': '途中で終わっている',
  unreadable: '読み取れない',
};

describe('an address in a cell of 名簿', () => {
  const lines = cases('tracker/cases/addresses.csv').map((line) => [line['説明'] ?? '', line] as const);

  test.each(lines)('%s: what is read', (_name, line) => {
    expect(readAddress(line['メールのセル'] ?? '') ?? '').toBe(line['読み取るアドレス']);
  });

  test.each(lines)('%s: what the check says', (_name, line) => {
    const fault = addressFault(line['メールのセル'] ?? '');
    expect(fault === null ? '' : told[fault]).toBe(line['点検の指摘']);
  });
});

describe('the domain of the town, from an address', () => {
  test.each([
    ['somu@Town.Example.lg.jp', 'town.example.lg.jp'],
    ['hanako@gmail.com', ''],
    ['hanako@yahoo.co.jp', ''],
    ['', ''],
  ])('%s: "%s"', (mail, domain) => expect(ownDomain(mail)).toBe(domain));
});
