import type { PostKind } from '../../../database/collections/posts';
import { command, db } from '../kernel/database';
import type { Platform } from '../kernel/platform';
import { deliveriesOf } from '../orders/deliveries';
import { priceFor } from '../pricing/price-policy';
import type { ShareTotals } from './views';

const kinds = Object.keys(deliveriesOf) as PostKind[];

/** The same as `earned`, in the words of the database. */
const part = { $divide: [{ $multiply: [{ $subtract: ['$paid', '$refunded'] }, '$rate'] }, 10_000] };
const earned = { $min: [{ $floor: part }, '$cap'] };

/** Adds up the amounts of those entries of a list whose `field` has one of these values. */
const amounts = (list: 'requests' | 'returns', field: 'result' | 'state', values: readonly string[]) => {
  const cond = { $in: [`$$one.${field}`, values] };
  const chosen = { $filter: { input: `$${list}`, as: 'one', cond } };
  return { $sum: { $map: { input: chosen, as: 'one', in: '$$one.amount' } } };
};

/** What an agent has coming, was paid and gave back, of what may be shown on this platform: one read by index. */
export async function readTotals(agentId: string, platform: Platform): Promise<ShareTotals> {
  const shown = kinds.filter((kind) => priceFor(0, kind, platform) !== null);
  const [totals] = await db.shares.aggregate<ShareTotals>((pipeline) =>
    pipeline
      .match({ agentId, kind: command.in(shown) })
      .group({
        _id: null,
        waiting: { $sum: { $cond: [{ $in: ['$state', ['waiting', 'sharing']] }, earned, 0] } },
        paid: { $sum: amounts('requests', 'result', ['SUCCESS']) },
        takenBack: { $sum: amounts('returns', 'state', ['due', 'done']) },
      })
      .project({ _id: 0, waiting: 1, paid: 1, takenBack: 1 })
      .limit(1),
  );
  return totals ?? { waiting: 0, paid: 0, takenBack: 0 };
}
