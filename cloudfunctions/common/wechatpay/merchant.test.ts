import { expect, test } from 'vitest';
import { readMerchant } from './merchant';
import { keys, pem, publicKeyId, variables } from './testing/keys';
import { malformedSigning } from './testing/malformed';

test('reads what is right, whatever the form of the keys', () => {
  const { config, problems } = readMerchant({
    ...variables,
    WECHATPAY_SERIAL: variables.WECHATPAY_SERIAL.toLowerCase(),
    WECHATPAY_PRIVATE_KEY: pem(keys.merchant.privateKey),
    WECHATPAY_API_URL: 'http://127.0.0.1:8080',
  });
  expect(problems).toEqual([]);
  expect(config).toMatchObject({
    mchid: '1900000109',
    serial: variables.WECHATPAY_SERIAL,
    publicKeyId,
    notifyUrl: 'https://pay.example.com/pay-notify',
    apiUrl: 'http://127.0.0.1:8080/',
  });
  expect(config?.privateKey.equals(keys.merchant.privateKey)).toBe(true);
  expect(config?.publicKey.equals(keys.wechatpay.publicKey)).toBe(true);
});

test('WeChat Pay is where it always is, unless said otherwise', () => {
  const { config } = readMerchant({ ...variables, WECHATPAY_API_URL: '' });
  expect(config?.apiUrl).toBe('https://api.mch.weixin.qq.com/');
});

test('nothing set is no mistake', () => {
  expect(readMerchant({ WECHATPAY_MCHID: '', WECHATPAY_SERIAL: '{{env.WECHATPAY_SERIAL}}' })).toEqual({
    config: null,
    problems: [],
  });
});

test.each(malformedSigning)('%s: %s', (name, _, value, says) => {
  const { config, problems } = readMerchant({ ...variables, [name]: value });
  expect(config).toBeNull();
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(says);
  expect(problems[0]).toMatch(new RegExp(`^${name} .*; see docs/paying\\.md\\.$`));
  if ((value?.length ?? 0) > 20) expect(problems[0]).not.toContain(value);
});

test('each variable that is wrong has its own sentence', () => {
  const { problems } = readMerchant({ WECHATPAY_MCHID: '1' });
  expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
    'WECHATPAY_MCHID',
    'WECHATPAY_SERIAL',
    'WECHATPAY_PRIVATE_KEY',
    'WECHATPAY_PUBLIC_KEY_ID',
    'WECHATPAY_PUBLIC_KEY',
    'WECHATPAY_NOTIFY_URL',
  ]);
});
