import type { Appeal } from '../../../database/collections/appeals';
import type { AppealView } from './views';

/** An appeal as whoever made it sees it; who decided stays out. */
export function toAppealView(appeal: Appeal): AppealView {
  const { _id, decisionId, text, images, state, reply, createdAt, dueAt, decidedAt } = appeal;
  return { appealId: _id, decisionId, text, images, state, reply, createdAt, dueAt, decidedAt };
}
