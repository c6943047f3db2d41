import type { Report } from '../../../database/collections/reports';
import { db, type Transaction } from '../kernel/database';
import { reportId, roundNow } from './report-round';

/** A person's complaints about a subject, as far as they may be open in one round of its case. */
export interface OwnReports {
  caseId: string;
  reporterId: string;
  round: number;
  /** The open one, when they were read. */
  open: Report | undefined;
  /** Those of earlier rounds, which may have been opened again, and that of this one, which may not be there. */
  ids: string[];
}

/** Looks up, before a transaction, what `findOpenReport` needs in it: two reads. */
export async function readOwnReports(reporterId: string, caseId: string): Promise<OwnReports> {
  const round = roundNow(await db.cases.get(caseId));
  const earlier = await db.reports.find({ reporterId, caseId }, { limit: 100 });
  const ids = [...new Set([...earlier.map(({ _id }) => _id), reportId(reporterId, caseId, round)])];
  return { caseId, reporterId, round, open: earlier.find(({ state }) => state === 'open'), ids };
}

/** The person's open complaint, of which there is one at most; sound while the case is in the round that was read. */
export async function findOpenReport(t: Transaction, { ids }: OwnReports): Promise<Report | undefined> {
  for (const id of ids) {
    const report = await t.doc('reports', id).get();
    if (report?.state === 'open') return report;
  }
  return undefined;
}
