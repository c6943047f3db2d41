import * as z from 'zod';
import { ApiError } from '../api-error';
import { newShareId } from '../ids';
import type { Share, ShareReturn } from '../records/share';
import { fen, merchantNumber, text } from './fields';
import { operation, type Desk } from './operation';
import { returnBody } from './return-body';

const mostReturns = 50;
/** How long after sharing something can be taken back, in ms. */
const term = 180 * 86_400_000;
/** How long taking back takes, in ms. */
const returnTime = 5000;

const input = z
  .strictObject({
    order_id: z.string().min(1).max(64).optional(),
    out_order_no: z.string().min(1).max(64).optional(),
    out_return_no: merchantNumber(1, 64),
    return_mchid: z.string().min(1).max(32),
    amount: fen,
    description: text(80),
  })
  .refine(
    (given) => (given.order_id === undefined) !== (given.out_order_no === undefined),
    'needs either order_id or out_order_no',
  );

type ReturnInput = z.output<typeof input>;

const invalid = (message: string): ApiError => new ApiError('INVALID_REQUEST', message);

function shareOf({ book }: Desk, { order_id: orderId, out_order_no: number }: ReturnInput): Share {
  const share = number === undefined ? book.find('shares', { orderId })[0] : book.get('shares', number);
  if (!share) throw new ApiError('RESOURCE_NOT_EXISTS', '分账单不存在');
  return share;
}

/** What a merchant got of a request, in fen; nothing can be taken back from a person. */
function got({ receivers }: Share, mchid: string): number {
  return receivers
    .filter(
      ({ type, account, result }) => type === 'MERCHANT_ID' && account === mchid && result === 'SUCCESS',
    )
    .reduce((all, { amount }) => all + amount, 0);
}

function begin(desk: Desk, share: Share, given: ReturnInput): ShareReturn {
  const { book, now, keys } = desk;
  const { return_mchid: mchid, amount, description } = given;
  if (share.state !== 'FINISHED') throw invalid('分账单尚未处理完成，请稍后重试');
  const most = mchid === keys.mchid ? 0 : got(share, mchid);
  if (most === 0) throw invalid('回退方不是该分账单分账成功的商户接收方');
  if (now - share.settlesAt > term) throw invalid('已超过分账回退的期限');
  const others = book.find('returns', { outOrderNo: share._id });
  if (others.length >= mostReturns) throw new ApiError('RULE_LIMIT', '分账回退次数超过限制');
  const taken = others
    .filter((one) => one.mchid === mchid && one.result !== 'FAILED')
    .reduce((all, one) => all + one.amount, 0);
  if (amount > most - taken) throw invalid('剩余可回退的金额不足');
  const back: ShareReturn = {
    _id: given.out_return_no,
    returnId: newShareId(now),
    orderId: share.orderId,
    outOrderNo: share._id,
    transactionId: share.transactionId,
    mchid,
    amount,
    description,
    result: 'PROCESSING',
    failReason: null,
    createdAt: now,
    settlesAt: now + returnTime,
    finishedAt: null,
  };
  book.put('returns', back);
  return back;
}

function again(before: ShareReturn, share: Share, { return_mchid, amount }: ReturnInput): ShareReturn {
  if (before.outOrderNo === share._id && before.mchid === return_mchid && before.amount === amount)
    return before;
  throw invalid('回退请求与原请求不一致');
}

/** Takes back from a merchant what it got; the same number again is the same return. */
export const returnShare = operation({
  name: 'return',
  method: 'POST',
  path: '/v3/profitsharing/return-orders',
  input,
  run(given, desk) {
    const share = shareOf(desk, given);
    const before = desk.book.get('returns', given.out_return_no);
    return { body: returnBody(before ? again(before, share, given) : begin(desk, share, given)) };
  },
});
