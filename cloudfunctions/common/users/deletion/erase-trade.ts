import { db } from '../../kernel/database';
import { hasOpenTrade } from './open-trade';

/**
 * Takes a person out of what was bought and sold: where things were sent, what they wrote, what they show, and how they
 * paid and were paid. Amounts, numbers and what was bought stay, as accounts have to be kept. Goods go off sale. Waits,
 * and gives false, while somebody's money is on its way. May run again.
 */
export async function eraseTrade(userId: string): Promise<boolean> {
  if (await hasOpenTrade(userId)) return false;
  const bySeller = { sellerId: userId, 'decidedBy.role': 'seller' };
  const asPerson = { agentId: userId, 'receiver.type': 'PERSONAL_OPENID' };
  await Promise.all([
    db.goods.updateWhere({ sellerId: userId }, { deliveries: [], pickupPlace: '' }),
    db.orders.updateWhere({ buyerId: userId }, { address: null, note: null }),
    db.orders.updateWhere({ sellerId: userId }, { 'goods.image': null }),
    db.payments.updateWhere({ buyerId: userId }, { openid: null }),
    db.refunds.updateWhere({ buyerId: userId }, { text: { text: '', passed: true }, images: [] }),
    db.refunds.updateWhere(bySeller, { reply: null }),
    db.shares.updateWhere(asPerson, { 'receiver.account': '' }),
    db.agents.remove(userId),
    db.shops.remove(userId),
  ]);
  return true;
}
