import * as z from 'zod';
import { refundReasons } from '../../database/collections/refunds';
import type { OfferView, ShopView } from '../common/goods/views';
import { action, type Contract } from '../common/kernel/contract/contract';
import { cursor, fen, fileID, id, text } from '../common/kernel/fields';
import type { OrderCard, OrderView } from '../common/orders/views';
import type { AgentView, ShareTotals, ShareView } from '../common/shares/views';
import type { PaySheet } from '../common/wechatpay/types';

const delivery = z.enum(['express', 'city', 'pickup', 'service', 'virtual']);
const stock = z.int().min(0).max(99_999);

/** Where to send it. */
const address = z.strictObject({
  name: text({ min: 1, max: 20 }),
  /** A mainland mobile, or an international number with its `+`. */
  phone: z.string().min(1).max(24),
  region: text({ min: 2, max: 60 }),
  detail: text({ min: 2, max: 100 }),
});

/** Made once by the page, so that a repeated request makes one order. */
const key = z.string().regex(/^[\w-]{8,64}$/);

/** What concerns a person's money stays open to them whatever happens to their account. */
const always = { access: 'user', whileDeleting: true, whileBanned: true } as const;
const byOrder = z.strictObject({ orderId: id() });

type OneOrder = { order: OrderView };

export const contract = {
  name: 'pay',
  actions: {
    /** Puts a post on sale, changes what is left of it, or with no `deliveries` takes it off; `seen` is the stock last read. */
    'goods.set': action<{ offer: OfferView }>()({
      access: 'user',
      phone: true,
      posting: true,
      input: z.strictObject({
        postId: id(),
        stock,
        seen: stock.nullable(),
        deliveries: z.array(delivery).max(3),
        pickupPlace: text({ max: 60 }).default(''),
      }),
    }),
    'shop.get': action<{ shop: ShopView }>()({ reads: true, ...always, input: z.strictObject({}) }),
    /** In basis points; new orders follow it. */
    'shop.update': action<{ shop: ShopView }>()({
      access: 'user',
      phone: true,
      input: z.strictObject({ commissionRate: z.int().min(0).max(3000) }),
    }),
    /** Reserves what is ordered. `agent`: the code in the link that led here. */
    'order.create': action<OneOrder>()({
      access: 'user',
      phone: true,
      rate: { times: 30, seconds: 3600 },
      input: z.strictObject({
        postId: id(),
        quantity: z.int().min(1).max(99),
        delivery,
        address: address.optional(),
        note: text({ max: 100 }).default(''),
        agent: z.string().max(16).optional(),
        key,
      }),
    }),
    /**
     * Begins a payment, or goes on with the one begun: gives what `wx.requestPayment` takes, or for `h5` the address to
     * pay at.
     */
    'order.prepay': action<OneOrder & { sheet: PaySheet | null; h5Url: string | null }>()({
      ...always,
      rate: { times: 60, seconds: 3600 },
      input: z.strictObject({ orderId: id(), channel: z.enum(['jsapi', 'h5']).default('jsapi') }),
    }),
    /** For buyer, seller, support and admins. While it is being paid, WeChat Pay is asked how it stands. */
    'order.get': action<OneOrder>()({ reads: true, ...always, input: byOrder }),
    /** The caller's own orders, newest first. */
    'order.list': action<{ orders: OrderCard[]; nextCursor: string | null }>()({
      reads: true,
      ...always,
      input: z.strictObject({
        side: z.enum(['buyer', 'seller']),
        state: z
          .enum(['created', 'paying', 'paid', 'shipped', 'completed', 'cancelled', 'expired', 'refunded'])
          .optional(),
        cursor: cursor().optional(),
      }),
    }),
    'order.cancel': action<OneOrder>()({ ...always, input: byOrder }),
    /** By express it needs a company (WeChat's code) and a number. */
    'order.ship': action<OneOrder>()({
      ...always,
      input: z.strictObject({
        orderId: id(),
        company: z
          .string()
          .regex(/^[A-Z0-9_]{0,20}$/)
          .default(''),
        trackingNo: z
          .string()
          .regex(/^[0-9A-Za-z-]{0,40}$/)
          .default(''),
      }),
    }),
    'order.confirm': action<OneOrder>()({ ...always, input: byOrder }),
    /** `amount` absent: all that is left. */
    'refund.request': action<OneOrder>()({
      ...always,
      rate: { times: 20, seconds: 86_400 },
      input: z.strictObject({
        orderId: id(),
        amount: fen().min(1).optional(),
        reason: z.enum(refundReasons),
        text: text({ max: 300, lines: true }).default(''),
        images: z.array(fileID()).max(4).default([]),
      }),
    }),
    'refund.withdraw': action<OneOrder>()({ ...always, input: z.strictObject({ refundId: id() }) }),
    /** By the seller, support or an admin. `amount`: less than was asked for. */
    'refund.decide': action<OneOrder>()({
      ...always,
      input: z.strictObject({
        refundId: id(),
        grant: z.boolean(),
        amount: fen().min(1).optional(),
        restock: z.boolean().default(false),
        reply: text({ max: 300, lines: true }).default(''),
      }),
    }),
    /** Becomes an agent, or, refused before, tries again. A merchant names its number and its full name. */
    'agent.join': action<{ agent: AgentView }>()({
      access: 'user',
      phone: true,
      rate: { times: 10, seconds: 86_400 },
      input: z.strictObject({
        type: z.enum(['PERSONAL_OPENID', 'MERCHANT_ID']),
        mchid: z
          .string()
          .regex(/^\d{8,10}$/)
          .optional(),
        name: text({ min: 2, max: 60 }).optional(),
      }),
    }),
    /** `agent` is null for who is none; `totals` come with the first page. */
    'agent.statement': action<{
      agent: AgentView | null;
      totals: ShareTotals | null;
      shares: ShareView[];
      nextCursor: string | null;
    }>()({ reads: true, ...always, input: z.strictObject({ cursor: cursor().optional() }) }),
  },
} satisfies Contract;
