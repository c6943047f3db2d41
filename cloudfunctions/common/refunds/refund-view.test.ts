import { describe, expect, test } from 'vitest';
import { askedRefund, orderIn } from '../../../tests/integration/support/trade-documents';
import type { Refund } from '../../../database/collections/refunds';
import { platforms, type Platform } from '../kernel/platform';
import type { Party } from '../orders/find-order';
import { refundView } from './refund-view';

const now = 1_700_000_000_000;
const parties = { buyerId: 'u_b', sellerId: 'u_s', postId: 'p_1' };
const refund: Refund = {
  ...askedRefund(orderIn('paid', 'a', parties, now), now).refund,
  text: { text: '说不清的话', passed: false },
  images: ['cloud://a', 'cloud://b', 'cloud://c'],
  reply: { text: '另一句话', passed: false },
  decidedBy: { role: 'seller', id: 'u_s' },
};
const pictures = new Map([
  ['cloud://a', 'approved'],
  ['cloud://b', 'pending'],
] as const);
const view = (party: Party, of: Refund = refund, platform: Platform = 'android') =>
  refundView(of, { party, kind: 'virtual', platform, pictures });

describe('words that did not pass', () => {
  test('are for whoever wrote them, and for support', () => {
    const seen = (party: Party, of?: Refund) => [
      view(party, of).text !== null,
      view(party, of).reply !== null,
    ];
    expect(seen('buyer')).toEqual([true, false]);
    expect(seen('seller')).toEqual([false, true]);
    expect(seen('support')).toEqual([true, true]);
    const bySupport: Refund = { ...refund, cause: 'support', decidedBy: { role: 'support', id: 'u_o' } };
    expect(seen('buyer', bySupport)).toEqual([false, false]);
    expect(seen('seller', bySupport)).toEqual([false, false]);
  });

  test('are for everybody when they did', () => {
    const passed = { ...refund, text: { text: '话', passed: true }, reply: null };
    expect(view('seller', passed)).toMatchObject({ text: '话', reply: null });
  });
});

test('the other party sees pictures once they are approved', () => {
  expect(view('buyer').images).toHaveLength(3);
  expect(view('support').images).toHaveLength(3);
  expect(view('seller').images).toEqual(['cloud://a']);
});

test('no amount of virtual goods where their price may not be shown', () => {
  const hidden = [...platforms, 'unknown' as const].filter(
    (platform) => view('buyer', refund, platform).amount === null,
  );
  expect(hidden).toEqual(['ios', 'mac', 'unknown']);
});
