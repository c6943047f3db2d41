import { toPersonView } from '../../posts/person-view';
import type { LeaseView, QueueItem } from '../views';
import { leaseInForce } from './lease-policy';
import type { QueueRow } from './queue-row';

/** What an operator tells a case by: a title, what was ordered, the beginning of a text, a name; empty when it is gone. */
export function excerptOf({ post: [post], order: [order], profile: [profile], text }: QueueRow): string {
  if (post) return post.draft?.title ?? post.title;
  if (order) return order.goods.title;
  return profile?.nicknamePending ?? profile?.nickname ?? text;
}

/** The pictures of a post as its author last wrote it. */
export function picturesOf({ post: [post] }: Pick<QueueRow, 'post'>): string[] {
  return ((post?.draft ?? post)?.images ?? []).map(({ fileID }) => fileID);
}

function leaseOf(row: QueueRow, operatorId: string, now: number): LeaseView | null {
  const lease = leaseInForce(row, now);
  if (!lease) return null;
  const operator = toPersonView(row.operator[0], lease.operatorId);
  return { operator, until: lease.until, mine: lease.operatorId === operatorId };
}

/** A case in the queue, as the operator `operatorId` sees it at `now` (ms). */
export function toQueueItem(row: QueueRow, operatorId: string, now: number): QueueItem {
  const { _id: caseId, subject, lane, causes, harm, dueAt, openedAt, signal, openReports, authorId } = row;
  return {
    caseId,
    subject,
    lane,
    causes,
    harm,
    dueAt,
    openedAt,
    signal,
    excerpt: excerptOf(row),
    author: authorId === null ? null : toPersonView(row.author[0], authorId),
    pictures: picturesOf(row).length,
    openReports,
    lease: leaseOf(row, operatorId, now),
    excluded: row.excluded.includes(operatorId) || authorId === operatorId,
  };
}
