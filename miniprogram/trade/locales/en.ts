import { agent } from './en/agent';
import { buy } from './en/buy';
import { decide } from './en/decide';
import { order } from './en/order';
import { orders } from './en/orders';
import { refund } from './en/refund';
import { shared } from './en/shared';
import { ship } from './en/ship';
import { shop } from './en/shop';
import { states } from './en/states';
import type { Texts } from './zh';

export const en: Texts = { agent, buy, decide, order, orders, refund, shared, ship, shop, states };
