import { command, db } from '../kernel/database';
import type { UserCall } from '../kernel/serve';

/**
 * Marks notices of the caller as read: those named, or all that had come by the moment of the call. What is read already
 * keeps its time, and ids that are not the caller's are passed over. Tells whether something unread is left.
 */
export async function markNoticesRead(
  { noticeIds }: { noticeIds?: string[] | undefined },
  { person, now }: UserCall,
): Promise<{ unread: boolean }> {
  const unread = { userId: person.user._id, readAt: null };
  const which = noticeIds ? { _id: command.in(noticeIds) } : { at: command.lte(now) };
  await db.notices.updateWhere({ ...unread, ...which }, { readAt: now });
  const left = await db.notices.find(unread, { limit: 1 });
  return { unread: left.length > 0 };
}
