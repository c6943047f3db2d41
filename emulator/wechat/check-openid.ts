import { OpenapiError } from './openapi-error';
import type { OpenapiContext } from './openapi';

/** The openid, if it is one and its person was here lately. Throws `OpenapiError`. */
export function checkOpenid(openid: unknown, { visits, now }: OpenapiContext): string {
  if (typeof openid !== 'string' || !/^o[\w-]{27}$/.test(openid))
    throw new OpenapiError(40003, 'invalid openid');
  if (!visits.recent(openid, now)) throw new OpenapiError(61010, 'code is expired');
  return openid;
}
