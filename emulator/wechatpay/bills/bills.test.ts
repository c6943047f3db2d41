import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { beforeEach, expect, test } from 'vitest';
import { failRefund } from '../refunds';
import { Till } from '../testing/till';

const day = 86_400_000;
let till: Till;

beforeEach(() => {
  till = new Till();
});

const offer = (kind: 'tradebill' | 'fundflowbill', changes: object = {}) =>
  till.call('GET', `/v3/bill/${kind}`, { bill_date: '2026-01-10', ...changes });

/** The lines of a bill, as values; the sums last. */
function bill(kind: 'tradebill' | 'fundflowbill', changes: object = {}): string[][] {
  const offered = offer(kind, changes);
  if (typeof offered === 'string' || !('body' in offered)) throw new Error(JSON.stringify(offered));
  const { download_url, hash_value } = offered.body as { download_url: string; hash_value: string };
  const { pathname, searchParams } = new URL(download_url);
  const given = till.call('GET', pathname, Object.fromEntries(searchParams));
  if (typeof given === 'string' || !('file' in given)) throw new Error(JSON.stringify(given));
  const bytes = given.contentType === 'application/x-gzip' ? gunzipSync(given.file) : given.file;
  expect(createHash('sha1').update(bytes).digest('hex')).toBe(hash_value);
  const text = bytes.toString('utf8');
  expect(text.startsWith('\ufeff')).toBe(true);
  const values = text.slice(1).trimEnd().split('\r\n');
  expect(values.at(-2)).toMatch(/^(总交易单数|资金流水总笔数)/);
  return [...values.slice(1, -2), ...values.slice(-1)].map((one) =>
    one.split(',').map((value) => value.replace('`', '')),
  );
}

/** Ten in the morning in China, on the day after. */
const tomorrow = () => (till.now = Date.UTC(2026, 0, 11, 2));

test('the trade bill lists what was paid and asked back on a day', () => {
  till.paid('order-1', 150, { description: '杯子, `大`', attach: 'a,b' });
  till.paid('order-2', 100);
  till.refund('order-2', 'refund-1', 40);
  till.now += 12 * 3_600_000;
  till.paid('order-3', 9);
  tomorrow();
  const [first = [], , refund = [], sums] = bill('tradebill');
  expect(first.slice(0, 7)).toEqual([
    '2026-01-10 12:00:00',
    'wx5f3a90c1d27be846',
    '1900000109',
    '0',
    '',
    expect.stringMatching(/^4200\d{24}$/),
    'order-1',
  ]);
  expect(first.slice(8, 15)).toEqual(['JSAPI', 'SUCCESS', 'OTHERS', 'CNY', '1.50', '0.00', '0']);
  expect(first.slice(20, 22)).toEqual(['杯子   大 ', 'a b']);
  expect(first).toHaveLength(27);
  expect(refund.slice(6, 20)).toEqual([
    'order-2',
    'oBuyer',
    'JSAPI',
    'REFUND',
    'OTHERS',
    'CNY',
    '0.00',
    '0.00',
    expect.stringMatching(/^503/),
    'refund-1',
    '0.40',
    '0.00',
    'ORIGINAL',
    'SUCCESS',
  ]);
  expect(sums).toEqual(['3', '2.50', '0.40', '0.00', '0.00000', '2.50', '0.40']);
  expect(bill('tradebill', { bill_type: 'SUCCESS' }).at(-1)?.[0]).toBe('2');
  expect(bill('tradebill', { bill_type: 'REFUND', tar_type: 'GZIP' }).at(-1)?.[0]).toBe('1');
});

test('a bill stays as it was written: what a refund becomes later is not in it', () => {
  till.paid('order-1', 100);
  till.refund('order-1', 'refund-1', 10);
  till.refund('order-1', 'refund-2', 20);
  till.deed((desk) => failRefund(desk, 'refund-1', 'CLOSED'));
  tomorrow();
  const before = bill('tradebill');
  till.now += 5 * day;
  expect(bill('tradebill')).toEqual(before);
  expect(before.map((line) => line[19])).toEqual(['', 'FAIL', 'SUCCESS', undefined]);
});

test('the fund flow bill adds up from one day to the next', () => {
  till.paid('order-1', 150);
  till.refund('order-1', 'refund-1', 50, { amount: { refund: 50, total: 150, currency: 'CNY' } });
  till.now += day;
  till.paid('order-2', 30, { settle_info: { profit_sharing: true } });
  till.now += day;
  const [paid = [], back = [], sums] = bill('fundflowbill');
  expect(paid.slice(3, 8)).toEqual(['交易', '交易', '收入', '1.50', '1.50']);
  expect(back.slice(3, 8)).toEqual(['退款', '退款', '支出', '0.50', '1.00']);
  expect([paid[10], back[10], back[2]]).toEqual(['order-1', 'refund-1', paid[1]]);
  expect(sums).toEqual(['2', '1', '1.50', '1', '0.50']);
  expect(bill('fundflowbill', { bill_date: '2026-01-11' })[0]?.slice(5, 8)).toEqual(['收入', '0.30', '1.30']);
});

test('a bill is there from ten the next morning, for three months, if anything happened', () => {
  expect(offer('tradebill')).toBe('NO_STATEMENT_EXIST');
  till.paid('order-1');
  expect(offer('tradebill')).toBe('NO_STATEMENT_EXIST');
  till.now = tomorrow() - 1;
  expect(offer('tradebill')).toBe('STATEMENT_CREATING');
  expect(offer('fundflowbill')).toBe('STATEMENT_CREATING');
  till.now += 1;
  expect(offer('tradebill')).toMatchObject({ body: { hash_type: 'SHA1' } });
  expect(offer('tradebill', { bill_date: '2026-01-09' })).toBe('NO_STATEMENT_EXIST');
  expect(offer('tradebill', { bill_date: '10.1.2026' })).toBe('PARAM_ERROR');
  expect(offer('tradebill', { bill_type: 'NONE' })).toBe('PARAM_ERROR');
  till.now += 100 * day;
  expect(offer('tradebill')).toBe('INVALID_REQUEST');
});

test('an address for a download holds five minutes and cannot be made up', () => {
  till.paid('order-1');
  tomorrow();
  const offered = offer('tradebill') as { body: { download_url: string } };
  const token = new URL(offered.body.download_url).searchParams.get('token') ?? '';
  const download = (text: string) => till.call('GET', '/v3/billdownload/file', { token: text });
  const forged = Buffer.from('{"date":"2026-01-09","kind":"ALL","gzip":false,"until":9e15}').toString(
    'base64url',
  );
  expect(download(`${forged}.${token.split('.')[1]}`)).toBe('INVALID_REQUEST');
  expect(download('')).toBe('INVALID_REQUEST');
  till.now += 300_000;
  expect(download(token)).toHaveProperty('file');
  till.now += 1;
  expect(download(token)).toBe('INVALID_REQUEST');
});
