import type { Case } from '../../../../database/collections/cases';
import { now } from '../../kernel/clock';
import { command, db, transaction, type DocumentQuery } from '../../kernel/database';
import { appendLog } from '../../moderation/log/append-log';
import { storedSubject } from '../../reports/subject-id';
import { batchSize, drain } from './drain';

/** The case of what a person has complained about the platform; the answer would reach nobody. */
const platformCase = (userId: string) => storedSubject({ type: 'platform', id: 'platform' }, userId).id;

/** Whether nobody waits for what comes of it any more: complaints of others still want their answer. */
function isMoot({ _id, state, lane }: Case, userId: string): boolean {
  return state === 'open' && (lane !== 'complaint' || _id === platformCase(userId));
}

/** Closes a case without a decision, and notes it. */
async function withdraw(caseId: string, userId: string): Promise<void> {
  const at = now();
  await transaction(async (t) => {
    const before = await t.doc('cases', caseId).get();
    if (!before || !isMoot(before, userId)) return;
    const version = before.version + 1;
    await t.doc('cases', caseId).update({
      state: 'closed',
      lease: null,
      retryAt: null,
      openReports: 0,
      reportsUnsettledAt: null,
      version,
      closedAt: at,
    });
    await appendLog(t, {
      at,
      actor: { type: 'person', id: userId },
      action: 'case.closed',
      subject: before.subject,
      caseId,
      authorId: before.authorId,
      before: { state: before.state, version: before.version },
      after: { state: 'closed', version },
      why: { rule: null, reason: 'the account is gone' },
    });
  });
}

/** Takes the ids of a person's files out of a case, unless it changes meanwhile. */
async function forgetFiles({ _id, version, signals }: Case): Promise<void> {
  const without = signals.map((signal) => {
    const { fileID, ...rest } = signal;
    return fileID === undefined ? signal : rest;
  });
  await db.cases.update(_id, { signals: without }, { version });
}

/**
 * Closes the open cases of a person who is gone, appeals included, but for those in which others complain, and takes
 * their files out of all of them. Works until done or until the time is up (ms), and tells which.
 */
export async function withdrawCases(authorId: string, until: number): Promise<boolean> {
  const open = { state: 'open' as const };
  const moot = command.or(
    { ...open, authorId, lane: command.in(['review', 'appeal']) },
    { ...open, _id: platformCase(authorId) },
  );
  const read = () => db.cases.find(moot as unknown as DocumentQuery<Case>, { limit: batchSize });
  if (!(await drain(read, ({ _id }) => withdraw(_id, authorId), until))) return false;
  const withFiles = { authorId, 'signals.fileID': command.exists(true) };
  return drain(() => db.cases.find(withFiles, { limit: batchSize }), forgetFiles, until);
}
