import * as z from 'zod';
import type { CollectionKey, DocumentOf } from '../..';
import { refundReasons } from '../../collections/refunds';

const id = z.string().regex(/^[\w-]{1,64}$/);
const ms = z.int().min(1_000_000_000_000);
const fen = z.int().min(0);
const basisPoints = z.int().min(0).max(3000);
/** As `blankTarget` seals it. */
const phone = z.string().regex(/^s1\.\+861\d{10}$/);
const openid = z.string().regex(/^o[\w-]{27}$/);
const delivery = z.enum(['express', 'city', 'pickup', 'service', 'virtual']);
const kind = z.enum(['info', 'goods', 'service', 'virtual']);
const text = z.strictObject({ text: z.string(), passed: z.literal(true) });
const step = z.enum([
  'create',
  'prepay',
  'pay',
  'ship',
  'confirm',
  'cancel',
  'expire',
  'refund-request',
  'refund-withdraw',
  'refund-refuse',
  'refund-approve',
  'refund-pay',
  'refund-whole',
]);
const transactionId = z.string().regex(/^4200\d{24}$/);

/** What the seeded documents of trade have to be, field by field. */
export const tradeSeeded = {
  goods: z.strictObject({
    _id: id,
    sellerId: id,
    stock: fen,
    sold: fen,
    deliveries: z.array(delivery).min(1),
    pickupPlace: z.string(),
    updatedAt: ms,
  }),
  shops: z.strictObject({
    _id: id,
    state: z.null(),
    commissionRate: basisPoints,
    createdAt: ms,
    updatedAt: ms,
  }),
  agents: z.strictObject({
    _id: id,
    code: z.string().regex(/^[23456789abcdefghjkmnpqrstuvwxyz]{8}$/),
    type: z.literal('PERSONAL_OPENID'),
    account: openid,
    appid: z.string(),
    state: z.literal('active'),
    failure: z.null(),
    name: z.null(),
    nextAt: z.null(),
    tries: z.literal(0),
    createdAt: ms,
    updatedAt: ms,
  }),
  orders: z.strictObject({
    _id: id,
    buyerId: id,
    sellerId: id,
    goods: z.strictObject({
      postId: id,
      title: z.string().min(1),
      kind,
      price: z.int().min(1),
      image: z.string().nullable(),
    }),
    quantity: z.int().min(1),
    amount: z.int().min(1),
    delivery,
    address: z.strictObject({ name: z.string(), phone, region: z.string(), detail: z.string() }).nullable(),
    note: text.nullable(),
    state: z.enum(['created', 'paid', 'shipped', 'completed', 'cancelled', 'refunded']),
    commission: z.strictObject({ agentId: id, rate: basisPoints, cap: basisPoints }).nullable(),
    attempts: fen,
    paymentId: id.nullable(),
    paidAt: ms.nullable(),
    refunding: fen,
    refunded: fen,
    openRefundId: id.nullable(),
    refunds: fen,
    shipment: z.strictObject({ company: z.string(), trackingNo: z.string(), at: ms }).nullable(),
    shippingReport: z
      .strictObject({
        state: z.literal('done'),
        nextAt: z.null(),
        tries: z.literal(1),
        errCode: z.null(),
      })
      .nullable(),
    timeline: z
      .array(
        z.strictObject({
          step,
          by: z.enum(['buyer', 'seller', 'support', 'system', 'wechat']),
          at: ms,
          refundId: id.exactOptional(),
          amount: fen.exactOptional(),
        }),
      )
      .min(1),
    createdAt: ms,
    payUntil: ms,
    confirmBy: ms.nullable(),
    completedAt: ms.nullable(),
    updatedAt: ms,
  }),
  payments: z.strictObject({
    _id: id,
    orderId: id,
    buyerId: id,
    appid: z.string(),
    mchid: z.string(),
    openid,
    channel: z.literal('jsapi'),
    amount: z.int().min(1),
    profitSharing: z.boolean(),
    state: z.literal('paid'),
    transactionId,
    paidAt: ms,
    createdAt: ms,
    expiresAt: ms,
    askAt: z.null(),
  }),
  refunds: z.strictObject({
    _id: id,
    orderId: id,
    paymentId: id,
    buyerId: id,
    sellerId: id,
    cause: z.literal('buyer'),
    state: z.enum(['requested', 'stuck', 'refunded', 'refused']),
    amount: z.int().min(1),
    total: z.int().min(1),
    reason: z.enum(refundReasons),
    text,
    images: z.array(z.never()),
    reply: text.nullable(),
    decidedBy: z.strictObject({ role: z.literal('seller'), id }).nullable(),
    restock: z.boolean(),
    wechatRefundId: z
      .string()
      .regex(/^503000\d{23}$/)
      .nullable(),
    answer: z.enum(['SUCCESS', 'ABNORMAL']).nullable(),
    nextAt: ms.nullable(),
    tries: fen,
    createdAt: ms,
    dueAt: ms,
    decidedAt: ms.nullable(),
    refundedAt: ms.nullable(),
  }),
  shares: z.strictObject({
    _id: id,
    agentId: id,
    sellerId: id,
    paymentId: id,
    transactionId,
    kind,
    receiver: z.strictObject({ type: z.literal('PERSONAL_OPENID'), account: openid, appid: z.string() }),
    rate: basisPoints,
    paid: z.int().min(1),
    refunded: fen,
    cap: fen,
    state: z.enum(['waiting', 'failed', 'done']),
    requests: z.array(
      z.strictObject({
        outOrderNo: id,
        amount: z.int().min(1),
        result: z.enum(['SUCCESS', 'CLOSED']),
        failReason: z.string().nullable(),
        at: ms,
      }),
    ),
    returns: z.array(z.never()),
    nextAt: ms.nullable(),
    tries: z.literal(0),
    createdAt: ms,
    updatedAt: ms,
  }),
  bills: z.strictObject({
    _id: z.iso.date(),
    payments: fen,
    refunds: fen,
    paid: fen,
    refunded: fen,
    differences: fen,
    comparedAt: ms,
  }),
  differences: z.strictObject({
    _id: id,
    day: z.iso.date(),
    about: z.literal('payment'),
    kind: z.literal('theirs-only'),
    number: z.string(),
    orderId: z.null(),
    ours: z.null(),
    theirs: z.int().min(1),
    state: z.literal('open'),
    note: z.literal(''),
    settledBy: z.null(),
    createdAt: ms,
    settledAt: z.null(),
  }),
} satisfies { [K in CollectionKey]?: z.ZodType<DocumentOf<K>> };
