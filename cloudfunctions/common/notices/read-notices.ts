import type { Notice } from '../../../database/collections/notices';
import { page } from '../kernel/cursor';
import { command, db, type DocumentQuery } from '../kernel/database';
import type { UserCall } from '../kernel/serve';
import { afterCursor } from '../posts/keyset';
import { noticeText } from './notice-texts';
import type { NoticeView } from './views';

const pageSize = 20;

/** A notice as its person reads it. */
export function toNoticeView(notice: Notice): NoticeView {
  const { _id, kind, path, at, readAt } = notice;
  return { noticeId: _id, kind, ...noticeText(notice), path, at, read: readAt !== null };
}

/** A page of the caller's inbox, newest first: one read. */
export async function readNotices(
  { cursor }: { cursor?: string | undefined },
  { person }: UserCall,
): Promise<{ notices: NoticeView[]; nextCursor: string | null }> {
  const query = command.and({ userId: person.user._id }, ...afterCursor('at', -1, cursor));
  const found = await db.notices.find(query as unknown as DocumentQuery<Notice>, {
    orderBy: [
      ['at', 'desc'],
      ['_id', 'desc'],
    ],
    limit: pageSize + 1,
  });
  const { items, nextCursor } = page(found, pageSize, ({ at, _id }) => [at, _id]);
  return { notices: items.map(toNoticeView), nextCursor };
}
