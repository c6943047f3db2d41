import type { ReceiverType } from '../../../database/collections/agents';
import type { ShareState } from '../../../database/collections/shares';

export interface AgentView {
  code: string;
  type: ReceiverType;
  state: 'joining' | 'active' | 'refused';
  /** Why WeChat Pay refused. */
  failure: string | null;
}

/** What an agent earns of one order. */
export interface ShareView {
  orderId: string;
  title: string;
  state: ShareState;
  /** fen; what is theirs as the order stands. */
  amount: number | null;
  /** fen; what was paid to them. */
  paid: number | null;
  /** fen; what was taken back after a refund. */
  takenBack: number | null;
  /** fen; what should have been taken back and could not. */
  notTakenBack: number | null;
  failReason: string | null;
  /** ms; when it will be paid; null until the order is completed. */
  dueAt: number | null;
  /** ms */
  createdAt: number;
}

/** fen. Orders whose price may not be shown here are left out of the sums. */
export interface ShareTotals {
  waiting: number;
  paid: number;
  takenBack: number;
}
