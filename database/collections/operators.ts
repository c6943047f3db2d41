import { collection } from '../define';

export type OperatorRole = 'moderator' | 'support' | 'admin';

/** Who may do more than a user. `_id` is the user's id; the first admin is added by hand in the cloud console. */
export interface Operator {
  _id: string;
  role: OperatorRole;
  /** ms; when they last gave or took a role. Written along, so that of two admins who take each other's one loses. */
  changedAt?: number;
}

export const operators = collection<Operator>('operators', { replicated: true });
