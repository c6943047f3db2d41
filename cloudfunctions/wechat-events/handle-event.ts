import { log } from '../common/kernel/log';
import { takeTradeEvent } from '../common/orders/shipping/take-trade-event';
import { takeResult } from '../common/pictures/take-result';
import { checkResultOf, eventLimit, mediaCheck, pushEvent } from './events';
import { newsOf, numbersOf, tradeEvent, tradeEventNames } from './trade-events';

/** A name for the log, where nothing a stranger made up may stand. */
const nameOf = (text: string) => (/^[a-z_]{1,64}$/.test(text) ? text : 'unnamed');

const ignore = (why: string) => {
  log('warn', 'push.ignored', { why });
};

async function takeMediaCheck(event: unknown, envelopeAppid: string | null, now: number): Promise<void> {
  const parsed = mediaCheck.safeParse(event);
  if (!parsed.success) {
    ignore('wxa_media_check of another shape');
    return;
  }
  const { appid, userInfo } = parsed.data;
  const meant = [appid, envelopeAppid ?? appid, userInfo?.appId ?? appid];
  if (new Set(meant).size > 1) ignore('for another appid');
  else if (!(await takeResult(checkResultOf(parsed.data), now))) ignore('a trace we do not know');
}

async function takeTrade(event: unknown, envelopeAppid: string | null, now: number): Promise<void> {
  const parsed = tradeEvent.safeParse(event);
  if (!parsed.success) {
    ignore('a trade event of another shape');
    return;
  }
  const news = newsOf(parsed.data);
  const numbers = numbersOf(parsed.data, envelopeAppid);
  if (news === null) log('info', 'push.unused', { type: 'event', name: parsed.data.Event });
  else if (!numbers) ignore('for another appid');
  else if (!(await takeTradeEvent(numbers, news, now)))
    ignore('a trade we do not know, or that stands otherwise');
}

/**
 * Does what an event of WeChat asks for; what is not for us, or not of its shape, changes nothing and is logged.
 * `envelopeAppid`: whom a sealed message is for. `now` in ms.
 */
export async function handleEvent(event: unknown, envelopeAppid: string | null, now: number): Promise<void> {
  if (JSON.stringify(event ?? null).length > eventLimit) {
    ignore('too large');
    return;
  }
  const parsed = pushEvent.safeParse(event);
  if (!parsed.success) {
    ignore('not an event');
    return;
  }
  const { MsgType, Event } = parsed.data;
  if (MsgType === 'event' && Event === 'wxa_media_check') await takeMediaCheck(event, envelopeAppid, now);
  else if (MsgType === 'event' && tradeEventNames.includes(Event)) await takeTrade(event, envelopeAppid, now);
  else log('info', 'push.unused', { type: nameOf(MsgType), name: nameOf(Event) });
}
