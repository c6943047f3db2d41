import type { Case } from '../../../../database/collections/cases';
import { db } from '../../kernel/database';
import { AppError } from '../../kernel/errors';
import type { UserCall } from '../../kernel/serve';
import { appealId } from '../../appeals/appeal-id';
import type { Looking } from '../decisions/decision-summary';
import { readDecisions } from '../decisions/read-decisions';
import { readRecord } from '../people/person-record';
import { readQueueItem } from '../queue/read-queue';
import { templates } from '../templates';
import type { CaseView, Template } from '../views';
import { readContent } from './case-content';
import { readCaseOrder } from './case-order';
import { readCaseReports } from './case-reports';
import { relatedTo } from './read-related';

/** The appeal of a case that is one, with the decision it is against. */
async function readAppeal({ subject }: Case, looking: Looking): Promise<CaseView['appeal']> {
  if (subject.type !== 'decision') return null;
  const [appeal, [decision]] = await Promise.all([
    db.appeals.get(appealId(subject.id)),
    readDecisions({ _id: subject.id }, looking, 1),
  ]);
  if (!appeal || !decision) return null;
  const { _id, text, images, createdAt } = appeal;
  return { appealId: _id, text, images, createdAt, decision };
}

/**
 * A case, open or closed, with what an operator needs to decide it: content or order, complaints, appeal, the author's record,
 * earlier decisions on the subject, and what may be decided along with it. NOT_FOUND when there is none.
 */
export async function readCase(
  { caseId }: { caseId: string },
  call: UserCall,
): Promise<{ case: CaseView; templates: Template[] }> {
  const { person: viewer, platform, now } = call;
  const looking = { viewer, now };
  const found = await db.cases.get(caseId);
  if (!found) throw new AppError('NOT_FOUND');
  const appeal = await readAppeal(found, looking);
  const about = appeal?.decision.subject ?? found.subject;
  const [item, content, order, record, reports, decisions, related] = await Promise.all([
    readQueueItem(caseId, viewer.user._id, now),
    readContent(about, platform),
    readCaseOrder(about, call),
    found.authorId === null ? null : readRecord(found.authorId, looking),
    readCaseReports(found),
    readDecisions({ caseId: about.id }, looking),
    relatedTo(found),
  ]);
  if (!item) throw new AppError('NOT_FOUND');
  const { state, version, round, signals } = found;
  return {
    case: {
      ...item,
      state,
      version,
      round,
      signals,
      content,
      order,
      record,
      reports,
      appeal,
      decisions,
      related,
    },
    templates: [...templates],
  };
}
