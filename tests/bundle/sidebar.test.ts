// dist/sidebar.html as HtmlService will serve it: one file that asks nobody for anything.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describeInBrowser, inBrowser } from '../support/browser';

const page = readFileSync(path.resolve(__dirname, '../../dist/sidebar.html'), 'utf8');

describe('dist/sidebar.html', () => {
  // HtmlService takes every <? for the start of a scriptlet, one in a script's text too
  test('has no scriptlets but those that fill in account, language and view, escaped', () => {
    const scriptlets = [...page.matchAll(/<[?][\s\S]*?[?]>|<[?]/g)].map(([scriptlet]) => scriptlet);
    expect([...new Set(scriptlets)].sort()).toEqual(['<?= account ?>', '<?= language ?>', '<?= view ?>']);
  });

  test('carries the licences of the code of others in it', () => {
    expect(page).toMatch(/preact:\n.*MIT License/);
  });
});

describeInBrowser('dist/sidebar.html in a browser', () => {
  /** Opens the page with every way out closed; gives the addresses it asked for and what it is made of. */
  const opened = once(() =>
    inBrowser(async (browser) => {
      const tab = await browser.newPage();
      const asked: string[] = [];
      await tab.route('**/*', (route) => {
        asked.push(route.request().url());
        return route.abort();
      });
      await tab.setContent(page.replaceAll('<?= language ?>', 'ja').replaceAll('<?= view ?>', 'home'));
      const facts = await tab.evaluate(() => ({
        mode: document.compatMode,
        language: document.documentElement.lang,
        styles: document.querySelectorAll('head style').length,
        scripts: document.querySelectorAll('script').length,
        addresses: [...document.querySelectorAll('[src], link[href], form[action]')].map((element) => element.outerHTML),
      }));
      return { asked, facts };
    }),
  );

  test('asks for nothing', async () => {
    expect((await opened()).asked).toEqual([]);
  });

  test('names no file beside itself', async () => {
    expect((await opened()).facts.addresses).toEqual([]);
  });

  test('is read as a standard Japanese page with its own style and script', async () => {
    expect((await opened()).facts).toMatchObject({ mode: 'CSS1Compat', language: 'ja', styles: 1, scripts: 1 });
  });
});

/** Does the work at the first call and keeps its result for the next ones. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | null = null;
  return () => {
    result ??= work();
    return result;
  };
}
