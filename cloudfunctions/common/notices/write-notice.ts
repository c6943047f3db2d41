import type { Notice } from '../../../database/collections/notices';
import type { Transaction } from '../kernel/database';
import { stableId } from '../kernel/ids';

export type NewNotice = Pick<Notice, 'userId' | 'kind' | 'at'> &
  Partial<Pick<Notice, 'data' | 'path'>> & {
    /** What tells it from others of its kind for this person: an id, or an id and a round. */
    about: string;
  };

/** The notice as it is stored: the same for the same person, kind and matter. */
export function noticeOf({ userId, kind, at, about, data = {}, path = null }: NewNotice): Notice {
  return { _id: stableId('n', userId, kind, about), userId, kind, data, path, at, readAt: null };
}

/** Puts a notice into a person's inbox, once for the matter it is about. Part of the caller's transaction. */
export async function writeNotice(t: Transaction, notice: NewNotice): Promise<void> {
  const { _id, ...data } = noticeOf(notice);
  if (await t.doc('notices', _id).get()) return;
  await t.doc('notices', _id).set(data);
}
