/** A post that passes. */
export const examplePost = {
  kind: 'goods' as const,
  title: '自行车九成新',
  body: '骑了半年，搬家转让。Shimano 变速。',
  category: 'second-hand',
  price: 35_000,
};

/** What the simulated check of WeChat makes of these words. */
export const words = { risky: '你去死吧', review: '加微信聊' };
