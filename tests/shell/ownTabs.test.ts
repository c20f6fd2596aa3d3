import { isOwnTab, ownTabs } from '../../src/shell/ownTabs';

describe('the tabs of the add-on', () => {
  test('have each a key of its own', () => {
    expect(new Set(ownTabs.map(({ key }) => key)).size).toBe(ownTabs.length);
  });
  test('have each a name of its own', () => {
    expect(new Set(ownTabs.map(({ name }) => name)).size).toBe(ownTabs.length);
  });
  test.each(['進捗管理', '議題', '送信控え', 'DX推進スケジュール', '取組一覧（総務課）', '進捗管理（令和5年度）', '宿題（作成中）'])(
    '「%s」 is one of them',
    (name) => {
      expect(isOwnTab(name)).toBe(true);
    },
  );
  test.each(['DX推進計画', '取組一覧', '取組一覧（総務課）の写し', '進捗管理 のコピー', '会議（旧）'])('「%s」 is none of them', (name) => {
    expect(isOwnTab(name)).toBe(false);
  });
});
