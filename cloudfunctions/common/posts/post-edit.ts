import type { Post, PostImage, PostState, TextCheck } from '../../../database/collections/posts';
import type { CheckState } from '../../../database/collections/users';
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

/** The states of pictures, by file; one that is not there waits for a check. */
export type PictureStates = ReadonlyMap<string, CheckState>;

/** The states of the pictures a post has, those of its draft included. */
export function knownPictures({ images, draft }: Pick<Post, 'images' | 'draft'>): PictureStates {
  return new Map([...images, ...(draft?.images ?? [])].map(({ fileID, state }) => [fileID, state]));
}

/** The pictures of a post with their states. */
export function imagesOf({ images }: Pick<PostInput, 'images'>, states: PictureStates): PostImage[] {
  return images.map((image) => ({ ...image, state: states.get(image.fileID) ?? 'pending' }));
}

/** Whether others see a post, or would if its author were shown. */
export function isPublic(state: PostState): boolean {
  return state === 'published' || state === 'withheld';
}

/** A new post in the state it begins with. `now` in ms. */
export function newPost(
  { _id, authorId, state }: Pick<Post, '_id' | 'authorId' | 'state'>,
  { kind, title, body, images, category, price, area }: PostInput,
  check: TextCheck,
  now: number,
  pictures: PictureStates = new Map(),
): Post {
  return {
    _id,
    authorId,
    kind,
    state,
    title,
    body,
    searchText: searchTextOf({ title, body }),
    images: imagesOf({ images }, pictures),
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
    publishedAt: isPublic(state) ? now : null,
    updatedAt: now,
  };
}
