import { day, hour, minute, second } from '../../../../cloudfunctions/common/kernel/clock';
import { awake } from '../times';
import { cancel, order, orderOf, pay } from './buy';
import { complete, ship } from './deliver';
import { ask, decide, getStuck, payBack } from './pay-back';
import { type Play, plays, type Turn } from './plays';
import { payCommission } from './share';
import { postOf } from './wares';
import type { Stray } from './books';
import type { Teller } from './teller';

/** What somebody paid at the market on Saturday: to the merchant, but by no order of ours. */
export const stall = { by: 'chen', outTradeNo: 'market_stall_0317', amount: 3000, daysAgo: 3 } as const;

/** Nothing happens at night but what nobody does by hand, and not before what happened last. Gives ms, whole seconds. */
function momentOf({ ago, do: what }: Turn, after: number, now: number): number {
  const at = now - ago * hour;
  const byHand = what !== 'share' && what !== 'pay-back' && what !== 'get-stuck';
  const fair = byHand && ago * hour > 0.5 * day ? awake(at) : at;
  return Math.floor(Math.max(fair, after + (what === 'share' ? 0 : 2 * minute)) / second) * second;
}

function take(teller: Teller, { wish }: Play, turn: Turn, at: number): Promise<void> {
  const id = orderOf(wish);
  switch (turn.do) {
    case 'order':
      return order(teller, wish, at);
    case 'pay':
      return pay(teller, wish, at);
    case 'cancel':
      return cancel(teller, wish, at);
    case 'ship': {
      const { company = '', trackingNo = '' } = turn;
      return ship(teller, id, at, { company, trackingNo });
    }
    case 'complete':
      return complete(teller, id, turn.by, at);
    case 'ask':
      return ask(teller, id, turn, at);
    case 'decide':
      return decide(teller, id, turn, at);
    case 'pay-back':
      return payBack(teller, id, turn.reason, at);
    case 'get-stuck':
      return getStuck(teller, id, turn.reason, at);
    case 'share':
      return payCommission(teller, id, turn.failing, at);
  }
}

/** Somebody pays the merchant at a till that is not ours; gives what WeChat Pay has of it. */
function payStray({ till, appid, openidOf }: Teller, userId: string, at: number): Stray {
  const { outTradeNo, amount } = stall;
  const payment = { _id: outTradeNo, appid, openid: openidOf(userId), amount, profitSharing: false };
  till.begin(at, { ...payment, expiresAt: at + hour }, '周末集市摊位费');
  const paidAt = at + 30 * second;
  till.pay(paidAt, outTradeNo);
  return { outTradeNo, amount, paidAt };
}

interface Event {
  at: number;
  run: (at: number) => unknown;
}

/** The turns of one order, at their moments. */
function eventsOf(teller: Teller, play: Play, now: number): Event[] {
  let last = teller.ledger.get('posts', postOf(play.wish.ware)).createdAt;
  return play.turns.map((turn) => {
    const at = (last = momentOf(turn, last, now));
    return { at, run: () => take(teller, play, turn, at) };
  });
}

/** Lets it all happen, one after another; gives the payment that is none of ours. `now` in ms. */
export async function tell(teller: Teller, strayPayer: string, now: number): Promise<Stray> {
  const strayAt = Math.floor(awake(now - stall.daysAgo * day) / second) * second;
  const events = plays.flatMap((play) => eventsOf(teller, play, now));
  let stray: Stray | undefined;
  const market = { at: strayAt, run: (at: number) => (stray = payStray(teller, strayPayer, at)) };
  for (const { at, run } of [...events, market].sort((a, b) => a.at - b.at)) await run(at);
  if (!stray) throw new Error('Nobody paid at the market.');
  return stray;
}
