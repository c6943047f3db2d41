import type { DatabaseStats } from '../stats';
import type { Collection } from '../store/collection';
import { idKey } from '../store/id-key';
import type { View } from '../store/view';
import type { Document } from '../values/types';
import { compileQuery } from './matcher';
import { type Plan, planQuery } from './planner';
import { sortDocuments, type SortSpec } from './sort';
import { walkPlan } from './walk';

export interface FindOptions {
  query: Document;
  sort?: SortSpec;
  skip?: number;
  limit?: number;
  /** Values of a `$lookup`'s `let`, for `$expr`. */
  variables?: Document;
}

/** The stored documents a query selects, in order. They must not be changed. */
export function* find(
  collection: Collection,
  view: View,
  options: FindOptions,
  stats: DatabaseStats,
): Generator<Document> {
  const { query, sort = [], skip = 0, limit = Infinity, variables } = options;
  const matches = compileQuery(query, variables);
  const plan = planQuery(collection, query, sort);
  count(plan, stats);
  let selected: Iterable<Document> = filter(candidates(collection, view, plan), matches, stats);
  if (sort.length > 0 && !(plan.kind === 'index' && plan.sorted)) {
    stats.sorts++;
    selected = sortDocuments([...selected], sort);
  }
  let place = 0;
  if (limit <= 0) return;
  for (const document of selected) {
    if (place++ < skip) continue;
    yield document;
    if (place >= skip + limit) return;
  }
}

function count(plan: Plan, stats: DatabaseStats): void {
  if (plan.kind === 'scan') stats.scans++;
  else stats.indexed++;
}

function* filter(
  documents: Iterable<Document>,
  matches: (document: Document) => boolean,
  stats: DatabaseStats,
): Generator<Document> {
  for (const document of documents) {
    stats.examined++;
    if (matches(document)) yield document;
  }
}

function candidates(collection: Collection, view: View, plan: Plan): Iterable<Document> {
  switch (plan.kind) {
    case 'ids':
      return byIds(collection, view, plan.ids);
    case 'index':
      return walkPlan(plan, view);
    case 'union':
      return distinct(plan.plans.map((branch) => candidates(collection, view, branch)));
    case 'scan':
      return scan(collection, view);
  }
}

function* distinct(branches: readonly Iterable<Document>[]): Generator<Document> {
  const seen = new Set<Document>();
  for (const branch of branches) {
    for (const document of branch) {
      if (seen.has(document)) continue;
      seen.add(document);
      yield document;
    }
  }
}

function* byIds(collection: Collection, view: View, ids: readonly unknown[]): Generator<Document> {
  for (const id of ids) {
    const document = readOne(collection, view, id);
    if (document) yield document;
  }
}

/** The document with this `_id`, or null. */
export function readOne(collection: Collection, view: View, id: unknown): Document | null {
  const key = idKey(id);
  const own = view.written.get(key);
  if (own !== undefined) return own;
  const record = collection.records.get(key);
  return record ? view.committed(record) : null;
}

function* scan(collection: Collection, view: View): Generator<Document> {
  for (const record of collection.records.values()) {
    if (view.written.has(record.id)) continue;
    const document = view.committed(record);
    if (document) yield document;
  }
  for (const document of view.written.values()) if (document) yield document;
}
