import type { Post, PostDraft, PostImage, TextCheck } from '../../../database/collections/posts';
import { verdictOf } from '../moderation/verdict';
import { searchTextOf } from './fold';
import type { PostInput } from './post-problems';

/** A post as its author last wrote it: the edit under review, if there is one. */
export function latestOf(post: Post): Post {
  if (!post.draft) return post;
  const { at, ...content } = post.draft;
  return { ...post, ...content, updatedAt: at, state: post.state === 'published' ? 'pending' : post.state };
}

/** The fields of a post that an author writes. */
export const postTexts = ['title', 'body', 'area'] as const;

/** The words of a post that others will read. */
export function wordsOf({ title, body, area }: Pick<Post, 'title' | 'body' | 'area'>) {
  return { title, content: area === '' ? body : `${body}\n${area}` };
}

/** Whether an edit leaves the words as they were when they passed. */
export function wordsPassed(post: Post, input: PostInput): boolean {
  const { title, content } = wordsOf(input);
  const before = wordsOf(post);
  return post.check.suggest === 'pass' && before.title === title && before.content === content;
}

/** Pictures that were there keep their state; new ones wait for a check. */
export function imagesOf(input: Pick<PostInput, 'images'>, known: readonly PostImage[] = []): PostImage[] {
  const states = new Map(known.map(({ fileID, state }) => [fileID, state]));
  return input.images.map((image) => ({ ...image, state: states.get(image.fileID) ?? 'pending' }));
}

/** A new post with the outcome of its check, which is not `risky`. `now` in ms. */
export function newPost(
  { _id, authorId }: Pick<Post, '_id' | 'authorId'>,
  { kind, title, body, images, category, price, area }: PostInput,
  check: TextCheck,
  now: number,
): Post {
  const published = verdictOf(check) === 'publish';
  return {
    _id,
    authorId,
    kind,
    state: published ? 'published' : 'pending',
    title,
    body,
    searchText: searchTextOf({ title, body }),
    images: imagesOf({ images }),
    category,
    price,
    area,
    likeCount: 0,
    commentCount: 0,
    check,
    draft: null,
    revision: 0,
    decisionId: null,
    createdAt: now,
    publishedAt: published ? now : null,
    updatedAt: now,
  };
}

/**
 * The changes that an edit makes, given the outcome of its check, which is not `risky`. Words that passed replace the
 * post. Words that wait do so beside a published post, which stays as others see it, and within one that nobody sees
 * yet. What a check or a person refused comes back only through review. `now` in ms.
 */
export function planEdit(post: Post, input: PostInput, check: TextCheck, now: number): Partial<Post> {
  const { kind, title, body, category, price, area } = input;
  const images = imagesOf(input, [...post.images, ...(post.draft?.images ?? [])]);
  const content: PostDraft = { kind, title, body, images, category, price, area, check, at: now };
  const revision = post.revision + 1;
  const passed = verdictOf(check) === 'publish';
  if (post.state === 'published' && !passed) return { draft: content, revision };
  const { at, ...fields } = content;
  const whole = { ...fields, searchText: searchTextOf(input), draft: null, revision, updatedAt: at };
  if (!passed || post.state === 'refused') return { ...whole, state: 'pending' };
  return { ...whole, state: 'published', publishedAt: post.publishedAt ?? now };
}
