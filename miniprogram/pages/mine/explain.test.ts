import { expect, test } from 'vitest';
import type { ImageView } from '../../../cloudfunctions/common/posts/views';
import { mine } from '../../locales/en/mine';
import { explain } from './explain';

const image = (state: ImageView['state']): ImageView => ({
  fileID: 'cloud://a/b.png',
  width: 4,
  height: 3,
  state,
});

test('a published post has one quiet line', () => {
  expect(explain({ state: 'published', images: [image('approved')] }, mine)).toEqual([
    { text: mine.explain.published, tone: 'quiet' },
  ]);
});

test('a post under review says that it waits, and so do its pictures', () => {
  expect(explain({ state: 'pending', images: [image('pending'), image('pending')] }, mine)).toEqual([
    { text: mine.explain.pending, tone: 'waits' },
    { text: 'Pictures waiting for a check: 2', tone: 'waits' },
  ]);
});

test('pictures that were not approved are told apart from the post', () => {
  expect(explain({ state: 'published', images: [image('refused'), image('approved')] }, mine)[1]).toEqual({
    text: 'Pictures not approved: 1',
    tone: 'refused',
  });
});
