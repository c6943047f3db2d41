import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plays } from '../support/plays';
import { startProjectCloud, type ProjectCloud } from '../support/project-cloud';
import { castOf } from './cast';
import { leftovers, wrongs } from './invariants';
import { Play } from './play';
import { scene } from './steps';

let cloud: ProjectCloud;
beforeAll(async () => {
  cloud = await startProjectCloud();
});
afterAll(() => cloud.dispose());

test(
  'whatever happens, in whatever order, twice or never: nothing unreviewed or removed shows, and everything is accounted for',
  { timeout: 300_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(scene, { minLength: 10, maxLength: 30 }), async (scenes) => {
        const play = new Play(cloud, await castOf(cloud));
        for (const { step, crash } of scenes) {
          await play.take(step, crash);
          expect(await wrongs(cloud)).toEqual([]);
          if (crash) await cloud.runTimer('sweep');
          expect(leftovers(cloud)).toEqual([]);
        }
      }),
      // Each play has people and pictures of its own.
      plays(12),
    );
  },
);
