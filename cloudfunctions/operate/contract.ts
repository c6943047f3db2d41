import * as z from 'zod';
import { action, type Contract } from '../common/kernel/contract/contract';
import { id } from '../common/kernel/fields';
import type { QueueItem } from '../common/moderation/views';

/** What waits, at a glance. */
export interface Desk {
  open: { review: number; complaint: number; appeal: number };
  overdue: number;
  mine: number;
  /** The most pressing case; null when nothing waits. */
  next: QueueItem | null;
  /** Decisions of the last 24 hours. */
  decidedToday: number;
  /** People under a mute or a ban. */
  sanctioned: number;
}

export const contract = {
  name: 'operate',
  actions: {
    desk: action<Desk>()({ access: ['moderator', 'support'], input: z.strictObject({}) }),
    /** Makes somebody an operator, or takes it back with null; by an admin, and not for themselves. */
    'operator.set': action<{ userId: string; role: 'moderator' | 'support' | 'admin' | null }>()({
      access: [],
      input: z.strictObject({
        userId: id(),
        role: z.enum(['moderator', 'support', 'admin']).nullable(),
      }),
    }),
  },
} satisfies Contract;
