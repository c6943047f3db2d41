import { schema } from '../../../database';
import type { EnvironmentName } from '../../../emulator/people/environments';
import type { Findings } from '../findings';
import type { Stage } from '../stage';
import { arrive } from '../town/acts/arrive';
import type { Resident } from '../town/resident';

/** What somebody had and cannot find in their own lists where they are now. */
async function missedBy({ cloud, town }: Stage, who: Resident): Promise<string[]> {
  const { database } = cloud.environment(who.env);
  const there = (collection: string, _id: string) => database.read(collection, { query: { _id } }).length > 0;
  const posts = await who.call('browse', 'mine', {});
  const orders = await who.call('pay', 'order.list', { side: 'buyer' });
  if (posts.heard !== 'done' || orders.heard !== 'done') return [`${who.name} cannot see what is theirs`];
  const [shownPosts, shownOrders] = [
    new Set(posts.data.posts.map(({ postId }) => postId)),
    new Set(orders.data.orders.map(({ orderId }) => orderId)),
  ];
  // Lists give a page; what stands on the first one is enough.
  const ownPosts = town.posts.filter(({ by, postId }) => by === who && there(schema.posts.name, postId));
  const ownOrders = town.orders.filter(
    ({ buyer, orderId }) => buyer === who && there(schema.orders.name, orderId),
  );
  return [
    ...(posts.data.nextCursor === null ? ownPosts : [])
      .filter(({ postId }) => !shownPosts.has(postId))
      .map(({ postId }) => `${who.name} does not find their post ${postId}`),
    ...(orders.data.nextCursor === null ? ownOrders : [])
      .filter(({ orderId }) => !shownOrders.has(orderId))
      .map(({ orderId }) => `${who.name} does not find their order ${orderId}`),
  ];
}

/**
 * Everybody opens the mini program of `env`, with the openid they have there, and finds what they had. `sureUntil` (ms):
 * whose account was made before this must be known there. Gives how many had to begin anew, since their account had not
 * arrived.
 */
export async function comeBack(
  stage: Stage,
  findings: Findings,
  env: EnvironmentName,
  sureUntil: number,
): Promise<number> {
  const { town } = stage;
  stage.move(env);
  const problems: string[] = [];
  const known = new Set(
    town.ledger.before(sureUntil).flatMap(({ collection, id }) => (collection === 'users' ? [id] : [])),
  );
  let anew = 0;
  for (const who of town.residents.filter(({ userId }) => userId !== '')) {
    const sure = known.has(who.userId);
    const arrived = await arrive(town, who);
    if (arrived === 'anew' && !sure) anew += 1;
    else if (arrived !== 'same') problems.push(`${who.name} is not who they were`);
    // Of two accounts each mini program knows one, until their owner has them joined.
    else if (who.accounts.size === 1) problems.push(...(await missedBy(stage, who)));
  }
  findings.check(`people are who they were on the ${env}, and find what they had`, problems);
  return anew;
}
