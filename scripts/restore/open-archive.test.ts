import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addToDigest, emptyDigest } from '../../cloudfunctions/common/standby/comparing/entry';
import type { Manifest } from '../../cloudfunctions/common/standby/archiving/manifest';
import { digestOf } from '../../cloudfunctions/common/standby/shipped';
import { decryptWith, type Decrypt } from './decrypt';
import { openArchive } from './open-archive';

const dir = mkdtempSync(join(tmpdir(), 'open-archive-'));
let encrypt: (content: Buffer) => Promise<Buffer>;
let decrypt: Decrypt;
beforeAll(async () => {
  const identity = await generateIdentity();
  writeFileSync(join(dir, 'identity'), `# a comment\n${identity}\n`);
  decrypt = decryptWith(join(dir, 'identity'));
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(identity));
  encrypt = async (content) => Buffer.from(await encrypter.encrypt(content));
});
afterAll(() => rmSync(dir, { recursive: true }));

type Part = Manifest['parts'][number];
const documents = [{ _id: 'a', text: '一' }, { _id: 'b' }, { _id: 'c' }];

/** An archive of two parts; what `change` says of the second is another thing than what is in it. */
async function archiveOf(change: Partial<Part> = {}, content = documents.slice(2)) {
  const files = new Map<string, Buffer>();
  const parts: Part[] = [];
  let digest = emptyDigest;
  for (const some of [documents.slice(0, 2), content]) {
    const file = `posts-${parts.length + 1}.jsonl.gz.age`;
    const stored = await encrypt(gzipSync(some.map((one) => `${JSON.stringify(one)}\n`).join('')));
    digest = some.reduce(
      (before, one) => addToDigest(before, { id: one._id, digest: digestOf(one) }),
      digest,
    );
    const sha256 = createHash('sha256').update(stored).digest('hex');
    files.set(file, stored);
    parts.push({ collection: 'posts', file, documents: some.length, bytes: stored.length, sha256, digest });
  }
  Object.assign(parts[1]!, change);
  const manifest = {
    format: 'lifeboat-archive-1',
    day: '2026-11-20',
    environment: 'e',
    startedAt: 0,
    endedAt: 1,
    parts,
  };
  files.set('manifest.json.age', await encrypt(Buffer.from(JSON.stringify(manifest))));
  return files;
}

async function readAll(files: Map<string, Buffer>): Promise<unknown[]> {
  const archive = await openArchive({ where: 'here', read: (file) => files.get(file) ?? null }, decrypt);
  const found: unknown[] = [];
  for (const part of archive.manifest.parts) found.push(...(await archive.read(part)));
  return found;
}

test('gives back what was put in', async () => {
  expect(await readAll(await archiveOf())).toEqual(documents);
});

test.each<[Partial<Part>, string]>([
  [{ sha256: '0'.repeat(64) }, 'posts-2.jsonl.gz.age is damaged'],
  [{ documents: 2 }, 'posts-2.jsonl.gz.age holds 1 documents, and 2 by the manifest.'],
  [{ digest: '0'.repeat(64) }, 'posts-2.jsonl.gz.age holds other documents than by the manifest.'],
  [{ file: 'posts-3.jsonl.gz.age' }, 'posts-3.jsonl.gz.age is missing in here'],
  [{ file: '../posts-2' }, 'manifest.json.age is of another version'],
])('what is not as %o says is refused', async (change, sentence) => {
  await expect(readAll(await archiveOf(change))).rejects.toThrow(sentence);
});

test('a manifest that is damaged is refused', async () => {
  const files = await archiveOf();
  files.set('manifest.json.age', Buffer.from('age-encryption.org/v1\nnonsense'));
  await expect(readAll(files)).rejects.toThrow('manifest.json.age is damaged and cannot be opened');
});

test('a file without an identity in it, or none at all, is no identity', () => {
  writeFileSync(join(dir, 'empty'), '# only a comment\n');
  writeFileSync(join(dir, 'wrong'), 'age1publickey\n');
  expect(() => decryptWith(join(dir, 'empty'))).toThrow('holds no age identity.');
  expect(() => decryptWith(join(dir, 'wrong'))).toThrow('holds no age identity that can be read.');
  expect(() => decryptWith(join(dir, 'none'))).toThrow('There is no identity file');
});
