import { hour } from '../../../cloudfunctions/common/kernel/clock';
import { moderationDefaults } from '../../../cloudfunctions/common/kernel/settings/moderation';
import { afterOpening, type CaseOpening } from '../../../cloudfunctions/common/moderation/cases/case-policy';
import { logEntry, system } from '../../../cloudfunctions/common/moderation/log/append-log';
import { complaintOpening } from '../../../cloudfunctions/common/reports/complaint-opening';
import { reportId } from '../../../cloudfunctions/common/reports/report-round';
import type { Case } from '../../collections/cases';
import type { LogEntry } from '../../collections/log';
import type { Report } from '../../collections/reports';
import { createRandom } from '../random';
import type { Plan } from './plan';

/** Open cases: newest posts that were drawn to be looked at again, and complaints about older ones. */
const sizes = { samples: 3000, complaints: 7000 } as const;

/** Coprime to the number of posts, so that complaints are spread over the year. */
const stride = 13;

/** Ordinary reasons, which hide nothing at once. */
const reasons = ['spam', 'rumour', 'harassment', 'infringement', 'counterfeit'] as const;
const texts = ['同样的内容发了好几次', '和实际不符', '说话很难听', '图片是别人的', '像是假货', ''] as const;

/** A case that is open, with what opened it. */
interface Opened {
  found: Case;
  line: LogEntry;
  report: Report | null;
}

function open(opening: CaseOpening, actor: LogEntry['actor'], id: string): Pick<Opened, 'found' | 'line'> {
  const { subject, authorId, cause, signal } = opening;
  const found = afterOpening(undefined, opening, signal.at);
  const { state, version, round, harm } = found;
  const line = logEntry({
    at: signal.at,
    actor,
    action: 'case.opened',
    subject,
    caseId: subject.id,
    authorId,
    after: { state, version, round, harm, cause },
    why: { rule: null, reason: signal.kind },
  });
  return { found, line: { ...line, _id: id } };
}

/** Ten thousand open cases about posts of a plan. `now` in ms. */
export function makeReviews(plan: Plan, userIds: readonly string[], now: number): Opened[] {
  const random = createRandom('100k/reviews');
  const { deadline } = moderationDefaults;
  const about = (index: number) => ({
    subject: { type: 'post', id: plan.postIds[index] ?? '' } as const,
    authorId: userIds[plan.authors[index] ?? 0] ?? '',
  });
  const samples = Array.from({ length: sizes.samples }, (_, index): Opened => {
    const at = plan.times[index] ?? now;
    const signal = { kind: 'sample', at } as const;
    const dueAt = at + deadline.sample * hour;
    const opening = { ...about(index), cause: 'review', signal, harm: 0, dueAt } as const;
    return { ...open(opening, system, `l_${random.hex(24)}`), report: null };
  });
  const complaints = Array.from({ length: sizes.complaints }, (_, number): Opened => {
    const index = sizes.samples + number * stride;
    const { subject, authorId } = about(index);
    const at = now - random.int(1, 25 * 60) * 60_000;
    // Not the author: the next in the list of people.
    const reporterId = userIds[((plan.authors[index] ?? 0) + 1) % userIds.length] ?? '';
    const reason = random.pick(reasons);
    const complaint = { reporterId, subject, authorId, reason, weight: 1, fresh: false };
    const opening = complaintOpening(complaint, moderationDefaults, at);
    const report: Report = {
      _id: reportId(reporterId, subject.id, 1),
      ...complaint,
      caseId: subject.id,
      round: 1,
      text: random.pick(texts),
      images: [],
      contact: '',
      state: 'open',
      reply: '',
      reopened: false,
      abusive: false,
      decisionId: null,
      createdAt: at,
      dueAt: opening.dueAt,
      closedAt: null,
    };
    const opened = open(opening, { type: 'person', id: reporterId }, `l_${random.hex(24)}`);
    return { ...opened, report };
  });
  return [...samples, ...complaints];
}
