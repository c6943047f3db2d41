import type { InputOf } from '../../../cloudfunctions/common/kernel/contract/contract';
import type { contract } from '../../../cloudfunctions/report/contract';

/** What a complaint can be about. */
export type Reported = InputOf<typeof contract, 'reasons'>['subject'];

const types: readonly Reported['type'][] = ['post', 'comment', 'user', 'order', 'platform'];

export const platform: Reported = { type: 'platform', id: 'platform' };

/** The subject a page's query names; the platform when it names none that can be complained about. */
export function subjectOf({ type, id }: { type?: string | undefined; id?: string | undefined }): Reported {
  const known = types.find((each) => each === type);
  return known && id ? { type: known, id } : platform;
}
