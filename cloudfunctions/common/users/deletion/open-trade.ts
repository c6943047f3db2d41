import { command, db } from '../../kernel/database';

const held = command.in(['paid', 'shipped']);
const unsettled = command.in(['requested', 'refunding', 'stuck']);

/** Whether somebody has something to hand over, to receive, or to get back: paid orders and open refunds, on either side. */
export async function hasOpenOrders(userId: string): Promise<boolean> {
  const counts = await Promise.all([
    db.orders.count({ buyerId: userId, state: held }),
    db.orders.count({ sellerId: userId, state: held }),
    db.refunds.count({ buyerId: userId, state: unsettled }),
    db.refunds.count({ sellerId: userId, state: unsettled }),
  ]);
  return counts.some((count) => count > 0);
}

/** Whether money is on its way to or from somebody: the same, and commissions they are still to be paid. */
export async function hasOpenTrade(userId: string): Promise<boolean> {
  if (await hasOpenOrders(userId)) return true;
  const unpaid = command.in(['waiting', 'sharing', 'failed']);
  return (await db.shares.count({ agentId: userId, state: unpaid })) > 0;
}
