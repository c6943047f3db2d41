import { minute } from '../../kernel/clock';
import { db, transaction } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import type { UserCall } from '../../kernel/serve';
import { getSettings } from '../../kernel/settings';
import { toPersonView } from '../../posts/person-view';
import { refuseInvolved } from '../decisions/check-decidable';
import { appendLog } from '../log/append-log';
import { findCaseIn } from './find-case';
import { claimOf, type Claim } from './lease-policy';

async function refusal(claim: Extract<Claim, { refused: string }>, now: number): Promise<AppError> {
  if (claim.refused === 'closed') {
    return new AppError('CONFLICT', {
      message: { zh: '这件事已经处理好了。', en: 'This has been decided already.' },
    });
  }
  const { operatorId, until } = claim.by;
  const { nickname } = toPersonView(await db.users.get(operatorId), operatorId);
  const minutes = Math.ceil((until - now) / minute);
  return new AppError('CONFLICT', {
    message: {
      zh: `${nickname || '另一位同事'}正在处理，最多还有 ${minutes} 分钟。`,
      en: `${nickname || 'Somebody else'} is on it, for ${minutes} more minutes at most.`,
    },
  });
}

/**
 * Takes a case for as long as the settings say; again, for as long from now. NOT_FOUND; CONFLICT when it is decided or
 * another operator has it, and who; FORBIDDEN when it is about the caller or appeals against a decision of theirs.
 */
export async function claimCase(
  { caseId }: { caseId: string },
  { person, now }: UserCall,
): Promise<{ until: number; version: number }> {
  const operatorId = person.user._id;
  const { leaseMinutes } = (await getSettings()).moderation;
  const result = await transaction(async (t) => {
    const before = await findCaseIn(t, caseId);
    refuseInvolved(before, operatorId);
    const claim = claimOf(before, operatorId, leaseMinutes, now);
    if ('refused' in claim) return claim;
    const { lease, changesHands } = claim;
    await t.doc('cases', caseId).update({ lease });
    if (changesHands) {
      await appendLog(t, {
        at: now,
        actor: { type: 'operator', id: operatorId },
        action: 'case.claimed',
        subject: before.subject,
        caseId,
        authorId: before.authorId,
        before: { operatorId: before.lease?.operatorId ?? null },
        after: { operatorId, until: lease.until },
      });
    }
    return { until: lease.until, version: before.version };
  });
  if ('refused' in result) throw await refusal(result, now);
  return result;
}
