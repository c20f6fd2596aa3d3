// What letters to owners say, in English, in the shape of letterWords.ja.ts. Names of columns and placeholders stay Japanese: they are data.
import type { CalendarDay } from '../sheet/calendar';
import { count, dayEn } from '../sheet/words.en';
import type { LetterWords } from './letterWords.ja';

export const lettersEn: LetterWords = {
  language: 'en',
  templates: {
    subject: '[{種別}] DX roadmap: how do your measures stand?',
    opening: 'Thank you for your work on the DX roadmap.\nPlease tell us how these measures of {課} ({件数}) stand as of {本日}.',
    request: 'By {回答期限}, please do one of the following in the tracker:',
    meeting: 'Measures without an update by then will be reported as late at {会議}. If something is wrong here, please tell us.',
    closing: 'If you have done so already, please excuse this letter.\nIt was made from what stands in the tracker.',
  },
  notes: {
    subject: 'The subject. Line breaks become blanks.',
    opening: 'What comes after the address. {本日} must be in it.',
    request: 'What comes after the list of measures. {回答期限} must be in it.',
    meeting: 'Said where a measure has reached the last step. {会議} must be in it. Left out where no meeting is registered.',
    closing: 'What comes before the signature.',
  },
  address: (post) => `To: ${post}`,
  day: (day: CalendarDay) => dayEn(day),
  kind: { near: 'Reminder', late: 'Past due', again: 'Second request', confirm: 'Please confirm the date' },
  sections: { near: 'Due soon', late: 'Past the due day', confirm: 'Which day is meant?' },
  headings: { id: 'ID', title: 'Measure', due: 'Due', left: 'Left (open days)', late: 'Late (open days)', status: 'Status' },
  daysLeft: (days) => (days === 0 ? 'today' : count(days, 'day')),
  daysLate: (days) => count(days, 'day'),
  dueLine: (due) => `Due: ${due}`,
  leftLine: (days) => `Left: ${days} (open days)`,
  lateLine: (days) => `Late by ${days} (open days)`,
  statusLine: (status) => `Status: ${status}`,
  rowLine: (id) => `In the tracker: the row of ${id === '' ? 'this title' : `ID ${id}`}`,
  blank: '(blank)',
  confirmHint: 'The due date names only a rough time, and it has passed. Please enter a day in 期限, or fill in 見込み.',
  answers: [
    'Done: set 状況 to 完了',
    'Late: fill in 見込み, 遅延理由 and 課題・対応',
    'Plan to be changed: set 状況 to 見直し (the headquarters meeting will discuss it)',
  ],
  trackerLine: (link) => `Tracker: ${link}`,
  tracker: 'Tracker',
  signature: (municipality, office, extension) =>
    `${municipality}${municipality === '' ? '' : ' '}${office}${extension === '' ? '' : ` (ext. ${extension})`}`,
  meeting: (title, day) => `${title} (${dayEn(day)})`,
  pilotSubject: '[Trial] ',
  pilot: (to, cc) =>
    `[Trial] This letter would go to ${to}${cc.length === 0 ? '' : ` with copies to ${cc.join(', ')}`}. Nothing was sent to the owner.`,
  testSubject: '[Test] ',
  test: (to, cc) =>
    `[Test] This is what would go to ${to}${cc.length === 0 ? '' : ` with copies to ${cc.join(', ')}`}. Nothing was sent to the owner.`,
};
