import { collection } from '../define';

export type ReceiverType = 'PERSONAL_OPENID' | 'MERCHANT_ID';

/** Somebody who shares with a code of their own and earns on paid orders. `_id` is their user id. */
export interface Agent {
  _id: string;
  /** In the links they share; eight letters and digits. */
  code: string;
  type: ReceiverType;
  /** An openid of `appid`, or a merchant number. */
  account: string;
  appid: string;
  /** `joining`: WeChat Pay has not yet taken them as a receiver. `refused`: it would not. */
  state: 'joining' | 'active' | 'refused';
  /** WeChat Pay's code, when it refused. */
  failure: string | null;
  /** A merchant's full name, kept until WeChat Pay has answered. */
  name: string | null;
  /** ms; when `sweep` asks WeChat Pay again; null when it has answered. */
  nextAt: number | null;
  tries: number;
  /** ms */
  createdAt: number;
  /** ms */
  updatedAt: number;
}

export const agents = collection<Agent>('agents', {
  replicated: true,
  indexes: [
    { name: 'code', keys: { code: 1 }, unique: true },
    { name: 'next', keys: { nextAt: 1 } },
  ],
});
