import { expect, test } from 'vitest';
import { profile } from '../../locales/en/profile';
import { changesOf, checkProfile, looksLikePhone } from './form';

const before = { nickname: 'Lin', bio: '', area: 'East Gate' };

test('only what has changed is sent, trimmed', () => {
  expect(changesOf({ nickname: 'Lin ', bio: ' Hello ', area: 'East Gate' }, before)).toEqual({
    bio: 'Hello',
  });
  expect(changesOf(before, before)).toEqual({});
});

test('a cleared field is a change', () => {
  expect(changesOf({ ...before, area: '' }, before)).toEqual({ area: '' });
});

test('a name is needed, and every field has its room', () => {
  expect(checkProfile({ nickname: ' ', bio: 'b'.repeat(101), area: 'a'.repeat(30) }, profile.errors)).toEqual(
    {
      nickname: profile.errors.nicknameEmpty,
      bio: profile.errors.bioLong,
    },
  );
  expect(checkProfile({ ...before, nickname: '🌱'.repeat(20) }, profile.errors)).toEqual({});
});

test.each([
  ['13800000000', true],
  ['+86 138-0000-0000', true],
  ['１３８００００００００', true],
  ['1380000000a', false],
  ['1234', false],
  ['', false],
])('%j as a phone number: %s', (typed, fits) => {
  expect(looksLikePhone(typed)).toBe(fits);
});
