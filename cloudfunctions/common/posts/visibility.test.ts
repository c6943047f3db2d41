import { expect, test } from 'vitest';
import type { PostState } from '../../../database/collections/posts';
import type { UserState } from '../../../database/collections/users';
import { canSee, canSeePerson, stateFor, type Author } from './visibility';

const states: PostState[] = [
  'published',
  'pending',
  'refused',
  'hidden',
  'taken-down',
  'withheld',
  'removed',
];
const now = 1000;
const author = (state: UserState = 'active', sanctions: Author['sanctions'] = []): Author => ({
  _id: 'author',
  state,
  sanctions,
});
const ban = (until: number) => author('active', [{ decisionId: 'd_1', kind: 'ban', from: 0, until }]);
const self = { _id: 'author', blocked: [] };
const other = { _id: 'other', blocked: [] };
const blocking = { _id: 'other', blocked: ['author'] };

test.each(states)('%s: seen by others only when published, by its author unless removed', (state) => {
  const item = { authorId: 'author', state };
  for (const viewer of [null, other]) expect(canSee(item, author(), viewer, now)).toBe(state === 'published');
  expect(canSee(item, author(), self, now)).toBe(state !== 'removed');
  expect(canSee(item, author(), blocking, now)).toBe(false);
});

test('an account on its way out, or gone, takes all it published with it', () => {
  const item = { authorId: 'author', state: 'published' as const };
  expect(canSee(item, author('deleting'), other, now)).toBe(false);
  expect(canSee(item, author('deleted'), other, now)).toBe(false);
  expect(canSee(item, undefined, other, now)).toBe(false);
  expect(canSeePerson(author('deleting'), self, now)).toBe(true);
  expect(canSeePerson(author('deleted'), self, now)).toBe(false);
});

test('a ban hides a person and all they published from others until its end, a mute does not', () => {
  const item = { authorId: 'author', state: 'published' as const };
  expect(canSee(item, ban(now + 1), other, now)).toBe(false);
  expect(canSeePerson(ban(now + 1), other, now)).toBe(false);
  expect(canSeePerson(ban(now + 1), self, now)).toBe(true);
  expect(canSee(item, ban(now), other, now)).toBe(true);
  const muted = author('active', [{ decisionId: 'd_1', kind: 'mute', from: 0, until: now + 1 }]);
  expect(canSee(item, muted, other, now)).toBe(true);
});

test('nothing of an author who is not shown is published', () => {
  expect(stateFor('published', author(), now)).toBe('published');
  for (const hidden of [ban(now + 1), author('deleting'), undefined]) {
    expect(stateFor('published', hidden, now)).toBe('withheld');
    expect(stateFor('pending', hidden, now)).toBe('pending');
  }
});
