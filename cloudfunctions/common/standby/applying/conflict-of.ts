import type { Conflict } from '../../../../database/collections/conflicts';
import { schema } from '../../../../database';
import { stableId } from '../../kernel/ids';
import { digestOf } from '../shipped';
import { isListed } from './conflict-policy';
import type { Decision } from './decide';
import type { Pair, Version } from './policies/version';

interface Found {
  /** The collection's name. */
  collection: string;
  id: string;
  /** Where it was found. */
  environment: string;
  /** ms */
  now: number;
}

/** The fields in which two versions differ; none when one of them is a removal. */
function differing({ serving, other }: Pair<Version>): string[] {
  if (serving === null || other === null) return [];
  const fields = new Set([...Object.keys(serving), ...Object.keys(other)]);
  return [...fields]
    .filter((field) => digestOf(serving[field] ?? null) !== digestOf(other[field] ?? null))
    .sort();
}

/** Collections whose documents have the id of the person they belong to. */
const byPerson: ReadonlySet<string> = new Set(
  [schema.users, schema.phones, schema.operators, schema.agents, schema.shops, schema.transfers].map(
    ({ name }) => name,
  ),
);
/** Fields that say whom a document belongs to. */
const owners = ['userId', 'authorId', 'reporterId', 'buyerId', 'agentId', 'sellerId'];

function ownerOf({ collection, id }: Found, { serving, other }: Pair<Version>): string | null {
  if (byPerson.has(collection)) return id;
  const ids = owners.map((field) => (serving ?? other)?.[field]);
  return ids.find((one) => typeof one === 'string') ?? null;
}

/** What operators are told of a conflict; null when there is nothing to tell. */
export function conflictOf(conflict: Decision['conflict'], found: Found): Conflict | null {
  const { collection, id, environment, now } = found;
  if (!conflict || !isListed(collection)) return null;
  const { kept, stands } = conflict;
  const lost = kept === 'other' ? conflict.serving : conflict.other;
  return {
    _id: stableId('conflict', collection, id, digestOf(lost ?? { removedFor: stands })),
    collection,
    documentId: id,
    userId: ownerOf(found, conflict),
    environment,
    kept,
    fields: differing(conflict),
    lost: lost === null ? null : JSON.stringify(lost),
    state: 'open',
    at: now,
    settledBy: null,
    note: '',
  };
}
