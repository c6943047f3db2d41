import { expect, test } from 'vitest';
import { decide } from './decide';

const [mine, theirs] = [
  { _id: 'p_1', title: 'mine' },
  { _id: 'p_1', title: 'theirs' },
];
const known = { changed: false, due: false };
const changed = { changed: true, due: true };
/** It was sent, and the other side did not know it when it wrote its own. */
const crossed = { changed: true, due: false };

test('what the other side changed alone is written, or removed', () => {
  expect(decide('posts', theirs, { version: mine, ...known }, true)).toMatchObject({
    write: 'document',
    version: theirs,
    mark: false,
    conflict: null,
  });
  expect(decide('posts', null, { version: mine, ...known }, true)).toMatchObject({
    write: 'removal',
    mark: false,
  });
  expect(decide('posts', theirs, { version: null, ...known }, false)).toMatchObject({ write: 'document' });
});

test('what is the same is only noted to be there', () => {
  expect(decide('posts', mine, { version: { ...mine }, ...changed }, true)).toMatchObject({
    write: 'document',
    mark: false,
    conflict: null,
  });
  expect(decide('posts', mine, { version: mine, ...known }, true).write).toBe('nothing');
  expect(decide('posts', null, { version: null, ...changed }, true)).toMatchObject({
    write: 'nothing',
    conflict: null,
  });
});

test('what both changed: what stands is that of who serves, and it goes to the other side, whoever finds it', () => {
  for (const local of [changed, crossed]) {
    expect(decide('posts', theirs, { version: mine, ...local }, true)).toMatchObject({
      write: 'document',
      version: mine,
      mark: true,
      conflict: { kept: 'serving', stands: mine },
    });
    expect(decide('posts', theirs, { version: mine, ...local }, false)).toMatchObject({
      write: 'document',
      version: theirs,
      mark: true,
      conflict: { kept: 'serving', other: mine },
    });
    expect(decide('posts', theirs, { version: null, ...local }, true)).toMatchObject({
      write: 'removal',
      mark: true,
    });
  }
});

test('what is made of both goes back', () => {
  const notice = (readAt: number | null, path: string) => ({ _id: 'n', readAt, path });
  expect(decide('notices', notice(3, 'b'), { version: notice(null, 'a'), ...changed }, true)).toMatchObject({
    write: 'document',
    version: notice(3, 'a'),
    mark: true,
    conflict: { kept: 'merged' },
  });
});
