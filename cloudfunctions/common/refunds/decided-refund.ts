import type { CheckedText, Order } from '../../../database/collections/orders';
import type { Refund } from '../../../database/collections/refunds';
import { AppError } from '../kernel/errors';
import type { Party } from '../orders/find-order';
import { mayStep, takeStep } from '../orders/machine';
import { refundAmount } from './refund-amount';
import { withGranted, withoutRefund } from './refund-money';

export interface RefundDecision {
  grant: boolean;
  /** fen; undefined: all that was asked for. */
  amount: number | undefined;
  /** Whether what was bought goes back on sale. */
  restock: boolean;
  reply: CheckedText | null;
}

interface Deciding {
  party: Party;
  /** Who decides. */
  id: string;
  /** Whether the price may be shown where they are. */
  shown: boolean;
}

/** Whether a refund waits for this answer: support may also let one be that WeChat Pay does not carry out. */
function awaits({ state }: Refund, { grant }: RefundDecision, party: Party): boolean {
  return state === 'requested' || (state === 'stuck' && party === 'support' && !grant);
}

/**
 * What a decision changes of a refund and its order. Throws FORBIDDEN for who may never decide, CONFLICT when there is
 * nothing (more) to decide, INVALID_INPUT for an amount over what was asked for. `now` in ms.
 */
export function decidedRefund(
  refund: Refund,
  order: Order,
  decision: RefundDecision,
  { party, id, shown }: Deciding,
  now: number,
): { refund: Partial<Refund>; order: Partial<Order> } {
  const { _id: refundId, amount: asked } = refund;
  const { grant, restock, reply } = decision;
  const step = grant ? 'refund-approve' : 'refund-refuse';
  if (party === 'buyer' || !mayStep(party, step)) throw new AppError('FORBIDDEN');
  if (!awaits(refund, decision, party) || order.openRefundId !== refundId) throw new AppError('CONFLICT');
  const decided = { reply, decidedBy: { role: party, id }, decidedAt: now };
  if (!grant) {
    return {
      refund: { ...decided, state: 'refused', nextAt: null },
      order: {
        ...takeStep(order, step, party, now, { refundId, amount: asked }),
        ...withoutRefund(order, asked),
      },
    };
  }
  const amount = refundAmount(decision.amount, { possible: asked, shown });
  return {
    refund: { ...decided, state: 'refunding', amount, restock, nextAt: now },
    order: {
      ...takeStep(order, step, party, now, { refundId, amount }),
      ...withGranted(order, refundId, asked, amount),
    },
  };
}
