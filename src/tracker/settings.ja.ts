// What the settings tab says of each setting.
import type { SettingKey } from './settingWords';

export function explainSetting(key: SettingKey): string {
  switch (key) {
    case 'municipality':
      return '文書やメールに書く自治体の名前です。';
    case 'meeting':
      return '自治体名の後に続く会議の名前です。';
    case 'fiscalYear':
      return '「年度末」「9月末」など、年を書いていない期限はこの年度のものとして読みます。';
    case 'planPeriod':
      return '「令和5年度～令和9年度」のように入力すると、期間の外にある期限を点検で知らせます。空欄の場合は確認しません。';
    case 'bareYears':
      return '「24年度」のような2桁の年を、令和・平成・西暦のどれとして読むかです。空欄の場合は点検で確認を求めます。';
    case 'yearPortion':
      return '「令和5年分」を、年度・暦年のどちらとして読むかです。空欄の場合は点検で確認を求めます。';
    case 'staleAfterDays':
      return '最終更新からこの日数を過ぎた取組を、点検で知らせます。空欄の場合は知らせません。';
    case 'rounds':
      return '担当課に進捗の更新を求める時期です。「四半期ごと」「半期ごと」「4月・10月・3月」「本部会議の前」から選んでください。';
    case 'roundDays':
      return '基準日から何日後までに更新を求めるかです。閉庁日に当たる場合は、次の開庁日までとします。';
    case 'place':
      return '次第の「開催場所」に最初に入る場所です。';
    case 'agendaSheet':
      return '本部会議の次第の形です。「要項形式」は開催日時・開催場所・出席者・議題・会議資料を、「式次第形式」は開会・あいさつ・議題・その他・閉会を順に書きます。';
    case 'groupAgendaSheet':
      return 'ワーキンググループなど、本部会議以外の会議の次第の形です。「要項形式」「式次第形式」から選んでください。';
    case 'agendaForm':
      return '次第の議題を一つの一覧にするか、協議事項と報告事項に分けるかです。「議題一本」「協議・報告を分ける」から選んでください。';
    case 'standingItems':
      return '毎回の会議で取り上げる議題です。二つ以上ある場合は「、」で区切ってください。ない場合は空欄にしてください。';
    case 'minutesForm':
      return '議事録を発言ごとに書くか、議題ごとの要点で書くかです。「発言形式」「要点形式」から選んでください。';
    case 'tablePage':
      return 'ロードマップなど表の資料を、A4横・A3横のどちらで作るかです。「スケジュールだけA3」「すべてA4」「すべてA3」から選んでください。A4のスケジュールは、上半期と下半期に分けて書きます。';
    case 'publicNames':
      return '公開用の文書に氏名を載せる範囲です。「全員」「本部員まで」「職名のみ」から選んでください。';
    case 'office':
      return 'メールの差出人として書く部署の名前です。';
    case 'extension':
      return 'メールに書く問合せ先の内線番号です。';
    case 'dueOnClosed':
      return '期限が土日・祝日などの閉庁日に当たる場合に、「翌開庁日」まで、または「その日」までのどちらで数えるかです。町が定める閉庁日は「休日」タブに入力してください。';
    case 'ladder':
      return '期限から何開庁日後にメールを送るかです。期限より前は「-3」のように書きます。二つ以上ある場合は「、」で区切ってください。空欄の場合は送りません。';
    case 'mostLetters':
      return '一つの取組の一つの期限について、同じ課に送るメールの上限です。';
    case 'pause':
      return '「令和5年12月4日～令和5年12月20日」のように入力すると、その間は送りません。';
    case 'escalateFrom':
      return '何通目から部長に写しを送るかです。送らない場合は空欄にしてください。所属長には2通目から写しを送ります。';
    case 'copyRelated':
      return '「関係課」の担当者に写しを送るかです。「する」「しない」から選んでください。';
    case 'domains':
      return '「town.example.lg.jp」のように入力すると、ほかのドメインには送りません。二つ以上ある場合は「、」で区切ってください。';
    case 'pilot':
      return 'アドレスを入力すると試行となり、すべてのメールをこのアドレスだけに送ります。本番を始めるときは空欄にしてください。';
    case 'letterLanguage':
      return '担当課に送るメールの言語です。「日本語」「英語」から選んでください。';
    case 'answerDays':
      return 'メールに書く回答期限を、送信日から何開庁日後とするかです。';
  }
}
