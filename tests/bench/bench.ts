// Figures of the product on this machine. Run by `npm run bench`; nothing here decides whether a test passes.

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Outcome } from '../../host/host';
import { openBrowser } from '../support/browser';
import { bookOf, product } from '../support/product';
import { neverSeen } from '../support/revisions';

const root = process.cwd();
const sizes = [100, 1_000, 10_000];
const sections = Array.from({ length: 50 }, (_, index) => `第${index + 1}課`);

/** A roadmap of `count` measures over 50 sections; every ninth is late, every seventh has an unknown owner. */
function roadmap(count: number) {
  const heading = ['№', '柱', '取組名', '取組内容', '担当課', '関係課', '開始', '期限', '状況', '備考'];
  const rows = Array.from({ length: count }, (_, index) => [
    `A-${index + 1}`,
    '1 住民サービスの向上',
    `取組その${index + 1}`,
    '窓口の手続を見直す。',
    index % 7 === 6 ? '水道課' : (sections[index % 50] ?? ''),
    '',
    '令和5年4月1日',
    index % 9 === 0 ? '令和5年6月30日' : '令和6年3月29日',
    '実施中',
    '',
  ]);
  const people = [['課', '役職', 'メール'], ...sections.map((section, index) => [section, '課長', `s${index + 1}@town.example.lg.jp`])];
  return bookOf({ ロードマップ: [heading, ...rows], 名簿: people });
}

type Line = {
  readonly job: string;
  readonly rows: number;
  readonly calls: number;
  readonly virtualSeconds: string;
  readonly cpuMs: number;
  readonly note: string;
};

function measured(job: string, rows: number, note: (outcome: Outcome) => string, run: () => Outcome): Line {
  const before = process.cpuUsage();
  const outcome = run();
  const used = process.cpuUsage(before);
  const answer = outcome.returned as { ok?: boolean; message?: string } | null;
  const trouble = outcome.error?.message ?? (answer?.ok === false ? answer.message : undefined);
  return {
    job,
    rows,
    calls: outcome.calls.total,
    virtualSeconds: (outcome.virtualMs / 1000).toFixed(1),
    cpuMs: Math.round((used.user + used.system) / 1000),
    note: trouble ?? note(outcome),
  };
}

function jobs(rows: number): Line[] {
  const made = product({ book: roadmap(rows), answers: ['YES'], realLimitMs: null });
  const { choice, revision: planned } = made.value('sidebarAdoptionPreview', null);
  const lines = [
    measured(
      'adopt: preview',
      rows,
      () => '',
      () => made.call('sidebarAdoptionPreview', [choice]),
    ),
    measured(
      'adopt',
      rows,
      () => '',
      () => made.call('sidebarAdopt', [choice, planned]),
    ),
    measured(
      'check',
      rows,
      () => '',
      () => made.call('sidebarCheck', []),
    ),
    measured(
      'edit',
      rows,
      () => '',
      () => {
        made.type('進捗管理', 5, '期限', 'そのうち');
        const sheetId = made.book.sheetByName('進捗管理')?.id ?? 0;
        return made.run('onEdit', [], {
          entryPoint: 'simple',
          mode: 'LIMITED',
          event: { kind: 'edit', sheetId, rect: { row: 5, column: 8, rows: 1, columns: 1 }, value: 'そのうち', oldValue: '令和6年3月29日' },
        });
      },
    ),
    measured(
      'check again',
      rows,
      () => '',
      () => made.call('sidebarCheck', []),
    ),
    measured(
      'reminders: preview',
      rows,
      () => '',
      () => made.call('sidebarReminderPreview', [null]),
    ),
  ];
  const { revision, letters } = made.value('sidebarReminderPreview', null);
  lines.push(
    measured(
      'reminders: send',
      rows,
      () => `${letters.length} letters`,
      () => made.call('sidebarSendReminders', [revision ?? neverSeen]),
    ),
  );
  return lines;
}

