import type { Openapi } from './openapi';
import { OpenapiError } from './openapi-error';

/**
 * `phonenumber.getPhoneNumber`: the number behind a one-use code.
 * https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/user-info/phone-number/getPhoneNumber.html
 */
export const getPhoneNumber: Openapi = (args, { phoneCodes, now, appid }) => {
  const code = args['code'];
  const phone = typeof code === 'string' ? phoneCodes.redeem(code, now) : null;
  if (phone === null) throw new OpenapiError(40029, 'invalid code');
  return {
    errcode: 0,
    errmsg: 'ok',
    phone_info: {
      phoneNumber: phone,
      purePhoneNumber: phone,
      countryCode: '86',
      watermark: { timestamp: Math.floor(now / 1000), appid },
    },
  };
};
