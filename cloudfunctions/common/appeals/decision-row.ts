import type { Appeal } from '../../../database/collections/appeals';
import type { Comment } from '../../../database/collections/comments';
import type { Decision } from '../../../database/collections/decisions';
import type { Post } from '../../../database/collections/posts';
import { command, db } from '../kernel/database';

/** A decision with what it is about, as that is now, and the appeal against it. */
export type DecisionRow = Decision & { posts: Post[]; comments: Comment[]; appeals: Appeal[] };

/** Reads decisions that match, newest first, with what their views need: one read. */
export function readDecisionRows(
  conditions: readonly Record<string, unknown>[],
  limit: number,
): Promise<DecisionRow[]> {
  return db.decisions.aggregate<DecisionRow>((pipeline) =>
    pipeline
      .match(command.and(...conditions) as unknown as Record<string, unknown>)
      .sort({ at: -1, _id: -1 })
      .limit(limit)
      .lookup({ from: 'posts', localField: 'subject.id', foreignField: '_id', as: 'posts' })
      .lookup({ from: 'comments', localField: 'subject.id', foreignField: '_id', as: 'comments' })
      .lookup({ from: 'appeals', localField: 'appealId', foreignField: '_id', as: 'appeals' }),
  );
}
