import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Post, PostDraft, PostKind } from '../../../database/collections/posts';
import { priceShown, versionPriceFor } from '../pricing/price-policy';
import { editedPrice, hiddenPriceProblem } from './edited-price';
import { newPost } from './post-edit';

const check = { suggest: 'pass', label: null, traceId: null, at: 0 } as const;
const written = { title: '标题', body: '正文', category: 'help', images: [], area: '' };

function post(kind: PostKind, price: number | null, draft?: [PostKind, number | null]): Post {
  const made = newPost(
    { _id: 'p_1', authorId: 'u_1', state: 'published' },
    { ...written, kind, price },
    check,
    0,
  );
  const edit: PostDraft | null = draft
    ? { ...written, images: [], kind: draft[0], price: draft[1], check, at: 1 }
    : null;
  return { ...made, draft: edit };
}
const sent = (kind: PostKind, price: number | null = null) => ({ kind, price });

test('a new virtual post names no price where none may be shown, and is told so without a reason', () => {
  const { price, ...rest } = hiddenPriceProblem(sent('virtual', 100), 'ios');
  expect(rest).toEqual({});
  expect(`${price?.zh}${price?.en}`).not.toMatch(/ios|iphone|ipad|mac|苹果|安卓|android|平台|手机|电脑/i);
  expect(hiddenPriceProblem(sent('virtual', null), 'ios')).toEqual({});
  expect(hiddenPriceProblem(sent('virtual', 100), 'android')).toEqual({});
  expect(hiddenPriceProblem(sent('goods', 100), 'ios')).toEqual({});
});

test.each([null, 0, 999])('a virtual good keeps its price whatever is sent (%j)', (price) => {
  expect(editedPrice(post('virtual', 500), sent('virtual', price), 'ios')).toBe(500);
  expect(editedPrice(post('virtual', 500, ['virtual', 600]), sent('virtual', price), 'ios')).toBe(600);
  expect(editedPrice(post('virtual', 500, ['goods', 600]), sent('virtual', price), 'ios')).toBe(500);
  expect(editedPrice(post('goods', 500), sent('virtual', price), 'ios')).toBeNull();
});

test('another kind does not take a hidden price along', () => {
  expect(editedPrice(post('virtual', 500), sent('goods'), 'ios')).toBeNull();
  expect(editedPrice(post('virtual', 500, ['virtual', 600]), sent('goods'), 'ios')).toBeNull();
  expect(editedPrice(post('virtual', 500), sent('goods', 40), 'ios')).toBe(40);
});

test('an edit that waits and calls it something else keeps its own price, which is hidden too', () => {
  expect(editedPrice(post('virtual', 500, ['goods', 600]), sent('goods'), 'ios')).toBe(600);
  expect(editedPrice(post('virtual', 500, ['goods', 600]), sent('service'), 'ios')).toBeNull();
});

const kinds = fc.constantFrom<PostKind>('info', 'goods', 'service', 'virtual');
const amount = fc.option(fc.integer({ min: 0, max: 1000 }));
const posts = fc
  .tuple(kinds, amount, fc.option(fc.tuple(kinds, amount)))
  .map(([kind, price, draft]) => post(kind, price, draft ?? undefined));
const anywhere = fc.constantFrom('ios', 'mac', 'unknown', 'android', 'windows');

test('what an author sees and sends again loses nothing and changes nothing', () => {
  fc.assert(
    fc.property(posts, anywhere, (stored, platform) => {
      const latest = stored.draft ?? stored;
      const shown = versionPriceFor(latest, stored.kind, platform);
      expect(editedPrice(stored, sent(latest.kind, shown), platform)).toBe(latest.price);
    }),
  );
});

test('where a price shows, what is sent counts', () => {
  fc.assert(
    fc.property(posts, kinds, amount, anywhere, (stored, kind, price, platform) => {
      fc.pre(priceShown('virtual', platform, { virtualPayment: false }) === 'show' || price !== null);
      fc.pre(priceShown(kind, platform, { virtualPayment: false }) === 'show');
      expect(editedPrice(stored, sent(kind, price), platform)).toBe(price);
    }),
  );
});
