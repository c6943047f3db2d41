import { log } from '../../kernel/log';
import { homeRole, readRole } from '../../kernel/role';
import type { MessageOf } from '../link/messages';
import type { Received } from '../link/receive';
import { afterYielding } from '../roles/role-policy';
import { writeRole } from '../roles/write-role';

/** Stops serving, since the other environment is about to serve in a higher epoch. */
export async function yieldTo(
  { epoch }: MessageOf<'yield'>,
  { link, now }: Received,
): Promise<{ yielded: boolean }> {
  const { environment, appid } = link;
  for (;;) {
    const mine = await readRole();
    const after = afterYielding(homeRole(), mine, { environment, appid, epoch }, now);
    if (!after) {
      log('error', 'role.yield-refused', { epoch, mine: mine.epoch });
      return { yielded: false };
    }
    if (after !== mine && !(await writeRole(mine, after))) continue;
    if (after.role !== mine.role) log('warn', 'role.yielded', { epoch, to: environment });
    return { yielded: true };
  }
}
