import { constants, privateDecrypt } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FakeWechatPay } from '../testing/fake-wechatpay';
import { keys } from '../testing/keys';
import type { WechatPayApi } from '../types';

const server = new FakeWechatPay();
let api: WechatPayApi;

beforeAll(async () => {
  api = await server.start();
});
afterAll(() => server.stop());

const transactionId = '4200001851202311149130612345';
const answer = {
  transaction_id: transactionId,
  out_order_no: 'o_1_p1',
  order_id: '3008450740201411110007820472',
  state: 'FINISHED',
  receivers: [
    { type: 'PERSONAL_OPENID', account: 'oAgent', amount: 25, result: 'SUCCESS', detail_id: '1' },
    { type: 'MERCHANT_ID', account: '1900000110', amount: 1, result: 'CLOSED', fail_reason: 'NO_RELATION' },
  ],
};

test('the name of a merchant is sealed for WeChat Pay alone', async () => {
  server.replies = [{ body: {} }];
  await api.addReceiver({ type: 'MERCHANT_ID', account: '1900000110', appid: 'wx1', name: '某某商店' });
  const { call, data } = server.last() as { call: string; data: { name: string } };
  expect(call).toBe('POST /v3/profitsharing/receivers/add');
  expect(data).toMatchObject({ appid: 'wx1', type: 'MERCHANT_ID', account: '1900000110' });
  const sealed = Buffer.from(data.name, 'base64');
  const key = { key: keys.wechatpay.privateKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' };
  expect(privateDecrypt(key, sealed).toString()).toBe('某某商店');
});

test('a person has no name', async () => {
  server.replies = [{ body: {} }];
  await api.addReceiver({ type: 'PERSONAL_OPENID', account: 'oAgent', appid: 'wx1', name: null });
  expect(server.last().data).not.toHaveProperty('name');
});

test('a share is asked for and asked about', async () => {
  const facts = {
    outOrderNo: 'o_1_p1',
    state: 'FINISHED',
    receivers: [
      { account: 'oAgent', amount: 25, result: 'SUCCESS', failReason: null },
      { account: '1900000110', amount: 1, result: 'CLOSED', failReason: 'NO_RELATION' },
    ],
  };
  server.replies = [{ body: answer }];
  const receiver = { type: 'PERSONAL_OPENID', account: 'oAgent' } as const;
  const common = { transactionId, outOrderNo: 'o_1_p1' };
  expect(await api.share({ ...common, appid: 'wx1', receiver, amount: 25, description: '推广' })).toEqual(
    facts,
  );
  expect(server.last()).toEqual({
    call: 'POST /v3/profitsharing/orders',
    data: {
      appid: 'wx1',
      transaction_id: transactionId,
      out_order_no: 'o_1_p1',
      receivers: [{ ...receiver, amount: 25, description: '推广' }],
      unfreeze_unsplit: false,
    },
  });
  expect(await api.queryShare('o_1_p1', transactionId)).toEqual(facts);
  expect(server.last().call).toBe(`GET /v3/profitsharing/orders/o_1_p1?transaction_id=${transactionId}`);
});

test('the rest is released, and what is left of it asked for', async () => {
  server.replies = [
    { body: { ...answer, out_order_no: 'o_1_u', state: 'PROCESSING', receivers: undefined } },
  ];
  expect(await api.unfreeze({ transactionId, outOrderNo: 'o_1_u', description: '解冻' })).toEqual({
    outOrderNo: 'o_1_u',
    state: 'PROCESSING',
    receivers: [],
  });
  expect(server.last().call).toBe('POST /v3/profitsharing/orders/unfreeze');
  server.replies = [{ body: { transaction_id: transactionId, unsplit_amount: 74 } }];
  expect(await api.unsplitAmount(transactionId)).toBe(74);
});

test('a share is taken back', async () => {
  const returned = { out_return_no: 'o_1_b1', result: 'FAILED', fail_reason: 'ACCOUNT_ABNORMAL' };
  server.replies = [{ body: returned }];
  const request = { outOrderNo: 'o_1_p1', outReturnNo: 'o_1_b1', mchid: '1900000110', amount: 5 };
  const facts = { outReturnNo: 'o_1_b1', result: 'FAILED', failReason: 'ACCOUNT_ABNORMAL' };
  expect(await api.returnShare({ ...request, description: '退款' })).toEqual(facts);
  expect(server.last().data).toMatchObject({ return_mchid: '1900000110', amount: 5 });
  expect(await api.queryReturn('o_1_p1', 'o_1_b1')).toEqual(facts);
  expect(server.last().call).toBe('GET /v3/profitsharing/return-orders/o_1_b1?out_order_no=o_1_p1');
});

test('what WeChat Pay does not know is null', async () => {
  server.replies = [{ status: 404, body: { code: 'RESOURCE_NOT_EXISTS', message: '' } }];
  expect(await api.queryShare('o_1_p1', transactionId)).toBeNull();
  expect(await api.queryReturn('o_1_p1', 'o_1_b1')).toBeNull();
});
