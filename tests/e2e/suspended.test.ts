import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startApp, type App } from './helpers';

let app: App;

beforeAll(async () => {
  app = await startApp('none');
});
afterAll(() => app.close());
afterEach(() => app.cloud.suspend('primary', false));

test('a suspended mini program shows nothing but that, on phones that have it open too', async () => {
  const phone = await app.openAs('lin');
  await phone.press('我的', 'tab');
  app.cloud.suspend('primary', true);
  await phone.go('/pages/home/home');
  await phone.see('此小程序已暂停服务');
  expect(await phone.page.locator('main').count()).toBe(0);
  app.cloud.suspend('primary', false);
  await phone.go('/pages/home/home');
  await phone.miss('此小程序已暂停服务');
  await phone.press('我的', 'tab');
  await app.expectFailures(/403|SUSPENDED|suspended/);
});

test('in English and in the dark', async () => {
  app.cloud.suspend('primary', true);
  const phone = await app.openAs('lin', { lang: 'en', theme: 'dark' });
  await phone.see('This Mini Program has been suspended');
  const colour = await phone.page.evaluate(
    "getComputedStyle(document.querySelector('.mp-suspended')).backgroundColor",
  );
  expect(colour).toBe('rgb(18, 21, 19)');
  await app.expectFailures(/403|SUSPENDED|suspended/);
});
