import { transaction } from '../../kernel/database';
import { identityId, type Caller } from '../../kernel/identity';
import { stableId } from '../../kernel/ids';
import { appendLog, system } from '../../moderation/log/append-log';
import { traceOf } from './trace';

/** Notes for admins, once, that somebody new could have been several people's. `now` in ms. */
export async function noteSeveral(
  caller: Caller,
  userId: string,
  candidates: readonly string[],
  now: number,
): Promise<void> {
  const id = identityId(caller);
  const trace = traceOf(id);
  const recoveryId = stableId('rc', trace, userId);
  await transaction(async (t) => {
    if (await t.doc('recoveries', recoveryId).get()) return;
    await t.doc('recoveries', recoveryId).set({
      identityId: id,
      trace,
      fromUserId: null,
      toUserId: userId,
      by: 'unionid',
      candidates: [...candidates],
      at: now,
      undoneAt: null,
      undoneBy: null,
    });
    await appendLog(t, {
      at: now,
      actor: system,
      action: 'person.ambiguous',
      subject: { type: 'user', id: userId },
      authorId: userId,
      after: { candidateIds: [...candidates], recoveryId },
    });
  });
}
