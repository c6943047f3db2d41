import type { OrderCard } from '../../../../cloudfunctions/common/orders/views';
import type { InputOf } from '../../../../cloudfunctions/common/kernel/contract/contract';
import type { contract } from '../../../../cloudfunctions/pay/contract';
import type { Texts } from '../../locales/zh';

export type Side = InputOf<typeof contract, 'order.list'>['side'];
export type Filter = keyof Texts['orders']['filters'];

export const sides: readonly Side[] = ['buyer', 'seller'];
export const filters: readonly Filter[] = ['all', 'paying', 'paid', 'shipped', 'completed', 'refunded'];

/** The side that a query names; the buyer's when it names none. */
export function sideOf(named: string | undefined): Side {
  return sides.find((side) => side === named) ?? 'buyer';
}

/** What the cloud is asked for. */
export function listInput(side: Side, filter: Filter, cursor: string | undefined) {
  return {
    side,
    ...(filter === 'all' ? {} : { state: filter }),
    ...(cursor === undefined ? {} : { cursor }),
  };
}

/** Whether an order that has just changed still belongs into a list. */
export function belongs({ state }: Pick<OrderCard, 'state'>, filter: Filter): boolean {
  return filter === 'all' || state === filter;
}
