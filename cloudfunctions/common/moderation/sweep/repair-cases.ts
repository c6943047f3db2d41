import type { Subject } from '../../../../database/collections/subjects';
import { db, transaction } from '../../kernel/database';
import { getSettings } from '../../kernel/settings';
import type { ModerationSettings } from '../../kernel/settings/moderation';
import { openReview } from '../cases/open-review';
import { log } from '../../kernel/log';
import { reviewOpening } from '../review-opening';
import { eachInTime } from '../../kernel/each-in-time';
import { readWaiting } from './unasked';
import { isWhole, waitingLists, type WaitingList } from './waiting-lists';

/** Opens the case of a subject that waits without one; tells whether it did. */
function repair(subject: Subject, { deadline }: ModerationSettings, at: number): Promise<boolean> {
  return transaction(async (t) => {
    if ((await t.doc('cases', subject.id).get())?.state === 'open') return false;
    const waiting = await readWaiting(t, subject);
    if (!waiting) return false;
    const hours = waiting.why === 'complaint' ? deadline.seriousComplaint : deadline.reviewFirst;
    const opening = reviewOpening(waiting.check, 'policy', hours, at);
    await openReview(t, { ...opening, retryAt: null }, waiting, at);
    return true;
  });
}

/** Goes on with one list where the last run stopped. Gives how many cases it opened. */
async function repairList(name: WaitingList, start: number, until: number): Promise<number> {
  const _id = `repair:${name}`;
  const { type, read } = waitingLists[name];
  const place = await db.jobPlaces.get(_id);
  const rows = await read(place?.after ?? '');
  const { moderation } = await getSettings();
  const orphans = rows.filter((row) => row.case[0]?.state !== 'open');
  let opened = 0;
  const done = await eachInTime(
    'sweep.repair',
    orphans,
    async (row) => {
      if (await repair({ type, id: row._id }, moderation, start)) opened += 1;
    },
    until,
  );
  if (opened > 0) log('warn', 'sweep.repaired', { list: name, opened });
  if (done === orphans.length) {
    await db.jobPlaces.put({ _id, after: isWhole(rows) ? (rows.at(-1)?._id ?? '') : '', at: start });
  }
  return opened;
}

/**
 * Opens a case for content and names that wait for somebody to look and have none: a part of each list in each run, then
 * from the start again. `start` and `until` in ms.
 */
export async function repairCases(start: number, until: number): Promise<{ opened: number }> {
  let opened = 0;
  for (const name of Object.keys(waitingLists) as WaitingList[]) {
    opened += await repairList(name, start, until);
  }
  return { opened };
}
