import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plays } from '../support/plays';
import { startProjectCloud, type ProjectCloud } from '../support/project-cloud';
import { castOf } from './cast';
import { unsettled, wrongs } from './invariants';
import { Play } from './play';
import { scene } from './steps';

let cloud: ProjectCloud;
beforeAll(async () => {
  cloud = await startProjectCloud();
});
afterAll(() => cloud.dispose());

test(
  'whatever happens, in whatever order, twice or never: every yuan paid is delivered for or paid back exactly once',
  { timeout: 300_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(scene, { minLength: 15, maxLength: 30, size: 'max' }), async (scenes) => {
        const play = new Play(cloud, await castOf(cloud));
        for (const { step, crash } of scenes) {
          await play.take(step, crash);
          expect(wrongs(cloud, play)).toEqual([]);
        }
        await play.settle();
        expect(wrongs(cloud, play)).toEqual([]);
        expect(unsettled(cloud, play)).toEqual([]);
      }),
      // Each play has people and wares of its own.
      plays(10),
    );
  },
);
