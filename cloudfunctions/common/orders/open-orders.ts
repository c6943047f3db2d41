import { hour } from '../kernel/clock';
import { command, db, type Transaction } from '../kernel/database';
import { AppError } from '../kernel/errors';

/** Unpaid orders that one person may have: each holds stock that nobody else can buy. */
const most = 5;

/**
 * Throws RATE_LIMITED for somebody with too many unpaid orders. Part of the caller's transaction, which places another:
 * every one writes the same document, so of two at once one runs again, and counts the other's order then. `now` in ms.
 */
export async function limitOpenOrders(t: Transaction, buyerId: string, now: number): Promise<void> {
  const open = await db.orders.count({ buyerId, state: command.in(['created', 'paying']) });
  if (open >= most) {
    const message = {
      zh: `你有 ${open} 笔订单还没付款，请先付款或取消。`,
      en: `You have ${open} unpaid orders. Pay or cancel them first.`,
    };
    throw new AppError('RATE_LIMITED', { message });
  }
  await t.doc('rateLimits', `${buyerId}:orders.open`).set({ count: open + 1, expiresAt: now + hour });
}
