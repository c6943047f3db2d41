import type { Share, ShareReturn } from '../../../database/collections/shares';
import { transaction } from '../kernel/database';
import { readMoneyPeople, tellMoneyPeople } from '../notices/tell-money-people';
import type { TradeSettings } from '../kernel/settings/trade';
import type { WechatPayApi } from '../wechatpay/types';
import { askReturn } from './ask-return';
import { askShare } from './ask-share';
import { askUnfreeze } from './ask-unfreeze';
import { beginSharing } from './begin-sharing';
import { putOff } from './put-off';
import { settleRequest } from './settle-request';
import { tookBack, unfrozen, type BackEnding } from './share-changes';
import { earliestAt } from './share-policy';
import { writeShare } from './write-share';

async function share(found: Share, api: WechatPayApi, now: number): Promise<void> {
  const request = found.requests.find(({ result }) => result === 'PENDING');
  if (!request) throw new Error(`share ${found._id}: sharing without a request`);
  const asked = await askShare(found, request, api);
  if ('wait' in asked) return putOff(found, asked.wait, now);
  return settleRequest(found, request.outOrderNo, asked.ended, now);
}

async function settleBack(
  { _id }: Share,
  outReturnNo: string,
  ending: BackEnding,
  now: number,
): Promise<void> {
  const people = ending.state === 'failed' ? await readMoneyPeople() : [];
  await transaction(async (t) => {
    const found = await t.doc('shares', _id).get();
    const changes = found && tookBack(found, outReturnNo, ending, now);
    if (!changes) return;
    await writeShare(t, found, changes, now);
    await tellMoneyPeople(t, people, { what: 'share', about: outReturnNo }, now);
  });
}

async function takeBack(found: Share, back: ShareReturn, api: WechatPayApi, now: number): Promise<void> {
  const asked = await askReturn(found, back, api);
  if ('wait' in asked) return putOff(found, asked.wait, now);
  return settleBack(found, back.outReturnNo, asked.ended, now);
}

async function unfreeze(found: Share, api: WechatPayApi, now: number): Promise<void> {
  const { _id } = found;
  const frozen = now < earliestAt(found) ? 'too early' : await askUnfreeze(found, api);
  if (frozen !== null) return putOff(found, frozen, now);
  await transaction(async (t) => {
    const latest = await t.doc('shares', _id).get();
    if (latest?.state === 'unfreezing') await t.doc('shares', _id).update(unfrozen(latest, now));
  });
}

/**
 * Does the next thing that is due for a commission: takes back, asks for it to be paid, asks how that stands, or releases
 * the rest. Every number is stored before WeChat Pay hears of it, so that this can be cut off anywhere and done again.
 * `now` in ms.
 */
export async function carryOn(
  found: Share,
  trade: Pick<TradeSettings, 'refundDays'>,
  api: WechatPayApi,
  now: number,
): Promise<void> {
  const back = found.returns.find(({ state }) => state === 'due');
  if (back) return takeBack(found, back, api, now);
  switch (found.state) {
    case 'waiting':
      return beginSharing(found, trade, api, now);
    case 'sharing':
      return share(found, api, now);
    case 'unfreezing':
      return unfreeze(found, api, now);
    case 'failed':
    case 'done':
      throw new Error(`share ${found._id} is ${found.state}, with nothing to do`);
  }
}
