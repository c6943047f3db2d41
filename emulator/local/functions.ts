import { clientMessage, CloudError } from '../cloudbase/errors';
import { readJson } from '../http/body';
import { sendJson, sendJsonText } from '../http/respond';
import type { Exchange, Handler } from '../http/router';
import type { CloudParts } from '../parts';
import { callAsClient, eventLimit } from './call-function';
import { environmentOf, personOf } from './caller';

/** Answers with what a function returned, or with the error a client would see. */
export async function answerCall({ response }: Exchange, call: () => Promise<string>): Promise<void> {
  try {
    sendJsonText(response, 200, await call());
  } catch (error) {
    if (!(error instanceof CloudError)) throw error;
    const { errCode, code, status, message } = error;
    sendJson(response, status, { errCode, errMsg: clientMessage(error), error: { code, message } });
  }
}

/** `POST /local/functions/<name>?env=`: `wx.cloud.callFunction`. */
export function postFunction(parts: CloudParts): Handler {
  return async (exchange) => {
    const environment = environmentOf(parts, exchange);
    const caller = personOf(environment, exchange.request);
    const event = await readJson(exchange.request, eventLimit);
    await answerCall(exchange, () => callAsClient(environment, exchange.params['name'] ?? '', event, caller));
  };
}

/** `POST /local/timers/<name>?env=`: runs a trigger now. */
export function postTimer(parts: CloudParts): Handler {
  return (exchange) =>
    answerCall(exchange, () => environmentOf(parts, exchange).timers.run(exchange.params['name'] ?? ''));
}
