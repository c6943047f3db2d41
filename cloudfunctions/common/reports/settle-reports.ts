import type { Case } from '../../../database/collections/cases';
import type { Report } from '../../../database/collections/reports';
import { now as clock } from '../kernel/clock';
import { command, db } from '../kernel/database';
import { eachInTime } from '../kernel/each-in-time';
import { getSettings } from '../kernel/settings';
import { sanctionIdOf } from '../moderation/decisions/sanction-id';
import { readOwnReports } from './own-reports';
import { settleOne } from './settle-one';
import type { Ending } from './settlement';

/** Complaints brought in line between two looks at the case. */
const batch = 20;
/** Cases looked at in one run. */
const casesAtOnce = 100;

/** The decisions that closed a case, the newest first; not the sanctions made along with them. */
async function readEndings(caseId: string): Promise<Ending[]> {
  const rows = await db.decisions.aggregate<Ending>((pipeline) =>
    pipeline
      .match({ caseId })
      .sort({ at: -1 })
      .limit(100)
      .project({ _id: 1, round: 1, outcome: 1, state: 1 }),
  );
  const along = new Set(rows.map(({ _id }) => sanctionIdOf(_id)));
  return rows.filter(({ _id }) => !along.has(_id));
}

/** Some of the complaints that are not in line with their case. */
async function findUnsettled({ _id: caseId, state, round }: Case, endings: Ending[]): Promise<Report[]> {
  const ended = state === 'open' ? { round: command.lt(round) } : {};
  const waiting = await db.reports.find({ caseId, state: 'open', ...ended }, { limit: batch });
  const undone = endings.filter((ending) => ending.state === 'undone').map(({ _id }) => _id);
  if (waiting.length > 0 || undone.length === 0) return waiting;
  return db.reports.find({ caseId, decisionId: command.in(undone) }, { limit: batch });
}

/** Notes that the complaints of a case are in line with it, unless it has changed since it was read. */
function markSettled({ _id, version, reportsUnsettledAt }: Case): Promise<boolean> {
  return db.cases.update(_id, { reportsUnsettledAt: null }, { version, reportsUnsettledAt });
}

/**
 * Brings the complaints of a case in line with what was decided: those whose round has ended get its outcome, those
 * answered by a decision that was taken back wait again. Whoever complained is told; a line of the log each. Works until
 * done or until the time is up (`until`, ms), and tells which; may be interrupted and run again at will. `now` in ms.
 */
export async function settleReports(caseId: string, now: number, until: number): Promise<boolean> {
  const { moderation } = await getSettings();
  while (clock() < until) {
    const found = await db.cases.get(caseId);
    if (!found || found.reportsUnsettledAt === null) return true;
    const endings = await readEndings(caseId);
    const reports = await findUnsettled(found, endings);
    if (reports.length === 0 && (await markSettled(found))) return true;
    for (const { _id, reporterId } of reports) {
      if (clock() >= until) return false;
      const own = await readOwnReports(reporterId, caseId);
      await settleOne(_id, { endings, own }, moderation, now);
    }
  }
  return false;
}

/**
 * Finishes what `settleReports` could not: cases whose complaints are not in line, the longest first. One that cannot be
 * dealt with now does not hold up the others. Gives for how many it did. `start` and `until` in ms.
 */
export async function sweepReports(start: number, until: number): Promise<{ settled: number }> {
  const left = await db.cases.find(
    { reportsUnsettledAt: command.gt(0) },
    { orderBy: [['reportsUnsettledAt', 'asc']], limit: casesAtOnce },
  );
  return {
    settled: await eachInTime('sweep.reports', left, ({ _id }) => settleReports(_id, start, until), until),
  };
}
