import type { ReportState } from '../../../database/collections/reports';
import type { Subject } from '../../../database/collections/subjects';
import type { Bilingual } from '../kernel/contract/answer';

/** A reason to complain, in the words of WeChat's own complaint page. */
export interface ReasonView {
  id: string;
  name: Bilingual;
  /** What falls under it. */
  hint: Bilingual;
  /** Looked at within hours. */
  serious: boolean;
}

/** A complaint as whoever made it sees it. */
export interface ReportView {
  reportId: string;
  subject: Subject;
  /** What it is about, as far as it may be told: a title, the beginning of a comment, a name; empty when it is gone. */
  about: string;
  reason: { id: string; name: Bilingual };
  text: string;
  images: string[];
  contact: string;
  state: ReportState;
  /** What we answered; null while open. */
  reply: Bilingual | null;
  /** Whether the person may say that it was not solved. */
  canReopen: boolean;
  reopened: boolean;
  /** ms */
  createdAt: number;
  /** ms */
  dueAt: number;
  /** ms */
  closedAt: number | null;
}
