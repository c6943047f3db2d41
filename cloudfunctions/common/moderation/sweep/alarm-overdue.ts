import { command, db, transaction } from '../../kernel/database';
import { writeNotice } from '../../notices/write-notice';
import { appendLog, system } from '../log/append-log';
import { eachInTime } from '../../kernel/each-in-time';

/** Cases looked at in one run. */
const batch = 100;
/** Operators who are told. */
const most = 1000;

/** Tells operators of one case, once, if it is still open. */
async function alarm(caseId: string, operators: readonly string[], at: number): Promise<void> {
  await transaction(async (t) => {
    const found = await t.doc('cases', caseId).get();
    if (found?.state !== 'open' || found.alarmedAt !== null || found.dueAt >= at) return;
    const { subject, authorId, lane, dueAt, round } = found;
    await t.doc('cases', caseId).update({ alarmedAt: at });
    await appendLog(t, {
      at,
      actor: system,
      action: 'case.overdue',
      subject,
      caseId,
      authorId,
      after: { lane, dueAt, told: operators.length },
    });
    for (const userId of operators) {
      await writeNotice(t, {
        userId,
        kind: 'case-overdue',
        at,
        about: `${caseId}:${round}`,
        data: { subjectType: subject.type, lane, dueAt },
        path: `/operator/pages/case/case?id=${caseId}`,
      });
    }
  });
}

/**
 * Tells every moderator and admin of the open cases whose time is over, once each, the longest overdue first. `start`
 * and `until` in ms.
 */
export async function alarmOverdue(start: number, until: number): Promise<{ alarmed: number }> {
  const overdue = await db.cases.find(
    { state: 'open', alarmedAt: null, dueAt: command.lt(start) },
    { orderBy: [['dueAt', 'asc']], limit: batch },
  );
  if (overdue.length === 0) return { alarmed: 0 };
  const operators = await db.operators.find({ role: command.in(['moderator', 'admin']) }, { limit: most });
  const ids = operators.map(({ _id }) => _id);
  const alarmed = await eachInTime('sweep.overdue', overdue, ({ _id }) => alarm(_id, ids, start), until);
  return { alarmed };
}
