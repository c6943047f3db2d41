import type { RoleState } from '../../../../../database/collections/standby-state';
import { minute } from '../../../kernel/clock';
import { countUnshipped } from '../../shipping/count-unshipped';
import { readState } from '../../state';
import { check, minutesSince, type Check } from './check';

/** What one side knows of how far the standby is behind. Times in ms. */
interface Lag {
  heardAt: number | null;
  left: number;
  oldest: number | null;
}

async function readLag(role: RoleState['role']): Promise<Lag> {
  if (role === 'standby') {
    const { heardAt = null, left = 0, oldest = null } = (await readState('receiving')) ?? {};
    return { heardAt, left, oldest };
  }
  const [state, unshipped] = await Promise.all([readState('shipping'), countUnshipped()]);
  return { heardAt: state?.heardAt ?? null, ...unshipped };
}

/**
 * Whether the standby follows: the other side was heard of within `lagMinutes`, and no change is older than that and not
 * there. `now` in ms.
 */
export async function checkLag(role: RoleState['role'], lagMinutes: number, now: number): Promise<Check> {
  const { heardAt, left, oldest } = await readLag(role);
  if (heardAt === null) {
    return check('lag', false, {
      zh: '还没有收到过对方的消息：backup 的定时触发器在运行吗？',
      en: 'The other side was never heard of: does the timer of backup run?',
    });
  }
  const limit = now - lagMinutes * minute;
  const passed = heardAt >= limit && (left === 0 || oldest === null || oldest >= limit);
  const [heard, age] = [minutesSince(heardAt, now), oldest === null ? 0 : minutesSince(oldest, now)];
  return check('lag', passed, {
    zh: `${heard} 分钟前有消息；还有 ${left} 条未送达，最早的在 ${age} 分钟前。`,
    en: `Heard of ${heard} min ago; ${left} not shipped, the oldest ${age} min old.`,
  });
}
