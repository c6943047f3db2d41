import type { AppealState } from '../../../database/collections/appeals';
import type { CaseCause } from '../../../database/collections/cases';
import type { Outcome, SanctionKind } from '../../../database/collections/decisions';
import type { RecoveryBy } from '../../../database/collections/recoveries';
import type { ReportState } from '../../../database/collections/reports';
import type { SubjectType } from '../../../database/collections/subjects';

/** The person's own content. */
type OfContent = {
  subjectType: SubjectType;
  /** What they know it by: their title, or the beginning of their comment; empty when there is nothing to say. */
  about: string;
};

/** The id of a published rule; null when none was named. */
type OfRule = { rule: string | null };

/** An order, by what was bought. Never an amount: a notice is read on every platform. */
type OfOrder = { about: string };

/** What each kind of notice carries for its words. Never anybody else's words, and never who complained or decided. */
export type NoticeData = {
  /** It may be seen now. */
  'content-approved': OfContent;
  /** Complaints have hidden it until somebody has looked. */
  'content-hidden': OfContent;
  'content-removed': OfContent & OfRule;
  'content-masked': OfContent & OfRule;
  'content-change-asked': OfContent & OfRule;
  /** It is back: the complaints came to nothing, or a decision was taken back. */
  'content-restored': OfContent;
  /** One picture of it, by a check or an operator. */
  'picture-refused': OfRule & Partial<OfContent>;
  /** What of the profile was taken away. */
  'profile-changed': OfRule & { nickname: boolean; avatar: boolean; bio: boolean };
  warning: OfRule;
  /** `until` in ms. */
  mute: OfRule & { until: number };
  ban: OfRule & { until: number };
  'sanction-ended': { sanction: SanctionKind };
  'sanction-lifted': { sanction: SanctionKind };
  /** To whoever complained; `dueAt` in ms. */
  'report-received': { subjectType: SubjectType; dueAt: number };
  'report-closed': { subjectType: SubjectType; state: ReportState };
  /** Of the decision appealed against; `dueAt` in ms. */
  'appeal-received': { outcome: Outcome; dueAt: number };
  'appeal-decided': { outcome: Outcome; state: AppealState };
  /** To operators; `dueAt` in ms. */
  'case-overdue': { subjectType: SubjectType; lane: CaseCause; dueAt: number };
  /** To the seller; `handedOver`: nothing is to be sent. */
  'order-paid': OfOrder & { handedOver: boolean };
  /** To the buyer. */
  'order-shipped': OfOrder;
  /** To the party that did not end it. */
  'order-ended': OfOrder & { state: 'completed' | 'cancelled' | 'expired' };
  /** To the seller; `dueAt` in ms. */
  'refund-asked': OfOrder & { dueAt: number };
  /** To the buyer. */
  'refund-decided': OfOrder & { granted: boolean };
  /** To the buyer; `surplus`: it was paid for an order that had ended, or twice. */
  'refund-paid': OfOrder & { surplus: boolean };
  /** To the agent. */
  'share-paid': OfOrder;
  'share-taken-back': OfOrder & { possible: boolean };
  /** To support and admins: something about money needs a person. */
  'money-attention': { what: 'difference' | 'refund' | 'share' | 'shipping' };
  /** From another mini program; `by`: how we knew. */
  'account-opened': { by: RecoveryBy };
  /** It cannot be opened from there any more. */
  'account-closed': Record<string, never>;
};
