import type { BrowserContext } from 'playwright-core';
import { renderPng } from '../../database/seed/pictures/render';
import { contentShown } from './content';
import type { Look } from './looks';
import { addressOf, sceneOf } from './scenes';
import { Traffic } from './traffic';

/** The same picture in few colours, a quarter of the size. */
function slim(png: Buffer): Promise<Uint8Array> {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const size = `width="${width}" height="${height}"`;
  const image = `<image ${size} href="data:image/png;base64,${png.toString('base64')}"/>`;
  return renderPng(`<svg xmlns="http://www.w3.org/2000/svg" ${size}>${image}</svg>`);
}

/** Opens a page on a phone, waits for its content and gives a PNG of it. Throws when the page logs an error. */
export async function shoot(
  phone: BrowserContext,
  url: string,
  path: string,
  look: Look,
): Promise<Uint8Array> {
  const page = await phone.newPage();
  try {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    const [traffic, scene] = [new Traffic(page), sceneOf(path)];
    await page.goto(await addressOf(url, path, scene, look));
    await contentShown(page, traffic);
    if (scene.act) {
      await scene.act(page, look);
      await contentShown(page, traffic);
    }
    if (errors.length > 0) throw new Error(`${path}: ${errors.join('; ')}`);
    return await slim(await page.screenshot({ animations: 'disabled', caret: 'hide' }));
  } finally {
    await page.close();
  }
}
