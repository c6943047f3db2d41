import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildH5 } from '../../h5/compiler/build';
import { openBrowser } from '../../scripts/browser';
import { FixtureServer } from './renderer/fixture-server';
import { openPhone } from './renderer/phone';

const out = mkdtempSync(join(tmpdir(), 'payment-sheet-'));
let browser: Browser;
let server: FixtureServer;
let origin: string;
let page: Page;
let wrong: string[];

beforeAll(async () => {
  await buildH5({ root: 'h5/fixture', outDir: join(out, 'h5') });
  server = new FixtureServer(join(out, 'h5'), join(out, 'preview'));
  origin = await server.start();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  rmSync(out, { recursive: true });
});
beforeEach(async () => {
  server.asked.length = 0;
  ({ page, wrong } = await openPhone(browser));
});
afterEach(async () => {
  await page.context().close();
  expect(wrong).toEqual([]);
});

const button = (name: string): Locator =>
  page.getByRole('button', { name, exact: true }).filter({ visible: true });
const see = (text: string | RegExp): Promise<void> =>
  page.getByText(text).filter({ visible: true }).waitFor();
const sheet = (): Locator => page.getByRole('dialog');
const paid = () => server.asked.filter(({ path }) => path === 'wechatpay/pay');

const open = async (parameters = 'user=lin&lang=en', call = 'pay'): Promise<void> => {
  await page.goto(`${origin}/h5/?${parameters}#/pages/apis/apis`);
  await button(call).click();
};

test('Pay pays as the person who is signed in, and the page goes on', async () => {
  await open();
  for (const text of ['Board', 'Apples', '¥12.05']) await sheet().getByText(text, { exact: true }).waitFor();
  await button('Pay').click();
  await see('pay: {"errMsg":"requestPayment:ok"}');
  expect(paid()).toMatchObject([{ method: 'POST', user: 'lin' }]);
  expect(JSON.parse(paid()[0]!.body)).toEqual({
    timeStamp: '1',
    nonceStr: 'n',
    package: 'prepay_id=wx1',
    signType: 'RSA',
    paySign: 'signed',
  });
});

test('Cancel and Escape pay nothing', async () => {
  await open();
  await button('Cancel').click();
  await see('pay failed: requestPayment:fail cancel');
  await button('pay').click();
  await sheet().waitFor();
  await page.keyboard.press('Escape');
  await see('pay failed: requestPayment:fail cancel');
  expect(paid()).toEqual([]);
});

test.each([
  ['Close the window', 0],
  ['Pay but the app dies', 1],
])('%s: the app starts again at home', async (name, count) => {
  await open();
  await page.evaluate('window.before = true');
  await button(name).click();
  await see('hello lin');
  expect(await page.evaluate('window.before')).toBeUndefined();
  expect(paid()).toHaveLength(count);
});

test('what was not signed by the merchant is not shown', async () => {
  await open('user=lin&lang=en', 'forged');
  await see('forged failed: requestPayment:fail signed by somebody else');
  expect(await sheet().count()).toBe(0);
  wrong.splice(0, wrong.length, ...wrong.filter((line) => !line.includes('400')));
});

test.each([
  ['zh', 'light'],
  ['en', 'dark'],
])('in %s, %s: large enough, readable, and its own words', async (lang, theme) => {
  await open(`user=lin&lang=${lang}&theme=${theme}`);
  await button(lang === 'zh' ? '付款但应用退出' : 'Pay but the app dies').waitFor();
  const buttons = await sheet().getByRole('button').all();
  expect(buttons).toHaveLength(4);
  for (const one of buttons) {
    const { height } = (await one.boundingBox())!;
    expect(height).toBeGreaterThanOrEqual((88 * 390) / 750 - 0.01);
  }
  const colour = await page.evaluate(
    "getComputedStyle(document.querySelector('[role=dialog]')).backgroundColor",
  );
  expect(colour).toBe(theme === 'dark' ? 'rgb(27, 31, 28)' : 'rgb(255, 255, 255)');
});
