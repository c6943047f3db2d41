import { joinAgent } from '../common/agents/join-agent';
import { setGoods } from '../common/goods/set-goods';
import { serve } from '../common/kernel/serve';
import { cancelOrder } from '../common/orders/cancel-order';
import { confirmOrder } from '../common/orders/confirm-order';
import { createOrder } from '../common/orders/create-order';
import { getOrder } from '../common/orders/get-order';
import { listOrders } from '../common/orders/list-orders';
import { prepayOrder } from '../common/orders/prepay-order';
import { shipOrder } from '../common/orders/ship-order';
import { decideRefund } from '../common/refunds/decide-refund';
import { requestRefund } from '../common/refunds/request-refund';
import { withdrawRefund } from '../common/refunds/withdraw-refund';
import { readStatement } from '../common/shares/read-statement';
import { getShop } from '../common/shops/get-shop';
import { updateShop } from '../common/shops/update-shop';
import { contract } from './contract';

export const main = serve(contract, {
  'goods.set': setGoods,
  'shop.get': getShop,
  'shop.update': updateShop,
  'order.create': createOrder,
  'order.prepay': prepayOrder,
  'order.get': getOrder,
  'order.list': listOrders,
  'order.cancel': cancelOrder,
  'order.ship': shipOrder,
  'order.confirm': confirmOrder,
  'refund.request': requestRefund,
  'refund.withdraw': withdrawRefund,
  'refund.decide': decideRefund,
  'agent.join': joinAgent,
  'agent.statement': readStatement,
});
