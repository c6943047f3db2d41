import * as z from 'zod';
import { readJson } from '../http/body';
import type { Handler } from '../http/router';
import type { CloudParts } from '../parts';
import { sendPush } from '../wechat/send-push';
import { eventLimit } from './call-function';
import { environmentOf } from './caller';
import { answerCall } from './functions';

/** Whatever WeChat might push: only what decides where it goes has to have a form. */
const event = z.looseObject({ MsgType: z.string(), Event: z.string().optional() });

/** `POST /local/push?env=`: has WeChat push any event now; answers with what the function returned. */
export function postPush(parts: CloudParts): Handler {
  return async (exchange) => {
    const { identity, functions, people } = environmentOf(parts, exchange);
    const { MsgType, Event, ...rest } = event.parse(await readJson(exchange.request, eventLimit));
    const body = { ...rest, MsgType, ...(Event === undefined ? {} : { Event }) };
    const sender = { env: identity.name, functions, people, faults: parts.faults };
    await answerCall(exchange, () => sendPush(sender, body));
  };
}
