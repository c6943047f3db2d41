import { expect, it } from 'vitest';
import { mayHaveTyped, samePlace } from './same-place';

const moved = { route: 'pages/moved/moved', options: {} };

it('goes on at the post or the person that was looked at', () => {
  expect(samePlace([{ route: 'pages/post/post', options: { id: 'p_1' } }, moved])).toBe(
    'pages/post/post?id=p_1',
  );
  expect(samePlace([{ route: 'pages/user/user', options: { id: 'u_1' } }, moved])).toBe(
    'pages/user/user?id=u_1',
  );
});

it('goes home from anywhere else, and with an id that is none', () => {
  expect(samePlace([moved])).toBe('');
  expect(samePlace([{ route: 'pages/publish/publish', options: { id: 'p_1' } }, moved])).toBe('');
  expect(samePlace([{ route: 'pages/post/post', options: {} }, moved])).toBe('');
  expect(samePlace([{ route: 'pages/post/post', options: { id: 'p_1&x=y' } }, moved])).toBe('');
});

it('knows where something may have been typed', () => {
  expect(mayHaveTyped([{ route: 'pages/publish/publish', options: {} }, moved])).toBe(true);
  expect(mayHaveTyped([{ route: 'pages/home/home', options: {} }, moved])).toBe(false);
  expect(mayHaveTyped([moved])).toBe(false);
});
