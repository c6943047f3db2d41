import { day, hour } from '../../../cloudfunctions/common/kernel/clock';
import type { Notice } from '../../collections/notices';

/** Notices as they stand at `now` (ms): what has been there for a day has been read. */
export function readByNow(notices: readonly Notice[], now: number): Notice[] {
  return notices.map((notice) => (notice.at < now - day ? { ...notice, readAt: notice.at + hour } : notice));
}
