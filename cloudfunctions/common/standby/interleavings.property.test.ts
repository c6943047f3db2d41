import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { standbyDefaults } from '../kernel/settings/standby';
import { fakeDatabase } from './testing/fake-database';
import { noteIds, operations, TwoWorlds } from './testing/two-worlds';
import { environments, other, World, type Fault, type Name } from './testing/world';

const now = vi.hoisted(() => ({
  world: undefined as World | undefined,
  two: undefined as TwoWorlds | undefined,
}));
const world = () => {
  if (!now.world) throw new Error('there is no world');
  return now.world;
};

vi.mock('../kernel/cloud', () => ({
  cloud: {
    database: () => fakeDatabase((effect) => world().act(() => effect(world().contents[world().env]))),
    getWXContext: () => ({ ENV: world().env }),
  },
}));
vi.mock('../../../database', async (original) => ({
  ...(await original<object>()),
  replicatedKeys: ['posts', 'conflicts'],
}));
vi.mock('../kernel/clock', async (original) => ({
  ...(await original<object>()),
  now: () => world().time,
}));
vi.mock('../kernel/log', () => ({ log: () => undefined }));
vi.mock('../kernel/role', async (original) => ({
  ...(await original<object>()),
  homeRole: () => world().env,
}));
vi.mock('../kernel/settings', () => ({
  getSettings: () => Promise.resolve({ standby: { ...standbyDefaults, batchDocuments: 2 } }),
}));
vi.mock('./link/own-link', () => ({ ownLink: () => ({}) }));
vi.mock('./link/peer', async (original) => ({
  ...(await original<object>()),
  callPeer: (_link: unknown, standing: never, kind: 'batch', content: never) =>
    now.two?.call(standing, kind, content),
}));
vi.mock('./files/own-prefix', () => ({ ownFilePrefix: () => Promise.resolve('cloud://env.bucket/') }));
vi.mock('./files/note-files', () => ({ noteFiles: () => Promise.resolve() }));
vi.mock('./files/remove-file', () => ({ removeFile: () => Promise.resolve() }));

beforeEach(() => {
  // Whoever waits a little goes on when it is its turn.
  vi.stubGlobal('setTimeout', (work: () => void) => void world().turn().then(work));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function inEnv<T extends { elsewhere: boolean }>(name: Name, { elsewhere: isElsewhere, ...rest }: T) {
  return { ...rest, env: isElsewhere ? other(name) : name };
}

/** Which of so many goes on, in an order that a number stands for. */
function choosing(order: number): (count: number) => number {
  let state = order;
  return (count) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return count === 0 ? 0 : (state >>> 8) % count;
  };
}

const env = fc.constantFrom(...environments);
const when = fc.constantFrom('before' as const, 'after' as const);
/** Something goes wrong in a third of what happens. */
const faultIn = (calls: number): fc.Arbitrary<Fault | null> =>
  fc.oneof(
    fc.constant(null),
    fc.constant(null),
    fc.record({ call: fc.nat(calls), when, dies: fc.boolean() }),
  );
/** Turns for which something waits before it begins. */
const delay = fc.nat(80);

/** Most of a scene is in one environment. */
const elsewhere = fc.nat(3).map((one) => one === 0);

const writing = fc.record({
  elsewhere,
  delay,
  operation: fc.constantFrom(...operations),
  ids: fc.uniqueArray(fc.constantFrom(...noteIds), { minLength: 2, maxLength: 4 }),
  fault: faultIn(4),
});
const running = fc.record({
  elsewhere,
  delay,
  fault: faultIn(60),
  theirFault: faultIn(40),
  lost: fc.oneof(fc.constant(null), fc.constant(null), fc.record({ message: fc.nat(3), when })),
});
/** A run in which nothing goes wrong. */
const calm = { delay: 0, fault: null, theirFault: null, lost: null };

const scene = fc.oneof(
  {
    arbitrary: fc.record({
      env,
      writes: fc.array(writing, { maxLength: 6, size: 'max' }),
      runs: fc.array(running, { maxLength: 3, size: 'max' }),
      repeats: fc.array(fc.nat(50), { maxLength: 2 }),
    }),
    weight: 6,
  },
  { arbitrary: fc.record({ clock: fc.integer({ min: -100_000, max: 100_000 }) }), weight: 1 },
  { arbitrary: fc.record({ promote: env }), weight: 1 },
);

/** Both sides write to the same documents and ship at the same moment. */
const crossing = fc.record({
  env: fc.constant('primary' as const),
  writes: fc.array(
    writing.map((one) => ({ ...one, fault: null })),
    { minLength: 2, maxLength: 6, size: 'max' },
  ),
  runs: fc.constant([false, true, true].map((is) => ({ ...calm, elsewhere: is }))),
  repeats: fc.constant([]),
});

/** Plays of each kind, the same ones each time; more with the variable PLAYS, others with SEED. */
const { PLAYS, SEED } = process.env;
const [numRuns, seed] = [Number(PLAYS ?? 500), Number(SEED ?? 20_261_121)];

type Scene = typeof scene extends fc.Arbitrary<infer S> ? S : never;

async function play(scenes: readonly Scene[], order: number): Promise<void> {
  const own = (now.world = new World(choosing(order)));
  const two = (now.two = new TwoWorlds(own));
  for (const one of scenes) {
    if ('clock' in one) own.time += one.clock;
    else if ('promote' in one) two.promote(one.promote);
    else {
      await own.together([
        ...one.writes.map((write) => two.write(inEnv(one.env, write))),
        ...one.runs.map((run) => two.ship(inEnv(one.env, run))),
        ...one.repeats.map((nth) => two.repeat(nth)),
      ]);
    }
  }
  expect(await two.end()).toEqual([]);
}

test.each([
  [
    'writes, runs, crashes, losses, repeats, takeovers and clock steps',
    fc.array(scene, { minLength: 2, maxLength: 8, size: 'max' }),
  ],
  [
    'writes to the same documents, shipped both ways at once',
    fc.array(crossing, { minLength: 2, maxLength: 4 }),
  ],
])(
  'any interleaving of %s ends with both sides equal and nothing lost',
  { timeout: 60_000 + numRuns * 300 },
  async (_, scenes) => {
    await fc.assert(fc.asyncProperty(scenes as fc.Arbitrary<Scene[]>, fc.nat(), play), { numRuns, seed });
  },
);
