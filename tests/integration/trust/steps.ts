import * as fc from 'fast-check';

const nth = (most: number) => fc.nat({ max: most });

/** Whose turn it is, by number: two authors who may complain too, one of them new, and two operators. */
const author = nth(1);
const operator = nth(1);
/** What a text is like: plain, for a person to judge, or with a check that cannot be made. */
const text = fc.constantFrom('plain', 'review', 'unchecked');
const picture = fc.constantFrom('none', 'plain', 'risky', 'review');

/** A write of a function that fails, or takes effect although nobody hears of it. */
const crash = fc.option(
  fc.record({
    database: fc.constantFrom('commitTransaction', 'modifyDocument', 'insertDocument'),
    after: nth(6),
    when: fc.constantFrom('before' as const, 'after' as const),
  }),
  { freq: 4, nil: undefined },
);

export type Crash = NonNullable<typeof crash extends fc.Arbitrary<infer C> ? C : never>;

/** Something that happens. What it is about is chosen by number among what is there, the newest first. */
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('publish' as const), who: author, text, picture }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('edit' as const), post: nth(3), text }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), post: nth(3) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('comment' as const), who: author, post: nth(3), text }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('push' as const), how: fc.constantFrom('once', 'twice', 'lost') }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('complain' as const),
      about: fc.constantFrom('posts' as const, 'comments' as const),
      which: nth(3),
      serious: fc.boolean(),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('decide' as const),
      who: operator,
      which: nth(2),
      outcome: fc.constantFrom('approve', 'remove', 'ask-change'),
      ban: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('undo' as const), decision: nth(2) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('lift' as const), who: operator, decision: nth(1) }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('appeal' as const), decision: nth(2) }) },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('answer' as const), who: operator, overturn: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('reopen' as const), report: nth(1) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('sweep' as const), hours: fc.constantFrom(0, 1, 30) }),
  },
);

export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** What happens, and what goes wrong meanwhile. */
export const scene = fc.record({ step, crash });
