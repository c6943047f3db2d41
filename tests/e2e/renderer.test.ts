import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildH5, buildPreview } from '../../h5/compiler/build';
import { openBrowser } from '../../scripts/browser';
import { openPhone } from './renderer/phone';
import { FixtureServer } from './renderer/fixture-server';

const out = mkdtempSync(join(tmpdir(), 'renderer-'));
let browser: Browser;
let server: FixtureServer;
let origin: string;
let page: Page;
let wrong: string[];

beforeAll(async () => {
  await buildH5({ root: 'h5/fixture', outDir: join(out, 'h5') });
  await buildPreview({ outDir: join(out, 'preview') });
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
  ({ page, wrong } = await openPhone(browser));
});

afterEach(async () => {
  await page.context().close();
  expect(wrong).toEqual([]);
});

const open = (path: string, parameters = 'user=lin'): Promise<unknown> =>
  page.goto(`${origin}/h5/?${parameters}#/pages/${path}`);
const style = (selector: string, name: string): Promise<unknown> =>
  page.evaluate(`getComputedStyle(document.querySelector('${selector}'))['${name}']`);
const see = (text: string | RegExp): Promise<void> =>
  page.getByText(text).filter({ visible: true }).waitFor();
const button = (name: string): Locator =>
  page.getByRole('button', { name, exact: true }).filter({ visible: true });

describe('pages', () => {
  test('data, templates, WXS, slots, observers, ready and updates by path', async () => {
    await page.goto(`${origin}/h5/?user=lin`);
    await see('hello lin');
    await see('array 12');
    await see('30 in all');
    await expect(page.getByText('ready').count()).resolves.toBe(30);
    await button('Rename').click();
    await see('RENAMED');
    await page.getByLabel('New item').fill('durian');
    await see('draft: durian');
    await page.getByLabel('New item').press('Enter');
    await see('31 in all');
    await expect(page.getByLabel('New item').inputValue()).resolves.toBe('');
    await button('Remove item 1').click();
    await see('30 in all');
  });

  test('routes: navigate with a query, back by button, browser and key; tabs keep their state', async () => {
    await page.goto(`${origin}/h5/?user=lin`);
    await button('Open item 2').click();
    await see('detail 2 苹果');
    await see('width 390');
    await expect(page.title()).resolves.toBe('Item 2');
    expect(page.url()).toContain('#/pages/detail/detail?id=2&name=%E8%8B%B9%E6%9E%9C');
    await button('返回').click();
    await see('30 in all');
    await page.getByRole('tab', { name: 'Me', exact: true }).filter({ visible: true }).click();
    await see('Shown 1 times');
    await page.getByRole('link').press('Enter');
    await see('detail 9');
    await page.goBack();
    await see('Shown 2 times');
    await page.goForward();
    await see('detail 9');
    await button('Go back').click();
    await see('Shown 3 times');
  });

  test('deep links, subpackages, a reload on the same page, and the way home', async () => {
    await open('detail/detail?id=7');
    await see('detail 7');
    await page.reload();
    await see('detail 7');
    await button('回首页').click();
    await see('hello lin');
    await page.goto(`${origin}/h5/#/parts/pages/extra/extra`);
    await see('extra part');
    await expect(page.title()).resolves.toBe('Extra');
  });

  test('pulling down refreshes, scrolling to the end is told', async () => {
    await page.goto(`${origin}/h5/?user=lin`);
    await see('30 in all');
    await page.mouse.move(200, 300);
    await page.mouse.down();
    await page.mouse.move(200, 500, { steps: 8 });
    await page.mouse.up();
    await see(/refreshed 1/);
    await page.mouse.wheel(0, 20_000);
    await see(/reached 1/);
  });

  test('the theme follows the parameter, else the system', async () => {
    const paper = (): Promise<unknown> => style('wx-page', 'backgroundColor');
    await page.goto(`${origin}/h5/?theme=dark`);
    await see('hello nobody');
    await expect(paper()).resolves.toBe('rgb(18, 21, 19)');
    await page.goto(`${origin}/h5/?user=lin`);
    await see('hello lin');
    await expect(paper()).resolves.toBe('rgb(246, 245, 241)');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('[data-theme=dark]').waitFor();
    await expect(paper()).resolves.toBe('rgb(18, 21, 19)');
    await expect(style('.mp-navigation', 'color')).resolves.toBe('rgb(255, 255, 255)');
  });
});

