import { stableId } from '../../kernel/ids';

/** What stands for an identity in records that outlive it. `id`: the identity's. */
export function traceOf(id: string): string {
  return stableId('i', id);
}
