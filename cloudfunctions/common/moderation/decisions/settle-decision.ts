import type { Decision } from '../../../../database/collections/decisions';
import { second } from '../../kernel/clock';
import { db } from '../../kernel/database';
import { log } from '../../kernel/log';
import { settleReports } from '../../reports/settle-reports';
import { settleContent } from '../../users/deletion/settle-content';

/** For what follows a decision; `sweep` does what is left over. */
const patience = 4 * second;

/** Brings an author's content in line with a ban that came or went. */
async function settleAuthor(authorId: string, until: number): Promise<void> {
  const author = await db.users.get(authorId);
  if (author && author.unsettledAt !== null) await settleContent(authorId, until);
}

/**
 * What comes after the transaction that made a decision or took it back: whoever complained is told, and an author's
 * content follows a ban. Never throws: `sweep` does what could not be done. `now` in ms.
 */
export async function settleDecision(
  { authorId, caseId }: Pick<Decision, 'authorId' | 'caseId'>,
  now: number,
): Promise<void> {
  const until = now + patience;
  const work = [
    ...(caseId === null ? [] : [settleReports(caseId, now, until)]),
    ...(authorId === null ? [] : [settleAuthor(authorId, until)]),
  ];
  for (const result of await Promise.allSettled<unknown>(work)) {
    if (result.status === 'fulfilled') continue;
    const error: unknown = result.reason;
    log('error', 'decision.settle', { detail: error instanceof Error ? error.stack : String(error) });
  }
}
