import { log } from '../common/kernel/log';
import { takeResult } from '../common/pictures/take-result';
import { checkResultOf, eventLimit, mediaCheck, pushEvent } from './events';

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
  else log('info', 'push.unused', { type: nameOf(MsgType), name: nameOf(Event) });
}
