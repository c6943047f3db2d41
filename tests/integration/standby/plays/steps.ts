import * as fc from 'fast-check';
import type { EnvironmentName } from '../../../../emulator/people/environments';

const env = fc.constantFrom<EnvironmentName>('primary', 'standby');
const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1, maxLength: 3 });

const oneWrite = fc.record({
  op: fc.constantFrom(
    'insert' as const,
    'insert' as const,
    'update' as const,
    'update' as const,
    'update' as const,
    'updateWhere' as const,
    'transaction' as const,
    'remove' as const,
    'removeWhere' as const,
  ),
  ids,
});

const write = fc.record({
  do: fc.constant('write' as const),
  env,
  writes: fc.array(oneWrite, { minLength: 2, maxLength: 6, size: 'max' }),
});

/** Something that happens. */
const step = fc.oneof(
  { weight: 12, arbitrary: write },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('backup' as const),
      env,
      /** Runs that overlap. */
      runs: fc.constantFrom(1, 1, 2),
      /** What is written while it runs, so many ms after its beginning. */
      meanwhile: fc.option(write, { freq: 2, nil: null }),
      pause: fc.constantFrom(0, 25, 60),
      /** ms; how late messages arrive. */
      late: fc.constantFrom(0, 0, 50),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('both' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      /** A message that the environment was sent before arrives again. */
      do: fc.constant('again' as const),
      env,
      nth: fc.nat({ max: 20 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('clock' as const),
      seconds: fc.constantFrom(1, 300, 90_000),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('promote' as const), env, final: fc.boolean() }),
  },
  /** The link is cut, nobody serves, and both are told to take over. */
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rivals' as const) }) },
  /** The link is cut, and the side that does not serve takes over. */
  { weight: 4, arbitrary: fc.record({ do: fc.constant('split' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('link' as const), cut: fc.boolean() }) },
);
export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const when = fc.constantFrom('before' as const, 'after' as const);

/** One call that is lost, or (`for good`) everything from the nth call of each kind on, as when a function is killed. */
const crash = fc.record({
  env,
  target: fc.constantFrom(
    'getDocument' as const,
    'insertDocument' as const,
    'modifyDocument' as const,
    'removeDocument' as const,
    'calculateDocument' as const,
    'startTransaction' as const,
    'commitTransaction' as const,
    'message' as const,
    'everything' as const,
  ),
  after: fc.nat({ max: 12 }),
  when,
});
export type Crash = typeof crash extends fc.Arbitrary<infer C> ? C : never;

/** What happens, and what goes wrong meanwhile. */
export const scene = fc.record({ step, crash: fc.option(crash, { freq: 2, nil: null }) });
export type Scene = typeof scene extends fc.Arbitrary<infer S> ? S : never;
