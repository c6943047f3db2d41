import type { Case } from '../../../../database/collections/cases';
import { command, type DocumentQuery } from '../../kernel/database';

/** A part of the queue: all of it, one cause, what the operator has claimed, what is late. */
export type Lane = 'all' | 'review' | 'complaint' | 'appeal' | 'mine' | 'overdue';

/** Which open cases a lane has for an operator at `now` (ms), and by what they are ordered. */
export function laneQuery(
  lane: Lane,
  operatorId: string,
  now: number,
): { match: DocumentQuery<Case>; order: 'rank' | 'dueAt' } {
  const open = { state: 'open' as const };
  switch (lane) {
    case 'all':
      return { match: open, order: 'rank' };
    case 'mine':
      return {
        match: { ...open, 'lease.operatorId': operatorId, 'lease.until': command.gt(now) },
        order: 'rank',
      };
    case 'overdue':
      return { match: { ...open, dueAt: command.lt(now) }, order: 'dueAt' };
    default:
      return { match: { ...open, lane }, order: 'rank' };
  }
}
