// The headless command: runs one function of the built add-on, or of any Apps Script file, and writes the workbook, documents, mails and a report.
// scripts/host.mjs starts it with TZ set to the script's zone, because a script's local time is that of the process.
import { randomBytes } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { bookWithOneSheet } from '../book/book';
import { instantFromSerial, serialOfDay } from '../book/serial';
import { functionsOf, readProject, readScript } from '../files/project';
import { reportOf } from '../files/report';
import { FileTrouble, ProjectTrouble, systemCode } from '../files/trouble';
import {
  bothLanguages,
  fileTroubleSentence,
  help,
  hostWords,
  projectTroubleSentence,
  type UsageProblem,
  usageSentence,
} from '../files/words';
import { makeFolder, newFolder, officeUser, openWorkbook } from '../files/workbookFolder';
import { createHost, type Host, type HostOptions, type Outcome, type Project } from '../host';
import { RecordingScreen } from '../recordingScreen';
import type { Answer, AuthMode, Fault } from '../runtime/execution';
import { newWorld } from '../runtime/world';

/** Folders: `root` holds dist/, build/ and .local/; `folder` is the current directory of the person. */
export type Place = { readonly root: string; readonly folder: string };

export type Output = { readonly out: (text: string) => void; readonly err: (line: string) => void };

type Command = {
  readonly functionName: string;
  readonly workbook: string | null;
  readonly out: string | null;
  readonly args: readonly unknown[] | null;
  readonly answers: readonly Answer[];
  readonly now: string | null;
  readonly user: string;
  readonly locale: 'ja' | 'en';
  readonly mode: AuthMode;
  readonly fault: Fault | null;
  readonly script: string | null;
};

class UsageTrouble extends Error {
  constructor(readonly problem: UsageProblem) {
    super(problem.code);
  }
}

/** Carries the command out; gives the exit status: 0 done, 1 the script threw, 2 unusable arguments. */
export async function main(argv: readonly string[], place: Place, output: Output): Promise<0 | 1 | 2> {
  try {
    const command = commandOf(argv, place);
    if (command === 'help') {
      output.out(help);
      return 0;
    }
    return await carryOut(command, place, output);
  } catch (error) {
    output.err(lineFor(error));
    return 2;
  }
}

/** The error message for whatever stopped the command: one line, never a stack. */
function lineFor(error: unknown): string {
  if (error instanceof UsageTrouble) return bothLanguages(usageSentence(error.problem));
  if (error instanceof FileTrouble) return bothLanguages(fileTroubleSentence(error));
  if (error instanceof ProjectTrouble) return bothLanguages(projectTroubleSentence(error));
  return bothLanguages(hostWords.broken(error instanceof Error ? `${error.name}: ${error.message}` : String(error)));
}

