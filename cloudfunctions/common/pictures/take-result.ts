import type { PictureResult } from '../../../database/collections/pictures';
import { second } from '../kernel/clock';
import { command, db } from '../kernel/database';
import { withDeadline } from '../kernel/deadline';
import { log } from '../kernel/log';
import { advancePicture } from './advance-picture';
import { lookAtPicture } from './look-at-picture';

export interface CheckResult {
  /** The mini program that asked. */
  appid: string;
  traceId: string;
  suggest: PictureResult['suggest'];
  label: number | null;
}

/** WeChat wants to hear from us soon; `sweep` finishes what takes longer. */
const patience = 3 * second;

/**
 * Takes what WeChat says of a picture, to whichever of our questions about it. Gives false, and changes nothing, when
 * we never asked, or not as this mini program. `now` in ms.
 */
export async function takeResult(
  { appid, traceId, suggest, label }: CheckResult,
  now: number,
): Promise<boolean> {
  const [picture] = await db.pictures.find({ traces: command.in([traceId]) }, { limit: 1 });
  if (!picture) return false;
  if ((await db.identities.count({ userId: picture.userId, appid })) === 0) return false;
  await advancePicture(picture._id, { kind: 'result', suggest, label }, now);
  try {
    await withDeadline(lookAtPicture(picture._id, now), patience);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    log('warn', 'picture.unlooked', { reason: reason.slice(0, 300) });
  }
  return true;
}
