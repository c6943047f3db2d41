import * as z from 'zod';
import { createPayment, paymentFields, sceneFields } from './create-payment';
import { operation } from './operation';

/** Where the page stands on which an H5 order is paid. */
export const h5Path = '/wechatpay/h5';

/** An order that is paid from a browser outside WeChat. */
export const h5 = operation({
  name: 'h5',
  method: 'POST',
  path: '/v3/pay/transactions/h5',
  input: z.strictObject({
    ...paymentFields,
    scene_info: z.strictObject({
      ...sceneFields,
      payer_client_ip: z.ipv4().or(z.ipv6()),
      h5_info: z.strictObject({
        type: z.enum(['iOS', 'Android', 'Wap']),
        app_name: z.string().max(64).optional(),
        app_url: z.string().max(128).optional(),
        bundle_id: z.string().max(128).optional(),
        package_name: z.string().max(128).optional(),
      }),
    }),
  }),
  run(input, desk) {
    const { prepayId } = createPayment(desk, input, { tradeType: 'MWEB', openid: null });
    return { body: { h5_url: `${desk.url}${h5Path}?prepay_id=${prepayId}` } };
  },
});
