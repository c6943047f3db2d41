import type { QueueItem } from '../../../cloudfunctions/common/moderation/views';

/** The first case of a queue that is free to be taken, or one's own already; null when there is none. */
export function firstFree(items: readonly QueueItem[], except: string, now: number): QueueItem | null {
  const free = ({ lease, excluded }: QueueItem) => !excluded && (!lease || lease.mine || lease.until <= now);
  return items.find((item) => item.caseId !== except && free(item)) ?? null;
}
