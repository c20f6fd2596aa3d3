// The town's first meeting of 令和5年度, from a workbook that holds the facts of its published minutes, posts instead of persons' names:
// cases/minutes-r5-1.txt is the outline of those minutes (headings, attendees, items, papers, who spoke in which order).
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { blocks } from '../support/documents';
import { paper } from '../support/preparedMeeting';
import { bookOf, type Product, product } from '../support/product';

const outline = readFileSync(path.join(__dirname, 'cases/minutes-r5-1.txt'), 'utf8').trimEnd().split('\n');
const speakersFrom = outline.indexOf('6 会議内容') + 1;
const speakers = outline.slice(speakersFrom);
const title = '令和5年度第1回豊山町DX推進本部会議';

/** The meeting as the secretariat prepares it: body, day, place, three items with their papers, and what was said. */
function town(): Product {
  const made = product({
    now: '2023-06-14T09:00:00+09:00',
    book: bookOf({
      進捗管理: [
        ['ID', '取組名', '担当課', '期限', '状況', '議題'],
        ['3-1', '生成AIの活用', 'デジタル化推進室', '令和6年3月29日', '未着手', ''],
      ],
      名簿: [
        ['部', '課', '役職', 'メール', '本部での役割'],
        ['', '副町長', '副町長', '', '推進本部長'],
        ['企画調整部', '企画調整部', '部長', '', '推進副本部長'],
        ['総務部', '総務部', '部長', '', '推進本部員'],
        ['生活福祉部', '生活福祉部', '部長', '', '推進本部員'],
        ['産業建設部', '産業建設部', '部長', '', '推進本部員'],
        ['教育委員会事務局', '教育委員会事務局', '事務局長', '', '推進本部員'],
        ['議会事務局', '議会事務局', '事務局長', '', '推進本部員'],
        ['企画調整部', 'デジタル化推進室', '室長', '', '事務局'],
        ['企画調整部', 'デジタル化推進室', '主任', '', '事務局'],
      ],
      設定: [
        ['項目', '値', '説明'],
        ['自治体名', '豊山町', ''],
        ['年度', '令和5年度', ''],
      ],
      発言: [['会議', '議題', '発言者', '発言'], ...speakers.map((speaker, place) => [title, '', speaker, `${place + 1}番目の発言`])],
    }),
  });
  const { items } = made.value('sidebarCreateMeeting', {
    body: '豊山町DX推進本部会議',
    number: 1,
    day: '2023-06-21',
    from: '10:00',
    to: '11:30',
    place: '豊山町役場3階 会議室5',
    form: 'single',
  });
  const seen = () => made.value('sidebarMeeting', title).revision;
  made.value('sidebarAddItems', title, seen(), [], '豊山町DX推進計画及び体制について');
  const { items: all } = made.value('sidebarAddItems', title, seen(), [], '生成AIについて');
  const [standing, plan, ai] = [items[0], all[1], all[2]];
  if (standing === undefined || plan === undefined || ai === undefined) throw new Error('the agenda lacks items');
  const papers = [
    ['DXをめぐる主な動き', '豊山町DX推進計画（概要）'],
    ['主な取組内容のロードマップ（令和5年分）', 'DX推進スケジュール'],
    ['生成AI活用の検討について'],
  ];
  made.value(
    'sidebarSaveItems',
    title,
    seen(),
    [plan, standing, ai].map((item, place) => ({
      ...edited(item),
      papers: papers[place] ?? [],
      presenter: place === 2 ? '推進副本部長' : '',
    })),
  );
  return made;
}

function edited({ id, class: itemClass, title: words, minutes, publicity, note }: ReturnType<typeof itemOf>) {
  return { id, class: itemClass, title: words, minutes, publicity, note };
}
const itemOf = (made: Product) => {
  const [item] = made.value('sidebarMeeting', title).items;
  if (item === undefined) throw new Error('no item');
  return item;
};

/** A document in the notation of the case file: blanks as one, real list items and official numbers as items of a list. */
function outlineOf(made: Product, url: string): readonly string[] {
  return blocks(made, url).flatMap(({ kind, text }) => {
    if (kind === 'TABLE')
      return text
        .split('\n')
        .filter((row) => /^[^｜]+｜\d+番目の発言$/.test(row))
        .map((row) => row.split('｜')[0] ?? '');
    const line = text.replace(/[\s　]+/g, ' ').trim();
    if (line === '') return [];
    return [kind === 'LIST_ITEM' || /^\(\d+\) /.test(line) ? `- ${line}` : line];
  });
}

test('the minutes have the headings, the order, the numbers and the lists of the published ones', () => {
  const made = town();
  expect(outlineOf(made, paper(made, 'minutes', 'internal', null, title).url)).toEqual(outline);
});

test('the agenda has the same five headings, attendees, items and papers', () => {
  const made = town();
  expect(outlineOf(made, paper(made, 'agenda', 'internal', null, title).url)).toEqual([
    `${title} 次第`,
    ...outline.slice(1, speakersFrom - 1),
  ]);
});

test('the six headings are real headings below a real title', () => {
  const made = town();
  const found = blocks(made, paper(made, 'minutes', 'internal', null, title).url);
  expect(
    found
      .filter(({ heading }) => heading !== 'NORMAL' && heading !== '')
      .map(({ heading, text }) => `${heading} ${text.slice(0, 2).trim()}`),
  ).toEqual(['TITLE 令和', ...[1, 2, 3, 4, 5, 6].map((number) => `HEADING1 ${number}`)]);
});
