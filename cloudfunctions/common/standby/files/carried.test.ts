import { expect, test } from 'vitest';
import { copyId, isCarried } from './carried';

test.each(['uploads/u_1/a.jpg', 'seed/cat.png', 'uploads/u_1/中文 名.jpg', `uploads/${'x'.repeat(504)}`])(
  '%j goes along',
  (path) => {
    expect(isCarried(path)).toBe(true);
  },
);

test.each([
  '',
  'uploads',
  'uploads/',
  '/uploads/u_1/a.jpg',
  'uploads//a.jpg',
  'uploads/u_1/',
  'uploads/../archives/a.age',
  'uploads/./a.jpg',
  'uploads/u_1/..',
  'uploads/u_1\\..\\a.jpg',
  'uploads/u_1/a\n.jpg',
  'uploads/u_1/a\u0000.jpg',
  'archives/2026-11-20.age',
  'standby/prefix',
  'public/door.json',
  'Uploads/u_1/a.jpg',
  `uploads/${'x'.repeat(505)}`,
])('%j does not', (path) => {
  expect(isCarried(path)).toBe(false);
});

test('each path has an id of its own, which does not tell it', () => {
  expect(copyId('uploads/u_1/a.jpg')).toBe(copyId('uploads/u_1/a.jpg'));
  expect(copyId('uploads/u_1/a.jpg')).not.toBe(copyId('uploads/u_1/b.jpg'));
  expect(copyId('uploads/u_1/a.jpg')).not.toContain('u_1');
});
