import { Formatter, Rsa } from 'wechatpay-axios-plugin';
import * as z from 'zod';
import { second } from '../../kernel/clock';
import { paymentFacts, transaction } from '../facts/payment';
import { WechatPayError, type NewPayment, type PaymentFacts, type WechatPayApi } from '../types';
import type { Channel } from './channel';
import { nullWhenUnknown } from './failure';
import { beijingTime, cutToBytes, nothing } from './formats';

/** Bytes; what the buyer reads of what is paid for. */
const descriptionLimit = 127;

const prepared = z.object({ prepay_id: z.string().min(1).max(64) });
const address = z.object({ h5_url: z.url({ protocol: /^https?$/ }).max(512) });

type Payments = Pick<WechatPayApi, 'createJsapi' | 'createH5' | 'paySheet' | 'queryPayment' | 'closePayment'>;

/** Payments: to begin, to ask about and to close. */
export function payments({ merchant, send }: Channel): Payments {
  const { mchid, notifyUrl, privateKey } = merchant;
  const common = ({ appid, outTradeNo, description, amount, profitSharing, expiresAt }: NewPayment) => ({
    appid,
    mchid,
    description: cutToBytes(description, descriptionLimit),
    out_trade_no: outTradeNo,
    time_expire: beijingTime(expiresAt),
    notify_url: notifyUrl,
    settle_info: { profit_sharing: profitSharing },
    amount: { total: amount, currency: 'CNY' },
  });
  const of = (outTradeNo: string) => `v3/pay/transactions/out-trade-no/${encodeURIComponent(outTradeNo)}`;

  async function queryPayment(outTradeNo: string): Promise<PaymentFacts | null> {
    const call = { name: 'query', method: 'GET', path: of(outTradeNo), params: { mchid } } as const;
    const answer = transaction.refine((found) => found.out_trade_no === outTradeNo);
    const found = await nullWhenUnknown(send(call, answer));
    return found && paymentFacts(found);
  }

  return {
    queryPayment,
    async createJsapi(payment) {
      const data = { ...common(payment), payer: { openid: payment.openid } };
      const call = { name: 'jsapi', method: 'POST', path: 'v3/pay/transactions/jsapi', data } as const;
      return (await send(call, prepared)).prepay_id;
    },
    async createH5(payment) {
      const scene_info = { payer_client_ip: payment.clientIp, h5_info: { type: 'Wap' } };
      const data = { ...common(payment), scene_info };
      const call = { name: 'h5', method: 'POST', path: 'v3/pay/transactions/h5', data } as const;
      return (await send(call, address)).h5_url;
    },
    paySheet(appid, prepayId, now) {
      const timeStamp = String(Math.floor(now / second));
      const nonceStr = Formatter.nonce();
      const message = Formatter.joinedByLineFeed(appid, timeStamp, nonceStr, `prepay_id=${prepayId}`);
      const paySign = Rsa.sign(message, privateKey);
      return { timeStamp, nonceStr, package: `prepay_id=${prepayId}`, signType: 'RSA', paySign };
    },
    /** What a refusal means is asked for, since WeChat Pay has had several codes for it. */
    async closePayment(outTradeNo) {
      try {
        const path = `${of(outTradeNo)}/close`;
        await send({ name: 'close', method: 'POST', path, data: { mchid } }, nothing);
        return 'closed';
      } catch (error) {
        if (!(error instanceof WechatPayError) || error.retryable) throw error;
        const found = await queryPayment(outTradeNo);
        if (!found) return 'unknown';
        if (found.state === 'SUCCESS' || found.state === 'REFUND') return 'paid';
        if (found.state === 'CLOSED' || found.state === 'REVOKED') return 'closed';
        throw error;
      }
    },
  };
}
