import { stableId } from '../kernel/ids';

/** The id of the one appeal that there may be against a decision. */
export function appealId(decisionId: string): string {
  return stableId('a', decisionId);
}
