import type { Conflict } from '../../../../database/collections/conflicts';
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

/** What operators are told of a conflict; null when there is nothing to tell. */
export function conflictOf(
  conflict: Decision['conflict'],
  { collection, id, environment, now }: Found,
): Conflict | null {
  if (!conflict || !isListed(collection)) return null;
  const { kept, stands } = conflict;
  const lost = kept === 'other' ? conflict.serving : conflict.other;
  return {
    _id: stableId('conflict', collection, id, digestOf(lost ?? { removedFor: stands })),
    collection,
    documentId: id,
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
