import { hour } from '../../kernel/clock';
import { db } from '../../kernel/database';
import type { UserCall } from '../../kernel/serve';
import { getSettings } from '../../kernel/settings';
import { newTransferCode, transferDigest } from './transfer-code';

/**
 * Makes a code with which the caller finds their account again in the other mini program, once. One made before is void
 * from now on. Only this answer has it.
 */
export async function issueTransfer(
  _: Record<string, never>,
  { caller, person, now }: UserCall,
): Promise<{ code: string; expiresAt: number }> {
  const { standby } = await getSettings();
  const code = newTransferCode();
  const expiresAt = now + standby.transferHours * hour;
  await db.transfers.put({
    _id: person.user._id,
    digest: transferDigest(code),
    appid: caller.appid,
    createdAt: now,
    expiresAt,
    usedAt: null,
    usedBy: null,
  });
  return { code, expiresAt };
}
