import { createVerify } from 'node:crypto';
import * as z from 'zod';
import { PayError } from './pay-order';
import type { Payment } from './records/payment';
import type { Keys } from './signing/keys';

/** What the merchant's mini program hands to `wx.requestPayment`. */
export const sheetRequest = z.strictObject({
  timeStamp: z.string(),
  nonceStr: z.string(),
  package: z.string(),
  signType: z.string(),
  paySign: z.string(),
});

export type SheetRequest = z.output<typeof sheetRequest>;

/** The merchant as its customers know it. */
export const merchantName = '本地测试商户';

export interface Till {
  keys: Keys;
  /** The mini program that asks. */
  appid: string;
  /** Who holds the phone. */
  openid: string;
  findByPrepayId: (prepayId: string) => Payment | null;
  /** ms, local clock. */
  now: number;
}

function isSigned({ timeStamp, nonceStr, ...given }: SheetRequest, { keys, appid }: Till): boolean {
  const signed = `${appid}\n${timeStamp}\n${nonceStr}\n${given.package}\n`;
  return createVerify('RSA-SHA256').update(signed).verify(keys.merchant.publicKey, given.paySign, 'base64');
}

/**
 * The order that a payment sheet is opened for: signed by the merchant for this mini program, made in it, for who holds
 * the phone, and still to be paid. Throws `PayError` in the words WeChat shows.
 */
export function orderOfSheet(request: SheetRequest, till: Till): Payment {
  if (request.signType !== 'RSA') throw new PayError('支付签名类型signType不正确');
  const prepayId = /^prepay_id=(.+)$/.exec(request.package)?.[1];
  if (prepayId === undefined || !/^\d{10}$/.test(request.timeStamp)) throw new PayError('支付参数不正确');
  if (!isSigned(request, till)) throw new PayError('支付验证签名失败');
  const payment = till.findByPrepayId(prepayId);
  if (!payment) throw new PayError('订单不存在');
  if (payment.appid !== till.appid) throw new PayError('appid不匹配，请核实后再支付');
  if (payment.openid !== till.openid) throw new PayError('下单账号与支付账号不一致，请核实后再支付');
  if (payment.state === 'CLOSED') throw new PayError('订单已关闭');
  if (payment.state !== 'NOTPAY') throw new PayError('订单已支付');
  if (till.now >= payment.expiresAt) throw new PayError('订单已超过支付时间');
  return payment;
}
