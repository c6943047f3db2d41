import { expect, test } from 'vitest';
import type { ShareView } from '../../../../cloudfunctions/common/shares/views';
import { en as strings } from '../../../locales/en';
import { en } from '../../locales/en';
import { checkJoin, emptyForm, joinInput } from './form';
import { shareLine } from './share-line';

const at = (day: number) => new Date(2026, 8, day, 9).getTime();
const share: ShareView = {
  orderId: 'o_1',
  title: 'Lamp',
  state: 'waiting',
  amount: 175,
  paid: 0,
  takenBack: 0,
  notTakenBack: 0,
  failReason: null,
  dueAt: null,
  createdAt: at(1),
};
const line = (changes: Partial<ShareView>) =>
  shareLine({ ...share, ...changes }, at(2), en.agent.share, strings.dates);

test('a commission says what it waits for', () => {
  expect(line({})).toMatchObject({ when: '1 Sep, 09:00', amount: 175, tone: 'waits' });
  expect(line({}).state).toContain('time for refunds');
  expect(line({ dueAt: at(9) }).state).toBe('Paid after 9 Sep, 09:00');
});

test('what was paid stands in its place, and what could not be taken back is said', () => {
  expect(line({ state: 'done', amount: 100, paid: 175, takenBack: 25, notTakenBack: 50 })).toMatchObject({
    amount: 175,
    state: 'Paid',
    takenBack: '¥0.25 went back after a refund',
    notTakenBack: '¥0.50 was not taken back after a refund',
  });
});

test('a refunded order has no commission; hidden amounts stay hidden', () => {
  expect(line({ state: 'done', amount: 0 })).toMatchObject({ state: en.agent.share.none, tone: 'quiet' });
  const hidden = { amount: null, paid: null, takenBack: null, notTakenBack: null };
  expect(line({ state: 'done', ...hidden })).toMatchObject({
    amount: null,
    state: 'Settled',
    takenBack: '',
    notTakenBack: '',
  });
});

test('what failed says why, also when nobody tries any more', () => {
  const failReason = 'ACCOUNT_ABNORMAL';
  expect(line({ state: 'failed', failReason })).toMatchObject({ tone: 'bad' });
  expect(line({ state: 'failed', failReason }).state).toContain('(ACCOUNT_ABNORMAL); we');
  expect(line({ state: 'done', amount: 0, failReason }).state).toBe(
    'It could not be paid (ACCOUNT_ABNORMAL)',
  );
});

test('a merchant names itself, a person need not', () => {
  const { errors } = en.agent;
  const merchant = { type: 'MERCHANT_ID', mchid: ' 1900000109 ', name: 'Green Leaf Ltd ' } as const;
  expect(checkJoin(emptyForm, errors)).toEqual({});
  expect(joinInput({ ...merchant, type: 'PERSONAL_OPENID' })).toEqual({ type: 'PERSONAL_OPENID' });
  expect(checkJoin(merchant, errors)).toEqual({});
  expect(joinInput(merchant)).toEqual({ type: 'MERCHANT_ID', mchid: '1900000109', name: 'Green Leaf Ltd' });
  expect(checkJoin({ ...merchant, mchid: '19', name: '' }, errors)).toEqual(errors);
});
