import type { Comment } from '../../../../database/collections/comments';
import type { Post } from '../../../../database/collections/posts';
import type { Subject } from '../../../../database/collections/subjects';
import type { User } from '../../../../database/collections/users';
import { db } from '../../kernel/database';
import type { Platform } from '../../kernel/platform';
import { priceFor, versionPriceFor } from '../../pricing/price-policy';
import type { CaseContent } from '../views';
import { foundWords } from './found-words';

type Shown = Omit<CaseContent, 'words'>;

/** What content without a title, pictures and the rest has there. */
const nothing = {
  revision: null,
  title: '',
  body: '',
  area: '',
  price: null,
  category: '',
  images: [],
  postId: null,
  draft: null,
  profile: null,
} as const;

function ofPost(post: Post, platform: Platform): Shown {
  const { _id, kind, state, revision, title, body, area, category, images, draft, createdAt } = post;
  const edit = draft && {
    title: draft.title,
    body: draft.body,
    area: draft.area,
    price: versionPriceFor(draft, kind, platform),
    images: draft.images,
  };
  return {
    ...nothing,
    state,
    revision,
    title,
    body,
    area,
    price: priceFor(post.price, kind, platform),
    category,
    images,
    postId: _id,
    draft: edit,
    createdAt,
  };
}

function ofComment({ state, body, postId, createdAt }: Comment): Shown {
  return { ...nothing, images: [], state, body, postId, createdAt };
}

function ofUser({ state, nickname, nicknamePending, avatar, bio, area, createdAt }: User): Shown {
  const profile = { nickname, nicknamePending, avatar, bio, area };
  return { ...nothing, images: [], state, profile, createdAt };
}

async function readShown({ type, id }: Subject, platform: Platform): Promise<Shown | null> {
  if (type === 'post') {
    const post = await db.posts.get(id);
    return post ? ofPost(post, platform) : null;
  }
  if (type === 'comment') {
    const comment = await db.comments.get(id);
    return comment ? ofComment(comment) : null;
  }
  const user = type === 'user' ? await db.users.get(id) : undefined;
  return user ? ofUser(user) : null;
}

/**
 * The content a case is about as it is now, with the edit that waits and the banned words in it; null when it is gone or
 * there is none. Operators, too, read a price only where it may be shown.
 */
export async function readContent(subject: Subject, platform: Platform): Promise<CaseContent | null> {
  const shown = await readShown(subject, platform);
  return shown && { ...shown, words: await foundWords(shown) };
}
