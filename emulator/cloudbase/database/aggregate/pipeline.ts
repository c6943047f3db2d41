import { Aggregator } from 'mingo/aggregator';
import type { Context } from 'mingo/core';
import type { Engine } from '../engine';
import { DatabaseError, requestFailed } from '../errors';
import { find } from '../query/find';
import { mingoContext } from '../query/mingo-context';
import { readSort, sortDocuments } from '../query/sort';
import type { Collection } from '../store/collection';
import { latest } from '../store/view';
import { clone } from '../values/clone';
import type { Document } from '../values/types';
import { lookupStage } from './lookup';
import { pushDown } from './push-down';
import { type Stage, toDocuments } from './stages';

/** Rows an aggregation without any `$limit` gives in the real cloud. */
const DEFAULT_ROWS = 20;

/** Stages that neither change documents nor hand them on to stages that do. */
const READ_ONLY = new Set(['$match', '$sort', '$skip', '$limit', '$count', '$sortByCount', '$sample']);

/** Runs a pipeline over a collection as it stands now. Throws a DatabaseError for a pipeline MongoDB refuses. */
export function aggregate(engine: Engine, collection: Collection, stages: readonly Stage[]): Document[] {
  const limited = stages.some(({ name }) => name === '$limit');
  const rows = run(
    engine,
    collection,
    limited ? stages : [...stages, { name: '$limit', value: DEFAULT_ROWS }],
  );
  return rows.map(withIdFirst);
}

const withIdFirst = (row: Document): Document => ('_id' in row ? { _id: row['_id'], ...row } : row);

/** The same without the limit of rows, and with the variables of an enclosing `$lookup`. */
export function run(
  engine: Engine,
  collection: Collection,
  stages: readonly Stage[],
  variables?: Document,
): Document[] {
  const { find: options, rest } = pushDown(stages);
  const found = find(collection, latest, { ...options, ...(variables && { variables }) }, engine.stats);
  return runStages(
    engine,
    rest.every(({ name }) => READ_ONLY.has(name)) ? found : copies(found),
    rest,
    variables,
  );
}

/** Runs stages over documents that the stages may change. */
export function runStages(
  engine: Engine,
  documents: Iterable<Document>,
  stages: readonly Stage[],
  variables?: Document,
): Document[] {
  if (stages.length === 0) return [...documents];
  try {
    return new Aggregator(toDocuments(stages), {
      context: contextOf(engine),
      scriptEnabled: false,
      collectionResolver: (name) => [
        ...copies(find(engine.collection(name), latest, { query: {} }, engine.stats)),
      ],
      ...(variables && { variables }),
    }).run(documents);
  } catch (error) {
    throw error instanceof DatabaseError ? error : requestFailed((error as Error).message);
  }
}

function* copies(documents: Iterable<Document>): Generator<Document> {
  for (const document of documents) yield clone(document);
}

interface Lazy {
  map(change: (document: Document) => Document): Lazy;
  transform(change: (documents: Document[]) => Iterator<Document>): Lazy;
}

const contexts = new WeakMap<Engine, Context>();

/** Where MongoDB's order or an index matters, stages of our own stand in place of mingo's. */
function contextOf(engine: Engine): Context {
  const known = contexts.get(engine);
  if (known) return known;
  const created = mingoContext({
    $sort: (documents: Lazy, value: unknown) =>
      documents.transform((all) => sortDocuments(all, readSort(value)).values()),
    $lookup: (documents: Lazy, value: unknown, options: { variables?: Document }) =>
      documents.map(lookupStage(engine, value, options.variables)),
  } as never);
  contexts.set(engine, created);
  return created;
}
