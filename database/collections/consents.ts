import { collection } from '../define';

export type ConsentDocument = 'privacy' | 'rules';

/** What a person agreed to, and when. `_id` is `<userId>:<document>:<version>`. */
export interface Consent {
  _id: string;
  userId: string;
  document: ConsentDocument;
  version: string;
  /** ms; the first time. */
  at: number;
}

export const consents = collection<Consent>('consents', {
  replicated: true,
  indexes: [{ name: 'userId', keys: { userId: 1 } }],
});
