import type { Comment } from '../../../../database/collections/comments';
import type { Post } from '../../../../database/collections/posts';
import type { Subject } from '../../../../database/collections/subjects';
import type { Transaction } from '../../kernel/database';
import { writeNotice } from '../../notices/write-notice';
import { moveComment } from '../../posts/move-comment';
import { appendLog, system } from '../log/append-log';
import { aboutOf } from './about';

async function hide(t: Transaction, { type, id }: Subject): Promise<Post | Comment | undefined> {
  if (type === 'post') {
    const post = await t.doc('posts', id).get();
    if (post?.state !== 'published') return undefined;
    await t.doc('posts', id).update({ state: 'hidden' });
    return post;
  }
  const comment = type === 'comment' ? await t.doc('comments', id).get() : undefined;
  if (comment?.state !== 'published') return undefined;
  await moveComment(t, comment, { state: 'hidden' });
  return comment;
}

/**
 * Takes a published post or comment from others' sight until somebody has decided on its case, notes it in the log and
 * tells its author; tells whether it did. Part of the transaction in which the complaint comes in. A profile is not
 * hidden: only a decision changes it. `now` in ms.
 */
export async function hideSubject(t: Transaction, subject: Subject, now: number): Promise<boolean> {
  const hidden = await hide(t, subject);
  if (!hidden) return false;
  const { authorId } = hidden;
  await appendLog(t, {
    at: now,
    actor: system,
    action: 'content.hidden',
    subject,
    caseId: subject.id,
    authorId,
    before: { state: hidden.state },
    after: { state: 'hidden' },
    why: { rule: null, reason: 'complaint' },
  });
  await writeNotice(t, {
    userId: authorId,
    kind: 'content-hidden',
    about: `${subject.id}:${now}`,
    data: { subjectType: subject.type, about: aboutOf(hidden) },
    path: `/pages/post/post?id=${'postId' in hidden ? hidden.postId : hidden._id}`,
    at: now,
  });
  return true;
}
