import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareStretches } from './compare-stretches';
import type { Difference, Own } from './confirm-differences';
import { digestOfEntries, type Entry } from './entry';
import type { Range } from './read-pages';
import type { Stretch } from './stretch';
import type { RangeOf, Theirs } from './theirs';

/** A collection in one environment: what each document is, by id. */
type Side = Map<string, { text: string; busy: boolean }>;

const sideOf = (documents: Record<string, string>, busy: readonly string[] = []): Side =>
  new Map(Object.entries(documents).map(([id, text]) => [id, { text, busy: busy.includes(id) }]));

const sideIn = (sides: Record<string, Side>, collection: string): Side =>
  sides[collection] ?? new Map<string, { text: string; busy: boolean }>();

const inRange =
  ({ after, until }: Range) =>
  (id: string) =>
    id > after && (until === null || id <= until);

function entriesOf(side: Side, range: Range): Entry[] {
  return [...side]
    .filter(([id]) => inRange(range)(id))
    .map(([id, { text, busy }]) => ({
      id,
      digest: Buffer.from(text).toString('hex').padStart(64, '0'),
      busy,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The other environment, with small answers; counts the messages it got. */
class Other implements Theirs {
  messages = 0;
  constructor(
    private readonly sides: () => Record<string, Side>,
    private readonly most: number,
  ) {}

  digests(ranges: readonly (RangeOf & { without: string[] })[]) {
    this.messages += 1;
    return Promise.resolve(
      ranges.map(({ collection, without, ...range }) => {
        const all = entriesOf(sideIn(this.sides(), collection), range);
        const some = all.slice(0, this.most);
        const counted = some.filter(({ id, busy }) => !busy && !without.includes(id));
        return {
          digest: digestOfEntries(counted),
          documents: counted.length,
          busy: some.filter(({ busy }) => busy).map(({ id }) => id),
          whole: all.length < this.most,
        };
      }),
    );
  }

  entries(ranges: readonly RangeOf[]) {
    this.messages += 1;
    let left = this.most;
    return Promise.resolve(
      ranges.map(({ collection, ...range }) => {
        const all = entriesOf(sideIn(this.sides(), collection), range);
        const some = all.slice(0, Math.max(0, left));
        const until = some.length === all.length ? range.until : (some.at(-1)?.id ?? range.after);
        left -= some.length;
        return {
          entries: some.filter(({ busy }) => !busy).map(({ id, digest }): [string, string] => [id, digest]),
          busy: some.filter(({ busy }) => busy).map(({ id }) => id),
          until,
        };
      }),
    );
  }
}

const ownOf = (sides: Record<string, Side>): Own => ({
  entries: ({ collection, ...range }) => Promise.resolve(entriesOf(sideIn(sides, collection), range)),
  removed: () => Promise.resolve([]),
});

/** The collection in stretches of a few documents, from a place on. */
function stretchesOf(side: Side, collection: string, after: string, size: number): Stretch[] {
  const entries = entriesOf(side, { after, until: null });
  const stretches: Stretch[] = [];
  let place = after;
  for (let first = 0; ; first += size) {
    const some = entries.slice(first, first + size);
    const last = first + size >= entries.length;
    const until = last ? null : (some.at(-1)?.id ?? null);
    stretches.push({ collection, after: place, until, entries: some });
    if (until === null) return stretches;
    place = until;
  }
}

/** Compares whole collections, going on where it had to stop. */
async function compareAll(
  own: Record<string, Side>,
  theirs: Record<string, Side>,
  { size = 7, most = 9, atATime = 2000 } = {},
) {
  const other = new Other(() => theirs, most);
  const differences: Difference[] = [];
  let documents = 0;
  for (const collection of Object.keys(own)) {
    let after: string | undefined = '';
    while (after !== undefined) {
      const stretches = stretchesOf(sideIn(own, collection), collection, after, size);
      const compared = await compareStretches(stretches, ownOf(own), other, atATime);
      differences.push(...compared.differences);
      documents += compared.documents;
      after = compared.reached?.after;
    }
  }
  return { differences, documents, messages: other.messages };
}

function expected(collection: string, own: Side, theirs: Side): Difference[] {
  const ids = [...new Set([...own.keys(), ...theirs.keys()])].sort();
  return ids.flatMap((id): Difference[] => {
    const [here, there] = [own.get(id), theirs.get(id)];
    if (here?.busy || there?.busy || here?.text === there?.text) return [];
    return [{ collection, id, kind: !here ? 'extra' : !there ? 'missing' : 'changed' }];
  });
}

const byId = (a: Difference, b: Difference) => (a.id < b.id ? -1 : 1);

const side = fc
  .dictionary(
    fc.string({
      minLength: 1,
      maxLength: 3,
      unit: fc.constantFrom('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'),
    }),
    fc.record({ text: fc.constantFrom('a', 'b'), busy: fc.constantFrom(false, false, false, true) }),
    { maxKeys: 90, noNullPrototype: true },
  )
  .map((documents): Side => new Map(Object.entries(documents)));

const sizes = fc.record({
  size: fc.integer({ min: 1, max: 60 }),
  most: fc.integer({ min: 1, max: 60 }),
  atATime: fc.integer({ min: 0, max: 30 }),
});

test('whatever both sides hold, what differs and is not busy is found, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(side, side, fc.boolean(), sizes, async (own, other, related, sizes) => {
      const theirs: Side = related ? new Map([...own, ...[...other].slice(0, 5)]) : other;
      const { differences, documents } = await compareAll({ posts: own }, { posts: theirs }, sizes);
      expect(differences.toSorted(byId)).toEqual(expected('posts', own, theirs));
      expect(documents).toBe([...own.values()].filter(({ busy }) => !busy).length);
    }),
    { numRuns: 300 },
  );
});

