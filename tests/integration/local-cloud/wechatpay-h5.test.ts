import { afterAll, beforeAll, expect, test } from 'vitest';
import { startFixtureCloud, type FixtureCloud } from '../support/fixture-cloud';
import { Merchant } from '../support/merchant';
import { request } from '../support/request';

let cloud: FixtureCloud;
let merchant: Merchant;
let count = 0;

beforeAll(async () => {
  cloud = await startFixtureCloud();
  merchant = new Merchant(cloud);
});
afterAll(() => cloud.dispose());

/** Makes an H5 order; gives its number and where it is paid. */
async function order(): Promise<{ number: string; page: string }> {
  const number = `h5-order-${(count += 1)}`;
  const { body } = await merchant.h5({ out_trade_no: number, description: '<b>杯子</b>' });
  return { number, page: (body as { h5_url: string }).h5_url };
}

const look = async (page: string, language = 'en') =>
  (await request(page, { headers: { 'accept-language': language } })).body as string;

async function choose(page: string, choice: string): Promise<string | null> {
  const body = new URLSearchParams({ choice });
  const answer = await fetch(page, { method: 'POST', redirect: 'manual', body });
  expect(answer.status).toBe(303);
  return answer.headers.get('location');
}

const payment = (number: string) =>
  cloud.wechatpay.books().payments.find(({ outTradeNo }) => outTradeNo === number);

test('an H5 order is paid on a page of its own, and the buyer comes back', async () => {
  const { number, page } = await order();
  const back = `${cloud.url}/h5/`;
  const whole = `${page}&redirect_url=${encodeURIComponent(back)}`;
  const shown = await look(whole);
  expect(shown).toContain('¥ 1.00');
  expect(shown).toContain('&lt;b&gt;杯子&lt;/b&gt;');
  expect(shown).toContain('value="pay"');
  expect(await look(whole, 'zh-CN')).toContain('支付');
  expect(await choose(whole, 'pay')).toBe(back);
  expect(payment(number)).toMatchObject({
    state: 'SUCCESS',
    tradeType: 'MWEB',
    openid: expect.any(String) as string,
  });
  const after = await look(whole);
  expect(after).toContain('It is paid.');
  expect(after).not.toContain('value="pay"');
});

test('who cancels has paid nothing and may think again', async () => {
  const { number, page } = await order();
  expect(await choose(page, 'cancel')).toBe(page.replace(cloud.url, ''));
  expect(payment(number)).toMatchObject({ state: 'NOTPAY' });
  expect(await look(page)).toContain('value="pay"');
});

test('what is closed is not paid', async () => {
  const { number, page } = await order();
  await merchant.close(number);
  await choose(page, 'pay');
  expect(payment(number)).toMatchObject({ state: 'CLOSED' });
  expect(await look(page)).toContain('The order is closed.');
});

test('nobody is led away from this machine', async () => {
  const { page } = await order();
  const whole = `${page}&redirect_url=${encodeURIComponent('https://evil.example/')}`;
  expect(await choose(whole, 'pay')).toMatch(/^\/wechatpay\/h5\?/);
  expect(await look(whole)).not.toContain('href="https:');
});

test('orders of other kinds are not paid here', async () => {
  const { body } = await merchant.order({ out_trade_no: 'jsapi-order' });
  const { prepay_id } = body as { prepay_id: string };
  const page = `${cloud.url}/wechatpay/h5?prepay_id=${prepay_id}`;
  expect(await look(page)).toContain('There is no such order.');
  await choose(page, 'pay');
  expect(payment('jsapi-order')).toMatchObject({ state: 'NOTPAY' });
  expect((await request(`${cloud.url}/wechatpay/h5?prepay_id=x`)).status).toBe(404);
});
