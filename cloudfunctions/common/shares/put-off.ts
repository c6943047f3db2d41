import type { Share } from '../../../database/collections/shares';
import { minute } from '../kernel/clock';
import { transaction } from '../kernel/database';
import { log } from '../kernel/log';
import { readMoneyPeople, tellMoneyPeople } from '../notices/tell-money-people';

const longestWait = 60 * minute;

/** Somebody has to look at what did not come to an end in so many tries: about five hours. */
const worrying = 10;

/** ms; how long to wait after so many tries. */
export function waitAfter(tries: number): number {
  return Math.min(minute * 2 ** tries, longestWait);
}

/**
 * Goes on with a commission later, and later each time, unless something has happened to it since it was read; people are
 * told when it takes too long. `why`: WeChat Pay's code or state. `now` in ms.
 */
export async function putOff(share: Share, why: string, now: number): Promise<void> {
  const { _id, state, nextAt, tries } = share;
  log(tries < worrying ? 'info' : 'warn', 'share.waits', { share: _id, state, why, tries });
  const people = tries === worrying ? await readMoneyPeople() : [];
  await transaction(async (t) => {
    const found = await t.doc('shares', _id).get();
    if (found?.state !== state || found.nextAt !== nextAt || found.tries !== tries) return;
    await t.doc('shares', _id).update({ nextAt: now + waitAfter(tries), tries: tries + 1, updatedAt: now });
    await tellMoneyPeople(t, people, { what: 'share', about: `${_id}:${state}:${nextAt}` }, now);
  });
}
