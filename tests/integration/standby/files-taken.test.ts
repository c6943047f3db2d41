import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyId } from '../../../cloudfunctions/common/standby/files/carried';
import { Files, sha256Of, useLinkKey } from '../support/files';
import { Place } from '../support/moved';
import { startProjectCloud, type ProjectCloud } from '../support/project-cloud';

let cloud: ProjectCloud;
let files: Files;
let there: Place;
beforeAll(async () => {
  useLinkKey();
  cloud = await startProjectCloud();
  files = new Files(cloud);
  there = new Place(cloud, 'standby');
});
afterAll(() => cloud.dispose());

let count = 0;
/** A file of the primary, and what the standby is told of it. */
function offered(text: string | Buffer = 'picture') {
  const path = `uploads/u_taken/${(count += 1)}.png`;
  files.storage('primary').put(path, Buffer.from(text));
  return files.messageOf(path);
}

/** A server that is asked instead of cloud storage, for as long as `work` takes. */
async function instead(answer: RequestListener, work: (url: string) => Promise<void>): Promise<number> {
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  server.closeAllConnections();
  server.close();
  return asked;
}

const nothingStored = (path: string) => {
  expect(files.text('standby', path)).toBeNull();
  expect(files.copies('standby', path)).toEqual([]);
};

test('a file is taken, and the second time it is there', async () => {
  const message = offered('hello');
  expect(await files.offer(message)).toEqual({ result: 'copied', detail: '' });
  const at = files.storage('standby').read(message.path)?.file.at;
  cloud.clock.advance(1000);
  expect(await files.offer(files.messageOf(message.path))).toEqual({ result: 'there', detail: '' });
  expect(files.text('standby', message.path)).toBe('hello');
  expect(files.storage('standby').read(message.path)?.file.at).toBe(at);
});

test('asked twice at once, it is stored as it is', async () => {
  const message = offered('hello');
  const answers = await Promise.all([files.offer(message), files.offer(message)]);
  for (const answer of answers) expect(['copied', 'there']).toContain(answer?.result);
  expect(files.text('standby', message.path)).toBe('hello');
  expect(files.copies('standby', message.path)).toHaveLength(1);
});

test('what else is at its place gives way', async () => {
  const message = offered('right');
  files.storage('standby').put(message.path, Buffer.from('wrong'));
  expect(await files.offer(message)).toEqual({ result: 'copied', detail: '' });
  expect(files.text('standby', message.path)).toBe('right');
});

test('another hash, or another size, is refused and not stored', async () => {
  const message = offered('hello');
  const why = { result: 'refused', detail: 'not what its hash says' };
  expect(await files.offer({ ...message, sha256: sha256Of(Buffer.from('hullo')) })).toEqual(why);
  expect(await files.offer({ ...message, bytes: 6 })).toEqual(why);
  nothingStored(message.path);
});

test('more than a file may be is refused, whatever is said of it', async () => {
  const large = offered(Buffer.alloc(20 * 1024 * 1024 + 1));
  for (const bytes of [large.bytes, 10]) {
    expect(await files.offer({ ...large, bytes })).toEqual({
      result: 'refused',
      detail: expect.stringContaining('more than') as string,
    });
  }
  nothingStored(large.path);
});

test.each([
  'archives/2026-11-20.age',
  'public/door.json',
  'standby/prefix',
  'uploads/../public/door.json',
  'uploads//a.png',
  '/uploads/u_1/a.png',
])('the path %s is refused', async (path) => {
  const before = files.storage('standby').list();
  expect(await files.offer({ ...offered(), path })).toEqual({
    result: 'refused',
    detail: 'no path of a file of ours',
  });
  expect(files.storage('standby').list()).toEqual(before);
});

describe('an address', () => {
  test.each([
    'http://example.com/a',
    'http://localhost:1/a',
    'http://127.0.0.1.example.com/a',
    'http://10.0.0.1/a',
    'ftp://127.0.0.1/a',
    'file:///etc/hostname',
  ])('%s is not asked', async (url) => {
    const message = offered();
    expect(await files.offer({ ...message, url })).toEqual({
      result: 'refused',
      detail: 'no address of cloud storage',
    });
    nothingStored(message.path);
  });

  test('that leads elsewhere is not followed', async () => {
    const message = offered();
    const { url } = message;
    const asked = await instead(
      (_, response) => response.writeHead(302, { location: url }).end(),
      async (detour) => {
        expect(await files.offer({ ...message, url: detour })).toMatchObject({ result: 'refused' });
      },
    );
    expect(asked).toBe(1);
    nothingStored(message.path);
  });

  test('where the file is gone is refused', async () => {
    const message = offered();
    const { bucket, envId } = cloud.environment('primary').identity;
    files.storage('primary').remove(`cloud://${envId}.${bucket}/${message.path}`);
    expect(await files.offer(message)).toEqual({ result: 'refused', detail: 'HTTP 404' });
    nothingStored(message.path);
  });
});

test('a message that is not signed by the other environment stores nothing', async () => {
  const message = offered();
  const call = { function: 'ingest', event: { kind: 'file', ...message }, source: 'server', caller: null };
  const answer = await cloud.environment('standby').functions.invoke(call as never);
  expect(JSON.parse(answer)).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
  nothingStored(message.path);
});

describe('what was removed for good', () => {
  const removed = (path: string) =>
    files.storage('standby').read(path) === null && files.copies('standby', path).length === 0;

  test('does not come back', async () => {
    const message = offered();
    await files.offer(message);
    const [known] = files.copies('standby', message.path);
    await there.set('fileCopies', { path: message.path }, { state: 'removed', nextAt: cloud.clock.now() });
    expect(await files.offer(message)).toEqual({ result: 'removed', detail: '' });
    await files.copy('standby');
    expect(removed(message.path)).toBe(true);
    expect(there.read('fileCopies', { _id: known!._id })).toMatchObject([
      { state: 'removed', path: '', sha256: null, bytes: null, nextAt: null },
    ]);
    expect(await files.offer(message)).toEqual({ result: 'removed', detail: '' });
    expect(removed(message.path)).toBe(true);
  });

  test('while it was being fetched is not kept', async () => {
    const message = offered();
    await instead(
      (_, response) => {
        there.load('fileCopies', [
          {
            ...there.read('fileCopies')[0]!,
            _id: copyId(message.path),
            path: '',
            state: 'removed',
            nextAt: null,
          },
        ]);
        response.end('picture');
      },
      async (url) => {
        expect(await files.offer({ ...message, url })).toEqual({ result: 'removed', detail: '' });
      },
    );
    expect(removed(message.path)).toBe(true);
  });
});
