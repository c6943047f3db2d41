import type { CaseCause } from '../../../../database/collections/cases';
import type { Desk } from '../../../operate/contract';
import { day } from '../../kernel/clock';
import { command, db } from '../../kernel/database';
import type { UserCall } from '../../kernel/serve';
import { sanctionedAt } from '../people/sanctioned';
import { readNext } from '../queue/read-queue';

interface Counts {
  _id: CaseCause;
  open: number;
  overdue: number;
  mine: number;
}

const countIf = (condition: unknown) => ({ $sum: { $cond: [condition, 1, 0] } });

/** How many cases are open in each lane, how many of them late at `now` (ms), and how many the operator's. One read. */
function countCases(operatorId: string, now: number): Promise<Counts[]> {
  const mine = [{ $eq: ['$lease.operatorId', operatorId] }, { $gt: ['$lease.until', now] }];
  return db.cases.aggregate<Counts>((pipeline) =>
    pipeline
      .match({ state: 'open' })
      .group({
        _id: '$lane',
        open: { $sum: 1 },
        overdue: countIf({ $lt: ['$dueAt', now] }),
        mine: countIf({ $and: mine }),
      })
      .limit(10),
  );
}

/** What waits, at a glance: four reads, all at once. */
export async function readDesk(_: unknown, { person, now }: UserCall): Promise<Desk> {
  const operatorId = person.user._id;
  const [counts, next, decidedToday, sanctioned] = await Promise.all([
    countCases(operatorId, now),
    readNext(operatorId, now),
    db.decisions.count({ at: command.gt(now - day), 'by.type': 'operator' }),
    db.users.count(sanctionedAt(now)),
  ]);
  const openIn = (lane: CaseCause) => counts.find(({ _id }) => _id === lane)?.open ?? 0;
  const sum = (of: 'overdue' | 'mine') => counts.reduce((total, count) => total + count[of], 0);
  return {
    open: { review: openIn('review'), complaint: openIn('complaint'), appeal: openIn('appeal') },
    overdue: sum('overdue'),
    mine: sum('mine'),
    next,
    decidedToday,
    sanctioned,
  };
}
