import type { Subject } from '../../../database/collections/subjects';
import type { ReportableType } from './reasons';

/** What a complaint is about, as pages name it: the platform's id is `platform`. */
export interface ReportedSubject extends Subject {
  type: ReportableType;
}

const platform = 'platform';

/** What a complaint is about, as it is stored: the platform has a case for each person, who are answered one by one. */
export function storedSubject({ type, id }: ReportedSubject, userId: string): Subject {
  return type === platform ? { type, id: `${platform}-${userId}` } : { type, id };
}

/** The same as pages name it. */
export function clientSubject({ type, id }: Subject): Subject {
  return type === platform ? { type, id: platform } : { type, id };
}
