import { contactsIn } from '../../src/tracker/contacts';
import { directoryOf, type Post } from '../../src/tracker/directory';
import { post } from '../support/tracker';

/** Titles of the contacts of 総務課 in 総務部. */
const contacts = (posts: readonly Post[], section = '総務課') => {
  const { to, head, divisionHead } = contactsIn(directoryOf(posts))(section);
  return { to: to?.title ?? null, head: head?.title ?? null, divisionHead: divisionHead?.title ?? null };
};
const own = (title: string, over: Partial<Post> = {}) => post('総務課', { division: '総務部', title, ...over });
const above = (title: string, over: Partial<Post> = {}) => post('総務部', { division: '総務部', title, ...over });

describe('the contacts of a section', () => {
  test('are the person in charge, the head and the head of the division', () => {
    expect(contacts([own('課長'), own('主事'), above('部長')])).toEqual({ to: '主事', head: '課長', divisionHead: '部長' });
  });
  test('the head does the work where there is nobody else', () => {
    expect(contacts([own('課長')])).toEqual({ to: '課長', head: '課長', divisionHead: null });
  });
  test.each(['課長', '室長', '所長', '局長', '館長'])('%s is a head', (title) => {
    expect(contacts([own('主事'), own(title)]).head).toBe(title);
  });
  test.each(['係長', '副課長', '班長', '主任係長', 'グループ長', '主事', '課長補佐'])('%s is no head', (title) => {
    expect(contacts([own(title)]).head).toBeNull();
  });
  test('a post without an address is passed over', () => {
    expect(contacts([own('課長', { mail: '' }), own('主事', { mail: '' }), own('係長')])).toEqual({
      to: '係長',
      head: null,
      divisionHead: null,
    });
  });
  test('the name of a section is read in full and half width', () => {
    expect(contacts([post('DX推進課', { title: '課長' })], 'ＤＸ推進課').to).toBe('課長');
  });
  test('a section that the directory lacks has none', () => {
    expect(contacts([own('課長')], '水道課')).toEqual({ to: null, head: null, divisionHead: null });
  });
});

describe('the head of the division', () => {
  test('is the head among several posts of it', () => {
    expect(contacts([own('課長'), above('主幹'), above('部長')]).divisionHead).toBe('部長');
  });
  test('is its first post where no title ends in 長', () => {
    expect(contacts([own('課長'), above('理事'), above('参事')]).divisionHead).toBe('理事');
  });
  test('is nobody for a section that is its own division', () => {
    expect(contacts([above('部長')], '総務部')).toEqual({ to: '部長', head: '部長', divisionHead: null });
  });
  test('is found by any post of the section that names the division', () => {
    expect(contacts([own('主事', { division: '' }), own('課長'), above('部長')]).divisionHead).toBe('部長');
  });
  test('is nobody where no post names a division', () => {
    expect(contacts([own('課長', { division: '' }), above('部長'), post('', { title: '町長' })]).divisionHead).toBeNull();
  });
});

test('of two 部 with a 課 of one name are each their own', () => {
  const posts = ['総務部', '教育部'].flatMap((division) => [
    post('総務課', { division, title: '課長', mail: `${division}@town.example.lg.jp` }),
  ]);
  const contactsOf = contactsIn(directoryOf(posts));
  expect(['総務部総務課', '教育部総務課'].map((section) => contactsOf(section).to?.mail)).toEqual([
    '総務部@town.example.lg.jp',
    '教育部@town.example.lg.jp',
  ]);
});
