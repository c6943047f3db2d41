import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { FaultRuleInput } from '../../../emulator/faults/rules';
import { archiveFiles, type ArchiveFiles } from '../../../scripts/restore/archive-files';
import { decryptWith } from '../../../scripts/restore/decrypt';
import { openArchive, type Shipped } from '../../../scripts/restore/open-archive';
import { ArchiveCloud } from '../support/archiving';

let night: ArchiveCloud;
beforeAll(async () => {
  night = await ArchiveCloud.start();
  night.loadSome();
});
afterAll(() => night.dispose());
afterEach(() => night.cloud.setFaults([]));

const filesOf = (day: string): ArchiveFiles =>
  archiveFiles({ from: night.dataDir, day, side: 'standby', identity: '', to: null });

/** All documents of an archive, which is checked on the way, by collection. */
async function contents(day: string, files = filesOf(day)): Promise<Record<string, Shipped[]>> {
  const archive = await openArchive(files, decryptWith(night.identity));
  const found: Record<string, Shipped[]> = {};
  for (const part of archive.manifest.parts) {
    found[part.collection] = [...(found[part.collection] ?? []), ...(await archive.read(part))];
  }
  return found;
}

const ids = (documents: readonly { _id: string }[] | undefined) => documents?.map(({ _id }) => _id);

test('an archive has everything, in the form it is shipped, and only its identity opens it', async () => {
  const made = await night.makeOne();
  expect(made).toMatchObject({ documents: 152, keptAs: ['daily', 'monthly'] });
  const found = await contents(made._id);
  expect(ids(found['posts'])).toEqual(ids(night.read('posts')));
  expect(found['posts']?.[0]).toMatchObject({ images: [{ fileID: 'cloud://~/uploads/u_1/a.jpg' }] });
  expect(found['posts']?.[0]).not.toHaveProperty('_change');
  expect(ids(found['words'])).toEqual(['w_1']);
  for (const path of night.files()) {
    const { bytes } = night.storage.read(path)!;
    expect(bytes.subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    expect(bytes.includes('自行车') || bytes.includes('p_1000')).toBe(false);
  }
});

test('one a day, and what is over goes with its files', async () => {
  const days = [(await night.makeOne())._id];
  await night.run();
  days.push((await night.makeOne())._id, (await night.makeOne())._id);
  const kept = night.read('archives').map(({ _id }) => _id);
  expect(kept).toEqual(expect.arrayContaining(days.slice(1)));
  const newest = days.at(-1)!;
  expect(night.archive(newest)!.keptAs).toContain('daily');
  const daily = night.read('archives').filter(({ keptAs }) => keptAs.includes('daily'));
  expect(daily).toHaveLength(2);
  const folders = new Set(night.files().map((path) => path.split('/')[1]));
  expect([...folders].sort()).toEqual(kept.sort());
});

const cuts: (Pick<FaultRuleInput, 'target'> & { after: number })[] = [
  ...[0, 1, 2, 3].map((after) => ({ target: { database: 'modifyDocument', collection: 'archives' }, after })),
  ...[0, 1, 5, 20].map((after) => ({
    target: { database: 'modifyDocument', collection: 'standby_state' },
    after,
  })),
  { target: { database: 'getDocument', collection: 'posts' }, after: 1 },
  { target: { database: 'removeDocument', collection: 'archives' }, after: 0 },
];

test.each(cuts)('cut off at %o it goes on and is whole', async (cut) => {
  const day = night.nextNight();
  const rules = (['before', 'after'] as const).map((when): FaultRuleInput => ({
    ...cut,
    effect: 'drop',
    when,
    count: 1,
  }));
  night.cloud.setFaults(rules);
  for (let runs = 0; runs < 4 && night.archive(day)?.state !== 'complete'; runs += 1) {
    await night.run().catch(() => undefined);
    night.cloud.clock.advance(20 * 60 * 1000);
  }
  night.cloud.setFaults([]);
  await night.run();
  expect(night.archive(day)).toMatchObject({ state: 'complete', documents: 152 });
  expect(ids((await contents(day))['posts'])).toEqual(ids(night.read('posts')));
});

test('while one run writes, no other does', async () => {
  const day = night.nextNight();
  const [one, other] = await Promise.all([night.run(), night.run()]);
  const made = [one, other].map((answer) => (answer as { data: { archive: unknown } }).data.archive);
  expect(made).toContainEqual(expect.objectContaining({ day, ended: true }));
  expect(made).toContainEqual({});
});

test('what is no recipient is said once, and kept out of the log; the other jobs run', async () => {
  const wrong = 'AGE-SECRET-KEY-1WRONG';
  process.env['LIFEBOAT_AGE_RECIPIENT'] = wrong;
  try {
    night.cloud.restartFunctions();
    const day = night.nextNight();
    const answer = await night.run();
    await night.run();
    expect(answer).toMatchObject({ ok: true, data: { archive: { problem: expect.any(String) as string } } });
    expect(night.archive(day)).toMatchObject({ state: 'failed', recipient: '' });
    const calls = night.cloud.environment('standby').invocations.list('backup').slice(0, 2);
    const lines = calls.flatMap(({ logs }) => logs.map(({ text }) => text));
    expect(lines.filter((line) => line.includes('"standby.archive"'))).toHaveLength(1);
    expect(lines.join('')).not.toContain(wrong);
  } finally {
    delete process.env['LIFEBOAT_AGE_RECIPIENT'];
    night.cloud.restartFunctions();
  }
  await night.run();
  expect(night.read('archives').at(-1)).toMatchObject({ state: 'complete' });
});

/** The files of an archive, some of them others. */
function instead(day: string, change: (file: string, bytes: Buffer | null) => Buffer | null): ArchiveFiles {
  const files = filesOf(day);
  return { ...files, read: (file) => change(file, files.read(file)) };
}

test('an archive that is not whole is refused in one sentence', async () => {
  const { _id: day } = await night.makeOne();
  const isPosts = (file: string) => file === 'posts-1.jsonl.gz.age';
  const damaged = instead(day, (file, bytes) => {
    if (bytes && isPosts(file)) bytes.writeUInt8(bytes.readUInt8(bytes.length - 40) ^ 1, bytes.length - 40);
    return bytes;
  });
  await expect(contents(day, damaged)).rejects.toThrow('posts-1.jsonl.gz.age is damaged');
  const missing = instead(day, (file, bytes) => (isPosts(file) ? null : bytes));
  await expect(contents(day, missing)).rejects.toThrow('posts-1.jsonl.gz.age is missing');
  const headless = instead(day, (file, bytes) => (file.startsWith('manifest') ? null : bytes));
  await expect(contents(day, headless)).rejects.toThrow('There is no manifest.json.age');
});

test('much is divided into parts', { timeout: 120_000 }, async () => {
  const noise = (n: number) =>
    Buffer.from(Array.from({ length: 240 }, (_, i) => (n * 7919 + i * i * 104_729 + n * i * 31) % 251));
  const likes = Array.from({ length: 20_000 }, (_, n) => ({
    _id: `l_${100_000 + n}`,
    noise: noise(n).toString('base64') + noise(n * 3 + 1).toString('base64'),
  }));
  night.load('likes', likes as never);
  const { _id: day, parts } = await night.makeOne();
  const own = parts.filter(({ collection }) => collection === 'likes');
  expect(own.length).toBeGreaterThan(1);
  expect(Math.max(...own.map(({ bytes }) => bytes))).toBeLessThan(4.5 * 1024 * 1024);
  expect(ids((await contents(day))['likes'])).toEqual(ids(likes));
});
