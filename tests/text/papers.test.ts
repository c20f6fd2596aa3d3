import { readFileSync } from 'node:fs';
import path from 'node:path';
import { flaggedItems } from '../../src/domain/agenda';
import type { Block } from '../../src/domain/paper';
import { agendaPaper } from '../../src/text/papers';
import { day } from '../support/days';
import { trackerOf } from '../support/tracker';

const meeting = {
  name: '若葉町DX推進本部会議',
  fiscalYear: 2023,
  number: 2,
  day: day('2023-09-15'),
  from: '10:00',
  to: '11:30',
  place: '若葉町役場3階　会議室5',
};

/** A block as a line of text, a table row by row. */
function lines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'title':
    case 'heading':
      return [block.text];
    case 'paragraph':
      return ['　'.repeat(block.indent) + block.text];
    case 'table':
      return [block.headings, ...block.rows].map((row) => row.join('｜'));
    case 'page-break':
      return ['――――――――'];
  }
}

test('the agenda reads as in the case file', () => {
  const { measures } = trackerOf([
    { id: '3-2', title: '生成AIワーキンググループの設置', owner: 'デジタル化推進室', due: '令和5年7月31日', status: '遅延', flagged: true },
    {
      id: '4-4',
      title: '県のデジタル人材派遣制度の活用',
      owner: 'デジタル化推進室',
      due: '制度化されれば検討',
      status: '条件待ち',
      flagged: true,
    },
  ]);
  const paper = agendaPaper({
    meeting,
    items: flaggedItems(measures, day('2023-09-01')),
    attendees: [
      { role: '本部長', post: '副町長', name: '青木 誠一' },
      { role: '事務局', post: 'デジタル化推進室長', name: '伊藤 茂' },
    ],
  });
  expect(`${paper.blocks.flatMap(lines).join('\n')}\n`).toBe(readFileSync(path.join(__dirname, 'cases/agenda.txt'), 'utf8'));
});

test('the same input gives the same paper', () => {
  const agenda = { meeting, items: flaggedItems(trackerOf([{ title: '窓口', flagged: true }]).measures, day('2023-09-01')), attendees: [] };
  expect(agendaPaper(agenda)).toEqual(agendaPaper(agenda));
});
