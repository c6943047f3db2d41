import type { CaseCause } from '../../../database/collections/cases';
import type { Outcome, SanctionKind } from '../../../database/collections/decisions';
import type { SubjectType } from '../../../database/collections/subjects';
import type { Bilingual } from '../kernel/contract/answer';

// What things are called in the middle of a sentence.

export const subjects: Record<SubjectType, Bilingual> = {
  post: { zh: '帖子', en: 'post' },
  comment: { zh: '评论', en: 'comment' },
  user: { zh: '资料', en: 'profile' },
  order: { zh: '订单', en: 'order' },
  platform: { zh: '平台', en: 'service' },
  decision: { zh: '申诉', en: 'appeal' },
};

export const sanctions: Record<SanctionKind, Bilingual> = {
  warning: { zh: '提醒', en: 'warning' },
  mute: { zh: '禁言', en: 'mute' },
  ban: { zh: '停用', en: 'suspension' },
};

/** What an appeal is against. */
export const outcomes: Record<Outcome, Bilingual> = {
  approve: { zh: '通过', en: 'approval' },
  remove: { zh: '下架', en: 'removal' },
  mask: { zh: '遮盖文字', en: 'masking of words' },
  'ask-change': { zh: '修改要求', en: 'request for changes' },
  answer: { zh: '答复', en: 'answer' },
  ...sanctions,
};

export const lanes: Record<CaseCause, Bilingual> = {
  review: { zh: '审核', en: 'review' },
  complaint: { zh: '投诉', en: 'complaint' },
  appeal: { zh: '申诉', en: 'appeal' },
};
