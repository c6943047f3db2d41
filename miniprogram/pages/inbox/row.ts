import type { NoticeView } from '../../../cloudfunctions/common/notices/views';
import type { NoticeKind } from '../../../database/collections/notices';
import { pick, type Strings } from '../../locales/index';
import { relativeTime } from '../../services/format';

/** A notice in the list. */
export interface NoticeRow {
  title: string;
  text: string;
  when: string;
  icon: string;
  tone: 'good' | 'waits' | 'bad' | 'quiet';
}

const signs: Record<NoticeKind, Pick<NoticeRow, 'icon' | 'tone'>> = {
  'content-approved': { icon: 'circle-check', tone: 'good' },
  'content-hidden': { icon: 'eye-off', tone: 'waits' },
  'content-removed': { icon: 'alert-circle', tone: 'bad' },
  'content-masked': { icon: 'edit', tone: 'waits' },
  'content-change-asked': { icon: 'edit', tone: 'waits' },
  'content-restored': { icon: 'circle-check', tone: 'good' },
  'picture-refused': { icon: 'photo-off', tone: 'bad' },
  'profile-changed': { icon: 'user', tone: 'waits' },
  warning: { icon: 'alert-circle', tone: 'waits' },
  mute: { icon: 'ban', tone: 'bad' },
  ban: { icon: 'ban', tone: 'bad' },
  'sanction-ended': { icon: 'circle-check', tone: 'good' },
  'sanction-lifted': { icon: 'circle-check', tone: 'good' },
  'report-received': { icon: 'flag', tone: 'quiet' },
  'report-closed': { icon: 'flag', tone: 'good' },
  'appeal-received': { icon: 'scale', tone: 'quiet' },
  'appeal-decided': { icon: 'scale', tone: 'good' },
  'case-overdue': { icon: 'clock', tone: 'bad' },
  'order-paid': { icon: 'receipt', tone: 'good' },
  'order-shipped': { icon: 'truck', tone: 'good' },
  'order-ended': { icon: 'receipt', tone: 'quiet' },
  'refund-asked': { icon: 'receipt-refund', tone: 'waits' },
  'refund-decided': { icon: 'receipt-refund', tone: 'waits' },
  'refund-paid': { icon: 'receipt-refund', tone: 'good' },
  'share-paid': { icon: 'coin', tone: 'good' },
  'share-taken-back': { icon: 'coin', tone: 'quiet' },
  'money-attention': { icon: 'alert-circle', tone: 'bad' },
  'account-opened': { icon: 'lifebuoy', tone: 'waits' },
  'account-closed': { icon: 'lock', tone: 'good' },
};

/** A notice in the language in use; `now` in ms. */
export function noticeRow({ kind, title, text, at }: NoticeView, now: number, texts: Strings): NoticeRow {
  return { ...signs[kind], title: pick(title), text: pick(text), when: relativeTime(at, now, texts) };
}
