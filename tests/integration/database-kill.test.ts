import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { openDatabase } from '../../emulator/cloudbase/database';
import { withFolder } from '../../emulator/cloudbase/database/testing/folder';

const writer = join(import.meta.dirname, 'support', 'database-writer.ts');

/** Runs the writing process on a file and kills it after so many acknowledged writes. Answers the last of each writer. */
async function writeAndKill(file: string, acknowledgements: number): Promise<Map<string, number>> {
  const child = spawn(process.execPath, ['--import', 'tsx', writer, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acknowledged = new Map<string, number>();
  const exit = once(child, 'exit');
  let lines = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    const [name, count] = line.split(' ') as [string, string];
    acknowledged.set(name, Number(count));
    if (++lines === acknowledgements) child.kill('SIGKILL');
  }
  expect((await exit)[1]).toBe('SIGKILL');
  return acknowledged;
}

test.each([1, 150, 801])(
  'after %i acknowledged writes a kill -9 loses none and tears no transaction',
  async (count) => {
    await withFolder(async (folder) => {
      const file = join(folder, 'data.db');
      const acknowledged = await writeAndKill(file, count);
      const database = openDatabase({ file, now: () => 0 });
      const one = (_id: string) => database.read('items', { query: { _id } })[0];
      for (const [name, last] of acknowledged) {
        if (name === 'pair') continue;
        const found = new Set(
          database.read('items', { query: { group: Number(name) } }).map(({ _id }) => _id),
        );
        for (let i = 1; i <= last; i++) expect(found).toContain(`${name}-${i}`);
        // The killed write may be on disk too, but no more than that.
        expect(found.size - last).toBeLessThanOrEqual(2);
        expect(one(`counter-${name}`)?.['count']).toBeGreaterThanOrEqual(last);
      }
      expect(one('left')?.['n'] ?? 0).toBeGreaterThanOrEqual(acknowledged.get('pair') ?? 0);
      expect((one('left')?.['n'] as number | undefined) ?? 0).toBe(
        -((one('right')?.['n'] as number | undefined) ?? 0) + 0,
      );
      expect(database.collections()[0]?.indexes).toHaveLength(1);
      await database.close();
    });
  },
);
