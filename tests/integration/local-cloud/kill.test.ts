import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startLocalCloud } from '../../../emulator';
import { fixtureOptions } from '../support/fixture-cloud';
import { post } from '../support/request';

let options: Awaited<ReturnType<typeof fixtureOptions>>;
let child: ChildProcess;
let url: string;

beforeEach(async () => {
  options = await fixtureOptions();
  const script = join(import.meta.dirname, '..', 'support', 'child-cloud.ts');
  child = fork(script, [JSON.stringify(options)], { execArgv: ['--import', 'tsx'] });
  [url] = (await once(child, 'message')) as [string];
});
afterEach(() => {
  child.kill('SIGKILL');
  rmSync(options.folder, { recursive: true });
});

/** Writes one after the other until the cloud is gone; gives the ids of what it said it kept. */
async function writeUntilKilled(writer: number, acknowledged: string[]): Promise<void> {
  for (let count = 0; ; count += 1) {
    const _id = `${writer}-${count}`;
    const answer = await post(
      `${url}/local/functions/notes`,
      { action: 'add', note: { _id, text: '字'.repeat(100) } },
      { 'x-local-user': 'lin' },
    ).catch(() => null);
    if (!answer) return;
    expect(answer.body).toMatchObject({ _id });
    acknowledged.push(_id);
    if (acknowledged.length === 120) child.kill('SIGKILL');
  }
}

test('what was acknowledged before kill -9 in the middle of writes is there after a restart', async () => {
  const acknowledged: string[] = [];
  await Promise.all([0, 1, 2, 3].map((writer) => writeUntilKilled(writer, acknowledged)));
  expect(acknowledged.length).toBeGreaterThanOrEqual(120);
  const cloud = await startLocalCloud(options);
  const kept = new Set(
    cloud
      .environment('primary')
      .database.read('notes', {})
      .map(({ _id }) => _id),
  );
  await cloud.close();
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
});

test('two local clouds cannot use the same data', async () => {
  await expect(startLocalCloud(options)).rejects.toThrow('Another local cloud uses');
});
