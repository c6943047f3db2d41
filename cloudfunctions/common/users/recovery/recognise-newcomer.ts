import { command, db } from '../../kernel/database';
import { identityId, type Caller } from '../../kernel/identity';
import { readAccountsByUnionid } from './find-accounts';
import { joinIdentity } from './join';
import { recogniseByUnionid, type Recognition } from './recognise-policy';
import { traceOf } from './trace';

/** Whether an operator took back that this identity was recognised, also if its account was deleted since. */
async function isApart(caller: Caller): Promise<boolean> {
  const id = identityId(caller);
  const [identity, undone] = await Promise.all([
    db.identities.get(id),
    db.recoveries.count({ trace: traceOf(id), undoneAt: command.gt(0) }),
  ]);
  return identity?.apart === true || undone > 0;
}

async function decide(caller: Caller): Promise<Recognition> {
  if (caller.unionid === null) return { kind: 'nobody' };
  const [apart, accounts] = await Promise.all([isApart(caller), readAccountsByUnionid(caller.unionid)]);
  return recogniseByUnionid({ ...caller, apart, userId: null }, accounts);
}

/** Attempts, should somebody be on the way out, or be joined, at the same moment. */
const attempts = 3;

/**
 * Joins an identity that nobody knows to the person it is by its unionid; gives those it could be when it is not certain,
 * who are joined to nobody. `now` in ms.
 */
export async function recogniseNewcomer(
  caller: Caller,
  now: number,
): Promise<{ joined: boolean; candidates: readonly string[] }> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const found = await decide(caller);
    if (found.kind === 'nobody') break;
    if (found.kind === 'several') return { joined: false, candidates: found.userIds };
    const { userId: to } = found;
    const stands = async () => {
      const again = await decide(caller);
      return again.kind === 'join' && again.userId === to;
    };
    if (await joinIdentity({ caller, from: null, to, by: 'unionid' }, stands, now)) {
      return { joined: true, candidates: [] };
    }
  }
  return { joined: false, candidates: [] };
}
