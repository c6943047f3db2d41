import { expect, test } from 'vitest';
import { isOwnUpload } from './own-upload';

const me = { environment: 'env-1', userId: 'u_1' };

test.each([
  'cloud://env-1.bucket/uploads/u_1/a.jpg',
  'cloud://env-1.bucket/uploads/u_1/2026/a.jpg',
  'cloud://env-1/uploads/u_1/a',
])('%s is mine', (fileID) => {
  expect(isOwnUpload(fileID, me)).toBe(true);
});

test.each([
  'cloud://env-2.bucket/uploads/u_1/a.jpg',
  'cloud://env-11.bucket/uploads/u_1/a.jpg',
  'cloud://env-1.bucket/uploads/u_2/a.jpg',
  'cloud://env-1.bucket/uploads/u_1/../u_2/a.jpg',
  'cloud://env-1.bucket/uploads/u_1/./a.jpg',
  'cloud://env-1.bucket/uploads/u_1//a.jpg',
  'cloud://env-1.bucket/uploads/u_1/',
  'cloud://env-1.bucket/uploads/u_1',
  'cloud://env-1.bucket/uploads/u_11/a.jpg',
  'cloud://env-1.bucket/seed/u_1/a.jpg',
  'https://env-1.bucket/uploads/u_1/a.jpg',
])('%s is not', (fileID) => {
  expect(isOwnUpload(fileID, me)).toBe(false);
});
