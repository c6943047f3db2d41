import { collection } from '../define';

/** What operators may change without a release. `_id` names the group (`brand`, `limits`, …); the kernel checks `value`. */
export interface Setting {
  _id: string;
  value: Record<string, unknown>;
  /** ms */
  updatedAt: number;
}

export const settings = collection<Setting>('settings', { replicated: true });
