import * as z from 'zod';
import { createPayment, paymentFields, sceneFields } from './create-payment';
import { openid } from './fields';
import { operation } from './operation';

/** An order that is paid inside WeChat. */
export const jsapi = operation({
  name: 'jsapi',
  method: 'POST',
  path: '/v3/pay/transactions/jsapi',
  input: z.strictObject({
    ...paymentFields,
    payer: z.strictObject({ openid }),
    scene_info: z.strictObject({ ...sceneFields, payer_client_ip: z.ipv4().or(z.ipv6()) }).optional(),
  }),
  run(input, desk) {
    const { prepayId } = createPayment(desk, input, { tradeType: 'JSAPI', openid: input.payer.openid });
    return { body: { prepay_id: prepayId } };
  },
});
