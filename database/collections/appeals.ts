import { collection } from '../define';

export type AppealState = 'open' | 'upheld' | 'overturned';

/** An appeal against a decision. One for a decision, which the `_id` is made of. Its case is the decision's. */
export interface Appeal {
  _id: string;
  decisionId: string;
  userId: string;
  text: string;
  /** File ids. */
  images: string[];
  state: AppealState;
  /** What the person is told; empty while open. */
  reply: string;
  decidedBy: string | null;
  /** ms */
  createdAt: number;
  /** ms */
  dueAt: number;
  /** ms */
  decidedAt: number | null;
}

export const appeals = collection<Appeal>('appeals', {
  replicated: true,
  indexes: [{ name: 'user', keys: { userId: 1, createdAt: -1, _id: -1 } }],
});
