import { collection } from '../define';
import type { ReceiverType } from './agents';
import type { PostKind } from './posts';

/**
 * `waiting`: for the order to be completed and the refund window to pass. `sharing`: WeChat Pay is asked until each
 * receiver has a result. `failed`: a receiver got nothing; an operator tries again or lets it be. `unfreezing`: the rest
 * is being released to the merchant. `done`.
 */
export type ShareState = 'waiting' | 'sharing' | 'failed' | 'unfreezing' | 'done';

/** One request to WeChat Pay to share. Its number and amount never change once it was stored. */
export interface ShareRequest {
  /** `<orderId>_p<n>` */
  outOrderNo: string;
  /** fen */
  amount: number;
  result: 'PENDING' | 'SUCCESS' | 'CLOSED';
  /** WeChat Pay's reason, when it was closed. */
  failReason: string | null;
  /** ms */
  at: number;
}

/** What is taken back from an agent after a refund. */
export interface ShareReturn {
  /** `<orderId>_b<n>` */
  outReturnNo: string;
  /** The refund it follows. */
  refundId: string;
  /** fen */
  amount: number;
  /** `impossible`: WeChat Pay takes nothing back from a person. */
  state: 'due' | 'done' | 'failed' | 'impossible';
  failReason: string | null;
}

/** The commission of an order. `_id` is the order's id. Made when the order is paid. */
export interface Share {
  _id: string;
  agentId: string;
  sellerId: string;
  paymentId: string;
  transactionId: string;
  /** What was bought: where it may not show its price, its commission may not either. */
  kind: PostKind;
  receiver: { type: ReceiverType; account: string; appid: string };
  /** Basis points. */
  rate: number;
  /** fen; of the order. */
  paid: number;
  /** fen; of the order. */
  refunded: number;
  /** Of all receivers and requests together never more than this, in fen. */
  cap: number;
  state: ShareState;
  requests: ShareRequest[];
  returns: ShareReturn[];
  /** ms; when `sweep` goes on with it; null when it waits for something else. */
  nextAt: number | null;
  tries: number;
  /** ms */
  createdAt: number;
  /** ms */
  updatedAt: number;
}

export const shares = collection<Share>('shares', {
  replicated: true,
  indexes: [
    { name: 'agent', keys: { agentId: 1, createdAt: -1, _id: -1 } },
    { name: 'seller', keys: { sellerId: 1, _id: 1 } },
    { name: 'agent_state', keys: { agentId: 1, state: 1, nextAt: 1 } },
    { name: 'next', keys: { nextAt: 1 } },
    { name: 'state_updated', keys: { state: 1, updatedAt: 1, _id: 1 } },
  ],
});
