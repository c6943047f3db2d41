import { expect, test } from 'vitest';
import type { TextCheck } from '../../../database/collections/posts';
import { latestOf, newPost, planEdit, wordsOf, wordsPassed } from './post-edit';
import type { PostInput } from './post-problems';

const check = (suggest: TextCheck['suggest']): TextCheck => ({ suggest, label: 100, traceId: 't', at: 0 });
const image = (fileID: string) => ({ fileID, width: 10, height: 20 });
const input: PostInput = {
  kind: 'info',
  title: '标题',
  body: '正文',
  category: 'help',
  images: [image('a')],
  price: null,
  area: '',
};
const ids = { _id: 'p_1', authorId: 'u_1' };
const published = newPost(ids, input, check('pass'), 100);
const pending = newPost(ids, input, check('failed'), 100);
const edit = { ...input, title: '新标题' };

test('a new post is published only by a pass; its pictures wait', () => {
  expect(published).toMatchObject({
    state: 'published',
    publishedAt: 100,
    revision: 0,
    searchText: '标题\n正文',
  });
  expect(published.images).toEqual([{ ...image('a'), state: 'pending' }]);
  expect(pending).toMatchObject({ state: 'pending', publishedAt: null });
  expect(newPost(ids, input, check('review'), 100).state).toBe('pending');
});

test('an edit that passes replaces the post and keeps its place', () => {
  expect(planEdit(published, edit, check('pass'), 200)).toMatchObject({
    state: 'published',
    title: '新标题',
    searchText: '新标题\n正文',
    publishedAt: 100,
    updatedAt: 200,
    revision: 1,
    draft: null,
  });
});

test.each(['review', 'failed'] as const)(
  'an edit whose check says %s waits beside a published post',
  (suggest) => {
    const changes = planEdit(published, edit, check(suggest), 200);
    expect(Object.keys(changes).toSorted()).toEqual(['draft', 'revision']);
    const seenByAuthor = latestOf({ ...published, ...changes });
    expect(seenByAuthor).toMatchObject({ title: '新标题', state: 'pending', updatedAt: 200, revision: 1 });
  },
);

test('a pending post is replaced, and published at the first pass', () => {
  expect(planEdit(pending, edit, check('review'), 200)).toMatchObject({ state: 'pending', title: '新标题' });
  expect(planEdit(pending, edit, check('pass'), 200)).toMatchObject({ state: 'published', publishedAt: 200 });
});

test('what was refused comes back only through review', () => {
  expect(planEdit({ ...published, state: 'refused' }, edit, check('pass'), 200)).toMatchObject({
    state: 'pending',
  });
});

test('pictures keep their state through an edit, from the post or its draft', () => {
  const post = {
    ...published,
    images: [{ ...image('a'), state: 'approved' as const }],
    draft: {
      ...input,
      images: [{ ...image('b'), state: 'refused' as const }],
      check: check('review'),
      at: 150,
    },
  };
  const changes = planEdit(
    post,
    { ...edit, images: [image('c'), image('b'), image('a')] },
    check('pass'),
    200,
  );
  expect(changes.images?.map(({ state }) => state)).toEqual(['pending', 'refused', 'approved']);
});

test('the area is read by others, so it is checked with the body', () => {
  expect(wordsOf({ ...input, area: '东门' })).toEqual({ title: '标题', content: '正文\n东门' });
  expect(wordsPassed(published, input)).toBe(true);
  expect(wordsPassed(published, { ...input, area: '东门' })).toBe(false);
  expect(wordsPassed(pending, input)).toBe(false);
});
