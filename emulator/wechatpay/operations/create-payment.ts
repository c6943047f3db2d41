import * as z from 'zod';
import { ApiError } from '../api-error';
import { newPrepayId } from '../ids';
import type { Payment } from '../records/payment';
import { checkMerchant, fen, merchantNumber, moment, notifyUrl, text } from './fields';
import type { Desk } from './operation';

const day = 86_400_000;
/** How long an order can be paid that names no end, in ms. */
const defaultLife = 7 * day;
/** The least time a buyer must have, in ms. */
const shortestLife = 60_000;

const goods = z.strictObject({
  merchant_goods_id: z.string().min(1).max(32),
  wechatpay_goods_id: z.string().max(32).optional(),
  goods_name: z.string().max(256).optional(),
  quantity: z.int().min(1),
  unit_price: z.int().min(0),
});

/** What an order says whichever way it is paid. */
export const paymentFields = {
  appid: z.string().min(1).max(32),
  mchid: z.string().min(1).max(32),
  description: text(127),
  out_trade_no: merchantNumber(6, 32),
  time_expire: moment.optional(),
  attach: text(128).optional(),
  notify_url: notifyUrl,
  goods_tag: text(32).optional(),
  support_fapiao: z.boolean().optional(),
  amount: z.strictObject({ total: fen, currency: z.literal('CNY').optional() }),
  detail: z
    .strictObject({
      cost_price: z.int().min(0).optional(),
      invoice_id: z.string().max(32).optional(),
      goods_detail: z.array(goods).max(6000).optional(),
    })
    .optional(),
  settle_info: z.strictObject({ profit_sharing: z.boolean().optional() }).optional(),
};

/** Where the buyer is. */
export const sceneFields = {
  device_id: z.string().max(32).optional(),
  store_info: z
    .strictObject({
      id: z.string().max(32),
      name: z.string().max(256).optional(),
      area_code: z.string().max(32).optional(),
      address: z.string().max(512).optional(),
    })
    .optional(),
};

type PaymentInput = z.output<z.ZodObject<typeof paymentFields>>;

function known(payment: Payment, request: string, tradeType: Payment['tradeType'], now: number): Payment {
  if (payment.state === 'CLOSED' || (payment.state === 'NOTPAY' && now >= payment.expiresAt))
    throw new ApiError('ORDER_CLOSED', '该订单已关闭，请重新下单');
  if (payment.state !== 'NOTPAY') throw new ApiError('ORDERPAID', '该订单已支付');
  if (payment.tradeType !== tradeType) throw new ApiError('OUT_TRADE_NO_USED', '商户订单号重复');
  if (payment.request !== request)
    throw new ApiError('INVALID_REQUEST', '请求重入时，参数与首次请求时不一致');
  return payment;
}

/**
 * Makes the order, or gives the one that the same request made before. Throws `ApiError` ORDERPAID, ORDER_CLOSED,
 * OUT_TRADE_NO_USED, INVALID_REQUEST, APPID_MCHID_NOT_MATCH, MCH_NOT_EXISTS.
 */
export function createPayment(
  desk: Desk,
  input: PaymentInput,
  { tradeType, openid }: Pick<Payment, 'tradeType' | 'openid'>,
): Payment {
  checkMerchant(desk, input);
  const { now, book } = desk;
  const request = JSON.stringify([
    input.appid,
    input.description,
    input.attach,
    input.notify_url,
    input.amount.total,
    input.time_expire,
    input.settle_info?.profit_sharing ?? false,
    openid,
  ]);
  const before = book.get('payments', input.out_trade_no);
  if (before) return known(before, request, tradeType, now);
  const expiresAt = input.time_expire ?? now + defaultLife;
  if (expiresAt < now + shortestLife) throw new ApiError('INVALID_REQUEST', 'time_expire时间过短，至少1分钟');
  const payment: Payment = {
    _id: input.out_trade_no,
    appid: input.appid,
    tradeType,
    description: input.description,
    attach: input.attach ?? null,
    notifyUrl: input.notify_url,
    total: input.amount.total,
    openid,
    profitSharing: input.settle_info?.profit_sharing ?? false,
    prepayId: newPrepayId(now),
    request,
    createdAt: now,
    expiresAt,
    state: 'NOTPAY',
    transactionId: null,
    paidAt: null,
    frozenUntil: null,
  };
  book.put('payments', payment);
  return payment;
}
