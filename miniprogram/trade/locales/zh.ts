import { agent } from './zh/agent';
import { buy } from './zh/buy';
import { decide } from './zh/decide';
import { order } from './zh/order';
import { orders } from './zh/orders';
import { refund } from './zh/refund';
import { shared } from './zh/shared';
import { ship } from './zh/ship';
import { shop } from './zh/shop';
import { states } from './zh/states';

/** Every text of buying and selling in Chinese, by page. English has the same shape. */
export const zh = { agent, buy, decide, order, orders, refund, shared, ship, shop, states };

type Widened<T> = { [K in keyof T]: T[K] extends string ? string : Widened<T[K]> };
export type Texts = Widened<typeof zh>;
