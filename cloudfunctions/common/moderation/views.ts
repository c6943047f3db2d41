import type { CaseCause, CaseSignal, Harm } from '../../../database/collections/cases';
import type { DecisionState, Outcome, SanctionKind } from '../../../database/collections/decisions';
import type { LogAction, LoggedState } from '../../../database/collections/log';
import type { PostState } from '../../../database/collections/posts';
import type { ReportState } from '../../../database/collections/reports';
import type { Subject } from '../../../database/collections/subjects';
import type { OperatorRole } from '../../../database/collections/operators';
import type { UserState } from '../../../database/collections/users';
import type { StoredWord } from '../../../database/collections/words';
import type { Bilingual } from '../kernel/contract/answer';
import type { OrderCard, OrderEventView } from '../orders/views';
import type { ImageView, PersonView } from '../posts/views';
import type { Trust } from './record/trust';

/** Whose a case is at the moment. */
export interface LeaseView {
  operator: PersonView;
  /** ms */
  until: number;
  mine: boolean;
}

/** A case in the queue. */
export interface QueueItem {
  caseId: string;
  subject: Subject;
  lane: CaseCause;
  causes: CaseCause[];
  harm: Harm;
  /** ms */
  dueAt: number;
  /** ms */
  openedAt: number;
  /** The newest. */
  signal: CaseSignal;
  /** A title, the beginning of a text, a name; what an operator tells it by. */
  excerpt: string;
  author: PersonView | null;
  /** Pictures in the content. */
  pictures: number;
  openReports: number;
  lease: LeaseView | null;
  /** The caller may not decide it: it is about them, or an appeal against their own decision. */
  excluded: boolean;
}

export interface QueuePage {
  items: QueueItem[];
  nextCursor: string | null;
}

/** A complaint as operators see it. */
export interface CaseReport {
  reportId: string;
  reporter: PersonView;
  reason: { id: string; name: Bilingual; serious: boolean };
  text: string;
  images: string[];
  contact: string;
  weight: number;
  state: ReportState;
  reopened: boolean;
  /** ms */
  createdAt: number;
}

export interface DecisionSummary {
  decisionId: string;
  subject: Subject;
  outcome: Outcome;
  rule: string | null;
  reason: string;
  /** Null when a check decided. */
  operator: PersonView | null;
  /** ms */
  at: number;
  state: DecisionState;
  strike: { weight: number; until: number } | null;
  sanction: { kind: SanctionKind; from: number; until: number } | null;
  /** Whether the caller may still take it back. */
  canUndo: boolean;
}

/** The content of a case as it is now, or as its author wants it to be (`draft`). */
export interface CaseContent {
  state: PostState | UserState;
  /** Of posts; a decision names it. Null where content has none. */
  revision: number | null;
  title: string;
  body: string;
  area: string;
  /** fen */
  price: number | null;
  category: string;
  images: ImageView[];
  /** Where the content leads: the post a comment stands under. */
  postId: string | null;
  /** The edit that waits for review. */
  draft: {
    title: string;
    body: string;
    area: string;
    price: number | null;
    images: ImageView[];
  } | null;
  /** Of a profile. */
  profile: {
    nickname: string;
    nicknamePending: string | null;
    avatar: { fileID: string; state: 'approved' | 'pending' | 'refused' } | null;
    bio: string;
    area: string;
  } | null;
  /** Banned words found in it now, with their places in the text (UTF-16). */
  words: { field: string; text: string; category: string; from: number; to: number }[];
  /** ms */
  createdAt: number;
}

/** The order a case is about. */
export interface CaseOrder extends Pick<
  OrderCard,
  | 'orderId'
  | 'title'
  | 'state'
  | 'refundState'
  | 'quantity'
  | 'amount'
  | 'refunded'
  | 'buyer'
  | 'seller'
  | 'createdAt'
> {
  timeline: OrderEventView[];
}

/** What is known of whoever answers for a case. */
export interface AuthorRecordView {
  person: PersonView;
  state: UserState;
  role: OperatorRole | null;
  trust: Trust;
  /** ms */
  createdAt: number;
  posts: number;
  strikes: { weight: number; count: number };
  sanctions: { decisionId: string; kind: SanctionKind; from: number; until: number }[];
  /** What the record suggests for the next breach; an operator is free to choose. */
  suggested: { kind: SanctionKind; days: number } | null;
  decisions: DecisionSummary[];
}

/** A case with all an operator needs to decide it. */
export interface CaseView extends QueueItem {
  state: 'open' | 'closed';
  /** Sent back with a decision, so that nothing is decided on an old reading. */
  version: number;
  round: number;
  signals: CaseSignal[];
  /** Null when the subject is gone, or is an order or the platform. */
  content: CaseContent | null;
  /** Where one party complains about the other's part in it. */
  order: CaseOrder | null;
  author: PersonView | null;
  record: AuthorRecordView | null;
  reports: CaseReport[];
  /** Of an appeal. */
  appeal: {
    appealId: string;
    text: string;
    images: string[];
    /** ms */
    createdAt: number;
    decision: DecisionSummary;
  } | null;
  decisions: DecisionSummary[];
  /** Other open cases that may be decided along with it. */
  related: { author: RelatedCase[]; picture: RelatedCase[] };
}

export interface RelatedCase {
  caseId: string;
  version: number;
  revision: number | null;
  subject: Subject;
  excerpt: string;
  /** The first, if there is one. */
  picture: string | null;
}

export interface LogLineView {
  id: string;
  /** ms */
  at: number;
  actor: { type: 'operator' | 'person' | 'system'; person: PersonView | null };
  action: LogAction;
  subject: Subject | null;
  caseId: string | null;
  author: PersonView | null;
  decisionId: string | null;
  before: LoggedState;
  after: LoggedState;
  why: { rule: string | null; reason: string };
}

/** A banned word in the operators' list. */
export interface WordView extends Omit<StoredWord, '_id' | 'updatedBy' | 'updatedAt'> {
  wordId: string;
  /** In the project's lexicon, or added by operators. */
  origin: 'lexicon' | 'operators';
  /** ms; null for a word of the lexicon as it came. */
  updatedAt: number | null;
}

/** A reason ready to be sent, for operators to choose from and change. */
export interface Template {
  id: string;
  outcome: Outcome;
  rule: string | null;
  text: Bilingual;
}
