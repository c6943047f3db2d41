import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Database, DatabaseError, openDatabase } from './index';
import { abort, begin, client, commit } from './testing/client';

const ACCOUNTS = 4;
const OPENING = 100;

const open = (): Database => {
  const database = openDatabase({
    file: ':memory:',
    now: () => 0,
    lockPatience: 0,
    collections: [
      {
        name: 'accounts',
        indexes: [
          { name: 'balance', keys: { balance: 1 } },
          { name: 'nick', keys: { nick: 1 }, unique: true, sparse: true },
        ],
      },
    ],
  });
  database.load(
    'accounts',
    Array.from({ length: ACCOUNTS }, (_, _id) => ({ _id, balance: OPENING, version: 0 })),
  );
  return database;
};

const isConflict = (error: unknown): boolean =>
  error instanceof DatabaseError && error.code === 'DATABASE_TRANSACTION_CONFLICT';

interface Transfer {
  from: number;
  to: number;
  amount: number;
  /** Whether it reads all balances by an index first. */
  looks: boolean;
  gives: boolean;
}

/** A transfer as single steps, so that several can be interleaved. Ends 'committed', 'conflict' or 'aborted'. */
async function* transfer(
  database: Database,
  { from, to, amount, looks, gives }: Transfer,
): AsyncGenerator<void, string> {
  const id = await begin(database);
  const accounts = client(database, 'accounts', id);
  const balanceOf = async (account: number) => (await accounts.one(account))?.['balance'] as number;
  try {
    if (looks) {
      const seen = await accounts.get({ query: { balance: { $gte: -10_000 } }, order: { balance: 1 } });
      expect(seen.reduce((sum, { balance }) => sum + (balance as number), 0)).toBe(ACCOUNTS * OPENING);
      yield;
    }
    const source = await balanceOf(from);
    yield;
    await accounts.update({ _id: from }, { $set: { balance: source - amount }, $inc: { version: 1 } }, false);
    yield;
    const target = await balanceOf(to);
    await accounts.update({ _id: to }, { $set: { balance: target + amount }, $inc: { version: 1 } }, false);
    yield;
    expect(await balanceOf(from)).toBe(from === to ? source : source - amount);
    if (gives) {
      await abort(database, id);
      return 'aborted';
    }
    await commit(database, id);
    return 'committed';
  } catch (error) {
    if (isConflict(error)) return 'conflict';
    throw error;
  }
}

const account = fc.integer({ min: 0, max: ACCOUNTS - 1 });
const aTransfer: fc.Arbitrary<Transfer> = fc.record({
  from: account,
  to: account,
  amount: fc.integer({ min: 1, max: 30 }),
  looks: fc.boolean(),
  gives: fc.boolean(),
});

test('interleaved transfers keep the sum, lose no update, and always see a consistent state', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(aTransfer, { minLength: 2, maxLength: 5 }),
      fc.array(fc.nat({ max: 4 }), { maxLength: 40 }),
      async (transfers, schedule) => {
        const database = open();
        const running = transfers.map((one) => transfer(database, one));
        const outcomes = new Map<number, string>();
        for (const turn of [...schedule, ...transfers.flatMap((_, i) => Array<number>(6).fill(i))]) {
          const i = turn % running.length;
          if (outcomes.has(i)) continue;
          const next = await running[i]!.next();
          if (next.done) outcomes.set(i, next.value);
        }
        const expected = Array.from({ length: ACCOUNTS }, (_, _id) => ({
          _id,
          balance: OPENING,
          version: 0,
        }));
        transfers.forEach(({ from, to, amount }, i) => {
          if (outcomes.get(i) !== 'committed') return;
          expected[from]!.balance -= amount;
          expected[to]!.balance += amount;
          expected[from]!.version++;
          expected[to]!.version++;
        });
        expect(database.read('accounts', { order: { _id: 1 } })).toEqual(expected);
        expect(database.stats().transactions).toBe(0);
        expect(outcomes.size).toBe(transfers.length);
      },
    ),
    { numRuns: 300 },
  );
});

test('of all transactions that claim one unique key, exactly one gets it', async () => {
  const claim = fc.record({ account, nick: fc.constantFrom('a', 'b') });
  await fc.assert(
    fc.asyncProperty(
      fc.array(claim, { minLength: 2, maxLength: 6 }),
      fc.array(fc.nat({ max: 5 }), { maxLength: 12 }),
      async (claims, schedule) => {
        const database = open();
        async function* run({ account: _id, nick }: (typeof claims)[number]): AsyncGenerator<void, void> {
          const id = await begin(database);
          try {
            await client(database, 'accounts', id).update({ _id }, { $set: { nick } }, false);
            yield;
            await commit(database, id);
          } catch (error) {
            if (!isConflict(error) && !(error instanceof DatabaseError && error.message.includes('E11000')))
              throw error;
          }
        }
        const running = claims.map(run);
        for (const turn of [...schedule, ...claims.flatMap((_, i) => [i, i])])
          await running[turn % running.length]!.next();
        const nicks = database
          .read('accounts', { query: { nick: { $exists: true } } })
          .map(({ nick }) => nick);
        expect(new Set(nicks).size).toBe(nicks.length);
        expect(nicks.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 200 },
  );
});

test('when nothing is open any more, no old version and no stale index entry is left', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(account, fc.integer({ min: 0, max: 9 })), { maxLength: 12 }),
      async (writes) => {
        const database = open();
        const id = await begin(database);
        const before = await client(database, 'accounts', id).get({ order: { balance: 1, _id: 1 } });
        for (const [_id, balance] of writes) {
          if (balance === 0) await client(database, 'accounts').remove({ _id });
          else await client(database, 'accounts').set(_id, { balance, version: 0 });
        }
        expect(await client(database, 'accounts', id).get({ order: { balance: 1, _id: 1 } })).toEqual(before);
        await abort(database, id);
        const examined = database.stats().examined;
        const found = database.read('accounts', { query: { balance: { $gte: 0 } }, order: { balance: 1 } });
        expect(database.stats().examined - examined).toBe(found.length);
        expect(found).toHaveLength(database.collections()[0]!.count);
      },
    ),
    { numRuns: 200 },
  );
});
