// The build must fail wherever gas-webpack-plugin would make no function, or a wrong one, without a word.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import * as z from 'zod/mini';

const root = path.resolve(__dirname, '../..');
const menu = `
  export function onOpen() { return 'menu'; }
  export const onInstall = () => 'install';
`;
/** Builds each entry of a list of folders in one process; prints for each null or what was said. */
const program = `
  import { buildServer } from ${JSON.stringify(pathToFileURL(path.join(root, 'scripts/build.mjs')).href)};
  const said = [];
  for (const folder of process.argv.slice(1)) {
    said.push(await buildServer(folder + '/main.ts', folder + '/Code.js').then(() => null, (fault) => fault.message));
  }
  console.log(JSON.stringify(said));
`;

type Built = { readonly said: string | null; readonly code: string };

/** Builds projects of a few files each, every one with the same menu.ts, all in one process. */
function build(projects: readonly Readonly<Record<string, string>>[]): readonly Built[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'entry-'));
  try {
    const folders = projects.map((files, at) => {
      const own = path.join(folder, `project ${at}`);
      mkdirSync(own);
      for (const [name, text] of Object.entries({ 'menu.ts': menu, ...files })) writeFileSync(path.join(own, name), text);
      return own;
    });
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program, ...folders], {
      cwd: root,
      encoding: 'utf8',
    });
    if (stderr !== '') throw new Error(stderr);
    const answers = z.array(z.nullable(z.string())).parse(JSON.parse(stdout));
    return answers.map((said, at) => ({ said, code: said === null ? readFileSync(path.join(folders[at] ?? '', 'Code.js'), 'utf8') : '' }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const head = "import { onInstall, onOpen } from './menu';\ndeclare const global: Record<string, unknown>;\n";

describe('built', () => {
  const [plain, namesakes, modern, unpacked] = build([
    { 'main.ts': `${head}global.onOpen = onOpen;\nglobal.onInstall = onInstall;` },
    {
      'main.ts': `import { side } from './side';\n${head}global.onOpen = onOpen;\nglobal.side = side;`,
      'side.ts': "function onOpen() { return 'side'; }\nexport const side = () => onOpen();",
    },
    {
      'main.ts': "import { count } from './count';\ndeclare const global: Record<string, unknown>;\nglobal.count = count;",
      'count.ts':
        'class Counter { static #made = 0; #n = 1; get n() { return this.#n ?? Counter.#made; } }\nexport const count = () => new Counter()?.n;',
    },
    { 'main.ts': `import * as api from './menu';\n${head.split('\n')[1]}\nconst { onOpen } = api;\nglobal.onOpen = onOpen;` },
  ]);

  test('each line becomes a function at the top level', () => {
    expect(plain?.code).toMatch(/^function onOpen\(\)[\s\S]*^function onInstall\(\)/m);
  });

  test('the functions do what the sources say', () => {
    expect(vm.runInNewContext(`${plain?.code}\n[onOpen(), onInstall()].join()`)).toBe('menu,install');
  });

  test('a function of a table is handed over under its name', () => {
    expect(vm.runInNewContext(`${unpacked?.code}\nonOpen()`)).toBe('menu');
  });

  test('a function keeps its name although another module has one of the same name', () => {
    expect(vm.runInNewContext(`${namesakes?.code}\n[onOpen(), side()].join()`)).toBe('menu,side');
  });

  test('private and static fields are rewritten for Apps Script', () => {
    expect(vm.runInNewContext(`${modern?.code}\ncount()`)).toBe(1);
  });
});

describe('refused', () => {
  const cases: readonly (readonly [form: string, said: string, main: string, side?: string])[] = [
    ['an export', 'main.ts:4: only imports, "const { … } = api;" and lines', `${head}global.onOpen = onOpen;\nexport { onInstall };`],
    ['globalThis', 'main.ts:3: only imports, "const { … } = api;" and lines', `${head}Object(globalThis).onOpen = onOpen;`],
    ['a computed name', 'main.ts:3: only imports, "const { … } = api;" and lines', `${head}global['onOpen'] = onOpen;`],
    ['another name than the function has', 'main.ts:3: only imports, "const { … } = api;" and lines', `${head}global.open = onOpen;`],
    ['a function written in place', 'main.ts:3: only imports, "const { … } = api;" and lines', `${head}global.onOpen = () => onInstall();`],
    ['Object.assign', 'main.ts:3: only imports, "const { … } = api;" and lines', `${head}Object.assign(global, { onOpen });`],
    ['the same name twice', 'main.ts:4: onOpen is named twice', `${head}global.onOpen = onOpen;\nglobal.onOpen = onOpen;`],
    ['no function at all', 'there is no line', head],
    [
      'a name that is not exported',
      'No matching export',
      "import { gone } from './menu';\ndeclare const global: any;\nglobal.gone = gone;",
    ],
    [
      'a function offered from another module',
      'does not name: extra',
      `import './side';\n${head}global.onOpen = onOpen;`,
      'Object(global).x = 1; global.extra = 1;',
    ],
    ['a BigInt literal', 'Big integer literals', `import './side';\n${head}global.onOpen = onOpen;`, 'console.log(10n);'],
  ];
  const built = build(cases.map(([, , main, side = '']) => ({ 'main.ts': main, 'side.ts': side })));

  test.each(cases.map(([form, said], at) => [form, said, built[at]?.said]))('%s', (_form, said, answer) => {
    expect(answer).toContain(said);
  });
});
