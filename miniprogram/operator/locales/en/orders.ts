import type { Texts } from '../zh';

export const orders: Texts['orders'] = {
  title: 'Orders',
  search: 'Number of an order, payment or refund',
  all: 'All',
  none: 'There are no orders.',
  noneOf: 'Nothing found for "{query}".',
  states: {
    created: 'To be paid',
    paying: 'Being paid',
    paid: 'To be sent',
    shipped: 'Sent',
    completed: 'Complete',
    cancelled: 'Cancelled',
    expired: 'Expired',
    refunded: 'Refunded',
  },
  parties: '{buyer} bought from {seller}',
  quantity: '{n} pcs',
  back: '¥{yuan} paid back',
};
