import type { View } from '../store/view';
import type { IndexEntry, IndexRange, OrderedIndex } from '../store/ordered-index';
import { sameKey } from '../store/ordered-index';
import { compareValues } from '../values/compare';
import type { Document } from '../values/types';
import type { IndexPlan } from './planner';

interface Found extends IndexEntry {
  readonly document: Document;
}

/** Documents in the order of the plan's index, as the view sees them, each once. */
export function* walkPlan(plan: IndexPlan, view: View): Generator<Document> {
  const own = ownEntries(plan.index, view);
  const streams = plan.ranges.map((range) => walkRange(plan, range, view, own));
  const entries = streams.length > 1 && plan.sorted ? mergeStreams(plan, streams) : chain(streams);
  if (!plan.index.multikey.includes(true)) {
    for (const { document } of entries) yield document;
    return;
  }
  const seen = new Set<unknown>();
  for (const { document, record } of entries) {
    if (seen.has(record.ordinal)) continue;
    seen.add(record.ordinal);
    yield document;
  }
}

function* chain(streams: readonly Generator<Found>[]): Generator<Found> {
  for (const stream of streams) yield* stream;
}

/** The reader's uncommitted documents as entries of the index. New ones stand after all records. */
function ownEntries(index: OrderedIndex, view: View): Found[] {
  let ordinal = Number.MAX_SAFE_INTEGER - view.written.size;
  return [...view.written.values()]
    .filter((document) => document !== null)
    .flatMap((document) => {
      const record = { ordinal: ordinal++ };
      return index.keysOf(document).map((values) => ({ values, record, document }));
    });
}

function* walkRange(plan: IndexPlan, range: IndexRange, view: View, own: readonly Found[]): Generator<Found> {
  const { index, backwards } = plan;
  const inOrder = (a: IndexEntry, b: IndexEntry): number =>
    backwards ? index.compare(b, a) : index.compare(a, b);
  const waiting = own
    .filter((entry) => index.compare(entry, range.start) >= 0 && index.compare(entry, range.end) <= 0)
    .sort(inOrder);
  for (const { values, record } of index.walk(range, backwards)) {
    if (view.written.has(record.id)) continue;
    const document = view.committed(record);
    if (!document) continue;
    // An older or newer version may have brought this entry here.
    if (record.head.previous && !index.keysOf(document).some((key) => sameKey(key, values))) continue;
    const entry = { values, record, document };
    while (waiting[0] && inOrder(waiting[0], entry) < 0) yield waiting.shift() as Found;
    yield entry;
  }
  yield* waiting;
}

/** Merges streams that are each in order, by the index's fields from `mergeFrom` on. */
function* mergeStreams(plan: IndexPlan, streams: readonly Generator<Found>[]): Generator<Found> {
  const { index, backwards, mergeFrom } = plan;
  const compare = (a: Found, b: Found): number => {
    for (let i = mergeFrom; i < index.directions.length; i++) {
      const difference = compareValues(a.values[i], b.values[i]) * (index.directions[i] as number);
      if (difference !== 0) return backwards ? -difference : difference;
    }
    return 0;
  };
  const heads = streams.map((stream) => ({ stream, next: stream.next() })).filter(({ next }) => !next.done);
  while (heads.length > 0) {
    let least = 0;
    for (let i = 1; i < heads.length; i++) {
      if (compare(heads[i]?.next.value as Found, heads[least]?.next.value as Found) < 0) least = i;
    }
    const head = heads[least] as (typeof heads)[number];
    yield head.next.value as Found;
    head.next = head.stream.next();
    if (head.next.done) heads.splice(least, 1);
  }
}
