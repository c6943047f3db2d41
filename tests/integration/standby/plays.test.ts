import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plays } from '../support/plays';
import { Play } from './plays/play';
import { startPlaysCloud } from './plays/plays-cloud';
import { scene } from './plays/steps';

let own: Awaited<ReturnType<typeof startPlaysCloud>>;
beforeAll(async () => {
  own = await startPlaysCloud();
});
afterAll(() => own.dispose());

const { numRuns: runs, seed } = plays(10);
/** ms; also for looking for the shortest play that fails. */
const timeout = 120_000 + runs * 20_000;

test(
  'whatever is written, shipped, lost, repeated, cut or taken over, in whatever order: both sides end equal, with one primary and nothing lost',
  { timeout },
  async () => {
    const all = { written: 0, conflicts: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(scene, { minLength: 10, maxLength: 30, size: 'max' }), async (scenes) => {
        const play = new Play(own.cloud);
        for (const one of scenes) await play.take(one);
        expect(await play.end()).toEqual([]);
        all.written += play.counts.written;
        all.conflicts += play.counts.conflicts;
      }),
      { numRuns: runs, seed, interruptAfterTimeLimit: timeout - 30_000 },
    );
    // Plays in which nothing happens show nothing.
    expect(all.written).toBeGreaterThan(2 * runs);
    expect(all.conflicts).toBeGreaterThan(0);
  },
);
