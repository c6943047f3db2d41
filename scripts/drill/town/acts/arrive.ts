import { schema } from '../../../../database';
import type { Resident } from '../resident';
import type { Town } from '../town';

/** The same number for the same person, as they would type it. */
function phoneOf({ name }: Resident): string {
  return `138${name.replace(/\D/g, '').padStart(8, '0')}`;
}

/** Whether the environment somebody has in hand has the account they have, and knows its owner by what both have in common. */
function isKnown({ cloud }: Town, { env, name, userId }: Resident): boolean {
  const { database, people } = cloud.environment(env);
  const { unionid } = people.find(name);
  const find = (collection: string, query: Record<string, unknown>) =>
    database.read(collection, { query }).length > 0;
  return find(schema.users.name, { _id: userId }) && find(schema.identities.name, { unionid, userId });
}

/**
 * Opens the mini program they have in hand: as who they were, `anew` when their account has not arrived there, or not at
 * all. Who is known and taken for somebody else is noted.
 */
export async function arrive(town: Town, who: Resident): Promise<'same' | 'anew' | 'not'> {
  const wasKnown = who.userId !== '' && isKnown(town, who);
  const answer = await who.call('register', 'session', {});
  if (answer.heard === 'refused') town.refused(answer.code);
  if (answer.heard !== 'done') return 'not';
  who.opened = true;
  const { userId } = answer.data.me;
  if (who.userId === userId) return 'same';
  // Of two accounts either may be the one that is known here.
  if (wasKnown && !who.accounts.has(userId))
    town.strangers.push(`${who.name} was not recognised on the ${who.env}`);
  who.userId = userId;
  if (who.accounts.has(userId)) return 'same';
  who.accounts.add(userId);
  town.acknowledged(who, {
    what: `account of ${who.name}`,
    collection: 'users',
    id: userId,
    shows: (user) => user !== undefined,
  });
  await leaveNumber(town, who);
  return 'anew';
}

/** Leaves a phone number, without which nobody buys or sells. */
async function leaveNumber(town: Town, who: Resident): Promise<void> {
  await who.insist(async () => {
    const { userId } = who;
    const answer = await who.call('register', 'phone.type', { number: phoneOf(who) });
    if (answer.heard === 'done') {
      town.acknowledged(who, {
        what: `phone of ${who.name}`,
        collection: 'phones',
        id: userId,
        shows: (phone) => phone !== undefined,
      });
    }
    return answer.heard !== 'nothing';
  });
}
