import type { Comment } from '../../../../database/collections/comments';
import type { ContentBefore, Decision } from '../../../../database/collections/decisions';
import type { LoggedState } from '../../../../database/collections/log';
import type { Post, PostState } from '../../../../database/collections/posts';
import type { Transaction } from '../../kernel/database';
import { setPictureState } from '../../pictures/set-picture-state';
import { isPublic } from '../../posts/post-edit';
import { isShown } from '../../users/shown';
import { aboutOf } from './about';
import { restorationOfComment } from './comment-effect';
import type { Reversal } from './judgement';
import { restorationOfPost } from './post-restoration';
import { restorationOfUser } from './user-effect';
import { writeComment, writePost, writeUser } from './write-content';

/**
 * How content stood before a decision. Where it stood under an earlier one that has been taken back meanwhile, as it
 * stood before that.
 */
async function standingBefore(t: Transaction, made: Decision): Promise<ContentBefore | null> {
  if (!made.before?.decisionId) return made.before;
  const earlier = await t.doc('decisions', made.before.decisionId).get();
  if (!earlier?.before || earlier.state === 'standing' || earlier.revision !== made.revision)
    return made.before;
  const before = await standingBefore(t, earlier);
  if (!before) return made.before;
  const state = made.before.state === 'hidden' ? 'hidden' : before.state;
  return { ...made.before, ...before, state };
}

/** What came back. */
export interface Restored {
  /** What its author knows it by; empty for a profile. */
  about: string;
  /** Whether it may be seen again, or is as it was. */
  back: boolean;
  /** For the log. */
  before: LoggedState;
  after: LoggedState;
}

function restoredOf(content: Post | Comment, state: PostState | undefined): Restored {
  return {
    about: aboutOf(content),
    back: state !== undefined && isPublic(state),
    before: { state: content.state },
    after: { state: state ?? content.state },
  };
}

/** A check took away no more than pictures; a person says they may be seen. */
async function showPictures(
  t: Transaction,
  pictures: NonNullable<ContentBefore['pictures']>,
  now: number,
): Promise<Restored> {
  for (const { fileID } of pictures) await setPictureState(t, fileID, 'approved', 'operator', now);
  return { about: '', back: true, before: { picture: 'refused' }, after: { picture: 'approved' } };
}

/**
 * Brings back what a decision changed in its content, as far as the content is still as the decision left it: what was
 * edited, removed or decided on since stays as it is. Null when nothing came back. Part of the transaction that takes
 * the decision back. `now` in ms.
 */
export async function restoreSubject(
  t: Transaction,
  made: Decision,
  { to, latest }: Pick<Reversal, 'to' | 'latest'>,
  now: number,
): Promise<Restored | null> {
  const before = await standingBefore(t, made);
  const author = made.authorId === null ? undefined : await t.doc('users', made.authorId).get();
  if (!before || !author) return null;
  if (to === 'overturned' && made.sanction) return null;
  if (made.outcome === 'remove' && before.pictures) return showPictures(t, before.pictures, now);
  const reversal = { to, latest, authorShown: isShown(author, now) };
  const { type, id } = made.subject;
  if (type === 'post') {
    const post = await t.doc('posts', id).get();
    const restoration = post && restorationOfPost(post, made, before, reversal, now);
    if (!restoration) return null;
    await writePost(t, post, restoration, now);
    return restoredOf(post, restoration.changes.state);
  }
  if (type === 'comment') {
    const comment = await t.doc('comments', id).get();
    const restoration = comment && restorationOfComment(comment, made, before, reversal);
    if (!restoration) return null;
    await writeComment(t, comment, restoration);
    return restoredOf(comment, restoration.changes.state);
  }
  const restoration = type === 'user' && restorationOfUser(author, made, before, reversal);
  if (!restoration) return null;
  await writeUser(t, author, restoration, now);
  const restored = Object.keys(restoration.changes);
  return { about: '', back: restored.length > 0, before: {}, after: { restored } };
}
