import type { Case, CaseSignal } from '../../../../database/collections/cases';
import type { SdkAggregate } from '../../kernel/cloud';
import type { PersonRow } from '../../posts/person-view';

type Pictures = { fileID: string }[];

/** A case as the queue reads it, with the little of its subject that tells it from others. */
export type QueueRow = Pick<
  Case,
  | '_id'
  | 'subject'
  | 'authorId'
  | 'state'
  | 'causes'
  | 'lane'
  | 'harm'
  | 'dueAt'
  | 'rank'
  | 'lease'
  | 'excluded'
  | 'openReports'
  | 'openedAt'
  | 'version'
> & {
  signal: CaseSignal;
  post: {
    title: string;
    revision: number;
    images: Pictures;
    draft?: { title: string; images: Pictures } | null;
  }[];
  /** The beginning of a comment, or of a complaint about the platform. */
  text: string;
  order: { goods: { title: string } }[];
  profile: { nickname: string; nicknamePending: string | null }[];
  author: PersonRow[];
  operator: PersonRow[];
};

/** Characters of a text in the queue. */
export const excerptLength = 60;

const person = (name: string) =>
  Object.fromEntries(['_id', 'state', 'nickname', 'avatar'].map((field) => [`${name}.${field}`, 1]));

const beginning = (field: string) => ({ $ifNull: [{ $arrayElemAt: [field, -1] }, ''] });

const fields = {
  subject: 1,
  authorId: 1,
  state: 1,
  causes: 1,
  lane: 1,
  harm: 1,
  dueAt: 1,
  rank: 1,
  lease: 1,
  excluded: 1,
  openReports: 1,
  openedAt: 1,
  version: 1,
  signal: { $arrayElemAt: ['$signals', -1] },
  'post.title': 1,
  'post.revision': 1,
  'post.images.fileID': 1,
  'post.draft.title': 1,
  'post.draft.images.fileID': 1,
  text: {
    $substrCP: [{ $concat: [beginning('$comment.body'), beginning('$report.text')] }, 0, excerptLength],
  },
  'order.goods.title': 1,
  'profile.nickname': 1,
  'profile.nicknamePending': 1,
  ...person('author'),
  ...person('operator'),
};

/**
 * Joins some cases, few by now, with what they are about: of an appeal, with what the decision is about. People join as
 * authors, as subjects, and as the operator who has the case; complaints only where the platform is the subject. Who
 * complains stands after the order in a subject's id.
 */
export function joinSubjects(cases: SdkAggregate): SdkAggregate {
  return cases
    .lookup({ from: 'decisions', localField: 'subject.id', foreignField: '_id', as: 'decision' })
    .addFields({
      about: { $ifNull: [{ $arrayElemAt: ['$decision.subject.id', 0] }, '$subject.id'] },
      platformCase: { $cond: [{ $eq: ['$subject.type', 'platform'] }, '$_id', ''] },
      orderId: { $arrayElemAt: [{ $split: ['$subject.id', '-'] }, 0] },
    })
    .lookup({ from: 'posts', localField: 'about', foreignField: '_id', as: 'post' })
    .lookup({ from: 'comments', localField: 'about', foreignField: '_id', as: 'comment' })
    .lookup({ from: 'orders', localField: 'orderId', foreignField: '_id', as: 'order' })
    .lookup({ from: 'users', localField: 'about', foreignField: '_id', as: 'profile' })
    .lookup({ from: 'users', localField: 'authorId', foreignField: '_id', as: 'author' })
    .lookup({ from: 'users', localField: 'lease.operatorId', foreignField: '_id', as: 'operator' })
    .lookup({ from: 'reports', localField: 'platformCase', foreignField: 'caseId', as: 'report' })
    .project(fields);
}
