import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalCloud } from '../emulator';
import { buildH5 } from '../h5/compiler/build';
import { openBrowser } from './browser';
import { buildFunctions } from './build-functions';
import { looks } from './screenshots/looks';
import { allPages, nameOf } from './screenshots/pages';
import { openPhone } from './screenshots/phone';
import { shoot } from './screenshots/shoot';

const outDir = join(import.meta.dirname, '..', 'docs', 'screenshots');

/** The pages named on the command line, such as `home`; without names all of them, and no pictures of others stay. */
function choosePages(names: readonly string[]): string[] {
  if (names.length === 0) rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  return allPages().filter((path) => names.length === 0 || names.includes(nameOf(path)));
}

/** Shows pages of the mini program in every look and keeps a picture of each in docs/screenshots. */
async function takeAll(url: string, paths: readonly string[]): Promise<void> {
  const browser = await openBrowser();
  try {
    for (const look of looks) {
      const phone = await openPhone(browser, look);
      for (const path of paths) {
        const name = `${nameOf(path)}-${look.lang}-${look.theme}.png`;
        writeFileSync(join(outDir, name), await shoot(phone, url, path, look));
        console.log(name);
      }
      await phone.close();
    }
  } finally {
    await browser.close();
  }
  console.log(`${readdirSync(outDir).length} pictures in docs/screenshots`);
}

const dir = mkdtempSync(join(tmpdir(), 'lifeboat-screenshots-'));
const h5Dir = join(dir, 'h5');
await buildFunctions();
await buildH5({ outDir: h5Dir });
const cloud = await startLocalCloud({ dataDir: join(dir, 'data'), h5Dir, seed: 'demo', timers: false });
/** Lets the standby follow, and tries what of a takeover can be tried. */
async function prepareStandby(): Promise<void> {
  await cloud.runTimer('backup');
  for (const env of ['primary', 'standby'] as const) await cloud.runTimer('sweep', env);
  await cloud.call('operate', { action: 'standby.request', compare: true, drill: true }, { as: 'admin' });
  await cloud.runTimer('backup');
}

try {
  await prepareStandby();
  await takeAll(cloud.url, choosePages(process.argv.slice(2)));
} finally {
  await cloud.close();
  rmSync(dir, { recursive: true, force: true });
}