test('equal sides take one message, a few differences as many as a stretch can be halved', async () => {
  const ids = Array.from({ length: 1000 }, (_, n) => `p_${String(n).padStart(4, '0')}`);
  const own = sideOf(Object.fromEntries(ids.map((id) => [id, 'same'])));
  const equal = await compareAll({ posts: own }, { posts: new Map(own) }, { size: 500, most: 2000 });
  expect(equal).toEqual({ differences: [], documents: 1000, messages: 1 });
  const theirs = new Map(own).set('p_0123', { text: 'other', busy: false });
  theirs.delete('p_0777');
  theirs.set('p_9999', { text: 'more', busy: false });
  const found = await compareAll({ posts: own }, { posts: theirs }, { size: 500, most: 2000 });
  expect(found.differences.map(({ id }) => id).sort()).toEqual(['p_0123', 'p_0777', 'p_9999']);
  // 500, 250, 125, 63, 32, 16 documents; then one by one, twice.
  expect(found.messages).toBe(8);
});

test('what is busy on either side costs no more messages', async () => {
  const ids = Array.from({ length: 100 }, (_, n) => `p_${100 + n}`);
  const documents = Object.fromEntries(ids.map((id) => [id, 'same']));
  const own = sideOf({ ...documents, p_120: 'new', p_199: 'new' }, ['p_120', 'p_199', 'p_150']);
  const theirs = sideOf({ ...documents, p_121: 'newer' }, ['p_121', 'p_150']);
  const { differences, messages } = await compareAll(
    { posts: own },
    { posts: theirs },
    { size: 500, most: 500 },
  );
  expect({ differences, messages }).toEqual({ differences: [], messages: 1 });
});

test('what the other side has more of than it says at once is not taken for the same', async () => {
  const own = sideOf({ a: 'same', b: 'same', c: 'same' });
  const theirs = new Map([...own, ['d', { text: 'extra', busy: false }] as const]);
  const { differences } = await compareAll({ posts: own }, { posts: theirs }, { size: 500, most: 3 });
  expect(differences).toEqual([{ collection: 'posts', id: 'd', kind: 'extra' }]);
});

test('much that is only there is found in parts', async () => {
  const own = sideOf({ b: 'same', y: 'same' });
  const extra = Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`m${100 + n}`, 'extra']));
  const { differences } = await compareAll(
    { posts: own },
    { posts: sideOf({ ...extra, b: 'same' }) },
    { size: 50, most: 10, atATime: 25 },
  );
  expect(differences).toHaveLength(201);
  expect(new Set(differences.map(({ id }) => id)).size).toBe(201);
});

/** The other side changes after it was asked `after` times for single documents. */
function changing(before: Side, then: Side, after: number) {
  let asked = 0;
  const other = new Other(() => ({ posts: asked > after ? then : before }), 1000);
  const entries = other.entries.bind(other);
  other.entries = (ranges) => {
    asked += 1;
    return entries(ranges);
  };
  return other;
}

const whole = (side: Side): Stretch[] => stretchesOf(side, 'posts', '', 500);

test('what arrives there while it is looked at is no difference', async () => {
  const own = sideOf({ a: 'new', b: 'same' });
  const other = changing(sideOf({ a: 'old', b: 'same' }), sideOf({ a: 'new', b: 'same' }), 1);
  const { differences } = await compareStretches(whole(own), ownOf({ posts: own }), other);
  expect(differences).toEqual([]);
});

test('what is changed, removed or written here while it is looked at is no difference', async () => {
  const before = sideOf({ a: 'one', b: 'one', d: 'one' });
  const theirs = sideOf({ a: 'two', c: 'two' });
  const now = sideOf({ a: 'two', c: 'two', d: 'one' }, ['d']);
  const { differences } = await compareStretches(
    whole(before),
    ownOf({ posts: now }),
    new Other(() => ({ posts: theirs }), 1000),
  );
  expect(differences).toEqual([]);
});

test('what was removed here and not shipped yet is not extra there', async () => {
  const own = sideOf({ a: 'same' });
  const theirs = sideOf({ a: 'same', gone: 'old', extra: 'old' });
  const { differences } = await compareStretches(
    whole(own),
    { ...ownOf({ posts: own }), removed: () => Promise.resolve(['gone']) },
    new Other(() => ({ posts: theirs }), 1000),
  );
  expect(differences).toEqual([{ collection: 'posts', id: 'extra', kind: 'extra' }]);
});
