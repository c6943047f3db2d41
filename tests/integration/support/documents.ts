import { afterOpening } from '../../../cloudfunctions/common/moderation/cases/case-policy';
import type { Case } from '../../../database/collections/cases';
import type { Comment } from '../../../database/collections/comments';
import type { Decision } from '../../../database/collections/decisions';
import type { Notice } from '../../../database/collections/notices';
import type { Post } from '../../../database/collections/posts';
import type { Report } from '../../../database/collections/reports';
import type { Subject } from '../../../database/collections/subjects';

// Documents as the functions would have left them, for somebody to act on.

const check = { suggest: 'pass', label: 100, traceId: null, at: 0 } as const;

export function publishedPost(_id: string, authorId: string, now: number): Post {
  return {
    _id,
    authorId,
    kind: 'goods',
    state: 'published',
    title: '旧书一箱',
    body: '大多是小说，品相好。',
    searchText: '旧书一箱\n大多是小说，品相好。',
    images: [],
    category: 'second-hand',
    price: 3000,
    area: '',
    likeCount: 0,
    commentCount: 1,
    check,
    draft: null,
    revision: 0,
    decisionId: null,
    createdAt: now,
    publishedAt: now,
    updatedAt: now,
  };
}

export function publishedComment(_id: string, postId: string, authorId: string, now: number): Comment {
  return {
    _id,
    postId,
    authorId,
    state: 'published',
    body: '还在吗？',
    check,
    decisionId: null,
    createdAt: now,
    updatedAt: now,
  };
}

/** An open case, claimed by `operatorId` when one is named. */
export function openCase(subject: Subject, authorId: string, now: number, operatorId?: string): Case {
  const opening = {
    subject,
    authorId,
    cause: subject.type === 'decision' ? ('appeal' as const) : ('review' as const),
    signal: { kind: 'policy' as const, at: now },
    harm: 1 as const,
    dueAt: now + 3_600_000,
  };
  const lease = operatorId ? { operatorId, until: now + 600_000 } : null;
  return { ...afterOpening(undefined, opening, now), lease };
}

/** A removal, or a sanction when one is given. */
export function standingDecision(
  _id: string,
  subject: Subject,
  authorId: string,
  operatorId: string,
  now: number,
  sanction: Decision['sanction'] = null,
): Decision {
  return {
    _id,
    subject,
    caseId: null,
    round: null,
    authorId,
    outcome: sanction ? sanction.kind : 'remove',
    rule: 'honest',
    reason: '与实际不符。',
    reply: '',
    abusive: [],
    by: { type: 'operator', id: operatorId },
    at: now,
    state: 'standing',
    revision: sanction ? null : 0,
    before: sanction ? null : { state: 'published' },
    strike: null,
    sanction,
    appealId: null,
  };
}

export function closedReport(_id: string, subject: Subject, reporterId: string, now: number): Report {
  return {
    _id,
    reporterId,
    subject,
    authorId: null,
    caseId: subject.id,
    round: 1,
    reason: 'fraud',
    text: '',
    images: [],
    contact: '',
    weight: 1,
    fresh: false,
    state: 'dismissed',
    reply: '',
    reopened: false,
    abusive: false,
    decisionId: null,
    createdAt: now,
    dueAt: now,
    closedAt: now,
  };
}

export function notice(_id: string, userId: string, now: number): Notice {
  return {
    _id,
    userId,
    kind: 'appeal-received',
    data: { outcome: 'remove', dueAt: now },
    path: null,
    at: now,
    readAt: null,
  };
}
