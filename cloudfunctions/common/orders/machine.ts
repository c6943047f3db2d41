import type { Order, OrderActor, OrderState, OrderStep } from '../../../database/collections/orders';
import { AppError } from '../kernel/errors';

interface Step {
  from: readonly OrderState[];
  /** Absent: the state stays. */
  to?: OrderState;
  by: readonly OrderActor[];
  /** Not while a refund is asked for or under way (`no`), or only then (`yes`). */
  refund?: 'no' | 'yes';
}

const unpaid: readonly OrderState[] = ['created', 'paying'];
const held: readonly OrderState[] = ['paid', 'shipped', 'completed'];

/** Every step an order can take: from where, to where, and who may take it. */
export const steps: Readonly<Record<Exclude<OrderStep, 'create'>, Step>> = {
  prepay: { from: unpaid, to: 'paying', by: ['buyer'] },
  pay: { from: unpaid, to: 'paid', by: ['wechat'] },
  cancel: { from: unpaid, to: 'cancelled', by: ['buyer', 'system'] },
  expire: { from: unpaid, to: 'expired', by: ['system'] },
  ship: { from: ['paid'], to: 'shipped', by: ['seller', 'support', 'system'], refund: 'no' },
  confirm: { from: ['shipped'], to: 'completed', by: ['buyer', 'system', 'wechat'], refund: 'no' },
  'refund-request': { from: held, by: ['buyer', 'support'], refund: 'no' },
  'refund-withdraw': { from: held, by: ['buyer'], refund: 'yes' },
  'refund-refuse': { from: held, by: ['seller', 'support'], refund: 'yes' },
  'refund-approve': { from: held, by: ['seller', 'support'], refund: 'yes' },
  /** A part was paid back. */
  'refund-pay': { from: held, by: ['wechat'], refund: 'yes' },
  /** The last of it was paid back. */
  'refund-whole': { from: held, to: 'refunded', by: ['wechat'], refund: 'yes' },
};

type Standing = Pick<Order, 'state' | 'openRefundId'>;

/** Whether an order can take a step as it stands, whoever takes it. */
export function canStep({ state, openRefundId }: Standing, step: keyof typeof steps): boolean {
  const { from, refund } = steps[step];
  if (!from.includes(state)) return false;
  return refund === undefined || (refund === 'yes') === (openRefundId !== null);
}

/** Whether somebody may take a step at all. */
export function mayStep(by: OrderActor, step: keyof typeof steps): boolean {
  return steps[step].by.includes(by);
}

/**
 * What a step changes of an order: its state, its time line and when it was changed. Throws FORBIDDEN for who may never
 * take it, CONFLICT when the order stands otherwise. `now` in ms.
 */
export function takeStep(
  order: Pick<Order, 'state' | 'openRefundId' | 'timeline'>,
  step: keyof typeof steps,
  by: OrderActor,
  now: number,
  about: { refundId?: string; amount?: number } = {},
): Pick<Order, 'state' | 'timeline' | 'updatedAt'> {
  if (!mayStep(by, step)) throw new AppError('FORBIDDEN');
  if (!canStep(order, step)) throw new AppError('CONFLICT');
  return {
    state: steps[step].to ?? order.state,
    timeline: [...order.timeline, { step, by, at: now, ...about }],
    updatedAt: now,
  };
}
