import type { Collection } from '../store/collection';
import { AFTER, BEFORE, type IndexRange, type OrderedIndex } from '../store/ordered-index';
import type { Document } from '../values/types';
import { type Bounds, boundsOf, excludesNull } from './bounds';
import { type Interval, isPoint } from './intervals';
import type { SortSpec } from './sort';

/** How many stretches of an index one query may walk. */
const MAX_RANGES = 1000;

/** Reads documents by `_id`. */
export interface IdPlan {
  kind: 'ids';
  ids: readonly unknown[];
}

/** Walks stretches of an index. When `sorted`, entries merged by the fields from `mergeFrom` on come in the order asked for. */
export interface IndexPlan {
  kind: 'index';
  index: OrderedIndex;
  ranges: readonly IndexRange[];
  backwards: boolean;
  sorted: boolean;
  mergeFrom: number;
}

/** Each branch of an `$or` by its own plan. */
export interface UnionPlan {
  kind: 'union';
  plans: readonly (IdPlan | IndexPlan)[];
}

/** Reads every document. */
export interface ScanPlan {
  kind: 'scan';
}

export type Plan = IdPlan | IndexPlan | UnionPlan | ScanPlan;

/** Chooses how to read the documents that may match. The query itself must still be tested on each. */
export function planQuery(collection: Collection, query: Document, sort: SortSpec): Plan {
  const bounded = boundedPlan(collection, query, sort);
  if (bounded && (bounded.kind === 'ids' || bounded.bounded)) return strip(bounded);
  return unionPlan(collection, query) ?? (bounded ? strip(bounded) : { kind: 'scan' });
}

type Candidate = IndexPlan & { bounded: boolean; score: number };

function strip(plan: IdPlan | Candidate): IdPlan | IndexPlan {
  if (plan.kind === 'ids') return plan;
  const { index, ranges, backwards, sorted, mergeFrom } = plan;
  return { kind: 'index', index, ranges, backwards, sorted, mergeFrom };
}

function boundedPlan(
  collection: Collection,
  query: Document,
  sort: SortSpec,
): IdPlan | Candidate | undefined {
  const ids = boundsOf(query, '_id', false);
  if (ids && ids.length <= MAX_RANGES && ids.every(isPoint))
    return { kind: 'ids', ids: ids.map(({ low }) => low) };
  const candidates = collection.indexes
    .map((index) => indexPlan(index, query, sort))
    .filter((plan) => plan !== undefined);
  const best = Math.max(...candidates.map(({ score }) => score));
  return narrowest(candidates.filter(({ score }) => score === best));
}

/** How far plans that look equally good are tried. */
const TRIAL = 100;

/** Of plans that look equally good, the one that walks the fewest entries; each is tried for a while. */
function narrowest(plans: readonly Candidate[]): Candidate | undefined {
  if (plans.length < 2) return plans[0];
  const tried = plans.map((plan) => ({ plan, entries: countEntries(plan) }));
  return tried.reduce((best, next) => (next.entries < best.entries ? next : best)).plan;
}

function countEntries({ index, ranges }: IndexPlan): number {
  let entries = 0;
  for (const range of ranges) {
    const walk = index.walk(range, false);
    while (entries < TRIAL && !walk.next().done) entries++;
  }
  return entries;
}

function unionPlan(collection: Collection, query: Document): UnionPlan | undefined {
  const { $or: branches, ...rest } = query;
  if (!Array.isArray(branches)) return undefined;
  const plans: (IdPlan | IndexPlan)[] = [];
  for (const branch of branches as Document[]) {
    const plan = boundedPlan(collection, { $and: [rest, branch] }, []);
    if (!plan || (plan.kind === 'index' && !plan.bounded)) return undefined;
    plans.push(strip(plan));
  }
  return { kind: 'union', plans };
}

/** The part of an index a query reaches: fields fixed to single values first, then at most one field with ranges. */
function indexPlan(index: OrderedIndex, query: Document, sort: SortSpec): Candidate | undefined {
  const bounds = index.paths.map((path, i) => boundsOf(query, path.name, index.multikey[i] as boolean));
  if (index.definition.sparse && !excludesNull(bounds[0])) return undefined;
  let prefixes: unknown[][] = [[]];
  let fixed = 0;
  for (const intervals of bounds) {
    if (!intervals?.every(isPoint) || prefixes.length * intervals.length > MAX_RANGES) break;
    prefixes = prefixes.flatMap((prefix) => intervals.map(({ low }) => [...prefix, low]));
    fixed++;
  }
  const ranged = bounds[fixed];
  const order = sortOrder(index, bounds, fixed, sort);
  if (fixed === 0 && !ranged && !order) return undefined;
  return {
    kind: 'index',
    index,
    ranges: prefixes.flatMap((prefix) => rangesOf(index, prefix, ranged)),
    backwards: order?.backwards ?? false,
    sorted: sort.length === 0 || order !== undefined,
    mergeFrom: order?.from ?? 0,
    bounded: fixed > 0 || ranged !== undefined,
    score: fixed * 2 + (ranged ? 1 : 0) + (sort.length > 0 && order ? 1.5 : 0),
  };
}

function rangesOf(index: OrderedIndex, prefix: readonly unknown[], ranged: Bounds): IndexRange[] {
  if (!ranged) return [{ start: { values: prefix, record: BEFORE }, end: { values: prefix, record: AFTER } }];
  const descending = index.directions[prefix.length] === -1;
  return ranged.map((interval) => {
    const [first, firstOpen, last, lastOpen] = ends(interval, descending);
    return {
      start: { values: [...prefix, first], record: firstOpen ? AFTER : BEFORE },
      end: { values: [...prefix, last], record: lastOpen ? BEFORE : AFTER },
    };
  });
}

function ends(interval: Interval, descending: boolean): [unknown, boolean, unknown, boolean] {
  return descending
    ? [interval.high, interval.highOpen, interval.low, interval.lowOpen]
    : [interval.low, interval.lowOpen, interval.high, interval.highOpen];
}

/** Whether walking the index gives the order asked for, from which field on, and in which direction. */
function sortOrder(
  index: OrderedIndex,
  bounds: readonly Bounds[],
  fixed: number,
  sort: SortSpec,
): { from: number; backwards: boolean } | undefined {
  const names = index.paths.map((path) => path.name);
  const isConstant = (i: number): boolean =>
    i < fixed && bounds[i]?.length === 1 && index.multikey[i] === false;
  const wanted = sort.filter(([field]) => !isConstant(names.indexOf(field)));
  if (wanted.length === 0) return sort.length === 0 ? undefined : { from: 0, backwards: false };
  for (let from = 0; from <= fixed; from++) {
    const backwards = matchOrder(index, wanted, from, isConstant);
    if (backwards !== undefined) return { from, backwards };
  }
  return undefined;
}

function matchOrder(
  index: OrderedIndex,
  wanted: SortSpec,
  from: number,
  isConstant: (i: number) => boolean,
): boolean | undefined {
  let next = 0;
  let backwards: boolean | undefined;
  for (let i = from; i < index.paths.length && next < wanted.length; i++) {
    if (isConstant(i)) continue;
    const [field, direction] = wanted[next] as SortSpec[number];
    if (index.paths[i]?.name !== field || index.multikey[i]) return undefined;
    const reversed = index.directions[i] !== direction;
    if (backwards !== undefined && backwards !== reversed) return undefined;
    backwards = reversed;
    next++;
  }
  return next === wanted.length ? backwards : undefined;
}
