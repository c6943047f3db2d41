import { readBody } from '../../http/body';
import { redirect, send } from '../../http/respond';
import type { Exchange, Handler, Router } from '../../http/router';
import { h5Path } from '../operations/h5';
import { PayError } from '../pay-order';
import type { WechatpaySimulator } from '../simulator';
import { h5Page } from './page';
import type { H5Language } from './texts';

const formLimit = 1024;

/** Where the merchant wants the buyer to come back to, if that is on this machine. */
function backOf({ url }: Exchange): string | null {
  const back = url.searchParams.get('redirect_url') ?? '';
  const target = URL.canParse(back) ? new URL(back) : null;
  const isHere = target?.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(target.hostname);
  return isHere ? back : null;
}

const languageOf = ({ request }: Exchange): H5Language =>
  (request.headers['accept-language'] ?? 'zh').startsWith('zh') ? 'zh' : 'en';

function show(wechatpay: WechatpaySimulator): Handler {
  return (exchange) => {
    const payment = wechatpay.findByPrepayId(exchange.url.searchParams.get('prepay_id') ?? '');
    const view = { payment, language: languageOf(exchange), back: backOf(exchange), now: wechatpay.now() };
    send(exchange.response, payment ? 200 : 404, 'text/html; charset=utf-8', h5Page(view));
  };
}

function choose(wechatpay: WechatpaySimulator): Handler {
  return async (exchange) => {
    const form = new URLSearchParams((await readBody(exchange.request, formLimit)).toString('utf8'));
    const payment = wechatpay.findByPrepayId(exchange.url.searchParams.get('prepay_id') ?? '');
    if (payment?.tradeType === 'MWEB' && form.get('choice') === 'pay') {
      await wechatpay.pay(payment._id).catch((error: unknown) => {
        // The page says why it cannot be paid.
        if (!(error instanceof PayError)) throw error;
      });
    }
    redirect(exchange.response, backOf(exchange) ?? `${h5Path}${exchange.url.search}`);
  };
}

/** The page on which an H5 order is paid, with `?prepay_id=` and, where the buyer comes back to, `&redirect_url=`. */
export function h5Routes(router: Router, wechatpay: WechatpaySimulator): void {
  router.on('GET', h5Path, show(wechatpay));
  router.on('POST', h5Path, choose(wechatpay));
}
