import { ApiError } from '../api-error';
import { newShareDetailId, newShareId } from '../ids';
import { balanceOf, post } from '../ledger/post';
import type { Desk } from '../operations/operation';
import type { Payment } from '../records/payment';
import type { Share, SharePart } from '../records/share';
import { shareRatio } from './ratio';

const invalid = (message: string): ApiError => new ApiError('INVALID_REQUEST', message);

/** A payment cannot be shared for so long after it was made, in ms. */
const tooSoon = 30_000;
const mostRequests = 50;
/** How long sharing takes, in ms. */
const shareTime = 5000;

export interface ShareWish {
  outOrderNo: string;
  transactionId: string;
  kind: Share['kind'];
  parts: readonly Pick<SharePart, 'type' | 'account' | 'amount' | 'description'>[];
  /** How what is left goes to the merchant; null: it stays frozen. */
  rest: string | null;
}

/** A payment that may be shared. Throws `ApiError` INVALID_REQUEST. */
export function sharedPayment({ book }: Desk, transactionId: string): Payment & { paidAt: number } {
  const [payment] = book.find('payments', { transactionId });
  if (!payment?.profitSharing || payment.paidAt === null) throw invalid('非分账订单不支持分账');
  return { ...payment, paidAt: payment.paidAt };
}

const sum = (parts: readonly { amount: number }[]): number =>
  parts.reduce((all, { amount }) => all + amount, 0);

/** What of a payment went, or is going, to receivers; what was closed does not count. fen */
function sharedBefore(requests: readonly Share[], mchid: string): number {
  const parts = requests.flatMap(({ receivers }) => receivers);
  return sum(parts.filter(({ account, result }) => result !== 'CLOSED' && account !== mchid));
}

function checkAmounts(desk: Desk, wish: ShareWish, payment: Payment, requests: readonly Share[]): void {
  const wanted = sum(wish.parts);
  const most = Math.floor((payment.total * shareRatio(desk.book)) / 10_000);
  if (wanted > 0 && sharedBefore(requests, desk.keys.mchid) + wanted > most)
    throw new ApiError('RULE_LIMIT', '分账金额超出最大分账比例');
  const frozen = balanceOf(desk.book, `frozen:${wish.transactionId}`);
  if (frozen === 0 || wanted > frozen) throw new ApiError('NOT_ENOUGH', '分账金额不足');
}

/**
 * Takes a request to share, or to release what is left; what it is about is held back until it is carried out. The same
 * request again is the same request. Throws `ApiError` INVALID_REQUEST, RULE_LIMIT, NOT_ENOUGH.
 */
export function beginShare(desk: Desk, wish: ShareWish): Share {
  const { book, now, keys } = desk;
  const { outOrderNo, transactionId, kind } = wish;
  const request = JSON.stringify([kind, transactionId, wish.parts, wish.rest]);
  const before = book.get('shares', outOrderNo);
  if (before?.request === request) return before;
  if (before) throw invalid('分账接收方与原请求不一致');
  const payment = sharedPayment(desk, transactionId);
  if (now - payment.paidAt < tooSoon) throw invalid('订单处理中，请稍后重试');
  const requests = book.find('shares', { transactionId });
  if (requests.length >= mostRequests) throw new ApiError('RULE_LIMIT', '分账次数超过限制');
  checkAmounts(desk, wish, payment, requests);

  const left = balanceOf(book, `frozen:${transactionId}`) - sum(wish.parts);
  const own = { type: 'MERCHANT_ID', account: keys.mchid, amount: left } as const;
  const parts =
    wish.rest === null || left === 0 ? wish.parts : [...wish.parts, { ...own, description: wish.rest }];
  const share: Share = {
    _id: outOrderNo,
    orderId: newShareId(now),
    transactionId,
    kind,
    request,
    state: 'PROCESSING',
    receivers: parts.map((part) => ({
      ...part,
      result: 'PENDING',
      failReason: null,
      detailId: newShareDetailId(now),
      finishedAt: null,
    })),
    createdAt: now,
    settlesAt: now + shareTime,
  };
  post(book, {
    at: now,
    business: 'share-hold',
    from: `frozen:${transactionId}`,
    to: `sharing:${outOrderNo}`,
    amount: sum(parts),
    number: outOrderNo,
    wechatNumber: share.orderId,
    transactionId,
  });
  book.put('shares', share);
  return share;
}
