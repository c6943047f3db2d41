import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { promote } from '../integration/support/taking-over';
import { startApp, type App } from './helpers';
import { openPhone } from './renderer/phone';
import { openBrowser } from '../../scripts/browser';

// The page as it was built for the local cloud, whose environments publish who serves.

let app: App;
let browser: Browser;
beforeAll(async () => {
  app = await startApp('none');
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

let wrong: string[];
const pages: Page[] = [];
beforeEach(() => {
  wrong = [];
});
afterEach(async () => {
  for (const page of pages.splice(0)) await page.context().close();
  for (const env of ['primary', 'standby'] as const) {
    app.cloud.environment(env).storage.put('public/door.json', Buffer.from('{}'));
  }
  // A source that has nothing to say is no fault; the browser notes it all the same.
  expect(wrong.filter((message) => !/status of 40[34]/.test(message))).toEqual([]);
});

async function visit(options: BrowserContextOptions = {}, query = ''): Promise<Page> {
  const opened = await openPhone(browser, { locale: 'zh-CN', ...options });
  wrong = opened.wrong;
  pages.push(opened.page);
  await opened.page.goto(`${app.cloud.url}/door/${query}`);
  return opened.page;
}

/** What an environment's functions would have written. */
function publish(env: 'primary' | 'standby', door: unknown): void {
  const text = typeof door === 'string' ? door : JSON.stringify(door);
  app.cloud.environment(env).storage.put('public/door.json', Buffer.from(text));
}

const door = (epoch: number, serve: string) => ({ version: 1, epoch, serve, at: 1 });
const main = (page: Page) => page.locator('#main');
const leadsTo = (page: Page, address: string) =>
  expect.poll(() => main(page).getAttribute('href')).toBe(address);

test('leads to the primary until somebody says otherwise, and says so in the reader’s language', async () => {
  const page = await visit();
  await leadsTo(page, '/h5/?env=primary');
  await page.getByText('打开小程序').waitFor();
  expect(await page.getByText('Open the mini program').isVisible()).toBe(false);
  await page.getByRole('link', { name: '打不开？用网页版' }).waitFor();
  const english = await visit({ locale: 'en-GB' });
  await english.getByRole('link', { name: 'Open the mini program' }).waitFor();
  expect(await english.getByText('打开小程序').isVisible()).toBe(false);
});

test('follows the highest epoch of all that answer', async () => {
  publish('primary', door(1, 'primary'));
  publish('standby', door(2, 'standby'));
  const page = await visit();
  await leadsTo(page, '/h5/?env=standby');
  await page.getByText('我们现在在备用小程序里，你的内容都在。').waitFor();
  await page.getByText('新芽 Plus').waitFor();
  publish('primary', door(3, 'h5'));
  await page.reload();
  await leadsTo(page, '/h5/?env=primary');
  await page.getByText('小程序暂时打不开，请先用网页版，你的内容都在。').waitFor();
  await page.getByRole('link', { name: '打开网页版', exact: true }).waitFor();
  expect(await page.locator('#web').isVisible()).toBe(false);
});

test('remembers what a source said last, and learns again when it answers', async () => {
  publish('standby', door(2, 'standby'));
  const page = await visit();
  await leadsTo(page, '/h5/?env=standby');
  await page.route('**/door.json*', (route) => route.abort());
  await page.reload();
  await leadsTo(page, '/h5/?env=standby');
  await page.unroute('**/door.json*');
  publish('standby', door(1, 'primary'));
  await page.reload();
  await leadsTo(page, '/h5/?env=primary');
  wrong.splice(0);
});

test('a source that never answers holds nobody up', async () => {
  publish('standby', door(2, 'standby'));
  const opened = await openPhone(browser, { locale: 'zh-CN' });
  wrong = opened.wrong;
  pages.push(opened.page);
  await opened.page.route('**/tcb/public/primary/**', () => undefined);
  await opened.page.goto(`${app.cloud.url}/door/`);
  await leadsTo(opened.page, '/h5/?env=standby');
  const kept = () => opened.page.evaluate('localStorage.getItem("door")');
  await expect.poll(kept, { timeout: 10_000 }).toContain('"epoch":2');
});

test('works with every source down, before it ever heard of one', async () => {
  const opened = await openPhone(browser, { locale: 'zh-CN' });
  pages.push(opened.page);
  await opened.page.route('**/door.json*', (route) => route.abort());
  await opened.page.goto(`${app.cloud.url}/door/`);
  await leadsTo(opened.page, '/h5/?env=primary');
  expect(await opened.page.evaluate('localStorage.getItem("door")')).not.toContain('epoch');
});

test('works without JavaScript, in both languages', async () => {
  publish('standby', door(2, 'standby'));
  const page = await visit({ javaScriptEnabled: false });
  expect(await main(page).getAttribute('href')).toBe('/h5/?env=primary');
  await page.getByText('打开小程序').waitFor();
  await page.getByText('Open the mini program').waitFor();
  await page.locator('#web').waitFor();
});

test('is led nowhere by what is not well formed, nor by its own address', async () => {
  publish('standby', { ...door(9, 'https://evil.example/'), link: 'https://evil.example/' });
  publish('primary', '<script>alert(1)</script>');
  const page = await visit(
    {},
    '?url=https://evil.example/&p=https://evil.example/&id=x&serve=standby#https://evil.example/',
  );
  await leadsTo(page, '/h5/?env=primary');
  expect(await page.content()).not.toContain('evil.example');
});

test('a poster’s link opens the post in whatever serves', async () => {
  publish('standby', door(2, 'standby'));
  const page = await visit({}, '?p=post&id=p_1');
  await leadsTo(page, '/h5/?env=standby#/pages/post/post?id=p_1');
  await main(page).click();
  await page.waitForURL(/\/h5\/\?env=standby#\/pages\/post\/post\?id=p_1/);
});

test('nothing is written into it: its own policy holds', async () => {
  const page = await visit();
  await leadsTo(page, '/h5/?env=primary');
  const ran = await page.evaluate(`new Promise((resolve) => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.addEventListener('securitypolicyviolation', () => resolve(window.ran ?? false));
    document.body.append(script);
  })`);
  expect(ran).toBe(false);
  expect(wrong.some((message) => message.includes('Content Security Policy'))).toBe(true);
  wrong.splice(0);
});

test('a takeover and the way back change it, and who opens it finds who serves', async () => {
  await promote(app.cloud, 'standby');
  const page = await visit();
  await leadsTo(page, '/h5/?env=standby');
  await main(page).click();
  await page.getByText('这里还没有内容，来发第一条吧。').waitFor();
  expect(await page.getByText(/备用小程序/).count()).toBe(0);
  await promote(app.cloud, 'primary');
  await page.goto(`${app.cloud.url}/door/`);
  await leadsTo(page, '/h5/?env=primary');
});

test('is tiny', async () => {
  const response = await fetch(`${app.cloud.url}/door/`);
  expect(gzipSync(await response.text()).length).toBeLessThan(10 * 1024);
  expect(response.headers.get('cache-control')).toBe('no-cache');
});
