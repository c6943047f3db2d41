import type { Share } from '../../../database/collections/shares';
import type { Transaction } from '../kernel/database';
import { writeNotice } from '../notices/write-notice';
import { newsOf } from './share-news';

/** Where an agent reads of it. */
const path = '/trade/pages/agent/agent';

/** Changes a commission, and tells its agent what is new. Part of the caller's transaction. `now` in ms. */
export async function writeShare(
  t: Transaction,
  share: Share,
  changes: Partial<Share>,
  now: number,
): Promise<void> {
  await t.doc('shares', share._id).update(changes);
  const news = newsOf(share, { ...share, ...changes });
  if (news.length === 0) return;
  const order = await t.doc('orders', share._id).get();
  const title = order?.goods.title ?? '';
  for (const one of news) {
    const notice = { userId: share.agentId, at: now, about: one.about, path };
    await (one.kind === 'share-paid'
      ? writeNotice(t, { ...notice, kind: one.kind, data: { about: title } })
      : writeNotice(t, { ...notice, kind: one.kind, data: { about: title, possible: one.possible } }));
  }
}
