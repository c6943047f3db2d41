import { collection } from '../define';

/** A person's phone number, apart from the person so that few functions ever read it. `_id` is the user's id. */
export interface Phone {
  _id: string;
  /** E.164 without spaces, such as `+8613800000000`, sealed (`kernel/seal`). */
  number: string;
  /** The same for the same number, which it does not tell (`phoneLookup`). */
  lookup: string;
  /** True only when WeChat itself gave the number. */
  verified: boolean;
  /** ms */
  updatedAt: number;
}

export const phones = collection<Phone>('phones', {
  replicated: true,
  indexes: [{ name: 'lookup', keys: { lookup: 1, verified: 1 } }],
});
