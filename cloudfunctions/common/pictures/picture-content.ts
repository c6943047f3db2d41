import type { PostImage } from '../../../database/collections/posts';
import type { ContentBefore } from '../../../database/collections/decisions';
import type { Subject } from '../../../database/collections/subjects';
import type { CheckState } from '../../../database/collections/users';
import type { Transaction } from '../kernel/database';
import { aboutOf } from '../moderation/subjects/about';

/** Something that shows a picture: whose it is, and how it stands. */
export interface PictureUse {
  subject: Subject;
  authorId: string;
  /** What its author knows it by; empty for a profile. */
  about: string;
  state: ContentBefore['state'];
  /** Of posts. */
  revision: number | null;
}

function stated(images: readonly PostImage[], fileID: string, state: CheckState): PostImage[] {
  return images.map((image) => (image.fileID === fileID ? { ...image, state } : image));
}

const has = (images: readonly PostImage[], fileID: string) => images.some((image) => image.fileID === fileID);

async function writeToPost(
  t: Transaction,
  { id, type }: Subject,
  fileID: string,
  state: CheckState | null,
): Promise<PictureUse | null> {
  const post = await t.doc('posts', id).get();
  if (!post || post.state === 'removed') return null;
  const { images, draft } = post;
  if (!has(images, fileID) && !has(draft?.images ?? [], fileID)) return null;
  if (state) {
    await t.doc('posts', id).update({
      images: stated(images, fileID, state),
      draft: draft && { ...draft, images: stated(draft.images, fileID, state) },
    });
  }
  return {
    subject: { type, id },
    authorId: post.authorId,
    about: aboutOf(post),
    state: post.state,
    revision: post.revision,
  };
}

async function writeToProfile(
  t: Transaction,
  { id, type }: Subject,
  fileID: string,
  state: CheckState | null,
): Promise<PictureUse | null> {
  const user = await t.doc('users', id).get();
  if (!user || user.state === 'deleted' || user.avatar?.fileID !== fileID) return null;
  if (state) await t.doc('users', id).update({ avatar: { fileID, state } });
  return { subject: { type, id }, authorId: id, about: '', state: 'published', revision: null };
}

/**
 * Writes a picture's state into what shows it, or only looks (`state` null); null when that does not show it any more.
 * Pictures of an order's refunds are shown to nobody but its parties, who look their states up: there is nothing to
 * write, and no case to open. Part of the caller's transaction.
 */
export function writeToUse(
  t: Transaction,
  subject: Subject,
  fileID: string,
  state: CheckState | null,
): Promise<PictureUse | null> {
  if (subject.type === 'order') return Promise.resolve(null);
  return subject.type === 'user'
    ? writeToProfile(t, subject, fileID, state)
    : writeToPost(t, subject, fileID, state);
}
