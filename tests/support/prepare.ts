// Runs once before all tests: what they load must be built from the sources as they are now.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { prepareBrowser } from './browser';
import { keepWorlds } from './makeWorlds';

export default function prepare(): void {
  // the room in which scripts run keeps the local time of its process: Apps Script's is the manifest's
  process.env['TZ'] = 'Asia/Tokyo';
  const root = path.resolve(__dirname, '../..');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.mjs', '--if-stale'], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The build failed, so nothing was tested.\n${stdout}${stderr}`);
  prepareBrowser();
  keepWorlds();
}
