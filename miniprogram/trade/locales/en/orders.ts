import type { Texts } from '../zh';

export const orders: Texts['orders'] = {
  title: 'My orders',
  sides: { buyer: 'Bought', seller: 'Sold' },
  filter: 'By state',
  filters: {
    all: 'All',
    paying: 'To pay',
    paid: 'To hand over',
    shipped: 'To confirm',
    completed: 'Complete',
    refunded: 'Refunded',
  },
  empty: { buyer: 'You have not bought anything yet.', seller: 'You have not sold anything yet.' },
  emptyFiltered: 'No orders here.',
  toHome: 'Look around',
  toPublish: 'Post something',
};
