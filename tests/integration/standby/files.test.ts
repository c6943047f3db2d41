import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { pictureId } from '../../../cloudfunctions/common/pictures/picture-id';
import { newCopy } from '../../../cloudfunctions/common/standby/files/note-files';
import { uploadId } from '../../../cloudfunctions/common/users/upload-id';
import { examplePost } from '../support/examples';
import { Files, useLinkKey } from '../support/files';
import { Place } from '../support/moved';
import { startProjectCloud, type ProjectCloud } from '../support/project-cloud';

const minute = 60_000;
let cloud: ProjectCloud;
let files: Files;
let home: Place;
let there: Place;
beforeAll(async () => {
  useLinkKey();
  cloud = await startProjectCloud();
  files = new Files(cloud);
  [home, there] = [new Place(cloud, 'primary'), new Place(cloud, 'standby')];
});
beforeEach(() => cloud.setFaults([]));
afterAll(() => cloud.dispose());

let count = 0;
/** Puts a file into the primary that is due to be copied; gives its path. */
function dueFile(text: string | Buffer = 'picture', nextAt = cloud.clock.now()): string {
  const path = `uploads/u_files/${(count += 1)}.png`;
  files.storage('primary').put(path, Buffer.from(text));
  home.load('fileCopies', [{ ...newCopy(path, cloud.clock.now()), nextAt }]);
  return path;
}

const stateOf = (path: string) => files.copies('primary', path)[0]!;

test('what people put into their posts is there, once, and shown from there', async () => {
  const person = await cloud.person();
  const images = [cloud.upload(person), cloud.upload(person)];
  await person.do('register', 'profile.update', { avatar: cloud.upload(person).fileID });
  const { post } = await person.do('publish', 'post.create', { ...examplePost, images });
  expect(await files.copy()).toEqual({ copied: 3, gone: 0, left: 0, failed: 0 });
  expect(files.paths('standby')).toEqual(files.paths('primary'));
  for (const path of files.paths('primary')) {
    expect(files.text('standby', path)).toBe(files.text('primary', path));
    expect(stateOf(path)).toMatchObject({ state: 'copied', nextAt: null, error: null, bytes: 7 });
    expect(files.copies('standby', path)).toMatchObject([{ state: 'copied', sha256: stateOf(path).sha256 }]);
  }
  const [shipped] = there.read('posts', { _id: post.postId });
  const { bucket, envId } = cloud.environment('standby').identity;
  expect(shipped!.images.map(({ fileID }) => fileID)).toEqual(
    images.map(({ fileID }) => fileID.replace(/^.*\/uploads/, `cloud://${envId}.${bucket}/uploads`)),
  );
  const pictures = there.read('pictures');
  expect(pictures).toHaveLength(3);
  for (const { _id, fileID } of pictures) expect(_id).toBe(pictureId(fileID));
  for (const { _id, fileID } of there.read('uploads')) expect(_id).toBe(uploadId(fileID));
  expect(there.read('standbyState', { _id: 'files' })).toEqual([
    { _id: 'files', prefix: `cloud://${envId}.${bucket}/` },
  ]);
  const asked = files.asked('standby');
  await person.do('publish', 'post.update', { ...examplePost, images, postId: post.postId, revision: 0 });
  expect(await files.copy()).toEqual({ copied: 0, gone: 0, left: 0, failed: 0 });
  expect(files.asked('standby')).toBe(asked);
});

test('what came from one side is not sent back by the other', async () => {
  const path = dueFile();
  await files.copy();
  const { bucket, envId } = cloud.environment('standby').identity;
  const fileID = `cloud://${envId}.${bucket}/${path}`;
  there.load('uploads', [{ _id: 'f_back', userId: 'u_files', fileID, createdAt: 1 }]);
  expect(await files.copy('standby')).toEqual({ copied: 0, gone: 0, left: 0, failed: 0 });
  expect(home.read('uploads', { _id: 'f_back' })).toHaveLength(1);
  expect(files.asked('primary')).toBe(0);
});

test('a file that is gone is not waited for, and nothing of it is kept', async () => {
  const path = dueFile();
  const { bucket, envId } = cloud.environment('primary').identity;
  files.storage('primary').remove(`cloud://${envId}.${bucket}/${path}`);
  expect(await files.copy()).toMatchObject({ copied: 0, gone: 1, left: 0 });
  expect(files.copies('primary', path)).toEqual([]);
  expect(home.read('fileCopies', { _id: newCopy(path, 0)._id })[0]).toMatchObject({
    state: 'gone',
    path: '',
  });
});

