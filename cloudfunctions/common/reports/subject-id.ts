import type { Subject } from '../../../database/collections/subjects';
import type { ReportableType } from './reasons';

/** What a complaint is about, as pages name it: the platform's id is `platform`. */
export interface ReportedSubject extends Subject {
  type: ReportableType;
}

const platform = 'platform';
/** Ids of orders and of people have no dash in them. */
const dash = '-';

/**
 * What a complaint is about, as it is stored: the platform has a case for each person, who are answered one by one, and an
 * order one for each of the two who may complain, since what they complain about is the other's part in it.
 */
export function storedSubject({ type, id }: ReportedSubject, userId: string): Subject {
  if (type === platform) return { type, id: `${platform}${dash}${userId}` };
  return type === 'order' ? { type, id: `${id}${dash}${userId}` } : { type, id };
}

/** The order that a stored subject is about; null for any other subject. */
export function orderOf({ type, id }: Subject): string | null {
  return type === 'order' ? (id.split(dash)[0] ?? null) : null;
}

/** The same as pages name it. */
export function clientSubject({ type, id }: Subject): Subject {
  if (type === platform) return { type, id: platform };
  return { type, id: orderOf({ type, id }) ?? id };
}
