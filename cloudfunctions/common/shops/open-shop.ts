import { db } from '../kernel/database';

/** Makes somebody's shop when they first offer something; whether it is open, the settings and admins say. `now` in ms. */
export async function openShop(sellerId: string, now: number): Promise<void> {
  await db.shops.insert({ _id: sellerId, state: null, commissionRate: 0, createdAt: now, updatedAt: now });
}
