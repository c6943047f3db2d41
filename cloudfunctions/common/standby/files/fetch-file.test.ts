import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { FetchError, fetchFile } from './fetch-file';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serve(answer: RequestListener): Promise<string> {
  const opened = createServer(answer);
  server = opened;
  await new Promise<void>((resolve) => opened.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(opened.address() as AddressInfo).port}/file`;
}

async function reasonOf(work: Promise<Buffer>): Promise<string> {
  try {
    return `gave ${(await work).length} bytes`;
  } catch (error) {
    return error instanceof FetchError ? error.reason : String(error);
  }
}

test('a file is read whole, up to the limit', async () => {
  const url = await serve((_, response) => response.end(Buffer.alloc(1000, 7)));
  expect(await fetchFile(url, 1000, 5000)).toEqual(Buffer.alloc(1000, 7));
  expect(await reasonOf(fetchFile(url, 999, 5000))).toBe('too-large');
});

test('one that never ends is let go at the limit', async () => {
  const url = await serve((_, response) => {
    const more = (): void => void response.write(Buffer.alloc(10_000), more);
    more();
  });
  expect(await reasonOf(fetchFile(url, 1_000_000, 5000))).toBe('too-large');
});

test('one that does not come is let go when the time is up', async () => {
  const url = await serve((_, response) => void response.write('a'));
  expect(await reasonOf(fetchFile(url, 1000, 50))).toBe('failed');
});

test.each([
  [404, 'gone'],
  [403, 'failed'],
  [500, 'failed'],
])('an answer of %i is %s', async (status, reason) => {
  const url = await serve((_, response) => response.writeHead(status).end('no'));
  expect(await reasonOf(fetchFile(url, 1000, 5000))).toBe(reason);
});

test('a way to somewhere else is not taken', async () => {
  const asked: string[] = [];
  const url = await serve(({ url: path = '' }, response) => {
    asked.push(path);
    if (path === '/file') response.writeHead(302, { location: '/other' }).end();
    else response.end('secret');
  });
  expect(await reasonOf(fetchFile(url, 1000, 5000))).toBe('failed');
  expect(asked).toEqual(['/file']);
});

test('an answer that breaks off is no file', async () => {
  const url = await serve((_, response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('half', () => response.destroy());
  });
  expect(await reasonOf(fetchFile(url, 1000, 5000))).toBe('failed');
});

test('nobody there', async () => {
  const url = await serve(() => undefined);
  server?.close();
  expect(await reasonOf(fetchFile(url, 1000, 5000))).toBe('failed');
});
