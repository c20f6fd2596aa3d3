// The running order for the chair and the 事務局 (進行シナリオ): when, who, and what is said. Not handed out.

import { type Paper, paragraph } from '../../sheet/paper';
import { timeJa } from '../../sheet/words.ja';
import type { MeetingFacts } from '../facts';
import { minutesInAll } from '../items';
import { oneLine, reasonsOnPaper } from '../meetingWords';
import { hourAfter, minutesBetween } from '../register';
import { chairWord, presenterOf } from './minutesPaper';
import { titled } from './names';
import { heading, paperLines, tableOn, whenAndWhere } from './parts';

const columns = [
  { heading: '時刻', holds: '午前11時35分', share: 0 },
  { heading: '発言者', holds: '教育委員会事務局長', share: 0 },
  { heading: '発言・動作', holds: '', share: 1 },
] as const;

/** Minutes for the opening; the items follow. */
const OPENING = 5;

export function scenarioPaper(facts: MeetingFacts): Paper {
  const { meeting, items } = facts;
  const slot = minutesBetween(meeting.from, meeting.to);
  const planned = minutesInAll(items) + OPENING;
  return titled('scenario', facts, 'a4', [
    ...whenAndWhere(facts),
    heading(3, '時間の配分'),
    paragraph(`議題と開会の想定時間の合計は${planned}分${slot === null ? '' : `、会議の時間は${slot}分`}です。`),
    ...(slot !== null && planned > slot ? [paragraph(`想定時間が会議の時間を${planned - slot}分超えています。`)] : []),
    heading(4, '進行'),
    tableOn('a4', columns, turns(facts)),
    heading(5, '配布資料'),
    ...paperLines(facts),
  ]);
}

function turns(facts: MeetingFacts): readonly (readonly string[])[] {
  const { meeting, items, papers } = facts;
  const chair = chairWord(facts);
  let passed: number | null = 0;
  /** The hour at which something begins; '' where it is not known how long what comes before it takes. */
  const at = (minutes: number | null): string => {
    const hour = meeting.from === '' || passed === null ? '' : timeJa(hourAfter(meeting.from, passed));
    passed = passed === null || minutes === null ? null : passed + minutes;
    return hour;
  };
  return [
    [
      at(OPENING),
      '事務局',
      `定刻になりましたので、${meeting.title}を開催いたします。配布資料を確認いたします。以後の進行は${chair}にお願いいたします。`,
    ],
    ...items.flatMap((item, place) => {
      const numbers = papers.filter((paper) => paper.item === item).map(({ number }) => number);
      const reason = reasonsOnPaper(item.reason);
      return [
        [
          at(item.minutes),
          chair,
          `議題${place + 1}「${oneLine(item.title)}」、${presenterOf(item)}から説明をお願いします。${item.minutes === null ? '' : `（想定${item.minutes}分）`}`,
        ],
        [
          '',
          presenterOf(item),
          `（説明）${numbers.length === 0 ? '' : numbers.join('、')}${reason === '' ? '' : `　取り上げる理由：${oneLine(reason)}`}${item.note === '' ? '' : `　備考：${oneLine(item.note)}`}`,
        ],
        ['', chair, '御質問や御意見があれば、お願いします。'],
      ];
    }),
    [at(0), chair, '次回の日程を確認し、会議を閉じます。'],
  ];
}