/** Time from `npm start` to a page a person can type in, and from typing to seeing. */
async function workbench(): Promise<{ readonly startMs: number; readonly pageMs: number; readonly editMs: number }> {
  const started = performance.now();
  const child = spawn(process.execPath, ['scripts/start.mjs', '--no-open'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const profile = mkdtempSync(path.join(tmpdir(), 'bench-'));
  try {
    const url = await new Promise<string>((resolve, reject) => {
      let text = '';
      child.stdout.on('data', (data) => {
        text += data;
        const found = /http:\/\/\S+/.exec(text);
        if (found) resolve(found[0]);
      });
      child.on('exit', () => reject(new Error('the workbench did not start')));
    });
    const startMs = performance.now() - started;
    const browser = await openBrowser();
    const page = await browser.newPage();
    const opened = performance.now();
    await page.goto(url);
    await page.locator('[role=gridcell]').first().waitFor();
    const pageMs = performance.now() - opened;
    const times: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      const cell = page.locator('[role=gridcell]').nth(30);
      await cell.click();
      await page.keyboard.type(`計測${round}`);
      const before = performance.now();
      await page.keyboard.press('Enter');
      await page
        .locator('[role=gridcell]', { hasText: `計測${round}` })
        .first()
        .waitFor();
      times.push(performance.now() - before);
    }
    await browser.close();
    return { startMs, pageMs, editMs: times.sort((a, b) => a - b)[3] ?? 0 };
  } finally {
    child.kill();
    rmSync(profile, { recursive: true, force: true });
  }
}

const kilobytes = (file: string): string => `${(statSync(path.join(root, 'dist', file)).size / 1000).toFixed(1)} kB`;

/** Pictures and the record of changes at the sizes of a town, a city and a prefecture. */
function pictures(rows: number): Line[] {
  const made = product({ book: roadmap(rows), answers: ['YES'], realLimitMs: null });
  const { choice, revision } = made.value('sidebarAdoptionPreview', null);
  made.call('sidebarAdopt', [choice, revision]);
  made.call('sidebarCheck', []);
  const line = (job: string, run: () => Outcome): Line => measured(job, rows, () => '', run);
  return [
    line('overview', () => made.call('sidebarOverview', [])),
    line('dashboard', () => made.call('sidebarMakeDashboard', [])),
    line('schedule of 1 year', () => made.call('sidebarMakeSchedule', [2023, 1])),
    line('schedule again', () => made.call('sidebarMakeSchedule', [2023, 1])),
    line('snapshot', () => made.call('sidebarTakeSnapshot', ['9月末', 'round'])),
    line('reports and movement', () => made.call('sidebarRounds', [null])),
    line('section', () => made.call('sidebarSection', ['第1課'])),
  ];
}

/** A meeting with so many items: its papers, made and made again, and its page. */
function meetings(items: number): Line[] {
  const made = product({ book: roadmap(300), answers: ['YES'], realLimitMs: null });
  const { choice, revision } = made.value('sidebarAdoptionPreview', null);
  made.call('sidebarAdopt', [choice, revision]);
  for (let row = 2; row < items + 1; row += 1) made.type('進捗管理', row, '議題', true);
  const body = made.value('sidebarMeetings').bodies[0]?.name ?? '';
  const line = (job: string, run: () => Outcome): Line => measured(job, items, () => '', run);
  const form = { body, number: 1, day: '2023-09-15', from: '10:00', to: '11:30', place: '会議室5', form: 'single' as const };
  const create = line('new meeting', () => made.call('sidebarCreateMeeting', [form]));
  const { title } = made.value('sidebarMeetings').meetings[0] ?? { title: '' };
  const make = (kind: 'agenda' | 'minutes' | 'roadmap' | 'schedule') => () =>
    made.call('sidebarMakePaper', [title, kind, 'internal', null]);
  const first = [
    line('page of the meeting', () => made.call('sidebarMeeting', [title])),
    line('agenda', make('agenda')),
    line('agenda, nothing new', make('agenda')),
  ];
  made.value('sidebarAddItems', title, made.value('sidebarMeeting', title).revision, [], '次回の日程について');
  return [
    create,
    ...first,
    line('agenda, one item more', make('agenda')),
    line('minutes', make('minutes')),
    line('roadmap of 300 measures', make('roadmap')),
    line('schedule of 300 measures', make('schedule')),
  ];
}

/** So many late measures over 50 owners: the letters of a first day, the same again, and the daily run of the next day. */
function reminders(late: number): Line[] {
  const rows = Array.from({ length: late }, (_, index) => [
    `A-${index + 1}`,
    `取組その${index + 1}`,
    sections[index % 50] ?? '',
    '令和5年6月30日',
    '実施中',
  ]);
  const people = sections.flatMap((section, index) => [
    ['総務部', section, '課長', `k${index + 1}@town.example.lg.jp`],
    ['総務部', section, '主事', `s${index + 1}@town.example.lg.jp`],
  ]);
  const book = bookOf({
    進捗管理: [['ID', '取組名', '担当課', '期限', '状況'], ...rows],
    名簿: [['部', '課', '役職', 'メール'], ...people],
  });
  const made = product({ book, answers: ['YES'], realLimitMs: null });
  const line = (job: string, run: () => Outcome, note: (outcome: Outcome) => string = () => ''): Line => measured(job, late, note, run);
  const preview = line('letters: preview', () => made.call('sidebarReminderPreview', [null]));
  const { revision, letters } = made.value('sidebarReminderPreview', null);
  return [
    preview,
    line(
      'letters: send',
      () => made.call('sidebarSendReminders', [revision ?? neverSeen]),
      () => `${letters.length} letters`,
    ),
    line('letters: preview, all sent', () => made.call('sidebarReminderPreview', [null])),
    line('letters: daily run, nothing due', () => made.run('timedReminders', [], { entryPoint: 'timer', mode: 'FULL' })),
  ];
}

async function main(): Promise<void> {
  console.log(
    `Code.js ${kilobytes('Code.js')}, sidebar.html ${kilobytes('sidebar.html')} (${readFileSync(path.join(root, 'dist/Code.js'), 'utf8').split('\n').length} lines)`,
  );
  console.table(sizes.flatMap(jobs));
  console.table([100, 1_000, 5_000].flatMap(pictures));
  console.table([10, 100, 1_000].flatMap(reminders));
  console.table([10, 200].flatMap(meetings));
  const { startMs, pageMs, editMs } = await workbench();
  console.log(
    `npm start to address (second start) ${Math.round(startMs)} ms; page usable after ${Math.round(pageMs)} ms more; Enter to visible ${Math.round(editMs)} ms (median of 7)`,
  );
}

void main();
