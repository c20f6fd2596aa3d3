// Letters to owners. Plain text and HTML are made from the same content.
import type { CalendarDay } from '../sheet/calendar';
import { openDayAfter } from '../sheet/closedDays';
import { postName } from '../tracker/directory';
import type { Settings } from '../tracker/settings';
import { fillIn, type Placeholder, type PlaceholderValues, type Templates } from './letterTemplates';
import { lettersEn } from './letterWords.en';
import { type LetterWords, lettersJa } from './letterWords.ja';
import type { Letter, Request } from './reminders';

export type Mail = {
  readonly to: string;
  /** Addresses, with commas between them; '' for none. */
  readonly cc: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

export type LetterFacts = {
  readonly settings: Settings;
  readonly templates: Templates;
  readonly today: CalendarDay;
  /** The tracker tab: "https://…/edit#gid=0". */
  readonly url: string;
  /** The headquarters' next meeting. */
  readonly meeting: { readonly title: string; readonly day: CalendarDay } | null;
};

export const letterWordsFor = (settings: Settings): LetterWords => (settings.reminders.language === 'en' ? lettersEn : lettersJa);

type Tone = 'near' | 'late' | 'confirm';

/** What a letter says, before it is set as text or HTML. Rows hold cell text: it is data and is escaped. */
type Content = {
  /** Said above all else; '' for nothing. */
  readonly banner: string;
  readonly address: string;
  readonly opening: readonly string[];
  readonly groups: readonly Group[];
  readonly request: readonly string[];
  readonly answers: readonly string[];
  readonly meeting: readonly string[];
  readonly link: string;
  readonly closing: readonly string[];
  readonly signature: string;
};
type Group = { readonly tone: Tone; readonly heading: string; readonly hint: string; readonly rows: readonly Row[] };
type Row = {
  readonly id: string;
  readonly title: string;
  readonly due: string;
  readonly days: string;
  readonly status: string;
};

/** The letter as it will go. In a trial it goes to the pilot's address and says whom it was meant for. */
export function ownerMail(letter: Letter, facts: LetterFacts): Mail {
  const words = letterWordsFor(facts.settings);
  const cc = letter.cc.map(({ post }) => post.mail);
  if (letter.pilot === null) return mailOf(letter, facts, { to: letter.to.mail, cc: cc.join(','), prefix: '', banner: '' });
  return mailOf(letter, facts, { to: letter.pilot, cc: '', prefix: words.pilotSubject, banner: words.pilot(letter.to.mail, cc) });
}

/** The same letter, to the person who tries it out. */
export function testMail(letter: Letter, facts: LetterFacts, to: string): Mail {
  const words = letterWordsFor(facts.settings);
  const cc = letter.cc.map(({ post }) => post.mail);
  return mailOf(letter, facts, { to, cc: '', prefix: words.testSubject, banner: words.test(letter.to.mail, cc) });
}

type Envelope = { readonly to: string; readonly cc: string; readonly prefix: string; readonly banner: string };
/** Google refuses longer subjects (250 characters); a template may be as long as a cell. */
const LONGEST_SUBJECT = 200;

function mailOf(letter: Letter, facts: LetterFacts, { to, cc, prefix, banner }: Envelope): Mail {
  const { settings, templates, today, url, meeting } = facts;
  const words = letterWordsFor(settings);
  const values: PlaceholderValues = {
    kind: words.kind[kindOf(letter)],
    section: letter.section,
    count: String(letter.requests.length),
    today: words.day(today),
    answerBy: words.day(openDayAfter(today, settings.reminders.answerDays, settings.closed)),
    meeting: meeting === null ? '' : words.meeting(meeting.title, meeting.day),
    municipality: settings.municipality,
    office: settings.office,
    extension: settings.extension,
  } satisfies { readonly [P in Placeholder]: string };
  const lines = (template: string): readonly string[] => fillIn(template, values).split(/\r?\n/);
  const reported = meeting !== null && letter.requests.some(({ last }) => last);
  const content: Content = {
    banner,
    address: words.address(postName(letter.to), letter.to.title === ''),
    opening: lines(templates.opening),
    groups: groupsOf(letter, words),
    request: lines(templates.request),
    answers: words.answers,
    meeting: reported ? lines(templates.meeting) : [],
    link: url,
    closing: lines(templates.closing),
    signature: words.signature(settings.municipality, settings.office, settings.extension),
  };
  return {
    to,
    cc,
    subject: oneLine(prefix + fillIn(templates.subject, values)).slice(0, LONGEST_SUBJECT),
    text: asText(content, words),
    html: asHtml(content, words),
  };
}

function kindOf({ requests }: Letter): keyof LetterWords['kind'] {
  const late = requests.filter((request) => toneOf(request) === 'late');
  if (late.some(({ number }) => number > 1)) return 'again';
  if (late.length > 0) return 'late';
  return requests.some((request) => toneOf(request) === 'near') ? 'near' : 'confirm';
}

function toneOf({ step, offset }: Request): Tone {
  if (step.kind === 'confirm') return 'confirm';
  return offset > 0 ? 'late' : 'near';
}

const tones = ['late', 'near', 'confirm'] as const satisfies readonly Tone[];

function groupsOf({ requests }: Letter, words: LetterWords): readonly Group[] {
  return tones.flatMap((tone): Group[] => {
    const own = requests.filter((request) => toneOf(request) === tone);
    if (own.length === 0) return [];
    return [
      {
        tone,
        heading: words.sections[tone],
        hint: tone === 'confirm' ? words.confirmHint : '',
        rows: own.map(({ measure, due, offset }) => ({
          id: oneLine(measure.id),
          title: oneLine(measure.title),
          due: tone === 'confirm' ? oneLine(measure.dueText) : words.day(due),
          days: tone === 'confirm' ? '' : tone === 'late' ? words.daysLate(offset) : words.daysLeft(-offset),
          status: measure.statusText === '' ? words.blank : oneLine(measure.statusText),
        })),
      },
    ];
  });
}

/** Line breaks and runs of blanks of a cell as one blank: a cell cannot make lines of its own in a letter. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const fullWidth = (number: number): string => String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

function asText(content: Content, words: LetterWords): string {
  const spaced = (lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : [...lines, '']);
  return [
    ...spaced(content.banner === '' ? [] : [content.banner]),
    content.address,
    '',
    ...spaced(content.opening),
    ...content.groups.flatMap(({ tone, heading, hint, rows }) => [
      `■ ${heading}`,
      ...(hint === '' ? [] : [hint]),
      ...rows.flatMap(({ id, title, due, days, status }) => [
        `・${id}　${title}`,
        `　　${[words.dueLine(due), ...(tone === 'confirm' ? [] : [tone === 'late' ? words.lateLine(days) : words.leftLine(days)]), words.statusLine(status)].join('　')}`,
        `　　${words.rowLine(id)}`,
      ]),
      '',
    ]),
    ...content.request,
    ...content.answers.map((answer, index) => `　${fullWidth(index + 1)}　${answer}`),
    '',
    ...spaced(content.meeting),
    words.trackerLine(content.link),
    '',
    ...spaced(content.closing),
    content.signature,
    '',
  ].join('\n');
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function asHtml(content: Content, words: LetterWords): string {
  const paragraph = (lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [`<p>${lines.map(escapeHtml).join('<br>')}</p>`];
  const link = (to: string, label: string): string => `<a href="${escapeHtml(to)}">${escapeHtml(label)}</a>`;
  return [
    `<div lang="${words.language}">`,
    ...paragraph(content.banner === '' ? [] : [content.banner]),
    ...paragraph([content.address]),
    ...paragraph(content.opening),
    ...content.groups.flatMap((group) => [
      `<h3>${escapeHtml(group.heading)}</h3>`,
      ...paragraph(group.hint === '' ? [] : [group.hint]),
      tableOf(group, words, (id) => link(content.link, id === '' ? words.blank : id)),
    ]),
    ...paragraph(content.request),
    `<ol>${content.answers.map((answer) => `<li>${escapeHtml(answer)}</li>`).join('')}</ol>`,
    ...paragraph(content.meeting),
    `<p>${link(content.link, words.tracker)}</p>`,
    ...paragraph(content.closing),
    ...paragraph([content.signature]),
    '</div>',
  ].join('\n');
}

function tableOf({ tone, rows }: Group, words: LetterWords, linked: (id: string) => string): string {
  const style = 'border:1px solid #767676;padding:4px 8px;text-align:left;vertical-align:top';
  const { id, title, due, left, late, status } = words.headings;
  const headings = [id, title, due, ...(tone === 'confirm' ? [] : [tone === 'late' ? late : left]), status];
  const head = headings.map((text) => `<th scope="col" style="${style}">${escapeHtml(text)}</th>`).join('');
  const body = rows.map((row) => {
    const cells = [linked(row.id), ...[row.title, row.due, ...(tone === 'confirm' ? [] : [row.days]), row.status].map(escapeHtml)];
    return `<tr>${cells.map((cell) => `<td style="${style}">${cell}</td>`).join('')}</tr>`;
  });
  return `<table style="border-collapse:collapse"><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}
