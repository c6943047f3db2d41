import type { InvokeRule } from '../../config/function-config';
import type { InvokeRequest } from './runner';

/**
 * Whether a function's rule lets a call in. Rules bind clients; timers, other functions, the console and the owner's
 * servers are the environment's own and always may.
 */
export function mayInvoke(
  rule: InvokeRule,
  { source, caller }: Pick<InvokeRequest, 'source' | 'caller'>,
): boolean {
  if (source !== 'client') return true;
  return rule === 'anyone' || (rule === 'client' && caller !== null);
}
