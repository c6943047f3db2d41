import type { ShareRow } from '../../../operate/contract';
import type { UserCall } from '../../kernel/serve';
import { getSettings } from '../../kernel/settings';
import { toPersonView } from '../../posts/person-view';
import { orderOf, readShareRows } from '../share-rows';
import { toShareView } from '../share-view';

/** Commissions that WeChat Pay did not pay and nobody has decided about, those that have waited longest first. */
export async function listShares(
  { cursor }: { cursor?: string | undefined },
  { platform }: UserCall,
): Promise<{ shares: ShareRow[]; nextCursor: string | null }> {
  const [{ items, nextCursor }, { trade }] = await Promise.all([
    readShareRows({ state: 'failed' }, { by: 'updatedAt', direction: 1 }, cursor),
    getSettings(),
  ]);
  const shares = items.map((row) => ({
    ...toShareView(row, orderOf(row), trade, platform),
    agent: toPersonView(row.agent[0], row.agentId),
    seller: toPersonView(row.seller[0], row.sellerId),
  }));
  return { shares, nextCursor };
}
