import * as z from 'zod';

/** Days, or a part of one. */
const days = z.number().min(0).max(365);

/** How people buy and sell. */
export const tradeSettings = z.object({
  /** Whether anything can be ordered at all; orders that exist go on. */
  open: z.boolean(),
  /** Who may sell: everybody who offers something, or those for whom an admin has opened a shop. */
  shops: z.enum(['anyone', 'approved']),
  /** Minutes to pay; WeChat Pay wants at least one. */
  payMinutes: z.int().min(2).max(1440),
  /** Days after which shipped goods count as received. */
  confirmDays: days.min(1),
  /** Days after completion in which a refund may be asked for; commission is paid after that. */
  refundDays: days,
  /** Hours the seller has to answer a request for a refund; support decides after that. */
  refundAnswerHours: z.int().min(1).max(720),
  /** Of an order at most this goes to agents, in basis points: 25 % for ordinary merchants, 30 % for upgraded ones. */
  commissionCap: z.int().min(0).max(3000),
  /** Whether WeChat's virtual payment may be offered where virtual goods may not show a price. */
  virtualPayment: z.boolean(),
  /** Whether WeChat wants to know what is shipped: asked of WeChat, or said here. */
  shippingManagement: z.enum(['ask', 'on', 'off']),
  /** The hour (in China) after which yesterday's bill is fetched. */
  billHour: z.int().min(9).max(23),
});

export type TradeSettings = z.infer<typeof tradeSettings>;

export const tradeDefaults: TradeSettings = {
  open: true,
  shops: 'anyone',
  payMinutes: 15,
  confirmDays: 10,
  refundDays: 7,
  refundAnswerHours: 48,
  commissionCap: 2500,
  virtualPayment: false,
  shippingManagement: 'ask',
  billHour: 10,
};
