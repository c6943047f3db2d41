import { collection } from '../define';

/** A document that was changed in both environments, and what became of it. */
export interface Conflict {
  /** Made of the document and what was lost, so that both environments find the same. */
  _id: string;
  /** The collection's name, and the document's id. */
  collection: string;
  documentId: string;
  /** Whom it belongs to, so that it goes with their account; null when to nobody. */
  userId: string | null;
  /** The environment that found it. */
  environment: string;
  /** Which version stands: the serving environment's, the other's, or one made of both. */
  kept: 'serving' | 'other' | 'merged';
  /** The fields in which they differ. */
  fields: string[];
  /** What did not stand, whole, as JSON in the form it is shipped in; null when it was a removal. */
  lost: string | null;
  state: 'open' | 'settled';
  /** ms */
  at: number;
  settledBy: string | null;
  /** What the operator did about it. */
  note: string;
}

export const conflicts = collection<Conflict>('conflicts', {
  replicated: true,
  indexes: [
    { name: 'state', keys: { state: 1, at: -1, _id: -1 } },
    { name: 'userId', keys: { userId: 1 } },
  ],
});
