import { readBody } from '../http/body';
import type { Handler, Router } from '../http/router';
import { h5Routes } from './h5/routes';
import type { WechatpaySimulator } from './simulator';

/** What WeChat Pay takes, in bytes. */
const bodyLimit = 64 * 1024;

const serialOf = (header: string | string[] | undefined): { serial?: string } =>
  typeof header === 'string' ? { serial: header } : {};

function api(wechatpay: WechatpaySimulator): Handler {
  return async ({ request, response }) => {
    const body = (await readBody(request, bodyLimit)).toString('utf8');
    const answer = await wechatpay.answer({
      method: request.method ?? 'GET',
      target: request.url ?? '/',
      authorization: request.headers.authorization,
      body,
      ...serialOf(request.headers['wechatpay-serial']),
    });
    const length: Record<string, string> =
      answer.status === 204 ? {} : { 'content-length': String(Buffer.byteLength(answer.body)) };
    response.writeHead(answer.status, { 'cache-control': 'no-store', ...answer.headers, ...length });
    response.end(answer.body);
  };
}

/** `/v3/*`: API v3 of WeChat Pay; and its page for H5 orders. */
export function wechatpayRoutes(router: Router, wechatpay: WechatpaySimulator): void {
  router.on('GET', '/v3/*path', api(wechatpay));
  router.on('POST', '/v3/*path', api(wechatpay));
  h5Routes(router, wechatpay);
}
