import type { Bilingual } from '../kernel/contract/answer';
import { ownUploadProblems } from '../users/own-upload';
import { reasonsFor } from './reasons';
import type { ReportedSubject } from './subject-id';

/** What a person sends who complains. */
export interface Submission {
  subject: ReportedSubject;
  reason: string;
  text: string;
  images: string[];
  contact: string;
}

const noReason: Bilingual = { zh: '请选一个适合的原因。', en: 'Choose a reason that fits.' };
const noText: Bilingual = { zh: '请写一写发生了什么。', en: 'Please write what happened.' };

/**
 * What is wrong with a complaint beyond the form of its fields, by field: the reason fits the subject, `other` says in
 * words what it is about, and pictures are the person's own.
 */
export function submissionProblems(
  { subject, reason, text, images }: Submission,
  owner: { environment: string; userId: string },
): Record<string, Bilingual> {
  return {
    ...(reasonsFor(subject.type).some(({ id }) => id === reason) ? {} : { reason: noReason }),
    ...(reason === 'other' && text === '' ? { text: noText } : {}),
    ...ownUploadProblems(images, owner),
  };
}
