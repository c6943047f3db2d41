import type { Engine } from '../engine';
import { readWireDocument } from '../ejson';
import { requestFailed } from '../errors';
import { boundsOf } from '../query/bounds';
import { find } from '../query/find';
import { isPoint } from '../query/intervals';
import { compileQuery } from '../query/matcher';
import type { Collection } from '../store/collection';
import { idKey } from '../store/id-key';
import type { Transaction } from '../transaction';
import { applyUpdate, guardUpdate, immutableId } from '../update/apply';
import { sameValue } from '../values/compare';
import type { Document } from '../values/types';
import { type Decide, writeDocument } from '../write';
import type { Action } from './context';
import { newId } from './insert-document';
import { queryOf } from './parameters';

/** The documents a write is about, before it starts. */
export function selectForWrite(
  engine: Engine,
  collection: Collection,
  transaction: Transaction | undefined,
  query: Document,
  multi: boolean,
): unknown[] {
  const options = { query, ...(multi ? {} : { limit: 1 }) };
  const found = find(collection, engine.view(collection, transaction), options, engine.stats);
  return Array.from(found, (document) => document['_id']);
}

/** `database.modifyDocument`: updates with operators (`merge`), or replaces a document whole and creates it (`upsert`). */
export const modifyDocument: Action = async ({ engine, patience }, params) => {
  const collection = engine.collection(params['collectionName']);
  const transaction = engine.transaction(params['transactionId']);
  const query = queryOf(params, engine.now());
  const data = readWireDocument(params['data'], engine.now());
  const change = params['merge'] === true ? updating(engine, data, query) : replacing(data);
  const matches = compileQuery(query);
  const decide: Decide = (current) =>
    current && matches(current) ? (change(current) ?? undefined) : undefined;
  const ids = selectForWrite(engine, collection, transaction, query, params['multi'] === true);
  let updated = 0;
  for (const id of ids) {
    if (await writeDocument(engine, patience, { collection, id: idKey(id), transaction, decide })) updated++;
  }
  if (ids.length > 0 || params['upsert'] !== true) return { data: { updated, upsert_id: null } };
  const _id = idOfQuery(query) ?? newId();
  const document =
    params['merge'] === true
      ? applyUpdate({ _id }, withInserted(data), query, engine.now())
      : { _id, ...data };
  const created = await writeDocument(engine, patience, {
    collection,
    id: idKey(_id),
    transaction,
    // Somebody may have created it meanwhile: then it is updated.
    decide: (current) => (current ? (change(current) ?? undefined) : (document ?? { _id })),
  });
  return { data: { updated: 0, upsert_id: created ? _id : null } };
};

type Change = (current: Document) => Document | null;

function updating(engine: Engine, data: Document, query: Document): Change {
  guardUpdate(data);
  return (current) => applyUpdate(current, data, query, engine.now());
}

function replacing(data: Document): Change {
  const operator = Object.keys(data).find((name) => name.startsWith('$'));
  if (operator)
    throw requestFailed(`the replace operation document must not contain atomic operators: ${operator}`);
  return (current) => {
    if ('_id' in data && !sameValue(data['_id'], current['_id'])) throw immutableId();
    const next = { _id: current['_id'], ...data };
    return sameValue(current, next) ? null : next;
  };
}

const withInserted = ({ $setOnInsert: inserted, ...update }: Document): Document =>
  inserted
    ? { ...update, $set: { ...(update['$set'] as Document | undefined), ...(inserted as Document) } }
    : update;

/** The `_id` a query asks for, when it asks for exactly one. */
function idOfQuery(query: Document): unknown {
  const bounds = boundsOf(query, '_id', false);
  return bounds?.length === 1 && bounds[0] && isPoint(bounds[0]) ? bounds[0].low : undefined;
}
