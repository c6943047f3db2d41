import { collection } from '../define';

/** What a notice is about; `common/notices/` has the words for each. */
export type NoticeKind =
  | 'content-approved'
  | 'content-hidden'
  | 'content-removed'
  | 'content-masked'
  | 'content-change-asked'
  | 'content-restored'
  | 'picture-refused'
  | 'profile-changed'
  | 'warning'
  | 'mute'
  | 'ban'
  | 'sanction-ended'
  | 'sanction-lifted'
  | 'report-received'
  | 'report-closed'
  | 'appeal-received'
  | 'appeal-decided'
  | 'case-overdue'
  | 'order-paid'
  | 'order-shipped'
  | 'order-ended'
  | 'refund-asked'
  | 'refund-decided'
  | 'refund-paid'
  | 'share-paid'
  | 'share-taken-back'
  | 'money-attention'
  | 'account-opened'
  | 'account-closed';

/** Something a person should know, in their inbox. Its `_id` is made of what it is about, so that it comes once. */
export interface Notice {
  _id: string;
  userId: string;
  kind: NoticeKind;
  /** What the words need: names of states, ids of rules, times (ms). Never who complained. */
  data: Record<string, string | number | boolean | null>;
  /** The page it leads to, with its query; null when there is none. */
  path: string | null;
  /** ms */
  at: number;
  /** ms */
  readAt: number | null;
}

export const notices = collection<Notice>('notices', {
  replicated: true,
  indexes: [
    { name: 'user', keys: { userId: 1, at: -1, _id: -1 } },
    { name: 'unread', keys: { userId: 1, readAt: 1 } },
  ],
});
