import { expect, test } from 'vitest';
import type { PostKind } from '../../../database/collections/posts';
import { isKindInDoubt } from './kind-doubt';

const post = (kind: PostKind, title = '旧书一箱', price: number | null = 3000) => ({
  kind,
  title,
  body: '品相好。',
  price,
});

test('a post with a price whose words sound virtual is in doubt, unless it says that it is', () => {
  for (const kind of ['goods', 'service'] as const) {
    expect(isKindInDoubt(post(kind, '视频会员月卡'), null)).toBe(true);
    expect(isKindInDoubt(post(kind), null)).toBe(false);
    expect(isKindInDoubt(post(kind, '视频会员月卡', null), null)).toBe(false);
  }
  expect(isKindInDoubt(post('virtual', '视频会员月卡'), null)).toBe(false);
});

test('what was virtual and names a price as something else is in doubt', () => {
  const before = { kind: 'virtual', onSale: false } as const;
  expect(isKindInDoubt(post('goods'), before)).toBe(true);
  expect(isKindInDoubt(post('goods', '旧书一箱', null), before)).toBe(false);
  expect(isKindInDoubt(post('virtual'), before)).toBe(false);
});

test('what is on sale is in doubt as soon as it is another kind of thing', () => {
  const before = { kind: 'goods', onSale: true } as const;
  expect(isKindInDoubt(post('service'), before)).toBe(true);
  expect(isKindInDoubt(post('virtual'), before)).toBe(true);
  expect(isKindInDoubt(post('goods'), before)).toBe(false);
  expect(isKindInDoubt(post('service'), { ...before, onSale: false })).toBe(false);
});
