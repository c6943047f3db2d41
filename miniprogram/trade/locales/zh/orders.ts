export const orders = {
  title: '我的订单',
  sides: { buyer: '我买的', seller: '我卖的' },
  filter: '按状态看',
  filters: {
    all: '全部',
    paying: '待付款',
    paid: '待交付',
    shipped: '待确认',
    completed: '已完成',
    refunded: '已退款',
  },
  empty: { buyer: '还没有买过东西。', seller: '还没有卖出过东西。' },
  emptyFiltered: '这里没有订单。',
  toHome: '去逛逛',
  toPublish: '去发布',
};
