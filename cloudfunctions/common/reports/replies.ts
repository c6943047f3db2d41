import type { Report, ReportState } from '../../../database/collections/reports';
import type { Bilingual } from '../kernel/contract/answer';

const sentences: Record<Exclude<ReportState, 'open'>, Bilingual> = {
  upheld: {
    zh: '情况属实，我们已经按规则处理。谢谢你告诉我们。',
    en: 'You were right, and we have acted on it. Thank you for telling us.',
  },
  dismissed: {
    zh: '我们仔细看过了，这次没有发现违反规则的地方。如果你觉得没有解决，可以说明情况，我们再看一次。',
    en: 'We have looked carefully and found nothing against the rules this time. If it is not solved, tell us more and we will look once again.',
  },
  answered: {
    zh: '谢谢你的反馈，我们已经处理。',
    en: 'Thank you for telling us. We have dealt with it.',
  },
};

const abusiveSentence: Bilingual = {
  zh: '这条投诉与事实不符，被认定为恶意投诉。请如实反映情况；恶意投诉会减少你一天能投诉的次数。',
  en: 'This complaint was found to be untrue and made to harm. Please tell us only what happened: complaints like this reduce how often you can complain in a day.',
};

/** What a person is told about their complaint: the operator's words, or ours; null while it is open. */
export function replyOf({
  state,
  abusive,
  reply,
}: Pick<Report, 'state' | 'abusive' | 'reply'>): Bilingual | null {
  if (state === 'open') return null;
  if (abusive) return abusiveSentence;
  return reply === '' ? sentences[state] : { zh: reply, en: reply };
}
