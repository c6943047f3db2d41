import type { Case } from '../../../../database/collections/cases';
import type { Report } from '../../../../database/collections/reports';
import { db } from '../../kernel/database';
import { toPersonView, type PersonRow } from '../../posts/person-view';
import { isSerious, reasonById } from '../../reports/reasons';
import type { CaseReport } from '../views';

/** As many as a decision may name. */
const limit = 50;

function toCaseReport({ reporter, ...report }: Report & { reporter: PersonRow[] }): CaseReport {
  const { _id: reportId, text, images, contact, weight, state, reopened, createdAt } = report;
  const reason = reasonById(report.reason);
  return {
    reportId,
    reporter: toPersonView(reporter[0], report.reporterId),
    reason: { id: reason.id, name: reason.name, serious: isSerious(reason) },
    text,
    images,
    contact,
    weight,
    state,
    reopened,
    createdAt,
  };
}

/** The complaints of a case's round, with who made them, the first one first: one read. */
export async function readCaseReports({ _id: caseId, round }: Case): Promise<CaseReport[]> {
  const rows = await db.reports.aggregate<Report & { reporter: PersonRow[] }>((pipeline) =>
    pipeline
      .match({ caseId, round })
      .sort({ createdAt: 1 })
      .limit(limit)
      .lookup({ from: 'users', localField: 'reporterId', foreignField: '_id', as: 'reporter' }),
  );
  return rows.map(toCaseReport);
}
