// What the settings tab says of each setting.
import type { Settings } from '../domain/settings';

export function explainSetting(key: keyof Settings): string {
  switch (key) {
    case 'municipality':
      return '文書やメールに書く自治体の名前です。';
    case 'meeting':
      return '自治体名の後に続く会議の名前です。';
    case 'fiscalYear':
      return '「年度末」「9月末」など、年を書いていない期限はこの年度のものとして読みます。';
    case 'place':
      return '次第の「開催場所」に最初に入る場所です。';
    case 'office':
      return 'メールの差出人として書く部署の名前です。';
    case 'extension':
      return 'メールに書く問合せ先の内線番号です。';
  }
}
