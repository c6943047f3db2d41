import type { CaseCause } from '../../../../database/collections/cases';
import type { Desk } from '../../../operate/contract';
import { day } from '../../kernel/clock';
import { command, db } from '../../kernel/database';
import type { Person } from '../../kernel/identity';
import type { UserCall } from '../../kernel/serve';
import { countWaitingRefunds } from '../../refunds/operators/waiting';
import { sanctionedAt } from '../people/sanctioned';
import { laneQuery } from '../queue/lanes';
import { readNext } from '../queue/read-queue';

/** How many open cases there are in a lane. */
const countOpen = (lane: CaseCause) => db.cases.count({ state: 'open', lane });

/** What waits about money: for support and admins, who alone see it. */
async function countMoney({ role }: Person, now: number): Promise<Desk['money']> {
  if (role === 'moderator') return null;
  const [refunds, shares, differences] = await Promise.all([
    countWaitingRefunds(now),
    db.shares.count({ state: 'failed' }),
    db.differences.count({ state: 'open' }),
  ]);
  return { refunds, shares, differences };
}

/** What waits, at a glance: up to thirteen reads, all at once and each by an index. */
export async function readDesk(_: unknown, { person, now }: UserCall): Promise<Desk> {
  const operatorId = person.user._id;
  const [review, complaint, appeal, overdue, mine, next, decidedToday, sanctioned, money] = await Promise.all(
    [
      countOpen('review'),
      countOpen('complaint'),
      countOpen('appeal'),
      db.cases.count(laneQuery('overdue', operatorId, now).match),
      db.cases.count(laneQuery('mine', operatorId, now).match),
      readNext(operatorId, now),
      db.decisions.count({ at: command.gt(now - day), 'by.type': 'operator' }),
      db.users.count(sanctionedAt(now)),
      countMoney(person, now),
    ],
  );
  return { open: { review, complaint, appeal }, overdue, mine, next, decidedToday, sanctioned, money };
}
