import type { QueueItem } from '../../../cloudfunctions/common/moderation/views';
import { fill } from '../../locales/fill';
import type { Texts } from '../locales/zh';

/** What stands below a case in a list: what it is, and what there is to look at. */
export function countsOf(
  { subject, pictures, openReports }: Pick<QueueItem, 'subject' | 'pictures' | 'openReports'>,
  texts: Texts['shared'],
): string {
  return [
    texts.subjects[subject.type],
    ...(pictures > 0 ? [fill(texts.pictures, { n: pictures })] : []),
    ...(openReports > 0 ? [fill(texts.reports, { n: openReports })] : []),
  ].join(' · ');
}

/** Whose a case is at the moment; empty when it is free to take. */
export function holderOf(
  { lease, excluded }: Pick<QueueItem, 'lease' | 'excluded'>,
  now: number,
  texts: Texts['shared'],
  gone: string,
): string {
  if (lease && lease.until > now) {
    return lease.mine ? texts.heldMine : fill(texts.held, { name: lease.operator.nickname || gone });
  }
  return excluded ? texts.excluded : '';
}

/** What a case is told by when its content has no words. */
export function excerptOf(
  { excerpt, subject }: Pick<QueueItem, 'excerpt' | 'subject'>,
  texts: Texts['shared'],
): string {
  return excerpt || (subject.type === 'platform' ? texts.nobody : texts.gone);
}

/** How harmful a case may be, as far as it is above the ordinary; empty else. */
export function harmOf({ harm }: Pick<QueueItem, 'harm'>, texts: Texts['shared']): string {
  return harm === 2 || harm === 3 ? texts.harms[harm] : '';
}
