import { expect, test } from 'vitest';
import type { ImageView } from '../../../cloudfunctions/common/posts/views';
import { outcomeOf } from './outcome';

const image = (state: ImageView['state']): ImageView => ({
  fileID: 'cloud://e/a.png',
  width: 4,
  height: 3,
  state,
});

test.each([
  ['published', [], 'published'],
  ['published', ['approved'], 'published'],
  ['published', ['approved', 'pending'], 'pictures'],
  ['pending', ['approved'], 'pending'],
] as const)('a %s post with pictures %j: %s', (state, states, outcome) => {
  expect(outcomeOf({ state, images: states.map(image), earlierVersionShown: false })).toBe(outcome);
});

test('an edit that waits is told apart from a post that waits', () => {
  expect(outcomeOf({ state: 'pending', images: [], earlierVersionShown: true })).toBe('edit');
});
