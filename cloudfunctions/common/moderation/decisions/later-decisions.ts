import type { Decision } from '../../../../database/collections/decisions';
import { command, db, type Transaction } from '../../kernel/database';
import { sanctionIdOf } from './sanction-id';

/** Decisions looked at: a case has a handful. */
const limit = 100;

/** The ids of the decisions made on the same case after this one; look them up before the transaction. */
export async function laterDecisionIds({ _id, caseId, at }: Decision): Promise<string[]> {
  if (caseId === null) return [];
  const found = await db.decisions.find(
    { caseId, at: command.gte(at) },
    { orderBy: [['at', 'desc']], limit },
  );
  const own = [_id, sanctionIdOf(_id)];
  return found.map((decision) => decision._id).filter((id) => !own.includes(id));
}

/** Whether none of these stands, and no other was made on the case meanwhile. */
export async function isLatest(
  t: Transaction,
  { _id, caseId }: Pick<Decision, '_id' | 'caseId'>,
  later: readonly string[],
): Promise<boolean> {
  const found = caseId === null ? undefined : await t.doc('cases', caseId).get();
  if (!found?.decisionId || ![_id, ...later].includes(found.decisionId)) return false;
  for (const id of later) {
    if ((await t.doc('decisions', id).get())?.state === 'standing') return false;
  }
  return true;
}
