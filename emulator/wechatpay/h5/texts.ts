const texts = {
  title: ['微信支付 · 本地', 'WeChat Pay · local'],
  pay: ['支付', 'Pay'],
  cancel: ['取消', 'Cancel'],
  back: ['返回商家', 'Back to the shop'],
  unknown: ['没有这笔订单。', 'There is no such order.'],
  paid: ['已支付。', 'It is paid.'],
  closed: ['订单已关闭。', 'The order is closed.'],
  late: ['已超过支付时间。', 'The time to pay is over.'],
} as const;

export type H5Text = keyof typeof texts;
export type H5Language = 'zh' | 'en';

/** What the page says. */
export const say = (language: H5Language, key: H5Text): string => texts[key][language === 'zh' ? 0 : 1];
