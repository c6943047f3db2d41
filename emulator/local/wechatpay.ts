import { readJson } from '../http/body';
import { HttpError } from '../http/http-error';
import { sendJson } from '../http/respond';
import type { Exchange, Handler } from '../http/router';
import type { CloudParts } from '../parts';
import { PayError } from '../wechatpay/pay-order';
import type { Payment } from '../wechatpay/records/payment';
import { merchantName, orderOfSheet, sheetRequest } from '../wechatpay/sheet';
import { openEnvironmentOf, personOf } from './caller';

/** Does what needs an order; what WeChat Pay refuses is the asker's to hear. */
async function inWords<T>(run: () => T | Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof PayError) throw new HttpError(400, 'CANNOT_BE_PAID', error.message);
    throw error;
  }
}

/** The order that the person who asks may pay. Throws `HttpError` 403 for nobody, `PayError`, `ZodError`. */
async function orderOf(parts: CloudParts, exchange: Exchange): Promise<Payment & { openid: string }> {
  const environment = openEnvironmentOf(parts, exchange);
  const person = personOf(environment, exchange.request);
  if (!person) throw new HttpError(403, 'NO_IDENTITY', 'Only a signed-in person can pay.');
  const request = sheetRequest.parse(await readJson(exchange.request));
  const { wechatpay, clock } = parts;
  const payment = orderOfSheet(request, {
    keys: wechatpay.keys,
    appid: environment.identity.appid,
    openid: person.openid,
    findByPrepayId: (prepayId) => wechatpay.findByPrepayId(prepayId),
    now: clock.now(),
  });
  return { ...payment, openid: person.openid };
}

/** `POST /local/wechatpay/sheet?env=`: what the payment sheet shows for what `wx.requestPayment` was given. */
export function postSheet(parts: CloudParts): Handler {
  return async (exchange) => {
    const { description, total } = await inWords(() => orderOf(parts, exchange));
    sendJson(exchange.response, 200, { merchant: merchantName, description, amount: total });
  };
}

/** `POST /local/wechatpay/pay?env=`: the person pays it. */
export function postPay(parts: CloudParts): Handler {
  return async (exchange) => {
    await inWords(async () => {
      const { _id, openid } = await orderOf(parts, exchange);
      await parts.wechatpay.pay(_id, { as: openid });
    });
    sendJson(exchange.response, 200, { paid: true });
  };
}
