import type { Case } from '../../../../database/collections/cases';
import { AppError } from '../../kernel/errors';
import { whatChanged, type Reading } from './what-changed';

const texts = {
  own: {
    zh: '这件事关系到你自己，要由其他同事来看。',
    en: 'This is about you; somebody else has to look at it.',
  },
  excluded: {
    zh: '申诉针对的是你的决定，要由另一位同事来看。',
    en: 'The appeal is against your own decision; somebody else has to look at it.',
  },
} as const;

/** Throws FORBIDDEN for a case about the operator or one they are excluded from. */
export function refuseInvolved({ authorId, excluded }: Case, operatorId: string): void {
  if (authorId === operatorId) throw new AppError('FORBIDDEN', { message: texts.own });
  if (excluded.includes(operatorId)) throw new AppError('FORBIDDEN', { message: texts.excluded });
}

/** Throws CONFLICT, saying what has changed, when a case is not as the operator has read it, or not theirs any more. */
export function refuseStale(current: Case, reading: Reading): void {
  const message = whatChanged(current, reading);
  if (message) throw new AppError('CONFLICT', { message });
}