async function carryOut(command: Command, place: Place, output: Output): Promise<0 | 1 | 2> {
  const project = command.script === null ? readProject(path.join(place.root, 'dist')) : readScript(command.script);
  const functions = functionsOf(project);
  const unknown = new UsageTrouble({
    code: 'function-unknown',
    name: command.functionName,
    known: functions.filter((name) => !name.endsWith('_')),
  });
  const now = command.now === null ? Date.now() : instantFromText(command.now, project.manifest.timeZone);
  // a menu may name a method of an object, "menu.item": whether that is there only the run tells
  if (!command.functionName.includes('.') && !functions.includes(command.functionName)) throw unknown;
  const input = command.workbook ?? sampleOf(place);
  const { world, notices } =
    input === null ? { world: newWorld(bookWithOneSheet({ owner: officeUser })), notices: [] } : await openWorkbook(input, now);
  const folder = command.out ?? newRunFolder(place, command.functionName);
  const saving = newFolder(folder, input === null ? world.book.name : path.basename(input, path.extname(input)), world);
  if (input !== null && isSameFile(input, saving.file)) throw new UsageTrouble({ code: 'out-is-input', file: input });
  // a folder that cannot be written is said before anything runs; one of our own is made only when there is something to keep
  if (command.out !== null) await makeFolder(folder);

  const screen = new RecordingScreen(command.answers);
  const host = hostOf({ project, world, screen, account: { email: command.user, locale: command.locale }, now });
  const outcome = run(host, command);
  if (outcome.error?.message === `Script function not found: ${command.functionName}`) throw unknown;
  const saved = await saving.save({ overwrite: true });
  const files = saved.kind === 'saved' ? saved : { documents: [], mails: [] };
  const report = path.join(folder, 'report.json');
  const text = reportOf(
    outcome,
    screen,
    world,
    { workbook: path.basename(saving.file), documents: files.documents, mails: files.mails },
    notices,
  );
  await writeReport(report, `${JSON.stringify(text, null, 2)}\n`);

  for (const notice of text.notices) output.err(notice);
  const shown = path.relative(place.folder, report).startsWith('..') ? report : path.relative(place.folder, report);
  if (screen.unfit !== null) throw new UsageTrouble({ code: 'answer-unfit', answer: screen.unfit.button, buttons: screen.unfit.buttons });
  if (outcome.error !== null) output.err(`${outcome.error.name}: ${outcome.error.message}`);
  output.out(`${bothLanguages(outcome.ok ? hostWords.finished(shown) : hostWords.failed(shown))}\n`);
  return outcome.ok ? 0 : 1;
}

/** onOpen gets the event Google hands it unless arguments are given. Limited modes are those of simple triggers. */
function run(host: Host, { functionName, args, mode, fault }: Command): Outcome {
  return host.run(functionName, args ?? [], {
    entryPoint: mode === 'FULL' ? 'menu' : 'simple',
    mode,
    ...(fault === null ? {} : { fault }),
    ...(args === null && functionName === 'onOpen' ? { event: { kind: 'open' as const } } : {}),
  });
}

/** What acorn lets pass and V8 does not (two \`let\` of one name) is the script's fault, too. */
function hostOf(options: HostOptions): Host {
  try {
    return createHost(options);
  } catch (error) {
    if (error instanceof SyntaxError) throw new ProjectTrouble('syntax', scriptNames(options.project), error.message);
    throw error;
  }
}

const scriptNames = ({ scripts }: Project): string => scripts.map(({ name }) => name).join(', ');

/** True also for a symbolic link to the file, and for other capitals on a file system that ignores them. */
function isSameFile(one: string, other: string): boolean {
  return existsSync(other) && realpathSync.native(one) === realpathSync.native(other);
}

function sampleOf({ root }: Place): string | null {
  const sample = path.join(root, 'build', 'samples', 'tidy.xlsx');
  return existsSync(sample) ? sample : null;
}

/** Sorts by time; the last letters keep two runs of one second apart. */
function newRunFolder({ root }: Place, functionName: string): string {
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
  return path.join(
    root,
    '.local',
    'runs',
    `${stamp}-${functionName.replaceAll(/[^\p{L}\p{N}_]/gu, '-')}-${randomBytes(2).toString('hex')}`,
  );
}

async function writeReport(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw systemCode(error) === '' ? error : new FileTrouble('unwritable', file, error);
  }
}

