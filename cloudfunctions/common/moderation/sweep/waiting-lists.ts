import type { Case } from '../../../../database/collections/cases';
import type { SubjectType } from '../../../../database/collections/subjects';
import type { SdkAggregate } from '../../kernel/cloud';
import { command, db } from '../../kernel/database';

/** Looked at in one run, of each list. */
const part = 200;

/** Content that waits, and the state of its case, if it has one. */
export interface WaitingRow {
  _id: string;
  case: Pick<Case, 'state'>[];
}

const withCases = (match: Record<string, unknown>, after: string) => (pipeline: SdkAggregate) =>
  pipeline
    .match({ ...match, _id: command.gt(after) })
    .sort({ _id: 1 })
    .limit(part)
    .lookup({ from: 'cases', localField: '_id', foreignField: '_id', as: 'case' })
    .project({ 'case.state': 1 });

const unseen = { state: command.in(['pending', 'hidden']) };

/** The lists of what may wait, by name: what is in them, and how the next part is read, by id. */
export const waitingLists = {
  posts: {
    type: 'post',
    read: (after: string) => db.posts.aggregate<WaitingRow>(withCases(unseen, after)),
  },
  drafts: {
    type: 'post',
    read: (after: string) => db.posts.aggregate<WaitingRow>(withCases({ 'draft.at': command.gt(0) }, after)),
  },
  comments: {
    type: 'comment',
    read: (after: string) => db.comments.aggregate<WaitingRow>(withCases(unseen, after)),
  },
  names: {
    type: 'user',
    read: (after: string) =>
      db.users.aggregate<WaitingRow>(withCases({ nicknamePending: command.gt('') }, after)),
  },
} as const satisfies Record<string, { type: SubjectType; read: (after: string) => Promise<WaitingRow[]> }>;

export type WaitingList = keyof typeof waitingLists;

/** Whether there may be more after a part. */
export function isWhole(rows: readonly WaitingRow[]): boolean {
  return rows.length === part;
}
