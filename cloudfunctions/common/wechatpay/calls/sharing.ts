import { Rsa } from 'wechatpay-axios-plugin';
import * as z from 'zod';
import { returnAnswer, returnFacts, shareAnswer, shareFacts } from '../facts/sharing';
import type { WechatPayApi } from '../types';
import type { Channel } from './channel';
import { nullWhenUnknown } from './failure';
import { cutToBytes, fen, nothing } from './formats';

/** Bytes. */
const descriptionLimit = 80;

const root = 'v3/profitsharing';
const unsplit = z.object({ unsplit_amount: fen });

type Sharing = Pick<
  WechatPayApi,
  'addReceiver' | 'share' | 'queryShare' | 'unfreeze' | 'unsplitAmount' | 'returnShare' | 'queryReturn'
>;

/** Shares of payments: who may receive them, giving them, releasing the rest, taking them back. */
export function sharing({ merchant, send }: Channel): Sharing {
  const described = (description: string) => cutToBytes(description, descriptionLimit);
  const shareOf = (outOrderNo: string) => shareAnswer.refine((found) => found.out_order_no === outOrderNo);
  const returnOf = (outReturnNo: string) =>
    returnAnswer.refine((found) => found.out_return_no === outReturnNo);
  const post = (name: string, path: string, data: Record<string, unknown>) =>
    ({ name, method: 'POST', path: `${root}/${path}`, data }) as const;
  const get = (name: string, path: string, params: Record<string, string> = {}) =>
    ({ name, method: 'GET', path: `${root}/${path}`, params }) as const;

  return {
    async addReceiver({ type, account, appid, name }) {
      const sealed = name === null ? {} : { name: Rsa.encrypt(name, merchant.publicKey) };
      const data = { appid, type, account, ...sealed, relation_type: 'DISTRIBUTOR' };
      await send(post('receiver.add', 'receivers/add', data), nothing);
    },
    async share({ appid, transactionId, outOrderNo, receiver, amount, description }) {
      const call = post('share', 'orders', {
        appid,
        transaction_id: transactionId,
        out_order_no: outOrderNo,
        receivers: [{ ...receiver, amount, description: described(description) }],
        unfreeze_unsplit: false,
      });
      return shareFacts(await send(call, shareOf(outOrderNo)));
    },
    async queryShare(outOrderNo, transactionId) {
      const path = `orders/${encodeURIComponent(outOrderNo)}`;
      const call = get('share.query', path, { transaction_id: transactionId });
      const found = await nullWhenUnknown(send(call, shareOf(outOrderNo)));
      return found && shareFacts(found);
    },
    async unfreeze({ transactionId, outOrderNo, description }) {
      const call = post('unfreeze', 'orders/unfreeze', {
        transaction_id: transactionId,
        out_order_no: outOrderNo,
        description: described(description),
      });
      return shareFacts(await send(call, shareOf(outOrderNo)));
    },
    async unsplitAmount(transactionId) {
      const call = get('unsplit', `transactions/${encodeURIComponent(transactionId)}/amounts`);
      return (await send(call, unsplit)).unsplit_amount;
    },
    async returnShare({ outOrderNo, outReturnNo, mchid, amount, description }) {
      const call = post('return', 'return-orders', {
        out_order_no: outOrderNo,
        out_return_no: outReturnNo,
        return_mchid: mchid,
        amount,
        description: described(description),
      });
      return returnFacts(await send(call, returnOf(outReturnNo)));
    },
    async queryReturn(outOrderNo, outReturnNo) {
      const path = `return-orders/${encodeURIComponent(outReturnNo)}`;
      const call = get('return.query', path, { out_order_no: outOrderNo });
      const found = await nullWhenUnknown(send(call, returnOf(outReturnNo)));
      return found && returnFacts(found);
    },
  };
}
