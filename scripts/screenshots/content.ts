import type { Page } from 'playwright-core';
import type { Traffic } from './traffic';

/** In the page: something is drawn, nothing says it is busy, and every picture in sight has been loaded. */
const drawn = `(() => {
  const page = [...document.querySelectorAll('.mp-page:not([hidden]) wx-page')].at(-1);
  const inSight = (image) => {
    const { top, bottom, width } = image.getBoundingClientRect();
    return width > 0 && bottom > 0 && top < innerHeight;
  };
  return Boolean(page?.firstElementChild)
    && !page.querySelector('[aria-busy="true"]')
    && document.fonts.status === 'loaded'
    && [...page.querySelectorAll('img')].filter(inSight).every((image) => image.complete && image.naturalWidth > 0);
})()`;

const twoFrames =
  'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))';

/** Waits until a page shows its content: drawn, loaded, and asking for nothing more. Throws after 20 s. */
export async function contentShown(page: Page, traffic: Traffic): Promise<void> {
  do {
    await traffic.settle();
    await page.waitForFunction(drawn, undefined, { timeout: 20_000 });
    await page.evaluate(twoFrames);
  } while (!traffic.quiet || !(await page.evaluate(drawn)));
}