describe('fields', () => {
  beforeEach(async () => {
    await open('fields/fields');
    await see(/^log:/);
  });

  test('form fields tell the page what is typed and chosen, and the form gathers it', async () => {
    await page.getByLabel('Title').pressSequentially('abcdefg');
    await see('log: title input "abcde"');
    await page.getByLabel('Title').press('Enter');
    await see(/title (confirm|blur) "abcde"/);
    await page.getByLabel('Body').fill('one\ntwo');
    await page.getByText('Switch it').click();
    await see('log: switch change true');
    await page.getByRole('checkbox', { name: 'Green' }).press('Space');
    await see('log: colours change ["red","green"]');
    await page.getByRole('checkbox', { name: 'Grey' }).click({ force: true });
    await page.getByRole('radio', { name: 'Small' }).press('ArrowDown');
    await see('log: size change "l"');
    await page.getByRole('slider', { name: 'Volume' }).fill('55');
    await see('log: volume change 55');
    await button('Submit').click();
    await see(
      '{"title":"abcde","body":"one\\ntwo","on":true,"colours":["red","green"],"size":"l","volume":55}',
    );
    await button('Reset').click();
    await see(/resets: 1/);
    await expect(page.getByLabel('Title').inputValue()).resolves.toBe('');
    await expect(page.getByRole('radio', { name: 'Small' }).getAttribute('aria-checked')).resolves.toBe(
      'true',
    );
  });

  test('pickers', async () => {
    await page.getByLabel('Fruit').selectOption('plum');
    await see('fruit: plum');
    await page.getByLabel('Day').fill('2026-03-04');
    await see('day: 2026-03-04');
    await page.getByLabel('Pair').press('Enter');
    await page.getByRole('dialog').getByRole('listbox').nth(1).selectOption('2');
    await button('确定').click();
    await see('pair: 0-1');
    await page.getByRole('listbox').press('ArrowDown');
    await see('wheel: 2');
  });

  test('open types of buttons, a disabled button, a long press', async () => {
    const chooser = page.waitForEvent('filechooser');
    await button('Avatar').click();
    await (await chooser).setFiles({ name: 'a.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(SQUARE) });
    await page.getByRole('img', { name: 'Your picture' }).waitFor();
    await button('Phone').press('Enter');
    await see('phone: once-only');
    await button('Disabled').click({ force: true });
    await see('held 0, tapped 0');
    await button('Hold').hover();
    await page.mouse.down();
    await see('held 1, tapped 0'); // and not 2: the disabled button has kept its press to itself
    await page.mouse.up();
    await button('Hold').click();
    await see('held 1, tapped 1'); // and not 2: what ends a long press is no tap
  });
});

describe('widgets', () => {
  test('each draws, and tells the page', async () => {
    await open('widgets/widgets');
    await see('drawn 255');
    await see('loaded 40x20');
    await page.getByRole('group', { name: 'Slides' }).press('ArrowRight');
    await see('slide 1');
    await button('Jump').click();
    await see('reached right');
    await expect(page.getByRole('progressbar', { name: 'Done' }).getAttribute('aria-valuenow')).resolves.toBe(
      '40',
    );
    await page.locator('wx-rich-text b').getByText('bold').waitFor();
    await expect(page.evaluate('window.bad')).resolves.toBeUndefined();
    await expect(style('wx-view[class*=accent]', 'color')).resolves.toBe('rgb(1, 2, 3)');
    await button('Portal').click();
    await expect(page.getByText('floating').boundingBox()).resolves.toMatchObject({ y: 44 });
    await button('Portal').click();
    await page.getByText('floating').waitFor({ state: 'detached' });
    await button('Sheet').click();
    await see('in the sheet');
    await page.keyboard.press('Escape');
    await page.getByText('in the sheet').waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: 'Navigate' }).click();
    await see('detail 5');
  });
});

