import { expect, test } from 'vitest';
import type { PostImage } from '../../../database/collections/posts';
import { newUser } from '../users/new-user';
import { toCommentView } from './comment-view';
import { toPersonView } from './person-view';
import { toCard } from './post-card';
import { newPost } from './post-edit';
import { toPostView } from './post-view';

const author = {
  ...newUser('u_author', 1),
  nickname: '老王',
  avatar: { fileID: 'face', state: 'pending' as const },
};
const me = { _id: 'u_author', blocked: [] };
const other = { _id: 'u_other', blocked: [] };
const image = (fileID: string, state: PostImage['state']): PostImage => ({
  fileID,
  width: 1,
  height: 1,
  state,
});
const check = { suggest: 'pass' as const, label: 100, traceId: null, at: 0 };
const post = {
  ...newPost(
    { _id: 'p_1', authorId: 'u_author', state: 'published' },
    { kind: 'info', title: '旧', body: '旧文', category: 'help', images: [], price: null, area: '' },
    check,
    100,
  ),
  images: [image('a', 'approved'), image('b', 'pending'), image('c', 'refused'), image('d', 'approved')],
};

test('a picture of a person shows when approved, and nothing of somebody who is gone', () => {
  expect(toPersonView(author, 'u_author')).toEqual({ userId: 'u_author', nickname: '老王', avatar: null });
  expect(toPersonView({ ...author, avatar: { fileID: 'face', state: 'approved' } }, 'u_author').avatar).toBe(
    'face',
  );
  const gone = { userId: 'u_author', nickname: '', avatar: null };
  expect(toPersonView({ ...author, state: 'deleted' }, 'u_author')).toEqual(gone);
  expect(toPersonView(undefined, 'u_author')).toEqual(gone);
});

test.each([null, other])('others see approved pictures, and how many wait', (viewer) => {
  const view = toPostView(post, author, { viewer, platform: 'ios', liked: false });
  expect(view.images.map(({ fileID }) => fileID)).toEqual(['a', 'd']);
  expect(view).toMatchObject({ imagesPending: 1, imageCount: 2, mine: false });
  const card = toCard({ ...post, excerpt: '旧文', author: [author] }, { viewer, platform: 'ios' });
  expect(card).toMatchObject({ imageCount: 2, state: 'published', excerpt: '旧文', at: 100 });
  expect(card).not.toHaveProperty('body');
});

test('the author sees all pictures, three in a list', () => {
  const view = toPostView(post, author, { viewer: me, platform: 'ios', liked: true });
  expect(view.images).toHaveLength(4);
  expect(view).toMatchObject({ mine: true, liked: true });
  const card = toCard({ ...post, excerpt: '旧文', author: [author] }, { viewer: me, platform: 'ios' });
  expect(card.images).toHaveLength(3);
  expect(card.imageCount).toBe(4);
});

test('an edit under review is seen by its author only', () => {
  const draft = { ...post, title: '新', body: '新文', at: 200 };
  const { kind, title, body, images, category, price, area, at } = draft;
  const edited = { ...post, draft: { kind, title, body, images, category, price, area, check, at } };
  expect(toPostView(edited, author, { viewer: me, platform: 'ios', liked: false })).toMatchObject({
    title: '新',
    state: 'pending',
    earlierVersionShown: true,
  });
  expect(toPostView(edited, author, { viewer: other, platform: 'ios', liked: false })).toMatchObject({
    title: '旧',
    body: '旧文',
    state: 'published',
    earlierVersionShown: false,
  });
  const refused = { ...edited, draft: { ...edited.draft, decisionId: 'd_1' } };
  expect(toPostView(refused, author, { viewer: me, platform: 'ios', liked: false })).toMatchObject({
    title: '新',
    state: 'refused',
    decisionId: 'd_1',
    earlierVersionShown: true,
  });
  expect(toPostView(refused, author, { viewer: other, platform: 'ios', liked: false })).toMatchObject({
    state: 'published',
    decisionId: null,
  });
});

test('a comment may be removed by its author and by the author of the post', () => {
  const comment = {
    _id: 'c_1',
    postId: 'p_1',
    authorId: 'u_other',
    state: 'pending' as const,
    body: '好',
    decisionId: null,
    createdAt: 5,
  };
  const view = (viewer: typeof me | null) =>
    toCommentView(comment, undefined, { viewer, postAuthorId: 'u_author' });
  expect(view(other)).toMatchObject({ mine: true, removable: true, state: 'pending' });
  expect(view(me)).toMatchObject({ mine: false, removable: true, state: 'published' });
  expect(view(null)).toMatchObject({ mine: false, removable: false });
});

test('what a decision was made on names the decision to its author only', () => {
  const taken = { ...post, state: 'taken-down' as const, decisionId: 'd_1' };
  const view = (viewer: typeof me | null) =>
    toPostView(taken, author, { viewer, platform: 'ios', liked: false });
  expect(view(me)).toMatchObject({ decisionId: 'd_1', state: 'taken-down' });
  for (const viewer of [other, null]) expect(view(viewer).decisionId).toBeNull();
  const comment = { ...taken, postId: 'p_2', body: '好' };
  const of = (viewer: typeof me | null) =>
    toCommentView(comment, author, { viewer, postAuthorId: 'u_other' });
  expect(of(me).decisionId).toBe('d_1');
  for (const viewer of [other, null]) expect(of(viewer).decisionId).toBeNull();
});
