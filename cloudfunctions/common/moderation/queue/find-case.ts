import type { Case } from '../../../../database/collections/cases';
import type { Transaction } from '../../kernel/database';
import { AppError } from '../../kernel/errors';

/** A case as a transaction sees it; NOT_FOUND when there is none. */
export async function findCaseIn(t: Transaction, caseId: string): Promise<Case> {
  const found = await t.doc('cases', caseId).get();
  if (!found) throw new AppError('NOT_FOUND');
  return found;
}
