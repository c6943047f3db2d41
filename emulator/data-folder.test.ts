import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { openDataFolder } from './data-folder';
import { DataFolderError } from './data-lock';

let dir: string;

beforeEach(() => {
  dir = join(mkdtempSync(join(tmpdir(), 'data-')), 'inner');
});

function fill(): void {
  mkdirSync(join(dir, 'primary'));
  writeFileSync(join(dir, 'primary', 'database.db'), 'x');
  writeFileSync(join(dir, 'mine.txt'), 'not ours');
}

const hasData = () => existsSync(join(dir, 'primary', 'database.db'));

test('a folder is made, and keeps what was completed', async () => {
  const first = await openDataFolder(dir, false);
  expect(first.complete).toBe(false);
  fill();
  first.markComplete();
  first.release();
  const second = await openDataFolder(dir, false);
  expect(second.complete).toBe(true);
  expect(hasData()).toBe(true);
  second.release();
});

test('what a stopped seed left half filled is emptied', async () => {
  (await openDataFolder(dir, false)).release();
  fill();
  const again = await openDataFolder(dir, false);
  expect(hasData()).toBe(false);
  again.release();
});

test('fresh empties it of what is ours and of nothing else', async () => {
  const first = await openDataFolder(dir, false);
  fill();
  first.markComplete();
  first.release();
  const fresh = await openDataFolder(dir, true);
  expect(fresh.complete).toBe(false);
  expect(hasData()).toBe(false);
  expect(existsSync(join(dir, 'mine.txt'))).toBe(true);
  fresh.release();
});

test('only one may use it at a time', async () => {
  const first = await openDataFolder(dir, false);
  await expect(openDataFolder(dir, true)).rejects.toBeInstanceOf(DataFolderError);
  first.release();
  (await openDataFolder(dir, false)).release();
});