const options = {
  workbook: { type: 'string' },
  out: { type: 'string' },
  args: { type: 'string' },
  answers: { type: 'string' },
  now: { type: 'string' },
  user: { type: 'string' },
  locale: { type: 'string' },
  mode: { type: 'string' },
  fault: { type: 'string' },
  script: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

function commandOf(argv: readonly string[], place: Place): Command | 'help' {
  const { values, positionals } = parsed(argv);
  if (values.help === true) return 'help';
  const [verb, functionName, extra] = positionals;
  if (verb !== 'run') throw new UsageTrouble({ code: 'command', found: verb ?? '' });
  if (functionName === undefined || functionName === '') throw new UsageTrouble({ code: 'function-missing' });
  if (extra !== undefined) throw new UsageTrouble({ code: 'command', found: extra });
  const file = (given: string | undefined): string | null => (given === undefined ? null : path.resolve(place.folder, given));
  return {
    functionName,
    workbook: file(values.workbook),
    out: file(values.out),
    args: values.args === undefined ? null : argumentsIn(values.args),
    answers: values.answers === undefined ? [] : answersIn(values.answers),
    now: values.now ?? null,
    user: userIn(values.user ?? officeUser),
    locale: choice('--locale', values.locale ?? 'ja', ['ja', 'en'] as const),
    mode: modes[choice('--mode', values.mode ?? 'full', ['full', 'limited', 'none'] as const)],
    fault: values.fault === undefined ? null : faultIn(values.fault),
    script: file(values.script),
  };
}

const modes = { full: 'FULL', limited: 'LIMITED', none: 'NONE' } as const;

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    // the first sentence says what is wrong, the others are about "--"
    throw new UsageTrouble({ code: 'option', detail: (error instanceof Error ? error.message : String(error)).replace(/\. .*$/s, '') });
  }
}

function jsonIn(option: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageTrouble({ code: 'json', option });
  }
}

function argumentsIn(text: string): readonly unknown[] {
  const args = jsonIn('--args', text);
  if (!Array.isArray(args)) throw new UsageTrouble({ code: 'args-list' });
  return args;
}

const buttonShape = z.enum(['OK', 'CANCEL', 'YES', 'NO', 'CLOSE']);
const answersShape = z.array(z.union([buttonShape, z.strictObject({ button: buttonShape, text: z.optional(z.string()) })]));

function answersIn(text: string): readonly Answer[] {
  const answers = answersShape.safeParse(jsonIn('--answers', text));
  if (!answers.success) throw new UsageTrouble({ code: 'answers-list' });
  return answers.data.map((answer) =>
    typeof answer === 'string' ? { button: answer, text: '' } : { button: answer.button, text: answer.text ?? '' },
  );
}

function userIn(email: string): string {
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) throw new UsageTrouble({ code: 'user', found: email });
  return email;
}

function choice<T extends string>(option: string, found: string, choices: readonly T[]): T {
  const chosen = choices.find((item) => item === found);
  if (chosen === undefined) throw new UsageTrouble({ code: 'choice', option, found, choices });
  return chosen;
}

function faultIn(text: string): Fault {
  const [, at, kind = 'error', after] = /^([1-9]\d{0,8})(?::(error|kill)(:after)?)?$/.exec(text) ?? [];
  if (at === undefined) throw new UsageTrouble({ code: 'fault', found: text });
  return { at: Number(at), kind: kind === 'kill' ? 'kill' : 'error', when: after === undefined ? 'before' : 'after' };
}

/** The instant (ms since 1970) of "2023-09-01", "2023-09-01T09:00" or "2023-09-01T09:00:30+09:00"; without an offset in `timeZone`. */
export function instantFromText(text: string, timeZone: string): number {
  const wrong = new UsageTrouble({ code: 'now', found: text });
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(Z|[+-]\d{2}:?\d{2})?)?$/i.exec(text);
  if (parts === null) throw wrong;
  const [year = 0, month = 0, date = 0, hour = 0, minute = 0, second = 0] = parts.slice(1, 7).map((part) => Number(part ?? 0));
  const day = serialOfDay(year, month, date);
  if (day === null || hour > 23 || minute > 59 || second > 59) throw wrong;
  const ms = ((hour * 60 + minute) * 60 + second) * 1000 + Number((parts[7] ?? '0').padEnd(3, '0'));
  const offset = parts[8];
  if (offset === undefined) return instantFromSerial(day + ms / 86_400_000, timeZone);
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})$/.exec(offset) ?? [];
  const shift = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1);
  return Date.UTC(year, month - 1, date) + ms - shift;
}
