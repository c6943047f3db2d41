import { expect, test } from 'vitest';
import { afterRefund, begun, ended, released, tookBack, unfrozen } from './share-changes';
import { assertWithinCap, mostRequests, nextRequest } from './share-policy';
import { exampleShare, paidToMerchant } from './testing/example-share';

const now = 5000;
const share = exampleShare;
const sharing = { ...share, ...begun(share, now) };
const closed = { result: 'CLOSED' as const, failReason: 'NO_RELATION' };

test('a request has its number and amount before anybody hears of it', () => {
  expect(begun(share, now)).toMatchObject({
    state: 'sharing',
    nextAt: now,
    requests: [{ outOrderNo: 'o_1_p1', amount: 1000, result: 'PENDING' }],
  });
});

test('what is refunded before is not shared; nothing to share releases the rest', () => {
  expect(begun({ ...share, refunded: 5005 }, now).requests).toMatchObject([{ amount: 499 }]);
  expect(begun({ ...share, refunded: 9991 }, now)).toEqual(released(now));
});

test('a request that was paid releases the rest, once', () => {
  const paid = ended(sharing, 'o_1_p1', { result: 'SUCCESS' }, '', now);
  expect(paid).toMatchObject({ state: 'unfreezing', requests: [{ result: 'SUCCESS' }] });
  expect(ended({ ...sharing, ...paid }, 'o_1_p1', { result: 'SUCCESS' }, '', now)).toBeNull();
  expect(ended({ ...sharing, ...paid }, 'o_1_p1', closed, '', now)).toBeNull();
  expect(ended(sharing, 'o_1_p9', { result: 'SUCCESS' }, '', now)).toBeNull();
});

test('a request that was closed waits for people, unless nothing is due any more', () => {
  expect(ended(sharing, 'o_1_p1', closed, '', now)).toMatchObject({
    state: 'failed',
    nextAt: null,
    requests: [closed],
  });
  const refunded = { ...sharing, refunded: 10_000 };
  expect(ended(refunded, 'o_1_p1', closed, 'o_1_r1', now)).toMatchObject({
    state: 'unfreezing',
    nextAt: now,
  });
});

test('there is no second request while the first may still be paid, and none beyond what WeChat Pay takes', () => {
  expect(nextRequest(sharing, now)).toBeNull();
  const failed = { ...sharing, ...ended(sharing, 'o_1_p1', closed, '', now) };
  expect(nextRequest(failed, now)).toMatchObject({ outOrderNo: 'o_1_p2', amount: 1000 });
  const requests = Array.from({ length: mostRequests }, () => failed.requests[0]!);
  expect(nextRequest({ ...failed, requests }, now)).toBeNull();
});

test('nothing over the cap is sent', () => {
  expect(() => assertWithinCap(sharing)).not.toThrow();
  expect(() => assertWithinCap({ ...sharing, cap: 999 })).toThrow('1000 of at most 999');
  const requests = Array.from({ length: mostRequests + 1 }, () => ({ ...sharing.requests[0]!, ...closed }));
  expect(() => assertWithinCap({ ...sharing, requests })).toThrow('51 requests');
});

test('a refund after sharing is taken back from a merchant, in proportion', () => {
  const changes = afterRefund(paidToMerchant, 2505, 'o_1_r1', now);
  expect(changes).toMatchObject({
    refunded: 2505,
    nextAt: now,
    returns: [{ outReturnNo: 'o_1_b1', refundId: 'o_1_r1', amount: 251, state: 'due' }],
  });
  const after = { ...paidToMerchant, ...changes };
  expect(afterRefund(after, 2505, 'o_1_r1', now).returns).toBeUndefined();
  expect(tookBack(after, 'o_1_b1', { state: 'done' }, now)).toMatchObject({
    nextAt: null,
    returns: [{ state: 'done' }],
  });
});

test('a person keeps what they got, and it is on record', () => {
  const person = { ...paidToMerchant, receiver: exampleShare.receiver };
  const changes = afterRefund(person, 10_000, 'o_1_r1', now);
  expect(changes).toMatchObject({ returns: [{ amount: 1000, state: 'impossible' }] });
  expect(changes.nextAt ?? null).toBeNull();
});

test('a refund while nobody knows whether it was paid is taken back once that is known', () => {
  const merchant = { ...sharing, receiver: paidToMerchant.receiver };
  const refunded = { ...merchant, ...afterRefund(merchant, 4000, 'o_1_r1', now) };
  expect(refunded.returns).toEqual([]);
  const paid = ended(refunded, 'o_1_p1', { result: 'SUCCESS' }, 'o_1_r1', now);
  expect(paid?.returns).toMatchObject([{ amount: 400, refundId: 'o_1_r1', state: 'due' }]);
});

test('a whole refund before anything was paid only releases', () => {
  expect(afterRefund(share, 10_000, 'o_1_r1', now)).toMatchObject({ state: 'unfreezing', nextAt: now });
  const failed = { ...sharing, ...ended(sharing, 'o_1_p1', closed, '', now) };
  expect(afterRefund(failed, 10_000, 'o_1_r1', now)).toMatchObject({ state: 'unfreezing', nextAt: now });
  expect(afterRefund(failed, 9_999, 'o_1_r1', now).state).toBeUndefined();
});

test('what is still to be taken back goes on after the rest is released', () => {
  const due = { ...paidToMerchant, ...afterRefund(paidToMerchant, 5000, 'o_1_r1', now) };
  expect(unfrozen(due, now)).toMatchObject({ state: 'done', nextAt: now });
  expect(unfrozen(paidToMerchant, now)).toMatchObject({ state: 'done', nextAt: null });
  const failed = tookBack(due, 'o_1_b1', { state: 'failed', failReason: 'ACCOUNT_ABNORMAL' }, now);
  expect(failed).toMatchObject({ returns: [{ state: 'failed', failReason: 'ACCOUNT_ABNORMAL' }] });
  expect(tookBack({ ...due, ...failed }, 'o_1_b1', { state: 'done' }, now)).toBeNull();
});
