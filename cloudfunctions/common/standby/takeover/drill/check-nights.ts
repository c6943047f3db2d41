import type { Role } from '../../../../../database/collections/standby-state';
import { day } from '../../../kernel/clock';
import { lastArchive, lastComparison } from '../read-status';
import { check, minutesSince, type Check } from './check';

/** What is made every night is older than this only if a night was left out; ms. */
const recent = 2 * day;

const hours = (at: number, now: number) => Math.round(minutesSince(at, now) / 60);

/** Whether both sides were compared lately, and were the same. Who serves compares, so that only it can say. */
async function checkComparison(now: number): Promise<Check> {
  const last = await lastComparison();
  if (!last) {
    return check('comparison', false, { zh: '还没有比对过。', en: 'Both sides were never compared.' });
  }
  const { changed, missing, extra, documents, endedAt } = last;
  const age = hours(endedAt, now);
  const differ = changed + missing + extra;
  return check('comparison', differ === 0 && endedAt >= now - recent, {
    zh: `${age} 小时前比对了 ${documents} 条，${differ} 条不同。`,
    en: `Compared ${documents} documents ${age} h ago; ${differ} differed.`,
  });
}

async function checkArchive(now: number): Promise<Check> {
  const last = await lastArchive();
  if (!last) return check('archive', false, { zh: '还没有归档。', en: 'There is no archive yet.' });
  const { day: name, endedAt, documents } = last;
  return check('archive', endedAt >= now - recent, {
    zh: `最近的归档：${name}，${documents} 条。`,
    en: `The last archive: ${name}, ${documents} documents.`,
  });
}

/** Whether what is done at night was done lately. `now` in ms. */
export async function checkNights(role: Role, archive: boolean, now: number): Promise<Check[]> {
  const checks = await Promise.all([
    ...(role === 'primary' ? [checkComparison(now)] : []),
    ...(archive ? [checkArchive(now)] : []),
  ]);
  return checks;
}
