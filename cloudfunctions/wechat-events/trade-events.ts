import * as z from 'zod';
import type { TradeNumbers } from '../common/orders/shipping/find-traded';
import type { TradeNews } from '../common/orders/shipping/take-trade-event';

/** A number, which WeChat sends as one or as its digits. */
const whole = z.union([z.int().min(0), z.string().regex(/^\d{1,15}$/)]).transform(Number);

const trade = {
  ToUserName: z.string().max(128),
  FromUserName: z.string().max(128),
  CreateTime: whole,
  MsgType: z.literal('event'),
  transaction_id: z.string().min(1).max(64),
  merchant_id: z.union([z.string().min(1).max(32), z.int().min(1)]).transform(String),
  merchant_trade_no: z.string().min(1).max(64),
  /** Put in by the platform. */
  userInfo: z.object({ appId: z.string().max(32).optional() }).optional(),
};

/**
 * `trade_manage_remind_shipping`: paid two days ago, and nothing was reported. The times are in seconds.
 * https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/order-shipping/order-shipping.html
 */
const remindShipping = z.object({ ...trade, Event: z.literal('trade_manage_remind_shipping') });

/** `trade_manage_order_settlement`: reported, and will be settled; with `confirm_receive_time`: received, and is settled. */
const orderSettlement = z.object({
  ...trade,
  Event: z.literal('trade_manage_order_settlement'),
  confirm_receive_time: whole.optional(),
});

export const tradeEvent = z.discriminatedUnion('Event', [remindShipping, orderSettlement]);

export type TradeEvent = z.output<typeof tradeEvent>;

export const tradeEventNames: readonly string[] = [
  'trade_manage_remind_shipping',
  'trade_manage_order_settlement',
];

/** What is to be done; null for a settlement that is only announced. */
export function newsOf(event: TradeEvent): TradeNews | null {
  if (event.Event === 'trade_manage_remind_shipping') {
    return { kind: 'remind', reminder: String(event.CreateTime) };
  }
  return event.confirm_receive_time ? { kind: 'received' } : null;
}

/**
 * The numbers of the payment it is about; null when it names two mini programs. `envelopeAppid`: whom a sealed message is
 * for.
 */
export function numbersOf(
  { transaction_id, merchant_id, merchant_trade_no, userInfo }: TradeEvent,
  envelopeAppid: string | null,
): TradeNumbers | null {
  const inside = userInfo?.appId ?? null;
  if (inside !== null && envelopeAppid !== null && inside !== envelopeAppid) return null;
  return {
    outTradeNo: merchant_trade_no,
    transactionId: transaction_id,
    mchid: merchant_id,
    appid: envelopeAppid ?? inside,
  };
}