test('when the answer is lost it is asked about again, and not stored twice', async () => {
  const path = dueFile();
  cloud.setFaults([
    { target: { server: 'invokecloudfunction' }, env: 'standby', effect: 'drop', when: 'after' },
  ]);
  await files.copy();
  expect(files.text('standby', path)).toBe('picture');
  expect(stateOf(path)).toMatchObject({ state: 'due', tries: 0 });
  expect(stateOf(path).error).not.toBeNull();
  cloud.setFaults([]);
  const stored = () => files.storage('standby').read(path)!.file.at;
  const first = stored();
  cloud.clock.advance(11 * minute);
  expect(await files.copy()).toMatchObject({ copied: 1, left: 0 });
  expect(stateOf(path)).toMatchObject({ state: 'copied', error: null });
  expect(stored()).toBe(first);
});

test('while the other side does not answer files wait, however long, and the run ends', async () => {
  const paths = Array.from({ length: 12 }, () => dueFile());
  cloud.setFaults([{ target: { server: 'invokecloudfunction' }, env: 'standby', effect: 'fail' }]);
  for (let run = 0; run < 12; run++) {
    expect(await files.copy()).toMatchObject({ copied: 0, left: 12, failed: 0 });
    cloud.clock.advance(30 * minute);
  }
  expect(
    files.lines('primary', 'backup').filter(({ event }) => event === 'file.uncopied').length,
  ).toBeLessThan(100);
  cloud.setFaults([]);
  expect(await files.copy()).toMatchObject({ copied: 12, left: 0, failed: 0 });
  for (const path of paths) expect(files.text('standby', path)).toBe('picture');
});

test('runs that overlap copy each file once', async () => {
  const paths = Array.from({ length: 10 }, () => dueFile());
  const asked = files.asked('standby');
  // All have read what is due before any can take it.
  const slowly = { database: 'modifyDocument', collection: 'file_copies' };
  cloud.setFaults([{ target: slowly, env: 'primary', effect: 'delay', ms: 2000, count: 12 }]);
  await Promise.all([files.copy(), files.copy(), files.copy()]);
  cloud.setFaults([]);
  await files.copy();
  for (const path of paths) expect(stateOf(path).state).toBe('copied');
  expect(files.asked('standby') - asked).toBe(10);
});

test('what a run had taken when it was cut off is copied later', async () => {
  const path = dueFile('picture', cloud.clock.now() + 3 * minute);
  expect(await files.copy()).toMatchObject({ copied: 0, left: 1 });
  cloud.clock.advance(3 * minute);
  expect(await files.copy()).toMatchObject({ copied: 1, left: 0 });
  expect(stateOf(path).state).toBe('copied');
});

test('a file that is larger than any of ours is left to people, and counted', async () => {
  const path = dueFile(Buffer.alloc(20 * 1024 * 1024 + 1));
  const asked = files.asked('standby');
  expect(await files.copy()).toMatchObject({ copied: 0, left: 0, failed: 1 });
  expect(stateOf(path)).toMatchObject({ state: 'failed', nextAt: null });
  expect(files.asked('standby')).toBe(asked);
  expect(await files.copy()).toMatchObject({ failed: 1 });
  await home.set('fileCopies', { path }, { state: 'gone' });
});

test('a file that changed since it was read is read again', async () => {
  const path = dueFile('new');
  await home.set('fileCopies', { path }, { sha256: 'a'.repeat(64), bytes: 3 });
  expect(await files.copy()).toMatchObject({ copied: 0, left: 1 });
  expect(stateOf(path)).toMatchObject({ state: 'due', tries: 1, sha256: null });
  expect(files.text('standby', path)).toBeNull();
  cloud.clock.advance(6 * minute);
  expect(await files.copy()).toMatchObject({ copied: 1, left: 0 });
  expect(files.text('standby', path)).toBe('new');
});

describe('without a link', () => {
  test('nothing is copied, and nothing is lost', async () => {
    const path = dueFile();
    process.env['LIFEBOAT_PEER_SECRET'] = '';
    cloud.restartFunctions();
    expect(await files.copy()).toMatchObject({ copied: 0, left: 1 });
    delete process.env['LIFEBOAT_PEER_SECRET'];
    cloud.restartFunctions();
    expect(await files.copy()).toMatchObject({ copied: 1 });
    expect(stateOf(path).state).toBe('copied');
  });
});
