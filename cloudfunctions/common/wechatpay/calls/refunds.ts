import { refundAnswer, refundFacts } from '../facts/refund';
import type { WechatPayApi } from '../types';
import type { Channel } from './channel';
import { nullWhenUnknown } from './failure';
import { cutToBytes } from './formats';

/** Bytes. */
const reasonLimit = 80;

const path = 'v3/refund/domestic/refunds';

/** Refunds: to ask for, and to ask about. */
export function refunds({ merchant, send }: Channel): Pick<WechatPayApi, 'refund' | 'queryRefund'> {
  const answerFor = (outRefundNo: string) =>
    refundAnswer.refine((found) => found.out_refund_no === outRefundNo);

  return {
    async refund({ outTradeNo, outRefundNo, amount, total, reason }) {
      const data = {
        out_trade_no: outTradeNo,
        out_refund_no: outRefundNo,
        reason: cutToBytes(reason, reasonLimit),
        notify_url: merchant.notifyUrl,
        amount: { refund: amount, total, currency: 'CNY' },
      };
      return refundFacts(await send({ name: 'refund', method: 'POST', path, data }, answerFor(outRefundNo)));
    },
    async queryRefund(outRefundNo) {
      const one = `${path}/${encodeURIComponent(outRefundNo)}`;
      const call = { name: 'refund.query', method: 'GET', path: one } as const;
      const found = await nullWhenUnknown(send(call, answerFor(outRefundNo)));
      return found && refundFacts(found);
    },
  };
}
