import { expect, test } from 'vitest';
import { pictureId } from '../pictures/picture-id';
import { uploadId } from '../users/upload-id';
import { filePath } from './file-path';

test.each([
  ['cloud://one.bucket-1/uploads/u_1/a.jpg', 'uploads/u_1/a.jpg'],
  ['cloud://one/uploads/u_1/a.jpg', 'uploads/u_1/a.jpg'],
  ['cloud://~/seed/a.png', 'seed/a.png'],
  ['cloud://one.bucket-1/a//b', 'a//b'],
  ['cloud://one.bucket-1/', 'cloud://one.bucket-1/'],
  ['https://example.com/a.jpg', 'https://example.com/a.jpg'],
  ['', ''],
])('%j is at %j', (fileID, path) => {
  expect(filePath(fileID)).toBe(path);
});

test('what is made of a file has the same id in both environments, and another for another file', () => {
  for (const idOf of [pictureId, uploadId]) {
    const ids = [
      'one.bucket-1/uploads/u_1/a.jpg',
      'two.bucket-2/uploads/u_1/a.jpg',
      'one.bucket-1/b.jpg',
    ].map((rest) => idOf(`cloud://${rest}`));
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[0]);
  }
});
