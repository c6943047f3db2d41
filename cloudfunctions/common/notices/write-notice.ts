import type { Notice, NoticeKind } from '../../../database/collections/notices';
import type { Transaction } from '../kernel/database';
import { stableId } from '../kernel/ids';
import type { NoticeData } from './notice-data';

export interface NewNotice<Kind extends NoticeKind = NoticeKind> {
  userId: string;
  kind: Kind;
  /** ms */
  at: number;
  /** What tells it from others of its kind for this person: an id, or an id and a round. */
  about: string;
  data: NoticeData[Kind];
  /** The page it leads to, with its query. */
  path?: string | null;
}

/** The notice as it is stored: the same for the same person, kind and matter. */
export function noticeOf<Kind extends NoticeKind>({
  userId,
  kind,
  at,
  about,
  data,
  path = null,
}: NewNotice<Kind>): Notice {
  return { _id: stableId('n', userId, kind, about), userId, kind, data, path, at, readAt: null };
}

/** Puts a notice into a person's inbox, once for the matter it is about. Part of the caller's transaction. */
export async function writeNotice<Kind extends NoticeKind>(
  t: Transaction,
  notice: NewNotice<Kind>,
): Promise<void> {
  const { _id, ...data } = noticeOf(notice);
  if (await t.doc('notices', _id).get()) return;
  await t.doc('notices', _id).set(data);
}
