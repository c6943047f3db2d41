import type { Resident } from '../resident';
import type { Town } from '../town';

/** The same number for the same person, as they would type it. */
function phoneOf({ name }: Resident): string {
  return `138${name.replace(/\D/g, '').padStart(8, '0')}`;
}

/**
 * Opens the mini program. Gives whether they are who they were: with the account they had, or with a new one when they
 * never had one.
 */
export async function arrive(town: Town, who: Resident): Promise<boolean> {
  const answer = await who.call('register', 'session', {});
  if (answer.heard !== 'done') {
    if (answer.heard === 'refused') town.refused(answer.code);
    return false;
  }
  const { userId } = answer.data.me;
  if (who.userId !== '' && who.userId !== userId) return false;
  if (who.userId === '') {
    who.userId = userId;
    town.acknowledged(who, {
      what: `account of ${who.name}`,
      collection: 'users',
      id: userId,
      shows: (user) => user !== undefined,
    });
    await leaveNumber(town, who);
  }
  return true;
}

/** Leaves a phone number, without which nobody buys or sells. */
async function leaveNumber(town: Town, who: Resident): Promise<void> {
  await who.insist(async () => {
    const answer = await who.call('register', 'phone.type', { number: phoneOf(who) });
    if (answer.heard === 'done') {
      town.acknowledged(who, {
        what: `phone of ${who.name}`,
        collection: 'phones',
        id: who.userId,
        shows: (phone) => phone !== undefined,
      });
    }
    return answer.heard !== 'nothing';
  });
}
