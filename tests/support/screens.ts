// What the walks through the product have in common: the sidebar, screenshots in build/screenshots, and what axe finds.
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Stand } from './workbench';

const root = path.resolve(__dirname, '../..');
const pictures = path.join(root, 'build/screenshots');
const axe = readFileSync(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: path.join(pictures, `${name}.png`) });
}

export const sidebarOf = ({ page }: Stand) => page.frameLocator('aside.sidebar iframe');

/** A clerk makes the tracker from the sample and checks it. */
export async function adoptAndCheck(stand: Stand): Promise<void> {
  const sidebar = sidebarOf(stand);
  await stand.choose('DXロードマップ', '進捗管理表を作る');
  await sidebar.getByRole('button', { name: '進捗管理表を作成' }).click();
  await sidebar.getByText('進捗管理表を作成しました').waitFor();
  await stand.choose('DXロードマップ', '行を点検する');
  await sidebar.getByText('変更の記録を始めました', { exact: false }).waitFor();
}

/** What axe finds in the page and in the sidebar's frame; a preview's frame runs no scripts, so nothing can be asked of it. */
export async function findings(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const frame of page.frames().filter((each) => each === page.mainFrame() || each.url().includes('/frame/'))) {
    await frame.evaluate(axe);
    const violations = await frame.evaluate<{ readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]>(
      'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) })))',
    );
    for (const { id, nodes } of violations) found.push(`${id}: ${nodes[0]?.html ?? ''}`);
  }
  return found;
}
