import { directoryOf, readDirectory, workingSections } from '../../src/tracker/directory';
import { post } from '../support/tracker';

test('an inspection goes to 課, not to the 部 above them, nor to the mayor, nor to a section that is no more', () => {
  const directory = directoryOf([
    post('副町長', { title: '副町長' }),
    post('教育長', { division: '教育長', title: '' }),
    post('総務部', { division: '総務部', title: '部長' }),
    post('総務課', { division: '総務部' }),
    post('情報課', { division: '総務部', abolished: '総務課' }),
    post('教育委員会事務局', { division: '教育委員会事務局', title: '局長' }),
    post('学校教育課', { division: '教育委員会事務局' }),
    post('議会事務局', { division: '議会事務局', title: '局長' }),
    post('会計課'),
  ]);
  expect(workingSections(directory)).toEqual(['総務課', '学校教育課', '議会事務局', '会計課']);
});

test('a line break in a title or a name is no part of it', () => {
  const directory = readDirectory({
    sheet: '名簿',
    rows: [
      ['部', '課', '役職', '氏名'],
      ['総務部', '総務\n課', '課長\n', '山田\r\n太郎'],
    ],
  });
  expect(directory?.posts.map(({ section, title, name }) => [section, title, name])).toEqual([['総務課', '課長', '山田太郎']]);
});

describe('two heads of a 総務課, one of them without its 部', () => {
  const directory = directoryOf([post('総務課', { division: '', title: '課長' }), post('総務課', { division: '教育部', title: '課長' })]);
  test('are two sections', () => {
    expect(directory.sharing('総務課')).toEqual(['教育部総務課', '総務課']);
  });
  test('and the bare name is neither', () => {
    expect(directory.sectionOf('総務課')).toBeNull();
  });
  test('which a second line of the same section without its 部 is not', () => {
    const one = directoryOf([post('総務課', { division: '総務部', title: '課長' }), post('総務課', { division: '', title: '主事' })]);
    expect(one.sectionOf('総務課')).toBe('総務課');
  });
});