describe('wx', () => {
  const run = async (name: string, expected: string): Promise<void> => {
    await button(name).click();
    await page.getByRole('status').getByText(expected).waitFor();
  };

  beforeEach(async () => {
    await open('apis/apis', 'user=lin&platform=android&lang=en&theme=dark');
    await button('storage').waitFor();
  });

  test('facts, storage per person, requests, clear failures', async () => {
    await run('system', 'system: "android en dark"');
    await run('can', 'can: "true false"');
    await run('storage', 'storage: {"n":1}');
    await run('request', 'request: 200');
    await run('unsupported', 'wx.startBeaconDiscovery is not supported in the browser');
    await run('deep', 'navigateTo:fail page "pages/nowhere/nowhere" is not found');
    await run('tab', 'navigateTo:fail can not navigateTo a tabbar page');
    await run('failing', 'cloud.callFunction:fail functions execute fail');
    expect(wrong.splice(0)).toEqual([expect.stringContaining('500')]);
    await page.goto(`${origin}/h5/?user=wei#/pages/apis/apis`);
    await run('stored', 'stored: ""');
    await page.goto(`${origin}/h5/?user=lin#/pages/apis/apis`);
    await run('stored', 'stored: {"n":1}');
  });

  test('dialogs take the focus, answer, and close with Escape', async () => {
    await button('modal').click();
    await page.getByRole('dialog', { name: 'Sure?' }).getByRole('button', { name: 'OK' }).click();
    await see('modal: true');
    await button('modal').click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await see('modal: false');
    await button('prompt').click();
    await page.getByRole('dialog').getByRole('textbox').fill('Lin');
    await button('OK').click();
    await see('prompt: "Lin"');
    await button('sheet').click();
    await button('two').click();
    await see('sheet: 1');
    await button('sheet').click();
    await button('Cancel').click();
    await see('sheet failed: showActionSheet:fail cancel');
    await run('toast', 'Well done');
    await page.getByText('Well done').waitFor({ state: 'detached' });
  });

  test('pictures: choose, compress, upload, look at them', async () => {
    const choose = async (name: string): Promise<void> => {
      const chooser = page.waitForEvent('filechooser');
      await button(name).click();
      await (
        await chooser
      ).setFiles({ name: 'a.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(SQUARE) });
    };
    await choose('choose');
    await see('choose: "20x20"');
    await choose('compress');
    await see('compress: "10 jpeg"');
    await choose('upload');
    await see('upload: "cloud://env/a/b.png"');
    expect(server.asked.find(({ path }) => path === 'files/a/b.png')).toMatchObject({
      method: 'PUT',
      user: 'lin',
    });
    const before = server.asked.filter(({ path }) => path === 'temp-urls').length;
    await button('preview').click();
    const viewer = page.getByRole('dialog', { name: 'Picture' });
    await viewer.getByText('2 / 2').waitFor();
    await page.keyboard.press('ArrowLeft');
    await viewer.getByText('1 / 2').waitFor();
    expect(server.asked.filter(({ path }) => path === 'temp-urls')).toHaveLength(before + 1);
    await viewer.getByRole('button', { name: 'Close' }).click();
    await viewer.waitFor({ state: 'detached' });
  });
});

describe('preview', () => {
  test('switches keep the page and are remembered; a small window folds them away', async () => {
    await page.setViewportSize({ width: 1100, height: 900 });
    await page.goto(`${origin}/`);
    const app = page.frameLocator('iframe');
    await app.getByText('hello lin').waitFor();
    await app.getByRole('button', { name: 'Open item 3', exact: true }).click();
    await app.getByText('detail 3 苹果').waitFor();
    await page.getByRole('radio', { name: 'wei' }).check({ force: true });
    await app.getByText('detail 3 苹果').waitFor();
    await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
    await app.locator('[data-theme=dark]').waitFor();
    await page.reload();
    await app.getByText('hello wei').waitFor();
    await expect(page.getByRole('radio', { name: 'wei' }).isChecked()).resolves.toBe(true);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('heading', { name: 'Preview' }).waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Preview settings' }).click();
    await page.getByRole('heading', { name: 'Preview' }).waitFor();
  });

  test('the switch follows the app into the other environment', async () => {
    await page.setViewportSize({ width: 1100, height: 900 });
    await page.goto(`${origin}/`);
    await page.frameLocator('iframe').getByText('hello').waitFor();
    const standby = page.getByRole('radio', { name: 'Standby' });
    expect(await standby.isChecked()).toBe(false);
    await page.frames()[1]?.goto(`${origin}/h5/?user=lin&env=standby`);
    await page.locator('input[name=env][value=standby]:checked').waitFor({ state: 'attached' });
  });
});

const SQUARE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><rect width="20" height="20" fill="red"/></svg>';
