import type { Bilingual } from '../../kernel/contract/answer';
import { AppError, errorMessages } from '../../kernel/errors';
import { log } from '../../kernel/log';
import type { UserCall } from '../../kernel/serve';
import type { RuleId } from '../rules';
import { decideOne, type CaseChoice, type Decider } from './decide-one';
import { settleDecision } from './settle-decision';

/** Cases decided at the same time: more would only wait for each other. */
const atOnce = 4;

interface BulkChoice {
  items: readonly Pick<CaseChoice, 'caseId' | 'version' | 'revision'>[];
  outcome: 'approve' | 'remove' | 'ask-change';
  rule?: RuleId | undefined;
  reason: string;
}

interface BulkAnswer {
  done: { caseId: string; decisionId: string }[];
  failed: { caseId: string; why: Bilingual }[];
}

/** What an operator is told of one that could not be decided. */
function whyNot(error: unknown): Bilingual {
  if (!(error instanceof AppError)) {
    log('error', 'decide.bulk', { detail: error instanceof Error ? error.stack : String(error) });
    return errorMessages.INTERNAL;
  }
  const { message, fields = {} } = error.toFailure();
  return Object.values(fields)[0] ?? message;
}

/**
 * Decides several cases alike, each on its own: as if the caller claimed it now, so that it fails where somebody else
 * has it, or where it has changed since it was read.
 */
export async function decideBulk(
  { items, outcome, rule, reason }: BulkChoice,
  { person, now }: UserCall,
): Promise<BulkAnswer> {
  const answer: BulkAnswer = { done: [], failed: [] };
  const decider: Decider = { ...person, unclaimed: true };
  const decide = async (item: BulkChoice['items'][number]) => {
    const choice = { ...item, outcome, rule, reason, mask: [], refusedPictures: [], fields: [], abusive: [] };
    try {
      const made = await decideOne(choice, decider, now);
      answer.done.push({ caseId: item.caseId, decisionId: made._id });
      await settleDecision(made, now);
    } catch (error) {
      answer.failed.push({ caseId: item.caseId, why: whyNot(error) });
    }
  };
  for (let from = 0; from < items.length; from += atOnce) {
    await Promise.all(items.slice(from, from + atOnce).map(decide));
  }
  return answer;
}
