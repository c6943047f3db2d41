import { expect, test } from 'vitest';
import type { PostState, TextCheck } from '../../../database/collections/posts';
import { knownPictures, latestOf, newPost, wordsOf, wordsPassed } from './post-edit';
import type { PostInput } from './post-problems';

const check = (suggest: TextCheck['suggest']): TextCheck => ({ suggest, label: 100, traceId: 't', at: 0 });
const image = (fileID: string) => ({ fileID, width: 10, height: 20 });
const input: PostInput = {
  kind: 'info',
  title: '标题',
  body: '正文',
  category: 'help',
  images: [image('a'), image('b')],
  price: null,
  area: '',
};
const made = (state: PostState, suggest: TextCheck['suggest'] = 'pass') =>
  newPost({ _id: 'p_1', authorId: 'u_1', state }, input, check(suggest), 100);
const published = made('published');

test('a new post has a place in lists once it is published, or would be', () => {
  expect(published).toMatchObject({ publishedAt: 100, revision: 0, searchText: '标题\n正文' });
  expect(made('withheld').publishedAt).toBe(100);
  expect(made('pending').publishedAt).toBeNull();
});

test('its pictures take the state they have, or wait', () => {
  const ids = { _id: 'p_1', authorId: 'u_1', state: 'published' as const };
  const post = newPost(ids, input, check('pass'), 100, new Map([['b', 'approved' as const]]));
  expect(post.images.map(({ state }) => state)).toEqual(['pending', 'approved']);
});

const draft = {
  ...input,
  title: '新标题',
  images: [{ ...image('c'), state: 'refused' as const }],
  check: check('review'),
  at: 150,
};

test('the author sees the edit that waits, with the state of a post that others do not see', () => {
  expect(latestOf({ ...published, draft })).toMatchObject({
    title: '新标题',
    state: 'pending',
    updatedAt: 150,
  });
  expect(latestOf({ ...published, state: 'hidden', draft }).state).toBe('hidden');
  expect(latestOf(published)).toEqual(published);
});

test('the pictures of a post include those of its draft', () => {
  expect([...knownPictures({ ...published, draft })]).toEqual([
    ['a', 'pending'],
    ['b', 'pending'],
    ['c', 'refused'],
  ]);
});

test('the area is read by others, so it is checked with the body', () => {
  expect(wordsOf({ ...input, area: '东门' })).toEqual({ title: '标题', content: '正文\n东门' });
  expect(wordsPassed(published, input)).toBe(true);
  expect(wordsPassed(published, { ...input, area: '东门' })).toBe(false);
  expect(wordsPassed(made('pending', 'failed'), input)).toBe(false);
});
