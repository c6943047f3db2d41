import { command, db } from '../kernel/database';
import { otherAppid } from '../standby/other-appid';

/** The openid that this mini program saw a person by last; undefined for who was seen in the other one only. */
export async function openidHere(userId: string): Promise<string | undefined> {
  const other = await otherAppid();
  const here = other === null ? { userId } : { userId, appid: command.neq(other) };
  const [last] = await db.identities.find(here, { orderBy: [['seenAt', 'desc']], limit: 1 });
  return last?.openid;
}
