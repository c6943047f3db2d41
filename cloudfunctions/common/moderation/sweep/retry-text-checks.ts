import type { Case } from '../../../../database/collections/cases';
import type { TextCheck } from '../../../../database/collections/posts';
import { command, db, transaction } from '../../kernel/database';
import { getSettings } from '../../kernel/settings';
import { tryText } from '../check-text';
import { openCase } from '../cases/open-case';
import { decideBySystem } from '../decisions/decide-by-system';
import { harmOf } from '../harm';
import { readTrust } from '../record/read-record';
import { eachInTime } from '../../kernel/each-in-time';
import { openidHere } from '../../users/openid-here';
import { retryOutcome } from './retry-outcome';
import { nextRetry } from './retry-policy';
import { findWaitingText, type WaitingText } from './waiting-text';

/** Cases looked at in one run. */
const batch = 50;

/** Leaves a case to people, or to a later run, unless it has changed since it was read. */
function putOff(
  { _id, version }: Case,
  changes: { retryAt: number | null; retries?: number },
): Promise<boolean> {
  return db.cases.update(_id, changes, { state: 'open', version });
}

/** Tells whoever will look what the check says at last, unless the case has changed since it was read. */
async function tellOperators(
  { _id, version }: Case,
  waiting: WaitingText,
  check: TextCheck,
  at: number,
): Promise<void> {
  const { suggest, label, category } = check;
  await transaction(async (t) => {
    const current = await t.doc('cases', _id).get();
    if (current?.state !== 'open' || current.version !== version) return;
    await waiting.note(t, check);
    if (suggest === 'pass') {
      await t.doc('cases', _id).update({ retryAt: null });
      return;
    }
    const { subject, authorId, dueAt } = current;
    const signal = { kind: 'text' as const, suggest, label, ...(category ? { category } : {}), at };
    const harm = harmOf(check);
    await openCase(t, { subject, authorId, cause: 'review', signal, harm, dueAt, retryAt: null }, at);
  });
}

async function retry(found: Case, at: number): Promise<void> {
  const waiting = await findWaitingText(found);
  const openid = waiting ? await openidHere(waiting.authorId) : undefined;
  const author = waiting ? await db.users.get(waiting.authorId) : undefined;
  if (!waiting || openid === undefined || !author) {
    await putOff(found, { retryAt: null });
    return;
  }
  const { check, hopeless } = await tryText(waiting.text, openid, at);
  if (check.suggest === 'failed') {
    await putOff(found, { retryAt: hopeless ? null : nextRetry(found, at), retries: found.retries + 1 });
    return;
  }
  const { moderation } = await getSettings();
  const trust = await readTrust(author, at);
  const outcome = retryOutcome(waiting, { check, trust }, moderation, at);
  const { _id: caseId, version } = found;
  if (outcome && (await decideBySystem({ caseId, version, ...outcome }, at))) {
    await transaction((t) => waiting.note(t, check));
    return;
  }
  await tellOperators(found, waiting, check, at);
}

/**
 * Asks again about texts whose check could not be made: what passes shows if it would have, what is risky goes, the rest
 * is left to people. WeChat checks only for people who were here within two hours. `start` and `until` in ms.
 */
export async function retryTextChecks(start: number, until: number): Promise<{ asked: number }> {
  const due = await db.cases.find(
    { state: 'open', retryAt: command.gt(0).and(command.lte(start)) },
    { orderBy: [['retryAt', 'asc']], limit: batch },
  );
  return { asked: await eachInTime('sweep.texts', due, (one) => retry(one, start), until) };
}
