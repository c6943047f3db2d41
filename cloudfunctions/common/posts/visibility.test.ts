import { expect, test } from 'vitest';
import type { PostState } from '../../../database/collections/posts';
import type { UserState } from '../../../database/collections/users';
import { canSee, canSeePerson } from './visibility';

const states: PostState[] = ['published', 'pending', 'refused', 'withheld', 'removed'];
const author = (state: UserState = 'active') => ({ _id: 'author', state });
const other = { _id: 'other', blocked: [] };
const blocking = { _id: 'other', blocked: ['author'] };

test.each(states)('%s: seen by others only when published, by its author unless removed', (state) => {
  const item = { authorId: 'author', state };
  for (const viewer of [null, other]) expect(canSee(item, author(), viewer)).toBe(state === 'published');
  expect(canSee(item, author(), { _id: 'author', blocked: [] })).toBe(state !== 'removed');
  expect(canSee(item, author(), blocking)).toBe(false);
});

test('an account on its way out, or gone, takes all it published with it', () => {
  const item = { authorId: 'author', state: 'published' as const };
  expect(canSee(item, author('deleting'), other)).toBe(false);
  expect(canSee(item, author('deleted'), other)).toBe(false);
  expect(canSee(item, undefined, other)).toBe(false);
  expect(canSeePerson(author('deleting'), { _id: 'author', blocked: [] })).toBe(true);
  expect(canSeePerson(author('deleted'), { _id: 'author', blocked: [] })).toBe(false);
});
