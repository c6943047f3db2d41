// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import type { PaymentRequest, Till } from '../cloud/till';
import { speak } from '../words';
import { paymentApis } from './payment';

const request: PaymentRequest = {
  timeStamp: '1',
  nonceStr: 'n',
  package: 'prepay_id=wx1',
  signType: 'RSA',
  paySign: 's',
};
const offer = { merchant: '邻里集市', description: '苹果', amount: 1205 };
const restart = vi.fn();
let till: { [name in keyof Till]: ReturnType<typeof vi.fn<Till[name]>> };
let overlays: HTMLElement;

beforeEach(() => {
  speak('en');
  restart.mockClear();
  till = { describe: vi.fn(() => Promise.resolve(offer)), pay: vi.fn(() => Promise.resolve()) };
  overlays = document.createElement('div');
  document.body.replaceChildren(overlays);
});

const pay = (options: Partial<PaymentRequest> = request, at: Till | undefined = till) =>
  paymentApis(at, overlays, restart).requestPayment(options);
const press = async (name: string) => {
  const find = () => [...overlays.querySelectorAll('button')].find((one) => one.textContent === name);
  await vi.waitFor(() => expect(find()).toBeDefined());
  find()?.click();
};

test('the sheet says whom, what for and how much, and Pay pays', async () => {
  const outcome = pay();
  await vi.waitFor(() => expect(overlays.querySelector('[role=dialog]')).not.toBeNull());
  expect([...overlays.querySelectorAll('dd')].map((one) => one.textContent)).toEqual([
    '邻里集市',
    '苹果',
    '¥12.05',
  ]);
  await press('Pay');
  await expect(outcome).resolves.toEqual({ errMsg: 'requestPayment:ok' });
  expect(till.pay.mock.calls).toEqual([[request]]);
  expect(overlays.children).toHaveLength(0);
});

test('in Chinese too', async () => {
  speak('zh');
  const outcome = pay();
  await press('支付');
  await expect(outcome).resolves.toBeDefined();
});

test.each(['button', 'key'])('cancelling by %s pays nothing', async (way) => {
  const outcome = pay();
  outcome?.catch(() => undefined);
  if (way === 'button') await press('Cancel');
  else {
    await vi.waitFor(() => expect(overlays.querySelector('[role=dialog]')).not.toBeNull());
    overlays.firstElementChild?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  }
  await expect(outcome).rejects.toMatchObject({ errMsg: 'requestPayment:fail cancel' });
  expect(till.pay).not.toHaveBeenCalled();
});

test.each([
  ['Close the window', 0],
  ['Pay but the app dies', 1],
])('%s: the app starts again and hears nothing', async (name, paid) => {
  const heard = vi.fn();
  void paymentApis(till, overlays, restart).requestPayment({
    ...request,
    success: heard,
    fail: heard,
    complete: heard,
  });
  await press(name);
  await vi.waitFor(() => expect(restart).toHaveBeenCalledTimes(1));
  expect(till.pay).toHaveBeenCalledTimes(paid);
  expect(heard).not.toHaveBeenCalled();
});

test('what the merchant did not sign is not shown', async () => {
  till.describe.mockRejectedValue(new Error('支付验证签名失败'));
  await expect(pay()).rejects.toMatchObject({ errMsg: 'requestPayment:fail 支付验证签名失败' });
  expect(overlays.children).toHaveLength(0);
});

test('what has ended meanwhile fails', async () => {
  till.pay.mockRejectedValue(new Error('订单已关闭'));
  const outcome = pay();
  outcome?.catch(() => undefined);
  await press('Pay');
  await expect(outcome).rejects.toMatchObject({ errMsg: 'requestPayment:fail 订单已关闭' });
});

test('a missing parameter is named as WeChat names it', async () => {
  const { timeStamp, nonceStr } = request;
  await expect(pay({ timeStamp, nonceStr, package: 'p', signType: 'RSA' })).rejects.toMatchObject({
    errMsg: 'requestPayment:fail parameter error: parameter.paySign should be String instead of Undefined;',
  });
});

test('where nobody can pay it says so', async () => {
  const { requestPayment } = paymentApis(undefined, overlays, restart);
  await expect(requestPayment(request)).rejects.toMatchObject({
    errMsg: 'requestPayment:fail Only inside WeChat',
  });
});
